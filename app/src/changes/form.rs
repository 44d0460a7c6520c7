//! The form to choose two versions, with `GET`.

use crate::api::{ProgrammeAnswer, VersionBrief};
use crate::site::Links;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// `older` and `newer` are the names of the versions shown.
pub(super) fn form(
    t: Texts,
    answer: &ProgrammeAnswer,
    links: &Links,
    older: &str,
    newer: &str,
) -> impl IntoView + use<> {
    view! {
        <form class="compare-bar section" method="get" action=links.path("changes")>
            <div class="field">
                <label class="label" for="from">{t.changes_from()}</label>
                <select class="input" id="from" name="from">{options(t, answer, older)}</select>
            </div>
            <div class="field">
                <label class="label" for="to">{t.changes_to()}</label>
                <select class="input" id="to" name="to">{options(t, answer, newer)}</select>
            </div>
            <button class="button">{t.changes_show()}</button>
        </form>
    }
}

fn options(t: Texts, answer: &ProgrammeAnswer, chosen: &str) -> impl IntoView + use<> {
    let option = |version: &VersionBrief| {
        let (name, day) = (version.version.clone(), date(t, version.from));
        let in_force = name == answer.in_force;
        let text = if in_force {
            t.changes_version_in_force(&name, day)
        } else {
            t.changes_version(&name, day)
        };
        let selected = name == chosen;
        view! { <option value=name selected=selected>{text}</option> }
    };
    answer.versions.iter().map(option).collect_view()
}
