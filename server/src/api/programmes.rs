//! Programmes and their versions.

use super::Shared;
use super::extract::{Path, Query};
use super::foundations::{brief, english, language};
use super::reply::{Failure, public, public_bytes};
use crate::programmes::Loaded;
use app::api::{ProgrammeAnswer, SourceAnswer, VersionBrief};
use app::locale::Locale;
use app::text::Texts;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::programme::Programme;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct Which {
    #[serde(default = "english", deserialize_with = "language")]
    pub lang: String,
    /// The name or first day of a version.
    #[serde(default)]
    pub version: String,
    /// The day to find the version in force for.
    #[serde(default)]
    pub on: String,
}

impl Which {
    /// The requested version.
    pub fn wanted(&self) -> Result<VersionQuery, Failure> {
        let day = self.day()?;
        if !self.version.is_empty() {
            return Ok(VersionQuery::Version(self.version.clone()));
        }
        Ok(day.map_or(VersionQuery::InForce, VersionQuery::On))
    }

    /// The requested day, if any.
    pub fn day(&self) -> Result<Option<Date>, Failure> {
        if self.on.is_empty() {
            return Ok(None);
        }
        Date::parse(&self.on).map(Some).ok_or_else(|| {
            let detail = format!("\"{}\" isn't a date. Write it like this: 2026-07-01.", self.on);
            Failure::new(
                StatusCode::BAD_REQUEST,
                "bad-date",
                "The date isn't valid.",
                Some(detail),
            )
        })
    }

    /// The texts in the requested language, or in English.
    pub fn texts(&self) -> Texts {
        Texts::new(Locale::from_tag(&self.lang).unwrap_or_default())
    }
}

/// One version of a programme.
pub(super) async fn show(
    State(Shared { loaded, clock, .. }): State<Shared>,
    Path((foundation, programme)): Path<(String, String)>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let shelf = loaded.catalogue.shelf(&foundation)?;
    let found = shelf.programme(&programme, &which.wanted()?)?;
    let in_force = shelf.programme(&programme, &VersionQuery::InForce)?;
    let answer = ProgrammeAnswer {
        foundation: brief(shelf, &which.lang),
        programme: found.clone().localised(&which.lang),
        versions: shelf.versions_of(&programme).map(version_brief).collect(),
        in_force: in_force.version.clone(),
        today: clock.today(),
    };
    Ok(public(&headers, &answer))
}

/// What's listed about every version.
pub(super) fn version_brief(version: &Programme) -> VersionBrief {
    VersionBrief {
        version: version.version.clone(),
        from: version.from,
        status: version.status,
    }
}

/// The file that a version was read from.
pub(super) async fn source(
    State(Shared { loaded, .. }): State<Shared>,
    Path((foundation, programme)): Path<(String, String)>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = file(&loaded, &foundation, &programme, &which)?;
    Ok(public(&headers, &answer))
}

/// The file, unchanged.
pub(super) async fn source_file(
    State(Shared { loaded, .. }): State<Shared>,
    Path((foundation, programme)): Path<(String, String)>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = file(&loaded, &foundation, &programme, &which)?;
    Ok(public_bytes(
        &headers,
        "application/toml; charset=utf-8",
        answer.text.into_bytes(),
    ))
}

fn file(loaded: &Loaded, foundation: &str, programme: &str, which: &Which) -> Result<SourceAnswer, Failure> {
    let found = loaded.catalogue.programme(foundation, programme, &which.wanted()?)?;
    let key = (foundation.to_owned(), found.file.clone());
    let text = loaded.texts.get(&key).cloned().unwrap_or_default();
    Ok(SourceAnswer { file: key.1, text })
}
