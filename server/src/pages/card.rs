//! The way to a payment page at Stripe, and back.
//!
//! An application's URL is its key, so Stripe doesn't get it. The payer's browser keeps it in a cookie, which only goes to the address
//! that Stripe leads back to.

use super::Pages;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, LinkSecret};
use crate::http::FormError;
use crate::pages::form::FormRequest;
use app::api::CardBrief;
use app::apply::{CardReturn, application_of, card_leaving_page, card_return_page};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use time::Duration;

/// The cookie with the secret of the application.
const COOKIE: &str = "card";

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/apply/{secret}/card/{invoice}", get(leave))
        .route("/card/{checkout}/{outcome}", get(back))
        .with_state(PagesState { pages, state })
}

/// `GET /apply/{secret}/card/{invoice}`: leads to the payment page that's open for an invoice.
async fn leave(
    State(state): State<AppState>,
    Path((secret, label)): Path<(String, String)>,
    mut page: PageRequest,
) -> Response {
    let answer = page.call(application_of(&secret, "", page.locale())).await;
    let open = answer.as_ref().ok().and_then(|application| {
        let invoices = &application.membership.as_ref()?.invoices;
        let card = invoices.iter().find(|invoice| invoice.label == label)?.card.as_ref()?;
        let CardBrief { checkout, url, .. } = card;
        Some((checkout.clone()?, url.clone()?))
    });
    // Its page says what's the matter, or that nothing is to be paid any more.
    let (Ok(application), Some((checkout, url)), Some(secret)) = (answer, open, LinkSecret::parse(&secret)) else {
        return Redirect::to(&format!("/apply/{}", app::api::segment(&secret))).into_response();
    };
    page.limit_to(&application.foundation.id);
    let cookie = Cookie::build((COOKIE, secret.expose().to_owned()))
        .path(format!("/card/{checkout}"))
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.is_secure())
        .max_age(Duration::days(2));
    let jar = CookieJar::new().add(cookie);
    let refresh = [(header::REFRESH, format!("0; url={url}"))];
    let brief = application.foundation.clone();
    (jar, refresh, page.show(|| card_leaving_page(&brief, &label, &url))).into_response()
}

/// `GET /card/{checkout}/{outcome}`: where Stripe leads back to. That somebody comes back doesn't say that the money has arrived.
async fn back(
    Path((_, outcome)): Path<(String, String)>,
    headers: HeaderMap,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let outcome = CardReturn::parse(&outcome).ok_or_else(|| request.missing())?;
    let kept = CookieJar::from_headers(&headers);
    let secret = kept.get(COOKIE).and_then(|cookie| LinkSecret::parse(cookie.value()));
    Ok(match secret {
        Some(secret) => {
            let told = match outcome {
                CardReturn::Done => "?done=paying",
                CardReturn::Cancelled => "",
            };
            Redirect::to(&format!("/apply/{}{told}", secret.expose())).into_response()
        }
        // It's another browser, or cookies are turned off.
        None => page.show(|| card_return_page(outcome)),
    })
}
