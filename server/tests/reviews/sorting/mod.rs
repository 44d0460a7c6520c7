//! Lists are sorted by their columns, in both directions, on the server: the same on both databases.

mod bank;
mod invoices;
mod meetings;
mod names;
mod queue;
mod tokens;

use super::Harbour;
use crate::accounts::visitor::Visitor;
use axum::http::StatusCode;
use serde_json::Value;
use server::storage::Arg;
use server::storage::schema::Schema;

/// A list: where it is, what's sorted, and by which columns.
struct List {
    /// In the API, with filters: `/reviews/harbour?show=open`.
    api: &'static str,
    /// The page.
    page: &'static str,
    /// Where the rows are in the response.
    rows: &'static str,
    /// What identifies a row.
    id: &'static str,
    /// The parameter that sorts them: in the API and on the page.
    parameter: (&'static str, &'static str),
    columns: &'static [&'static str],
}

/// A URL with one more parameter.
fn with(url: &str, parameter: &str, value: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}{parameter}={value}")
}

impl List {
    async fn answer(&self, visitor: &mut Visitor<'_>, sort: &str) -> Value {
        let path = with(&format!("/api/v1{}", self.api), self.parameter.0, sort);
        let answer = visitor.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.json()
    }

    /// The rows in an order, by what identifies them.
    async fn ids(&self, visitor: &mut Visitor<'_>, sort: &str) -> Vec<String> {
        let answer = self.answer(visitor, sort).await;
        let rows = answer.pointer(self.rows).and_then(Value::as_array).unwrap();
        let ids = rows.iter().map(|row| row.pointer(self.id).unwrap());
        ids.map(|id| id.as_str().unwrap().to_owned()).collect()
    }

    /// Checks each order of several rows. Their order in the other direction is the opposite one, so no two rows are the same.
    async fn check(&self, visitor: &mut Visitor<'_>, orders: &[(&str, &[&str])]) {
        for (column, ascending) in orders {
            assert_eq!(self.ids(visitor, column).await, *ascending, "{column}");
            let mut descending = ascending.to_vec();
            descending.reverse();
            assert_eq!(self.ids(visitor, &format!("-{column}")).await, descending, "-{column}");
        }
        let checked: Vec<&str> = orders.iter().map(|(column, _)| *column).collect();
        assert_eq!(checked, self.columns);
        self.check_few(visitor).await;
    }

    /// Checks what's the same however many rows there are: every order has all of them, the page says which order it is, and a column
    /// that isn't there is an error in the API, and the list's own order on the page.
    async fn check_few(&self, visitor: &mut Visitor<'_>) {
        let mut all = self.ids(visitor, "").await;
        all.sort();
        for column in self.columns {
            for (sort, words) in [(column.to_string(), "ascending"), (format!("-{column}"), "descending")] {
                let mut ids = self.ids(visitor, &sort).await;
                ids.sort();
                assert_eq!(ids, all, "{sort}");
                let page = visitor.get(&with(self.page, self.parameter.1, &sort)).await;
                assert_eq!(page.status, StatusCode::OK, "{sort}: {}", page.body);
                if !all.is_empty() {
                    let is_marked = self.marks(&page.body, words, column);
                    assert!(is_marked || self.hidden(column), "{sort}: {}", page.body);
                }
            }
        }
        let path = with(&format!("/api/v1{}", self.api), self.parameter.0, "colour");
        let wrong = visitor.get(&path).await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "{}", wrong.body);
        assert!(wrong.body.contains(&self.columns.join(", ")), "{}", wrong.body);
        let unknown = visitor.get(&with(self.page, self.parameter.1, "colour")).await;
        assert_eq!(unknown.status, StatusCode::OK, "{}", unknown.body);
    }

    /// Whether the heading of the column says this order, and leads to the other direction. The list's own order isn't in URLs.
    fn marks(&self, page: &str, words: &str, column: &str) -> bool {
        let other = if words == "ascending" { "-" } else { "" };
        let parameter = format!("{}=", self.parameter.1);
        let mark = format!("aria-sort=\"{words}\"");
        let headings = page.split(&mark).skip(1);
        let mut links = headings.filter_map(|rest| rest.split_once("href=\"")?.1.split('"').next());
        links.any(|link| {
            let sort = link
                .split(['?', ';', '#'])
                .find_map(|pair| pair.trim_end_matches("&amp").strip_prefix(&parameter));
            sort.is_none_or(|sort| sort == format!("{other}{column}"))
        })
    }

    /// Whether the page only has the column with another filter.
    fn hidden(&self, column: &str) -> bool {
        (column == "decided" && !self.page.contains("show=decided"))
            || (column == "due" && self.page.contains("show=decided"))
    }

    /// Every row of every page of an order, by what identifies it.
    async fn pages(&self, visitor: &mut Visitor<'_>, sort: &str, parameter: &str) -> Vec<String> {
        let mut ids = Vec::new();
        for page in 1..100 {
            let path = with(&format!("/api/v1{}", self.api), self.parameter.0, sort);
            let answer = visitor.get(&with(&path, parameter, &page.to_string())).await.json();
            let rows = answer.pointer(self.rows).and_then(Value::as_array).unwrap();
            let found = rows.iter().map(|row| row.pointer(self.id).unwrap().as_str().unwrap());
            ids.extend(found.map(str::to_owned));
            let parent = self.rows.trim_end_matches("/rows");
            if answer.pointer(&format!("{parent}/pages")).unwrap() == page {
                return ids;
            }
        }
        panic!("more than 100 pages")
    }

    /// Checks that each row is on one page only, in each order.
    async fn check_pages(&self, visitor: &mut Visitor<'_>, parameter: &str, count: usize) {
        for column in self.columns {
            for sort in [column.to_string(), format!("-{column}")] {
                let mut ids = self.pages(visitor, &sort, parameter).await;
                assert_eq!(ids.len(), count, "{sort}");
                ids.sort();
                ids.dedup();
                assert_eq!(ids.len(), count, "{sort}");
            }
        }
    }
}

/// Runs a statement in a transaction of its own.
async fn run(harbour: &Harbour, sql: &'static str, args: &[Arg<'_>]) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, args).await.unwrap();
    tx.commit().await.unwrap();
}

/// Copies the rows of a table that have this value, with other values in some columns. They're SQL: `$1` is the copy's own text.
async fn copy(harbour: &Harbour, table: &str, (key, of): (&str, &str), changed: &[(&str, &str)], copies: &[String]) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let schema = Schema::read(&mut tx).await.unwrap();
    let columns: Vec<&str> = schema.tables[table].columns.keys().map(String::as_str).collect();
    let values = columns.iter().map(|column| {
        let value = changed.iter().find(|(name, _)| name == column);
        value.map_or(*column, |(_, value)| *value)
    });
    let sql = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE {key} = $2",
        columns.join(", "),
        values.collect::<Vec<_>>().join(", ")
    );
    // Statements live as long as the program.
    let sql: &'static str = sql.leak();
    for copy in copies {
        tx.run(sql, &[copy.into(), of.into()]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Different texts.
fn texts(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{prefix}{at:04}")).collect()
}
