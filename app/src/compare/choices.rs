//! The form above the comparison: tiers, facts, what to leave out. A `GET` form, so that it works without scripts; with
//! them every choice is taken at once.

use super::Chosen;
use crate::facts::{fact_fields, facts_summary};
use crate::live::{Tag, tag};
use crate::markup::{Element, all, el};
use crate::site::Links;
use crate::text::Texts;
use crate::words::{Words, say};
use domain::compare::{AT_ONCE, Choice, shown};
use domain::fit::questions;
use domain::programme::{Programme, Tier};
use leptos::prelude::*;

pub(super) fn choices(t: Texts, programme: StoredValue<Programme>, chosen: Chosen, links: &Links) -> AnyView {
    let choice = chosen.choice;
    let search = tag("input")
        .attr("class", "input")
        .attr("type", "search")
        .attr("id", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .value(move || choice.read().search.clone())
        .on("input", move |event| {
            choice.update(|choice| choice.search = event_target_value(&event));
        });
    let differences = tag("input")
        .attr("type", "checkbox")
        .attr("name", "differences")
        .attr("value", "on")
        .checked(move || choice.read().only_differences)
        .on("change", move |event| {
            choice.update(|choice| choice.only_differences = event_target_checked(&event));
        });
    let differences = tag("label")
        .attr("class", "choice")
        .child(differences)
        .text(format!(" {}", t.only_differences()));
    let update = tag("button").attr("class", "button when-static").text(t.update());
    let bar = tag("div")
        .attr("class", "compare-bar")
        .child(labelled("search", &t.search_benefits(), search))
        .child(labelled("group", &t.group_by_kind(), groups(t, programme, chosen)))
        .child(differences)
        .child(update);
    tag("form")
        .attr("class", "compare-form")
        .attr("method", "get")
        .attr("action", links.path("compare"))
        .on("submit", |event| event.prevent_default())
        .children(version(links))
        .child(tiers(t, programme, chosen))
        .children(facts(t, programme, chosen))
        .child(bar)
        .view_of()
}

/// A version that is not in force stays the one that is asked for.
fn version(links: &Links) -> Option<Tag> {
    let hidden = || tag("input").attr("type", "hidden").attr("name", "version");
    (!links.version().is_empty()).then(|| hidden().attr("value", links.version()))
}

fn labelled(id: &str, label: &str, field: Tag) -> Tag {
    let label = el("label").class("label", true).attr("for", id).text(label);
    tag("div")
        .attr("class", "field")
        .child(tag("div").attr("class", "contents").html(label.to_string()))
        .child(field)
}

fn tiers(t: Texts, programme: StoredValue<Programme>, chosen: Chosen) -> Tag {
    let (chips, many) = programme.with_value(|asked| {
        let chip = |tier: &Tier| chip(programme, chosen, &tier.id, say(t, &tier.title));
        (
            asked.tiers.iter().map(chip).collect::<Vec<_>>(),
            asked.tiers.len() > AT_ONCE,
        )
    });
    let limit = t.choose_up_to(i64::try_from(AT_ONCE).unwrap_or_default());
    let limit = many.then(|| tag("p").attr("class", "hint").text(limit));
    tag("fieldset")
        .child(tag("legend").text(t.choose_tiers()))
        .children(limit)
        .child(tag("div").attr("class", "chips").children(chips))
}

fn chip(programme: StoredValue<Programme>, chosen: Chosen, id: &str, title: &str) -> Tag {
    let now = move |choice: &Choice| -> Vec<String> {
        programme.with_value(|programme| {
            let shown = shown(programme, &choice.tiers);
            shown.into_iter().map(|tier| tier.id.clone()).collect()
        })
    };
    let (mine, toggled) = (id.to_owned(), id.to_owned());
    let toggle = move |on: bool| {
        let before = now(&chosen.choice.read_untracked());
        let stays = |id: &String| if *id == toggled { on } else { before.contains(id) };
        let all = programme.with_value(|programme| {
            let ids = programme.tiers.iter().map(|tier| tier.id.clone());
            ids.filter(stays).collect()
        });
        chosen.choice.update(|choice| choice.tiers = all);
    };
    let field = tag("input")
        .attr("type", "checkbox")
        .attr("name", "tier")
        .attr("value", id)
        .checked(move || now(&chosen.choice.read()).contains(&mine))
        .on("change", move |event| toggle(event_target_checked(&event)));
    let title = tag("bdi").html(el("").text(title).inner());
    tag("label").attr("class", "chip").child(field).child(title)
}

/// The questions, folded away; their summary says what was stated.
fn facts(t: Texts, programme: StoredValue<Programme>, chosen: Chosen) -> Option<Tag> {
    if programme.with_value(|programme| questions(programme).is_empty()) {
        return None;
    }
    let now = move || {
        let stated = programme.with_value(|programme| facts_summary(Words::new(t, programme), &chosen.told.read()));
        if stated.is_empty() {
            return t.nothing_stated().into_owned();
        }
        let stated = stated.into_iter().map(|(label, value)| t.letter_line(label, value));
        stated.collect::<Vec<_>>().join(", ")
    };
    let summary = tag("summary")
        .text(format!("{} ", t.your_situation()))
        .child(tag("span").attr("class", "compare-facts-now").live_text(now));
    let fields = fact_fields(t, programme, chosen.facts);
    let fields = tag("div").attr("class", "compare-facts-grid").children(fields);
    let facts = tag("details").attr("class", "compare-facts").flag("open", true);
    Some(facts.child(summary).child(fields))
}

fn groups(t: Texts, programme: StoredValue<Programme>, chosen: Chosen) -> Tag {
    let choice = chosen.choice;
    let option = |id: &str, title: &str| {
        let option = el("option").attr("value", id).text(title);
        let selected = choice.read_untracked().group == id;
        if selected { option.attr("selected", "") } else { option }
    };
    let options: Vec<Element> = programme.with_value(|programme| {
        let groups = programme.groups.iter();
        let groups = groups.map(|group| option(&group.id, say(t, &group.title)));
        std::iter::once(option("", &t.all_kinds())).chain(groups).collect()
    });
    tag("select")
        .attr("class", "input")
        .attr("id", "group")
        .attr("name", "group")
        .html(all(options))
        .live_value(move || choice.read().group.clone())
        .on("change", move |event| {
            choice.update(|choice| choice.group = event_target_value(&event));
        })
}
