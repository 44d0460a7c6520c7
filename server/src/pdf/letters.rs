//! Text as outlines, for pictures: the same shapes on every machine, in any script that the fonts have.

use super::fonts::Fonts;
use super::style::{Face, Ink};
use super::text::RichText;
use super::typeset::{Side, Typesetter};
use parley::PositionedLayoutItem;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Wider than any line.
const ENDLESS: f32 = 100_000.0;

/// Text that's too wide is made this much smaller at most. Then it's cut.
const LEAST_SCALE: f32 = 0.75;

/// A step of an outline. The y axis points down.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum PathStep {
    Move([f32; 2]),
    Line([f32; 2]),
    /// A curve with one control point.
    Quad([f32; 2], [f32; 2]),
    /// A curve with two control points.
    Cubic([f32; 2], [f32; 2], [f32; 2]),
    Close,
}

/// A line of text whose baseline starts at 0, 0.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct OutlinedText {
    pub width: f32,
    pub steps: Vec<PathStep>,
}

/// Turns text into outlines.
pub struct Lettering(Typesetter);

impl std::fmt::Debug for Lettering {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Lettering")
    }
}

impl Lettering {
    pub fn new(language: &str, fonts: Fonts) -> Self {
        Self(Typesetter::new(language, fonts))
    }

    /// A line of at most this width. If the text is wider, it's smaller, or ends with an ellipsis.
    pub fn line(&mut self, text: &str, size: f32, strong: bool, most: f32) -> OutlinedText {
        let text = RichText::line(text).string;
        let width = self.width(&text, size, strong);
        if width <= most {
            return self.outlined(&text, size, strong);
        }
        let size = size * (most / width).max(LEAST_SCALE);
        let text = self.cut(text, size, strong, most);
        self.outlined(&text, size, strong)
    }

    fn cut(&mut self, text: String, size: f32, strong: bool, most: f32) -> String {
        if self.width(&text, size, strong) <= most {
            return text;
        }
        let mut characters: Vec<char> = text.chars().collect();
        while !characters.is_empty() {
            characters.pop();
            let kept: String = characters.iter().collect();
            let cut = format!("{}…", kept.trim_end());
            if self.width(&cut, size, strong) <= most {
                return cut;
            }
        }
        String::new()
    }

    fn width(&mut self, text: &str, size: f32, strong: bool) -> f32 {
        self.0.width(&RichText::line(text), face(size, strong))
    }

    fn outlined(&mut self, text: &str, size: f32, strong: bool) -> OutlinedText {
        let set = self
            .0
            .set(RichText::line(text), face(size, strong), ENDLESS, Side::Document);
        let mut pen = OutlineCollector::default();
        let mut left = f32::MAX;
        let mut right = f32::MIN;
        for line in set.layout.lines() {
            for item in line.items() {
                let PositionedLayoutItem::GlyphRun(run) = item else {
                    continue;
                };
                left = left.min(run.offset());
                right = right.max(run.offset() + run.advance());
                let font = run.run().font();
                let Ok(font) = FontRef::from_index(font.data.as_ref(), font.index) else {
                    continue;
                };
                let outlines = font.outline_glyphs();
                for glyph in run.positioned_glyphs() {
                    pen.at = [glyph.x, glyph.y - run.baseline()];
                    if let Some(outline) = outlines.get(GlyphId::new(glyph.id)) {
                        let settings = DrawSettings::unhinted(Size::new(run.run().font_size()), LocationRef::default());
                        // A glyph that can't be drawn is left out.
                        let _ = outline.draw(settings, &mut pen);
                    }
                }
            }
        }
        if pen.steps.is_empty() {
            return OutlinedText::default();
        }
        OutlinedText {
            width: right - left,
            steps: pen.steps.into_iter().map(|step| step.moved(-left, 0.0)).collect(),
        }
    }
}

fn face(size: f32, strong: bool) -> Face {
    Face {
        size,
        leading: 1.0,
        strong,
        ink: Ink::Text,
    }
}

impl PathStep {
    #[must_use]
    pub fn moved(self, right: f32, down: f32) -> Self {
        let to = |[x, y]: [f32; 2]| [x + right, y + down];
        match self {
            Self::Move(end) => Self::Move(to(end)),
            Self::Line(end) => Self::Line(to(end)),
            Self::Quad(control, end) => Self::Quad(to(control), to(end)),
            Self::Cubic(one, two, end) => Self::Cubic(to(one), to(two), to(end)),
            Self::Close => Self::Close,
        }
    }
}

/// Collects the steps of glyphs.
#[derive(Default)]
struct OutlineCollector {
    at: [f32; 2],
    steps: Vec<PathStep>,
}

impl OutlineCollector {
    /// Fonts' y axis points up.
    fn to(&self, x: f32, y: f32) -> [f32; 2] {
        [self.at[0] + x, self.at[1] - y]
    }
}

impl OutlinePen for OutlineCollector {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(PathStep::Move(self.to(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(PathStep::Line(self.to(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.steps.push(PathStep::Quad(self.to(cx, cy), self.to(x, y)));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.steps
            .push(PathStep::Cubic(self.to(ax, ay), self.to(bx, by), self.to(x, y)));
    }

    fn close(&mut self) {
        self.steps.push(PathStep::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::Lettering;
    use crate::pdf::Fonts;

    #[test]
    fn a_long_text_is_smaller_then_cut() {
        let mut lettering = Lettering::new("en", Fonts::default());
        let mut line = |text: &str| lettering.line(text, 20.0, true, 200.0);
        let short = line("Silver");
        assert!(short.width > 50.0 && short.width < 100.0, "{}", short.width);
        for text in ["Premier Infrastructure Donor", &"Silver ".repeat(40), &"x".repeat(300)] {
            let long = line(text);
            assert!(long.width > 150.0 && long.width < 201.0, "{text}: {}", long.width);
        }
        assert!(line(" ").steps.is_empty());
    }
}
