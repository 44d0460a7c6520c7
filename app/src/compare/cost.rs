//! The rows about cost and joining: what a tier costs, who can join, what's needed.

use crate::format;
use crate::text::Texts;
use crate::words::{self, Words};
use domain::date::Date;
use domain::facts::Facts;
use domain::price::AlternativeMode;
use domain::programme::{Audience, Programme, Tier};
use domain::quote::{NeededFor, NoPriceList, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, price_list};

/// What a row says about a tier.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CostCell {
    /// Never empty.
    pub lines: Vec<String>,
    /// Whether the cell says that there's nothing.
    pub is_nothing: bool,
}

/// A row about cost or joining.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CostRow {
    /// The price. On the page, it's in the head of each column.
    Price,
    /// Everything that it can cost, whoever joins.
    AllPrices,
    /// The reasons for the price.
    Why,
    Alternatives,
    Eligibility,
    Asks,
    Term,
    Review,
}

impl CostRow {
    /// The rows about cost, which come before the benefits.
    pub const COST: [Self; 4] = [Self::Price, Self::AllPrices, Self::Why, Self::Alternatives];

    /// The rows about joining, which come after the benefits.
    pub const JOINING: [Self; 4] = [Self::Eligibility, Self::Asks, Self::Term, Self::Review];

    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::AllPrices => "all_prices",
            Self::Why => "why",
            Self::Alternatives => "alternatives",
            Self::Eligibility => "eligibility",
            Self::Asks => "responsibilities",
            Self::Term => "term",
            Self::Review => "review",
        }
    }

    pub fn title(self, t: Texts) -> String {
        match self {
            Self::Price => t.row_price(),
            Self::AllPrices => t.all_prices(),
            Self::Why => t.row_why(),
            Self::Alternatives => t.row_alternatives(),
            Self::Eligibility => t.row_eligibility(),
            Self::Asks => t.row_asks(),
            Self::Term => t.row_term(),
            Self::Review => t.row_review(),
        }
        .into_owned()
    }

    /// Whether its cells depend on the quote. If not, they're the same for all visitors.
    pub fn follows_quote(self) -> bool {
        !matches!(self, Self::AllPrices | Self::Asks | Self::Term | Self::Review)
    }

    /// Whether the programme has anything to say in this row.
    pub fn is_used(self, programme: &Programme, day: Option<Date>) -> bool {
        let facts = Facts::new().on(day);
        let listed = |tier: &Tier| price_list(programme, tier, &facts).is_ok();
        self != Self::AllPrices || programme.tiers.iter().any(listed)
    }

    /// A tier's cell.
    pub fn cell(self, words: Words<'_>, tier: &Tier, quote: &Quote, day: Option<Date>) -> CostCell {
        CostCell {
            lines: self.lines(words, tier, quote, day),
            is_nothing: self.is_nothing(tier, quote),
        }
    }

    fn lines(self, words: Words<'_>, tier: &Tier, quote: &Quote, day: Option<Date>) -> Vec<String> {
        let t = words.t;
        let lines = match self {
            Self::Price => vec![words::price(words, quote)],
            Self::AllPrices => all_prices(words, tier, quote, day),
            Self::Why => why(words, quote),
            Self::Alternatives => instead(quote)
                .map(|offer| words::alternative(words, &offer.alternative))
                .collect(),
            Self::Eligibility => eligibility(words, tier, quote),
            Self::Asks => tier
                .responsibilities
                .iter()
                .map(|asked| words.say(&asked.text).to_owned())
                .collect(),
            Self::Term => vec![words::term(words, tier.term.as_ref())],
            Self::Review if tier.review.is_empty() => Vec::new(),
            Self::Review => {
                let in_kind = (!tier.review_in_kind.is_empty() && tier.review_in_kind != tier.review)
                    .then(|| t.reviewers_in_kind(words::reviewers(words, &tier.review_in_kind)));
                std::iter::once(words::reviewers(words, &tier.review))
                    .chain(in_kind)
                    .collect()
            }
        };
        if lines.is_empty() {
            vec![self.nothing(t)]
        } else {
            lines.iter().map(|line| format::capitalised(line)).collect()
        }
    }

    fn nothing(self, t: Texts) -> String {
        match self {
            Self::Review => t.term_not_stated(),
            Self::Asks => t.cell_none(),
            Self::Alternatives => t.cell_no_alternative(),
            Self::AllPrices => t.cell_one_price(),
            _ => t.cell_no(),
        }
        .into_owned()
    }

    fn is_nothing(self, tier: &Tier, quote: &Quote) -> bool {
        match self {
            Self::Alternatives => instead(quote).next().is_none(),
            Self::Asks => tier.responsibilities.is_empty(),
            Self::Review => tier.review.is_empty(),
            Self::Term => tier.term.is_none(),
            Self::AllPrices => false,
            Self::Price | Self::Why | Self::Eligibility => {
                matches!(quote.outcome, QuoteOutcome::NotEligible | QuoteOutcome::NotOffered)
            }
        }
    }
}

/// Everything that a tier can cost on a day, or why there's no list.
fn all_prices(words: Words<'_>, tier: &Tier, quote: &Quote, day: Option<Date>) -> Vec<String> {
    if !tier.is_open() {
        return vec![words::headline(words, quote)];
    }
    match price_list(words.programme, tier, &Facts::new().on(day)) {
        Ok(list) => words::price_lines(words, &list),
        Err(NoPriceList::OnePrice) if quote.outcome != QuoteOutcome::ByAgreement => Vec::new(),
        Err(_) => vec![words::headline(words, quote)],
    }
}

/// Why the price is what it is: each component with its reasons, and what's missing.
fn why(words: Words<'_>, quote: &Quote) -> Vec<String> {
    let t = words.t;
    let refusals = quote.refusals.iter().map(|refusal| words::refusal(words, refusal));
    let needs = quote.needs.iter().map(|need| {
        let purpose = match need.purpose {
            NeededFor::Price => t.needed_for_price(),
            NeededFor::Eligibility => t.needed_for_eligibility(),
            NeededFor::Alternative => t.needed_for_alternative(),
            NeededFor::Tax => t.needed_for_tax(),
        };
        t.letter_line(purpose, words::fact_label(words, &need.fact))
    });
    let several = quote.components.len() > 1;
    let parts = quote.components.iter().flat_map(|part| reasons(words, part, several));
    refusals.chain(needs).chain(parts).collect()
}

fn reasons(words: Words<'_>, priced: &QuotedComponent, several: bool) -> Vec<String> {
    let name = several.then(|| {
        words
            .t
            .reason_of_part(words.say(&priced.title), words::priced(words, priced))
    });
    let note = priced.note.as_ref().map(|note| words.say(note).to_owned());
    name.into_iter()
        .chain(words::because(words, priced))
        .chain(note)
        .collect()
}

/// In-kind contributions instead of money. The ones on top of money belong to the price.
fn instead(quote: &Quote) -> impl Iterator<Item = &QuotedAlternative> {
    quote
        .alternatives
        .iter()
        .filter(|offer| offer.alternative.mode == AlternativeMode::InsteadOf)
}

/// Why this visitor can't join, or who can.
fn eligibility(words: Words<'_>, tier: &Tier, quote: &Quote) -> Vec<String> {
    if !quote.refusals.is_empty() {
        return quote
            .refusals
            .iter()
            .map(|refusal| words::refusal(words, refusal))
            .collect();
    }
    let t = words.t;
    let audience = match tier.audience {
        Audience::Person => t.reason_open_to_people(),
        Audience::Organisation => t.reason_open_to_organisations(),
        Audience::Both => t.reason_open_to_all(),
    };
    let conditions = tier
        .qualification
        .iter()
        .map(|condition| words.say(&condition.text).to_owned());
    let parents = tier.requires.iter().filter_map(|id| words.programme.parent(id));
    let parents = parents.map(|parent| t.parent_required(words.say(&parent.name)));
    std::iter::once(audience.into_owned())
        .chain(conditions)
        .chain(parents)
        .collect()
}
