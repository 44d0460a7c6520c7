//! From the rows of a CSV file to entries.

use super::mapping::{CsvField, CsvMapping, DateOrder, DecimalMark, folded_header};
use super::table::{CsvRow, Table, tables};
use super::values::{date_order, decimal_mark, read_amount, read_date};
use crate::bank::decode::decoded;
use crate::bank::key::set_keys;
use crate::bank::{
    BankAccount, BankEntry, BankFile, BankProblem, BankProblemKind, BankStatement, Counterparty, EntryKey, EntryLine,
    EntryStatus, StatementKind, StructuredReference,
};
use crate::money::{Currency, Money};
use crate::ratio::Ratio;

/// Reads a table with the mapping's columns. The header can be below other rows, which are skipped. A row that can't be
/// read is reported with its line. Credits and debits are positive in columns of their own.
pub fn read_csv(bytes: &[u8], mapping: &CsvMapping) -> BankFile {
    let (text, has_errors) = decoded(bytes);
    let mut file = BankFile::default();
    if has_errors {
        file.problems.push(problem(1, BankProblemKind::Encoding));
    }
    let found = tables(&text)
        .into_iter()
        .find_map(|table| Some((header(&table, mapping)?, table)));
    let Some((header, table)) = found else {
        file.problems.push(problem(1, BankProblemKind::NoHeader));
        return file;
    };
    let columns = CsvColumns::of(&table, header, mapping);
    for (field, _) in &mapping.columns {
        if columns.places(*field).next().is_none() {
            file.problems
                .push(problem(table.rows[header].line, BankProblemKind::NoColumn(*field)));
        }
    }
    file.problems
        .extend(table.broken.iter().map(|line| problem(*line, BankProblemKind::Row)));
    let mut entries = Vec::new();
    for row in table.rows[header + 1..].iter().filter(|row| !row.is_blank()) {
        match columns.entry(row, &mut file.problems) {
            Ok(entry) => entries.push(entry),
            Err(kind) => file.problems.push(problem(row.line, kind)),
        }
    }
    file.problems.sort_by_key(|problem| problem.line);
    let account = columns.first(&table.rows[header + 1..], CsvField::OwnAccount);
    let account = account.map(|text| BankAccount::from_text(&text));
    set_keys(account.as_ref(), &mut entries);
    file.statements.push(BankStatement {
        kind: StatementKind::Table,
        id: None,
        account,
        currency: mapping.currency,
        entries,
    });
    file
}

fn problem(line: u32, kind: BankProblemKind) -> BankProblem {
    BankProblem { line, kind }
}

/// The first row with the column of the date and one of an amount, among the first 30.
fn header(table: &Table, mapping: &CsvMapping) -> Option<usize> {
    let names = |wanted: &[CsvField]| -> Vec<String> {
        let columns = mapping.columns.iter().filter(|(field, _)| wanted.contains(field));
        columns.map(|(_, name)| folded_header(name)).collect()
    };
    let dates = names(&[CsvField::BookingDate]);
    let amounts = names(&[CsvField::Amount, CsvField::Credit, CsvField::Debit]);
    table.rows.iter().take(30).position(|row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| folded_header(cell)).collect();
        let has = |names: &[String]| names.iter().any(|name| cells.contains(name));
        has(&dates) && has(&amounts)
    })
}

/// Where the fields are, and how their values are written.
struct CsvColumns {
    places: Vec<(CsvField, usize)>,
    decimal: Option<DecimalMark>,
    dates: Option<DateOrder>,
    currency: Option<Currency>,
}

impl CsvColumns {
    fn of(table: &Table, header: usize, mapping: &CsvMapping) -> Self {
        let cells = &table.rows[header].cells;
        let place = |name: &str| cells.iter().position(|cell| folded_header(cell) == folded_header(name));
        let found = mapping
            .columns
            .iter()
            .filter_map(|(field, name)| Some((*field, place(name)?)));
        let mut columns = Self {
            places: found.collect(),
            decimal: mapping.decimal,
            dates: mapping.dates,
            currency: mapping.currency,
        };
        let rows = &table.rows[header + 1..];
        let values = |wanted: &[CsvField]| -> Vec<&str> {
            let places = columns.places.iter().filter(|(field, _)| wanted.contains(field));
            let places: Vec<usize> = places.map(|(_, at)| *at).collect();
            let cells = rows
                .iter()
                .flat_map(|row| places.iter().filter_map(|at| row.cells.get(*at)));
            cells.map(String::as_str).collect()
        };
        let amounts = values(&[CsvField::Amount, CsvField::Credit, CsvField::Debit]);
        let dates = values(&[CsvField::BookingDate, CsvField::ValueDate]);
        columns.decimal = columns.decimal.or_else(|| decimal_mark(amounts.into_iter()));
        columns.dates = columns.dates.or_else(|| date_order(dates.into_iter()));
        columns.currency = columns.currency.or_else(|| {
            let amount = columns.places(CsvField::Amount).next()?;
            stated_currency(&cells[amount])
        });
        columns
    }

    fn places(&self, wanted: CsvField) -> impl Iterator<Item = usize> {
        self.places
            .iter()
            .filter(move |(field, _)| *field == wanted)
            .map(|(_, at)| *at)
    }

    /// A field's first cell with something in it.
    fn cell<'a>(&self, row: &'a CsvRow, field: CsvField) -> Option<&'a str> {
        let mut cells = self.places(field).filter_map(|at| row.cells.get(at));
        cells.find(|cell| !cell.is_empty()).map(String::as_str)
    }

    fn owned(&self, row: &CsvRow, field: CsvField) -> Option<String> {
        self.cell(row, field).map(str::to_owned)
    }

    fn first(&self, rows: &[CsvRow], field: CsvField) -> Option<String> {
        rows.iter().find_map(|row| self.owned(row, field))
    }

    fn entry(&self, row: &CsvRow, problems: &mut Vec<BankProblem>) -> Result<BankEntry, BankProblemKind> {
        let amount = self.amount(row)?;
        let status = status(self.cell(row, CsvField::Status));
        if status.is_none() {
            let typed = self.owned(row, CsvField::Status).unwrap_or_default();
            problems.push(problem(row.line, BankProblemKind::Status(typed)));
        }
        let mut date = |field| {
            let typed = self.cell(row, field)?;
            let read = read_date(typed, self.dates);
            if read.is_none() {
                problems.push(problem(row.line, BankProblemKind::Date(typed.to_owned())));
            }
            read
        };
        let (booked_on, value_on) = (date(CsvField::BookingDate), date(CsvField::ValueDate));
        let status = status.unwrap_or(EntryStatus::Pending);
        if status == EntryStatus::Booked && self.cell(row, CsvField::BookingDate).is_none() {
            problems.push(problem(row.line, BankProblemKind::NoDate));
        }
        Ok(BankEntry {
            line: row.line,
            key: EntryKey::default(),
            reference: self.owned(row, CsvField::EntryReference),
            status,
            amount,
            is_reversal: false,
            booked_on,
            value_on,
            code: self.owned(row, CsvField::Kind),
            is_charge: false,
            payments: None,
            lines: vec![self.line(row, amount)],
        })
    }

    fn line(&self, row: &CsvRow, amount: Money) -> EntryLine {
        let charge = self
            .cell(row, CsvField::Charges)
            .and_then(|typed| read_amount(typed, self.decimal));
        let charge = charge
            .and_then(|charge| amount.currency.minor(charge))
            .and_then(i64::checked_abs);
        let texts = self.places(CsvField::Text).filter_map(|at| row.cells.get(at));
        let references = self.places(CsvField::Reference).filter_map(|at| row.cells.get(at));
        let references = references.filter(|cell| !cell.is_empty());
        EntryLine {
            line: row.line,
            key: EntryKey::default(),
            amount,
            is_reversal: false,
            return_reason: None,
            instructed: None,
            charges: charge.filter(|minor| *minor > 0).map(|minor| Money { minor, ..amount }),
            references: references.map(|text| StructuredReference::from_text(text)).collect(),
            documents: Vec::new(),
            text: texts.filter(|text| !text.is_empty()).cloned().collect(),
            bank_text: self.owned(row, CsvField::Kind),
            counterparty: Counterparty {
                name: self.owned(row, CsvField::Name),
                ultimate_name: None,
                account: self.cell(row, CsvField::Account).map(BankAccount::from_text),
            },
            end_to_end_id: self.owned(row, CsvField::EndToEndId),
        }
    }

    fn amount(&self, row: &CsvRow) -> Result<Money, BankProblemKind> {
        let (typed, major) = self.major(row)?;
        let typed = typed.to_owned();
        let currency = match self.cell(row, CsvField::Currency) {
            Some(code) => stated_currency(code).ok_or_else(|| BankProblemKind::Currency(code.to_owned()))?,
            None => stated_currency(&typed)
                .or(self.currency)
                .ok_or(BankProblemKind::NoCurrency)?,
        };
        let minor = currency.minor(major).ok_or(BankProblemKind::Amount(typed))?;
        Ok(Money { minor, currency })
    }

    fn major<'a>(&self, row: &'a CsvRow) -> Result<(&'a str, Ratio), BankProblemKind> {
        let unreadable = |typed: &str| BankProblemKind::Amount(typed.to_owned());
        let read = |typed: &'a str| read_amount(typed, self.decimal).ok_or_else(|| unreadable(typed));
        let cell = |field| self.cell(row, field);
        if let Some(typed) = cell(CsvField::Amount) {
            return Ok((typed, read(typed)?));
        }
        let (credit, debit) = (cell(CsvField::Credit), cell(CsvField::Debit));
        let typed = credit.or(debit).ok_or(BankProblemKind::NoAmount)?;
        let credit = credit.map_or(Ok(Ratio::ZERO), &read)?;
        let debit = debit.map_or(Ok(Ratio::ZERO), read)?;
        // Some banks give debits a sign in their own column, too.
        let debit = if debit < Ratio::ZERO {
            debit.negated()
        } else {
            Some(debit)
        };
        let major = debit
            .and_then(|debit| credit.minus(debit))
            .ok_or_else(|| unreadable(typed))?;
        Ok((typed, major))
    }
}

/// A code or sign in a text: `EUR`, `Amount (EUR)`, `12,50 €`.
fn stated_currency(text: &str) -> Option<Currency> {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    let code = words.find_map(|word| Currency::parse(&word.to_ascii_uppercase()));
    code.or_else(|| Currency::parse("EUR").filter(|_| text.contains('€')))
}

/// A file without a column for the status only contains booked entries. `None` if the word isn't known.
fn status(typed: Option<&str>) -> Option<EntryStatus> {
    let Some(typed) = typed else {
        return Some(EntryStatus::Booked);
    };
    let words = typed.to_lowercase();
    let has = |known: &[&str]| known.iter().any(|word| words.contains(word));
    if has(&["pending", "vorgemerkt", "en attente", "pendiente"]) {
        return Some(EntryStatus::Pending);
    }
    has(&["booked", "gebucht", "completed", "posted", "settled"]).then_some(EntryStatus::Booked)
}
