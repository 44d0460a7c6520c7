//! Paying an invoice by card.

use super::extract::Path;
use super::failure::Failure;
use super::invoice_files::OwnInvoicePath;
use super::problems::{Change, Link, Problems};
use super::reply::NO_STORE;
use crate::applications::{AppState, CommandError, LinkSecret};
use crate::card::{StartedCheckout, begin_checkout};
use app::api::kinds::{CardUnavailable, NotThisPart, WrongState};
use app::api::{CheckoutAnswer, ProblemKind};
use axum::extract::State;
use axum::response::{IntoResponse, Json, Response};

/// Begins a payment by card of one of the applicant’s invoices.
///
/// Returns the address of a payment page at Stripe for what’s unpaid. Sending the request again returns the same page while it’s
/// open. The invoice counts as paid once Stripe has reported that the money arrived. The application says how far that is.
#[utoipa::path(
    post,
    path = "/applications/{secret}/invoices/{label}/checkout",
    operation_id = "begin-checkout",
    tag = "applications",
    params(OwnInvoicePath),
    responses(
        (status = OK, body = CheckoutAnswer, description = "Success"),
        Problems<(Link, NotThisPart, WrongState, CardUnavailable, Change)>,
    ),
)]
pub(super) async fn begin(
    State(state): State<AppState>,
    Path(path): Path<OwnInvoicePath>,
) -> Result<Response, Failure> {
    let secret = LinkSecret::parse(&path.secret).ok_or(CommandError::NoSuchLink)?;
    match begin_checkout(&state, &secret, &path.label).await? {
        StartedCheckout::Open(url) => Ok((NO_STORE, Json(CheckoutAnswer { url })).into_response()),
        StartedCheckout::Unavailable => Err(Failure::new(
            ProblemKind::CardUnavailable,
            "The payment by card couldn't begin.",
            Some("Try again in a few minutes, or pay by bank transfer.".to_owned()),
        )),
    }
}
