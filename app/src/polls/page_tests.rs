//! The pages about elections and resolutions, rendered from fixtures.

use super::{
    ChangePollForm, NewPollForm, PollDeed, PollForm, PollProblem, change_poll_page, new_poll_page, poll_page,
    polls_page,
};
use crate::api::{
    NewPoll, ObjectionView, OwnPollLine, PollAction, PollAnswer, PollChoice, PollChoicesAnswer, PollDesk, PollField,
    PollFieldFault, PollRowBrief, PollView, PollsAnswer, RollFaults, SmallClass, VoiceAction,
};
use crate::elections::fixtures::{HOSTILE, names, non_voter, obstacle, voter};
use crate::fixtures::{day, foundation, rendered, said};
use crate::locale::Locale;
use domain::poll::{
    ClassTurnout, Majority, MajorityShare, PaperKind, PollKind, PollPhase, PollRules, Secrecy, Timetable, Turnout,
};
use domain::roll::{Missing, RollEntry};
use domain::text::Text;

fn rules() -> PollRules {
    PollRules {
        kind: PollKind::Election,
        paper: PaperKind::Ranking,
        rule: "meek-prf".to_owned(),
        seats: 3,
        most_marks: 0,
        secrecy: Secrecy::Secret,
        may_replace: true,
        majority: None,
        quorum: None,
        most_per_organisation: Some(1),
        supporters: 2,
        paid_up: true,
    }
}

fn view(phase: PollPhase) -> PollView {
    PollView {
        number: 4,
        title: "Board election 2027".to_owned(),
        wording: String::new(),
        programme: "membership".to_owned(),
        programme_title: Text::new("en", "Membership"),
        version_name: "2026".to_owned(),
        election: "board".to_owned(),
        election_title: Text::new("en", "Board"),
        notes: Vec::new(),
        tiers: vec![("gold".to_owned(), Text::new("en", "Gold"))],
        rules: rules(),
        days: Timetable {
            record_day: day("2027-02-20"),
            nominations: Some((day("2027-03-01"), day("2027-03-20"))),
            opens: day("2027-04-05"),
            closes: day("2027-04-19"),
        },
        phase,
        version: 7,
        roll_hash: None,
        tie_commitment: None,
        turnout: None,
        cancel_reason: None,
        result: None,
        bundle_hash: None,
        certifications: Vec::new(),
    }
}

/// A poll as somebody sees it who isn't signed in.
fn answer(phase: PollPhase) -> PollAnswer {
    PollAnswer {
        foundation: foundation(),
        poll: view(phase),
        today: day("2027-02-01"),
        nominees: Vec::new(),
        own: Vec::new(),
        names: vec![names()],
        desk: None,
        history: Vec::new(),
        local_time: None,
        is_signed_in: false,
        money: false,
    }
}

fn own(entry: RollEntry, actions: Vec<VoiceAction>) -> OwnPollLine {
    OwnPollLine {
        membership: entry.membership().to_owned(),
        name: HOSTILE.to_owned(),
        entry,
        salt: None,
        line_hash: None,
        is_voter: true,
        has_voted: false,
        objections: Vec::new(),
        actions,
    }
}

fn desk(actions: Vec<PollAction>) -> PollDesk {
    PollDesk {
        actions,
        unreadable: false,
        faults: RollFaults::default(),
        members: 12,
        others: 3,
        votes: 40,
        objections: Vec::new(),
        corrections: Vec::new(),
        small_classes: Vec::new(),
        unreachable: 0,
        caps: Vec::new(),
    }
}

fn html(answer: PollAnswer, form: PollForm) -> String {
    let page = rendered(Locale::En, move || poll_page(answer, form));
    page.replace('\u{a0}', " ")
}

#[test]
fn the_list_says_how_far_everything_is_and_staff_announce_more() {
    let row = |number, title: &str, phase| PollRowBrief {
        number,
        kind: PollKind::Resolution,
        title: title.to_owned(),
        phase,
        opens: day("2027-04-05"),
        closes: day("2027-04-19"),
    };
    let list = |is_staff, rows| PollsAnswer {
        foundation: foundation(),
        sort: "-opens".to_owned(),
        rows,
        page: 1,
        pages: 2,
        today: day("2027-02-01"),
        announces: is_staff,
        is_staff,
        money: false,
    };
    let rows = vec![
        row(2, HOSTILE, PollPhase::Held),
        row(1, "New bylaws", PollPhase::Certified),
    ];
    let staff = list(true, rows.clone());
    let page = rendered(Locale::En, move || polls_page(staff));
    for part in [
        "href=\"/polls/harbour/2\"",
        "href=\"/polls/harbour/new\"",
        "href=\"/polls/harbour?sort=opens\"",
        "href=\"/polls/harbour?sort=-opens&amp;page=2\"",
        "turn late",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("<script>alert"), "{page}");
    let reader = list(false, rows);
    let page = rendered(Locale::De, move || polls_page(reader));
    assert!(
        !page.contains("/polls/harbour/new") && !page.contains("staff-nav"),
        "{page}"
    );
    assert!(said(&page).contains("Wahlen und Abstimmungen"), "{page}");
    let empty = list(false, Vec::new());
    let page = rendered(Locale::En, move || polls_page(empty));
    assert!(
        said(&page).contains("Nothing has been announced yet.") && !page.contains("<table"),
        "{page}"
    );
}

#[test]
fn everyone_reads_the_rules_the_days_and_what_happens_next() {
    let mut answer = answer(PollPhase::Voting);
    answer.poll.turnout = Some(Turnout {
        classes: vec![ClassTurnout {
            tier: "gold".to_owned(),
            members: 12,
            votes: 40,
            members_voted: 5,
            votes_cast: 1_234,
        }],
    });
    let page = html(answer, PollForm::default());
    assert!(!page.contains("leptos-island"), "the page has no script: {page}");
    assert!(page.contains("href=\"/sign-in?to=%2Fpolls%2Fharbour%2F4\""), "{page}");
    let words = said(&page);
    for expected in [
        "Voting is open until Monday, 19 April 2027, 24:00 UTC.",
        "Monday, 1 March 2027, 00:00 UTC to Saturday, 20 March 2027, 24:00 UTC",
        "Saturday, 20 February 2027",
        "Voters rank the candidates.",
        "Gold: members with a vote in “Board”",
        "A candidate needs 2 members as supporters.",
        "can have at most 1 seat",
        "Members with an overdue invoice can’t vote.",
        "Guildhall stores nothing that links a ballot to its voter.",
        "1,234",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(!words.contains("For the foundation’s people"), "{words}");
}

#[test]
fn d1_the_ballot_is_one_click_away() {
    let mut answer = answer(PollPhase::Voting);
    answer.is_signed_in = true;
    let actions = vec![VoiceAction::Vote, VoiceAction::Object];
    answer.own = vec![own(RollEntry::Votes(voter("m1", HOSTILE, 15)), actions)];
    answer.poll.roll_hash = Some("ab12".to_owned());
    answer.poll.tie_commitment = Some("cd34".to_owned());
    let page = html(answer.clone(), PollForm::default());
    assert!(page.contains("<code>cd34"), "{page}");
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(page.contains("href=\"/polls/harbour/4/vote/m1\""), "{page}");
    let words = said(&page);
    for expected in [
        "15 votes for each open seat",
        "You cast them, signed in as sunniva@example.org.",
        "Why 15 votes",
        "Object to this line",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let form = PollForm {
        deed: Some(PollDeed::Speak(VoiceAction::Object)),
        about: "m1".to_owned(),
        text: "We have 20 <votes>".to_owned(),
        problems: vec![PollProblem::TextTooLong],
        ..PollForm::default()
    };
    let page = html(answer.clone(), form);
    for part in [
        "<title>Error: ",
        "href=\"#object-text-m1\"",
        "We have 20 &lt;votes&gt;</textarea>",
        "name=\"membership\" value=\"m1\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    answer.own[0].has_voted = true;
    let words = said(&html(answer, PollForm::default()));
    assert!(
        words.contains("A ballot was cast") && words.contains("Replace the ballot"),
        "{words}"
    );
}

#[test]
fn a_member_who_cannot_vote_reads_what_to_do_until_the_record_date() {
    let role = Missing::NoRepresentative {
        role: Some("voter".to_owned()),
    };
    let other = non_voter("Hollow Oak Systems", 15, vec![obstacle(role, Some("2027-02-20"))]);
    let mut answer = answer(PollPhase::Announced);
    answer.is_signed_in = true;
    answer.own = vec![own(RollEntry::Missing(other), Vec::new())];
    let words = said(&html(answer.clone(), PollForm::default()));
    let to_do = "You can’t vote yet: name a person for the role “Voting representative” by 20 February 2027.";
    assert!(words.contains(to_do), "{words}");
    assert!(words.contains("This is as of today."), "{words}");
    answer.poll.roll_hash = Some("ab12".to_owned());
    let words = said(&html(answer, PollForm::default()));
    assert!(!words.contains("You can’t vote yet"), "{words}");
    assert!(
        words.contains("You can’t vote with 20 February 2027 as the record date"),
        "{words}"
    );
}

#[test]
fn the_minutes_of_a_vote_that_was_cancelled_after_the_count_are_gone() {
    for (phase, has_minutes) in [(PollPhase::Counted, true), (PollPhase::Cancelled, false)] {
        let mut answer = answer(phase);
        answer.poll.roll_hash = Some("ab".repeat(32));
        answer.poll.bundle_hash = Some("cd".repeat(32));
        let page = html(answer, PollForm::default());
        assert!(page.contains("/polls/harbour/4/audit.json"), "{page}");
        assert_eq!(page.contains("/polls/harbour/4/minutes.pdf"), has_minutes, "{page}");
    }
}

#[test]
fn staff_read_what_to_do_if_nobody_can_work_out_the_roll() {
    let mut answer = answer(PollPhase::Held);
    let mut desk = desk(vec![PollAction::Cancel]);
    desk.unreadable = true;
    answer.desk = Some(desk);
    let page = html(answer, PollForm::default());
    let words = said(&page);
    assert!(words.contains("Nobody can work out the voting roll"), "{words}");
    assert!(words.contains("bring it back"), "{words}");
    assert!(page.contains("note bad"), "{page}");
    // The page of the roll would fail.
    assert!(
        !page.contains("href=\"/elections/harbour/membership/board?day="),
        "{page}"
    );
    assert!(page.contains("name=\"title\""), "it can be cancelled: {page}");
}

#[test]
fn staff_read_what_would_spoil_the_vote_and_where_it_is_put_right() {
    let mut answer = answer(PollPhase::Held);
    let mut desk = desk(vec![PollAction::Freeze, PollAction::Cancel, PollAction::Change]);
    desk.faults = RollFaults {
        unrepresented: 2,
        unreminded: 1,
    };
    desk.small_classes = vec![SmallClass { votes: 15, voters: 1 }];
    answer.desk = Some(desk);
    let page = html(answer.clone(), PollForm::default());
    for part in [
        "href=\"/elections/harbour/membership/board?day=2027-02-20&amp;part=not_voting&amp;sort=fix_by\"",
        "href=\"/members/harbour/reminders\"",
        "href=\"/polls/harbour/4/change\"",
        "name=\"despite_faults\"",
        "name=\"unrepresented\" value=\"2\"",
        "name=\"unreminded\" value=\"1\"",
        "note bad",
        "name=\"version\" value=\"7\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let words = said(&page);
    for expected in [
        "Voting should have opened on Monday, 5 April 2027, 00:00 UTC",
        "2 members can’t vote because",
        "1 voter with 15 votes",
        "12 members with 40 votes in all",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let form = PollForm {
        deed: Some(PollDeed::Run(PollAction::Cancel)),
        text: "Nobody stands.".to_owned(),
        title: "Bord election".to_owned(),
        problems: vec![PollProblem::OtherTitle],
        ..PollForm::default()
    };
    let page = html(answer, form);
    for part in [
        "href=\"#cancel-title\"",
        "value=\"Bord election\"",
        "Nobody stands.</textarea>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn objections_are_answered_before_the_roll_is_frozen() {
    let mut answer = answer(PollPhase::Waiting);
    answer.today = day("2027-03-25");
    let mut desk = desk(vec![PollAction::Answer]);
    desk.objections = vec![ObjectionView {
        number: 3,
        membership: "m1".to_owned(),
        member: HOSTILE.to_owned(),
        text: "We’re Gold.".to_owned(),
        made_at: 1_796_638_320_000,
        answer: String::new(),
        answered_at: None,
    }];
    answer.desk = Some(desk);
    let page = html(answer, PollForm::default());
    assert!(
        page.contains("name=\"number\" value=\"3\"") && page.contains("value=\"answer\""),
        "{page}"
    );
    assert!(!page.contains("value=\"freeze\""), "{page}");
    assert!(said(&page).contains("Answer 1 objection first."), "{page}");
}

fn choices() -> PollChoicesAnswer {
    PollChoicesAnswer {
        foundation: foundation(),
        choices: vec![
            PollChoice {
                programme: "membership".to_owned(),
                programme_title: Text::new("en", "Membership"),
                election: "board".to_owned(),
                title: Text::new("en", "Board"),
                seats: Some(3),
                record_days: Some(60),
                close_days: Some(10),
                is_appointment: false,
                members: 12,
            },
            PollChoice {
                programme: "membership".to_owned(),
                programme_title: Text::new("en", "Membership"),
                election: "platinum".to_owned(),
                title: Text::new("en", "Platinum directors"),
                seats: None,
                record_days: None,
                close_days: None,
                is_appointment: true,
                members: 1,
            },
        ],
        today: day("2027-01-04"),
        money: false,
    }
}

#[test]
fn a_new_election_has_days_that_fit_the_programme() {
    let shown = |form| rendered(Locale::En, move || new_poll_page(choices(), form));
    let page = shown(NewPollForm::default());
    // 14 days until the record date, and 60 from there until voting opens.
    for part in [
        "name=\"record_day\" value=\"2027-01-18\"",
        "name=\"opens\" value=\"2027-03-19\"",
        "name=\"closes\" value=\"2027-04-01\"",
        "value=\"membership/board\" selected",
        "href=\"/polls/harbour/new?election=membership%2Fplatinum\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let words = said(&page);
    for expected in [
        "The members on the voting roll of this election vote",
        "Guildhall stores nothing that links a ballot to its voter.",
        "After the count, every ballot is published with the member’s name.",
        "12 members would vote today. Seats that are up this year: 3.",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let appointed = shown(NewPollForm {
        asked: "membership/platinum".to_owned(),
        ..NewPollForm::default()
    });
    assert!(
        appointed.contains("value=\"membership/platinum\" selected"),
        "{appointed}"
    );
    assert!(appointed.contains("value=\"resolution\" checked"), "{appointed}");
}

#[test]
fn w6_a_wrong_announcement_says_everything_at_once_and_keeps_what_was_typed() {
    let form = NewPollForm {
        sent: Some(NewPoll {
            kind: "resolution".to_owned(),
            programme: "membership".to_owned(),
            election: "board".to_owned(),
            wording: "We <agree>".to_owned(),
            by_heads: true,
            majority: "two_thirds".to_owned(),
            opens: "soon".to_owned(),
            ..NewPoll::default()
        }),
        problems: vec![
            (PollField::Title, PollFieldFault::Missing),
            (PollField::RecordDay, PollFieldFault::TooClose),
            (PollField::Opens, PollFieldFault::Wrong),
        ],
        ..NewPollForm::default()
    };
    let page = rendered(Locale::En, move || new_poll_page(choices(), form));
    for part in [
        "<title>Error: ",
        "href=\"#title\"",
        "href=\"#record_day\"",
        "href=\"#opens\"",
        "value=\"soon\"",
        "We &lt;agree&gt;</textarea>",
        "value=\"two_thirds\" selected",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn what_is_announced_can_be_changed_by_those_who_may() {
    let mut answer = answer(PollPhase::Announced);
    answer.is_signed_in = true;
    answer.poll.wording = "We agree.".to_owned();
    answer.poll.rules = PollRules {
        kind: PollKind::Resolution,
        paper: PaperKind::Question,
        secrecy: Secrecy::Recorded,
        majority: Some(Majority {
            share: MajorityShare::Absolute,
            by_heads: true,
        }),
        ..rules()
    };
    answer.desk = Some(desk(vec![PollAction::Change]));
    let shown = |answer: PollAnswer| rendered(Locale::En, move || change_poll_page(answer, ChangePollForm::default()));
    let page = shown(answer.clone());
    for part in [
        "action=\"/polls/harbour/4/change\"",
        "name=\"election\" value=\"membership/board\"",
        "name=\"secrecy\" value=\"recorded\"",
        "value=\"absolute\" selected",
        "We agree.</textarea>",
        "name=\"closes\" value=\"2027-04-19\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("name=\"seats\""), "{page}");
    answer.desk = Some(desk(Vec::new()));
    assert!(!shown(answer).contains("name=\"closes\""), "there's no form");
}
