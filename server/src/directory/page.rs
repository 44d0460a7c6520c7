//! A page of the directory, before or after a member. It's found by the member's key, so the last page takes no longer than the first.

use super::rows::ListedRow;
use app::api::DIRECTORY_PAGE;

/// One more than a page has, to know whether there's another one.
pub(super) const MOST: usize = DIRECTORY_PAGE + 1;

/// In which direction a page is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Direction {
    Forward,
    Backward,
}

/// A page, in the order of the directory.
#[derive(Debug, Default)]
pub(super) struct FoundPage {
    pub rows: Vec<ListedRow>,
    pub has_previous: bool,
    pub has_next: bool,
}

impl FoundPage {
    /// From up to [`MOST`] rows in the direction in which they were read. `starts` says whether they're from the end of the list.
    pub fn of(mut rows: Vec<ListedRow>, direction: Direction, starts: bool) -> Self {
        let has_more = rows.len() == MOST;
        rows.truncate(DIRECTORY_PAGE);
        match direction {
            Direction::Forward => Self {
                rows,
                has_previous: !starts,
                has_next: has_more,
            },
            Direction::Backward => {
                rows.reverse();
                Self {
                    rows,
                    has_previous: has_more,
                    has_next: !starts,
                }
            }
        }
    }
}
