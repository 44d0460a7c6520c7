//! What a member shows of itself in public, for those who act for the member.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::members::{MemberPath, not_found};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::LanguageParams;
use super::reply::{no_content, private};
use super::session::Person;
use crate::applications::AppState;
use crate::profiles::{self, ProfileDone};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing, WrongState,
};
use app::api::{MemberProfileAnswer, ProblemKind, ProfileCommand};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::member::ProfileField;

/// Returns what a member shows of itself in public, and what’s written but not published.
#[utoipa::path(
    get,
    path = "/members/{membership}/profile",
    operation_id = "show-member-profile",
    tag = "members",
    params(MemberPath, LanguageParams),
    responses(
        (status = OK, body = MemberProfileAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let answer = profiles::member_profile(&state, &caller, &path.membership, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Saves a draft of the profile, publishes it, or puts the member into the directory or takes it out.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/profile",
    operation_id = "change-member-profile",
    tag = "members",
    params(MemberPath),
    request_body(content = ProfileCommand, example = json!({
        "action": "save",
        "version": 2,
        "description": { "en": "We build lighthouses.", "de": "Wir bauen Leuchttürme." },
        "links": [{ "link": "website", "url": "https://example.org/" }],
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            NotFound,
            (WrongState, ChangedMeanwhile),
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn change(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Json(command): Json<ProfileCommand>,
) -> Result<Response, Failure> {
    match profiles::change_profile(&state, &caller, &path.membership, &command).await? {
        ProfileDone::Done => Ok(no_content()),
        ProfileDone::NotFound => Err(not_found()),
        ProfileDone::Conflict => {
            let detail = "Nothing was done. Request the profile again to see what has changed.".to_owned();
            let title = "Someone else has changed this profile.";
            Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)))
        }
        ProfileDone::Fields(fields) => {
            let details: Vec<String> = fields.iter().map(|(field, _)| field_detail(field)).collect();
            let title = "The profile can’t be saved.";
            Err(Failure::new(ProblemKind::Incomplete, title, Some(details.join(" "))))
        }
    }
}

fn field_detail(field: &ProfileField) -> String {
    match field {
        ProfileField::Description(language) => {
            format!("The description in {language} can have up to 2,000 characters.")
        }
        ProfileField::Link(link) => format!("Send {} as a URL that starts with https://.", link.id()),
    }
}
