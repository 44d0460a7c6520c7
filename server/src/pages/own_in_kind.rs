//! A member's own in-kind commitment, behind the secret of the applicant's link. Its form is sent to the same URL.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, CommandError, LinkSecret};
use crate::http::FormError;
use crate::in_kind::{self, ReportDone};
use app::api::{GetOwnCommitment, NewDelivery};
use app::in_kind::{DeliveryForm, DeliveryRefusal, own_commitment_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/apply/{secret}/in-kind/{id}", get(show).post(report))
        .with_state(PagesState { pages, state })
}

/// `GET /apply/{secret}/in-kind/{id}`
async fn show(Path((secret, id)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = DeliveryForm {
        done: page.query().text("done") == "report",
        ..DeliveryForm::default()
    };
    shown(page, &secret, &id, form).await
}

async fn shown(mut page: PageRequest, secret: &str, id: &str, form: DeliveryForm) -> Response {
    let asked = |page: &PageRequest| GetOwnCommitment {
        secret: secret.to_owned(),
        id: id.to_owned(),
        lang: page.lang(),
    };
    let mut answer = page.call(asked(&page)).await;
    // Which foundation it is, and so which languages there are, is only known now.
    if let Ok(own) = &answer
        && page.limit_to(&own.foundation.id)
    {
        answer = page.call(asked(&page)).await;
    }
    page.answer(answer, |answer, _| own_commitment_page(answer, secret, form))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct SentDelivery {
    version: i64,
    day: String,
    what: String,
    link: String,
    value: String,
}

/// `POST /apply/{secret}/in-kind/{id}`: reports a delivery.
async fn report(
    State(state): State<AppState>,
    Path((secret, id)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentDelivery>, FormRejection>,
) -> Result<Response, FormError> {
    let SentDelivery {
        version,
        day,
        what,
        link,
        value,
    } = request.read(form)?;
    let sent = NewDelivery {
        version,
        day,
        what,
        link,
        value,
    };
    let known = LinkSecret::parse(&secret).ok_or_else(|| request.fault(CommandError::NoSuchLink))?;
    let refusal = match in_kind::report(&state, &known, &id, &sent).await {
        Ok(ReportDone::Done) => {
            return Ok(Redirect::to(&page.done_address("report")).into_response());
        }
        Ok(ReportDone::NotFound) => return Err(request.missing()),
        // Its state changed meanwhile, so the page shows what's possible now.
        Ok(ReportDone::Conflict) | Err(CommandError::WrongState) => DeliveryRefusal::Conflict,
        Ok(ReportDone::Wrong(fields)) => DeliveryRefusal::Wrong(fields),
        Err(error) => return Err(request.fault(error)),
    };
    let form = DeliveryForm {
        sent: Some(sent),
        refusal: Some(refusal),
        done: false,
    };
    Ok(shown(page, &secret, &id, form).await)
}
