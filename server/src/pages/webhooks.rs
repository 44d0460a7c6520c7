//! A foundation's webhooks: administrators add and change them. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::outside::UrlRefusal;
use crate::webhooks::{self, SendDone, WebhookProblem};
use app::api::{
    GetWebhook, GetWebhooks, NewWebhook, WEBHOOK_COLUMNS, WEBHOOK_DELIVERY_COLUMNS, WebhookAction,
    WebhookDeliveryFilter, WebhookEvent, sort_key,
};
use app::query::Query;
use app::webhooks::{WebhookDone, WebhookForm, WebhookFormProblem, webhook_page, webhooks_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::access::Action;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/webhooks/{foundation}", get(list).post(add))
        .route("/webhooks/{foundation}/{webhook}", get(show).post(act))
        .with_state(PagesState { pages, state })
}

/// `GET /webhooks/{foundation}`
async fn list(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let form = first_form(&state, &request, &page).await?;
    Ok(listed(page, foundation, form).await)
}

/// What a page begins with: the form that waited until whoever sent it had confirmed who they are, or a message.
async fn first_form(state: &AppState, request: &FormRequest, page: &PageRequest) -> Result<WebhookForm, FormError> {
    Ok(match request.kept(state, page).await? {
        Some(kept) => waited(&kept),
        None => WebhookForm {
            done: WebhookDone::parse(page.query().text("done")),
            ..WebhookForm::default()
        },
    })
}

fn waited(kept: &Query) -> WebhookForm {
    WebhookForm {
        url: kept.text("url").to_owned(),
        description: kept.text("description").to_owned(),
        events: kept.text("events").split(' ').filter_map(WebhookEvent::parse).collect(),
        sent: kept.text("do").to_owned(),
        confirmed: true,
        ..WebhookForm::default()
    }
}

async fn listed(page: PageRequest, foundation: String, form: WebhookForm) -> Response {
    let asked = GetWebhooks {
        foundation,
        sort: sort_key(page.query().text("sort"), &WEBHOOK_COLUMNS).unwrap_or_default(),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| webhooks_page(answer, form))
}

/// `GET /webhooks/{foundation}/{webhook}`
async fn show(
    State(state): State<AppState>,
    Path((foundation, webhook)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let form = first_form(&state, &request, &page).await?;
    Ok(shown(page, foundation, webhook, form).await)
}

async fn shown(page: PageRequest, foundation: String, webhook: String, form: WebhookForm) -> Response {
    let asked = GetWebhook {
        foundation,
        webhook,
        show: WebhookDeliveryFilter::parse(page.query().text("show")).unwrap_or_default(),
        sort: sort_key(page.query().text("sort"), &WEBHOOK_DELIVERY_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| webhook_page(answer, form))
}

/// A form as it's sent: types of events can be there several times.
type SentFields = Result<Form<Vec<(String, String)>>, FormRejection>;

/// What was sent, and the ID of a delivery.
fn read(request: &FormRequest, form: SentFields) -> Result<(WebhookForm, String), FormError> {
    let sent = request.read(form)?;
    let all = |name: &'static str| sent.iter().filter(move |(key, _)| key == name).map(|(_, value)| value);
    let one = |name| all(name).next().cloned().unwrap_or_default();
    let form = WebhookForm {
        url: one("url"),
        description: one("description"),
        events: all("event").filter_map(|event| WebhookEvent::parse(event)).collect(),
        sent: one("do"),
        ..WebhookForm::default()
    };
    Ok((form, one("delivery")))
}

/// Keeps a form until whoever sent it has confirmed who they are.
async fn confirm_first(
    state: &AppState,
    request: &FormRequest,
    caller: &Session,
    path: &str,
    form: &WebhookForm,
) -> Result<Response, FormError> {
    let events: Vec<&str> = form.events.iter().map(|event| event.id()).collect();
    let events = events.join(" ");
    let fields = [
        ("do", form.sent.as_str()),
        ("url", &form.url),
        ("description", &form.description),
        ("events", &events),
    ];
    request.confirm_first(state, caller, path, &fields).await
}

fn typed(form: &WebhookForm) -> NewWebhook {
    NewWebhook {
        url: form.url.clone(),
        description: form.description.clone(),
        events: form.events.clone(),
    }
}

/// `POST /webhooks/{foundation}`: adds one. Only this response has its secret, and the page is never cached.
async fn add(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: SentFields,
) -> Result<Response, FormError> {
    let (form, _) = read(&request, form)?;
    let caller = request.caller(&state).await?;
    match webhooks::add_webhook(&state, &caller, &foundation, &typed(&form)).await {
        Err(CommandError::NotConfirmed) => confirm_first(&state, &request, &caller, page.path(), &form).await,
        Err(error) => Err(request.fault(error)),
        Ok(Err(problems)) => {
            let problems = problems.into_iter().map(shown_problem).collect();
            Ok(listed(page, foundation, WebhookForm { problems, ..form }).await)
        }
        Ok(Ok(added)) => {
            let form = WebhookForm {
                secret: Some(added.secret.expose()),
                sent: form.sent,
                ..WebhookForm::default()
            };
            Ok(shown(page, foundation, added.id.to_string(), form).await)
        }
    }
}

/// A problem as the page says it.
fn shown_problem(problem: WebhookProblem) -> WebhookFormProblem {
    match problem {
        WebhookProblem::UrlWrong(UrlRefusal::NoUrl) => WebhookFormProblem::UrlWrong,
        WebhookProblem::UrlWrong(UrlRefusal::NotHttps) => WebhookFormProblem::UrlNotHttps,
        WebhookProblem::UrlWrong(UrlRefusal::WithPassword) => WebhookFormProblem::UrlWithPassword,
        WebhookProblem::UrlWrong(UrlRefusal::OtherPort) => WebhookFormProblem::UrlWithPort,
        WebhookProblem::UrlWrong(UrlRefusal::NotPublic) => WebhookFormProblem::UrlPrivate,
        WebhookProblem::DescriptionTooLong => WebhookFormProblem::DescriptionTooLong,
        WebhookProblem::EventsMissing => WebhookFormProblem::EventsMissing,
        WebhookProblem::TooMany => WebhookFormProblem::TooMany,
    }
}

/// What an action led to.
enum Acted {
    Done(WebhookDone),
    /// The page with the new secret, or with problems.
    Shown(WebhookForm),
    NotFound,
}

/// `POST /webhooks/{foundation}/{webhook}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, webhook)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: SentFields,
) -> Result<Response, FormError> {
    let (form, delivery) = read(&request, form)?;
    let caller = request.caller(&state).await?;
    if !caller.could(Action::ManageWebhooks, &foundation) {
        return Err(request.fault(CommandError::NoPermission));
    }
    let acted = match acted(&state, &caller, (&foundation, &webhook), &form, &delivery).await {
        Err(CommandError::NotConfirmed) => {
            return confirm_first(&state, &request, &caller, page.path(), &form).await;
        }
        acted => acted.map_err(|error| request.fault(error))?,
    };
    match acted {
        Acted::NotFound => Err(request.missing()),
        Acted::Shown(form) => Ok(shown(page, foundation, webhook, form).await),
        Acted::Done(done) => {
            let address = match done {
                WebhookDone::Deleted => {
                    let list = page.path().rsplit_once('/').map_or("", |(list, _)| list);
                    format!("{list}?done={}", done.id())
                }
                _ => page.done_address(done.id()),
            };
            Ok(Redirect::to(&address).into_response())
        }
    }
}

async fn acted(
    state: &AppState,
    caller: &Session,
    (foundation, webhook): (&str, &str),
    form: &WebhookForm,
    delivery: &str,
) -> Result<Acted, CommandError> {
    let found = |found: bool, done: WebhookDone| if found { Acted::Done(done) } else { Acted::NotFound };
    let sent = |outcome: SendDone, done: WebhookDone| match outcome {
        SendDone::Sent => Acted::Done(done),
        SendDone::NotFound => Acted::NotFound,
        SendDone::NotActive => Acted::Shown(WebhookForm {
            problems: vec![WebhookFormProblem::NotActive],
            ..WebhookForm::default()
        }),
    };
    if let Some(action) = WebhookAction::parse(&form.sent) {
        return Ok(match action {
            WebhookAction::Pause => found(
                webhooks::pause_webhook(state, caller, foundation, webhook).await?,
                WebhookDone::Paused,
            ),
            WebhookAction::Resume => found(
                webhooks::resume_webhook(state, caller, foundation, webhook).await?,
                WebhookDone::Resumed,
            ),
            WebhookAction::SendTest => sent(
                webhooks::send_test(state, caller, foundation, webhook).await?,
                WebhookDone::Tested,
            ),
            WebhookAction::SendAgain => sent(
                webhooks::send_again(state, caller, (foundation, webhook), delivery).await?,
                WebhookDone::SentAgain,
            ),
        });
    }
    Ok(match form.sent.as_str() {
        "change" => match webhooks::change_webhook(state, caller, (foundation, webhook), &typed(form)).await? {
            None => Acted::NotFound,
            Some(Ok(())) => Acted::Done(WebhookDone::Changed),
            Some(Err(problems)) => Acted::Shown(WebhookForm {
                problems: problems.into_iter().map(shown_problem).collect(),
                ..form.clone()
            }),
        },
        "replace" => match webhooks::rotate_secret(state, caller, foundation, webhook).await? {
            None => Acted::NotFound,
            Some(added) => Acted::Shown(WebhookForm {
                secret: Some(added.secret.expose()),
                sent: "replace".to_owned(),
                ..WebhookForm::default()
            }),
        },
        "delete" => {
            webhooks::delete_webhook(state, caller, foundation, webhook).await?;
            Acted::Done(WebhookDone::Deleted)
        }
        _ => Acted::NotFound,
    })
}
