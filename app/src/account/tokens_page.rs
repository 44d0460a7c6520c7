//! `/account/tokens`: API tokens for software that acts for somebody.

use super::confirmed::confirmed_note;
use crate::api::{TokenBrief, TokenChoice, TokensAnswer};
use crate::invoices::{cell, column};
use crate::site::{Page, answer_with, error_summary, isolate, named, sorted_column};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// The ID of the field for the name.
const NAME: &str = "token-name";
/// The ID of the first scope.
const SCOPES: &str = "token-scopes";

/// The form that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TokenForm {
    pub foundation: String,
    pub name: String,
    pub scopes: Vec<String>,
    pub days: i64,
    /// Why nothing was done.
    pub problem: Option<TokenFormProblem>,
    /// Whether it waited until they had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// The new token, which is only shown once.
    pub made: Option<String>,
    /// Whether one was just revoked.
    pub revoked: bool,
}

/// What's wrong with a form about tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenFormProblem {
    NameWrong,
    ScopesMissing,
    /// Their roles have changed, so they may do less than the form offered.
    ScopesTooWide,
    TooMany,
}

fn problem_text(t: Texts, problem: TokenFormProblem) -> String {
    match problem {
        TokenFormProblem::NameWrong => t.tokens_name_wrong(),
        TokenFormProblem::ScopesMissing => t.tokens_scopes_missing(),
        TokenFormProblem::ScopesTooWide => t.tokens_scopes_too_wide(),
        TokenFormProblem::TooMany => t.tokens_too_many(),
    }
    .into_owned()
}

/// Someone's API tokens.
pub fn tokens_page(answer: TokensAnswer, form: TokenForm) -> AnyView {
    let t: Texts = expect_context();
    if form.problem.is_some() {
        answer_with(422);
    }
    let new = (!answer.choices.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="new-token">
                <h2 id="new-token">{t.tokens_new()}</h2>
                <p>{t.tokens_new_text()}</p>
                {answer.choices.iter().map(|choice| form_for(t, &answer, choice, &form)).collect_view()}
            </section>
        }
    });
    let list = if answer.tokens.is_empty() {
        view! { <p>{t.tokens_none()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    view! {
        <Page title=t.tokens_heading() private=true wrong=form.problem.is_some()>
            <div class="apply">
                {outcome(t, &form)}
                <div class="head">
                    <p><a class="back" href="/account">{t.account_heading()}</a></p>
                    <h1>{t.tokens_heading()}</h1>
                    <p class="lead">{t.tokens_lead()}</p>
                    <p><a href="/api">{t.tokens_api()}</a></p>
                </div>
                <section class="section" aria-labelledby="tokens">
                    <h2 id="tokens">{t.tokens_own()}</h2>
                    {list}
                </section>
                {new}
            </div>
        </Page>
    }
    .into_any()
}

/// First on the page: what's wrong with the form that was sent, or what it has done.
fn outcome(t: Texts, form: &TokenForm) -> Option<AnyView> {
    if let Some(problem) = form.problem {
        let field = match problem {
            TokenFormProblem::NameWrong => NAME,
            TokenFormProblem::ScopesMissing | TokenFormProblem::ScopesTooWide | TokenFormProblem::TooMany => SCOPES,
        };
        let id = field_id(field, &form.foundation);
        return error_summary(t, vec![(id, problem_text(t, problem))]);
    }
    if let Some(token) = &form.made {
        let token = token.clone();
        return Some(
            view! {
                <div class="note good" role="status">
                    <p>{t.tokens_made()}</p>
                    <p><code class="token">{token}</code></p>
                </div>
            }
            .into_any(),
        );
    }
    if form.revoked {
        return Some(view! { <p class="note good" role="status">{t.tokens_revoked()}</p> }.into_any());
    }
    form.confirmed.then(|| confirmed_note(t))
}

fn field_id(field: &str, foundation: &str) -> String {
    format!("{field}-{foundation}")
}

/// The form for a token of one foundation.
fn form_for(t: Texts, answer: &TokensAnswer, choice: &TokenChoice, form: &TokenForm) -> AnyView {
    let foundation = choice.foundation.id.clone();
    let is_sent = form.foundation == foundation && form.made.is_none();
    let wrong = |problem: TokenFormProblem| is_sent && form.problem == Some(problem);
    let name_wrong = wrong(TokenFormProblem::NameWrong);
    let name_id = field_id(NAME, &foundation);
    let name_error = name_wrong.then(|| error(t, &name_id, TokenFormProblem::NameWrong));
    let scopes_problem = form
        .problem
        .filter(|problem| is_sent && *problem != TokenFormProblem::NameWrong);
    let scopes_id = field_id(SCOPES, &foundation);
    let scopes_error = scopes_problem.map(|problem| error(t, &scopes_id, problem));
    let scopes = choice.scopes.iter().enumerate().map(|(at, scope)| {
        // The error summary leads to the first one.
        let id = (at == 0).then(|| scopes_id.clone());
        let checked = is_sent && form.scopes.contains(scope);
        view! {
            <label class="choice">
                <input type="checkbox" id=id name="scope" value=scope.clone() checked=checked />
                <span>{scope_text(t, scope)}</span>
            </label>
        }
    });
    let chosen = if is_sent { form.days } else { 90 };
    let days = answer.days.iter().map(|days| {
        view! { <option value=days.to_string() selected=*days == chosen>{t.tokens_days(*days)}</option> }
    });
    let days_id = field_id("token-days", &foundation);
    let days_for = days_id.clone();
    let name = if is_sent { form.name.clone() } else { String::new() };
    let described = name_wrong.then(|| format!("{name_id}-error"));
    let name_for = name_id.clone();
    view! {
        <details open=is_sent && (form.problem.is_some() || form.confirmed)>
            <summary>{named(t, &choice.foundation.name)}</summary>
            <form class="role-form" method="post" action="/account/tokens" novalidate>
                <input type="hidden" name="foundation" value=foundation />
                <div class="field" class:wrong=name_wrong>
                    <label class="label" for=name_for>{t.tokens_name()}</label>
                    <p class="hint">{t.tokens_name_hint()}</p>
                    {name_error}
                    <input
                        class="input wide"
                        id=name_id
                        name="name"
                        value=name
                        maxlength="200"
                        autocomplete="off"
                        aria-invalid=name_wrong.then_some("true")
                        aria-describedby=described
                    />
                </div>
                <fieldset class="field" class:wrong=scopes_problem.is_some()>
                    <legend class="label">{t.tokens_scopes()}</legend>
                    {scopes_error}
                    {scopes.collect_view()}
                </fieldset>
                <div class="field">
                    <label class="label" for=days_for>{t.tokens_lasts()}</label>
                    <select class="input" id=days_id name="days">{days.collect_view()}</select>
                </div>
                <p><button class="button" name="do" value="make">{t.tokens_make()}</button></p>
            </form>
        </details>
    }
    .into_any()
}

fn error(t: Texts, field: &str, problem: TokenFormProblem) -> AnyView {
    view! {
        <p class="error" id=format!("{field}-error")>
            <span class="vh">{t.error_prefix()} " "</span>
            {problem_text(t, problem)}
        </p>
    }
    .into_any()
}

/// What a scope lets software do.
fn scope_text(t: Texts, scope: &str) -> String {
    match scope {
        "read-applications" => t.scope_read_applications(),
        "ask-applicants" => t.scope_ask_applicants(),
        "write-notes" => t.scope_write_notes(),
        "read-money" => t.scope_read_money(),
        "record-money" => t.scope_record_money(),
        "read-roles" => t.scope_read_roles(),
        other => return other.to_owned(),
    }
    .into_owned()
}

/// Where the list is, in another order.
fn sorted_address(sort: &str) -> String {
    format!("/account/tokens?sort={sort}")
}

/// Rows are blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &TokensAnswer) -> AnyView {
    let sorted = |id, name| sorted_column(t, (id, name, ""), &answer.sort, sorted_address);
    let columns = [
        sorted("name", t.tokens_name()),
        sorted("foundation", t.tokens_foundation()),
        column(t.tokens_scopes(), ""),
        sorted("created", t.tokens_created()),
        sorted("expires", t.tokens_expires()),
        sorted("used", t.tokens_last_used()),
        column(t.tokens_revoke(), ""),
    ];
    let rows = answer.tokens.iter().map(|token| row(t, token));
    view! {
        <table class="stacked ledger blocks" role="table">
            <caption class="vh">{t.tokens_own()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, token: &TokenBrief) -> AnyView {
    let used = token
        .used_at
        .map_or_else(|| t.tokens_unused().into_owned(), |at| moment(t, None, at));
    let scopes: Vec<String> = token.scopes.iter().map(|scope| scope_text(t, scope)).collect();
    let label = t.tokens_revoke_label(&token.name);
    let revoke = view! {
        <form method="post" action="/account/tokens">
            <input type="hidden" name="token" value=token.id.clone() />
            <button class="button quiet small" name="do" value="revoke" aria-label=label>{t.tokens_revoke()}</button>
        </form>
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><bdi>{token.name.clone()}</bdi></th>
            {cell(t.tokens_foundation(), "", Some(named(t, &token.foundation)))}
            {cell(t.tokens_scopes(), "", Some(isolate(scopes.join(", "))))}
            {cell(t.tokens_created(), "", Some(isolate(moment(t, None, token.created_at))))}
            {cell(t.tokens_expires(), "", Some(isolate(moment(t, None, token.expires_at))))}
            {cell(t.tokens_last_used(), "", Some(isolate(used)))}
            <td role="cell">{revoke}</td>
        </tr>
    }
    .into_any()
}
