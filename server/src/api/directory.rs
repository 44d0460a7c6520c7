//! The public directory of a foundation's members.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Database, NotModified, Problems};
use super::query::{FoundationPath, LanguageParams, english, language};
use super::reply::public;
use crate::applications::AppState;
use crate::directory::{self, DirectoryAsked};
use app::api::kinds::{BadQuery, FoundationUnavailable, NotFound};
use app::api::{DirectoryAnswer, DirectoryProgramme, ListedMember, ListedMemberAnswer, ProblemKind};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// How long a response may be reused.
pub(crate) const SHORTLY: HeaderValue = HeaderValue::from_static("public, max-age=60, must-revalidate");

/// The path of a member’s page in the directory.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ListedMemberPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the member in the directory
    member: String,
}

/// The part of the directory to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct DirectoryParams {
    /// ID of the only programme to list. Default: all
    #[serde(default)]
    programme: String,
    /// ID of the only tier to list. Default: all
    #[serde(default)]
    tier: String,
    /// The start of a word in the member’s name. Default: all members
    #[serde(default)]
    search: String,
    /// ID of the last member of the page before: next of that page. A page has 48 members. Default: the first page
    #[serde(default)]
    after: String,
    /// ID of the first member of the page after: previous of that page. Default: the first page
    #[serde(default)]
    before: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Lists a foundation’s members: those whose membership is in force, and who want to be listed.
#[utoipa::path(
    get,
    path = "/directory/{foundation}",
    operation_id = "list-members",
    tag = "directory",
    params(FoundationPath, DirectoryParams),
    responses(
        (status = OK, body = DirectoryAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<DirectoryParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let page = directory::directory(
        &state,
        &DirectoryAsked {
            foundation: &path.foundation,
            programme: &asked.programme,
            tier: &asked.tier,
            search: &asked.search,
            after: &asked.after,
            before: &asked.before,
        },
    )
    .await?;
    let lang = asked.lang.as_str();
    let answer = DirectoryAnswer {
        foundation,
        programmes: page
            .programmes
            .into_iter()
            .map(|known| programme(known, lang))
            .collect(),
        members: page.members.into_iter().map(|known| member(known, lang)).collect(),
        previous: page.previous,
        next: page.next,
    };
    Ok(shortly(public(&headers, &answer)))
}

/// Returns a member who’s in a foundation’s directory.
#[utoipa::path(
    get,
    path = "/directory/{foundation}/{member}",
    operation_id = "show-listed-member",
    tag = "directory",
    params(ListedMemberPath, LanguageParams),
    responses(
        (status = OK, body = ListedMemberAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(path): Path<ListedMemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let found = directory::listed_member(&state, &path.foundation, &path.member).await?;
    let mut found = found.ok_or_else(unknown)?;
    found.programme.keep(&lang);
    found.tier.keep(&lang);
    let answer = ListedMemberAnswer {
        foundation,
        programme: found.programme,
        tier: found.tier,
        member: member(found.member, &lang),
    };
    Ok(shortly(public(&headers, &answer)))
}

/// Anyone can keep it for a minute, and no longer: members can take themselves out at any time.
fn shortly(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, SHORTLY);
    response
}

fn programme(mut known: DirectoryProgramme, lang: &str) -> DirectoryProgramme {
    known.title.keep(lang);
    known.tiers.iter_mut().for_each(|tier| tier.title.keep(lang));
    known
}

/// A member with the description in one language: the reader's, or another one that there is.
fn member(mut known: ListedMember, lang: &str) -> ListedMember {
    if known.description.languages().next().is_some() {
        known.description.keep(lang);
    }
    known
}

/// There's no such member, or it isn't listed: nobody learns which.
fn unknown() -> Failure {
    let detail = "The member may have left, or may not want to be listed.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such member.", Some(detail))
}
