//! Problems and other responses that endpoints share, as their documentation lists them.

use app::api::kinds::{
    BadBody, LinkDone, LinkExpired, LinkRevoked, NoSuchLink, NotFound, NotJson, OtherSite, RulesMissing, TooLarge,
    TooSlow, Unavailable,
};
use app::api::{Problem, ProblemKind, ProblemSet};
use axum::http::StatusCode;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use utoipa::openapi::schema::{AllOfBuilder, ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder, Schema};
use utoipa::{IntoResponses, ToSchema};

/// Not modified
#[derive(IntoResponses)]
#[response(status = NOT_MODIFIED)]
pub(super) struct NotModified;

/// Done
#[derive(IntoResponses)]
#[response(status = NO_CONTENT)]
pub(super) struct Done;

/// What a link can't open.
pub(super) type Link = (NoSuchLink, NotFound, LinkExpired, LinkRevoked, LinkDone, RulesMissing);

/// What's wrong with a JSON body.
pub(super) type JsonBody = (BadBody, TooLarge, NotJson);

/// What can go wrong wherever the database is asked.
pub(super) type Database = (Unavailable, TooSlow);

/// What can go wrong whenever something is changed.
pub(super) type Change = (OtherSite, Unavailable, TooSlow);

/// Responses with these kinds of problems: one for each status.
pub(super) struct Problems<T>(PhantomData<T>);

impl<T: ProblemSet> IntoResponses for Problems<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut by_status: BTreeMap<u16, Vec<ProblemKind>> = BTreeMap::new();
        for kind in T::kinds() {
            by_status.entry(kind.status()).or_default().push(kind);
        }
        by_status
            .into_iter()
            .map(|(status, kinds)| (status.to_string(), response(status, &kinds).into()))
            .collect()
    }
}

fn response(status: u16, kinds: &[ProblemKind]) -> Response {
    let reason = StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason());
    let content = ContentBuilder::new().schema(Some(schema(kinds))).build();
    ResponseBuilder::new()
        .description(reason.unwrap_or_default())
        .content("application/problem+json", content)
        .build()
}

/// A problem of one of these kinds.
fn schema(kinds: &[ProblemKind]) -> Schema {
    let links = kinds.iter().map(|kind| kind.link());
    let kind = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(links));
    AllOfBuilder::new()
        .item(Ref::from_schema_name(Problem::name()))
        .item(ObjectBuilder::new().property("type", kind))
        .into()
}
