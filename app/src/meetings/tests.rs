//! The pages, rendered from fixtures.

use super::{
    HeadingProblem, MeetingForm, MeetingProblem, NewMeetingForm, meeting_page, meetings_page, new_meeting_page,
};
use crate::api::{
    AgendaItem, BodyBrief, HistoryBrief, ItemBrief, ItemOutcome, ItemResult, ItemStanding, MeetingAction,
    MeetingAnswer, MeetingBrief, MeetingsAnswer, NewMeeting, ReasonBrief, ReviewTurn, TakenOff, WaitingItemsAnswer,
};
use crate::fixtures::{berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use domain::foundation::ReasonUse;
use domain::review::Reviewer;
use domain::text::Text;

fn brief(reference: &str) -> ItemBrief {
    ItemBrief {
        reference: reference.to_owned(),
        name: format!("Hollow Oak {reference}"),
        tier: Text::new("en", "Gold"),
        price: "$20,000 a year".to_owned(),
        waits_since: day("2026-12-01"),
        due: Some(day("2026-12-10")),
    }
}

fn item(reference: &str, standing: ItemStanding, turn: ReviewTurn) -> AgendaItem {
    AgendaItem {
        application: brief(reference),
        seen: "0.1.0".to_owned(),
        standing,
        turn,
        taken_off: None,
        opens: true,
    }
}

fn meeting(closed: bool) -> MeetingBrief {
    MeetingBrief {
        id: "abcdefghijklmnop".to_owned(),
        reviewer: Reviewer::Board,
        title: "December meeting".to_owned(),
        day: day("2026-12-10"),
        items: 2,
        closed_on: closed.then(|| day("2026-12-11")),
    }
}

/// Something that happened on 7 December 2026, 10:12 UTC.
fn event(what: &str, who: &str) -> HistoryBrief {
    HistoryBrief {
        what: what.to_owned(),
        who: who.to_owned(),
        why: String::new(),
        invoice: String::new(),
        on_behalf: false,
        at: 1_796_638_320_000,
    }
}

fn answer() -> MeetingAnswer {
    MeetingAnswer {
        foundation: foundation(),
        officer: None,
        meeting: meeting(false),
        version: 7,
        planned_by: "grace@harbour.example".to_owned(),
        items: vec![
            item("AAAA-AAAA", ItemStanding::Waits, ReviewTurn::Yours),
            item("BBBB-BBBB", ItemStanding::Conflict, ReviewTurn::Others),
            item("CCCC-CCCC", ItemStanding::Over, ReviewTurn::Approved),
        ],
        waiting: vec![brief("DDDD-DDDD")],
        decides: true,
        changes: true,
        closes: true,
        reasons: Vec::new(),
        minutes: Vec::new(),
        history: vec![event("meeting planned", "grace@harbour.example")],
        local_time: Some(berlin()),
        money: false,
        today: day("2026-12-08"),
    }
}

fn html(answer: MeetingAnswer, form: MeetingForm) -> String {
    rendered(Locale::En, || meeting_page(answer, form))
}

#[test]
fn only_what_somebody_can_approve_is_sent() {
    let shown = html(answer(), MeetingForm::default());
    assert!(shown.contains("value=\"AAAA-AAAA 0.1.0\""), "{shown}");
    for other in ["BBBB-BBBB 0.1.0", "CCCC-CCCC 0.1.0"] {
        assert!(!shown.contains(other), "{shown}");
    }
    let words = said(&shown);
    for text in [
        "Approve 1 application",
        "You have a conflict of interest",
        "Gold, $20,000 a year. Waiting since 1 December 2026. By 10 December 2026, in 2 days.",
        "2 applications aren’t decided yet",
        "Hollow Oak DDDD-DDDD",
    ] {
        assert!(words.contains(text), "{text}: {words}");
    }
}

#[test]
fn whoever_only_reads_has_no_forms() {
    let reader = MeetingAnswer {
        decides: false,
        changes: false,
        closes: false,
        waiting: Vec::new(),
        ..answer()
    };
    let shown = html(reader, MeetingForm::default());
    assert!(!shown.contains("action=\"/meetings/"), "{shown}");
}

#[test]
fn what_was_taken_off_can_be_put_back_by_whoever_did_it() {
    for (own, buttons) in [(true, 1), (false, 0)] {
        let mut answer = answer();
        answer.items[0].taken_off = Some(TakenOff {
            who: "ben@harbour.example".to_owned(),
            reason: "Who owns it?".to_owned(),
            own,
        });
        let shown = html(answer, MeetingForm::default());
        assert_eq!(shown.matches("value=\"put_back\"").count(), buttons, "{shown}");
        let words = said(&shown);
        assert!(
            words.contains("taken off the consent agenda by ben@harbour.example"),
            "{words}"
        );
        assert!(
            words.contains("Who owns it?") && words.contains("nothing left here"),
            "{words}"
        );
    }
}

#[test]
fn a_form_with_errors_keeps_what_was_typed_and_chosen() {
    let mut answer = answer();
    let reason = |id: &str, title: &str| ReasonBrief {
        id: id.to_owned(),
        used_for: ReasonUse::Approve,
        title: Text::new("en", title),
        text: Text::new("en", "The papers are complete."),
    };
    answer.reasons = vec![reason("one", "Complete"), reason("two", "Known")];
    let form = MeetingForm {
        action: Some(MeetingAction::Approve),
        text: "x".repeat(5_001),
        ready: "two".to_owned(),
        problem: Some(MeetingProblem::TextTooLong),
        ..MeetingForm::default()
    };
    let shown = html(answer.clone(), form);
    assert!(
        shown.contains(&"x".repeat(5_001)) && shown.contains("value=\"two\" selected"),
        "{shown}"
    );
    assert!(shown.contains("href=\"#approve-text\""), "{shown}");
    let form = MeetingForm {
        action: Some(MeetingAction::TakeOff),
        item: "AAAA-AAAA".to_owned(),
        problem: Some(MeetingProblem::TextMissing),
        ..MeetingForm::default()
    };
    assert!(html(answer, form).contains("href=\"#off-AAAA-AAAA\""));
}

#[test]
fn the_agenda_says_what_happened_to_each_item() {
    let outcomes = [
        (ItemOutcome::Approved, "Your vote is recorded."),
        (ItemOutcome::Conflict, "so your vote isn’t recorded"),
        (ItemOutcome::TakenOff, "It was taken off"),
        (ItemOutcome::Changed, "Something has changed since you looked"),
        (ItemOutcome::Over, "no longer waiting for these votes"),
        (ItemOutcome::Later, "There wasn’t enough time"),
    ];
    for (outcome, text) in outcomes {
        let form = MeetingForm {
            action: Some(MeetingAction::Approve),
            problem: Some(MeetingProblem::Skipped),
            results: vec![ItemResult {
                reference: "AAAA-AAAA".to_owned(),
                outcome,
            }],
            ..MeetingForm::default()
        };
        let words = said(&html(answer(), form));
        assert!(
            words.contains(text) && words.contains("There is a problem"),
            "{outcome:?}: {words}"
        );
    }
}

#[test]
fn a_closed_meeting_only_has_its_minutes() {
    let closed = MeetingAnswer {
        meeting: meeting(true),
        minutes: vec!["de".to_owned(), "en".to_owned()],
        changes: false,
        closes: false,
        waiting: Vec::new(),
        ..answer()
    };
    let shown = html(closed, MeetingForm::default());
    assert!(!shown.contains("action=\"/meetings/"), "{shown}");
    for file in ["minutes-de.pdf", "minutes-de.md", "minutes-en.pdf", "minutes-en.md"] {
        assert!(
            shown.contains(&format!("/meetings/harbour/abcdefghijklmnop/{file}")),
            "{shown}"
        );
    }
}

#[test]
fn d3_the_history_says_who_did_what_and_when() {
    let mut meeting = answer();
    for what in [
        "agenda extended",
        "agenda shortened",
        "meeting changed",
        "meeting closed",
    ] {
        meeting.history.push(event(what, "ada@harbour.example"));
    }
    let shown = said(&html(meeting, MeetingForm::default()));
    let when = "7 December 2026, 11:12 in Berlin (10:12 UTC)";
    for (what, who) in [
        ("Meeting planned", "grace"),
        ("Applications added to the agenda", "ada"),
        ("Application removed from the agenda", "ada"),
        ("Title or date changed", "ada"),
        ("Meeting closed", "ada"),
    ] {
        let text = format!("{what} {who}@harbour.example , {when}");
        assert!(shown.contains(&text), "{text}: {shown}");
    }
}

#[test]
fn the_list_has_meetings_and_links_to_plan_them() {
    let list = MeetingsAnswer {
        foundation: foundation(),
        officer: Some(Text::new("en", "Executive Director")),
        sort: String::new(),
        rows: vec![meeting(false), meeting(true)],
        page: 2,
        pages: 3,
        bodies: vec![BodyBrief {
            reviewer: Reviewer::Officer,
            waiting: 1,
        }],
        money: false,
    };
    let shown = rendered(Locale::En, || meetings_page(list.clone()));
    for part in [
        "new?body=officer",
        "href=\"/meetings/harbour\" rel=\"prev\"",
        "?page=3",
        "/meetings/harbour/abcdefghijklmnop",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let words = said(&shown);
    assert!(words.contains("Executive Director 1 application is waiting"), "{words}");
    assert!(words.contains("Closed on 11 December 2026"), "{words}");
    assert!(!shown.contains("/invoices/harbour"), "they can't read invoices");
    let german = said(&rendered(Locale::De, || meetings_page(list)));
    assert!(
        german.contains("Sitzung planen") && german.contains("1 Antrag wartet"),
        "{german}"
    );
}

#[test]
fn a_new_meeting_keeps_what_was_deselected() {
    let waiting = WaitingItemsAnswer {
        foundation: foundation(),
        officer: None,
        reviewer: Reviewer::Board,
        items: vec![brief("AAAA-AAAA"), brief("BBBB-BBBB")],
        today: day("2026-12-08"),
    };
    let shown = |form| rendered(Locale::En, || new_meeting_page(waiting.clone(), form));
    assert_eq!(shown(NewMeetingForm::default()).matches(" checked").count(), 2);
    let form = NewMeetingForm {
        sent: Some(NewMeeting {
            body: Reviewer::Board,
            title: "December".to_owned(),
            day: "soon".to_owned(),
            applications: vec!["BBBB-BBBB".to_owned()],
        }),
        problem: Some(HeadingProblem::DayWrong),
    };
    let again = shown(form);
    assert_eq!(again.matches(" checked").count(), 1, "{again}");
    assert!(
        again.contains("value=\"December\"") && again.contains("href=\"#day\""),
        "{again}"
    );
}
