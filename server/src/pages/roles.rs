//! The roles for a foundation: administrators grant and end them. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::accounts::{self, AccountEmail, Actor, HeldRole, RoleId, Session};
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use app::api::{GetRoles, ROLE_COLUMNS, sort_key};
use app::query::Query;
use app::roles::{RoleDone, RoleForm, RoleProblem, roles_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::access::{AccountRole, Action};
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/roles/{foundation}", get(list).post(act))
        .with_state(PagesState { pages, state })
}

/// `GET /roles/{foundation}`
async fn list(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let kept = request.kept(&state, &page).await?;
    let shown = RolesShown::of(kept.as_ref().unwrap_or_else(|| page.query()));
    let form = match &kept {
        Some(kept) => waited(kept),
        None => RoleForm {
            done: RoleDone::parse(page.query().text("done")),
            granted: page.query().text("role").to_owned(),
            ..RoleForm::default()
        },
    };
    Ok(listed(page, foundation, shown, form).await)
}

/// Which part of the list is shown.
struct RolesShown {
    sort: String,
    page: i64,
}

impl RolesShown {
    fn of(query: &Query) -> Self {
        Self {
            sort: sort_key(query.text("sort"), &ROLE_COLUMNS).unwrap_or_default(),
            page: query.text("page").parse().unwrap_or(1),
        }
    }
}

/// The form that waited until whoever sent it had confirmed who they are.
fn waited(kept: &Query) -> RoleForm {
    let form = RoleForm {
        confirmed: true,
        ..RoleForm::default()
    };
    if kept.text("do") == "end" {
        return RoleForm {
            ending: kept.text("role").to_owned(),
            ..form
        };
    }
    RoleForm {
        email: kept.text("email").to_owned(),
        role: AccountRole::from_word(kept.text("role")),
        ..form
    }
}

async fn listed(page: PageRequest, foundation: String, shown: RolesShown, form: RoleForm) -> Response {
    let asked = GetRoles {
        foundation,
        sort: shown.sort,
        page: shown.page,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| roles_page(answer, form))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct SentRole {
    #[serde(rename = "do")]
    action: String,
    email: String,
    /// To grant: its word. To end: its ID.
    role: String,
}

/// `POST /roles/{foundation}`
async fn act(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentRole>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    if !caller.could(Action::ChangeRoles, &foundation) {
        return Err(request.fault(CommandError::NoPermission));
    }
    let done = match sent.action.as_str() {
        "grant" => grant(&state, &caller, &foundation, &sent).await,
        "end" => end(&state, &caller, &foundation, &sent).await,
        _ => return Err(request.missing()),
    };
    if matches!(done, Err(CommandError::NotConfirmed)) {
        let fields = [
            ("do", sent.action.as_str()),
            ("email", &sent.email),
            ("role", &sent.role),
            ("sort", page.query().text("sort")),
            ("page", page.query().text("page")),
        ];
        return request.confirm_first(&state, &caller, page.path(), &fields).await;
    }
    match done.map_err(|error| request.fault(error))? {
        Ok(done) => {
            let address = after(&state, &caller, &foundation, page.path(), (&sent, done)).await;
            Ok(Redirect::to(&address).into_response())
        }
        Err(form) => {
            let shown = RolesShown::of(page.query());
            Ok(listed(page, foundation, shown, form).await)
        }
    }
}

/// Where to go when something was done. Whoever has ended their own role may be unable to read the page.
async fn after(
    state: &AppState,
    caller: &Session,
    foundation: &str,
    path: &str,
    (sent, done): (&SentRole, RoleDone),
) -> String {
    let held = match accounts::held_roles(state, Actor::Account(caller), foundation).await {
        Err(CommandError::NoPermission) => return "/account".to_owned(),
        held => held.unwrap_or_default(),
    };
    let is_granted = |role: &&HeldRole| {
        let email = AccountEmail::parse(&role.email);
        done == RoleDone::Granted && role.role.word() == sent.role && email == AccountEmail::parse(&sent.email)
    };
    let granted = held.iter().find(is_granted);
    let granted = granted.map_or_else(String::new, |role| format!("&role={}", role.id));
    format!("{path}?done={}{granted}", done.id())
}

/// What was done, or the form with its problems.
type RoleOutcome = Result<Result<RoleDone, RoleForm>, CommandError>;

async fn grant(state: &AppState, caller: &Session, foundation: &str, sent: &SentRole) -> RoleOutcome {
    let (email, role) = (AccountEmail::parse(&sent.email), AccountRole::from_word(&sent.role));
    let (Some(email), Some(role)) = (&email, role) else {
        let problems = [
            email.is_none().then_some(RoleProblem::EmailWrong),
            role.is_none().then_some(RoleProblem::RoleMissing),
        ];
        return Ok(Err(RoleForm {
            email: sent.email.clone(),
            role,
            problems: problems.into_iter().flatten().collect(),
            ..RoleForm::default()
        }));
    };
    let new = accounts::grant_role(state, Actor::Account(caller), foundation, email, role).await?;
    Ok(Ok(if new { RoleDone::Granted } else { RoleDone::Held }))
}

async fn end(state: &AppState, caller: &Session, foundation: &str, sent: &SentRole) -> RoleOutcome {
    if let Some(id) = RoleId::parse(&sent.role) {
        match accounts::end_role(state, Actor::Account(caller), foundation, &id).await {
            Err(CommandError::LastAdministrator) => {
                return Ok(Err(RoleForm {
                    ending: sent.role.clone(),
                    problems: vec![RoleProblem::LastAdministrator],
                    ..RoleForm::default()
                }));
            }
            ended => ended?,
        };
    }
    Ok(Ok(RoleDone::Ended))
}
