//! What stands around the content of every page: header, where one is, footer. It only shows, so it is markup.

use super::languages::in_language;
use super::{Area, Links, Place};
use crate::api::FoundationBrief;
use crate::locale::Locale;
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::say;

/// What stands before the content: the way past it, the header, and where one is.
pub(super) fn top(t: Texts, place: Option<&Place>, area: Area, path: &str, search: &str) -> String {
    // The browser itself follows it, because it also moves the focus.
    let skip = el("a")
        .class("skip", true)
        .attr("href", "#main")
        .attr("rel", "external");
    let skip = skip.text(t.skip_to_main());
    let languages = el("nav")
        .class("lang", true)
        .attr("aria-label", t.nav_language())
        .child(languages(t, path, search, &help(place)));
    let inner = el("div")
        .class("top-inner", true)
        .child(brand(t, place))
        .children(
            place
                .and_then(|place| programme(t, place))
                .map(|programme| navigation(t, programme, area)),
        )
        .child(languages);
    let header = el("header").class("top", true).child(inner);
    all([skip, header].into_iter().chain(crumbs(t, place, area)))
}

fn brand(t: Texts, place: Option<&Place>) -> Element {
    let brand = el("a").class("brand", true);
    let Some(Place { foundation, .. }) = place else {
        return brand.attr("href", "/").child(el("span").text(t.product()));
    };
    let mark = el("img")
        .class("brand-mark", true)
        .attr("src", format!("/look/{}.svg", foundation.id))
        .attr("alt", "")
        .attr("width", "32")
        .attr("height", "32");
    let name = el("span").child(el("bdi").text(say(t, &foundation.short_name)));
    brand
        .attr("href", format!("/{}", foundation.id))
        .child(mark)
        .child(name)
}

fn navigation(t: Texts, (title, links): (String, Links), area: Area) -> Element {
    let entries = [
        (Area::Programme, title, links.programme()),
        (Area::Compare, t.nav_compare().into_owned(), links.page("compare")),
        (Area::Fit, t.nav_fit().into_owned(), links.page("fit")),
        (Area::Changes, t.nav_changes().into_owned(), links.page("changes")),
    ];
    let entries = entries.map(|(at, text, href)| {
        let link = el("a").attr("href", href);
        let link = if at == area {
            link.attr("aria-current", "page")
        } else {
            link
        };
        el("li").child(link.child(el("bdi").text(text)))
    });
    el("nav")
        .class("nav", true)
        .attr("aria-label", t.nav_site())
        .child(el("ul").children(entries))
}

/// The programme of a page. The pages that belong to none lead to the foundation's first one.
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

/// Where help stands: at the same place on every page (WCAG 3.2.6).
fn help(place: Option<&Place>) -> String {
    place.map_or_else(
        || "/#help".to_owned(),
        |place| format!("/{}#contact", place.foundation.id),
    )
}

/// The languages, and help. The language is a choice of the server's, so these links load the page anew.
fn languages(t: Texts, path: &str, search: &str, help: &str) -> Element {
    let languages = Locale::OFFERED.map(|locale| {
        let link = el("a")
            .attr("href", in_language(path, search, locale))
            .attr("rel", "external")
            .attr("lang", locale.tag())
            .attr("hreflang", locale.tag())
            .text(locale.own_name());
        let here = locale == t.locale();
        el("li").child(if here { link.attr("aria-current", "true") } else { link })
    });
    let help = el("li").child(el("a").attr("href", help).text(t.nav_help()));
    el("ul").children(languages.into_iter().chain([help]))
}

/// The way up from a page of a programme.
fn crumbs(t: Texts, place: Option<&Place>, area: Area) -> Option<Element> {
    let Place { foundation, programme } = place?;
    let (title, links) = programme.as_ref()?;
    let isolated = |href: String, text: &str| el("li").child(el("a").attr("href", href).child(el("bdi").text(text)));
    let ways = [
        el("li").child(el("a").attr("href", "/").text(t.nav_foundations())),
        isolated(format!("/{}", foundation.id), say(t, &foundation.name)),
    ];
    let programme = (area != Area::Programme).then(|| isolated(links.programme(), title));
    let ways = el("ol").children(ways.into_iter().chain(programme));
    Some(
        el("nav")
            .class("crumbs", true)
            .attr("aria-label", t.nav_crumbs())
            .child(ways),
    )
}

/// The footer's inside.
pub(super) fn foot(t: Texts, place: Option<&Place>) -> String {
    let entry = |href: String, text: &str| el("li").child(el("a").attr("href", href).text(text));
    let section = |id: &str, heading: Element, entries: Vec<Element>| {
        el("section")
            .attr("aria-labelledby", id)
            .child(heading.attr("id", id))
            .child(el("ul").children(entries))
    };
    let own = place.map(|place| {
        let foundation = &place.foundation;
        let home = format!("/{}", foundation.id);
        let documents = foundation
            .documents
            .then(|| entry(format!("{home}#documents"), &t.nav_documents()));
        let entries = [entry(home.clone(), &t.nav_home())]
            .into_iter()
            .chain(documents)
            .chain([entry(format!("{home}#contact"), &t.nav_contact())]);
        let name = el("h2").child(el("bdi").text(say(t, &foundation.name)));
        section("foot-site", name, entries.collect())
    });
    let programme = place.and_then(|place| programme(t, place)).map(|(_, links)| {
        [
            entry(links.page("source"), &t.nav_source()),
            entry(links.page("embed"), &t.nav_embed()),
        ]
    });
    let api = entry("/api".to_owned(), &t.nav_api());
    let data = section(
        "foot-data",
        el("h2").text(t.for_programs()),
        programme.into_iter().flatten().chain([api]).collect(),
    );
    let end = el("p").class("foot-end", true).text(t.one_file());
    el("div")
        .class("foot-inner", true)
        .children(own.into_iter().chain([data, end]))
        .to_string()
}
