//! Charts as SVG: written by the server, and drawn with patterns, so that nothing depends on colours.
//!
//! Lengths are percentages of the chart, which is as wide as there's room. Words are next to the SVG, in HTML: they wrap, and they're
//! never scaled.

mod columns;
mod legend;
mod pattern;
mod scale;

pub(super) use columns::{ChartColumn, ColumnChart, column_chart};
pub(super) use pattern::MOST_SERIES;
