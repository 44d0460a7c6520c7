//! Every version of a programme: the one in force, earlier ones and later ones.

use crate::api::{ProgrammeAnswer, VersionBrief};
use crate::site::Links;
use crate::text::Texts;
use crate::words::date;
use domain::date::Date;
use domain::programme::ProgrammeStatus;
use leptos::prelude::*;

pub(super) fn versions(t: Texts, answer: &ProgrammeAnswer) -> Option<AnyView> {
    let force = answer
        .versions
        .iter()
        .find(|version| version.version == answer.in_force)?;
    let links = Links::in_force(&answer.programme.foundation, &answer.programme.id);
    let items = answer.versions.iter().map(|version| {
        let current = (version.version == answer.programme.version).then_some("true");
        item(t, &links, version, force, current)
    });
    (answer.versions.len() > 1).then(|| {
        view! {
            <section class="section" aria-labelledby="versions">
                <h2 id="versions">{t.versions_heading()}</h2>
                <dl class="pairs">{items.collect_view()}</dl>
            </section>
        }
        .into_any()
    })
}

fn item(
    t: Texts,
    links: &Links,
    version: &VersionBrief,
    force: &VersionBrief,
    current: Option<&'static str>,
) -> AnyView {
    let in_force = version.version == force.version;
    let asked = if in_force { "" } else { version.version.as_str() };
    let changes = (!in_force).then(|| {
        let (from, to) = if version.from < force.from {
            (version, force)
        } else {
            (force, version)
        };
        let href = links.with("/changes", &[("from", &from.version), ("to", &to.version)]);
        view! { " " <a href=href>{t.see_what_changes()}</a> }
    });
    view! {
        <div>
            <dt><a href=links.with("", &[("version", asked)]) aria-current=current>{t.version_name(&version.version)}</a></dt>
            <dd>
                <span class="tag" class:on=in_force>{state(t, version, in_force, force.from)}</span>
                " "
                <span class="meta">{t.from_date(date(t, version.from))}</span>
                {changes}
            </dd>
        </div>
    }
    .into_any()
}

fn state(t: Texts, version: &VersionBrief, in_force: bool, force: Date) -> String {
    match version.status {
        ProgrammeStatus::Draft => t.version_draft(),
        ProgrammeStatus::Published if in_force => t.version_in_force(),
        ProgrammeStatus::Published if version.from < force => t.version_earlier(),
        ProgrammeStatus::Published => t.version_after(),
    }
    .into_owned()
}
