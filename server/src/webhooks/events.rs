//! Which entries of the ledger are events, and what they say: one table. An event contains IDs and a few facts, and nothing about people.

use app::api::WebhookEvent;
use serde_json::{Map, Value};

/// An entry of the ledger that's an event.
struct EventSource {
    /// The entry's action.
    action: &'static str,
    event: WebhookEvent,
    /// The details that are sent, by their names in the ledger.
    facts: &'static [&'static str],
}

const fn source(action: &'static str, event: WebhookEvent, facts: &'static [&'static str]) -> EventSource {
    EventSource { action, event, facts }
}

const TERM: &[&str] = &["membership", "term", "first_day", "last_day", "tier", "version"];
/// The same with the last day of the term before, which can be shortened, and whether it's the rest of that.
const MOVED: &[&str] = &[
    "membership",
    "term",
    "first_day",
    "last_day",
    "tier",
    "version",
    "before_ends",
    "rest",
];
const PAYMENT: &[&str] = &["number", "payment", "minor", "currency", "on"];
const INVOICE: &[&str] = &["number", "cancels", "currency", "gross"];
const USE: &[&str] = &["use", "benefit", "scheduled", "delivered"];

/// The question whose answer is the address, and why it failed: an HTTP status, or why there was no response.
const ADDRESS: &[&str] = &["membership", "question", "status", "trouble"];

/// An election or a vote on a resolution: its number in the foundation, and what everyone may know about it.
const POLL: &[&str] = &[
    "programme",
    "poll",
    "kind",
    "election",
    "record_day",
    "opens",
    "closes",
    "bundle_hash",
];

static SOURCES: [EventSource; 39] = {
    use WebhookEvent as E;
    [
        source("submitted", E::ApplicationSubmitted, &["tier", "version"]),
        source("withdrawn", E::ApplicationWithdrawn, &[]),
        source("approved", E::ApplicationDecided, &[]),
        source("declined", E::ApplicationDecided, &[]),
        source(
            "membership begun",
            E::MembershipActivated,
            &["membership", "first_day", "last_day"],
        ),
        source(
            "membership imported",
            E::MembershipActivated,
            &["membership", "first_day", "last_day"],
        ),
        source("membership renewed", E::MembershipRenewed, TERM),
        source("membership moved", E::MembershipTierChanged, MOVED),
        source("notice given", E::MembershipNoticeGiven, &["membership", "leaves_on"]),
        source("notice withdrawn", E::MembershipNoticeWithdrawn, &["membership"]),
        source(
            "membership ended",
            E::MembershipEnded,
            &["membership", "last_day", "because"],
        ),
        source("import undone", E::MembershipEnded, &["membership"]),
        source("address failed", E::MembershipAddressFailed, ADDRESS),
        source("address recovered", E::MembershipAddressRecovered, ADDRESS),
        source("invoiced", E::InvoiceIssued, INVOICE),
        source("credited", E::InvoiceCancelled, INVOICE),
        source("paid", E::PaymentRecorded, PAYMENT),
        // Money that had gone back is here again.
        source("refund failed", E::PaymentRecorded, PAYMENT),
        source("dispute won", E::PaymentRecorded, PAYMENT),
        source("payment undone", E::PaymentReversed, PAYMENT),
        source("payment returned", E::PaymentReversed, PAYMENT),
        source("payment refunded", E::PaymentReversed, PAYMENT),
        source("payment disputed", E::PaymentReversed, PAYMENT),
        source("payment corrected", E::PaymentReversed, PAYMENT),
        source(
            "benefit requested",
            E::BenefitRequested,
            &["use", "benefit", "term", "wanted"],
        ),
        source("benefit approved", E::BenefitApproved, USE),
        source("benefit scheduled", E::BenefitScheduled, USE),
        source("benefit delivered", E::BenefitDelivered, USE),
        source("benefit refused", E::BenefitRefused, USE),
        source("profile published", E::ProfilePublished, &["membership", "profile"]),
        source("profile approved", E::ProfilePublished, &["membership", "profile"]),
        source("profile listed", E::DirectoryListed, &["membership", "profile"]),
        source("profile unlisted", E::DirectoryUnlisted, &["membership", "profile"]),
        source("poll announced", E::PollAnnounced, POLL),
        source("poll changed", E::PollChanged, POLL),
        source("voting extended", E::PollChanged, POLL),
        source("poll cancelled", E::PollCancelled, POLL),
        source("poll counted", E::PollCounted, POLL),
        source("result certified", E::PollCertified, POLL),
    ]
};

/// What an event of this type can say, by name.
pub(crate) fn facts_of(event: WebhookEvent) -> Vec<&'static str> {
    let mut facts = if is_about_a_poll(event) {
        vec!["foundation"]
    } else {
        vec!["foundation", "programme", "application", "membership"]
    };
    if event == WebhookEvent::ApplicationDecided {
        facts.push("outcome");
    }
    if event == WebhookEvent::InvoicePaid {
        facts.extend(["number", "currency", "gross"]);
    }
    for source in SOURCES.iter().filter(|source| source.event == event) {
        let new: Vec<&str> = source
            .facts
            .iter()
            .copied()
            .filter(|fact| !facts.contains(fact))
            .collect();
        facts.extend(new);
    }
    facts
}

/// Whether an event is about an election or a vote on a resolution. All others are about an application or its membership.
fn is_about_a_poll(event: WebhookEvent) -> bool {
    matches!(
        event,
        WebhookEvent::PollAnnounced
            | WebhookEvent::PollChanged
            | WebhookEvent::PollCancelled
            | WebhookEvent::PollCounted
            | WebhookEvent::PollCertified
    )
}

/// The event that an entry is, with its facts. `None` for entries that concern nobody else.
pub(super) fn event_of(action: &str, actor: &str, detail: &Value) -> Option<(WebhookEvent, Map<String, Value>)> {
    let source = SOURCES.iter().find(|source| source.action == action)?;
    let mut facts = Map::new();
    if source.event == WebhookEvent::ApplicationDecided {
        // A colleague declines a link, the foundation an application.
        if actor != "system" {
            return None;
        }
        facts.insert("outcome".to_owned(), action.into());
    }
    let is_final = detail.get("is_final") == Some(&Value::Bool(true));
    if source.event == WebhookEvent::PollCertified && !is_final {
        // Others have to certify it, too.
        return None;
    }
    for name in source.facts {
        if let Some(value) = detail.get(*name).filter(|value| !value.is_null()) {
            facts.insert((*name).to_owned(), value.clone());
        }
    }
    Some((source.event, facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_event_comes_from_the_ledger() {
        for event in WebhookEvent::ALL {
            // A payment can be the last one.
            let from_payments = event == WebhookEvent::InvoicePaid;
            assert!(
                from_payments || SOURCES.iter().any(|source| source.event == event),
                "{event:?}"
            );
        }
    }

    #[test]
    fn an_event_only_has_the_facts_of_its_table() {
        let detail = json!({ "number": "AL-1", "payment": "p", "minor": 5, "currency": "USD", "on": "2026-07-14", "bank line": "b" });
        let (event, facts) = event_of("paid", "ada", &detail).unwrap();
        assert_eq!(event, WebhookEvent::PaymentRecorded);
        let expected = json!({ "number": "AL-1", "payment": "p", "minor": 5, "currency": "USD", "on": "2026-07-14" });
        assert_eq!(Value::from(facts), expected);
        let (_, facts) = event_of("invoiced", "system", &json!({ "number": "AL-2", "cancels": null })).unwrap();
        assert_eq!(Value::from(facts), json!({ "number": "AL-2" }));
    }

    #[test]
    fn money_that_comes_back_and_imported_members_are_announced() {
        for (action, expected) in [
            ("dispute won", WebhookEvent::PaymentRecorded),
            ("refund failed", WebhookEvent::PaymentRecorded),
            ("membership imported", WebhookEvent::MembershipActivated),
            ("import undone", WebhookEvent::MembershipEnded),
        ] {
            let (event, _) = event_of(action, "system", &json!({})).unwrap();
            assert_eq!(event, expected, "{action}");
        }
    }

    #[test]
    fn an_event_about_a_poll_has_no_application() {
        let facts = facts_of(WebhookEvent::PollAnnounced);
        assert!(facts.contains(&"foundation") && facts.contains(&"poll"), "{facts:?}");
        assert!(
            !facts.contains(&"application") && !facts.contains(&"membership"),
            "{facts:?}"
        );
        let detail = json!({ "poll": 3, "title": "Board", "closes": "2027-05-10" });
        let (event, facts) = event_of("voting extended", "ada", &detail).unwrap();
        assert_eq!(event, WebhookEvent::PollChanged);
        assert_eq!(Value::from(facts), json!({ "poll": 3, "closes": "2027-05-10" }));
        let certified =
            |is_final: bool| event_of("result certified", "ada", &json!({ "poll": 3, "is_final": is_final }));
        assert!(certified(false).is_none());
        assert_eq!(certified(true).unwrap().0, WebhookEvent::PollCertified);
    }

    #[test]
    fn only_the_foundation_decides() {
        let (event, facts) = event_of("declined", "system", &json!({})).unwrap();
        assert_eq!(
            (event, Value::from(facts)),
            (WebhookEvent::ApplicationDecided, json!({ "outcome": "declined" }))
        );
        assert!(event_of("declined", "colleague", &json!({})).is_none());
        assert!(event_of("signed in", "ada", &json!({})).is_none());
    }
}
