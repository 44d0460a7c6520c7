//! A programme file as a whole: everything but benefits, tiers and prices.

use super::Decoder;
use crate::date::Date;
use crate::facts::{Choice, FactDefinition, FactKind};
use crate::file::format::FACTS;
use crate::file::problem::Problem;
use crate::file::view::{Table, View, text_of};
use crate::money::Currency;
use crate::programme::{Body, Group, Note, Parent, Programme, ProgrammeKind, RollRule, Source, Status};
use crate::text::Text;

pub(in crate::file) fn programme(
    foundation: &str,
    file: &str,
    text: &str,
    table: &Table<'_>,
    problems: &mut Vec<Problem>,
) -> Programme {
    let plain = View {
        table,
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let view = View {
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
            Some("draft") => Status::Draft,
            _ => Status::Published,
        },
        kind: match view.word("kind") {
            Some("sponsorship") => ProgrammeKind::Sponsorship,
            Some("project") => ProgrammeKind::Project,
            _ => ProgrammeKind::Membership,
        },
        title: view.must_text("title"),
        summary: view.must_text("summary"),
        currency,
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
                Some(Group {
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
    programme
}

fn first_day() -> Date {
    unreachable!("1 January of year 1 is a day")
}

/// The notes of a table.
pub(super) fn notes(view: View<'_>, default_source: Option<&String>) -> Vec<Note> {
    let notes = view.list("notes").into_iter();
    notes
        .map(|note| Note {
            text: note.must_text("text"),
            source: source(note, default_source),
            line: note.line(),
        })
        .collect()
}

/// The source a statement names, or that of the whole file.
pub(super) fn source(view: View<'_>, default: Option<&String>) -> Option<String> {
    view.owned("source").or_else(|| default.cloned())
}

impl Decoder<'_> {
    fn fact(&mut self, id: &str, view: View<'_>) -> FactDefinition {
        let choices = || {
            let choices = view.entries("choices").into_iter();
            choices
                .filter_map(|(id, _, label)| {
                    Some(Choice {
                        id: id.to_owned(),
                        label: text_of(label.get_ref(), view.language)?,
                    })
                })
                .collect()
        };
        let kind = match view.meant("type", FACTS) {
            Some("choice") => FactKind::Choice(choices()),
            Some("number") => FactKind::Number {
                unit: view.text("unit").unwrap_or_else(|| Text::new(view.language, "")),
                most: view.whole("most"),
            },
            Some("money") => FactKind::Money {
                currency: view.word("currency").and_then(Currency::parse).unwrap_or(self.currency),
            },
            Some("lookup") => FactKind::Lookup {
                from: view.owned("from").unwrap_or_default(),
                table: view
                    .entries("table")
                    .into_iter()
                    .map(|(result, _, words)| {
                        let words = words.get_ref().as_array().into_iter().flatten();
                        let words = words.filter_map(|word| word.get_ref().as_str());
                        (result.to_owned(), words.map(str::to_owned).collect())
                    })
                    .collect(),
                otherwise: view.owned("otherwise"),
            },
            _ => FactKind::YesNo,
        };
        FactDefinition {
            id: id.to_owned(),
            question: view.must_text("question"),
            label: view.must_text("label"),
            help: view.text("help"),
            kind,
            granted_by: view.owned("granted_by"),
            evidence: view.text("evidence"),
            recheck_months: view.small("recheck_months"),
            line: view.line(),
        }
    }

    fn parent(&mut self, id: &str, view: View<'_>) -> Parent {
        Parent {
            id: id.to_owned(),
            name: view.must_text("name"),
            url: view.owned("url"),
            fact: view.owned("fact").unwrap_or_default(),
            except: self.expr(view, "except"),
        }
    }

    fn body(&mut self, id: &str, view: View<'_>, default_source: Option<&String>) -> Option<Body> {
        Some(Body {
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
