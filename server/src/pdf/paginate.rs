//! Splits rows into pages.

use super::row::LayoutRow;
use super::style::{BOTTOM, TOP};

/// A row and the position of its top on the page.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub row: usize,
    pub top: f32,
}

/// Puts rows on pages. Rows that belong together stay on one page if they fit.
pub fn paginate(rows: &[LayoutRow]) -> Vec<Vec<Placed>> {
    let mut pages = vec![Vec::new()];
    let mut y = TOP;
    let mut next = 0;
    while next < rows.len() {
        let chunk = chunk(&rows[next..]);
        let height: f32 = chunk.iter().map(|row| row.space + row.height).sum();
        let fits = y + height <= BOTTOM;
        let fits_a_page = height - chunk[0].space <= BOTTOM - TOP;
        let begins = chunk[0].new_page || (!fits && fits_a_page);
        if begins && pages.last().is_some_and(|page: &Vec<Placed>| !page.is_empty()) {
            pages.push(Vec::new());
        }
        for (offset, row) in chunk.iter().enumerate() {
            place(&mut pages, &mut y, next + offset, row);
        }
        next += chunk.len();
    }
    pages
}

/// The first rows, up to one that can be the last on its page.
fn chunk(rows: &[LayoutRow]) -> &[LayoutRow] {
    let together = rows.iter().take_while(|row| row.keep).count();
    let broken = rows.iter().skip(1).take(together).position(|row| row.new_page);
    &rows[..broken.map_or(together + 1, |at| at + 1).min(rows.len())]
}

fn place(pages: &mut Vec<Vec<Placed>>, y: &mut f32, row: usize, of: &LayoutRow) {
    let empty = pages.last().is_none_or(Vec::is_empty);
    let mut top = if empty { TOP } else { *y + of.space };
    if !empty && top + of.height > BOTTOM {
        pages.push(Vec::new());
        top = TOP;
    }
    if let Some(page) = pages.last_mut() {
        page.push(Placed { row, top });
    }
    *y = top + of.height;
}
