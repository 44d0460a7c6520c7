//! What a new invoice for an application says.

use super::content::{InvoiceContent, InvoiceLine, InvoiceTax};
use super::parties::{buyer, order, seller};
use crate::applications::LinkedApplication;
use app::api::BillPart;
use app::text::Texts;
use app::words::{Words, say};
use domain::date::Date;
use domain::foundation::Foundation;
use domain::quote::{Bill, BilledTax, QuotedTax};

/// What an invoice is about.
pub(super) struct BillDraft<'a> {
    pub bill: &'a Bill,
    pub tax: Option<&'a QuotedTax>,
    /// The first and last day that it's for. `None` if the term has no fixed end.
    pub term: Option<(Date, Date)>,
    /// Which of several bills it is.
    pub part: Option<BillPart>,
}

/// The first and last day of the first term of a membership that was agreed on a day, if it has a fixed end.
pub(super) fn whole_term(linked: &LinkedApplication<'_>, agreed: Date) -> Option<(Date, Date)> {
    linked.first_term(agreed).map(|period| (period.start, period.end))
}

/// Everything but the number and how to pay.
pub(super) fn draft(
    t: Texts,
    foundation: &Foundation,
    linked: &LinkedApplication<'_>,
    drafted: &BillDraft<'_>,
) -> InvoiceContent {
    let bill = drafted.bill;
    let taxes = drafted.tax.and_then(|tax| bill.taxes(tax)).unwrap_or_default();
    // A bill that was planned can have been summed up by other rules than it's issued by.
    let (net, gross) = if taxes.is_empty() {
        (bill.sum.amount.from, bill.sum.amount.from)
    } else {
        let sum = |amount: fn(&BilledTax) -> i64| taxes.iter().map(amount).sum();
        (sum(|tax| tax.sum.net.from), sum(|tax| tax.sum.gross.from))
    };
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
        lines: lines(t, linked, bill, &taxes),
        currency: bill.sum.amount.currency,
        net,
        taxes: taxes.iter().map(|tax| stated(t, drafted.tax, tax)).collect(),
        gross,
        term: drafted.term,
        part: drafted.part,
        plan: Vec::new(),
        payment_reference: String::new(),
        iban: None,
        bic: None,
    }
}

fn lines(t: Texts, linked: &LinkedApplication<'_>, bill: &Bill, taxes: &[BilledTax]) -> Vec<InvoiceLine> {
    let tier = say(t, &linked.tier.title);
    let words = Words::new(t, linked.programme);
    let billed = bill.lines.iter().enumerate();
    billed
        .map(|(place, line)| {
            let title = words.say(&line.title);
            InvoiceLine {
                title: if title == tier {
                    title.to_owned()
                } else {
                    format!("{tier}: {title}")
                },
                amount: line.amount.minor,
                tax: taxes
                    .iter()
                    .position(|tax| tax.lines.contains(&place))
                    .unwrap_or_default(),
            }
        })
        .collect()
}

fn stated(t: Texts, rules: Option<&QuotedTax>, tax: &BilledTax) -> InvoiceTax {
    let reasons = tax.because.iter().map(|because| say(t, because));
    InvoiceTax {
        name: rules.map(|rules| say(t, &rules.name).to_owned()).unwrap_or_default(),
        treatment: tax.treatment,
        amount: tax.sum.tax.from,
        because: reasons.collect::<Vec<_>>().join(" "),
    }
}
