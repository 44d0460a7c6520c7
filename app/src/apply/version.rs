//! That another version is in force now: what changed, and whether to go on.

use super::page::Asked;
use super::trail::{button, form, hidden};
use crate::api::ApplicationAnswer;
use crate::markup::{Element, el};
use crate::text::Texts;

/// What changed for the tier since the application was begun; nothing where its version is in force.
pub(super) fn notice(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Option<Element> {
    let newer = answer.newer.as_ref()?;
    let note = el("section")
        .attr("class", "note")
        .attr("aria-labelledby", "version")
        .child(el("h2").attr("id", "version").text(t.version_heading()));
    if !newer.offered {
        return Some(note.child(el("p").text(t.version_gone())));
    }
    let said = if newer.changes.is_empty() && newer.asked.is_empty() {
        t.version_same(&newer.version)
    } else {
        t.version_text(&newer.version)
    };
    let changes = newer.changes.iter().map(|(what, before, after)| {
        let said = t.version_change(or_none(t, before), or_none(t, after));
        el("div").child(el("dt").said(what.clone())).child(el("dd").said(said))
    });
    let asked_now = newer.asked.iter().map(|(what, said)| {
        let said = el("dd").said(said.clone());
        el("div").child(el("dt").said(what.clone())).child(said)
    });
    let changes: Vec<Element> = changes.chain(asked_now).collect();
    let accept = form(asked, "version", answer)
        .child(hidden("version", &newer.version))
        .child(button(t.version_accept(), "version", false));
    Some(
        note.child(el("p").text(said))
            .child(el("dl").attr("class", "pairs").children(changes))
            .child(accept),
    )
}

fn or_none(t: Texts, said: &str) -> String {
    if said.is_empty() {
        t.cell_none().into_owned()
    } else {
        said.to_owned()
    }
}
