//! Saved views of the list of members: saving one, and the page where they're renamed and deleted.

use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::AppState;
use crate::http::FormError;
use crate::members::{self, ViewDone};
use app::api::{GetViews, MembersFilter, NewView, ViewFilters, ViewName};
use app::members::{DoneView, ViewForm, deleted_view_address, view_address, views_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router() -> Router<PagesState> {
    Router::new().route("/members/{foundation}/views", get(show).post(act))
}

/// `GET /members/{foundation}/views`
async fn show(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let done = DoneView::parse(page.query().text("done"));
    let text = |name: &str| page.query().text(name).to_owned();
    let deleted = NewView {
        name: text("name"),
        shared: text("shared") == "yes",
        filters: ViewFilters {
            show: MembersFilter::parse(&text("show")).unwrap_or_default(),
            tier: text("tier"),
            member: text("member"),
            sort: text("sort"),
        },
    };
    let form = ViewForm {
        done,
        deleted: Some(deleted).filter(|view| done == Some(DoneView::Deleted) && !view.name.is_empty()),
        ..ViewForm::default()
    };
    shown(page, foundation, form).await
}

async fn shown(page: PageRequest, foundation: String, form: ViewForm) -> Response {
    let asked = GetViews {
        foundation,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| views_page(answer, form))
}

/// What a form brings: a view to save, or one to rename or delete.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SentView {
    #[serde(rename = "do")]
    action: String,
    view: String,
    name: String,
    /// To delete a view: its name, to save it again.
    saved_as: String,
    shared: String,
    show: String,
    tier: String,
    member: String,
    sort: String,
}

impl SentView {
    fn filters(&self) -> ViewFilters {
        ViewFilters {
            show: MembersFilter::parse(&self.show).unwrap_or_default(),
            tier: self.tier.clone(),
            member: self.member.clone(),
            sort: self.sort.clone(),
        }
    }
}

/// `POST /members/{foundation}/views`
async fn act(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentView>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let name = ViewName {
        name: sent.name.clone(),
    };
    let (filters, shared) = (sent.filters(), sent.shared == "yes");
    let (done, result) = match sent.action.as_str() {
        "save" => {
            let view = NewView {
                name: sent.name.clone(),
                shared,
                filters: filters.clone(),
            };
            let result = members::add_view(&state, &caller, &foundation, &view).await;
            (DoneView::Saved, result)
        }
        "rename" => {
            let result = members::rename_view(&state, &caller, &foundation, &sent.view, &name).await;
            (DoneView::Renamed, result)
        }
        "delete" => {
            let result = members::delete_view(&state, &caller, &foundation, &sent.view).await;
            (DoneView::Deleted, result)
        }
        _ => return Err(request.missing()),
    };
    match result.map_err(|error| request.fault(error))? {
        ViewDone::Done if done == DoneView::Saved => {
            // Back to the list that was saved.
            Ok(Redirect::to(&view_address(&foundation, &filters)).into_response())
        }
        ViewDone::Done if done == DoneView::Deleted && !sent.saved_as.is_empty() => {
            let view = NewView {
                name: sent.saved_as,
                shared,
                filters,
            };
            Ok(Redirect::to(&deleted_view_address(&foundation, &view)).into_response())
        }
        ViewDone::Done => Ok(Redirect::to(&page.done_address(done.id())).into_response()),
        ViewDone::NotFound => Err(request.missing()),
        ViewDone::Problem(problem) => {
            let form = ViewForm {
                saving: (done == DoneView::Saved).then_some(filters),
                about: sent.view,
                name: sent.name,
                shared,
                problem: Some(problem),
                ..ViewForm::default()
            };
            Ok(shown(page, foundation, form).await)
        }
    }
}
