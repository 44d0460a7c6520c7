//! Draws rows, lines and page footers.

use super::compose::Composition;
use super::line::{Faces, Segment, segments};
use super::row::{LayoutRow, PlacedCode, Rule};
use super::style::{HAIRLINE, Ink};
use super::tags::{Drawn, DrawnContent};
use super::typeset::Set;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, SpanTag};

/// A clickable area on a page, and the piece of text it belongs to.
pub struct Area {
    pub annotation: Annotation,
    pub text: usize,
    pub piece: usize,
}

pub struct Pen<'a> {
    pub composition: &'a Composition,
    pub faces: Faces,
    /// What was drawn of the composition.
    pub drawn: DrawnContent,
    /// The index of the page.
    pub page: usize,
    /// The links of the page.
    pub areas: Vec<Area>,
}

impl Pen<'_> {
    pub fn row(&mut self, surface: &mut Surface<'_>, row: &LayoutRow, top: f32) {
        for rule in &row.rules {
            draw_rule(surface, rule, top);
        }
        if let Some(placed) = row.code {
            self.code(surface, placed, top);
        }
        for piece in &row.pieces {
            let composition = self.composition;
            let set = &composition.sets[piece.text];
            let Some(line) = set.layout.get(piece.line) else {
                continue;
            };
            let segments = segments(set, &line, piece.left, &mut self.faces);
            for group in segments.chunk_by(|one, next| one.link == next.link) {
                let words = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                draw_segments(surface, set, group, top + row.baseline);
                surface.end_tagged();
                let pieces = &mut self.drawn.texts[piece.text];
                let Some(area) = area(set, group, top + row.baseline) else {
                    pieces.push(Drawn::Words(words));
                    continue;
                };
                self.areas.push(Area {
                    annotation: area,
                    text: piece.text,
                    piece: pieces.len(),
                });
                pieces.push(Drawn::Link { words, area: None });
            }
        }
    }

    /// A QR code.
    fn code(&mut self, surface: &mut Surface<'_>, placed: PlacedCode, top: f32) {
        let figure = &self.composition.codes[placed.code];
        let (left, side) = (placed.left, figure.side);
        let (Some(area), Some(squares)) = (Rect::from_xywh(left, top, side, side), figure.squares(left, top)) else {
            return;
        };
        let content = surface.start_tagged(ContentTag::Other);
        surface.set_fill(Some(fill(Ink::Black)));
        surface.draw_path(&squares);
        for (is_dark, shape) in figure.cross(left, top) {
            let mut path = PathBuilder::new();
            path.push_rect(shape);
            if let Some(path) = path.finish() {
                surface.set_fill(Some(fill(if is_dark { Ink::Black } else { Ink::Paper })));
                surface.draw_path(&path);
            }
        }
        surface.end_tagged();
        self.drawn.codes[placed.code] = Some((content, BBox::new(self.page, area)));
    }

    /// A line that's repeated on every page, and not part of the text.
    pub fn foot(&mut self, surface: &mut Surface<'_>, set: &Set, left: f32, top: f32, lines: usize) {
        for line in set.layout.lines().take(lines) {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
            let segments = segments(set, &line, left, &mut self.faces);
            draw_segments(surface, set, &segments, top + line.metrics().baseline);
            surface.end_tagged();
        }
    }
}

/// The bar next to a quote.
pub fn draw_bar(surface: &mut Surface<'_>, x: f32, top: f32, bottom: f32) {
    fill_layout(surface, Rect::from_ltrb(x - 1.0, top, x + 1.0, bottom), Ink::Line);
}

pub fn draw_rule(surface: &mut Surface<'_>, rule: &Rule, top: f32) {
    let height = rule.thickness.max(HAIRLINE);
    let area = Rect::from_xywh(rule.left, top + rule.at, rule.width, height);
    fill_layout(surface, area, rule.ink);
}

fn fill_layout(surface: &mut Surface<'_>, area: Option<Rect>, ink: Ink) {
    let Some(area) = area else { return };
    let mut path = PathBuilder::new();
    path.push_rect(area);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(Some(fill(ink)));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn draw_segments(surface: &mut Surface<'_>, set: &Set, segments: &[Segment], baseline: f32) {
    for segment in segments {
        surface.set_fill(Some(fill(segment.ink)));
        let start = Point::from_xy(segment.left, baseline);
        let text = &set.text.string;
        surface.draw_glyphs(start, &segment.glyphs, segment.font.clone(), text, segment.size, false);
    }
}

/// The clickable area of a segment, if it's a link.
fn area(set: &Set, group: &[Segment], baseline: f32) -> Option<Annotation> {
    let link = &set.text.links[group.first()?.link?];
    let left = group.iter().fold(f32::INFINITY, |left, segment| left.min(segment.left));
    let right = group.iter().fold(left, |right, segment| right.max(segment.right));
    let area = Rect::from_ltrb(left, baseline - set.size, right, baseline + set.size * 0.3)?;
    let target = Target::Action(Action::Link(LinkAction::new(link.address.clone())));
    let annotation = LinkAnnotation::new(area, target);
    Some(Annotation::new_link(annotation, Some(link.address.clone())))
}

fn fill(ink: Ink) -> Fill {
    let color = match ink {
        Ink::Text => rgb::Color::new(0x1a, 0x1d, 0x24),
        Ink::Muted => rgb::Color::new(0x55, 0x5c, 0x69),
        Ink::Link => rgb::Color::new(0x1d, 0x4e, 0x89),
        Ink::Line => rgb::Color::new(0xc4, 0xc9, 0xd2),
        Ink::Black => rgb::Color::new(0, 0, 0),
        Ink::Paper => rgb::Color::new(0xff, 0xff, 0xff),
        Ink::Accent => rgb::Color::new(0x23, 0x3f, 0x68),
    };
    Fill {
        paint: color.into(),
        ..Fill::default()
    }
}
