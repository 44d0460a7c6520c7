//! The value report of a membership, for those who act for the member.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::members::{MemberPath, not_found};
use super::problems::{Database, Problems};
use super::reply::{NO_STORE, private};
use super::session::Person;
use crate::applications::AppState;
use crate::members;
use app::api::MemberValueAnswer;
use app::api::kinds::{BadQuery, NoPermission, NotFound, NotSignedIn, RulesMissing};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which term a report is about.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ValueParams {
    /// Number of the term, from 1. Default: the current one, or the next one, or the last one
    pub term: Option<i64>,
    /// Language of the texts, such as de. Default: en
    #[serde(default)]
    pub lang: String,
}

/// Returns what a membership gave in a term: what was granted, what was used of it with evidence, and what was paid.
///
/// Invoices are only in it if you may read them. It puts no value on benefits, unless the programme states a price.
#[utoipa::path(
    get,
    path = "/members/{membership}/value",
    operation_id = "show-member-value",
    tag = "members",
    params(MemberPath, ValueParams),
    responses(
        (status = OK, body = MemberValueAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(ValueParams { term, lang }): Query<ValueParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let answer = members::member_value(&state, &caller, &path.membership, term, &lang, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Downloads the same as a PDF.
#[utoipa::path(
    get,
    path = "/members/{membership}/value/document.pdf",
    operation_id = "member-value-document",
    tag = "members",
    params(MemberPath, ValueParams),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/pdf", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn document(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(ValueParams { term, lang }): Query<ValueParams>,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let found = members::value_document(&state, &caller, &path.membership, term, &lang, foundation).await?;
    let bytes = found.ok_or_else(not_found)?;
    Ok((NO_STORE, [(CONTENT_TYPE, "application/pdf")], bytes).into_response())
}
