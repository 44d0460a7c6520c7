//! What surrounds every page's content: the skip link, header and footer.

use super::languages::in_language;
use super::{Area, Links, PageContext, Place};
use crate::api::FoundationBrief;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// The skip link, for keyboard users.
#[component]
pub(super) fn SkipLink() -> impl IntoView {
    let t: Texts = expect_context();
    view! { <a class="skip" href="#main">{t.skip_to_main()}</a> }
}

/// The foundation, the programme's pages, languages and help. On a phone, a button opens the pages and languages.
#[component]
pub(super) fn Header(place: Option<Place>, area: Area) -> impl IntoView {
    let t: Texts = expect_context();
    let pages = place.as_ref().and_then(|place| programme(t, place));
    view! {
        <header class="top">
            <div class="top-inner">
                <Brand foundation=place.as_ref().map(|place| place.foundation.clone()) />
                <button class="button quiet menu-button" type="button" popovertarget="menu">{t.nav_menu()}</button>
                <div class="menu" id="menu" popover="auto">
                    {pages.map(|(title, links)| view! { <Pages title links area /> })}
                    <Languages help=help(place.as_ref()) />
                </div>
            </div>
        </header>
    }
}

#[component]
fn Brand(foundation: Option<FoundationBrief>) -> impl IntoView {
    let t: Texts = expect_context();
    let Some(foundation) = foundation else {
        return view! { <a class="brand" href="/"><span>{t.product()}</span></a> }.into_any();
    };
    view! {
        <a class="brand" href=format!("/{}", foundation.id)>
            <img class="brand-mark" src=format!("/look/{}.svg", foundation.id) alt="" width="32" height="32" />
            <span><bdi>{say(t, &foundation.short_name).to_owned()}</bdi></span>
        </a>
    }
    .into_any()
}

/// The pages of a programme.
#[component]
fn Pages(title: String, links: Links, area: Area) -> impl IntoView {
    let t: Texts = expect_context();
    let entries = [
        (Area::Programme, title, links.programme()),
        (Area::Compare, t.nav_compare().into_owned(), links.page("compare")),
        (Area::Fit, t.nav_fit().into_owned(), links.page("fit")),
        (Area::Changes, t.nav_changes().into_owned(), links.page("changes")),
    ];
    let entries = entries.map(|(at, text, href)| {
        let current = (at == area).then_some("page");
        view! { <li><a href=href aria-current=current><bdi>{text}</bdi></a></li> }
    });
    view! { <nav class="nav" aria-label=t.nav_site()><ul role="list">{entries.collect_view()}</ul></nav> }
}

/// The programme of a page. Other pages lead to the foundation's first one.
fn programme(t: Texts, place: &Place) -> Option<(String, Links)> {
    let first = |foundation: &FoundationBrief| {
        let programme = foundation.programmes.first()?;
        Some((
            say(t, &programme.title).to_owned(),
            Links::in_force(&foundation.id, &programme.id),
        ))
    };
    place.programme.clone().or_else(|| first(&place.foundation))
}

/// The help link, in the same place on every page (WCAG 3.2.6).
fn help(place: Option<&Place>) -> String {
    place.map_or_else(
        || "/#help".to_owned(),
        |place| format!("/{}#contact", place.foundation.id),
    )
}

/// Links to the same page in other languages, and to help.
#[component]
fn Languages(help: String) -> impl IntoView {
    let t: Texts = expect_context();
    let PageContext {
        path,
        search,
        languages,
        ..
    } = expect_context();
    // A single language isn't a choice.
    let languages = if languages.len() > 1 { languages } else { Vec::new() };
    let languages = languages.into_iter().map(|locale| {
        let current = (locale == t.locale()).then_some("true");
        view! {
            <li>
                <a
                    href=in_language(&path, &search, locale)
                    lang=locale.tag()
                    hreflang=locale.tag()
                    aria-current=current
                >
                    {locale.own_name()}
                </a>
            </li>
        }
    });
    view! {
        <nav class="lang" aria-label=t.nav_language()>
            <ul role="list">
                {languages.collect_view()}
                <li><a href=help>{t.nav_help()}</a></li>
            </ul>
        </nav>
    }
}

/// Sources, and other links.
#[component]
pub(super) fn Footer(place: Option<Place>) -> impl IntoView {
    let t: Texts = expect_context();
    let programme = place.as_ref().and_then(|place| programme(t, place));
    let of_programme = programme.map(|(_, links)| {
        [
            (links.page("source"), t.nav_source()),
            (links.page("embed"), t.nav_embed()),
        ]
    });
    let of_foundation = place.map(|place| {
        let home = format!("/{}", place.foundation.id);
        let documents = place.foundation.documents;
        let documents = documents.then(|| (format!("{home}#documents"), t.nav_documents()));
        let members = format!("/directory/{}", place.foundation.id);
        [(members, t.nav_directory())]
            .into_iter()
            .chain(documents)
            .chain([(format!("{home}#contact"), t.nav_contact())])
    });
    let always = [
        ("/account".to_owned(), t.nav_account()),
        ("/api".to_owned(), t.nav_api()),
        ("/".to_owned(), t.nav_foundations()),
    ];
    let links = of_programme.into_iter().flatten();
    let links = links.chain(of_foundation.into_iter().flatten()).chain(always);
    let links = links.map(|(href, text)| view! { <li><a href=href>{text}</a></li> });
    view! {
        <footer class="foot">
            <div class="foot-inner">
                <p>{t.one_file()}</p>
                <ul role="list">{links.collect_view()}</ul>
            </div>
        </footer>
    }
}
