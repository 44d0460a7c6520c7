//! Tax on prices.

use super::decoder::Decoder;
use super::shared::source;
use crate::file::format::TAX_TREATMENTS;
use crate::file::view::TableView;
use crate::ratio::Ratio;
use crate::tax::{PriceBasis, TaxRule, TaxRules, TaxTreatment};

impl Decoder<'_> {
    pub(super) fn tax(&mut self, view: TableView<'_>, default_source: Option<&String>) -> TaxRules {
        let rules = match (view.has("percent"), view.has("rules")) {
            (true, true) => {
                self.report(
                    view.span("percent"),
                    "this tax has both rules and \"percent\"",
                    "move \"percent\" into the last rule, without \"when\"",
                );
                Vec::new()
            }
            (false, false) if !view.misspells(&["percent", "rules"]) => {
                self.report(
                    view.place(),
                    "this tax has no rate",
                    "add: percent = 19; if it depends on the buyer, write rules",
                );
                Vec::new()
            }
            (true, false) => self
                .treatment(view)
                .map(|treatment| rule(view, treatment))
                .into_iter()
                .collect(),
            (false, _) => {
                let rules = view.list("rules").into_iter();
                rules.filter_map(|view| self.tax_rule(view)).collect()
            }
        };
        TaxRules {
            name: view.must_text("name"),
            prices: match view.word("prices") {
                Some("gross") => PriceBasis::Gross,
                _ => PriceBasis::Net,
            },
            rules,
            note: view.text("note"),
            source: source(view, default_source),
            line: view.line(),
        }
    }

    fn tax_rule(&mut self, view: TableView<'_>) -> Option<TaxRule> {
        let when = self.expr(view, "when");
        let mut ways = TAX_TREATMENTS.iter().filter(|way| view.has(way));
        match (ways.next(), ways.next()) {
            (Some(_), None) => {}
            (None, _) if view.misspells(TAX_TREATMENTS) => return None,
            (None, _) => {
                self.report(
                    view.place(),
                    "this tax rule has no rate",
                    "add one of: percent = 19, reverse_charge = true, out_of_scope = true",
                );
                return None;
            }
            (Some(first), Some(second)) => {
                self.report(
                    view.span(second),
                    format!("this tax rule has both \"{first}\" and \"{second}\""),
                    "keep one of them, or write two rules",
                );
                return None;
            }
        }
        Some(TaxRule {
            when,
            ..rule(view, self.treatment(view)?)
        })
    }

    fn treatment(&mut self, view: TableView<'_>) -> Option<TaxTreatment> {
        if view.has("reverse_charge") {
            return Some(TaxTreatment::ReverseCharge);
        }
        if view.has("out_of_scope") {
            return Some(TaxTreatment::OutOfScope);
        }
        let percent = view.number("percent")?;
        if percent < Ratio::ZERO || percent > Ratio::whole(100) {
            self.report(
                view.span("percent"),
                "a tax rate must be from 0 to 100 percent",
                "write 7 for 7 %",
            );
            return None;
        }
        if percent > Ratio::ZERO && percent < Ratio::ONE {
            self.report(
                view.span("percent"),
                format!("a tax of {percent} % is probably a mistake"),
                "write the rate in percent: 7 for 7 %",
            );
            return None;
        }
        Some(TaxTreatment::Rate(percent))
    }
}

fn rule(view: TableView<'_>, treatment: TaxTreatment) -> TaxRule {
    TaxRule {
        components: view.words("components"),
        when: None,
        treatment,
        because: view.text("because"),
        line: view.line(),
    }
}
