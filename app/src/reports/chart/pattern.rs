//! Patterns: each series has one of its own, in one of two colours.

use leptos::prelude::*;

/// How many series have a pattern of their own.
pub(in crate::reports) const MOST_SERIES: usize = 8;

/// The ID of a series' pattern in a chart.
pub(super) fn pattern_id(chart: &str, series: usize) -> String {
    format!("{chart}-pattern-{series}")
}

/// What a series is filled with.
pub(super) fn fill(chart: &str, series: usize) -> String {
    format!("url(#{})", pattern_id(chart, series))
}

/// The class with the colour of a series.
pub(super) fn colour(series: usize) -> &'static str {
    if series.is_multiple_of(2) {
        "chart-one"
    } else {
        "chart-two"
    }
}

/// The patterns of a chart's series.
pub(super) fn patterns(chart: &str, series: usize) -> AnyView {
    let patterns = (0..series.min(MOST_SERIES)).map(|series| {
        view! {
            <pattern
                id=pattern_id(chart, series)
                class=colour(series)
                patternUnits="userSpaceOnUse"
                width="8"
                height="8"
            >
                <rect class="chart-back" width="8" height="8"></rect>
                <path class=if series == 0 { "chart-solid" } else { "chart-lines" } d=marks(series)></path>
            </pattern>
        }
    });
    view! { <defs>{patterns.collect_view()}</defs> }.into_any()
}

/// What's drawn in a square of 8 by 8.
fn marks(series: usize) -> &'static str {
    match series {
        // All of it.
        0 => "M0 0h8v8H0z",
        // Diagonals.
        1 => "M-1 1l2-2M0 8L8 0M7 9l2-2",
        // Horizontal lines.
        2 => "M0 2h8M0 6h8",
        // Dots.
        3 => "M1 2h2M5 6h2",
        // Vertical lines.
        4 => "M2 0v8M6 0v8",
        // Diagonals the other way.
        5 => "M-1 7l2 2M0 0l8 8M7-1l2 2",
        // A grid.
        6 => "M0 4h8M4 0v8",
        // Nothing: only the outline.
        _ => "",
    }
}
