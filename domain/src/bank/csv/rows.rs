//! From the rows of a CSV file to entries.

use super::columns::CsvColumns;
use super::mapping::{CsvField, CsvMapping, folded_header};
use super::table::{CsvRow, starts, table};
use super::values::{read_amount, read_date};
use super::words::{is_return, status};
use crate::bank::key::set_keys;
use crate::bank::placeholder::is_placeholder;
use crate::bank::read::bounded;
use crate::bank::{
    BankAccount, BankEntry, BankFile, BankProblem, BankProblemKind, BankStatement, Counterparty, EntryKey, EntryLine,
    EntryStatus, StatementKind, StructuredReference,
};
use crate::date::Date;
use crate::money::Money;

/// Reads a table with the mapping's columns. The header can be below other rows, which are skipped. A row that can't be
/// read is reported with its line. Credits and debits are positive in columns of their own.
pub fn read_csv(bytes: &[u8], mapping: &CsvMapping) -> BankFile {
    let (text, has_errors) = match bounded(bytes) {
        Ok(decoded) => decoded,
        Err(problem) => return BankFile::refused(1, problem),
    };
    let mut problems = Vec::new();
    if has_errors {
        problems.push(problem(1, BankProblemKind::Encoding));
    }
    let starts = starts(&text);
    let found = starts.iter().find_map(|start| {
        let header = header(&start.rows, mapping)?;
        Some(table(&text, start.delimiter, header, false))
    });
    let Some((header, rows, broken)) = found.as_ref().and_then(|table| {
        let (header, rows) = table.rows.split_first()?;
        Some((header, rows, &table.broken))
    }) else {
        let is_wide = starts.iter().any(|start| start.is_wide);
        let why = if is_wide {
            BankProblemKind::TooWide
        } else {
            BankProblemKind::NoHeader
        };
        problems.push(problem(1, why));
        return BankFile {
            statements: Vec::new(),
            problems,
        };
    };
    let columns = CsvColumns::of(header, rows, mapping);
    if !columns.shows_signs {
        return BankFile::refused(header.line, BankProblemKind::NoSigns);
    }
    for (field, _) in &mapping.columns {
        if columns.places(*field).next().is_none() {
            problems.push(problem(header.line, BankProblemKind::NoColumn(*field)));
        }
    }
    problems.extend(broken.iter().map(|line| problem(*line, BankProblemKind::Row)));
    let mut entries = Vec::new();
    for row in rows.iter().filter(|row| !row.is_blank()) {
        match entry(&columns, row, &mut problems) {
            Ok(entry) => entries.push(entry),
            Err(kind) => problems.push(problem(row.line, kind)),
        }
    }
    if entries.is_empty() && problems.is_empty() {
        problems.push(problem(header.line, BankProblemKind::NoEntries));
    }
    problems.sort_by_key(|problem| problem.line);
    let account = columns.first(rows, CsvField::OwnAccount);
    let mut statements = vec![BankStatement {
        kind: StatementKind::Table,
        id: None,
        account: account.map(|text| BankAccount::from_text(&text)),
        currency: mapping.currency,
        entries,
    }];
    set_keys(&mut statements);
    BankFile { statements, problems }.limited()
}

fn problem(line: u32, kind: BankProblemKind) -> BankProblem {
    BankProblem { line, kind }
}

/// The first row with the column of the date and one of an amount.
fn header<'a>(rows: &'a [CsvRow], mapping: &CsvMapping) -> Option<&'a CsvRow> {
    let names = |wanted: &[CsvField]| -> Vec<String> {
        let columns = mapping.columns.iter().filter(|(field, _)| wanted.contains(field));
        columns.map(|(_, name)| folded_header(name)).collect()
    };
    let dates = names(&[CsvField::BookingDate]);
    let amounts = names(&[CsvField::Amount, CsvField::Credit, CsvField::Debit]);
    rows.iter().find(|row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| folded_header(cell)).collect();
        let has = |names: &[String]| names.iter().any(|name| cells.contains(name));
        let mut placed = mapping.columns.iter().zip(&mapping.places);
        let is_placed = placed.all(|((_, name), at)| cells.get(*at) == Some(&folded_header(name)));
        has(&dates) && has(&amounts) && is_placed && row.can_be_header()
    })
}

fn entry(columns: &CsvColumns, row: &CsvRow, problems: &mut Vec<BankProblem>) -> Result<BankEntry, BankProblemKind> {
    if row.is_wider(columns.width) {
        return Err(BankProblemKind::Row);
    }
    let amount = columns.amount(row)?;
    let status = entry_status(columns, row).unwrap_or_else(|kind| {
        problems.push(problem(row.line, kind));
        EntryStatus::Pending
    });
    let (booked_on, value_on) = days(columns, row, status, problems)?;
    let code = columns.stated(row, CsvField::Kind);
    let is_reversal = amount.minor < 0 && code.as_deref().is_some_and(is_return);
    Ok(BankEntry {
        line: row.line,
        key: EntryKey::default(),
        reference: columns.stated(row, CsvField::EntryReference),
        status,
        amount,
        is_reversal,
        is_unchecked: false,
        booked_on,
        value_on,
        code,
        is_charge: false,
        payments: None,
        lines: vec![line(columns, row, amount, is_reversal)],
    })
}

/// When an entry was booked, and from when interest counts. The day that identifies it has to be readable: nobody should guess
/// when money arrived, and the same entry in another file would look like another one.
fn days(
    columns: &CsvColumns,
    row: &CsvRow,
    status: EntryStatus,
    problems: &mut Vec<BankProblem>,
) -> Result<(Option<Date>, Option<Date>), BankProblemKind> {
    let day = |field| -> Result<Option<Date>, String> {
        let Some(typed) = columns.cell(row, field) else {
            return Ok(None);
        };
        let day = read_date(typed, columns.dates);
        day.map(Some).ok_or_else(|| typed.to_owned())
    };
    let booked_on = day(CsvField::BookingDate).map_err(BankProblemKind::Date)?;
    let value_on = match day(CsvField::ValueDate) {
        Ok(day) => day,
        Err(typed) if booked_on.is_none() => return Err(BankProblemKind::Date(typed)),
        Err(typed) => {
            problems.push(problem(row.line, BankProblemKind::ValueDate(typed)));
            None
        }
    };
    if status == EntryStatus::Booked && booked_on.is_none() {
        problems.push(problem(row.line, BankProblemKind::NoDate));
    }
    Ok((booked_on, value_on))
}

/// A file without a column for the status only contains booked entries.
fn entry_status(columns: &CsvColumns, row: &CsvRow) -> Result<EntryStatus, BankProblemKind> {
    if columns.places(CsvField::Status).next().is_none() {
        return Ok(EntryStatus::Booked);
    }
    let typed = columns.cell(row, CsvField::Status).ok_or(BankProblemKind::NoStatus)?;
    status(typed).ok_or_else(|| BankProblemKind::Status(typed.to_owned()))
}

fn line(columns: &CsvColumns, row: &CsvRow, amount: Money, is_reversal: bool) -> EntryLine {
    let charge = columns
        .cell(row, CsvField::Charges)
        .and_then(|typed| read_amount(typed, columns.decimal));
    let charge = charge
        .and_then(|charge| amount.currency.minor(charge))
        .and_then(i64::checked_abs);
    let mut references = Vec::new();
    let mut text: Vec<String> = columns.all(row, CsvField::Text).map(str::to_owned).collect();
    for cell in columns
        .all(row, CsvField::Reference)
        .filter(|cell| !is_placeholder(cell))
    {
        match StructuredReference::from_text(cell) {
            // What has no check digits can be any text.
            StructuredReference::Other(_) => text.push(cell.to_owned()),
            reference => references.push(reference),
        }
    }
    EntryLine {
        line: row.line,
        key: EntryKey::default(),
        amount,
        is_reversal,
        return_reason: None,
        instructed: None,
        charges: charge.filter(|minor| *minor > 0).map(|minor| Money { minor, ..amount }),
        references,
        documents: Vec::new(),
        text,
        bank_text: columns.stated(row, CsvField::Kind),
        counterparty: Counterparty {
            name: columns.stated(row, CsvField::Name),
            ultimate_name: None,
            account: columns
                .stated(row, CsvField::Account)
                .map(|text| BankAccount::from_text(&text)),
        },
        end_to_end_id: columns.stated(row, CsvField::EndToEndId),
    }
}
