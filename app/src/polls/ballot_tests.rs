//! Ballots, nominees and results, rendered from fixtures.

use super::nominations::nominees_section;
use super::result::result_section;
use super::{
    BallotForm, BallotProblem, BallotRequest, BallotStep, NomineeForm, RankMove, VoiceForm, VoiceProblem, ballot_page,
    ballot_request, nominee_page, receipt_page, voice_page, without_ballot,
};
use crate::api::{
    BallotAnswer, CastBallot, NomineeState, NomineeView, OwnPollLine, PollAnswer, PollView, QuestionView, VoiceAction,
    VoiceCommand,
};
use crate::elections::fixtures::{HOSTILE, names, non_voter, obstacle, voter};
use crate::fixtures::{day, foundation, rendered, said};
use crate::locale::Locale;
use crate::text::Texts;
use domain::poll::{
    AnswerSum, Choices, Majority, MajorityShare, PaperKind, PollKind, PollPhase, PollResult, PollRules,
    ResolutionResult, ResultMargin, ResultRound, ResultTie, ResultTransfer, Secrecy, Timetable, Turnout, YesNo,
};
use domain::roll::{Missing, RollEntry};
use domain::text::Text;

const KEY: &str = "0123456789abcdef0123456789abcdef";
const RECEIPT: &str = "K7QF-29MD-XW4H-83RT";
const MEMBER: &str = "mzxw6ytboi3gk43f";

fn nominee(number: u32, name: &str) -> NomineeView {
    NomineeView {
        number,
        name: name.to_owned(),
        affiliation: "Build systems".to_owned(),
        statement: format!("I’m {name}."),
        state: NomineeState::Candidate,
        supporters: 7,
        supporters_needed: 0,
        ruled_out: String::new(),
        questions: Vec::new(),
        is_own: false,
        supported_by: Vec::new(),
        email: None,
        nominated_by: None,
    }
}

fn candidates() -> Vec<NomineeView> {
    let names = ["Ada", "Ben", HOSTILE];
    names
        .into_iter()
        .zip(1..)
        .map(|(name, number)| nominee(number, name))
        .collect()
}

fn poll(paper: PaperKind, secrecy: Secrecy) -> PollView {
    let is_question = paper == PaperKind::Question;
    PollView {
        number: 3,
        title: "Board election 2027".to_owned(),
        wording: if is_question { "We build a lighthouse." } else { "" }.to_owned(),
        programme: "membership".to_owned(),
        programme_title: Text::new("en", "Membership"),
        version_name: "2026".to_owned(),
        election: "board".to_owned(),
        election_title: Text::new("en", "Board election"),
        notes: Vec::new(),
        tiers: Vec::new(),
        rules: PollRules {
            kind: if is_question {
                PollKind::Resolution
            } else {
                PollKind::Election
            },
            paper,
            rule: "meek-prf".to_owned(),
            seats: 2,
            most_marks: 2,
            secrecy,
            may_replace: true,
            majority: is_question.then_some(Majority {
                share: MajorityShare::TwoThirds,
                by_heads: false,
            }),
            quorum: None,
            most_per_organisation: None,
            supporters: 0,
            paid_up: false,
        },
        days: Timetable {
            record_day: day("2027-03-26"),
            nominations: Some((day("2027-02-01"), day("2027-02-28"))),
            opens: day("2027-04-05"),
            closes: day("2027-04-19"),
        },
        phase: PollPhase::Voting,
        version: 4,
        roll_hash: Some("aa".to_owned()),
        tie_commitment: None,
        turnout: None,
        cancel_reason: None,
        result: None,
        bundle_hash: None,
        certifications: Vec::new(),
    }
}

fn line() -> OwnPollLine {
    OwnPollLine {
        membership: MEMBER.to_owned(),
        name: "Hollow Oak Systems".to_owned(),
        entry: RollEntry::Votes(voter(MEMBER, "Hollow Oak Systems", 15)),
        salt: None,
        line_hash: None,
        is_voter: true,
        has_voted: false,
        objections: Vec::new(),
        actions: vec![VoiceAction::Vote],
    }
}

fn ballot(paper: PaperKind) -> BallotAnswer {
    BallotAnswer {
        foundation: foundation(),
        poll: poll(paper, Secrecy::Secret),
        today: day("2027-04-09"),
        line: line(),
        candidates: candidates(),
        names: vec![names()],
        cast: None,
    }
}

fn page(nominees: Vec<NomineeView>, line: OwnPollLine) -> PollAnswer {
    PollAnswer {
        foundation: foundation(),
        poll: poll(PaperKind::Ranking, Secrecy::Secret),
        today: day("2027-04-09"),
        nominees,
        own: vec![line],
        names: vec![names()],
        desk: None,
        history: Vec::new(),
        local_time: None,
        is_signed_in: true,
        money: false,
    }
}

fn sent(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// The form of the page that answers what was sent.
fn asked(answer: &BallotAnswer, pairs: &[(&str, &str)]) -> BallotForm {
    match ballot_request(answer, &sent(pairs), KEY.to_owned()) {
        BallotRequest::Show(form) | BallotRequest::Cast(_, form) => form,
    }
}

fn shown(answer: BallotAnswer, form: BallotForm) -> String {
    rendered(Locale::En, || ballot_page(answer, form))
}

fn has_all(page: &str, texts: &[&str]) {
    let words = said(page);
    for text in texts {
        assert!(words.contains(text), "{text}: {words}");
    }
}

#[test]
fn v1_candidates_are_ranked_without_dragging() {
    let answer = ballot(PaperKind::Ranking);
    let form = asked(&answer, &[("order", "1,2"), ("move", "up-2"), ("key", KEY)]);
    assert_eq!(form.moved, Some(RankMove::Up(2)));
    let page = shown(answer, form);
    for part in [
        "name=\"order\" value=\"2,1\"",
        "value=\"down-2\"",
        "value=\"out-1\"",
        "value=\"add-3\"",
        "value=\"clear\"",
        "name=\"key\" value=\"0123456789abcdef0123456789abcdef\"",
        "Oak &lt;script&gt;",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(
        page.matches(" disabled").count(),
        2,
        "the first can’t go up, the last can’t go down: {page}"
    );
    has_all(
        &page,
        &[
            "Step 1 of 2: rank",
            "Ben moved to 1st",
            "Add as 3rd",
            "15 votes for Hollow Oak Systems",
            "Somebody who controls the server, or can read the database’s own files and logs, could find out",
            "With your receipt, you can vote again",
        ],
    );
}

#[test]
fn w6_equal_numbers_name_the_candidates() {
    let answer = ballot(PaperKind::Ranking);
    let form = asked(&answer, &[("order", "1,2"), ("rank-2", "1"), ("do", "check")]);
    let page = shown(answer, form);
    assert!(
        page.contains("<title>Error: ") && page.contains("href=\"#rank-1\""),
        "{page}"
    );
    let error = "Ada and Ben have the same number, 1. Give each of them a different one";
    assert_eq!(
        said(&page).matches(error).count(),
        3,
        "in the summary and at both fields: {page}"
    );
}

#[test]
fn w7_changing_a_ballot_keeps_it() {
    let answer = ballot(PaperKind::Points);
    let check = asked(&answer, &[("points-1", "2"), ("do", "check"), ("key", KEY)]);
    assert_eq!((check.step, check.key.as_str()), (BallotStep::Check, KEY));
    let page = shown(answer.clone(), check);
    assert!(page.contains("name=\"points-1\" value=\"2\""), "{page}");
    has_all(
        &page,
        &[
            "Ada : 2 points",
            "Not on your ballot: Ben and Oak",
            "Cast the ballot with 15 votes",
        ],
    );
    let again = asked(&answer, &[("points-1", "2"), ("step", "check"), ("do", "change")]);
    assert_eq!(again.step, BallotStep::Fill);
    has_all(&shown(answer, again), &["2 of 2 given"]);
}

#[test]
fn a_blank_ballot_and_one_too_many_are_noticed() {
    let answer = ballot(PaperKind::Marks);
    let blank = asked(&answer, &[("do", "check")]);
    has_all(&shown(answer.clone(), blank), &["Your ballot is blank"]);
    let many = asked(&answer, &[("mark", "1"), ("mark", "2"), ("mark", "3"), ("do", "check")]);
    let page = shown(answer, many);
    assert_eq!(page.matches(" checked").count(), 3, "{page}");
    has_all(&page, &["Mark at most 2 candidates. You’ve marked 3"]);
}

#[test]
fn a_resolution_needs_an_answer_and_is_cast_from_the_second_step() {
    let answer = ballot(PaperKind::Question);
    let none = asked(&answer, &[("do", "check")]);
    let page = shown(answer.clone(), none);
    assert!(page.contains("href=\"#answer-yes\""), "{page}");
    has_all(&page, &["We build a lighthouse.", "Choose Yes, No or Abstain"]);
    let first = ballot_request(&answer, &sent(&[("answer", "no"), ("do", "cast")]), KEY.to_owned());
    assert!(matches!(first, BallotRequest::Show(_)), "{first:?}");
    let pairs = [("answer", "no"), ("step", "check"), ("do", "cast"), ("key", "short")];
    let BallotRequest::Cast(command, _) = ballot_request(&answer, &sent(&pairs), KEY.to_owned()) else {
        panic!("it’s cast from the second step");
    };
    assert_eq!(
        (command.choices, command.key.as_str()),
        (Choices::Answer(YesNo::No), KEY)
    );
}

#[test]
fn a_secret_ballot_is_replaced_with_its_receipt() {
    let mut answer = ballot(PaperKind::Marks);
    answer.line.has_voted = true;
    let form = BallotForm {
        problem: Some(BallotProblem::WrongReceipt),
        ..asked(&answer, &[("mark", "2"), ("replaces", "K7QF"), ("do", "check")])
    };
    let page = shown(answer.clone(), form);
    assert!(
        page.contains("name=\"replaces\" value=\"K7QF\"") && page.contains("href=\"#receipt\""),
        "{page}"
    );
    has_all(&page, &["There’s no ballot with this receipt"]);
    answer.poll = poll(PaperKind::Marks, Secrecy::Recorded);
    let recorded = asked(&answer, &[("mark", "2"), ("do", "check")]);
    assert!(!shown(answer, recorded).contains("name=\"replaces\""));
}

#[test]
fn people_who_cannot_vote_read_why() {
    let of = |change: fn(&mut BallotAnswer)| {
        let mut answer = ballot(PaperKind::Ranking);
        change(&mut answer);
        shown(answer, BallotForm::default())
    };
    has_all(
        &of(|answer| answer.line.is_voter = false),
        &["Only Sunniva Dahl votes for Hollow Oak Systems", "sunniva@example.org"],
    );
    has_all(
        &of(|answer| {
            let obstacles = vec![obstacle(Missing::Excluded, None)];
            answer.line.entry = RollEntry::Missing(non_voter("Hollow Oak Systems", 0, obstacles));
        }),
        &["Hollow Oak Systems can’t vote here", "object to it in the overview"],
    );
    has_all(
        &of(|answer| answer.poll.phase = PollPhase::Waiting),
        &[
            "Voting isn’t open yet",
            "You can vote from Monday, 5 April 2027, 00:00 UTC to Monday, 19 April 2027, 24:00 UTC.",
        ],
    );
    let voted = of(|answer| {
        answer.line.has_voted = true;
        answer.poll.rules.may_replace = false;
    });
    has_all(&voted, &["The ballot of Hollow Oak Systems is cast"]);
    assert!(!voted.contains("<form class=\"ballot-form\""));
}

#[test]
fn somebody_else_s_line_is_shown_instead_of_the_ballot() {
    assert_eq!(without_ballot(page(Vec::new(), line()), MEMBER), None);
    let other = OwnPollLine {
        is_voter: false,
        ..line()
    };
    assert!(without_ballot(page(Vec::new(), other.clone()), MEMBER).is_some());
    assert_eq!(without_ballot(page(Vec::new(), other), "somebody"), None);
}

#[test]
fn v2_the_receipt_says_what_it_is_for() {
    let cast = || CastBallot {
        choices: Choices::Ranking(vec![2, 1]),
        receipt: RECEIPT.to_owned(),
        votes: 15,
    };
    let page = rendered(Locale::En, || receipt_page(ballot(PaperKind::Ranking), cast()));
    has_all(
        &page,
        &[
            "Your ballot is cast, with 15 votes",
            "Find K7QF-29MD-XW4H-83RT in that list.",
            "without names",
            "Keep it to yourself.",
            "we can’t look it up",
        ],
    );
    let mut recorded = ballot(PaperKind::Ranking);
    recorded.poll = poll(PaperKind::Ranking, Secrecy::Recorded);
    let page = said(&rendered(Locale::En, || receipt_page(recorded, cast())));
    assert!(
        page.contains("with its receipt and the member’s name") && !page.contains("Keep it to yourself"),
        "{page}"
    );
}

#[test]
fn members_support_nominees_and_ask_them() {
    let nominees = vec![
        NomineeView {
            state: NomineeState::Accepted,
            supporters: 7,
            supporters_needed: 10,
            questions: vec![QuestionView {
                number: 1,
                member: "Leuchtturm GmbH".to_owned(),
                question: "Why?".to_owned(),
                answer: String::new(),
            }],
            ..nominee(1, "Ada")
        },
        NomineeView {
            state: NomineeState::RuledOut,
            ruled_out: "Not a member.".to_owned(),
            supporters_needed: 10,
            ..nominee(2, "Ben")
        },
    ];
    let own = OwnPollLine {
        actions: vec![VoiceAction::Support, VoiceAction::Ask],
        ..line()
    };
    let answer = page(nominees, own);
    let shown = rendered(Locale::En, || nominees_section(Texts::new(Locale::En), &answer));
    assert_eq!(
        shown.matches("value=\"support\"").count(),
        1,
        "nobody supports whoever is ruled out: {shown}"
    );
    assert_eq!(shown.matches("value=\"ask\"").count(), 1, "{shown}");
    assert!(!shown.contains("value=\"rule_out\""), "{shown}");
    has_all(
        &shown,
        &[
            "Needs more supporters",
            "7 of 10 supporters",
            "1 question",
            "Not answered yet",
            "Why they can’t be elected: Not a member.",
        ],
    );
}

#[test]
fn w6_a_nomination_with_errors_keeps_what_was_typed() {
    let own = OwnPollLine {
        actions: vec![VoiceAction::Nominate],
        ..line()
    };
    let form = VoiceForm {
        sent: Some(VoiceCommand {
            action: VoiceAction::Nominate,
            nominee: 0,
            text: String::new(),
            name: "Zoë Almeida".to_owned(),
            email: "zoe".to_owned(),
            affiliation: String::new(),
        }),
        is_self: Some(false),
        problem: Some(VoiceProblem::EmailWrong),
    };
    let answer = page(Vec::new(), own);
    let shown = rendered(Locale::En, || voice_page(answer.clone(), MEMBER, form));
    assert!(
        shown.contains("href=\"#email\"") && shown.contains("value=\"Zoë Almeida\""),
        "{shown}"
    );
    let other = rendered(Locale::En, || voice_page(answer, "somebody", VoiceForm::default()));
    assert!(!other.contains("name=\"who\""), "{other}");
}

#[test]
fn a_nominee_accepts_until_voting_opens() {
    let of = |phase: PollPhase| {
        let own = NomineeView {
            state: NomineeState::Nominated,
            is_own: true,
            nominated_by: Some("Leuchtturm GmbH".to_owned()),
            ..nominee(1, "Ada")
        };
        let mut answer = page(vec![own], line());
        answer.poll.phase = phase;
        rendered(Locale::En, || nominee_page(answer, NomineeForm::default()))
    };
    let early = of(PollPhase::Nominating);
    assert!(
        early.contains("value=\"accept\"") && early.contains("value=\"withdraw\""),
        "{early}"
    );
    has_all(
        &early,
        &[
            "Leuchtturm GmbH has nominated you.",
            "before voting opens on 5 April 2027",
        ],
    );
    let late = of(PollPhase::Voting);
    assert!(!late.contains("value=\"accept\""), "{late}");
    let nobody = rendered(Locale::En, || {
        nominee_page(page(Vec::new(), line()), NomineeForm::default())
    });
    has_all(&nobody, &["You haven’t been nominated"]);
}

/// Ada is elected in the first round, and Ben in the second.
fn counted() -> PollResult {
    let tally = |candidate: u32, votes: &str| (candidate, votes.to_owned());
    PollResult {
        turnout: Turnout::default(),
        quorum: None,
        winners: vec![1, 2],
        vacant: 1,
        passed_over: Vec::new(),
        rounds: vec![
            ResultRound {
                tallies: vec![tally(1, "12.000000000"), tally(2, "5"), tally(3, "5")],
                threshold: Some("7.333333333".to_owned()),
                exhausted: Some("0".to_owned()),
                elected: vec![1],
                eliminated: vec![3],
                transfers: vec![ResultTransfer {
                    from: 3,
                    to: vec![tally(2, "4")],
                    exhausted: Some("1".to_owned()),
                }],
            },
            ResultRound {
                tallies: vec![tally(1, "7.5"), tally(2, "6")],
                elected: vec![2],
                ..ResultRound::default()
            },
        ],
        ties: vec![ResultTie {
            round: 1,
            tied: vec![2, 3],
            chosen: 3,
            by_round: None,
        }],
        closest: Some(ResultMargin {
            votes: 1,
            from: None,
            to: 3,
            winners: vec![1, 3],
        }),
        resolution: None,
    }
}

fn result_of(poll: &PollView) -> String {
    let mut nominees = candidates();
    nominees[2].name = "Cleo".to_owned();
    rendered(Locale::En, || result_section(Texts::new(Locale::En), poll, &nominees))
}

#[test]
fn a_count_is_explained_round_by_round() {
    let poll = PollView {
        phase: PollPhase::Counted,
        result: Some(counted()),
        bundle_hash: Some("ab12".to_owned()),
        ..poll(PaperKind::Ranking, Secrecy::Secret)
    };
    let page = result_of(&poll);
    assert!(page.contains("href=\"3/ballots.csv\""), "{page}");
    assert!(page.contains("width=\"100.00%\""), "the longest bar: {page}");
    has_all(
        &page,
        &[
            "2 people are elected:",
            "1 seat stays vacant, because there weren’t enough candidates",
            "Ada has 12 votes, reaches the threshold of 7.33, and is elected.",
            "Cleo is eliminated with 5 votes.",
            "Votes are transferred from Cleo: 4 to Ben and 1 to nobody.",
            "Ben is elected with 6 votes.",
            "Round 1: Ben and Cleo were tied, so the order drawn by lot decided. Cleo is eliminated.",
            "With 1 more vote for Cleo, these would have been elected: Ada and Cleo.",
            "Votes are rounded to two decimal places here.",
        ],
    );
}

#[test]
fn a_resolution_says_what_was_needed() {
    let sum = |votes| AnswerSum { members: 1, votes };
    let result = PollResult {
        winners: Vec::new(),
        vacant: 0,
        rounds: Vec::new(),
        ties: Vec::new(),
        closest: None,
        resolution: Some(ResolutionResult {
            yes: sum(20),
            no: sum(15),
            abstain: sum(5),
            needed: 24,
            is_adopted: false,
        }),
        ..counted()
    };
    let poll = PollView {
        result: Some(result),
        ..poll(PaperKind::Question, Secrecy::Recorded)
    };
    has_all(
        &result_of(&poll),
        &[
            "The resolution is rejected.",
            "Needed: yes from at least two thirds of those who voted yes or no.",
            "24 votes for yes were enough. It was 20.",
            "Abstain",
        ],
    );
}
