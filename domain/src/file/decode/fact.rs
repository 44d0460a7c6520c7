//! Facts.

use super::decoder::Decoder;
use super::shared::source;
use crate::fact::{Computation, FactDefinition, FactKind, FactOption, Measure, ValueBand};
use crate::file::format::FACTS;
use crate::file::view::{TableView, text_of};
use crate::money::Currency;
use crate::ratio::Ratio;
use crate::text::Text;

impl Decoder<'_> {
    pub(super) fn fact(&mut self, id: &str, view: TableView<'_>) -> FactDefinition {
        let choices = || {
            let choices = view.entries("choices").into_iter();
            choices
                .filter_map(|(id, _, label)| {
                    Some(FactOption {
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
            Some("country") => FactKind::Country,
            Some("lookup") => self.lookup(id, view, choices()),
            Some("computed") => self.computed(view),
            _ => FactKind::YesNo,
        };
        FactDefinition {
            id: id.to_owned(),
            question: view.text("question").unwrap_or_else(|| view.must_text("label")),
            label: view.must_text("label"),
            help: view.text("help"),
            kind,
            granted_by: view.owned("granted_by"),
            evidence: view.text("evidence"),
            recheck_months: view.small("recheck_months"),
            source: source(view, None),
            default: None,
            line: view.line(),
        }
    }

    fn computed(&mut self, view: TableView<'_>) -> FactKind {
        let formula = self.expr(view, "formula").map(Computation::Formula);
        let by = formula.unwrap_or_else(|| {
            let bands = view.list("bands").into_iter().map(|band| ValueBand {
                bounds: self.bounds(band),
                value: band.number("value").unwrap_or(Ratio::ZERO),
            });
            Computation::Bands {
                bands: bands.collect(),
                on: view.owned("on").unwrap_or_default(),
            }
        });
        let currency = view.word("currency").and_then(Currency::parse);
        let measure = match currency {
            Some(currency) => Measure::Money(currency),
            None => Measure::Units(view.text("unit").unwrap_or_else(|| Text::new(view.language, ""))),
        };
        FactKind::Computed { by, measure }
    }
}
