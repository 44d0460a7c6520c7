//! Describes domain values in words. Pages, CSV, the API and the command line all use the same ones.

mod address_check;
mod alternative;
mod bills;
mod cell;
mod change;
mod confirmation;
mod countries;
mod election;
mod expression;
mod facts;
mod moment;
mod poll;
mod price_list;
mod quote;
mod reasons;
mod review;
mod role;
mod roll;
mod rules;
mod seats;
mod spread;
mod start;
mod statement;
mod term;
mod total;

pub use address_check::check_result;
pub use alternative::{alternative, approval, offer, offer_rules};
pub use bills::{bills, planned_bills};
pub use cell::{cell, grant, grant_for_you, grant_of, grant_remarks, grant_rules, grant_value, sold_separately};
pub use change::{ChangeKind, Changed, Side, change};
pub use confirmation::{Unconfirmed, confirmation, unconfirmed};
pub use countries::{countries, country, country_or_region, several_countries};
pub use election::{election_rules, votes_each, votes_from, voting_method, voting_right};
pub use expression::expression;
pub use facts::{fact_label, fact_problem, fact_value};
pub use moment::moment;
pub use poll::{poll_answer, poll_kind, poll_outcome, poll_tally};
pub use price_list::{named_piece, piece, price_lines, price_table};
pub use quote::{
    Headline, agreement_hint, depends_on, headline, headline_parts, needed_for_price, needs, open_part, part, price,
    priced, refusal,
};
pub use reasons::because;
pub use review::{body, review_rule, reviewer, reviewers, stage_title};
pub use role::{role, role_may};
pub use roll::{
    ReasonWords, RollWords, is_per_seat, roll_change, roll_deadline, roll_entry, roll_missing, roll_reasons,
    roll_to_do, roll_votes, voter_votes,
};
pub use rules::{cap, price_rules};
pub use seats::{members, seats};
pub use spread::price_by_answer;
pub use start::{start_days, start_pairs};
pub use statement::Statement;
pub use term::{agreed_rules, agreed_term, every, first_periods, period, period_price, term, term_pairs};
pub use total::{price_notes, range, sum_notes, tax_rate, taxed_totals, total, totals_in_full};

use crate::format;
use crate::text::Texts;
use domain::date::Date;
use domain::money::{Currency, Money};
use domain::programme::Programme;
use domain::ratio::Ratio;
use domain::text::Text;

/// What the words depend on: the language, and the programme to look up names in.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    pub t: Texts,
    pub programme: &'a Programme,
}

impl<'a> Words<'a> {
    pub fn new(t: Texts, programme: &'a Programme) -> Self {
        Self { t, programme }
    }

    /// A text of the programme in the language.
    pub fn say<'t>(&self, text: &'t Text) -> &'t str {
        say(self.t, text)
    }

    pub fn tier_title(&self, id: &str) -> String {
        let tier = self.programme.tier(id);
        tier.map_or_else(|| id.to_owned(), |tier| self.say(&tier.title).to_owned())
    }

    pub fn benefit_title(&self, id: &str) -> String {
        let benefit = self.programme.benefit(id);
        benefit.map_or_else(|| id.to_owned(), |benefit| self.say(&benefit.title).to_owned())
    }
}

/// A text in the language.
pub fn say(t: Texts, text: &Text) -> &str {
    text.say(t.locale().tag())
}

pub fn money(t: Texts, money: Money) -> String {
    format::money(t.locale(), money.minor, money.currency.code())
}

/// With all decimals, as on invoices.
pub fn money_in_full(t: Texts, money: Money) -> String {
    format::money_in_full(t.locale(), money.minor, money.currency.code())
}

/// The name of a currency, or its code if the language has no name for it.
pub fn currency_name(t: Texts, currency: Currency) -> String {
    match currency.code() {
        "USD" => t.currency_usd().into_owned(),
        "EUR" => t.currency_eur().into_owned(),
        "GBP" => t.currency_gbp().into_owned(),
        code => code.to_owned(),
    }
}

pub fn date(t: Texts, date: Date) -> String {
    format::date(t.locale(), i32::from(date.year()), date.month(), date.day())
}

/// An exact number with up to six decimals, formatted for the language.
pub fn number(t: Texts, number: Ratio) -> String {
    const PLACES: u32 = 6;
    let scaled = number.times(Ratio::whole(10_i64.pow(PLACES))).map(Ratio::rounded);
    scaled.and_then(|scaled| i64::try_from(scaled).ok()).map_or_else(
        || number.to_string(),
        |scaled| format::decimal(t.locale(), scaled, PLACES),
    )
}
