//! The calendar's page and feed, rendered from fixtures.

use super::{CalendarForm, CalendarOutcome, calendar_day_event, calendar_page};
use crate::api::{MemberAnswer, MemberCalendarAnswer};
use crate::fixtures::{application, day, foundation, rendered, said};
use crate::locale::Locale;
use crate::text::Texts;
use domain::calendar::{AfterTermEnds, CalendarEntry, CalendarEvent};
use domain::entitlement::UseState;
use domain::member::MemberAction;
use domain::money::{Currency, Money};
use domain::text::Text;

/// 8 December 2026, 12:00 UTC.
const AT: i64 = 1_796_731_200_000;

fn member() -> MemberAnswer {
    MemberAnswer {
        membership: "mzxw6ytboi3gk43f".to_owned(),
        version: 7,
        reference: "7KQ2-M9XW".to_owned(),
        foundation: foundation(),
        programme: application().programme,
        tier: "gold".to_owned(),
        name: "شركة 葛城".to_owned(),
        details: Vec::new(),
        counts_from: day("2026-12-08"),
        tier_term: 1,
        follows: false,
        ended_on: None,
        granted_since: Vec::new(),
        terms: Vec::new(),
        today: day("2026-12-08"),
        you: "maren@example.org".to_owned(),
        actions: MemberAction::ALL.to_vec(),
        roles: Vec::new(),
        invoices: Vec::new(),
        bills: Vec::new(),
        commitments: Vec::new(),
        agreements: Vec::new(),
        proof: None,
        history: Vec::new(),
        local_time: None,
        others: false,
        after: None,
        change: None,
        renew_from: None,
        renew_by: None,
        checks: Vec::new(),
        leaves_on: None,
        notice_on: None,
    }
}

fn page(entries: Vec<CalendarEntry>, address_made_at: Option<i64>, outcome: Option<CalendarOutcome>) -> String {
    let answer = MemberCalendarAnswer {
        membership: "mzxw6ytboi3gk43f".to_owned(),
        today: day("2026-12-08"),
        entries,
        address_made_at,
    };
    rendered(Locale::En, || calendar_page(member(), answer, CalendarForm { outcome }))
}

/// One of each kind, on days after each other.
fn each() -> Vec<CalendarEntry> {
    let money = Money {
        minor: 2_000_000,
        currency: Currency::parse("USD").unwrap(),
    };
    let title = || Text::new("en", "Blog <posts>");
    let asked = |state| CalendarEvent::Use {
        id: "aaaaaaaaaaaaaaaa".to_owned(),
        title: title(),
        state,
        what: "مرحبا 葛城".to_owned(),
    };
    let events = [
        CalendarEvent::InvoiceDue {
            label: "HF-2026-0012".to_owned(),
            unpaid: money,
        },
        CalendarEvent::TermBegins,
        asked(UseState::Scheduled),
        CalendarEvent::BenefitBegins(title()),
        CalendarEvent::LastNotice,
        CalendarEvent::Reminder(1),
        CalendarEvent::Reminder(30),
        CalendarEvent::QuantityEnds {
            title: title(),
            left: 1,
            carries: 1,
        },
        CalendarEvent::BillIssued {
            number: 2,
            of: 4,
            gross: money,
        },
        CalendarEvent::DeliveryDue,
        CalendarEvent::VotingBegins(Text::new("en", "Board")),
        CalendarEvent::TermEnds(AfterTermEnds::Renews),
        CalendarEvent::TermEnds(AfterTermEnds::Moves),
        CalendarEvent::TermEnds(AfterTermEnds::Ends),
        CalendarEvent::TermEnds(AfterTermEnds::Asks),
        CalendarEvent::GraceEnds,
        CalendarEvent::MembershipEnds,
    ];
    let from = day("2026-12-06").unix_days();
    let entries = (0..).zip(events).map(|(place, event)| {
        let on = domain::date::Date::from_unix_days(from + place);
        CalendarEntry::new(format!("entry-{place}"), on, event)
    });
    entries.collect()
}

#[test]
fn without_entries_it_says_so() {
    let text = said(&page(Vec::new(), None, None));
    assert!(text.contains("Nothing is due, and nothing is planned."), "{text}");
    assert!(
        text.contains("Create an address") && !text.contains("Withdraw it"),
        "{text}"
    );
}

#[test]
fn what_is_late_comes_first_and_what_is_past_is_under_earlier() {
    let html = page(each(), None, None);
    let text = said(&html);
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(place("Pay invoice HF-2026-0012: $20,000") < place("2 days late"));
    assert!(place("2 days late") < place("Today"));
    assert!(place("Last day of the membership") < place("Earlier"));
    assert!(place("Earlier") < place("The term starts"));
    for expected in [
        "Blog <posts>: Planned",
        "1 day left to act",
        "30 days left to act",
        "Up to 1 carries over.",
        "Bill 2 of 4 is issued",
        "You can vote from today: Board",
    ] {
        let expected = expected.replace('<', "&lt;").replace('>', "&gt;");
        assert!(text.contains(&expected), "{expected}: {text}");
    }
    assert!(
        html.contains("href=\"/member/mzxw6ytboi3gk43f/benefits#use-aaaaaaaaaaaaaaaa\""),
        "{html}"
    );
    assert!(html.contains("<bdi>مرحبا 葛城"), "{html}");
}

#[test]
fn the_address_is_only_on_the_page_that_made_it() {
    let address = "https://members.example.org/calendar/abc/calendar.ics";
    let made = page(each(), Some(AT), Some(CalendarOutcome::Made(address.to_owned())));
    assert!(
        made.contains(address) && made.contains("webcal://members.example.org/calendar/abc"),
        "{made}"
    );
    let later = page(each(), Some(AT), None);
    assert!(!later.contains("calendar.ics"), "{later}");
    let text = said(&later);
    assert!(text.contains("You created an address on 8 December 2026"), "{text}");
    assert!(
        text.contains("Replace it with a new one") && text.contains("Withdraw it"),
        "{text}"
    );
    let withdrawn = said(&page(each(), None, Some(CalendarOutcome::Withdrawn)));
    assert!(withdrawn.contains("The address doesn’t work any more."), "{withdrawn}");
}

#[test]
fn an_event_has_the_words_of_the_page_and_an_id_with_the_host() {
    let t = Texts::new(Locale::De);
    let entry = &each()[2];
    let event = calendar_day_event(t, "https://members.example.org:8443", "mzxw6ytboi3gk43f", entry);
    assert_eq!(event.uid, "entry-2.mzxw6ytboi3gk43f@members.example.org:8443");
    assert_eq!(event.description, "مرحبا 葛城");
    assert_eq!(
        event.url,
        "https://members.example.org:8443/member/mzxw6ytboi3gk43f/benefits#use-aaaaaaaaaaaaaaaa"
    );
    assert!(event.summary.starts_with("Blog <posts>: "), "{}", event.summary);
}
