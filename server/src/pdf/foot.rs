//! Page footers: the footer line and the page number.

use super::document::Document;
use super::draw::{Pen, draw_rule};
use super::frame::{Frame, PAGE};
use super::row::Rule;
use super::style::{self, Ink};
use super::text::RichText;
use super::typeset::{Set, Side, Typesetter};
use krilla::surface::Surface;

const MOST_LINES: usize = 3;
const GAP: f32 = 20.0;
const BELOW_RULE: f32 = 6.0;

/// The contents of one page's footer.
pub struct PageFooter {
    footer: Set,
    label: Set,
    label_width: f32,
}

/// One for each page.
pub fn feet(document: &Document<'_>, typesetter: &mut Typesetter, pages: usize) -> Vec<PageFooter> {
    let mut foot = |page| {
        let label = RichText::line(&(document.page_label)(page, pages));
        let label_width = typesetter.width(&label, style::FOOTER).min(style::MEASURE / 2.0) + 1.0;
        let width = style::MEASURE - label_width - GAP;
        PageFooter {
            footer: typesetter.set(RichText::line(document.footer), style::FOOTER, width, Side::Document),
            label: typesetter.set(label, style::FOOTER, label_width, Side::Opposite),
            label_width,
        }
    };
    (1..=pages).map(&mut foot).collect()
}

impl PageFooter {
    pub fn draw(&self, surface: &mut Surface<'_>, pen: &mut Pen<'_>, rtl: bool) {
        let rule = Rule {
            left: PAGE.left(rtl),
            width: PAGE.width,
            at: 0.0,
            thickness: style::HAIRLINE,
            ink: Ink::Line,
        };
        draw_rule(surface, &rule, style::FOOT);
        let label = Frame {
            start: PAGE.width - self.label_width,
            width: self.label_width,
        };
        let footer = Frame {
            start: 0.0,
            width: label.start - GAP,
        };
        let top = style::FOOT + BELOW_RULE;
        pen.foot(surface, &self.footer, footer.left(rtl), top, MOST_LINES);
        pen.foot(surface, &self.label, label.left(rtl), top, MOST_LINES);
    }
}
