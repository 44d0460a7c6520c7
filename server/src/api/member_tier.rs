//! A member's tier: what a change would mean, asking for it or for a renewal, and the decision of the foundation's staff.

use super::extract::{Json, Path, Query};
use super::facts::NOT_FACTS;
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::members::{MemberPath, not_found};
use super::memberships::{FoundationMemberPath, unknown};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FactParams, english, language};
use super::reply::{no_content, private};
use super::session::Person;
use crate::applications::AppState;
use crate::members::{self, TierChangeDone, TierDecided};
use app::api::kinds::{
    BadFact, BadQuery, ChangedMeanwhile, Incomplete, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing,
    WrongState,
};
use app::api::{ProblemKind, TierChangeAnswer, TierChangeCommand, TierDecisionCommand};
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::application::{Answers, key, read_facts};
use domain::fact::FactDefinition;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::IntoParams;

/// The tier to preview.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct TierParams {
    /// ID of the tier that the member would change to, or of their own tier to renew. Default: none
    #[serde(default)]
    pub to: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    pub lang: String,
}

/// Returns the tiers that a member could change to, and what a change to one of them would mean.
///
/// A preview compares the benefits with those of the running term, says who has to approve the change, when it could start and what it
/// costs then. If that depends on facts that aren’t known, they’re in `unknown`: state all of them in the query. Managers and those whose
/// roles sign can see it.
#[utoipa::path(
    get,
    path = "/members/{membership}/tier",
    operation_id = "preview-member-tier",
    tag = "members",
    params(MemberPath, TierParams, FactParams),
    responses(
        (status = OK, body = TierChangeAnswer, description = "Success"),
        Problems<((BadQuery, BadFact), NotSignedIn, NoPermission, NotFound, (WrongState, RulesMissing), Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(TierParams { to, lang }): Query<TierParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let stated = stated_facts(query.as_deref().unwrap_or_default());
    let foundation = brief_by_id(&state, &lang);
    let answer = members::tier_change(&state, &caller, &path.membership, (&to, &stated, &lang), foundation).await?;
    previewed(&headers, &stated, &answer.ok_or_else(not_found)?)
}

/// A preview, unless it ignored something that was stated.
pub(super) fn previewed(
    headers: &HeaderMap,
    stated: &BTreeMap<String, String>,
    answer: &TierChangeAnswer,
) -> Result<Response, Failure> {
    let unknown = answer.preview.as_ref().map_or(&[][..], |preview| &preview.unknown);
    match wrong_fact(unknown, stated) {
        Some(failure) => Err(failure),
        None => Ok(private(headers, answer)),
    }
}

/// The facts in a query, by their IDs. An empty answer states nothing.
pub(super) fn stated_facts(query: &str) -> BTreeMap<String, String> {
    let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
    let facts = pairs.filter(|(name, answer)| !NOT_FACTS.contains(&name.as_str()) && !answer.trim().is_empty());
    facts.collect()
}

/// Why what was stated isn't valid: ignoring it would lead to a price that doesn't match the query. `None` if it is.
fn wrong_fact(unknown: &[FactDefinition], stated: &BTreeMap<String, String>) -> Option<Failure> {
    let typed: Answers = stated
        .iter()
        .map(|(fact, typed)| (key::fact(fact), typed.clone()))
        .collect();
    let errors = read_facts(unknown, &typed).err().unwrap_or_default();
    let wrong = errors.into_iter().find(|error| !typed.get(&error.key).is_empty())?;
    let fact = wrong.key.strip_prefix("fact.").unwrap_or(&wrong.key);
    let detail = format!("“{fact}” isn’t understood. Its definition in `unknown` says what can be stated.");
    Some(Failure::new(
        ProblemKind::BadFact,
        "One of the facts isn’t valid.",
        Some(detail),
    ))
}

/// Asks for another tier or for a renewal, or withdraws that until it takes effect.
///
/// If nobody has to approve it and it starts now, it takes effect. One change can be open at a time. Send `first_day` and `due` as the
/// preview has them: if they’re different by now, nothing is done. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/tier",
    operation_id = "change-member-tier",
    tag = "members",
    params(MemberPath),
    request_body(content = TierChangeCommand, example = json!({
        "action": "ask",
        "version": 3,
        "tier": "gold",
        "starts": "next_term",
        "first_day": "2027-07-15",
        "due": 2_000_000,
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
pub(super) async fn act(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Json(command): Json<TierChangeCommand>,
) -> Result<Response, Failure> {
    let done = members::change_tier(&state, &caller, &path.membership, &command).await?;
    answered(done, not_found)
}

/// The answer to a command. `not_found` says that there's no such membership.
pub(super) fn answered(done: TierChangeDone, not_found: fn() -> Failure) -> Result<Response, Failure> {
    let incomplete =
        |title: &'static str, detail: &str| Err(Failure::new(ProblemKind::Incomplete, title, Some(detail.to_owned())));
    match done {
        TierChangeDone::Done => Ok(no_content()),
        TierChangeDone::NotFound => Err(not_found()),
        TierChangeDone::Conflict => Err(changed("Request the preview again to see the price and the first day.")),
        TierChangeDone::TooLong => incomplete("The reason is too long.", "A reason can have up to 5,000 characters."),
        TierChangeDone::NoReason => incomplete(
            "The reason is missing.",
            "Say how and when the member asked for it, in up to 5,000 characters. Everyone who manages the membership can read it.",
        ),
        TierChangeDone::Unsigned => incomplete(
            "An agreement isn’t signed.",
            "Send your name, and the hash of each agreement in the preview. Staff can’t sign for the member.",
        ),
        TierChangeDone::Facts => incomplete(
            "A fact is missing or isn’t valid.",
            "Send an answer to each fact that the preview lists in `unknown`.",
        ),
        TierChangeDone::OnlyMember => Err(Failure::new(
            ProblemKind::WrongState,
            "Staff can’t renew for a member.",
            Some("It’s the member’s own tier. They can renew in the member area.".to_owned()),
        )),
    }
}

/// Approves or declines a change of tier that a member has asked for. A change that starts now takes effect.
///
/// Somebody who recorded the change for the member can’t decide about it: `second_decider` of the membership says who
/// can. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/{membership}/tier",
    operation_id = "decide-member-tier",
    tag = "memberships",
    params(FoundationMemberPath),
    request_body(content = TierDecisionCommand, example = json!({
        "action": "approve",
        "version": 4,
        "reason": "The committee has approved it.",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, Recused),
            NotFound,
            (WrongState, ChangedMeanwhile),
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn decide(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Json(command): Json<TierDecisionCommand>,
) -> Result<Response, Failure> {
    let (foundation, membership) = (&path.foundation, &path.membership);
    match members::decide_tier_change(&state, &caller, foundation, membership, &command).await? {
        TierDecided::Done => Ok(no_content()),
        TierDecided::NotFound => Err(unknown()),
        TierDecided::Conflict => Err(changed("Request the membership again to see what has changed.")),
        TierDecided::Full => Err(changed("All places of the tier are taken.")),
        TierDecided::Outdated => Err(changed(
            "The programme has changed since the member asked, another term has begun, or the change isn’t possible any more. The member has to ask again.",
        )),
        TierDecided::NoReason => {
            let detail = "Give a reason of up to 5,000 characters. The member reads it.".to_owned();
            let title = "The reason is missing or too long.";
            Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)))
        }
    }
}

fn changed(detail: &str) -> Failure {
    let detail = format!("Nothing was done. {detail}");
    let title = "Something has changed in the meantime.";
    Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail))
}
