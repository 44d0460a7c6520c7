//! An invented programme with what the real ones don't have: countries, computed facts, grants that depend on facts.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use super::reading::{shelf, version};
use domain::facts::Facts;
use domain::grant::{GrantValue, Granted};
use domain::programme::Programme;
use domain::quote::{Amount, price_list, quote};
use domain::ratio::Ratio;
use domain::resolve::resolve;
use domain::tax::TaxTreatment;

fn facts(programme: &Programme, stated: &str) -> Facts {
    let mut facts = Facts::new();
    for pair in stated.split_whitespace() {
        let (name, value) = pair.split_once('=').unwrap();
        facts.state(programme, name, value).unwrap();
    }
    facts
}

fn prices(programme: &Programme, tier: &str, stated: &str) -> Vec<String> {
    let quoted = quote(programme, programme.tier(tier).unwrap(), &facts(programme, stated));
    let prices = quoted.components.iter().map(|part| match &part.amount {
        Amount::Exact(money) => format!("{} {money} per {}", part.id, part.per.id()),
        other => format!("{} {other:?}", part.id),
    });
    prices.collect()
}

#[test]
fn a_price_by_country_status_and_size_comes_out() {
    let shelf = shelf("meridian");
    let programme = version(&shelf, "membership", "2026");
    let company = "kind=company staff=120 revenue=4M registered=yes";
    for (stated, fee) in [
        ("country=KE newcomer=no", "EUR 5000.00"),
        ("country=ke newcomer=yes", "EUR 2500.00"),
        ("country=AT newcomer=no", "EUR 15000.00"),
        ("country=NO newcomer=no", "EUR 15000.00"),
        ("country=BR newcomer=no", "EUR 7500.00"),
    ] {
        assert_eq!(
            prices(programme, "gold", &format!("{company} {stated}")),
            [
                format!("fee {fee} per year"),
                "registration EUR 200.00 per once".to_owned(),
                "tiles EUR 90.00 per month".to_owned()
            ],
            "{stated}"
        );
    }
    let taxed = |country: &str| {
        let stated = facts(programme, &format!("{company} newcomer=no country={country}"));
        let tax = quote(programme, programme.tier("gold").unwrap(), &stated).tax;
        tax.and_then(|tax| tax.general.treatment)
    };
    assert_eq!(taxed("AT"), Some(TaxTreatment::Rate(Ratio::whole(20))));
    assert_eq!(taxed("DE"), Some(TaxTreatment::ReverseCharge));
    assert_eq!(taxed("US"), Some(TaxTreatment::OutOfScope));
}

#[test]
fn the_price_list_has_a_row_for_each_zone_not_for_each_country() {
    let shelf = shelf("meridian");
    let programme = version(&shelf, "membership", "2026");
    let stated = facts(programme, "kind=company staff=120 newcomer=no");
    let list = price_list(programme, programme.tier("gold").unwrap(), &stated).unwrap();
    assert_eq!(list.axes.len(), 1);
    assert_eq!((list.axes[0].fact.as_str(), list.rows.len()), ("country", 3));
}

#[test]
fn what_a_member_gets_depends_on_what_they_are() {
    let shelf = shelf("meridian");
    let programme = version(&shelf, "membership", "2026");
    let granted = |tier: &str, benefit: &str, stated: &str| {
        let tier = programme.tier(tier).unwrap();
        let resolved = resolve(programme, tier);
        let value = resolved.grant(benefit).unwrap().grant.value.clone();
        match value.for_facts(programme, tier, &facts(programme, stated)) {
            Granted::Value(GrantValue::Exactly(number)) => number.to_string(),
            Granted::Needs(names) => format!("needs {}", names.join(", ")),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(granted("gold", "tickets", "staff=500 revenue=10M"), "8");
    assert_eq!(granted("gold", "tickets", "staff=100 revenue=10M"), "4");
    assert_eq!(granted("gold", "tickets", "staff=100"), "needs revenue");
    assert_eq!(granted("stone", "tickets", ""), "needs kind");
    assert_eq!(granted("copper", "tickets", "kind=university"), "4");
    assert_eq!(granted("platinum", "votes", "newcomer=yes"), "4");
    assert_eq!(granted("diamond", "votes", ""), "12");
}
