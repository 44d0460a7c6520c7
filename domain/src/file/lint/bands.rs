//! Bands without overlaps or gaps, and graduated rates in order.

use super::linter::Linter;
use crate::expr::ValueKind;
use crate::file::value;
use crate::file::view::TableView;
use crate::price::Bounds;
use crate::ratio::Ratio;
use toml::de::DeValue;

pub(super) fn check(lint: &mut Linter<'_>) {
    for (_, table) in lint.view.tables("tables") {
        for axis in table.list("axes").into_iter().filter(|axis| axis.has("bands")) {
            bands(lint, axis, axis.word("on"));
        }
    }
    for (_, fact) in lint.view.tables("facts") {
        if fact.has("bands") {
            bands(lint, fact, fact.word("on"));
        }
    }
    for (_, tier) in lint.tiers_and_common() {
        for component in Linter::components(tier) {
            for pricing in std::iter::once(component).chain(component.list("rules")) {
                if pricing.has("bands") {
                    bands(lint, pricing, pricing.word("on"));
                }
                if pricing.has("graduated") {
                    graduated(lint, pricing);
                }
            }
        }
    }
}

/// Checks bands in steps of the fact: one person, one cent. Facts are never negative.
fn bands(lint: &mut Linter<'_>, view: TableView<'_>, on: Option<&str>) {
    let fact = on.and_then(|id| lint.programme.fact(id));
    let Some(fact) = fact.filter(|fact| fact.expr_kind() == ValueKind::Number) else {
        return;
    };
    let scale = fact.currency().map_or(1, |currency| currency.scale());
    let mut placed: Vec<(i128, Option<i128>, TableView<'_>)> = Vec::new();
    for band in view.list("bands") {
        let bounds = Bounds {
            from: number(band, "from"),
            above: number(band, "above"),
            to: number(band, "to"),
            below: number(band, "below"),
        };
        let first = bounds.first_step(scale).unwrap_or(0).max(0);
        let last = bounds.last_step(scale);
        if last.is_some_and(|last| last < first) {
            lint.report(
                band.place(),
                "this band is empty: it ends before it starts",
                "swap the bounds, or use from and to if the band includes the number itself",
            );
            continue;
        }
        placed.push((first, last, band));
    }
    placed.sort_by_key(|(first, _, _)| *first);
    let mut next = Some(0);
    for (first, last, band) in placed {
        let start = band.place();
        match next {
            None => lint.report(
                start,
                "this band overlaps an earlier band that has no end",
                "give the earlier band an end: below = …",
            ),
            Some(next) if first > next => {
                let message = format!(
                    "there's a gap between the bands: {} not covered",
                    between(next, first - 1, scale)
                );
                lint.report(
                    start,
                    message,
                    format!(
                        "start this band where the previous one ends: from = {}",
                        step(next, scale)
                    ),
                );
            }
            Some(next) if first < next => {
                let until = last.map_or(next - 1, |last| last.min(next - 1));
                let message = format!("the bands overlap: {} covered twice", between(first, until, scale));
                lint.report(
                    start,
                    message,
                    format!("start this band after the previous one: from = {}", step(next, scale)),
                );
            }
            Some(_) => {}
        }
        next = match (next, last) {
            (Some(next), Some(last)) => Some(next.max(last + 1)),
            _ => None,
        };
    }
    if let Some(next) = next {
        let message = format!(
            "the bands stop too early: {} and above aren't covered",
            step(next, scale)
        );
        lint.report(
            view.span("bands"),
            message,
            format!("add a last band: {{ from = {}, … }}", step(next, scale)),
        );
    }
}

fn number(view: TableView<'_>, key: &str) -> Option<Ratio> {
    view.value(key).and_then(value::number)
}

fn step(steps: i128, scale: i64) -> String {
    Ratio::new(steps, i128::from(scale)).map_or_else(|| steps.to_string(), |number| number.to_string())
}

fn between(first: i128, last: i128, scale: i64) -> String {
    if first == last {
        format!("{} is", step(first, scale))
    } else {
        format!("{} to {} are", step(first, scale), step(last, scale))
    }
}

fn graduated(lint: &mut Linter<'_>, view: TableView<'_>) {
    let items = view.items("graduated");
    let mut before = 0;
    for (place, item) in items.iter().enumerate() {
        let to = item
            .get_ref()
            .as_table()
            .and_then(|step| step.get("to"))
            .map(|to| (to.span(), whole(to.get_ref())));
        let last = place + 1 == items.len();
        match to {
            Some((span, _)) if last => lint.report(
                span,
                "the last rate can't have an end, because units above it would have no price",
                "delete \"to\" from the last rate; its price can be 0",
            ),
            None if !last => lint.report(item.span(), "only the last rate can have no end", "add: to = …"),
            Some((span, Some(to))) if to <= before => lint.report(
                span,
                format!("this rate ends at {to}, but the previous one ends at {before}"),
                "sort the rates by \"to\", lowest first",
            ),
            Some((_, Some(to))) => before = to,
            _ => {}
        }
    }
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    value::whole(value)
}
