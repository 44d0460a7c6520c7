//! Prices that are the same as in another tier.

use super::{programme, quoted, tier, totals, with};
use domain::diff::diff;
use domain::facts::Facts;
use domain::price::BillingInterval;
use domain::quote::price_list;

#[test]
fn a_price_as_in_another_tier_applies_what_both_have_in_common_once() {
    let programme = programme();
    let startup = quoted(&programme, "gold", &[("startup", "yes")]);
    assert_eq!(totals(&startup), [(BillingInterval::Year, 50_000)]);
    assert_eq!(
        totals(&quoted(&programme, "gold", &[("startup", "no")])),
        [(BillingInterval::Year, 900_000)]
    );
    let list = price_list(&programme, tier(&programme, "gold"), &Facts::new()).unwrap();
    let prices: Vec<_> = list.rows.iter().map(|row| totals(&row.quote)[0].1).collect();
    assert_eq!(prices, [50_000, 900_000]);
    let range = quoted(&programme, "gold", &[]).range.unwrap();
    assert_eq!(
        (range.totals[0].sum.amount.from, range.totals[0].sum.amount.to),
        (50_000, Some(900_000))
    );
}

#[test]
fn a_price_as_in_another_tier_has_its_later_years_and_changes_with_it() {
    let text = r#"
[tiers.silver]
title = "Silver"
price = { amount = 4_000, times = [{ when = "membership = new", factor = 0.5 }] }

[tiers.gold]
title = "Gold"
price = { as = "silver" }
"#;
    let programme = with(text);
    let years = quoted(&programme, "gold", &[]).years.unwrap();
    assert_eq!(
        (years.first_year.amount.from, years.later_years.unwrap().amount.from),
        (200_000, 400_000)
    );
    let changed = diff(&programme, &with(&text.replace("4_000", "5_000"))).tiers;
    assert_eq!(changed.len(), 2, "{changed:?}");
    let monthly = with(&text.replace("amount = 4_000,", "amount = 4_000, or_per = [\"month\"],"));
    assert!(!diff(&programme, &monthly).tiers.is_empty());
}
