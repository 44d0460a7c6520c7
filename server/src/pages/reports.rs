//! Reports for a foundation's people.

use super::Pages;
use super::request::PageRequest;
use app::api::{
    Endpoint, GetDecisionsReport, GetMembersReport, GetRenewalsReport, GetReports, GetRetentionReport, GetRevenueReport,
};
use app::reports::{decisions_page, members_report_page, renewals_page, reports_page, retention_page, revenue_page};
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::report::{LONGEST_RANGE, Month};
use leptos::prelude::AnyView;

pub(super) fn router(pages: Pages) -> Router {
    Router::new()
        .route("/reports/{foundation}", get(index))
        .route("/reports/{foundation}/members", get(members))
        .route("/reports/{foundation}/retention", get(retention))
        .route("/reports/{foundation}/revenue", get(revenue))
        .route("/reports/{foundation}/renewals", get(renewals))
        .route("/reports/{foundation}/decisions", get(decisions))
        .with_state(pages)
}

/// Asks for a report and shows it.
async fn shown<E: Endpoint>(page: PageRequest, asked: E, view: impl FnOnce(E::Answer) -> AnyView) -> Response {
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, view)
}

/// How many months the URL asks for, and until which one. What can't be read is the usual range: the form has no other values.
fn asked_range(page: &PageRequest) -> (Option<u16>, Option<Month>) {
    let months = page.query().text("months").parse().ok();
    let months = months.filter(|months| (1..=LONGEST_RANGE).contains(months));
    (months, Month::parse(page.query().text("until")))
}

/// `GET /reports/{foundation}`
async fn index(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let lang = page.lang();
    shown(page, GetReports { foundation, lang }, reports_page).await
}

/// `GET /reports/{foundation}/members`
async fn members(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let (months, until) = asked_range(&page);
    let asked = GetMembersReport {
        foundation,
        months,
        until,
        lang: page.lang(),
    };
    shown(page, asked, members_report_page).await
}

/// `GET /reports/{foundation}/retention`
async fn retention(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let lang = page.lang();
    shown(page, GetRetentionReport { foundation, lang }, retention_page).await
}

/// `GET /reports/{foundation}/revenue`
async fn revenue(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let (months, until) = asked_range(&page);
    let asked = GetRevenueReport {
        foundation,
        months,
        until,
        lang: page.lang(),
    };
    shown(page, asked, revenue_page).await
}

/// `GET /reports/{foundation}/renewals`
async fn renewals(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let lang = page.lang();
    shown(page, GetRenewalsReport { foundation, lang }, renewals_page).await
}

/// `GET /reports/{foundation}/decisions`
async fn decisions(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let (months, until) = asked_range(&page);
    let asked = GetDecisionsReport {
        foundation,
        months,
        until,
        lang: page.lang(),
    };
    shown(page, asked, decisions_page).await
}
