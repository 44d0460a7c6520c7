//! A link that doesn't open an application: why, and what to do.

use super::request::{WizardPage, WizardRequest};
use crate::api::{Problem, ProblemContact};
use crate::site::answer_with;
use crate::text::Texts;
use leptos::prelude::*;

/// The page for a link that doesn't work. `None` if the problem is another one.
pub(super) fn show(t: Texts, problem: &Problem, request: &WizardRequest) -> Option<WizardPage> {
    let kind = problem.kind.rsplit('#').next().unwrap_or_default();
    let (heading, text) = match kind {
        // When a colleague gets a new link, the old one is deleted.
        "no-such-link" | "link-ran-out" if request.done == "renewed" => (t.link_ran_out_heading(), t.link_renewed()),
        "no-such-link" => (t.link_unknown_heading(), t.link_unknown_text()),
        "link-ran-out" => (t.link_ran_out_heading(), t.link_ran_out_text()),
        "link-taken-back" if request.done == "wrong-person" => (t.guest_thanks_heading(), t.guest_thanks_wrong()),
        "link-taken-back" => (t.link_taken_back_heading(), t.link_taken_back_text()),
        "link-done" if request.done == "done" => (t.guest_thanks_heading(), t.guest_thanks_done()),
        "link-done" => (t.link_done_heading(), t.link_done_text()),
        "rules-missing" => (t.rules_missing_heading(), t.rules_missing_text()),
        _ => return None,
    };
    // Nothing is wrong for people who have just finished: they get a thank-you.
    if request.done.is_empty() {
        answer_with(problem.status);
    }
    let renew = (kind == "link-ran-out" && request.done.is_empty()).then(|| {
        let action = format!("{}?step={}", request.page("renew"), request.step);
        view! {
            <form method="post" action=action>
                <button class="button" name="do" value="renew">{t.link_renew()}</button>
            </form>
        }
    });
    let contact = problem.contact.as_ref().map(|contact| contact_text(t, contact));
    Some(WizardPage {
        title: heading.clone().into_owned(),
        wrong: false,
        interactive: false,
        body: view! {
            <div class="head">
                <h1>{heading}</h1>
                <p class="lead">{text}</p>
            </div>
            {contact.map(|text| view! { <p>{text}</p> })}
            {renew}
        }
        .into_any(),
    })
}

/// Whom to ask, and what to quote.
fn contact_text(t: Texts, contact: &ProblemContact) -> String {
    match &contact.email {
        Some(email) => t.rules_missing_contact(email, &contact.reference),
        None => t.rules_missing_quote(&contact.reference),
    }
}
