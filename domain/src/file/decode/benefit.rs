//! Benefits and the grants of tiers.

use super::decoder::Decoder;
use super::shared::source;
use crate::file::format::BENEFITS;
use crate::file::value;
use crate::file::view::{TableView, text_of};
use crate::file::written::WrittenNumber;
use crate::grant::{Benefit, BenefitKind, Grant, GrantCase, GrantValue, Level, Period, Unit};
use crate::money::Money;
use crate::programme::Programme;
use crate::ratio::Ratio;
use crate::text::Text;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

impl Decoder<'_> {
    pub(super) fn benefit(&mut self, id: &str, view: TableView<'_>, default_source: Option<&String>) -> Benefit {
        let per = view.word("per").and_then(period);
        let kind = match view.meant("kind", BENEFITS) {
            Some("count") => {
                if !view.has("unit") {
                    self.report(
                        view.span("kind"),
                        format!("\"{id}\" is a count, but has no unit"),
                        "add: unit = \"webinar\", units = \"webinars\"",
                    );
                }
                let one = view.text("unit").unwrap_or_default();
                BenefitKind::Count {
                    unit: Unit {
                        other: view.text("units").unwrap_or_else(|| one.clone()),
                        one,
                    },
                    per,
                }
            }
            Some("level") => {
                if view.entries("levels").is_empty() {
                    self.report(
                        view.span("kind"),
                        format!("\"{id}\" has levels, but doesn't name any"),
                        "add: levels = { low = \"…\", high = \"…\" }, from low to high",
                    );
                }
                BenefitKind::Level { levels: levels(view) }
            }
            Some("votes") => BenefitKind::Votes { per },
            Some("money") => BenefitKind::Money { per },
            Some("percent") => BenefitKind::Percent,
            Some("text") => BenefitKind::Text,
            _ => BenefitKind::YesNo,
        };
        Benefit {
            id: id.to_owned(),
            title: view.must_text("title"),
            group: view.owned("group").unwrap_or_default(),
            kind,
            summary: view.text("summary"),
            condition: view.text("condition"),
            excludes: view.words("excludes"),
            sold_separately: self.minor(view, "sold_separately", self.currency).map(|minor| Money {
                minor,
                currency: self.currency,
            }),
            capacity: view
                .whole("capacity")
                .map(|number| u32::try_from(number).unwrap_or(u32::MAX)),
            directory: view.yes("directory"),
            url: view.owned("url"),
            note: view.text("note"),
            source: source(view, default_source),
            line: view.line(),
        }
    }

    /// The grants of a tier. A grant that isn't valid is reported and left out.
    pub(super) fn grants(
        &mut self,
        tier: TableView<'_>,
        programme: &Programme,
        default_source: Option<&String>,
    ) -> Vec<Grant> {
        let mut grants = Vec::new();
        for (id, name, value) in tier.entries("grants") {
            let line = crate::file::problem::line_of(self.text, name.start);
            let Some(benefit) = programme.benefit(id) else {
                // The lint reports the name. The value can't be read without the benefit's kind.
                grants.push(Grant {
                    benefit: id.to_owned(),
                    value: GrantValue::Yes,
                    carry_over: None,
                    after_days: None,
                    from: None,
                    note: None,
                    source: None,
                    line,
                });
                continue;
            };
            let table = tier.inside(value);
            let Some(read) = self.grant_value(benefit, value, table) else {
                continue;
            };
            grants.push(Grant {
                benefit: id.to_owned(),
                value: read,
                carry_over: table.and_then(|table| table.whole("carry_over")),
                after_days: table.and_then(|table| table.small("after_days")),
                from: table.and_then(|table| table.date("from")),
                note: table.and_then(|table| table.text("note")),
                source: table
                    .and_then(|table| table.owned("source"))
                    .or_else(|| source(tier, default_source)),
                line,
            });
        }
        grants
    }

    fn grant_value(
        &mut self,
        benefit: &Benefit,
        value: &Spanned<DeValue<'_>>,
        table: Option<TableView<'_>>,
    ) -> Option<GrantValue> {
        let span = value.span();
        let Some(table) = table else {
            return self.plain_value(benefit, value.get_ref(), span);
        };
        if table.has("rules") {
            return self.cases(benefit, table).map(GrantValue::Cases);
        }
        self.table_value(benefit, span, table)
    }

    /// The values of a grant that depends on facts.
    fn cases(&mut self, benefit: &Benefit, table: TableView<'_>) -> Option<Vec<GrantCase>> {
        let rules = table.list("rules").into_iter();
        rules
            .map(|rule| {
                let when = self.expr(rule, "when");
                let value = self.table_value(benefit, rule.place(), rule)?;
                (when.is_some() || !rule.has("when")).then_some(GrantCase { when, value })
            })
            .collect()
    }

    /// The value in a table of its own.
    fn table_value(&mut self, benefit: &Benefit, span: Range<usize>, table: TableView<'_>) -> Option<GrantValue> {
        let quantity = matches!(benefit.kind, BenefitKind::Count { .. } | BenefitKind::Votes { .. });
        if let Some(most) = table.whole("up_to") {
            if !quantity {
                let message = format!(
                    "\"up_to\" only works for counts and votes, and \"{}\" is neither",
                    benefit.id
                );
                self.report(
                    table.span("up_to"),
                    message,
                    "set kind = \"count\" and a unit in the benefit",
                );
                return None;
            }
            return Some(GrantValue::UpTo(most));
        }
        if table.yes("unlimited") && quantity {
            return Some(GrantValue::Unlimited);
        }
        if let (BenefitKind::Text, Some(text)) = (&benefit.kind, table.text("text")) {
            return Some(GrantValue::Text(text));
        }
        match table.value("value") {
            Some(plain) => self.plain_value(benefit, plain, table.span("value")),
            None if benefit.kind == BenefitKind::YesNo => Some(GrantValue::Yes),
            None => {
                let message = format!("this grant of \"{}\" has no value", benefit.id);
                self.report(span, message, example(benefit));
                None
            }
        }
    }

    fn plain_value(&mut self, benefit: &Benefit, value: &DeValue<'_>, span: Range<usize>) -> Option<GrantValue> {
        let read = match (&benefit.kind, value) {
            // Already reported when the shape of the file was checked.
            (_, DeValue::Boolean(false)) => return None,
            (BenefitKind::YesNo, DeValue::Boolean(true)) => Some(GrantValue::Yes),
            (BenefitKind::Count { .. } | BenefitKind::Votes { .. }, number) => {
                value::whole(number).map(GrantValue::Exactly)
            }
            (BenefitKind::Percent, number) => value::number(number)
                .filter(|percent| *percent >= Ratio::ZERO && *percent <= Ratio::whole(100))
                .map(GrantValue::Percent),
            (BenefitKind::Level { levels }, DeValue::String(word)) => levels
                .iter()
                .find(|level| level.id == *word)
                .map(|level| GrantValue::Level(level.id.clone())),
            (BenefitKind::Money { .. }, number) => match value::number(number) {
                Some(major) => {
                    let minor = self.minor_of(major, span.clone(), self.currency)?;
                    Some(GrantValue::Money(Money {
                        minor,
                        currency: self.currency,
                    }))
                }
                None => None,
            },
            (BenefitKind::Text, DeValue::String(words)) => Some(GrantValue::Text(Text::new("en", words.trim()))),
            _ => None,
        };
        let place = crate::file::problem::Location::of(self.text, self.file, span.clone());
        if read.is_none() && !self.problems.iter().any(|earlier| earlier.place == place) {
            let kind = match &benefit.kind {
                BenefitKind::YesNo => "yes or no",
                BenefitKind::Count { .. } => "a count",
                BenefitKind::Level { .. } => "a level",
                BenefitKind::Votes { .. } => "a number of votes",
                BenefitKind::Money { .. } => "an amount of money",
                BenefitKind::Percent => "a percentage from 0 to 100",
                BenefitKind::Text => "text",
            };
            let help = meant(benefit, value).unwrap_or_else(|| example(benefit));
            self.report(span, format!("\"{}\" is {kind}, but this isn't", benefit.id), help);
        }
        read
    }
}

fn levels(view: TableView<'_>) -> Vec<Level> {
    let levels = view.entries("levels").into_iter();
    levels
        .filter_map(|(id, _, title)| {
            Some(Level {
                id: id.to_owned(),
                title: text_of(title.get_ref(), view.language)?,
            })
        })
        .collect()
}

/// What to write instead of a number in quotation marks, a decimal or the word unlimited.
fn meant(benefit: &Benefit, value: &DeValue<'_>) -> Option<String> {
    let id = &benefit.id;
    let quantity = matches!(benefit.kind, BenefitKind::Count { .. } | BenefitKind::Votes { .. });
    match value {
        DeValue::String(word) if quantity && word.trim().eq_ignore_ascii_case("unlimited") => {
            Some(format!("write: {id} = {{ unlimited = true }}"))
        }
        DeValue::String(word)
            if quantity || matches!(benefit.kind, BenefitKind::Money { .. } | BenefitKind::Percent) =>
        {
            let word = word.trim().trim_end_matches('%').trim_end();
            let readings = WrittenNumber::read(word)?.readings;
            let number = if quantity {
                readings.into_iter().next()?
            } else {
                readings.join(" or ")
            };
            Some(format!("write: {id} = {number}"))
        }
        DeValue::Float(number) if quantity => {
            let whole = Ratio::parse(number.as_str())?.ceil();
            Some(format!("write a whole number: {id} = {whole}"))
        }
        _ => None,
    }
}

fn example(benefit: &Benefit) -> String {
    let id = &benefit.id;
    match &benefit.kind {
        BenefitKind::YesNo => {
            format!("write: {id} = true; for a count, set kind = \"count\" and a unit in the benefit")
        }
        BenefitKind::Count { .. } => format!("write: {id} = 2, or {id} = {{ up_to = 2 }}"),
        BenefitKind::Votes { .. } => format!("write: {id} = 5"),
        BenefitKind::Money { .. } => format!("write: {id} = 1_000"),
        BenefitKind::Percent => format!("write 20 for 20 %: {id} = 20"),
        BenefitKind::Text => format!("write: {id} = \"…\""),
        BenefitKind::Level { levels } => {
            let names: Vec<String> = levels.iter().map(|level| format!("{id} = \"{}\"", level.id)).collect();
            format!("write one of its levels: {}", names.join(", or "))
        }
    }
}

fn period(word: &str) -> Option<Period> {
    Some(match word {
        "month" => Period::Month,
        "quarter" => Period::Quarter,
        "year" => Period::Year,
        "term" => Period::Term,
        "event" => Period::Event,
        "seat" => Period::Seat,
        "election" => Period::Election,
        "member" => Period::Member,
        _ => return None,
    })
}
