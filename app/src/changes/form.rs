//! The choice of two versions: a `GET` form; in the browser a choice is taken at once.

use crate::api::{ProgrammeAnswer, VersionBrief, segment};
use crate::site::Links;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// `older` and `newer` are the names of the versions that are shown.
pub(super) fn form(
    t: Texts,
    answer: &ProgrammeAnswer,
    links: &Links,
    older: &str,
    newer: &str,
) -> impl IntoView + use<> {
    let path = links.path("changes");
    let chosen = StoredValue::new((older.to_owned(), newer.to_owned()));
    let go = {
        let (navigate, path) = (use_navigate(), path.clone());
        move || {
            let query = chosen.with_value(|(from, to)| format!("from={}&to={}", segment(from), segment(to)));
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&format!("{path}?{query}"), options);
        }
    };
    let (go_from, go_to) = (go.clone(), go);
    view! {
        <form class="compare-bar section" method="get" action=path>
            <div class="field">
                <label class="label" for="from">{t.changes_from()}</label>
                <select
                    class="input"
                    id="from"
                    name="from"
                    on:change=move |event| {
                        chosen.update_value(|(from, _)| *from = event_target_value(&event));
                        go_from();
                    }
                >
                    {options(t, answer, older)}
                </select>
            </div>
            <div class="field">
                <label class="label" for="to">{t.changes_to()}</label>
                <select
                    class="input"
                    id="to"
                    name="to"
                    on:change=move |event| {
                        chosen.update_value(|(_, to)| *to = event_target_value(&event));
                        go_to();
                    }
                >
                    {options(t, answer, newer)}
                </select>
            </div>
            <button class="button when-static">{t.changes_show()}</button>
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
        view! { <option value=name selected=selected prop:selected=selected>{text}</option> }
    };
    answer.versions.iter().map(option).collect_view()
}
