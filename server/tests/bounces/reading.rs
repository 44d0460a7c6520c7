//! Reading samples of mail servers' reports, and damaged ones.

use super::{DELAYED, DELIVERED, GAVE_UP, POSTFIX, QMAIL};
use proptest::prelude::*;
use server::bounces::MailDelivery::{Bounced, Delayed, Delivered};
use server::bounces::{EnhancedStatus, LARGEST_REPORT, StatusNotification, read_notification};
use std::fmt::Write;

const ID: &str = "mzxw6ytboi3gk43f@guildhall.example.org";
const ZOE: &str = "zoe@example.org";

const EXCHANGE: &str = include_str!("samples/exchange.eml");
const GMAIL: &str = include_str!("samples/gmail.eml");
const EXIM: &str = include_str!("samples/exim.eml");
const TWO: &str = include_str!("samples/two-recipients.eml");
const OUT_OF_OFFICE: &str = include_str!("samples/out-of-office.eml");
const READ_RECEIPT: &str = include_str!("samples/read-receipt.eml");

const ALL: [&str; 11] = [
    POSTFIX,
    DELAYED,
    DELIVERED,
    GAVE_UP,
    EXCHANGE,
    GMAIL,
    EXIM,
    TWO,
    QMAIL,
    OUT_OF_OFFICE,
    READ_RECEIPT,
];

fn with_crlf(sample: &str) -> String {
    sample.replace('\n', "\r\n")
}

#[test]
fn reports_of_the_usual_servers_are_understood() {
    for (sample, delivery, status, permanent, reason) in [
        (
            POSTFIX,
            Bounced,
            "5.1.1",
            true,
            "550 5.1.1 <zoe@example.org>: Recipient address rejected: User unknown in virtual mailbox table",
        ),
        (
            DELAYED,
            Delayed,
            "4.4.1",
            false,
            "connect to mx.example.org[192.0.2.25]:25: Connection timed out",
        ),
        (
            DELIVERED,
            Delivered,
            "2.0.0",
            false,
            "250 2.0.0 Ok: queued as 4F1C220411",
        ),
        (
            GAVE_UP,
            Bounced,
            "4.4.1",
            false,
            "connect to mx.example.org[192.0.2.25]:25: Connection timed out",
        ),
        (
            EXCHANGE,
            Bounced,
            "5.1.10",
            true,
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient zoe@example.org not found by SMTP address lookup",
        ),
        (
            GMAIL,
            Bounced,
            "5.1.1",
            true,
            "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking \
             the recipient's email address for typos or 550 5.1.1 unnecessary spaces. gsmtp",
        ),
        (EXIM, Bounced, "5.0.0", true, ""),
    ] {
        for sample in [sample.to_owned(), with_crlf(sample)] {
            let read = read_notification(sample.as_bytes()).unwrap();
            assert_eq!(read.message_id, ID, "{sample}");
            let [said] = read.recipients.as_slice() else {
                panic!("{read:?}");
            };
            assert!(said.addresses.iter().all(|address| address == ZOE) && !said.addresses.is_empty());
            assert_eq!(
                (
                    said.delivery,
                    said.status.as_ref().map(EnhancedStatus::as_str),
                    said.is_permanent()
                ),
                (delivery, Some(status), permanent),
                "{sample}"
            );
            assert_eq!(said.reason, reason);
        }
    }
}

#[test]
fn each_recipient_has_what_is_said_of_it() {
    let StatusNotification { message_id, recipients } = read_notification(TWO.as_bytes()).unwrap();
    assert_eq!(message_id, ID);
    let said: Vec<_> = recipients
        .iter()
        .map(|said| {
            let addresses: Vec<&str> = said.addresses.iter().map(String::as_str).collect();
            (addresses, said.status.as_ref().map(EnhancedStatus::as_str))
        })
        .collect();
    // What was passed on to another kind of mail isn't known to have arrived.
    assert_eq!(
        said,
        [
            (vec![ZOE, "ben@elsewhere.example.org"], Some("5.0.0")),
            (vec!["nia@example.org"], Some("5.2.2")),
        ]
    );
}

#[test]
fn a_report_without_the_email_is_matched_by_what_it_answers() {
    for sample in [GMAIL, EXIM, EXCHANGE] {
        let bare = sample
            .replace("type: message/rfc822", "type: text/plain")
            .replace("Type: message/rfc822", "Type: text/plain");
        assert!(!bare.contains("rfc822\n"), "{bare}");
        assert_eq!(read_notification(bare.as_bytes()).unwrap().message_id, ID, "{bare}");
    }
    let bare = POSTFIX.replace("message/rfc822", "text/plain");
    assert_eq!(read_notification(bare.as_bytes()), None, "{bare}");
}

#[test]
fn anything_else_is_no_report() {
    let headless = POSTFIX.replace("Message-ID: <mzxw", "X-Message-ID: <mzxw");
    let mixed = POSTFIX.replace("multipart/report", "multipart/mixed");
    let bare = POSTFIX.replace("message/delivery-status", "text/plain");
    let others = [headless.as_str(), &mixed, &bare, "", "\n", "Subject: hello\n\nHello"];
    for other in [QMAIL, OUT_OF_OFFICE, READ_RECEIPT].into_iter().chain(others) {
        assert_eq!(read_notification(other.as_bytes()), None, "{other}");
    }
    assert_eq!(read_notification(&[0xff; 4_000]), None);
}

#[test]
fn a_report_in_a_returned_email_does_not_count() {
    // Somebody is sent a report as an attachment, and that email bounces.
    let forged = TWO.replace(ID, "forged@guildhall.example.org");
    let sample = POSTFIX.replace("Hello,\n", &format!("{forged}\n"));
    let read = read_notification(sample.as_bytes()).unwrap();
    assert_eq!((read.message_id.as_str(), read.recipients.len()), (ID, 1));
}

/// Freeing what the library makes of these overflows the stack of a thread.
#[test]
fn emails_in_emails_in_emails_are_not_read() {
    let nested = "Content-Type: message/rfc822\n\n".repeat(8_000);
    let digests = (0..2_000).fold(String::new(), |mut all, number| {
        write!(
            all,
            "Content-Type: multipart/digest; boundary=b{number}\n\n--b{number}\n\n"
        )
        .unwrap();
        all
    });
    for deep in [nested, digests] {
        let sample = POSTFIX.replace("Hello,\n", &deep);
        for message in [sample.as_str(), &deep, &format!("{deep}{POSTFIX}")] {
            let message = message.to_owned();
            let read = std::thread::Builder::new()
                .stack_size(256 * 1024)
                .spawn(move || read_notification(message.as_bytes()).map(|read| read.message_id));
            let read = read.unwrap().join().unwrap();
            assert!(read.is_none_or(|id| id == ID));
        }
        let start = POSTFIX.replace("Content-Type: message/rfc822\n", &deep);
        assert_eq!(read_notification(start.as_bytes()), None);
    }
}

#[test]
fn only_the_beginning_of_a_large_message_is_read() {
    let huge = POSTFIX.replace("Hello,\n", &"Hello again, and again, and again.\n".repeat(20_000));
    assert!(huge.len() > 2 * LARGEST_REPORT);
    assert_eq!(read_notification(huge.as_bytes()).unwrap().message_id, ID);
    let endless = POSTFIX.replace(
        "Diagnostic-Code: smtp; ",
        &format!("Diagnostic-Code: smtp; {}", "é".repeat(9_000)),
    );
    let read = read_notification(endless.as_bytes()).unwrap();
    assert_eq!(read.recipients[0].reason.chars().count(), 300);
    let many = POSTFIX.replace("Action: failed", &"Action: failed\n\n".repeat(9_000));
    assert!(read_notification(many.as_bytes()).unwrap().recipients.len() <= 100);
}

#[test]
fn a_reason_is_one_line_without_tricks() {
    let sample = POSTFIX.replace("User unknown", "\u{202e}User\u{7} \u{0}unknown\u{2069}");
    let read = read_notification(sample.as_bytes()).unwrap();
    assert!(
        read.recipients[0]
            .reason
            .ends_with("User unknown in virtual mailbox table"),
        "{read:?}"
    );
}

#[test]
fn a_reason_names_no_other_address() {
    let words =
        "<Zoe@Example.org>: expanded from <zoe.private@mail.example> (rcpt=ben@example.org) zoe@example.org: no";
    let sample = POSTFIX.replace("Diagnostic-Code: smtp; ", &format!("Diagnostic-Code: smtp; {words} "));
    let read = read_notification(sample.as_bytes()).unwrap();
    let reason = read.recipients[0].reason_about(ZOE);
    assert!(
        reason.starts_with("<Zoe@Example.org>: expanded from … … zoe@example.org: no "),
        "{reason}"
    );
}

#[test]
fn a_status_has_three_numbers() {
    for (text, expected) in [
        ("5.1.1", Some("5.1.1")),
        (" 4.4.7 (delivery time expired)", Some("4.4.7")),
        ("5.1.1(unknown)", Some("5.1.1")),
        ("2.0.0", Some("2.0.0")),
        ("5.7.606", Some("5.7.606")),
        ("3.1.1", None),
        ("5.1", None),
        ("5.1.1.1", None),
        ("5.1.1000", None),
        ("5..1", None),
        ("5.x.1", None),
        ("550", None),
        ("", None),
    ] {
        let read = EnhancedStatus::parse(text);
        assert_eq!(read.as_ref().map(EnhancedStatus::as_str), expected, "{text:?}");
    }
}

#[test]
fn a_status_about_the_email_or_the_servers_is_not_about_the_address() {
    for (text, expected) in [
        ("5.0.0", true),
        ("5.1.1", true),
        ("5.1.10", true),
        ("5.2.2", true),
        ("5.4.4", true),
        ("5.3.4", false),
        ("5.6.1", false),
        ("5.7.1", false),
        ("5.7.26", false),
        ("4.1.1", false),
        ("2.0.0", false),
    ] {
        let read = EnhancedStatus::parse(text);
        assert_eq!(
            read.as_ref().map(EnhancedStatus::is_permanent),
            Some(expected),
            "{text}"
        );
    }
}

#[test]
fn a_bounce_is_the_last_word() {
    for (known, news) in [
        (None, [true, true, true]),
        (Some(Delayed), [true, false, true]),
        (Some(Delivered), [false, false, true]),
        (Some(Bounced), [false, false, false]),
    ] {
        let found = [Delivered, Delayed, Bounced].map(|next| next.is_news_after(known));
        assert_eq!(found, news, "{known:?}");
    }
}

/// A sample that something has happened to: bytes were changed, lines are gone or twice, and it was cut off.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12);
    let lines = prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..6);
    let end = prop::option::of(any::<prop::sample::Index>());
    (prop::sample::select(&ALL[..]), lines, changes, end).prop_map(|(sample, lines, changes, end)| {
        let mut kept: Vec<&str> = sample.split_inclusive('\n').collect();
        for (place, twice) in lines {
            let place = place.index(kept.len());
            if twice {
                kept.insert(place, kept[place]);
            } else if kept.len() > 1 {
                kept.remove(place);
            }
        }
        let mut message = kept.concat().into_bytes();
        for (place, byte) in changes {
            let place = place.index(message.len());
            message[place] = byte;
        }
        if let Some(end) = end {
            message.truncate(end.index(message.len()));
        }
        message
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn damaged_reports_are_read_or_not_and_never_break_anything(message in damaged()) {
        if let Some(read) = read_notification(&message) {
            prop_assert!(!read.message_id.is_empty() && read.message_id.len() <= 998);
            prop_assert!(read.recipients.len() <= 100);
            for said in read.recipients {
                prop_assert!(said.addresses.len() <= 2);
                prop_assert!(said.reason.chars().count() <= 300);
                prop_assert!(!said.reason.chars().any(char::is_control));
            }
        }
    }
}
