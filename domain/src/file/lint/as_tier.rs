//! Prices that are the same as in another tier.

use super::linter::Linter;
use super::names::one;
use crate::file::view::TableView;

/// There must be such a price in the other tier, with the same billing interval and currency. `place` is the tier or what
/// several tiers have in common.
pub(super) fn check(
    lint: &mut Linter<'_>,
    place: (&str, TableView<'_>),
    component: TableView<'_>,
    pricing: TableView<'_>,
) {
    let Some(other) = pricing.word("as") else { return };
    let Some(model) = lint.programme.tier(other) else {
        one(lint, pricing, "as", "tier", &lint.tier_ids());
        return;
    };
    let span = pricing.span("as");
    if applies_to(lint, place, other) {
        lint.report(
            span,
            format!("\"{other}\" can't take its price from itself"),
            "name another tier, or give an amount, such as: amount = 1_000",
        );
        return;
    }
    let own = component.word("id").unwrap_or("fee");
    let Some(same) = model.counterpart(own) else {
        let ids: Vec<&str> = model.price.iter().map(|part| part.id.as_str()).collect();
        if ids.is_empty() {
            lint.report(
                span,
                format!("\"{other}\" has no price"),
                "name a tier that has one, or give an amount, such as: amount = 1_000",
            );
            return;
        }
        lint.report(
            span,
            format!("\"{other}\" has no component with the id \"{own}\""),
            format!("use the id of one of its components: {}", ids.join(", ")),
        );
        return;
    };
    if let Some(origin) = same.as_tier() {
        lint.report(
            span,
            format!("the price of \"{other}\" is itself taken from another tier"),
            format!("name the tier that has the amounts: as = \"{origin}\""),
        );
        return;
    }
    if same.per.id() != component.word("per").unwrap_or("year") {
        lint.report(
            span.clone(),
            format!("\"{other}\" is billed at another interval"),
            format!("write: per = \"{}\"", same.per.id()),
        );
    }
    let currency = lint.programme.currency.code();
    if same.currency.code() != component.word("currency").unwrap_or(currency) {
        lint.report(
            span,
            format!("the price of \"{other}\" is in another currency"),
            format!("write: currency = \"{}\"", same.currency.code()),
        );
    }
}

fn applies_to(lint: &Linter<'_>, (id, view): (&str, TableView<'_>), tier: &str) -> bool {
    if lint
        .tiers()
        .iter()
        .any(|(known, own)| *known == id && own.start == view.start)
    {
        return id == tier;
    }
    !view.has("tiers") || view.words("tiers").iter().any(|listed| listed == tier)
}
