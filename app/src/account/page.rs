//! `/account`: someone's own applications, roles and sessions.

use super::browser::browser;
use super::passkeys::{PasskeyForm, outcome, section};
use super::sign_in::SignInMethods;
use crate::api::{
    AccountAnswer, ApplicationState, FoundationRoles, OwnApplication, OwnMembership, SessionBrief, segment,
};
use crate::format;
use crate::member::member_address;
use crate::site::{Page, answer_with, isolate, named, pager};
use crate::text::Texts;
use crate::words::{date, moment, role, say};
use domain::access::Action;
use domain::date::Date;
use leptos::prelude::*;

/// The account of whoever is signed in.
pub fn account_page(answer: AccountAnswer, methods: &SignInMethods, form: &PasskeyForm) -> AnyView {
    let t: Texts = expect_context();
    let wrong = form.is_wrong();
    if wrong {
        answer_with(422);
    }
    let current = answer.sessions.iter().find(|session| session.current);
    let suggested = current.map_or_else(String::new, |session| browser_name(t, &session.agent));
    let outcome = outcome(t, form);
    let interactive = methods.passkeys;
    let passkeys = methods.passkeys.then(|| section(t, &answer, methods, form, suggested));
    let roles = answer.roles.iter().map(|held| {
        let id = segment(&held.foundation.id);
        let links = [
            Some((format!("/review/{id}"), t.account_review())),
            may(held, Action::ReadMoney).then(|| (format!("/invoices/{id}"), t.account_invoices())),
            may(held, Action::ReadApplications).then(|| (format!("/reports/{id}"), t.reports_heading())),
            may(held, Action::ReadRoles).then(|| (format!("/roles/{id}"), t.roles_heading())),
        ];
        let links = links.into_iter().flatten().map(|(href, text)| {
            view! { <a href=href>{text} <span class="vh">": " {named(t, &held.foundation.name)}</span></a> }
        });
        let names: Vec<String> = held.roles.iter().map(|held| role(t, *held)).collect();
        view! {
            <div>
                <dt>{named(t, &held.foundation.name)}</dt>
                <dd>
                    <p>{format::all_of(t.locale(), &names)}</p>
                    <p class="actions">{links.collect_view()}</p>
                </dd>
            </div>
        }
    });
    let roles = (!answer.roles.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="roles">
                <h2 id="roles">{t.account_roles()}</h2>
                <dl class="pairs">{roles.collect_view()}</dl>
                <p><a href="/account/tokens">{t.tokens_heading()}</a></p>
            </section>
        }
    });
    let memberships = answer.memberships.iter().map(|own| membership(t, own));
    let memberships = (!answer.memberships.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="memberships">
                <h2 id="memberships">{t.account_memberships()}</h2>
                <ul class="own" role="list">{memberships.collect_view()}</ul>
            </section>
        }
    });
    let applications = if answer.applications.is_empty() {
        view! { <p>{t.account_no_applications()}</p> }.into_any()
    } else {
        let rows = answer.applications.iter().map(|own| application(t, own));
        view! { <ul class="own" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let pager = pager(t, answer.page, answer.pages, |page| {
        format!("/account?page={page}#applications")
    });
    let others = answer.sessions.len() > 1;
    let sessions = answer.sessions.iter().map(|session| row(t, session)).collect_view();
    let end_others = others.then(|| {
        view! {
            <form class="actions" method="post" action="/account/sessions">
                <input type="hidden" name="others" value="yes" />
                <button class="button quiet">{t.account_end_others()}</button>
            </form>
        }
    });
    view! {
        <Page title=t.account_heading() private=true wrong interactive>
            <div class="apply">
                {outcome}
                <div class="head">
                    <h1>{t.account_heading()}</h1>
                    <p class="lead">{isolate(t.account_signed_in(&answer.email))}</p>
                    <form class="actions" method="post" action="/sign-out">
                        <button class="button quiet">{t.sign_out()}</button>
                    </form>
                </div>
                {roles}
                {memberships}
                <section class="section" aria-labelledby="applications">
                    <h2 id="applications">{t.account_applications()}</h2>
                    {applications}
                    {pager}
                </section>
                {passkeys}
                <section class="section" aria-labelledby="sessions">
                    <h2 id="sessions">{t.account_sessions()}</h2>
                    <p>{t.account_sessions_text()}</p>
                    <ul class="own" role="list">{sessions}</ul>
                    {end_others}
                </section>
            </div>
        </Page>
    }
    .into_any()
}

/// Whether one of the roles allows something.
fn may(held: &FoundationRoles, action: Action) -> bool {
    held.roles.iter().any(|role| role.may(action))
}

fn membership(t: Texts, own: &OwnMembership) -> AnyView {
    view! {
        <li>
            <p>
                <strong>{isolate(own.name.clone())}</strong>
                <br />
                <span class="hint">{named(t, &own.tier)} ", " {named(t, &own.foundation)}</span>
            </p>
            <a class="button quiet" href=member_address(&own.id, "") aria-label=t.account_open_member(&own.name)>
                {t.account_open()}
            </a>
        </li>
    }
    .into_any()
}

fn application(t: Texts, own: &OwnApplication) -> AnyView {
    let state = match own.state {
        ApplicationState::Draft => t.account_state_draft(),
        ApplicationState::Submitted => t.account_state_submitted(),
        ApplicationState::Asked => t.account_state_asked(),
        ApplicationState::OnHold => t.account_state_on_hold(),
        ApplicationState::Approved => t.account_state_approved(),
        ApplicationState::Declined => t.account_state_declined(),
        ApplicationState::Withdrawn => t.account_state_withdrawn(),
    };
    let label = t.account_open_label(say(t, &own.tier), &own.reference);
    view! {
        <li>
            <p>
                <strong>{named(t, &own.tier)} ", " {named(t, &own.foundation)}</strong>
                <br />
                <span class="hint">{own.reference.clone()} " · " {state} " · " {day(t, own.changed_at)}</span>
            </p>
            <form method="post" action=format!("/account/applications/{}", own.reference)>
                <button class="button quiet" aria-label=label>{t.account_open()}</button>
            </form>
        </li>
    }
    .into_any()
}

fn row(t: Texts, session: &SessionBrief) -> AnyView {
    let name = browser_name(t, &session.agent);
    let end = if session.current {
        view! { <span class="tag">{t.account_this_browser()}</span> }.into_any()
    } else {
        let label = t.account_end_label(&name, day(t, session.signed_in_at));
        view! {
            <form method="post" action="/account/sessions">
                <input type="hidden" name="session" value=session.id.clone() />
                <button class="button quiet" aria-label=label>{t.account_end()}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <p>
                <strong>{name}</strong>
                <br />
                <span class="hint">
                    {t.account_signed_in_on(moment(t, None, session.signed_in_at))}
                    " · "
                    {t.account_seen_on(moment(t, None, session.seen_at))}
                </span>
            </p>
            {end}
        </li>
    }
    .into_any()
}

/// A browser and its system.
fn browser_name(t: Texts, agent: &str) -> String {
    match browser(agent) {
        (Some(browser), Some(system)) => t.account_browser_on(browser, system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t.account_browser_unknown().into_owned(),
    }
}

/// The day of a time, in UTC.
pub(super) fn day(t: Texts, at: i64) -> String {
    date(t, Date::from_unix_millis(at))
}
