//! The page of a mailing, rendered from fixtures.

use super::{MailingForm, mailing_page};
use crate::api::{MailingAnswer, MailingKind, MailingObstacle, MailingProblem, MailingState, SkippedMember};
use crate::fixtures::{berlin, foundation, rendered, said};
use crate::locale::Locale;

const AT: i64 = 1_796_638_320_000;
const HOSTILE: &str = "</textarea><script>alert(1)</script>";

fn answer(state: MailingState, text: &str) -> MailingAnswer {
    MailingAnswer {
        foundation: foundation(),
        id: "k4tq7mzc2x5hw3np".to_owned(),
        kind: MailingKind::Email,
        state,
        version: 3,
        subject: if text.is_empty() { "" } else { "General meeting" }.to_owned(),
        text: text.to_owned(),
        preview: text.to_owned(),
        by: "amina@harbour.example".to_owned(),
        created_at: AT,
        sent_at: (state != MailingState::Draft).then_some(AT),
        members: 1_300,
        reached: 1_299,
        unreached: 1,
        emails: 1_250,
        waiting: 250,
        failed: 1,
        bounced: 2,
        members_sent: 998,
        members_failed: 2,
        members_waiting: 299,
        obstacles: vec![(MailingObstacle::Bounced, 1)],
        skipped: vec![SkippedMember {
            membership: "m1".to_owned(),
            member: HOSTILE.to_owned(),
            application: "7KQ2-M9XW".to_owned(),
            obstacle: MailingObstacle::Bounced,
        }],
        local_time: Some(berlin()),
        money: true,
    }
}

fn page(answer: MailingAnswer, form: MailingForm) -> String {
    rendered(Locale::En, move || mailing_page(answer, form))
}

#[test]
fn w6_w7_what_was_typed_stays_and_each_error_has_a_link() {
    let form = MailingForm {
        typed: Some((String::new(), HOSTILE.to_owned())),
        problems: vec![MailingProblem::SubjectMissing, MailingProblem::TextTooLong],
        writes: true,
        ..MailingForm::default()
    };
    let page = page(answer(MailingState::Draft, ""), form);
    assert!(!page.contains("<script>alert"), "{page}");
    for expected in [
        "<title>Error: ",
        "href=\"#mailing-subject\"",
        "href=\"#mailing-text\"",
        "name=\"version\" value=\"3\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[test]
fn d4_a_draft_is_previewed_and_sent_by_typing_the_number() {
    let form = MailingForm {
        number: "13".to_owned(),
        problems: vec![MailingProblem::OtherNumber],
        ..MailingForm::default()
    };
    let page = page(answer(MailingState::Draft, HOSTILE), form);
    assert!(
        !page.contains("<script>alert") && page.contains("href=\"#mailing-number\""),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "Nothing is sent yet.",
        "Members chosen 1,300",
        "Members who get it 1,299",
        "Emails 1,250",
        "Every address has bounced: 1",
        "type: 1300",
        "Change the message",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn r2_w7_what_a_colleague_has_saved_is_shown_with_what_was_typed() {
    let form = MailingForm {
        writes: true,
        typed: Some(("My subject".to_owned(), "My text".to_owned())),
        is_outdated: true,
        ..MailingForm::default()
    };
    let page = page(answer(MailingState::Draft, "Their text"), form);
    for expected in [
        "<title>Error: ",
        "value=\"My subject\"",
        "My text</textarea>",
        "Nothing was saved: somebody has changed this email",
        "What’s saved now",
        "General meeting",
        "Their text",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains("?change=text"), "{page}");
}

#[test]
fn d3_a_mailing_that_was_sent_says_how_far_it_is() {
    let page = page(answer(MailingState::Sending, "Hello"), MailingForm::default());
    let words = said(&page);
    for expected in [
        "Sent to 998 of 1,300",
        "299 members are still waiting for an email.",
        "2 members got nothing, because sending failed.",
        "250 emails are waiting",
        "1 email couldn’t be sent.",
        "2 emails have bounced.",
        "Sent by amina@harbour.example",
        "Update the progress",
        "Nobody else gets it. Those who got it keep it. Stop sending",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(!page.contains("name=\"members\""), "{page}");
    assert!(page.contains("name=\"do\" value=\"stop\""), "{page}");
}

#[test]
fn d3_a_mailing_is_stopped_while_emails_are_waiting() {
    let sent = answer(MailingState::Sent, "Hello");
    assert!(said(&page(sent.clone(), MailingForm::default())).contains("Stop sending"));
    let reminders = MailingAnswer {
        kind: MailingKind::Reminder,
        ..sent.clone()
    };
    assert!(!said(&page(reminders, MailingForm::default())).contains("Stop sending"));
    let over = MailingAnswer {
        waiting: 0,
        failed: 0,
        members_sent: 1_299,
        members_failed: 0,
        members_waiting: 0,
        ..sent
    };
    let stopped = MailingAnswer {
        state: MailingState::Stopped,
        reached: 1_000,
        ..over.clone()
    };
    for (answer, expected) in [
        (over, "Sent to 1,299 of 1,300"),
        (stopped, "This was stopped: no other members get it."),
    ] {
        let words = said(&page(answer, MailingForm::default()));
        assert!(words.contains(expected), "{expected}: {words}");
        assert!(
            ["Stop sending", "Update the progress", "still waiting", "sending failed"]
                .iter()
                .all(|text| !words.contains(text)),
            "{words}"
        );
    }
}
