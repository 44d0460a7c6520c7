//! The outline that viewers show next to the pages.

use super::paginate::Placed;
use super::row::LayoutRow;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

pub fn outline(rows: &[LayoutRow], pages: &[Vec<Placed>]) -> Outline {
    let mut outline = Outline::new();
    // Entries that can still get children, innermost last.
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    for (page, placed) in pages
        .iter()
        .enumerate()
        .flat_map(|(page, rows)| rows.iter().map(move |row| (page, row)))
    {
        let Some(heading) = &rows[placed.row].heading else {
            continue;
        };
        close(&mut outline, &mut open, heading.level);
        let at = XyzDestination::new(page, Point::from_xy(0.0, (placed.top - 12.0).max(0.0)));
        open.push((heading.level, OutlineNode::new(heading.title.clone(), at)));
    }
    close(&mut outline, &mut open, 0);
    outline
}

/// Closes the entries that can't have a child of this level.
fn close(outline: &mut Outline, open: &mut Vec<(u8, OutlineNode)>, level: u8) {
    while open.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, node)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
