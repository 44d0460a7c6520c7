//! API tokens for software that acts for somebody.

use super::form::FormRequest;
use super::request::PageRequest;
use crate::accounts::{self, NewToken, SessionId, TokenProblem};
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use app::account::{TokenForm, TokenFormProblem, tokens_page};
use app::api::{GetTokens, ProblemKind, TOKEN_COLUMNS, sort_key};
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::Action;

/// `GET /account/tokens`
pub(super) async fn tokens(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let form = match request.kept(&state, &page).await? {
        // Only making one waits until they've confirmed who they are.
        Some(kept) => TokenForm {
            foundation: kept.text("foundation").to_owned(),
            name: kept.text("name").to_owned(),
            scopes: kept.text("scopes").split(' ').map(str::to_owned).collect(),
            days: kept.text("days").parse().unwrap_or(90),
            confirmed: true,
            ..TokenForm::default()
        },
        None => TokenForm {
            revoked: page.query().text("done") == "revoke",
            ..TokenForm::default()
        },
    };
    Ok(shown(page, form).await)
}

async fn shown(page: PageRequest, form: TokenForm) -> Response {
    let asked = GetTokens {
        sort: sort_key(page.query().text("sort"), &TOKEN_COLUMNS).unwrap_or_default(),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    let is_signed_out = |problem: &app::api::Problem| problem.is(ProblemKind::NotSignedIn);
    if answer.as_ref().is_err_and(is_signed_out) {
        return Redirect::to("/sign-in?to=/account/tokens").into_response();
    }
    page.answer(answer, |answer, _| tokens_page(answer, form))
}

/// `POST /account/tokens`: makes one, or revokes one.
pub(super) async fn change(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let all = |name: &'static str| sent.iter().filter(move |(key, _)| key == name).map(|(_, value)| value);
    let one = |name| all(name).next().cloned().unwrap_or_default();
    let caller = request.caller(&state).await?;
    if one("do") == "revoke" {
        if let Some(id) = SessionId::parse(&one("token")) {
            let revoked = accounts::revoke_token(&state, &caller, &id).await;
            revoked.map_err(|error| request.fault(error))?;
        }
        return Ok(Redirect::to("/account/tokens?done=revoke").into_response());
    }
    let mut form = TokenForm {
        foundation: one("foundation"),
        name: one("name"),
        scopes: all("scope").cloned().collect(),
        days: one("days").parse().unwrap_or_default(),
        ..TokenForm::default()
    };
    let scopes: Vec<Action> = form.scopes.iter().filter_map(|word| Action::from_scope(word)).collect();
    let new = NewToken {
        foundation: &form.foundation,
        name: &form.name,
        scopes: &scopes,
        days: form.days,
    };
    let made = match accounts::create_token(&state, &caller, new).await {
        Err(CommandError::NotConfirmed) => {
            let (scopes, days) = (form.scopes.join(" "), form.days.to_string());
            let fields = [
                ("foundation", form.foundation.as_str()),
                ("name", &form.name),
                ("scopes", &scopes),
                ("days", &days),
            ];
            return request.confirm_first(&state, &caller, page.path(), &fields).await;
        }
        made => made.map_err(|error| request.fault(error))?,
    };
    match made {
        // The page is never cached, and only this response has the token.
        Ok(token) => form.made = Some(token.expose().to_owned()),
        Err(TokenProblem::NameWrong) => form.problem = Some(TokenFormProblem::NameWrong),
        Err(TokenProblem::ScopesMissing) => form.problem = Some(TokenFormProblem::ScopesMissing),
        Err(TokenProblem::TooMany) => form.problem = Some(TokenFormProblem::TooMany),
        Err(TokenProblem::ScopesTooWide | TokenProblem::DaysWrong) => {
            form.problem = Some(TokenFormProblem::ScopesTooWide);
        }
    }
    Ok(shown(page, form).await)
}
