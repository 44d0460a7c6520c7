//! A line as runs of glyphs, in reading order.

use super::style::Ink;
use super::typeset::Set;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{Cluster, FontData, Line, Run};
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
    let mut x = left + line.metrics().inline_min_coord + line.metrics().offset - hanging(line);
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

/// The width of the spaces at the end of a line that stand before its left edge: those of right-to-left words in a text that runs from
/// left to right. Parley only hangs the others, because it doesn't apply rule L1 of UAX #9.
fn hanging(line: &Line<'_, Ink>) -> f32 {
    let metrics = line.metrics();
    if metrics.offset > 0.0 || metrics.hanging_advance > 0.0 {
        return 0.0;
    }
    let leftmost = line.runs().next();
    let Some(run) = leftmost.filter(|run| run.is_rtl() && run.text_range().end == line.text_range().end) else {
        return 0.0;
    };
    let clusters: Vec<_> = run.clusters().collect();
    let spaces = clusters.iter().rev().take_while(|cluster| cluster.is_space_or_nbsp());
    spaces.map(Cluster::advance).sum()
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

#[cfg(test)]
mod tests {
    use super::super::fonts::Fonts;
    use super::super::style;
    use super::super::text::RichText;
    use super::super::typeset::{Side, Typesetter};
    use super::{Faces, segments};

    /// Wrapped lines started a space too far to the right.
    #[test]
    fn the_lines_of_a_right_to_left_name_start_at_the_same_edge() {
        let mut typesetter = Typesetter::new("en", Fonts::in_folders(vec!["/usr/share/fonts".into()]));
        let name = RichText::line("ميناء البرمجيات ميناء البرمجيات ميناء البرمجيات");
        let set = typesetter.set(name, style::BODY, 100.0, Side::Document);
        let mut faces = Faces::default();
        let lines: Vec<f32> = set
            .layout
            .lines()
            .map(|line| segments(&set, &line, 0.0, &mut faces)[0].left)
            .collect();
        let (last, wrapped) = lines.split_last().unwrap();
        assert!(!wrapped.is_empty());
        assert!(last.abs() < 0.01, "{lines:?}");
        // The space is before the edge.
        assert!(wrapped.iter().all(|left| (-5.0..-1.0).contains(left)), "{lines:?}");
    }
}
