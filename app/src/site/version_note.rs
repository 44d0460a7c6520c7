//! Which version is looked at, and which others there are.

use super::Links;
use crate::api::{ProgrammeAnswer, VersionBrief, segment};
use crate::markup::{Element, el};
use crate::text::Texts;
use crate::words::date;
use domain::programme::Status;
use leptos::prelude::*;

/// The line under a heading: in force, or an earlier, a later or a draft version; with the way to the others.
#[derive(Clone, Debug)]
pub struct VersionNote {
    t: Texts,
    shown: VersionBrief,
    in_force: bool,
    /// The newest later version, else the one in force where another is shown.
    other: Option<VersionBrief>,
    path: String,
    /// The page of the programme that the note stands on, and its query; empty for the programme's own page.
    page: String,
    query: String,
}

impl VersionNote {
    pub fn new(t: Texts, answer: &ProgrammeAnswer) -> Self {
        let programme = &answer.programme;
        let in_force = programme.version == answer.in_force;
        let later = answer.versions.iter().rfind(|version| version.from > programme.from);
        let force = answer
            .versions
            .iter()
            .find(|version| version.version == answer.in_force);
        Self {
            t,
            shown: VersionBrief {
                version: programme.version.clone(),
                from: programme.from,
                status: programme.status,
            },
            in_force,
            other: if in_force { later.cloned() } else { force.cloned() },
            path: Links::in_force(&programme.foundation, &programme.id).programme(),
            page: String::new(),
            query: String::new(),
        }
    }

    /// As a view.
    pub fn view(self) -> AnyView {
        let note = self.markup();
        view! { <div class="contents" inner_html=note.to_string()></div> }.into_any()
    }

    /// Leads to the same page of the other version, with the query that is given.
    #[must_use]
    pub fn staying(mut self, page: &str, query: String) -> Self {
        self.page = format!("/{page}");
        self.query = query;
        self
    }

    pub fn markup(self) -> Element {
        let Self {
            t,
            shown,
            in_force,
            other,
            path,
            page,
            query,
        } = self;
        let tag = match shown.status {
            Status::Draft => t.version_draft().into_owned(),
            Status::Published if in_force => t.version_in_force().into_owned(),
            Status::Published if other.as_ref().is_some_and(|other| other.from > shown.from) => {
                t.version_earlier().into_owned()
            }
            Status::Published => t.version_later(date(t, shown.from)),
        };
        let name = t.version_since(&shown.version, date(t, shown.from));
        let mut about = el("span").class("meta", true).text(name);
        if let Some(other) = other {
            let text = if in_force {
                t.version_later(date(t, other.from))
            } else {
                t.see_version_in_force().into_owned()
            };
            let (from, to) = if other.from > shown.from {
                (&shown, &other)
            } else {
                (&other, &shown)
            };
            let changes = format!(
                "{path}/changes?from={}&to={}",
                segment(&from.version),
                segment(&to.version)
            );
            let version = if in_force {
                format!("version={}", segment(&other.version))
            } else {
                String::new()
            };
            let query: Vec<String> = [query, version].into_iter().filter(|part| !part.is_empty()).collect();
            let version = if query.is_empty() {
                format!("{path}{page}")
            } else {
                format!("{path}{page}?{}", query.join("&"))
            };
            let link = |href: String, text: &str| el("a").attr("href", href).text(text);
            // A page whose query changes keeps this link true to it.
            let name = if in_force { other.version.as_str() } else { "" };
            let same = link(version, &text).attr("data-version", name);
            about = about.text(" · ").child(same).text(" · ");
            about = about.child(link(changes, &t.see_what_changes()));
        }
        let tag = el("span").class("tag", true).class("on", in_force).text(tag);
        el("p").class("actions", true).child(tag).text(" ").child(about)
    }
}

/// A notice on pages that show another version than the one in force.
pub fn not_in_force(t: Texts, answer: &ProgrammeAnswer) -> Option<impl IntoView + use<>> {
    let programme = &answer.programme;
    (programme.version != answer.in_force)
        .then(|| view! { <div class="note"><p>{t.not_in_force(date(t, programme.from))}</p></div> })
}
