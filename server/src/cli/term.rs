//! `guildhall term`: how long a membership lasts that's agreed on a day.

use super::args::{FactArgs, ProgrammeArgs, day, words};
use super::subject::{Subject, tier};
use super::terminal::{TerminalText, columns};
use super::{Stopped, json};
use crate::clock::Clock;
use app::words::{self, Words};
use clap::Args;
use domain::date::Date;
use domain::programme::Tier;
use domain::quote::{MoneyRange, Quote, quote, renewal_quote};
use domain::term::{Term, TermPeriod};
use serde::Serialize;

/// How many periods are shown: a first term, a stub, and a regular term.
const PERIODS: usize = 3;

#[derive(Debug, Args)]
pub(super) struct TermCommand {
    /// FOUNDATION/PROGRAMME[@VERSION]
    subject: Subject,
    /// The tier, by its identifier
    tier: String,
    /// The day of the agreement, such as 2026-03-20; today by default
    #[arg(long, value_name = "DATE", value_parser = day)]
    agreed: Option<Date>,
    #[command(flatten)]
    stated: FactArgs,
    #[command(flatten)]
    asked: ProgrammeArgs,
}

#[derive(Debug, Serialize)]
struct TermAnswer {
    tier: String,
    agreed: Date,
    /// Empty if the end doesn't depend on the calendar.
    periods: Vec<PeriodAnswer>,
}

#[derive(Debug, Serialize)]
struct PeriodAnswer {
    first_day: Date,
    last_day: Date,
    /// The last day on which notice ends the membership with this period.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_notice: Option<Date>,
    /// How many yearly fees are due for this period.
    yearly_fees: u16,
    /// The share of each of them that's due, such as 9/12.
    share: String,
    /// What's due, in minor units and before tax if prices are net. Left out if it isn't known.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<MoneyRange>,
}

impl TermCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue(&[&self.subject])?;
        let programme = self.subject.find(&catalogue, self.asked.on)?;
        let tier = tier(programme, &self.tier)?;
        let agreed = self.agreed.unwrap_or_else(|| Clock::System.today());
        let facts = self.stated.of(programme, &self.asked)?;
        let term = tier.term_for(&facts);
        let term = term.as_deref();
        let periods: Vec<TermPeriod> = term.map_or_else(Vec::new, |term| term.periods(agreed).take(PERIODS).collect());
        let quotes = periods.iter().enumerate().map(|(number, period)| match number {
            0 => quote(programme, tier, &facts.clone().on(Some(agreed))),
            _ => renewal_quote(programme, tier, &facts, *period),
        });
        let priced: Vec<(TermPeriod, Quote)> = periods.iter().copied().zip(quotes).collect();
        if !self.asked.json {
            return Ok(text(words(programme), tier, term, agreed, &priced));
        }
        let periods = term.into_iter().flat_map(|term| {
            let priced = priced.iter();
            priced.map(|(period, quote)| PeriodAnswer::new(term, period, quote))
        });
        json(&TermAnswer {
            tier: tier.id.clone(),
            agreed,
            periods: periods.collect(),
        })
    }
}

impl PeriodAnswer {
    fn new(term: &Term, period: &TermPeriod, quote: &Quote) -> Self {
        Self {
            first_day: period.start,
            last_day: period.end,
            last_notice: term.last_notice(*period),
            yearly_fees: period.fees,
            share: period.share.to_string(),
            due: quote.due_for(*period).map(|due| due.amount),
        }
    }
}

fn text(words: Words<'_>, tier: &Tier, rules: Option<&Term>, agreed: Date, priced: &[(TermPeriod, Quote)]) -> String {
    let t = words.t;
    let mut lines = TerminalText::about(words.programme);
    lines.add(0, t.term_agreed_on(words.say(&tier.title), words::date(t, agreed)));
    let rows = priced.iter().map(|(period, quote)| {
        let notice = rules.and_then(|term| term.last_notice(*period));
        [
            t.period_dates(words::date(t, period.start), words::date(t, period.end)),
            notice.map_or_else(String::new, |day| t.notice_by_day(words::date(t, day))),
            words::period_price(words, quote, *period).unwrap_or_default(),
        ]
    });
    let rows: Vec<[String; 3]> = rows.collect();
    lines.section(t.term_periods(), columns(&rows));
    let pairs = rules.map(|term| words::term_pairs(words, term)).unwrap_or_default();
    let pairs: Vec<[String; 2]> = pairs.into_iter().map(<[String; 2]>::from).collect();
    lines.section(t.term_heading(), columns(&pairs));
    if let Some(text) = rules.and_then(|term| term.text.as_ref()) {
        lines.add(1, words.say(text));
    }
    if rules.is_none() {
        lines.add(1, t.term_not_stated());
    }
    lines.into_text()
}
