//! What somebody sees of nominees.

use super::rows::{NomineeQuestionRow, NomineeRow, supporters_needed};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::polls::rows::PollRow;
use crate::storage::{Tx, among, among_query};
use app::api::{NomineeState, NomineeView, QuestionView};
use domain::poll::PollPhase;
use std::collections::BTreeMap;

/// Somebody who looks at a poll.
#[derive(Clone, Copy, Debug)]
pub(in crate::polls) struct Viewer<'a> {
    /// `None` if they aren't signed in.
    pub session: Option<&'a Session>,
    /// Whether they're one of the foundation's people.
    pub is_staff: bool,
    /// The poll's memberships for which they act.
    pub memberships: &'a [String],
}

impl Viewer<'_> {
    /// Whether they're this nominee. Software never is.
    fn is(&self, nominee: &NomineeRow) -> bool {
        self.session
            .is_some_and(|session| session.token.is_none() && session.address == nominee.email)
    }

    fn acts_for(&self, membership: &str) -> bool {
        self.memberships.iter().any(|own| own == membership)
    }

    /// Whether they may know the nominee's email address, and who nominated them.
    fn knows(&self, nominee: &NomineeRow) -> bool {
        self.is_staff || self.is(nominee) || self.acts_for(nominee.membership.as_str())
    }

    /// Whether they see the nominee, in a poll that's this far, where candidates need this many supporters. Members see
    /// the nominees that they can support.
    fn sees(&self, nominee: &NomineeRow, phase: PollPhase, needed: i64) -> bool {
        let needs_support = phase == PollPhase::Nominating && nominee.state(needed) == NomineeState::Accepted;
        nominee.is_public(needed) || self.knows(nominee) || (needs_support && !self.memberships.is_empty())
    }
}

/// The nominees that somebody may see, in the order of their numbers.
///
/// # Errors
/// If the database fails.
pub(in crate::polls) async fn nominee_views(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    viewer: &Viewer<'_>,
) -> Result<Vec<NomineeView>, CommandError> {
    let nominees = NomineeRow::all(tx, poll).await?;
    if nominees.is_empty() {
        return Ok(Vec::new());
    }
    let (phase, needed) = (poll.phase(state.clock.today()), supporters_needed(poll));
    let mut questions = questions(tx, poll).await?;
    let mut support = support_of(tx, poll, viewer.memberships).await?;
    let mut views = Vec::new();
    for nominee in nominees {
        if !viewer.sees(&nominee, phase, needed) {
            continue;
        }
        let knows = viewer.knows(&nominee);
        views.push(NomineeView {
            number: nominee.ballot_number(),
            state: nominee.state(needed),
            is_own: viewer.is(&nominee),
            questions: questions.remove(&nominee.number).unwrap_or_default(),
            supported_by: support.remove(&nominee.number).unwrap_or_default(),
            supporters: nominee.supporters,
            supporters_needed: needed,
            name: nominee.name,
            affiliation: nominee.affiliation,
            statement: nominee.statement,
            ruled_out: nominee.ruled_out,
            email: knows.then_some(nominee.email),
            nominated_by: knows.then_some(nominee.member),
        });
    }
    Ok(views)
}

/// The questions of a poll, by the nominee's number.
async fn questions(tx: &mut Tx, poll: &PollRow) -> Result<BTreeMap<i64, Vec<QuestionView>>, CommandError> {
    let mut questions: BTreeMap<i64, Vec<QuestionView>> = BTreeMap::new();
    for row in NomineeQuestionRow::all(tx, poll).await? {
        questions.entry(row.nominee).or_default().push(QuestionView {
            number: row.number,
            member: row.member,
            question: row.question,
            answer: row.answer,
        });
    }
    Ok(questions)
}

/// Which of these memberships support whom, by the nominee's number.
async fn support_of(
    tx: &mut Tx,
    poll: &PollRow,
    memberships: &[String],
) -> Result<BTreeMap<i64, Vec<String>>, CommandError> {
    let mut support: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    if memberships.is_empty() {
        return Ok(support);
    }
    let memberships = among(memberships.iter().map(String::as_str));
    let sql = among_query!(
        tx.backend(),
        "SELECT nominee, membership FROM poll_support WHERE membership IN ",
        " AND poll = $2 ORDER BY nominee, membership"
    );
    let rows: Vec<(i64, String)> = tx.all(sql, &[(&memberships).into(), (&poll.id).into()]).await?;
    for (nominee, membership) in rows {
        support.entry(nominee).or_default().push(membership);
    }
    Ok(support)
}

#[cfg(test)]
mod tests {
    use super::Viewer;
    use crate::accounts::{AccountId, Session, SessionId};
    use crate::applications::{MembershipId, Secrets};
    use crate::polls::nominees::rows::NomineeRow;
    use domain::poll::PollPhase;

    fn nominee(membership: &MembershipId, accepted_at: Option<i64>, supporters: i64) -> NomineeRow {
        NomineeRow {
            number: 1,
            name: "Zoë Almeida".to_owned(),
            email: "zoe@example.org".to_owned(),
            affiliation: String::new(),
            statement: String::new(),
            membership: membership.clone(),
            member: "Leuchtturm GmbH".to_owned(),
            account: AccountId::random(&Secrets::system()).unwrap(),
            accepted_at,
            withdrawn_at: None,
            ruled_out: String::new(),
            ruled_at: None,
            supporters,
        }
    }

    fn session(address: &str) -> Session {
        let secrets = Secrets::system();
        Session {
            id: SessionId::random(&secrets).unwrap(),
            account: AccountId::random(&secrets).unwrap(),
            email: address.to_owned(),
            address: address.to_owned(),
            confirmed_at: 0,
            token: None,
            roles: Vec::new(),
        }
    }

    #[test]
    fn nominees_who_have_not_accepted_are_only_shown_to_those_concerned() {
        let secrets = Secrets::system();
        let (own, other) = (
            MembershipId::random(&secrets).unwrap(),
            MembershipId::random(&secrets).unwrap(),
        );
        let (zoe, ada) = (session("zoe@example.org"), session("ada@example.org"));
        let (nominating, voting) = ([own.to_string()], [other.to_string()]);
        let anybody = Viewer {
            session: Some(&ada),
            is_staff: false,
            memberships: &[],
        };
        let viewers = [
            anybody,
            Viewer {
                memberships: &voting,
                ..anybody
            },
            Viewer {
                memberships: &nominating,
                ..anybody
            },
            Viewer {
                session: Some(&zoe),
                ..anybody
            },
            Viewer {
                is_staff: true,
                ..anybody
            },
        ];
        for (accepted_at, supporters, phase, seen) in [
            (None, 0, PollPhase::Nominating, [false, false, true, true, true]),
            (Some(1), 1, PollPhase::Nominating, [false, true, true, true, true]),
            (Some(1), 1, PollPhase::Waiting, [false, false, true, true, true]),
            (Some(1), 2, PollPhase::Voting, [true; 5]),
        ] {
            let nominee = nominee(&own, accepted_at, supporters);
            let found = viewers.map(|viewer| viewer.sees(&nominee, phase, 2));
            assert_eq!(found, seen, "{accepted_at:?} {supporters} {phase:?}");
        }
    }
}
