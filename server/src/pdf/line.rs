//! A line as runs of glyphs, in reading order.

use super::style::Ink;
use super::typeset::Set;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{FontData, Line, Run};
use std::collections::HashMap;
use std::ops::Range;

/// Adjacent glyphs with the same font, ink and link.
pub struct Segment {
    pub font: Font,
    pub size: f32,
    pub ink: Ink,
    /// The index of the text's link.
    pub link: Option<usize>,
    pub glyphs: Vec<KrillaGlyph>,
    /// From the left edge of the page.
    pub left: f32,
    pub right: f32,
    /// Where it starts in the text.
    first: usize,
}

/// The PDF's fonts, by the layout's fonts. One cache for each document.
#[derive(Default)]
pub struct Faces(HashMap<(u64, u32), Option<Font>>);

impl Faces {
    fn font(&mut self, face: &FontData) -> Option<Font> {
        let read = || Font::new(face.data.clone().into_raw_parts().0.into(), face.index);
        self.0.entry((face.data.id(), face.index)).or_insert_with(read).clone()
    }
}

/// The segments of a line whose text starts at `left`. Right-to-left words keep their positions, but
/// are listed in reading order.
pub fn segments(set: &Set, line: &Line<'_, Ink>, left: f32, faces: &mut Faces) -> Vec<Segment> {
    let mut x = left + line.metrics().inline_min_coord + line.metrics().offset;
    let mut segments: Vec<Segment> = Vec::new();
    for run in line.runs() {
        let Some(font) = faces.font(run.font()) else {
            continue;
        };
        let begins = segments.len();
        let size = run.font_size();
        for atom in atoms(&run) {
            let link = link_at(set, atom.range.start);
            let same = |last: &Segment| last.ink == atom.ink && last.link == link;
            if !segments[begins..].last().is_some_and(same) {
                segments.push(Segment {
                    font: font.clone(),
                    size,
                    ink: atom.ink,
                    link,
                    glyphs: Vec::new(),
                    left: x,
                    right: x,
                    first: atom.range.start,
                });
            }
            let Some(segment) = segments.last_mut() else { continue };
            segment.first = segment.first.min(atom.range.start);
            for glyph in atom.glyphs {
                x += glyph.advance;
                // Parley's y axis points down, but krilla's offsets point up and are relative to the font size.
                segment.glyphs.push(KrillaGlyph::new(
                    GlyphId::new(glyph.id),
                    glyph.advance / size,
                    glyph.x / size,
                    -glyph.y / size,
                    0.0,
                    atom.range.clone(),
                    None,
                ));
            }
            segment.right = x;
        }
    }
    segments.retain(|segment| !segment.glyphs.is_empty());
    segments.sort_by_key(|segment| segment.first);
    segments
}

/// Characters that are drawn as one, such as a letter with its marks, or a ligature.
struct Atom {
    range: Range<usize>,
    ink: Ink,
    glyphs: Vec<parley::Glyph>,
}

/// From left to right.
fn atoms(run: &Run<'_, Ink>) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    for cluster in run.clusters().filter(|cluster| !cluster.is_hard_line_break()) {
        match atoms.last_mut() {
            Some(ligature) if cluster.is_ligature_continuation() => ligature.range.end = cluster.text_range().end,
            _ => atoms.push(Atom {
                range: cluster.text_range(),
                ink: cluster.style().brush,
                glyphs: cluster.glyphs().collect(),
            }),
        }
    }
    if run.is_rtl() {
        atoms.reverse();
    }
    atoms
}

fn link_at(set: &Set, position: usize) -> Option<usize> {
    let links = &set.text.links;
    let index = links.partition_point(|link| link.range.end <= position);
    links
        .get(index)
        .is_some_and(|link| link.range.start <= position)
        .then_some(index)
}
