//! The page: what can be chosen, what is shown, ways to take it along.

use super::choices::choices;
use super::{Chosen, CompareState, table};
use crate::api::{ProgrammeAnswer, segment};
use crate::live::{Tag, tag};
use crate::markup::{all, el};
use crate::site::{Area, Links, Page, Place, VersionNote, keep_in_address, with_programme};
use crate::text::Texts;
use domain::compare::{AT_ONCE, shown};
use domain::programme::Programme;
use leptos::lazy;
use leptos::prelude::*;
use leptos_router::LazyRoute;
use leptos_router::hooks::use_query_map;

/// `/{foundation}/{programme}/compare`
#[derive(Debug)]
pub struct Compare;

impl LazyRoute for Compare {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        with_programme(compare_page).await
    }
}

#[lazy]
fn compare_page(answer: ProgrammeAnswer) -> AnyView {
    let t: Texts = expect_context();
    let links = Links::new(&answer);
    let place = Place::programme(t, &answer);
    let note = VersionNote::new(t, &answer);
    let (today, foundation) = (answer.today, place.foundation.clone());
    let programme = StoredValue::new(answer.programme);
    let asked = use_query_map();
    let read = move || programme.with_value(|programme| CompareState::from_query(&asked.read(), programme));
    let chosen = Chosen::new(untrack(read));
    let version = StoredValue::new(links.version().to_owned());
    let query = move || version.with_value(|version| chosen.told().query(version));
    keep_in_address(
        query,
        move || version.with_value(|version| read().query(version)),
        move || chosen.set(read()),
    );
    let heading = move || {
        let note = note.clone().staying("compare", chosen.told().query(""));
        all([el("h1").text(t.compare_heading()), note.markup()])
    };
    let wide = move || programme.with_value(|programme| shown(programme, &chosen.choice.read().tiers).len()) > AT_ONCE;
    view! {
        <Page title=t.compare_heading() place area=Area::Compare wide=Signal::derive(wide)>
            {tag("div").attr("class", "head").live_html(heading).view_of()}
            {choices(t, programme, chosen, &links)}
            {table(programme, chosen, today, &links, &foundation)}
            {programme.with_value(|programme| take_along(t, programme, query, &links)).view_of()}
        </Page>
    }
    .into_any()
}

/// Link, print, CSV, JSON.
fn take_along(t: Texts, programme: &Programme, query: impl Fn() -> String + Send + 'static, links: &Links) -> Tag {
    let (foundation, id) = (segment(&programme.foundation), segment(&programme.id));
    let api = format!(
        "{}/foundations/{foundation}/programmes/{id}/comparison",
        crate::api::PREFIX
    );
    let (page, lang) = (links.path("compare"), t.locale().tag());
    let entries = move || {
        let query = query();
        let here = if query.is_empty() {
            page.clone()
        } else {
            format!("{page}?{query}")
        };
        let file = |suffix: &str| match query.as_str() {
            "" => format!("{api}{suffix}?lang={lang}"),
            query => format!("{api}{suffix}?lang={lang}&{query}"),
        };
        let outside = |href: String| el("a").attr("href", href).attr("rel", "external");
        let print = el("button")
            .class("as-link", true)
            .attr("type", "button")
            .attr("data-print", "")
            .text(t.print());
        all([
            el("li").child(el("a").attr("href", here).text(t.share_link())),
            el("li").class("when-live", true).child(print),
            el("li").child(outside(file(".csv")).attr("download", "").text(t.csv())),
            el("li").child(outside(file("")).text(t.json())),
        ])
    };
    tag("div")
        .attr("class", "compare-status")
        .child(tag("ul").live_html(entries))
}
