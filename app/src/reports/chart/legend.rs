//! Which series has which pattern.

use super::pattern::{colour, fill};
use crate::site::isolate;
use leptos::prelude::*;

/// The names of the series, with their patterns. `None` if there's only one.
pub(super) fn legend(chart: &str, series: &[String]) -> Option<AnyView> {
    if series.len() < 2 {
        return None;
    }
    let entries = series.iter().enumerate().map(|(place, name)| {
        view! {
            <li>
                <svg class=format!("chart-key {}", colour(place)) width="16" height="16" aria-hidden="true">
                    <rect width="16" height="16" fill=fill(chart, place)></rect>
                </svg>
                <span>{isolate(name.clone())}</span>
            </li>
        }
    });
    Some(view! { <ul class="chart-legend" role="list">{entries.collect_view()}</ul> }.into_any())
}
