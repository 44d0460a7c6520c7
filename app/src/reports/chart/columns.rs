//! A column chart, with parts that are stacked or side by side.

use super::legend::legend;
use super::pattern::{colour, fill, patterns};
use super::scale::{ChartScale, percent};
use crate::site::isolate;
use leptos::prelude::*;

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::reports) struct ChartColumn {
    /// Such as a month.
    pub label: String,
    /// One for each series. `None` if it isn't known.
    pub values: Vec<Option<i64>>,
}

/// A chart with its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::reports) struct ColumnChart {
    /// Unique on its page.
    pub id: String,
    /// What the chart shows.
    pub title: String,
    /// What it says, for people who can't see it.
    pub finding: String,
    /// What the parts of each column are.
    pub series: Vec<String>,
    pub columns: Vec<ChartColumn>,
    /// Whether the parts add up, so that they're stacked. If they do, none may be negative.
    pub adds_up: bool,
}

/// The height at which a value of zero is drawn, in hundredths of a percent.
const LINE: i64 = 40;
/// With more columns, the outlines would cover the columns.
const MOST_OUTLINED: usize = 36;

/// A part of a column: its series, its edges from the left and from the top, in hundredths of a percent.
type Bar = (usize, (i64, i64), (i64, i64));

/// The chart. `mark` writes a value next to the scale.
pub(in crate::reports) fn column_chart(chart: &ColumnChart, mark: impl Fn(i64) -> String) -> AnyView {
    let ColumnChart { id, columns, .. } = chart;
    let scale = chart.scale();
    let marks = scale.marks().map(|value| view! { <span>{isolate(mark(value))}</span> });
    let lines = scale.marks().map(|value| {
        let at = percent(scale.below_top(value));
        view! { <line class="chart-line" x1="0" x2="100%" y1=at.clone() y2=at></line> }
    });
    let bars = chart
        .bars(scale)
        .into_iter()
        .map(|(series, (left, right), (top, bottom))| {
            view! {
                <rect
                    class=colour(series)
                    x=percent(left)
                    y=percent(top)
                    width=percent(right - left)
                    height=percent(bottom - top)
                    fill=fill(id, series)
                ></rect>
            }
        });
    let ends = [columns.first(), columns.last()];
    let ends = ends
        .into_iter()
        .flatten()
        .map(|column| view! { <span>{isolate(column.label.clone())}</span> });
    let class = if columns.len() > MOST_OUTLINED {
        "chart-plot dense"
    } else {
        "chart-plot"
    };
    let (title_id, finding_id) = (format!("{id}-title"), format!("{id}-finding"));
    let (named_by, described_by) = (title_id.clone(), finding_id.clone());
    view! {
        <figure class="chart">
            <div class="chart-scale" aria-hidden="true">{marks}</div>
            <svg class=class role="img" aria-labelledby=named_by aria-describedby=described_by>
                <title id=title_id>{chart.title.clone()}</title>
                <desc id=finding_id>{chart.finding.clone()}</desc>
                {patterns(id, chart.series.len())}
                {lines}
                {bars.collect_view()}
            </svg>
            <div class="chart-ends" aria-hidden="true">{ends.collect_view()}</div>
            {legend(id, &chart.series)}
        </figure>
    }
    .into_any()
}

impl ColumnChart {
    fn scale(&self) -> ChartScale {
        let known = |column: &ChartColumn| column.values.iter().flatten().copied().collect::<Vec<_>>();
        if self.adds_up {
            let sums = self.columns.iter().map(|column| known(column).iter().sum::<i64>());
            ChartScale::of(sums)
        } else {
            ChartScale::of(self.columns.iter().flat_map(known))
        }
    }

    fn bars(&self, scale: ChartScale) -> Vec<Bar> {
        let count = i64::try_from(self.columns.len()).unwrap_or(i64::MAX).max(1);
        let slots = self.columns.iter().zip(0_i64..);
        slots
            .flat_map(|(column, place)| {
                let (left, right) = (place * 10_000 / count, (place + 1) * 10_000 / count);
                // A tenth of the room is free on both sides.
                let gap = (right - left) / 10;
                let edges = (left + gap, right - gap);
                if self.adds_up {
                    stacked(column, edges, scale)
                } else {
                    side_by_side(column, edges, scale)
                }
            })
            .filter(|(_, _, (top, bottom))| bottom > top)
            .collect()
    }
}

/// The first series is at the bottom.
fn stacked(column: &ChartColumn, edges: (i64, i64), scale: ChartScale) -> Vec<Bar> {
    let mut below = 0;
    let bar = |(series, value): (usize, &Option<i64>)| {
        let from = below;
        below += value.unwrap_or(0);
        (series, edges, (scale.below_top(below), scale.below_top(from)))
    };
    column.values.iter().enumerate().map(bar).collect()
}

/// Values below zero hang from the zero line.
fn side_by_side(column: &ChartColumn, (left, right): (i64, i64), scale: ChartScale) -> Vec<Bar> {
    let width = (right - left) / i64::try_from(column.values.len()).unwrap_or(i64::MAX).max(1);
    let values = column.values.iter().zip(0_i64..).enumerate();
    let bars = values.filter_map(|(series, (value, place))| {
        let (value, zero) = (scale.below_top((*value)?), scale.below_top(0));
        let left = left + place * width;
        let (top, bottom) = (value.min(zero), value.max(zero));
        // Nothing is a line, so that it differs from what isn't known.
        let top = if top == bottom { top - LINE } else { top };
        Some((series, (left, left + width), (top.max(0), bottom)))
    });
    bars.collect()
}
