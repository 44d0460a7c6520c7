//! QR codes, drawn as squares.

use super::frame::Frame;
use krilla::geom::{Path, PathBuilder, Rect};
use qrcodegen::{DataTooLong, QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt;
use std::ops::Range;

/// One millimetre in points.
pub const MILLIMETRE: f32 = 72.0 / 25.4;
/// UTF-8 (ECI assignment 26).
const UTF_8: u32 = 26;
/// Modules around the code that stay empty (ISO/IEC 18004).
const QUIET: f32 = 4.0;

/// A QR code with error correction level M.
#[derive(Clone)]
pub struct CodeFigure {
    code: QrCode,
    /// What it's for, for people who can't see it.
    pub alt: String,
    /// The side of the code without the empty space around it, in points.
    pub side: f32,
    /// The Swiss cross in the middle, with a side of 7 mm (Swiss Implementation Guidelines QR-bill 2.3, 6.4.2).
    has_cross: bool,
}

impl fmt::Debug for CodeFigure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CodeFigure")
            .field("alt", &self.alt)
            .finish_non_exhaustive()
    }
}

impl CodeFigure {
    /// A code with this text and at most this version, from 1 to 40. Text that isn't ASCII starts with a mark that it's UTF-8.
    ///
    /// # Errors
    /// If the text is too long.
    pub fn new(text: &str, version: u8, side: f32, alt: String) -> Result<Self, DataTooLong> {
        let mut segments = vec![QrSegment::make_bytes(text.as_bytes())];
        if !text.is_ascii() {
            segments.insert(0, QrSegment::make_eci(UTF_8));
        }
        let most = Version::new(version.clamp(1, 40));
        let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, most, None, false)?;
        Ok(Self {
            code,
            alt,
            side,
            has_cross: false,
        })
    }

    /// The same code with the Swiss cross in its middle.
    #[must_use]
    pub fn with_cross(self) -> Self {
        Self {
            has_cross: true,
            ..self
        }
    }

    /// The empty space around it, in points.
    pub fn quiet(&self) -> f32 {
        // At least 5 mm around a Swiss code (6.4.1).
        let least = if self.has_cross { 5.0 * MILLIMETRE } else { 0.0 };
        (QUIET * self.module()).max(least)
    }

    #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 modules")]
    fn module(&self) -> f32 {
        self.side / self.code.size() as f32
    }

    /// Its dark squares, each row's neighbours as one.
    #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 modules")]
    pub fn squares(&self, left: f32, top: f32) -> Option<Path> {
        let module = self.module();
        let mut path = PathBuilder::new();
        for (y, dark) in self.runs() {
            let (start, end) = (left + dark.start as f32 * module, left + dark.end as f32 * module);
            let above = top + y as f32 * module;
            path.push_rect(Rect::from_ltrb(start, above, end, above + module)?);
        }
        path.finish()
    }

    /// The dark modules: their row, and from which column up to which.
    fn runs(&self) -> Vec<(i32, Range<i32>)> {
        let size = self.code.size();
        let mut runs: Vec<(i32, Range<i32>)> = Vec::new();
        for (y, x) in (0..size).flat_map(|y| (0..size).map(move |x| (y, x))) {
            if !self.code.get_module(x, y) {
                continue;
            }
            match runs.last_mut() {
                Some((row, dark)) if *row == y && dark.end == x => dark.end += 1,
                _ => runs.push((y, x..x + 1)),
            }
        }
        runs
    }

    /// The Swiss cross: white, black and white shapes on top of each other.
    pub fn cross(&self, left: f32, top: f32) -> Vec<(bool, Rect)> {
        if !self.has_cross {
            return Vec::new();
        }
        let middle = (left + self.side / 2.0, top + self.side / 2.0);
        // Millimetres from the middle, and whether it's dark.
        let shapes = [
            (false, 3.5, 3.5),
            (true, 3.25, 3.25),
            (false, 1.95, 0.585),
            (false, 0.585, 1.95),
        ];
        let shapes = shapes.into_iter().filter_map(|(is_dark, across, along)| {
            let (across, along) = (across * MILLIMETRE, along * MILLIMETRE);
            let area = Rect::from_ltrb(middle.0 - across, middle.1 - along, middle.0 + across, middle.1 + along)?;
            Some((is_dark, area))
        });
        shapes.collect()
    }

    /// The place of a code that starts at the edge of a frame.
    pub fn frame(&self, frame: Frame) -> Frame {
        Frame {
            start: frame.start,
            width: self.side,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_level_m_and_the_smallest_version_that_fits() {
        let code = |text: &str, version| CodeFigure::new(text, version, 100.0, String::new());
        for (text, most, version) in [
            ("BCD", 13, Some(1)),
            (&"x".repeat(331), 13, Some(13)),
            (&"x".repeat(332), 13, None),
        ] {
            let made = code(text, most).ok();
            assert_eq!(made.as_ref().map(|figure| figure.code.version().value()), version);
            assert!(made.is_none_or(|figure| figure.code.error_correction_level() == QrCodeEcc::Medium));
        }
        // The mark for UTF-8 needs space, too.
        assert!(code(&format!("{}ü", "x".repeat(329)), 13).is_err());
    }

    #[test]
    fn neighbours_in_a_row_are_one_rectangle() {
        let figure = CodeFigure::new("BCD", 13, 21.0, String::new()).unwrap();
        // Each of the top corners starts with a finder pattern: seven dark modules.
        let top: Vec<Range<i32>> = figure
            .runs()
            .into_iter()
            .filter(|(y, _)| *y == 0)
            .map(|(_, x)| x)
            .collect();
        assert_eq!((&top[0], &top[top.len() - 1]), (&(0..7), &(14..21)));
    }
}
