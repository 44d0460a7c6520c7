//! Which version the page shows, with links to the others.

use super::Links;
use crate::api::{ProgrammeAnswer, VersionBrief, segment};
use crate::text::Texts;
use crate::words::date;
use domain::programme::ProgrammeStatus;
use leptos::prelude::*;

/// A line about the version: since when it's in force, or which one replaces it. `page` and `query` lead to the same
/// page of the other version. Both are empty for the programme's own page.
pub fn version_note(t: Texts, answer: &ProgrammeAnswer, page: &str, query: &str) -> AnyView {
    let programme = &answer.programme;
    let in_force = programme.version == answer.in_force;
    let later = answer.versions.iter().rfind(|version| version.from > programme.from);
    let force = answer
        .versions
        .iter()
        .find(|version| version.version == answer.in_force);
    let path = Links::in_force(&programme.foundation, &programme.id).programme();
    let page = if page.is_empty() {
        page.to_owned()
    } else {
        format!("/{page}")
    };
    let address = |version: &str| {
        let version = if version.is_empty() {
            String::new()
        } else {
            format!("version={}", segment(version))
        };
        let query = [query, &version].into_iter().filter(|part| !part.is_empty());
        let query = query.collect::<Vec<_>>().join("&");
        let separator = if query.is_empty() { "" } else { "?" };
        format!("{path}{page}{separator}{query}")
    };
    let changes = |from: &str, to: &str| {
        let href = format!("{path}/changes?from={}&to={}", segment(from), segment(to));
        view! { <a href=href>{t.version_what_changed()}</a> }
    };
    let between = |other: &VersionBrief| {
        if other.from > programme.from {
            changes(&programme.version, &other.version)
        } else {
            changes(&other.version, &programme.version)
        }
    };
    // An installation can show an earlier version by default, as the shipped foundations do.
    let overtaken = later.filter(|later| in_force && later.from <= answer.today);
    if let Some(newer) = overtaken {
        let href = address(&newer.version);
        return view! {
            <p class="meta version">
                {t.version_viewing_older(&programme.version, date(t, newer.from))} " "
                <a href=href>{t.version_go_to_newer()}</a> " · " {between(newer)}
            </p>
        }
        .into_any();
    }
    if in_force {
        let since = t.version_in_force_since(date(t, programme.from));
        let previous = answer.versions.iter().rfind(|version| version.from < programme.from);
        let coming = later.map(|later| {
            let href = address(&later.version);
            view! { " · " <a href=href>{t.version_coming(date(t, later.from))}</a> }
        });
        let changes = later.or(previous).map(|other| view! { " · " {between(other)} });
        return view! { <p class="meta version">{since} {coming} {changes}</p> }.into_any();
    }
    let about = match (programme.status, force) {
        (ProgrammeStatus::Draft, _) => t.version_viewing_draft(&programme.version),
        (ProgrammeStatus::Published, Some(force)) if force.from > programme.from => {
            t.version_viewing_older(&programme.version, date(t, force.from))
        }
        (ProgrammeStatus::Published, _) if programme.from <= answer.today => {
            t.version_viewing_newer(&programme.version, date(t, programme.from))
        }
        (ProgrammeStatus::Published, _) => t.version_viewing_coming(&programme.version, date(t, programme.from)),
    };
    let ways = force.map(|force| {
        view! { <p><a href=address("")>{t.version_go_to_current()}</a> " · " {between(force)}</p> }
    });
    view! { <div class="note version"><p>{about}</p> {ways}</div> }.into_any()
}
