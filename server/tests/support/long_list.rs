//! Long lists: a page at a time, in the order of each column, however many rows there are.

use crate::accounts::visitor::Visitor;
use crate::applications::walk::text;
use axum::http::StatusCode;
use serde_json::Value;

/// How many rows a long list has: only full pages.
pub const MANY: usize = 10_000;

/// In SQL, a day of its own for each copy: 336 of each year from 2031.
pub const DAY: &str = "CAST(2031 + (n - 1000000) / 336 AS TEXT) || '-' || SUBSTR(CAST(101 + (n - 1000000) / 28 % 12 AS TEXT), 2) \
                       || '-' || SUBSTR(CAST(101 + (n - 1000000) % 28 AS TEXT), 2)";

/// How many copies have a day in the same year.
pub const A_YEAR: usize = 336;

/// A list: where it is with its filter, and how it's sorted.
#[derive(Clone, Copy, Debug)]
pub struct LongList<'a> {
    /// In the API: `/reviews/harbour?show=open`.
    pub api: &'a str,
    pub page: &'a str,
    /// Where the rows are in the response, and what identifies one.
    pub rows: &'a str,
    pub id: &'a str,
    /// The parameters that sort it and lead to a page: in the API, and on the page.
    pub sort: [&'a str; 2],
    pub number: [&'a str; 2],
    /// The columns in which no two rows are the same, and those in which many are.
    pub columns: &'a [&'a str],
    pub same: &'a [&'a str],
    /// How many rows a page shows.
    pub size: usize,
}

/// What most lists have in common.
pub const LIST: LongList<'static> = LongList {
    api: "",
    page: "",
    rows: "/rows",
    id: "/id",
    sort: ["sort", "sort"],
    number: ["page", "page"],
    columns: &[],
    same: &[],
    size: 50,
};

/// A URL with an order and a page.
fn url(list: &str, sort: (&str, &str), page: (&str, usize)) -> String {
    let separator = if list.contains('?') { '&' } else { '?' };
    format!("{list}{separator}{}={}&{}={}", sort.0, sort.1, page.0, page.1)
}

impl LongList<'_> {
    async fn answer(&self, visitor: &mut Visitor<'_>, sort: &str, page: usize) -> Value {
        let path = url(self.api, (self.sort[0], sort), (self.number[0], page));
        let answer = visitor.get(&format!("/api/v1{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.json()
    }

    /// What identifies the rows of an answer.
    fn ids(&self, answer: &Value) -> Vec<String> {
        let rows = answer.pointer(self.rows).and_then(Value::as_array).unwrap();
        rows.iter()
            .map(|row| row.pointer(self.id).unwrap().to_string())
            .collect()
    }

    /// How many pages an answer says there are.
    fn pages(&self, answer: &Value) -> usize {
        let around = self.rows.rsplit_once('/').map_or("", |(around, _)| around);
        let pages = answer.pointer(&format!("{around}/pages")).and_then(Value::as_u64);
        usize::try_from(pages.unwrap()).unwrap()
    }

    /// Checks a list without rows: the page says so, without a table.
    pub async fn check_empty(&self, visitor: &mut Visitor<'_>, words: &str) {
        let answer = self.answer(visitor, "", 1).await;
        assert_eq!((self.ids(&answer).len(), self.pages(&answer)), (0, 1), "{answer}");
        let page = visitor.get(self.page).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(text(&page.body).contains(words), "{words}: {}", page.body);
        assert!(
            !page.body.contains("<table"),
            "an empty list has no table: {}",
            page.body
        );
    }

    /// Checks a list with one row: it's in every order, and the page after it is the same.
    pub async fn check_one(&self, visitor: &mut Visitor<'_>) {
        for column in self.columns.iter().chain(self.same) {
            for sort in [(*column).to_owned(), format!("-{column}")] {
                let answer = self.answer(visitor, &sort, 2).await;
                assert_eq!((self.ids(&answer).len(), self.pages(&answer)), (1, 1), "{sort}");
            }
        }
        let page = visitor.get(self.page).await.body;
        assert!(page.contains("<table"), "{page}");
        assert!(!page.contains("class=\"pager\""), "everything is on one page: {page}");
    }

    /// Checks a list of [`MANY`] rows: pages are full and not longer, both directions are mirror images, and the page says which it is.
    pub async fn check_many(&self, visitor: &mut Visitor<'_>) {
        for column in self.columns {
            let (up, down) = self.ends(visitor, column).await;
            let mirrored = |ids: &[String]| ids.iter().rev().cloned().collect::<Vec<_>>();
            assert_eq!(
                mirrored(&down[1]),
                up[0],
                "{column}: the last page of the other direction"
            );
            assert_eq!(
                mirrored(&down[0]),
                up[1],
                "{column}: the first page of the other direction"
            );
            self.check_page(visitor, column).await;
        }
        for column in self.same {
            self.ends(visitor, column).await;
            self.check_page(visitor, column).await;
        }
    }

    /// The first and the last page by a column: ascending, and descending.
    async fn ends(&self, visitor: &mut Visitor<'_>, column: &str) -> ([Vec<String>; 2], [Vec<String>; 2]) {
        let up = self.both_ends(visitor, column).await;
        (up, self.both_ends(visitor, &format!("-{column}")).await)
    }

    async fn both_ends(&self, visitor: &mut Visitor<'_>, sort: &str) -> [Vec<String>; 2] {
        let pages = MANY / self.size;
        let mut ends = Vec::new();
        for page in [1, pages] {
            let answer = self.answer(visitor, sort, page).await;
            assert_eq!(self.pages(&answer), pages, "{sort}");
            let ids = self.ids(&answer);
            assert_eq!(ids.len(), self.size, "{sort}, page {page}");
            ends.push(ids);
        }
        let [first, last] = <[Vec<String>; 2]>::try_from(ends).unwrap();
        assert!(
            first.iter().all(|id| !last.contains(id)),
            "{sort}: a row is on two pages"
        );
        [first, last]
    }

    /// Checks the last page, descending: its heading says so, and it leads back, but not on.
    async fn check_page(&self, visitor: &mut Visitor<'_>, column: &str) {
        let sort = format!("-{column}");
        let path = url(self.page, (self.sort[1], &sort), (self.number[1], MANY / self.size));
        let page = visitor.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        for expected in ["aria-sort=\"descending\"", "rel=\"prev\""] {
            assert!(page.body.contains(expected), "{path}: {expected}: {}", page.body);
        }
        assert!(!page.body.contains("rel=\"next\""), "{path}: {}", page.body);
    }

    /// Checks that a filter has this many rows, by its URL in the API: a full page or less, and as many pages as they need.
    pub async fn check_filter(&self, visitor: &mut Visitor<'_>, api: &str, count: usize) {
        let filtered = LongList { api, ..*self };
        let answer = filtered.answer(visitor, "", 1).await;
        let pages = count.div_ceil(self.size).max(1);
        let expected = (count.min(self.size), pages);
        assert_eq!(
            (filtered.ids(&answer).len(), filtered.pages(&answer)),
            expected,
            "{api}"
        );
    }
}
