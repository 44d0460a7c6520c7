//! Programmes and their versions.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{NotModified, Problems};
use super::query::{LanguageParams, ProgrammePath, VersionParams};
use super::reply::public;
use crate::applications::AppState;
use app::api::kinds::{BadDate, BadQuery, FoundationUnavailable, NotFound};
use app::api::{ProgrammeAnswer, VersionBrief};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::catalogue::VersionQuery;
use domain::programme::Programme;

/// Returns one version of a programme: tiers, benefits, prices and conditions as rules.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}",
    operation_id = "programme",
    tag = "programmes",
    params(ProgrammePath, LanguageParams, VersionParams),
    responses(
        (status = OK, body = ProgrammeAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn show(
    State(AppState { loaded, clock, .. }): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    Query(version): Query<VersionParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = loaded.catalogue.shelf(&path.foundation)?;
    let found = foundation.programme(&path.programme, &version.version()?)?;
    let in_force = foundation.programme(&path.programme, &VersionQuery::InForce)?;
    let answer = ProgrammeAnswer {
        foundation: brief(foundation, &lang),
        programme: found.clone().localised(&lang),
        versions: foundation.versions_of(&path.programme).map(version_brief).collect(),
        in_force: in_force.version.clone(),
        today: clock.today(),
        reviewers: found.joining.reviewers(),
    };
    Ok(public(&headers, &answer))
}

pub(super) fn version_brief(version: &Programme) -> VersionBrief {
    VersionBrief {
        version: version.version.clone(),
        from: version.from,
        status: version.status,
    }
}
