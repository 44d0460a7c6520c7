//! What an applicant contributes: money, something in kind, both, or a proposal.

use super::Answers;
use super::field::{Field, FieldGroup, FieldKind, FieldOption, LINE, OptionLabel, PARAGRAPH, StandardField};
use super::key;
use super::organisation::address_fields;
use super::payer;
use super::step::{Step, StepKind};
use crate::joining::Part;
use crate::money::{Currency, Money};
use crate::price::{Alternative, AlternativeMode, AlternativeValue};
use crate::programme::Programme;
use crate::quote::{Amount, Quote, QuoteOutcome};
use serde::{Deserialize, Serialize};

/// The contribution that the answers describe.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Contribution {
    /// Whether the applicant pays money, so an invoice is needed.
    pub money: bool,
    pub pledges: Vec<Pledge>,
}

/// An in-kind contribution.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Pledge {
    pub alternative: Alternative,
    /// Whether it's the whole contribution, so it must be worth the full price.
    pub whole: bool,
}

const MONEY: &str = "money";
const IN_KIND: &str = "in-kind";
const BOTH: &str = "both";

impl Contribution {
    /// Reads the contribution from the answers. Money is the default.
    pub fn of(quote: &Quote, answers: &Answers) -> Self {
        let besides = quote.alternatives.iter().map(|offer| &offer.alternative);
        let besides = besides.filter(|alternative| alternative.mode == AlternativeMode::Besides);
        let mut pledges: Vec<Pledge> = besides
            .map(|alternative| Pledge {
                alternative: alternative.clone(),
                whole: true,
            })
            .collect();
        let costs = is_paid(quote);
        let chosen = chosen(quote, answers);
        let gives = answers.get(key::GIVE).trim();
        if let Some(alternative) = chosen.filter(|_| matches!(gives, IN_KIND | BOTH)) {
            pledges.push(Pledge {
                alternative: alternative.clone(),
                whole: gives == IN_KIND,
            });
            return Self {
                money: costs && gives == BOTH,
                pledges,
            };
        }
        Self { money: costs, pledges }
    }

    /// Whether the member pays the whole price in money.
    pub fn is_price_paid(&self) -> bool {
        self.money && self.pledges.iter().all(|pledge| pledge.whole)
    }

    /// Whether there's an in-kind contribution that needs approval.
    pub fn in_kind(&self) -> bool {
        !self.pledges.is_empty()
    }
}

/// Whether there's something to pay.
fn is_paid(quote: &Quote) -> bool {
    matches!(
        quote.outcome,
        QuoteOutcome::Priced | QuoteOutcome::Range | QuoteOutcome::ByAgreement
    )
}

/// What applicants can contribute instead of money.
fn instead(quote: &Quote) -> Vec<&Alternative> {
    let all = quote.alternatives.iter().map(|offer| &offer.alternative);
    all.filter(|alternative| alternative.mode == AlternativeMode::InsteadOf)
        .collect()
}

fn chosen<'a>(quote: &'a Quote, answers: &Answers) -> Option<&'a Alternative> {
    let instead = instead(quote);
    match instead.as_slice() {
        [only] => Some(only),
        several => several
            .iter()
            .find(|alternative| alternative.id == answers.get(key::GIVE_WHAT).trim())
            .copied(),
    }
}

/// The steps about the contribution: its kind, the in-kind plan, who pays, and the invoice.
pub(super) fn steps(quote: &Quote, contribution: &Contribution, answers: &Answers, programme: &Programme) -> Vec<Step> {
    let currency = programme.currency;
    let plan = contribution
        .pledges
        .iter()
        .flat_map(|pledge| plan(pledge, quote, currency));
    let mut steps = vec![
        Step::new(
            "contribution",
            StepKind::Contribution,
            Part::Applicant,
            ways(quote, currency),
        ),
        Step::new("plan", StepKind::Plan, Part::Applicant, plan.collect()),
    ];
    if contribution.money
        && (quote.outcome != QuoteOutcome::ByAgreement || !answers.get(key::OFFER_AMOUNT).trim().is_empty())
    {
        let others_can_pay = programme.joining.others_can_pay;
        steps.extend(others_can_pay.then(payer::step));
        // Whoever else pays has already been asked where to send the invoice.
        if !(others_can_pay && payer::is_other(answers)) {
            steps.push(Step::new("invoice", StepKind::Invoice, Part::Billing, invoice()));
        }
    }
    steps
}

/// The kind of contribution, if there's a choice, and the amount, if the price leaves it open.
fn ways(quote: &Quote, currency: Currency) -> Vec<Field> {
    let instead = instead(quote);
    let mut fields = Vec::new();
    if !instead.is_empty() && is_paid(quote) {
        let ways = [
            (MONEY, OptionLabel::Money),
            (IN_KIND, OptionLabel::InKind),
            (BOTH, OptionLabel::Both),
        ];
        let ways = ways.map(|(id, label)| FieldOption::new(id, label)).into();
        fields.push(Field::standard(key::GIVE, StandardField::Give, FieldKind::Choice(ways)));
        if instead.len() > 1 {
            let choices = instead
                .iter()
                .map(|alternative| FieldOption::new(&alternative.id, OptionLabel::Said(alternative.text.clone())));
            let what = Field::standard(
                key::GIVE_WHAT,
                StandardField::GiveWhat,
                FieldKind::Choice(choices.collect()),
            );
            fields.push(what.shown_when(key::GIVE, &[IN_KIND, BOTH]));
        }
        let part = amount(currency, 1, price(quote).map(|price| price.minor));
        fields.push(Field::standard(key::GIVE_MONEY, StandardField::GiveMoney, part).shown_when(key::GIVE, &[BOTH]));
    }
    match open_amount(quote) {
        Some((least, most)) => fields.push(Field::standard(
            key::OFFER_AMOUNT,
            StandardField::OfferAmount,
            amount(currency, least, most),
        )),
        None if quote.outcome == QuoteOutcome::ByAgreement => fields.extend([
            Field::standard(
                key::OFFER_WHAT,
                StandardField::OfferWhat,
                FieldKind::Paragraph(PARAGRAPH),
            ),
            Field::standard(key::OFFER_AMOUNT, StandardField::OfferAmount, amount(currency, 1, None)).optional(),
            Field::standard(key::OFFER_TERM, StandardField::OfferTerm, FieldKind::Line(LINE)).optional(),
        ]),
        None => {}
    }
    fields
}

fn amount(currency: Currency, least: i64, most: Option<i64>) -> FieldKind {
    FieldKind::Amount { currency, least, most }
}

/// The bounds of a price that the applicant chooses, in minor units.
fn open_amount(quote: &Quote) -> Option<(i64, Option<i64>)> {
    quote.components.iter().find_map(|priced| match &priced.amount {
        Amount::Range { from, to } => Some((from.minor, Some(to.minor))),
        Amount::AtLeast(least) => Some((least.minor, None)),
        _ => None,
    })
}

/// The first amount of the price.
fn price(quote: &Quote) -> Option<Money> {
    quote.components.iter().find_map(|priced| match &priced.amount {
        Amount::Exact(money) | Amount::AtLeast(money) | Amount::Range { from: money, .. } => Some(*money),
        _ => None,
    })
}

/// The questions about an in-kind contribution: what it is, how much, and from when to when.
fn plan(pledge: &Pledge, quote: &Quote, currency: Currency) -> Vec<Field> {
    let Pledge { alternative, whole } = pledge;
    let key = |what: &str| key::pledge(&alternative.id, what);
    let people = |least: i64| {
        let kind = FieldKind::Number {
            least,
            most: 1_000,
            unit: None,
        };
        Field::standard(key("people"), StandardField::PledgePeople, kind)
    };
    let value = |least: Option<Money>| {
        let least = least.filter(|_| *whole);
        let kind = amount(
            least.map_or(currency, |least| least.currency),
            least.map_or(1, |least| least.minor),
            None,
        );
        Field::standard(key("value"), StandardField::PledgeValue, kind)
    };
    let counted = match &alternative.gives {
        AlternativeValue::People(count) => Some(people(if *whole {
            i64::try_from(count.ceil()).unwrap_or(1).max(1)
        } else {
            1
        })),
        AlternativeValue::Worth(money) => Some(value(Some(*money))),
        AlternativeValue::Equivalent => Some(value(price(quote))),
        AlternativeValue::Other => None,
    };
    let fields = [
        Some(Field::standard(
            key("what"),
            StandardField::PledgeWhat,
            FieldKind::Paragraph(PARAGRAPH),
        )),
        counted,
        Some(Field::standard(key("from"), StandardField::PledgeFrom, FieldKind::Date)),
        Some(Field::standard(key("until"), StandardField::PledgeUntil, FieldKind::Date).optional()),
    ];
    let group = FieldGroup::Pledge(alternative.text.clone());
    fields
        .into_iter()
        .flatten()
        .map(|field| field.in_group(group.clone()))
        .collect()
}

/// Where to send the invoice, and what it must contain.
fn invoice() -> Vec<Field> {
    let mut fields = vec![
        Field::standard(key::INVOICE_EMAIL, StandardField::InvoiceEmail, FieldKind::Email).fills("billing email"),
        Field::line(key::PURCHASE_ORDER, StandardField::PurchaseOrder).optional(),
        Field::standard(key::INVOICE_SAME, StandardField::InvoiceSame, FieldKind::YesNo),
    ];
    let name = Field::line(key::INVOICE_NAME, StandardField::InvoiceName).fills("billing organization");
    let country = Field::standard(
        format!("{}.country", key::INVOICE),
        StandardField::Country,
        FieldKind::Country,
    );
    let elsewhere = std::iter::once(name)
        .chain(address_fields(key::INVOICE, "billing "))
        .chain([country.fills("billing country")]);
    fields.extend(elsewhere.map(|field| field.shown_when(key::INVOICE_SAME, &["no"])));
    fields
}
