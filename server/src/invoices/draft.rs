//! What a new invoice for an application says.

use super::content::{InvoiceContent, InvoiceLine, InvoiceTax};
use super::parties::{buyer, order, seller};
use crate::applications::LinkedApplication;
use app::text::Texts;
use app::words::{Words, say};
use domain::date::Date;
use domain::foundation::Foundation;
use domain::quote::{Bill, Quote};

/// Everything but the number and how to pay, for a membership that was agreed on a day.
pub(super) fn draft(
    t: Texts,
    foundation: &Foundation,
    linked: &LinkedApplication<'_>,
    bill: &Bill,
    agreed: Date,
) -> InvoiceContent {
    let quote = linked.quote(linked.priced_on());
    InvoiceContent {
        language: t.locale().tag().to_owned(),
        label: String::new(),
        cancels: None,
        issued_on: linked.today,
        due_on: linked.today,
        seller: seller(t, foundation),
        buyer: buyer(t, linked),
        order: order(linked),
        application: linked.opened.application.reference.to_string(),
        lines: lines(t, linked, bill),
        currency: bill.sum.amount.currency,
        net: bill.sum.tax.map_or(bill.sum.amount.from, |tax| tax.net.from),
        tax: tax(t, &quote, bill),
        gross: bill.sum.tax.map_or(bill.sum.amount.from, |tax| tax.gross.from),
        term: linked.first_term(agreed).map(|period| (period.start, period.end)),
        payment_reference: String::new(),
        iban: None,
        bic: None,
    }
}

fn lines(t: Texts, linked: &LinkedApplication<'_>, bill: &Bill) -> Vec<InvoiceLine> {
    let tier = say(t, &linked.tier.title);
    let words = Words::new(t, linked.programme);
    let line = |title: &str, amount: i64| InvoiceLine {
        title: if title == tier {
            title.to_owned()
        } else {
            format!("{tier}: {title}")
        },
        amount,
    };
    bill.lines
        .iter()
        .map(|billed| line(words.say(&billed.title), billed.amount.minor))
        .collect()
}

fn tax(t: Texts, quote: &Quote, bill: &Bill) -> Option<InvoiceTax> {
    let (rules, breakdown) = quote.tax.as_ref().zip(bill.sum.tax)?;
    Some(InvoiceTax {
        name: say(t, &rules.name).to_owned(),
        treatment: rules.treatment?,
        amount: breakdown.tax.from,
        because: rules
            .because
            .as_ref()
            .map(|because| say(t, because).to_owned())
            .unwrap_or_default(),
    })
}
