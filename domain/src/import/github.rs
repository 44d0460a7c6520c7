//! Sponsors exported by GitHub: a row for each transaction, so those of a sponsor are one membership, at the tier of the last one that
//! was paid. A sponsorship whose last payment is too long before the newest one in the file is over: the file doesn't say when it ended.

use super::days::read_day;
use super::read::ImportTable;
use super::row::{ImportedRow, LeftOut, row_text};
use crate::bank::folded_header;
use crate::date::Date;
use std::collections::BTreeMap;

/// A sponsor's last row.
struct Sponsor<'a> {
    is_paid: bool,
    /// When it was paid, or tried to be.
    paid_on: &'a str,
    is_yearly: bool,
    row: ImportedRow,
}

impl Sponsor<'_> {
    /// The row, left out if the next payment didn't arrive by the newest day in the file. Payments can be a month late.
    fn into_row(self, newest: Option<Date>) -> ImportedRow {
        let paid_on = read_day(self.paid_on, None).day();
        let until = paid_on.and_then(|day| day.plus_months(if self.is_yearly { 13 } else { 2 }));
        let is_over = until.zip(newest).is_some_and(|(until, newest)| until < newest);
        let stated = self.row.left_out.clone();
        ImportedRow {
            left_out: stated.or_else(|| is_over.then(|| LeftOut::Over(self.paid_on.to_owned()))),
            ..self.row
        }
    }
}

pub(super) fn is_github(table: &ImportTable) -> bool {
    table.has(&["sponsorhandle", "sponsorshipstartedon", "tiername", "transactiondate"])
}

pub(super) fn read(table: &ImportTable) -> Vec<ImportedRow> {
    let mut last: BTreeMap<&str, Sponsor<'_>> = BTreeMap::new();
    let mut newest: Option<Date> = None;
    for (line, cells) in &table.rows {
        let cell = |name: &str| {
            let place = table.place(name);
            place.and_then(|place| cells.get(place)).map_or("", String::as_str)
        };
        let handle = cell("sponsorhandle");
        let status = cell("status");
        let is_paid = matches!(
            folded_header(status).as_str(),
            "" | "settled" | "succeeded" | "credited"
        );
        let paid_on = cell("transactiondate");
        newest = newest.max(read_day(paid_on, None).day());
        let known = last.get(handle).map(|known| (known.is_paid, known.paid_on));
        if known.is_some_and(|known| known >= (is_paid, paid_on)) {
            continue;
        }
        let name = cell("sponsorprofilename");
        let row = ImportedRow {
            number: *line,
            key: handle.to_owned(),
            name: if name.is_empty() { handle } else { name }.to_owned(),
            tier: cell("tiername").to_owned(),
            email: cell("sponsorpublicemail").to_owned(),
            since: read_day(cell("sponsorshipstartedon"), None),
            amount: cell("processedamount").to_owned(),
            hidden: folded_header(cell("ispublic")) == "false",
            left_out: (!is_paid).then(|| LeftOut::Over(status.to_owned())),
            text: row_text(&cells.join(" | ")),
            ..ImportedRow::default()
        };
        let sponsor = Sponsor {
            is_paid,
            paid_on,
            is_yearly: folded_header(cell("isyearly")) == "true",
            row,
        };
        last.insert(handle, sponsor);
    }
    let sponsors = last.into_values();
    let mut rows: Vec<ImportedRow> = sponsors.map(|sponsor| sponsor.into_row(newest)).collect();
    rows.sort_by_key(|row| row.number);
    rows
}
