//! What the page of an application says.

use super::samples::{AT, assert_says, page, queue, review, signed_agreement};
use crate::api::{
    AlikeBrief, AlikeReason, ApplicationState, FileBrief, HISTORY_KINDS, HistoryBrief, NoteBrief, QueueFilter,
    RequestBrief,
};
use crate::fixtures::{day, rendered, said};
use crate::locale::Locale;
use crate::review::{ReviewForm, latest_first, review_page};
use crate::text::Texts;
use domain::application::{FieldKind, Step};
use leptos::prelude::IntoAny;

/// The key and step of a field that a file is uploaded for.
fn file_field(steps: &mut [Step]) -> String {
    let field = steps
        .iter_mut()
        .flat_map(|step| &mut step.fields)
        .find(|field| field.shown.is_none())
        .unwrap();
    field.kind = FieldKind::File;
    field.key.clone()
}

#[test]
fn everything_known_about_an_application_is_on_its_page() {
    let mut answer = review();
    let known = &mut answer.application;
    known.agreements = vec![signed_agreement()];
    let key = file_field(&mut known.steps);
    known.answers.retain(|(known, _)| *known != key);
    known.answers.push((key.clone(), "f00d".to_owned()));
    known.files.push(FileBrief {
        id: "f00d".to_owned(),
        key,
        name: "register.pdf".to_owned(),
        size: 1,
    });
    known.requests.push(RequestBrief {
        id: "1".to_owned(),
        step: known.steps[0].id.clone(),
        question: "Which company?".to_owned(),
        asked: day("2026-12-02"),
        answered: None,
        reply: String::new(),
        changed: Vec::new(),
    });
    known.state = ApplicationState::Asked;
    answer.alike.push(AlikeBrief {
        reference: "AAAA-BBBB".to_owned(),
        name: "Hollow Oak".to_owned(),
        reason: Some(AlikeReason::SimilarName),
        decision: None,
    });
    answer.notes.push(NoteBrief {
        who: "amina@harbour.example".to_owned(),
        text: "Happy to have them.".to_owned(),
        at: AT,
    });
    for (what, who, why) in [
        ("submitted", "applicant", ""),
        ("something new", "amina@harbour.example", "Because."),
    ] {
        answer.history.push(HistoryBrief {
            what: what.to_owned(),
            who: who.to_owned(),
            why: why.to_owned(),
            invoice: String::new(),
            on_behalf: false,
            at: AT,
        });
    }
    let html = page(&answer, ReviewForm::default());
    assert_says(
        &html,
        &[
            "href=\"/review/harbour/7KQ2-M9XW/files/f00d\"",
            "href=\"/review/harbour/AAAA-BBBB?show=mine\"",
            "href=\"https://hollowoak.example",
        ],
    );
    assert_says(
        &said(&html),
        &[
            "7KQ2-M9XW submitted on 1 December 2026 Hollow Oak Systems Gold, $20,000 a year",
            "Same applicant Likely duplicates Hollow Oak AAAA-BBBB : similar name",
            "Which company? Asked on 2 December 2026 Not answered yet.",
            "register.pdf",
            "Signed by Henrike, Director on 7 December 2026, 11:12 in Berlin (10:12 UTC). Not signed by us yet",
            "Happy to have them. amina@harbour.example , 7 December 2026, 11:12 in Berlin (10:12 UTC)",
            "Submitted Applicant , 7 December 2026, 11:12 in Berlin (10:12 UTC)",
            "Something new Because. amina@harbour.example",
        ],
    );
}

/// German, because some of the ledger's own words are the English ones.
#[test]
fn d3_every_kind_of_event_has_words_and_says_who_when_and_why() {
    for kind in HISTORY_KINDS {
        let mut answer = review();
        answer.history = vec![HistoryBrief {
            what: kind.to_owned(),
            who: "amina@harbour.example".to_owned(),
            why: "Darum.".to_owned(),
            invoice: String::new(),
            on_behalf: false,
            at: AT,
        }];
        let queue = queue(QueueFilter::Mine, Vec::new());
        let page = said(&rendered(Locale::De, || {
            review_page(queue, answer, ReviewForm::default())
        }));
        let (_, history) = page.split_once("Verlauf ").unwrap();
        let event = "Darum. amina@harbour.example , 7. Dezember 2026, 11:12 Uhr in Berlin (10:12 Uhr UTC)";
        let (what, _) = history.split_once(event).unwrap_or_else(|| panic!("{kind}: {history}"));
        let plain = crate::format::capitalised(kind);
        assert!(!what.trim().is_empty() && what.trim() != plain, "{kind}: {what}");
    }
}

#[test]
fn d3_what_staff_did_for_a_member_is_marked() {
    let mut answer = review();
    answer.history = vec![HistoryBrief {
        what: "notice given".to_owned(),
        who: "amina@harbour.example".to_owned(),
        why: "Their letter.".to_owned(),
        invoice: String::new(),
        on_behalf: true,
        at: AT,
    }];
    let html = page(&answer, ReviewForm::default());
    let expected = "Notice given Their letter. amina@harbour.example (acting for the member) , 7 December 2026";
    assert_says(&said(&html), &[expected]);
}

#[test]
fn d2_a_long_history_begins_with_the_newest_entries_and_says_if_some_are_left_out() {
    let event = |number: usize| HistoryBrief {
        what: "noted".to_owned(),
        who: "amina@harbour.example".to_owned(),
        why: format!("Entry {number}."),
        invoice: String::new(),
        on_behalf: false,
        at: AT,
    };
    for (count, older, is_cut) in [
        (20, None, false),
        (21, Some("One older entry"), false),
        (1_000, Some("980 older entries"), true),
    ] {
        let history: Vec<HistoryBrief> = (1..=count).map(event).collect();
        let page = said(&rendered(Locale::En, || {
            latest_first(Texts::new(Locale::En), None, &history).into_any()
        }));
        let (newest, rest) = page.split_once("Entry 1.").unwrap();
        assert!(
            newest.contains(&format!("Entry {count}.")) && !rest.contains("Entry "),
            "{page}"
        );
        assert!(older.is_none_or(|older| newest.contains(older)), "{page}");
        assert_eq!(newest.contains("older entr"), older.is_some(), "{page}");
        assert_eq!(newest.contains("Only the newest 1,000"), is_cut, "{page}");
    }
}

#[test]
fn every_id_is_unique() {
    let mut answer = review();
    answer.application.agreements = vec![signed_agreement()];
    let html = page(&answer, ReviewForm::default());
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
}
