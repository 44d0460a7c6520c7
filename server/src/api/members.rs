//! The member area: a membership, for those who act for the member.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::LanguageParams;
use super::reply::{NO_STORE, no_content, private};
use super::session::Person;
use crate::accounts::Session;
use crate::applications::AppState;
use crate::invoices::InvoiceFile;
use crate::members::{self, MembershipDone};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing, WrongState,
};
use app::api::{MemberAnswer, MembershipCommand, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a membership.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MemberPath {
    /// ID of the membership, as returned with the account
    pub membership: String,
}

/// The path of a member’s invoice.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MemberInvoicePath {
    /// ID of the membership, as returned with the account
    membership: String,
    /// Number of the invoice or credit note
    label: String,
}

/// The path of a member’s agreement.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MemberAgreementPath {
    /// ID of the membership, as returned with the account
    membership: String,
    /// ID of the agreement
    agreement: String,
}

/// Returns a membership that you act for: its terms, people, documents and history, and what you may do.
///
/// You act for a member if you’re signed in with the email address of one of its contacts.
#[utoipa::path(
    get,
    path = "/members/{membership}",
    operation_id = "show-member",
    tag = "members",
    params(MemberPath, LanguageParams),
    responses(
        (status = OK, body = MemberAnswer, description = "Success"),
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
    let answer = members::member_of(&state, &caller, &path.membership, &lang, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Gives notice for a membership, or takes it back until the last day. The last day follows from the programme’s rules.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/membership",
    operation_id = "change-membership",
    tag = "members",
    params(MemberPath),
    request_body(content = MembershipCommand, example = json!({
        "action": "leave",
        "version": 3,
        "reason": "We’re closing our office.",
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
    Json(command): Json<MembershipCommand>,
) -> Result<Response, Failure> {
    match members::change_membership(&state, &caller, &path.membership, &command).await? {
        MembershipDone::Done => Ok(no_content()),
        MembershipDone::NotFound => Err(not_found()),
        MembershipDone::Conflict => {
            let detail = "Nothing was done. Request the membership again to see what has changed.".to_owned();
            let title = "Someone else has changed this membership.";
            Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)))
        }
        MembershipDone::TooLong => {
            let detail = "A reason can have up to 5,000 characters.".to_owned();
            Err(Failure::new(
                ProblemKind::Incomplete,
                "The reason is too long.",
                Some(detail),
            ))
        }
    }
}

/// Downloads one of the member’s invoices or credit notes, as a PDF with the data in it (Factur-X, ZUGFeRD).
#[utoipa::path(
    get,
    path = "/members/{membership}/invoices/{label}/document.pdf",
    operation_id = "member-invoice-document",
    tag = "members",
    params(MemberInvoicePath),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/pdf", description = "Success"),
        Problems<(NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn invoice_document(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberInvoicePath>,
) -> Result<Response, Failure> {
    invoice_file(&state, &caller, &path, InvoiceFile::Document).await
}

/// Downloads the data of one of the member’s invoices or credit notes: EN 16931, as UBL 2.1.
#[utoipa::path(
    get,
    path = "/members/{membership}/invoices/{label}/invoice.xml",
    operation_id = "member-invoice-data",
    tag = "members",
    params(MemberInvoicePath),
    responses(
        (status = OK, body = String, content_type = "application/xml", description = "Success"),
        Problems<(NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn invoice_data(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberInvoicePath>,
) -> Result<Response, Failure> {
    invoice_file(&state, &caller, &path, InvoiceFile::Data).await
}

async fn invoice_file(
    state: &AppState,
    caller: &Session,
    path: &MemberInvoicePath,
    file: InvoiceFile,
) -> Result<Response, Failure> {
    let found = members::member_invoice_file(state, caller, &path.membership, &path.label, file).await?;
    let bytes = found.ok_or_else(not_found)?;
    Ok((NO_STORE, [(CONTENT_TYPE, file.media_type())], bytes).into_response())
}

/// Downloads one of the member’s signed agreements as a PDF.
#[utoipa::path(
    get,
    path = "/members/{membership}/agreements/{agreement}/document.pdf",
    operation_id = "member-agreement-document",
    tag = "members",
    params(MemberAgreementPath),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/pdf", description = "Success"),
        Problems<(NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn agreement_document(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberAgreementPath>,
) -> Result<Response, Failure> {
    let found = members::member_agreement(&state, &caller, &path.membership, &path.agreement).await?;
    let bytes = found.ok_or_else(not_found)?;
    Ok((NO_STORE, [(CONTENT_TYPE, "application/pdf")], bytes).into_response())
}

/// There's no such membership, or the caller doesn't act for it: nobody learns which.
pub(super) fn not_found() -> Failure {
    let detail = "Sign in with the email address of one of the member’s contacts, and compare the ID with the one in your account.";
    Failure::new(
        ProblemKind::NotFound,
        "There’s no such membership or document.",
        Some(detail.to_owned()),
    )
}
