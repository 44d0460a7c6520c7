//! Confirming the applicant's email address: the page that the emailed link leads to. Opening it changes nothing; its button
//! does, because mail scanners follow links.

use super::page::{Asked, Shown};
use super::trail::{button, form, hidden};
use crate::api::ApplicationAnswer;
use crate::markup::{Element, all, el};
use crate::text::Texts;
use domain::application::key;

/// The name of the page.
pub(super) const PAGE: &str = "confirm";

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Shown {
    let answers = answer.all_answers();
    let address = answers.get(key::YOUR_EMAIL).trim();
    let (title, content) = if answer.email_confirmed {
        let content = vec![
            el("p").attr("class", "lead").text(t.confirm_done_text()),
            continue_link(t, asked),
        ];
        (t.confirm_done_heading(), content)
    } else {
        (t.confirm_heading(), unconfirmed(t, answer, asked, address))
    };
    let head = el("div").attr("class", "head").child(el("h1").text(title.clone()));
    Shown {
        title: title.into_owned(),
        wrong: asked.check && !answer.email_confirmed,
        body: all(std::iter::once(head).chain(content)),
    }
}

/// The button that confirms, or a way to another code.
fn unconfirmed(t: Texts, answer: &ApplicationAnswer, asked: &Asked, address: &str) -> Vec<Element> {
    if address.is_empty() {
        return vec![
            el("p").attr("class", "lead").text(t.confirm_no_address()),
            continue_link(t, asked),
        ];
    }
    if asked.code.is_empty() || asked.check {
        let why = if asked.check {
            el("p")
                .attr("class", "note bad")
                .attr("role", "alert")
                .text(t.confirm_expired())
        } else {
            el("p").attr("class", "lead").said(t.confirm_without_code(address))
        };
        let again = form(asked, "mail", answer)
            .attr("class", "actions")
            .child(button(t.link_mail(), "mail", false))
            .child(el("span").said(t.link_mail_to(address)));
        return vec![why, again, continue_link(t, asked)];
    }
    let confirm = form(asked, PAGE, answer)
        .attr("class", "actions")
        .child(hidden("code", &asked.code))
        .child(button(t.confirm_button(), PAGE, false));
    vec![
        el("p").attr("class", "lead").said(t.confirm_text(address)),
        confirm,
        el("p").attr("class", "hint").text(t.confirm_not_you()),
    ]
}

fn continue_link(t: Texts, asked: &Asked) -> Element {
    el("p").child(el("a").attr("href", asked.page("")).text(t.confirm_continue()))
}
