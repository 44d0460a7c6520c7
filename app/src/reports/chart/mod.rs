//! Charts as SVG: written by the server, and drawn with patterns, so that nothing depends on colours.
//!
//! Lengths are percentages of the chart, which takes all available width. Words are next to the SVG, in HTML, so they wrap and are
//! never scaled.

mod columns;
mod legend;
mod pattern;
mod scale;

pub(super) use columns::{ChartColumn, ColumnChart, column_chart};
pub(super) use pattern::MOST_SERIES;
pub(crate) use scale::percent;
