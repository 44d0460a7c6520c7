//! The badge that a member shows on its own pages: foundation, tier and years, and whether the membership is in force. Never who the
//! member is. One drawing becomes SVG and PNG.

mod content;
mod drawing;
mod fill;
mod paths;
mod png;
mod svg;

pub use content::{BadgeFile, badge_file};
pub(crate) use svg::path_data;
