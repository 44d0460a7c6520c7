//! Prices as a programme file states them.

mod alternative;
mod bands;
mod component;
mod table;

pub use alternative::{Alternative, Gives, Mode};
pub use bands::Bounds;
pub use component::{Band, Component, Graduation, Multiplier, Override, Per, Pricing, Rule};
pub(crate) use table::Found;
pub use table::{Axis, AxisValues, Cell, Table};
