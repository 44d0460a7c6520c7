//! Sponsors exported by GitHub: a row for each transaction, so those of a sponsor are one membership, at the tier of the last one that
//! was paid.

use super::days::read_day;
use super::read::ImportTable;
use super::row::{ImportedRow, LeftOut, row_text};
use crate::bank::folded_header;
use std::collections::BTreeMap;

pub(super) fn is_github(table: &ImportTable) -> bool {
    table.has(&["sponsorhandle", "sponsorshipstartedon", "tiername", "transactiondate"])
}

pub(super) fn read(table: &ImportTable) -> Vec<ImportedRow> {
    // By handle: when the row was paid, and the row.
    let mut last: BTreeMap<&str, (bool, &str, ImportedRow)> = BTreeMap::new();
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
        let known = last.get(handle).map(|(paid, on, _)| (*paid, *on));
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
        last.insert(handle, (is_paid, paid_on, row));
    }
    let mut rows: Vec<ImportedRow> = last.into_values().map(|(_, _, row)| row).collect();
    rows.sort_by_key(|row| row.number);
    rows
}
