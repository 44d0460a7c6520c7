//! Elections of AlmaLinux's board: one whose result is certified, and one in which members can vote now.

use super::apply::Attempt;
use super::crew::{HEAD, signed_in};
use super::deeds::allowed;
use crate::applications::{AppState, CommandError};
use crate::polls::{act, announce, cast, nominee_command, voice_command};
use app::api::{
    BallotCommand, NewPoll, NomineeAction, NomineeCommand, PollAction, PollCommand, RollFaults, VoiceAction,
    VoiceCommand,
};
use domain::date::Date;
use domain::poll::Choices;

const FOUNDATION: &str = "almalinux";

/// Those who certify a result, with the names that they sign with.
const CERTIFIERS: [(&str, &str); 2] = [(HEAD, "Ada Pier"), ("ben@example.org", "Ben Quayle")];

/// The member who asks a candidate something. The README lets people sign in as her, so her ballot in the second
/// election is missing.
const MARTA: &str = "Marta Quill";

/// Over how many days the members' ballots are spread.
const VOTING: usize = 4;

/// The people who freeze a roll in the demo accept all faults that it has.
const ANY_FAULTS: RollFaults = RollFaults {
    unrepresented: i64::MAX,
    unreminded: i64::MAX,
};

/// An election. Its days are counted back from the last one of the history. Negative ones are after it.
struct DemoElection {
    title: &'static str,
    seats: &'static str,
    announced: i64,
    record_day: i64,
    nominations: (i64, i64),
    frozen: i64,
    opens: i64,
    closes: i64,
    candidates: [Candidacy; 3],
    /// Those who don't vote, although they could.
    silent: &'static [&'static str],
}

/// Somebody who stands for election.
struct Candidacy {
    person: &'static str,
    /// Who nominates them. Individuals can only nominate somebody else.
    by: &'static str,
    statement: &'static str,
}

static ELECTIONS: [DemoElection; 2] = [
    DemoElection {
        title: "Board election",
        seats: "2",
        announced: 76,
        record_day: 75,
        nominations: (74, 30),
        frozen: 28,
        opens: 14,
        closes: 8,
        candidates: [
            Candidacy {
                person: "Jonas Ferrybridge",
                by: "Jonas Ferrybridge",
                statement: "I'd like more of us to share what we fix. Our team already does.",
            },
            Candidacy {
                person: "Gwen Harbwr",
                by: "Gwen Harbwr",
                statement: "New hardware should work on the day it's sold. I know the people to talk to.",
            },
            Candidacy {
                person: "Anneke Zeehond",
                by: "Kofi Anlo",
                statement: "I look after a few packages. The board needs somebody who builds them.",
            },
        ],
        silent: &["Tomás Faro"],
    },
    DemoElection {
        title: "By-election for a vacant board seat",
        seats: "1",
        announced: 71,
        record_day: 70,
        nominations: (69, 18),
        frozen: 15,
        opens: 5,
        closes: -9,
        candidates: [
            Candidacy {
                person: "Hana Minato",
                by: "Hana Minato",
                statement: "We run 4,000 servers at sea. I'd bring what we've learnt from it.",
            },
            Candidacy {
                person: "Piotr Mewa",
                by: "Piotr Mewa",
                statement: "I'd publish the minutes of every meeting within a week.",
            },
            Candidacy {
                person: "Tomás Faro",
                by: "Anneke Zeehond",
                statement: "I've answered questions in the forum for years, and I'd ask some on the board.",
            },
        ],
        silent: &[MARTA, "Noor Al-Sahil", "Kofi Anlo"],
    },
];

/// What happens in the elections on a day, `ago` days before the last one.
pub(super) async fn elect(state: &AppState, attempts: &[Attempt], ago: i64) -> Result<(), CommandError> {
    for election in &ELECTIONS {
        let on_day = ElectionDay {
            state,
            election,
            attempts,
            ago,
        };
        on_day.pass().await?;
    }
    Ok(())
}

/// An election on a day.
struct ElectionDay<'a> {
    state: &'a AppState,
    election: &'static DemoElection,
    attempts: &'a [Attempt],
    ago: i64,
}

impl ElectionDay<'_> {
    async fn pass(&self) -> Result<(), CommandError> {
        let DemoElection {
            announced,
            nominations: (first, last),
            frozen,
            opens,
            closes,
            ..
        } = *self.election;
        let ago = self.ago;
        if ago == announced {
            self.announce().await
        } else if ago == first {
            self.nominate().await
        } else if ago == last {
            self.ask().await
        } else if ago == frozen {
            let reason = "We've written to everybody for whom nobody votes.";
            self.run(HEAD, PollAction::Freeze, reason).await
        } else if (closes..opens).contains(&ago) {
            self.vote().await
        } else if ago == closes - 1 {
            self.run(HEAD, PollAction::Count, "").await
        } else if ago == closes - 2 {
            for (address, name) in CERTIFIERS {
                self.run(address, PollAction::Certify, name).await?;
            }
            Ok(())
        } else {
            Ok(())
        }
    }

    /// The day that's this many days before the last one.
    fn day(&self, ago: i64) -> String {
        let last = self.state.clock.today().unix_days() + self.ago;
        Date::from_unix_days(last - ago).to_string()
    }

    async fn announce(&self) -> Result<(), CommandError> {
        let election = self.election;
        let new = NewPoll {
            kind: "election".to_owned(),
            programme: "membership".to_owned(),
            election: "board".to_owned(),
            title: election.title.to_owned(),
            seats: election.seats.to_owned(),
            secrecy: "secret".to_owned(),
            record_day: self.day(election.record_day),
            nominations_from: self.day(election.nominations.0),
            nominations_to: self.day(election.nominations.1),
            opens: self.day(election.opens),
            closes: self.day(election.closes),
            ..NewPoll::default()
        };
        let session = signed_in(self.state, HEAD).await?;
        allowed(announce(self.state, &session, FOUNDATION, &new).await)
    }

    /// The election's number and version. `None` if it couldn't be announced, because the programme had no elections
    /// then.
    async fn found(&self) -> Result<Option<(i64, i64)>, CommandError> {
        let mut tx = self.state.database.read().await?;
        let found: Option<(i64, i64)> = tx
            .optional(
                "SELECT number, version FROM poll WHERE foundation = $1 AND title = $2",
                &[FOUNDATION.into(), self.election.title.into()],
            )
            .await?;
        tx.rollback().await?;
        Ok(found)
    }

    /// What somebody who runs the election does.
    async fn run(&self, address: &str, action: PollAction, text: &str) -> Result<(), CommandError> {
        let Some((number, version)) = self.found().await? else {
            return Ok(());
        };
        let session = signed_in(self.state, address).await?;
        let command = PollCommand {
            action,
            version,
            text: text.to_owned(),
            number: 0,
            reference: String::new(),
            fix: None,
            closes: String::new(),
            despite_faults: action == PollAction::Freeze,
            faults: (action == PollAction::Freeze).then_some(ANY_FAULTS),
            new: None,
        };
        allowed(act(self.state, &session, FOUNDATION, number, &command).await)
    }

    /// A member by the person who applied.
    fn member(&self, person: &str) -> Option<&Attempt> {
        let mut attempts = self.attempts.iter();
        attempts.find(|attempt| attempt.role.foundation == FOUNDATION && attempt.role.person == person)
    }

    /// What a member does.
    async fn speak(&self, person: &str, number: i64, command: &VoiceCommand) -> Result<(), CommandError> {
        let Some(attempt) = self.member(person) else {
            return Ok(());
        };
        let Some(membership) = &attempt.membership else {
            return Ok(());
        };
        let session = signed_in(self.state, &attempt.role.email()).await?;
        allowed(voice_command(self.state, &session, FOUNDATION, number, membership, command).await)
    }

    /// What somebody who was nominated does.
    async fn stand(&self, nominee: &Attempt, number: i64, command: &NomineeCommand) -> Result<(), CommandError> {
        let session = signed_in(self.state, &nominee.role.email()).await?;
        allowed(nominee_command(self.state, &session, FOUNDATION, number, command).await)
    }

    /// Everyone who stands for election is nominated, and accepts.
    async fn nominate(&self) -> Result<(), CommandError> {
        let Some((number, _)) = self.found().await? else {
            return Ok(());
        };
        for candidacy in &self.election.candidates {
            let Some(candidate) = self.member(candidacy.person) else {
                continue;
            };
            let nominate = VoiceCommand {
                action: VoiceAction::Nominate,
                nominee: 0,
                text: candidacy.statement.to_owned(),
                name: candidate.role.person.to_owned(),
                email: candidate.role.email(),
                affiliation: candidate.role.organisation.to_owned(),
            };
            self.speak(candidacy.by, number, &nominate).await?;
            let accept = NomineeCommand {
                action: NomineeAction::Accept,
                text: candidacy.statement.to_owned(),
                name: String::new(),
                affiliation: String::new(),
                question: 0,
            };
            self.stand(candidate, number, &accept).await?;
        }
        Ok(())
    }

    /// A member asks the first candidate something, who answers.
    async fn ask(&self) -> Result<(), CommandError> {
        let Some((number, _)) = self.found().await? else {
            return Ok(());
        };
        let first = self.election.candidates.first();
        let Some(candidate) = first.and_then(|candidacy| self.member(candidacy.person)) else {
            return Ok(());
        };
        let ask = VoiceCommand {
            action: VoiceAction::Ask,
            nominee: 1,
            text: "How much time would you have for the board?".to_owned(),
            name: String::new(),
            email: String::new(),
            affiliation: String::new(),
        };
        self.speak(MARTA, number, &ask).await?;
        let answer = NomineeCommand {
            action: NomineeAction::Answer,
            text: "Half a day a week. My employer has agreed to it.".to_owned(),
            name: String::new(),
            affiliation: String::new(),
            question: 1,
        };
        self.stand(candidate, number, &answer).await
    }

    /// Those whose turn it is on this day cast their ballots.
    async fn vote(&self) -> Result<(), CommandError> {
        let Some((number, _)) = self.found().await? else {
            return Ok(());
        };
        let candidates = self.candidates(number).await?;
        let since = usize::try_from(self.election.opens - self.ago).unwrap_or(0);
        for (place, attempt) in self.attempts.iter().enumerate() {
            let Some(membership) = &attempt.membership else {
                continue;
            };
            let is_silent = self.election.silent.contains(&attempt.role.person);
            if attempt.role.foundation != FOUNDATION || is_silent || place % VOTING + 1 != since {
                continue;
            }
            let session = signed_in(self.state, &attempt.role.email()).await?;
            let command = BallotCommand {
                choices: Choices::Ranking(ranking(place, candidates)),
                replaces: String::new(),
                key: format!("{place:032x}"),
            };
            // Members who don't vote have no ballot.
            allowed(cast(self.state, &session, FOUNDATION, number, membership, &command).await)?;
        }
        Ok(())
    }

    /// How many candidates there are.
    async fn candidates(&self, number: i64) -> Result<u32, CommandError> {
        let mut tx = self.state.database.read().await?;
        let (count,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM poll_nominee n JOIN poll p ON p.id = n.poll WHERE p.foundation = $1 \
                 AND p.number = $2",
                &[FOUNDATION.into(), number.into()],
            )
            .await?;
        tx.rollback().await?;
        Ok(u32::try_from(count).unwrap_or(0))
    }
}

/// All candidates in an order that depends on the voter.
fn ranking(voter: usize, candidates: u32) -> Vec<u32> {
    let first = u32::try_from(voter).unwrap_or(0);
    (0..candidates).map(|at| (first + at) % candidates + 1).collect()
}
