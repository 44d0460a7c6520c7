//! What a foundation's invoices say: valid numbers and codes.

use crate::country::{code, listed_code};
use crate::file::view::TableView;
use crate::reference::{Iban, VatId};
use std::ops::Range;

/// Reports each problem with its place, its message and what to do.
pub(super) fn invoices(invoices: TableView<'_>, mut report: impl FnMut(Range<usize>, String, &str)) {
    if let Some(typed) = invoices.word("iban")
        && Iban::parse(typed).is_err()
    {
        report(
            invoices.span("iban"),
            format!("\"{typed}\" isn't a valid IBAN"),
            "compare it with the one from the bank, digit by digit",
        );
    }
    if let Some(typed) = invoices.word("vat_id")
        && VatId::parse(typed).is_none()
    {
        report(
            invoices.span("vat_id"),
            format!("\"{typed}\" isn't a VAT ID with the code of its country"),
            "write only the ID: vat_id = \"DE123456789\"; other numbers belong in tax_id",
        );
    }
    if let Some(typed) = invoices.word("country")
        && code(typed).is_none()
    {
        let help = listed_code(typed).map_or_else(
            || "write a code of two letters: country = \"DE\"".to_owned(),
            |code| format!("write the code of two letters: country = \"{code}\""),
        );
        report(
            invoices.span("country"),
            format!("\"{typed}\" isn't the code of a country"),
            &help,
        );
    }
    let reminders = invoices.smalls("reminders");
    let is_in_order = reminders.windows(2).all(|days| days[0] < days[1]);
    if !is_in_order || reminders.iter().any(|days| !(1..=365).contains(days)) {
        report(
            invoices.span("reminders"),
            "these aren't days in ascending order, from 1 to 365".to_owned(),
            "count the days from the last day to pay: reminders = [7, 21]",
        );
    }
    let part = ["street", "postcode", "city"]
        .into_iter()
        .find(|part| invoices.has(part));
    if let (Some(part), false) = (part, invoices.has("country")) {
        report(
            invoices.span(part),
            "the address has no country".to_owned(),
            "add its code of two letters: country = \"DE\"",
        );
    }
}
