//! The form above the comparison: tiers, facts, what to leave out. A `GET` form; in the browser every choice is taken at
//! once.

use super::parts::stated;
use super::{CompareState, Setting};
use crate::facts::fact_fields;
use crate::markup::{Element, all, el};
use crate::site::version_field;
use crate::words::say;
use domain::compare::{AT_ONCE, shown};
use domain::fit::questions;
use domain::programme::Tier;

pub(super) fn choices(setting: &Setting, state: &CompareState) -> Element {
    let t = setting.t;
    let search = el("input")
        .attr("class", "input")
        .attr("type", "search")
        .attr("id", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("value", state.choice.search.as_str());
    let differences = el("input")
        .attr("type", "checkbox")
        .attr("name", "differences")
        .attr("value", "on")
        .flag("checked", state.choice.only_differences);
    let differences = el("label")
        .attr("class", "choice")
        .child(differences)
        .text(format!(" {}", t.only_differences()));
    let bar = el("div")
        .attr("class", "compare-bar")
        .child(labelled("search", &t.search_benefits(), search))
        .child(labelled("group", &t.group_by_kind(), groups(setting, state)))
        .child(differences)
        .child(el("button").attr("class", "button when-static").text(t.update()));
    el("form")
        .attr("class", "compare-form")
        .attr("method", "get")
        .attr("action", setting.links.path("compare"))
        .children(version_field(&setting.links))
        .child(tiers(setting, state))
        .children(facts(setting, state))
        .child(bar)
}

fn labelled(id: &str, label: &str, field: Element) -> Element {
    let label = el("label").class("label", true).attr("for", id).text(label);
    el("div").attr("class", "field").child(label).child(field)
}

fn tiers(setting: &Setting, state: &CompareState) -> Element {
    let (t, programme) = (setting.t, &setting.programme);
    let chosen = shown(programme, &state.choice.tiers);
    let chip = |tier: &Tier| {
        let field = el("input")
            .attr("type", "checkbox")
            .attr("name", "tier")
            .attr("value", tier.id.as_str())
            .flag("checked", chosen.iter().any(|chosen| chosen.id == tier.id));
        let title = el("bdi").text(say(t, &tier.title));
        el("label").attr("class", "chip").child(field).child(title)
    };
    let limit = t.choose_up_to(i64::try_from(AT_ONCE).unwrap_or_default());
    let many = programme.tiers.len() > AT_ONCE;
    let limit = many.then(|| el("p").attr("class", "hint").text(limit));
    let chips = el("div").attr("class", "chips");
    el("fieldset")
        .child(el("legend").text(t.choose_tiers()))
        .children(limit)
        .child(chips.children(programme.tiers.iter().map(chip)))
}

/// The questions; their summary says what was stated.
fn facts(setting: &Setting, state: &CompareState) -> Option<Element> {
    if questions(&setting.programme).is_empty() {
        return None;
    }
    let now = el("span")
        .attr("class", "compare-facts-now")
        .text(stated(setting, state));
    let summary = el("summary")
        .text(format!("{} ", setting.t.your_situation()))
        .child(now);
    let fields = el("div")
        .attr("class", "compare-facts-grid")
        .children(fact_fields(setting.words(), &state.facts));
    let facts = el("details").attr("class", "compare-facts").attr("open", "");
    Some(facts.child(summary).child(fields))
}

fn groups(setting: &Setting, state: &CompareState) -> Element {
    let t = setting.t;
    let option = |id: &str, title: &str| {
        let chosen = state.choice.group == id;
        el("option").attr("value", id).flag("selected", chosen).text(title)
    };
    let groups = setting.programme.groups.iter();
    let groups = groups.map(|group| option(&group.id, say(t, &group.title)));
    let options = std::iter::once(option("", &t.all_kinds())).chain(groups);
    el("select")
        .attr("class", "input")
        .attr("id", "group")
        .attr("name", "group")
        .written(all(options))
}
