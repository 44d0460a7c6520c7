//! Tells the applicant that another version is in force: what has changed, and whether to continue.

use super::request::WizardRequest;
use super::trail::{button, form, hidden};
use crate::api::ApplicationAnswer;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// What has changed for the tier since the application was started. `None` if its version is in force.
pub(super) fn notice(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let newer = answer.newer.as_ref()?;
    let content = if newer.offered {
        let text = if newer.changes.is_empty() && newer.asked.is_empty() {
            t.version_same(&newer.version)
        } else {
            t.version_text(&newer.version)
        };
        let changes = newer.changes.iter().map(|(what, before, after)| {
            let change = t.version_change(or_none(t, before), or_none(t, after));
            (what.clone(), change)
        });
        let changes = changes.chain(newer.asked.iter().cloned()).map(|(what, change)| {
            view! {
                <div>
                    <dt>{isolate(what)}</dt>
                    <dd>{isolate(change)}</dd>
                </div>
            }
        });
        let changes = changes.collect_view();
        let accept = view! {
            {hidden("version", newer.version.clone())}
            {button(t.version_accept(), "version")}
        };
        view! {
            <p>{text}</p>
            <dl class="pairs">{changes}</dl>
            {form(request, "version", answer, None, accept.into_any())}
        }
        .into_any()
    } else {
        view! { <p>{t.version_gone()}</p> }.into_any()
    };
    Some(
        view! {
            <section class="note" aria-labelledby="version">
                <h2 id="version">{t.version_heading()}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

fn or_none(t: Texts, said: &str) -> String {
    if said.is_empty() {
        t.cell_none().into_owned()
    } else {
        said.to_owned()
    }
}
