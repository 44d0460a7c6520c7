//! A list as CSV. It's read and sent page by page, so a long one takes no more memory than a short one.

use super::failure::Failure;
use super::reply::NO_STORE;
use crate::applications::CommandError;
use crate::spreadsheet::{SheetCell, Spreadsheet};
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::io;

/// A page of a list, as cells.
#[derive(Debug)]
pub(super) struct SheetPage {
    pub rows: Vec<Vec<FileCell>>,
    /// How many pages there are.
    pub pages: i64,
}

impl SheetPage {
    /// A page with a line for each of these rows.
    pub fn of<T>(rows: &[T], pages: i64, cells: impl Fn(&T) -> Vec<FileCell>) -> Self {
        Self {
            rows: rows.iter().map(cells).collect(),
            pages,
        }
    }
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum FileCell {
    Text(String),
    /// A number of our own, with a point.
    Number(String),
}

impl<T: ToString> From<Option<T>> for FileCell {
    fn from(text: Option<T>) -> Self {
        Self::Text(text.map(|text| text.to_string()).unwrap_or_default())
    }
}

impl From<&str> for FileCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Sends a list as a file. The first page is read before the response begins, so callers who may not read it get a problem. If a later one
/// can't be read, the download breaks off, so nobody takes a part for the whole.
///
/// # Errors
/// If the first page can't be read.
pub(super) async fn sheet<F, P>(name: &str, header: &[&str], page: F) -> Result<Response, Failure>
where
    F: Fn(i64) -> P + Send + 'static,
    P: Future<Output = Result<SheetPage, CommandError>> + Send + 'static,
{
    let first = page(1).await?;
    let mut lines = written(header.iter().map(|name| FileCell::from(*name)).collect(), &[])?;
    lines.extend(written(Vec::new(), &first.rows)?);
    let start = stream::once(async move { Ok::<Bytes, io::Error>(Bytes::from(lines)) });
    let rest = stream::try_unfold((2, first.pages, page), |(number, pages, page)| async move {
        if number > pages {
            return Ok(None);
        }
        let next = page(number).await.map_err(io::Error::other)?;
        if number > next.pages {
            // The list has become shorter meanwhile: this is its last page again.
            return Ok(None);
        }
        let lines = written(Vec::new(), &next.rows).map_err(io::Error::other)?;
        Ok(Some((Bytes::from(lines), (number + 1, next.pages, page))))
    });
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    let body = Body::from_stream(stream::StreamExt::chain(start, rest));
    Ok((NO_STORE, headers, body).into_response())
}

/// Lines of a table: one, unless it's empty, and others.
fn written(one: Vec<FileCell>, others: &[Vec<FileCell>]) -> Result<Vec<u8>, CommandError> {
    let files = |error: csv::Error| CommandError::Files(error.to_string());
    let mut sheet = Spreadsheet::new();
    let first = (!one.is_empty()).then_some(&one);
    for row in first.into_iter().chain(others) {
        let cells = row.iter().map(|cell| match cell {
            FileCell::Text(text) => SheetCell::Text(text),
            FileCell::Number(number) => SheetCell::Number(number.clone()),
        });
        sheet.add_cells(cells).map_err(files)?;
    }
    sheet.finish().map_err(files)
}
