//! What the reports' endpoints share.

use crate::accounts::Session;
use crate::api::failure::Failure;
use crate::api::foundations::brief;
use crate::api::query::{FoundationPath, english, language};
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::reports::AskedReport;
use app::api::ReportTier;
use axum::response::Response;
use domain::report::{LONGEST_RANGE, Month, permille};
use serde::{Deserialize, Deserializer};
use utoipa::IntoParams;

/// The months of a report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RangeParams {
    /// How many months, up to 120. Default: 24
    #[serde(default, deserialize_with = "number")]
    #[param(minimum = 1, maximum = 120, value_type = u16)]
    pub months: Option<u16>,
    /// The last month, such as 2026-12. Default: this month
    #[serde(default, deserialize_with = "month")]
    #[param(value_type = String)]
    pub until: Option<Month>,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    pub lang: String,
}

fn number<'de, D: Deserializer<'de>>(query: D) -> Result<Option<u16>, D::Error> {
    let typed = String::deserialize(query)?;
    if typed.is_empty() {
        return Ok(None);
    }
    let months = typed.parse().ok().filter(|months| (1..=LONGEST_RANGE).contains(months));
    months
        .map(Some)
        .ok_or_else(|| serde::de::Error::custom("months must be a number from 1 to 120"))
}

fn month<'de, D: Deserializer<'de>>(query: D) -> Result<Option<Month>, D::Error> {
    let typed = String::deserialize(query)?;
    if typed.is_empty() {
        return Ok(None);
    }
    Month::parse(&typed)
        .map(Some)
        .ok_or_else(|| serde::de::Error::custom("until must be a month such as 2026-12"))
}

/// Somebody who asks for a report about a foundation.
///
/// # Errors
/// If there's no such foundation.
pub(super) fn asked(
    state: AppState,
    caller: Session,
    path: FoundationPath,
    lang: &str,
) -> Result<AskedReport, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, lang);
    Ok(AskedReport {
        state,
        caller,
        foundation: path.foundation,
        about,
    })
}

/// A report as a file.
///
/// # Errors
/// If it can't be written.
pub(super) async fn file(
    foundation: &str,
    report: &str,
    header: &[&str],
    rows: Vec<Vec<FileCell>>,
) -> Result<Response, Failure> {
    let name = format!("{foundation}-{report}");
    sheet(&name, header, move |_| {
        let rows = rows.clone();
        async move { Ok(SheetPage { rows, pages: 1 }) }
    })
    .await
}

/// A number of our own.
pub(super) fn number_cell(number: impl ToString) -> FileCell {
    FileCell::Number(number.to_string())
}

/// A share in percent with one decimal. Empty if the whole is nothing.
pub(super) fn share_cell(part: i64, whole: i64) -> FileCell {
    permille(part, whole).map_or_else(|| FileCell::from(""), permille_cell)
}

/// Thousandths in percent with one decimal.
pub(super) fn permille_cell(share: i64) -> FileCell {
    number_cell(format!("{}.{}", share / 10, share % 10))
}

/// The cells of a tier: its ID and its title.
pub(super) fn tier_cells(tier: &ReportTier, lang: &str) -> [FileCell; 2] {
    [FileCell::from(tier.id.as_str()), FileCell::from(tier.title.say(lang))]
}
