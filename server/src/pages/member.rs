//! The member area, for those who act for a member.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::review::{is_signed_out, sign_in};
use crate::applications::AppState;
use crate::http::{FormError, attached};
use crate::invoices::InvoiceFile;
use crate::members;
use app::api::GetMember;
use app::member::{MemberPage, member_page};
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRef, Path, State};
use axum::response::Response;
use axum::routing::get;

/// What these pages need: to render, and to read documents.
#[derive(Clone, Debug)]
struct MemberPages {
    pages: Pages,
    state: AppState,
}

impl FromRef<MemberPages> for Pages {
    fn from_ref(all: &MemberPages) -> Self {
        all.pages.clone()
    }
}

impl FromRef<MemberPages> for AppState {
    fn from_ref(all: &MemberPages) -> Self {
        all.state.clone()
    }
}

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}", get(home))
        .route("/member/{membership}/{page}", get(part))
        .route(
            "/member/{membership}/invoices/{label}/document.pdf",
            get(invoice_document),
        )
        .route("/member/{membership}/invoices/{label}/invoice.xml", get(invoice_data))
        .route(
            "/member/{membership}/agreements/{agreement}/document.pdf",
            get(agreement),
        )
        .with_state(MemberPages { pages, state })
}

/// `GET /member/{membership}`
async fn home(Path(membership): Path<String>, page: PageRequest) -> Response {
    shown(page, membership, MemberPage::Home).await
}

/// `GET /member/{membership}/{page}`
async fn part(Path((membership, part)): Path<(String, String)>, page: PageRequest) -> Response {
    match MemberPage::parse(&part) {
        Some(part) => shown(page, membership, part).await,
        None => page.not_found(),
    }
}

async fn shown(mut page: PageRequest, membership: String, part: MemberPage) -> Response {
    let asked = |page: &PageRequest| GetMember {
        membership: membership.clone(),
        lang: page.lang(),
    };
    let mut answer = page.call(asked(&page)).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    // Which foundation it is, and so which languages there are, is only known now.
    if let Ok(member) = &answer
        && page.limit_to(&member.foundation.id)
    {
        answer = page.call(asked(&page)).await;
    }
    page.answer(answer, |answer, _| member_page(answer, part))
}

type FileResult = Result<Response, FormError>;

/// `GET /member/{membership}/invoices/{label}/document.pdf`
async fn invoice_document(
    State(state): State<AppState>,
    path: Path<(String, String)>,
    request: FormRequest,
) -> FileResult {
    invoice(&state, path, &request, InvoiceFile::Document).await
}

/// `GET /member/{membership}/invoices/{label}/invoice.xml`
async fn invoice_data(State(state): State<AppState>, path: Path<(String, String)>, request: FormRequest) -> FileResult {
    invoice(&state, path, &request, InvoiceFile::Data).await
}

async fn invoice(
    state: &AppState,
    Path((membership, label)): Path<(String, String)>,
    request: &FormRequest,
    file: InvoiceFile,
) -> FileResult {
    let caller = request.caller(state).await?;
    let found = members::member_invoice_file(state, &caller, &membership, &label, file).await;
    let bytes = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    let name = format!("{label}.{}", file.extension());
    Ok(attached(file.media_type(), &name, Body::from(bytes)))
}

/// `GET /member/{membership}/agreements/{agreement}/document.pdf`
async fn agreement(
    State(state): State<AppState>,
    Path((membership, agreement)): Path<(String, String)>,
    request: FormRequest,
) -> FileResult {
    let caller = request.caller(&state).await?;
    let found = members::member_agreement(&state, &caller, &membership, &agreement).await;
    let bytes = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    Ok(attached(
        "application/pdf",
        &format!("{agreement}.pdf"),
        Body::from(bytes),
    ))
}
