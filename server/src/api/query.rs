//! Parameters that several endpoints have.

use super::failure::Failure;
use app::api::{ProblemKind, sort_key};
use app::locale::Locale;
use app::text::Texts;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use utoipa::IntoParams;

/// The path of a foundation.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct FoundationPath {
    /// ID of a foundation
    pub foundation: String,
}

/// The path of a programme.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ProgrammePath {
    /// ID of a foundation
    pub foundation: String,
    /// ID of one of its programmes
    pub programme: String,
}

/// The language to respond in.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct LanguageParams {
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    pub lang: String,
}

impl LanguageParams {
    /// The texts of this language, or the English ones.
    pub fn texts(&self) -> Texts {
        Texts::new(Locale::from_tag(&self.lang).unwrap_or_default())
    }
}

/// The page of a list to return, and its language.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PageParams {
    /// Page of the list, from 1. A page has 50 rows
    #[serde(default = "first")]
    pub page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    pub lang: String,
}

pub(super) fn first() -> i64 {
    1
}

pub(super) fn english() -> String {
    "en".to_owned()
}

/// Reads a language tag. If the interface has the language, it's the interface's tag: `de-AT` becomes `de`.
pub(super) fn language<'de, D: Deserializer<'de>>(query: D) -> Result<String, D::Error> {
    let tag = String::deserialize(query)?;
    Ok(Locale::from_tag(&tag).map_or(tag, |locale| locale.tag().to_owned()))
}

/// The version of a programme.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct VersionParams {
    /// Name or first day of a version. Default: the current version
    #[serde(default)]
    pub version: String,
    /// Date to answer for, in the format 2026-07-01. Use it instead of version
    #[serde(default)]
    pub on: String,
}

impl VersionParams {
    /// The requested version.
    pub fn version(&self) -> Result<VersionQuery, Failure> {
        let day = self.day()?;
        if !self.version.is_empty() {
            return Ok(VersionQuery::Version(self.version.clone()));
        }
        Ok(day.map_or(VersionQuery::InForce, VersionQuery::On))
    }

    /// The requested date, if there is one.
    pub fn day(&self) -> Result<Option<Date>, Failure> {
        if self.on.is_empty() {
            return Ok(None);
        }
        Date::parse(&self.on).map(Some).ok_or_else(|| {
            let detail = format!("\"{}\" isn't a valid date. Use the format 2026-07-01.", self.on);
            Failure::new(ProblemKind::BadDate, "The date is invalid.", Some(detail))
        })
    }
}

/// Facts. The programme defines their names, so handlers read them from the whole query.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only documents the query")]
pub(super) struct FactParams {
    /// A fact of the programme, by its ID: stage=startup
    #[param(style = Form, explode, required = false)]
    fact: BTreeMap<String, String>,
}

/// Declares how an endpoint's `sort` is read, for `deserialize_with`: by one of these columns.
macro_rules! sort_reader {
    ($name:ident, $columns:expr) => {
        fn $name<'de, D: ::serde::Deserializer<'de>>(asked: D) -> Result<String, D::Error> {
            $crate::api::query::sorted_by(asked, &$columns)
        }
    };
}
pub(super) use sort_reader;

/// The column to sort a list by, with a minus for descending. Empty for the list's own order.
pub(super) fn sorted_by<'de, D: Deserializer<'de>>(asked: D, columns: &[&'static str]) -> Result<String, D::Error> {
    let asked = String::deserialize(asked)?;
    if asked.is_empty() {
        return Ok(asked);
    }
    sort_key(&asked, columns).ok_or_else(|| serde::de::Error::custom(format!("use one of: {}", columns.join(", "))))
}
