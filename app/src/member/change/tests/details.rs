//! What a price depends on and nobody has asked yet: the page asks for it, then states the price.

use super::fixtures::{answer, member, offer, programme, up};
use super::html;
use crate::api::{MemberAnswer, StartOffer, TierChangeAnswer, TierPreview};
use crate::fixtures::{day, rendered, said};
use crate::locale::Locale;
use crate::member::{TierForm, renew_page};
use domain::tier_change::ChangeStart;

/// Gold, if its price depended on what nobody has asked yet.
fn unknown(starts: Vec<StartOffer>) -> TierPreview {
    TierPreview {
        unknown: programme().facts,
        needs: vec!["employees".to_owned()],
        starts,
        ..up()
    }
}

fn typed(employees: &str) -> Vec<(String, String)> {
    vec![
        ("fact.employees".to_owned(), employees.to_owned()),
        ("fact.startup".to_owned(), "no".to_owned()),
    ]
}

#[test]
fn what_is_not_known_is_asked_for_and_nothing_is_wrong_before_it_was_sent() {
    let page = html(answer(unknown(Vec::new())), TierForm::default());
    for expected in [
        "How many people work for you?",
        "name=\"fact.employees\"",
        "<select id=\"fact-startup\" name=\"fact.startup\" class=\"input\"",
        "method=\"get\"",
        "Show the price",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    for not in ["<title>Error:", "name=\"do\"", "Write to"] {
        assert!(!page.contains(not), "{not}: {page}");
    }
}

#[test]
fn w6_a_detail_that_is_missing_or_wrong_is_named_first_and_at_its_field() {
    let form = |employees: &str, startup: &str| TierForm {
        states: true,
        facts: vec![
            ("fact.employees".to_owned(), employees.to_owned()),
            ("fact.startup".to_owned(), startup.to_owned()),
        ],
        reason: "We </textarea> grow.".to_owned(),
        name: "Maren".to_owned(),
        ..TierForm::default()
    };
    let page = html(answer(unknown(Vec::new())), form("many", ""));
    for expected in [
        "<title>Error:",
        "href=\"#fact-employees\"",
        "href=\"#fact-startup\"",
        "value=\"many\"",
        // What else was typed is kept.
        "We &lt;/textarea&gt; grow.",
        "value=\"Maren\"",
        "name=\"do\" value=\"show\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let words = "Choose an answer for “Start-up”";
    assert_eq!(page.matches(words).count(), 2, "{page}");
}

#[test]
fn once_it_is_known_the_price_follows_and_the_details_can_be_corrected() {
    let starts = vec![offer(ChangeStart::NextTerm, "gold", false, Some(2_000_000))];
    let form = TierForm {
        states: true,
        facts: typed("1200"),
        ..TierForm::default()
    };
    let page = html(answer(unknown(starts)), form);
    for expected in [
        "value=\"1200\"",
        "Update the price",
        "Ask to change to Gold",
        "method=\"post\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains("<title>Error:"), "{page}");
}

#[test]
fn a_renewal_asks_for_what_its_price_needs() {
    let due = MemberAnswer {
        renew_by: Some(day("2026-12-31")),
        ..member()
    };
    let preview = |starts| TierPreview {
        tier: "silver".to_owned(),
        renews: true,
        shifts: Vec::new(),
        automatic: true,
        ..unknown(starts)
    };
    let shown = |starts| TierChangeAnswer {
        member: due.clone(),
        ..answer(preview(starts))
    };
    let page = rendered(Locale::En, || renew_page(shown(Vec::new()), TierForm::default()));
    assert!(
        page.contains("name=\"fact.employees\"") && page.contains("Show the price"),
        "{page}"
    );
    let form = TierForm {
        states: true,
        facts: typed("1200"),
        ..TierForm::default()
    };
    // People have to agree on the price.
    let agreed = rendered(Locale::En, || renew_page(shown(Vec::new()), form.clone()));
    let words = "The price of your next term has to be agreed on.";
    assert!(said(&agreed).contains(words) && !page.contains(words), "{agreed}");
    let starts = vec![offer(ChangeStart::NextTerm, "silver", false, Some(250_000))];
    let page = rendered(Locale::En, || renew_page(shown(starts), form));
    assert!(
        page.contains("value=\"1200\"") && page.contains("value=\"ask\""),
        "{page}"
    );
}
