//! A programme file, except its facts, benefits, tiers and prices.

use super::choices::choices;
use super::decoder::Decoder;
use super::shared::{notes, source};
use crate::date::Date;
use crate::file::expression::ExpressionHelp;
use crate::file::problem::Problem;
use crate::file::view::{TableView, TomlTable, text_of};
use crate::money::Currency;
use crate::programme::{
    BenefitGroup, GoverningBody, ParentMembership, Programme, ProgrammeKind, ProgrammeStatus, RollRule, Source,
};
use std::collections::BTreeMap;

pub(in crate::file) fn programme(
    foundation: &str,
    file: &str,
    text: &str,
    table: &TomlTable<'_>,
    tables: &BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) -> Programme {
    let plain = TableView {
        table,
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let view = TableView {
        language: plain.word("language").unwrap_or("en"),
        ..plain
    };
    let currency = view
        .word("currency")
        .and_then(Currency::parse)
        .or_else(|| Currency::parse("EUR"));
    let Some(currency) = currency else {
        unreachable!("EUR is in the list of currencies")
    };
    let mut decoder = Decoder {
        file,
        text,
        currency,
        tables,
        countries: view
            .tables("facts")
            .into_iter()
            .filter(|(_, fact)| fact.word("type") == Some("country"))
            .map(|(id, _)| id)
            .collect(),
        expressions: ExpressionHelp::new(view),
        problems,
    };
    let default_source = view.owned("source");
    let facts = view
        .tables("facts")
        .into_iter()
        .map(|(id, fact)| decoder.fact(id, fact))
        .collect();
    let parents = view
        .tables("parents")
        .into_iter()
        .map(|(id, parent)| decoder.parent(id, parent))
        .collect();
    let benefits = view
        .tables("benefits")
        .into_iter()
        .map(|(id, benefit)| decoder.benefit(id, benefit, default_source.as_ref()))
        .collect();
    let mut programme = Programme {
        id: view.owned("programme").unwrap_or_default(),
        foundation: foundation.to_owned(),
        version: view.owned("version").unwrap_or_default(),
        from: view
            .date("from")
            .or_else(|| Date::new(1, 1, 1))
            .unwrap_or_else(first_day),
        from_renewals: view.date("from_renewals"),
        status: match view.word("status") {
            Some("draft") => ProgrammeStatus::Draft,
            _ => ProgrammeStatus::Published,
        },
        kind: match view.word("kind") {
            Some("sponsorship") => ProgrammeKind::Sponsorship,
            Some("project") => ProgrammeKind::Project,
            _ => ProgrammeKind::Membership,
        },
        title: view.must_text("title"),
        summary: view.must_text("summary"),
        currency,
        tax: view.table("tax").map(|tax| decoder.tax(tax, default_source.as_ref())),
        sources: view
            .tables("sources")
            .into_iter()
            .map(|(id, source)| {
                let source = Source {
                    title: source.must_text("title"),
                    url: source.owned("url"),
                    date: source.date("date"),
                };
                (id.to_owned(), source)
            })
            .collect(),
        notes: notes(view, default_source.as_ref()),
        parents,
        facts,
        groups: view
            .entries("groups")
            .into_iter()
            .filter_map(|(id, _, title)| {
                Some(BenefitGroup {
                    id: id.to_owned(),
                    title: text_of(title.get_ref(), view.language)?,
                })
            })
            .collect(),
        benefits,
        tables: Vec::new(),
        tiers: Vec::new(),
        bodies: view
            .tables("seats")
            .into_iter()
            .filter_map(|(id, body)| decoder.body(id, body, default_source.as_ref()))
            .collect(),
        joining: decoder.joining(view),
        roll: view.table("roll").map(|roll| RollRule {
            benefit: roll.owned("benefit").unwrap_or_default(),
            quorum: roll.text("quorum"),
        }),
        elections: view
            .tables("elections")
            .into_iter()
            .map(|(id, election)| {
                let rolled = view.table("roll").and_then(|roll| roll.owned("benefit"));
                decoder.election(id, election, rolled, default_source.as_ref())
            })
            .collect(),
        officer: None,
        file: file.to_owned(),
    };
    programme.tables = view
        .tables("tables")
        .into_iter()
        .map(|(id, table)| decoder.price_table(id, table))
        .collect();
    programme.tiers = view
        .tables("tiers")
        .into_iter()
        .map(|(id, tier)| decoder.tier(id, tier, &programme, default_source.as_ref()))
        .collect();
    let groups: Vec<(&str, Vec<String>)> = view
        .tables("common")
        .into_iter()
        .filter(|(id, common)| common.has("tiers") && programme.tier(id).is_none())
        .map(|(id, common)| (id, common.words("tiers")))
        .collect();
    let voters = programme.elections.iter_mut().map(|election| &mut election.voters);
    for tiers in programme.joining.tier_lists().chain(voters) {
        *tiers = with_groups(tiers, &groups);
    }
    let common = view.tables("common").into_iter();
    let common: Vec<_> = common
        .map(|(_, view)| decoder.common(view, default_source.as_ref()))
        .collect();
    let all: Vec<String> = programme.tiers.iter().map(|tier| tier.id.clone()).collect();
    for tier in &mut programme.tiers {
        for common in &common {
            common.multiply(tier);
        }
        for common in &common {
            common.add_to(tier, &all);
        }
    }
    let chosen = choices(&programme.tiers);
    programme.facts.extend(chosen);
    programme
}

/// A list of tiers, with each name from `[common]` replaced by its tiers.
fn with_groups(tiers: &[String], groups: &[(&str, Vec<String>)]) -> Vec<String> {
    let members = |name: &String| match groups.iter().find(|(group, _)| group == name) {
        Some((_, tiers)) => tiers.clone(),
        None => vec![name.clone()],
    };
    tiers.iter().flat_map(members).collect()
}

fn first_day() -> Date {
    unreachable!("1 January of year 1 is a day")
}

impl Decoder<'_> {
    fn parent(&mut self, id: &str, view: TableView<'_>) -> ParentMembership {
        ParentMembership {
            id: id.to_owned(),
            name: view.must_text("name"),
            url: view.owned("url"),
            fact: view.owned("fact").unwrap_or_default(),
            except: self.expr(view, "except"),
        }
    }

    fn body(&mut self, id: &str, view: TableView<'_>, default_source: Option<&String>) -> Option<GoverningBody> {
        Some(GoverningBody {
            id: id.to_owned(),
            title: view.must_text("title"),
            when: self.expr(view, "when"),
            seats: self.expr(view, "count")?,
            note: view.text("note"),
            source: source(view, default_source),
            line: view.line(),
        })
    }
}
