//! What stands around the content of every page: skip link, header, where one is, footer.

use crate::api::{FoundationBrief, ProgrammeAnswer};
use crate::locale::Locale;
use crate::site::Links;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos_meta::{Link, Meta, Stylesheet, Title};
use leptos_router::hooks::use_location;

/// The pages of a programme that the header leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    Programme,
    Compare,
    Fit,
    Changes,
    /// None of them.
    Other,
}

/// What a page belongs to.
#[derive(Clone, Debug)]
pub struct Place {
    pub foundation: FoundationBrief,
    /// The programme, with the title of its page and the addresses of its parts.
    pub programme: Option<(String, Links)>,
}

impl Place {
    pub fn programme(t: Texts, answer: &ProgrammeAnswer) -> Self {
        Self {
            foundation: answer.foundation.clone(),
            programme: Some((say(t, &answer.programme.title).to_owned(), Links::new(answer))),
        }
    }

    pub fn foundation(foundation: &FoundationBrief) -> Self {
        Self {
            foundation: foundation.clone(),
            programme: None,
        }
    }
}

/// A page.
#[component]
pub fn Page(
    /// The title without the name of the foundation.
    #[prop(into)]
    title: String,
    /// What it belongs to; nothing for the pages of the installation.
    #[prop(optional, into)]
    place: Option<Place>,
    /// Which of the header's pages it is.
    #[prop(default = Area::Other)]
    area: Area,
    /// Whether the content takes the whole width.
    #[prop(optional, into)]
    wide: Signal<bool>,
    /// Whether a form of the page has errors; then its title says so first.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let t: Texts = expect_context();
    // Only now does the page react: its area's chunk is here.
    #[cfg(feature = "hydrate")]
    Effect::new(|| {
        if let Some(root) = leptos::prelude::document().document_element() {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
    let owner = place.as_ref().map_or_else(
        || t.product().into_owned(),
        |place| say(t, &place.foundation.name).to_owned(),
    );
    let full_title = t.page_title(&title, &owner);
    let title = move || {
        if wrong.try_get() == Some(true) {
            t.error_title(&full_title)
        } else {
            full_title.clone()
        }
    };
    // The server writes the title after the page, and the browser looks at it once more when the page is left: what it
    // reads may be gone by then.
    let text: TextProp = if cfg!(feature = "ssr") {
        untrack(title).into()
    } else {
        title.into()
    };
    let look = place.as_ref().map(|place| format!("/look/{}.css", place.foundation.id));
    let description = place.as_ref().map(|place| say(t, &place.foundation.tagline).to_owned());
    view! {
        <Title text=text />
        {description.map(|content| view! { <Meta name="description" content /> })}
        {look.map(|href| view! { <Stylesheet href /> })}
        <Alternates />
        <a class="skip" href="#main">{t.skip_to_main()}</a>
        {header(t, place.as_ref(), area)}
        {place.as_ref().and_then(|place| crumbs(t, place, area))}
        <main class="page" class:wide=wide id="main">{children()}</main>
        {footer(t, place.as_ref())}
    }
}

/// The same page in the other languages, for search engines and browsers.
#[component]
fn Alternates() -> impl IntoView {
    let path = use_location().pathname.get_untracked();
    Locale::OFFERED
        .map(|locale| view! { <Link rel="alternate" hreflang=locale.tag() href=format!("{path}?lang={}", locale.tag()) /> })
        .collect_view()
}

fn header(t: Texts, place: Option<&Place>, area: Area) -> impl IntoView + use<> {
    let brand = match place {
        Some(Place { foundation, .. }) => view! {
            <a class="brand" href=format!("/{}", foundation.id)>
                <img class="brand-mark" src=format!("/look/{}.svg", foundation.id) alt="" width="32" height="32" />
                <span><bdi>{say(t, &foundation.short_name).to_owned()}</bdi></span>
            </a>
        }
        .into_any(),
        None => view! { <a class="brand" href="/"><span>{t.product()}</span></a> }.into_any(),
    };
    let help = place.map_or_else(
        || "/#help".to_owned(),
        |place| format!("/{}#contact", place.foundation.id),
    );
    view! {
        <header class="top">
            <div class="top-inner">
                {brand}
                {place.and_then(|place| navigation(t, place, area))}
                <nav class="lang" aria-label=t.nav_language()>
                    <ul>{languages(t)} <li><a href=help>{t.nav_help()}</a></li></ul>
                </nav>
            </div>
        </header>
    }
}

fn navigation(t: Texts, place: &Place, area: Area) -> Option<impl IntoView + use<>> {
    let (title, links) = place
        .programme
        .clone()
        .or_else(|| first_programme(t, &place.foundation))?;
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
    Some(view! { <nav class="nav" aria-label=t.nav_site()><ul>{entries.collect_view()}</ul></nav> })
}

/// On pages that belong to no programme the header leads to the first one.
fn first_programme(t: Texts, foundation: &FoundationBrief) -> Option<(String, Links)> {
    let programme = foundation.programmes.first()?;
    Some((
        say(t, &programme.title).to_owned(),
        Links::in_force(&foundation.id, &programme.id),
    ))
}

/// The language is a choice of the server's, so these links load the page anew. They keep what the address says.
fn languages(t: Texts) -> impl IntoView {
    let location = use_location();
    Locale::OFFERED
        .map(|locale| {
            let href = move || {
                let query = location.search.get();
                let kept = query
                    .split('&')
                    .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
                let kept: String = kept.flat_map(|pair| ["&", pair]).collect();
                format!("{}?lang={}{kept}", location.pathname.get(), locale.tag())
            };
            let current = (locale == t.locale()).then_some("true");
            view! {
                <li>
                    <a href=href rel="external" lang=locale.tag() hreflang=locale.tag() aria-current=current>
                        {locale.own_name()}
                    </a>
                </li>
            }
        })
        .collect_view()
}

fn crumbs(t: Texts, place: &Place, area: Area) -> Option<impl IntoView + use<>> {
    let (title, links) = place.programme.clone()?;
    let programme =
        (area != Area::Programme).then(|| view! { <li><a href=links.programme()><bdi>{title}</bdi></a></li> });
    let foundation = &place.foundation;
    Some(view! {
        <nav class="crumbs" aria-label=t.nav_crumbs()>
            <ol>
                <li><a href="/">{t.nav_foundations()}</a></li>
                <li><a href=format!("/{}", foundation.id)><bdi>{say(t, &foundation.name).to_owned()}</bdi></a></li>
                {programme}
            </ol>
        </nav>
    })
}

fn footer(t: Texts, place: Option<&Place>) -> impl IntoView + use<> {
    let programs = place.and_then(|place| {
        place
            .programme
            .clone()
            .or_else(|| first_programme(t, &place.foundation))
    });
    let programs = programs.map(|(_, links)| {
        view! {
            <li><a href=links.page("source")>{t.nav_source()}</a></li>
            <li><a href=links.page("embed")>{t.nav_embed()}</a></li>
        }
    });
    let own = place.map(|place| {
        let home = format!("/{}", place.foundation.id);
        view! {
            <section aria-labelledby="foot-site">
                <h2 id="foot-site"><bdi>{say(t, &place.foundation.name).to_owned()}</bdi></h2>
                <ul>
                    <li><a href=home.clone()>{t.nav_home()}</a></li>
                    <li><a href=format!("{home}#documents")>{t.nav_documents()}</a></li>
                    <li><a href=format!("{home}#contact")>{t.nav_contact()}</a></li>
                </ul>
            </section>
        }
    });
    view! {
        <footer class="foot">
            <div class="foot-inner">
                {own}
                <section aria-labelledby="foot-data">
                    <h2 id="foot-data">{t.for_programs()}</h2>
                    <ul>
                        {programs}
                        <li><a href="/api">{t.nav_api()}</a></li>
                    </ul>
                </section>
                <p class="foot-end">{t.one_file()}</p>
            </div>
        </footer>
    }
}
