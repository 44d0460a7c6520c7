//! Prices: components, rules and in-kind alternatives.

use super::decoder::Decoder;
use super::shared::{reviewers, source};
use crate::file::view::TableView;
use crate::money::{Currency, Money};
use crate::price::{
    Alternative, AlternativeMode, AlternativeValue, BillingInterval, Bounds, PriceBand, PriceComponent,
    PriceMultiplier, PriceOverride, PriceRule, Pricing, RateBand,
};
use crate::ratio::Ratio;
use crate::text::Text;
use toml::de::DeValue;

/// A price must have exactly one of these keys.
const WAYS: &[&str] = &[
    "amount",
    "free",
    "by_agreement",
    "not_offered",
    "range",
    "at_least",
    "at_cost",
    "bands",
    "graduated",
    "table",
    "formula",
    "as",
];

impl Decoder<'_> {
    pub(super) fn price(&mut self, tier: TableView<'_>, default_source: Option<&String>) -> Vec<PriceComponent> {
        if let Some(word) = tier.word("price") {
            let pricing = match word {
                "free" => Pricing::Free,
                "not offered" => Pricing::NotOffered,
                _ => Pricing::ByAgreement { hint: None },
            };
            let line = crate::file::problem::line_of(self.text, tier.span("price").start);
            return vec![simple(pricing, self.currency, line, default_source)];
        }
        let components = tier.table("price").map_or_else(|| tier.list("price"), |one| vec![one]);
        components
            .into_iter()
            .map(|view| self.component(view, default_source))
            .collect()
    }

    fn component(&mut self, view: TableView<'_>, default_source: Option<&String>) -> PriceComponent {
        let currency = view.word("currency").and_then(Currency::parse).unwrap_or(self.currency);
        let at_cost = view.has("at_cost");
        let rules = if view.has("rules") {
            if let Some(way) = WAYS.iter().find(|way| view.has(way)) {
                self.report(
                    view.span(way),
                    format!("this price has both rules and \"{way}\""),
                    format!("move \"{way}\" into the last rule, without \"when\""),
                );
            }
            view.list("rules")
                .into_iter()
                .filter_map(|rule| self.rule(rule, currency))
                .collect()
        } else {
            let pricing = self.pricing(view, currency);
            let because = view.text("because");
            let line = view.line();
            pricing
                .into_iter()
                .map(|pricing| PriceRule {
                    when: None,
                    from: None,
                    until: None,
                    pricing,
                    because: because.clone(),
                    line,
                })
                .collect()
        };
        PriceComponent {
            id: view.owned("id").unwrap_or_else(|| "fee".to_owned()),
            title: view.text("title").unwrap_or_else(fee),
            per: match view.word("per") {
                _ if at_cost => BillingInterval::AtCost,
                Some(word) => interval(word),
                None => BillingInterval::Year,
            },
            or_per: view.words("or_per").iter().map(|word| interval(word)).collect(),
            currency,
            when: self.expr(view, "when"),
            rules,
            times: view
                .list("times")
                .into_iter()
                .filter_map(|entry| self.multiplier(entry))
                .collect(),
            overrides: view
                .list("overrides")
                .into_iter()
                .filter_map(|entry| self.override_(entry, currency))
                .collect(),
            floor: self.minor(view, "floor", currency),
            ceiling: self.minor(view, "ceiling", currency),
            round_to: self.minor(view, "round_to", currency),
            note: view.text("note"),
            source: source(view, default_source),
            line: view.line(),
        }
    }

    fn rule(&mut self, view: TableView<'_>, currency: Currency) -> Option<PriceRule> {
        let when = self.expr(view, "when");
        Some(PriceRule {
            pricing: self.pricing(view, currency)?,
            when,
            from: view.date("from"),
            until: view.date("until"),
            because: view.text("because"),
            line: view.line(),
        })
    }

    fn pricing(&mut self, view: TableView<'_>, currency: Currency) -> Option<Pricing> {
        // That "false" isn't a price has been reported.
        let is_false = |way: &str| view.value(way).and_then(DeValue::as_bool) == Some(false);
        let mut ways: Vec<&str> = WAYS.iter().copied().filter(|way| view.has(way)).collect();
        if ways.len() > 1 {
            ways.retain(|way| !is_false(way));
        }
        ways.sort_by_key(|way| view.span(way).start);
        let [way] = ways[..] else {
            if ways.is_empty() && view.misspells(WAYS) {
                return None;
            }
            let (message, help) = match ways.first() {
                None => (
                    "this price has no amount".to_owned(),
                    format!("add one of: {}", WAYS.join(", ")),
                ),
                Some(first) => (
                    format!("this price has {} different amounts: {}", ways.len(), ways.join(", ")),
                    format!("keep one of them, such as \"{first}\", or write rules with conditions"),
                ),
            };
            let span = ways.get(1).map_or(view.place(), |second| view.span(second));
            self.report(span, message, help);
            return None;
        };
        if view.has("on") && !matches!(way, "bands" | "graduated") {
            self.report(
                view.span("on"),
                format!("\"on\" only works with bands or graduated, not with \"{way}\""),
                "delete it",
            );
        }
        match way {
            "amount" => self.minor(view, way, currency).map(Pricing::Flat),
            "free" => Some(Pricing::Free),
            "by_agreement" => Some(Pricing::ByAgreement { hint: view.text(way) }),
            "not_offered" => Some(Pricing::NotOffered),
            "at_least" => self.minor(view, way, currency).map(Pricing::AtLeast),
            "at_cost" => Some(Pricing::AtCost {
                markup_percent: view
                    .table(way)
                    .and_then(|table| table.number("markup_percent"))
                    .unwrap_or(Ratio::ZERO),
            }),
            "range" => {
                let range = view.table(way)?;
                let (from, to) = (self.minor(range, "from", currency)?, self.minor(range, "to", currency)?);
                if from > to {
                    self.report(
                        range.span("from"),
                        "the range's \"from\" is higher than its \"to\"",
                        "write the lower amount first",
                    );
                }
                Some(Pricing::Range { from, to })
            }
            "table" => view.owned(way).map(Pricing::Table),
            "as" => view.owned(way).map(Pricing::AsTier),
            "formula" => self.expr(view, way).map(Pricing::Formula),
            "bands" => Some(Pricing::Bands {
                on: self.on(view, way)?,
                bands: view
                    .list(way)
                    .into_iter()
                    .filter_map(|band| {
                        Some(PriceBand {
                            bounds: self.bounds(band),
                            amount: self.minor(band, "amount", currency)?,
                        })
                    })
                    .collect(),
            }),
            _ => Some(Pricing::Graduated {
                on: self.on(view, way)?,
                steps: view
                    .list(way)
                    .into_iter()
                    .filter_map(|step| {
                        Some(RateBand {
                            to: step.whole("to"),
                            each: step.number("each")?,
                        })
                    })
                    .collect(),
            }),
        }
    }

    fn on(&mut self, view: TableView<'_>, way: &str) -> Option<String> {
        if !view.has("on") {
            self.report(
                view.span(way),
                format!("\"{way}\" needs \"on\""),
                "add the fact that decides the price: on = \"headcount\"",
            );
        }
        view.owned("on")
    }

    pub(super) fn bounds(&mut self, view: TableView<'_>) -> Bounds {
        for (first, second) in [("from", "above"), ("to", "below")] {
            if view.has(first) && view.has(second) {
                self.report(
                    view.span(second),
                    format!("a band can't have both \"{first}\" and \"{second}\""),
                    "keep one: from and to include the number itself, above and below don't",
                );
            }
        }
        Bounds {
            from: view.number("from"),
            above: view.number("above"),
            to: view.number("to"),
            below: view.number("below"),
        }
    }

    pub(super) fn multiplier(&mut self, view: TableView<'_>) -> Option<PriceMultiplier> {
        Some(PriceMultiplier {
            when: self.expr(view, "when"),
            factor: view.number("factor")?,
            because: view.text("because"),
            line: view.line(),
        })
    }

    fn override_(&mut self, view: TableView<'_>, currency: Currency) -> Option<PriceOverride> {
        Some(PriceOverride {
            when: self.expr(view, "when")?,
            amount: self.minor(view, "amount", currency)?,
            because: view.text("because"),
            line: view.line(),
        })
    }

    pub(super) fn alternative(&mut self, view: TableView<'_>, default_source: Option<&String>) -> Option<Alternative> {
        let mut ways: Vec<&str> = ["people", "worth", "equivalent"]
            .into_iter()
            .filter(|way| view.has(way))
            .collect();
        ways.sort_by_key(|way| view.span(way).start);
        if let Some(second) = ways.get(1) {
            self.report(
                view.span(second),
                "an alternative can have only one of people, worth and equivalent",
                "split it into two alternatives",
            );
        }
        let gives = match ways.first() {
            Some(&"people") => AlternativeValue::People(view.number("people")?),
            Some(&"worth") => AlternativeValue::Worth(Money {
                minor: self.minor(view, "worth", self.currency)?,
                currency: self.currency,
            }),
            Some(_) => AlternativeValue::Equivalent,
            None => AlternativeValue::Other,
        };
        let share = view.whole("share_percent");
        if share.is_some_and(|share| !(1..=100).contains(&share)) {
            self.report(
                view.span("share_percent"),
                "\"share_percent\" must be from 1 to 100",
                "for example, write 50 for half",
            );
        }
        Some(Alternative {
            id: view.owned("id").unwrap_or_default(),
            mode: if view.word("mode") == Some("besides") {
                AlternativeMode::Besides
            } else {
                AlternativeMode::InsteadOf
            },
            gives,
            text: view.must_text("text"),
            share_percent: share.and_then(|share| u8::try_from(share).ok()),
            approval: reviewers(view, "approval"),
            when: self.expr(view, "when"),
            note: view.text("note"),
            source: source(view, default_source),
            line: view.line(),
        })
    }
}

fn interval(word: &str) -> BillingInterval {
    match word {
        "once" => BillingInterval::Once,
        "2 years" => BillingInterval::TwoYears,
        "quarter" => BillingInterval::Quarter,
        "month" => BillingInterval::Month,
        "hour" => BillingInterval::Hour,
        _ => BillingInterval::Year,
    }
}

fn fee() -> Text {
    let mut title = Text::new("en", "Fee");
    title.insert("de", "Beitrag".to_owned());
    title
}

fn simple(pricing: Pricing, currency: Currency, line: u32, default_source: Option<&String>) -> PriceComponent {
    PriceComponent {
        id: "fee".to_owned(),
        title: fee(),
        per: BillingInterval::Year,
        or_per: Vec::new(),
        currency,
        when: None,
        rules: vec![PriceRule {
            when: None,
            from: None,
            until: None,
            pricing,
            because: None,
            line,
        }],
        times: Vec::new(),
        overrides: Vec::new(),
        floor: None,
        ceiling: None,
        round_to: None,
        note: None,
        source: default_source.cloned(),
        line,
    }
}
