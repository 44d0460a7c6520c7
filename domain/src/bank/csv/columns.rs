//! Where the columns of a table are, and how their values are written.

use super::mapping::{CsvField, CsvMapping, DecimalMark, folded_header};
use super::table::CsvRow;
use super::values::{date_order, decimal_mark, has_sign, read_amount};
use super::words::is_credit;
use crate::bank::BankProblemKind;
use crate::bank::placeholder::is_placeholder;
use crate::date_order::DateOrder;
use crate::money::{Currency, Money};
use crate::ratio::Ratio;

/// Where the fields are, and how their values are written.
pub(super) struct CsvColumns {
    places: Vec<(CsvField, usize)>,
    /// How many columns the header has.
    pub width: usize,
    pub decimal: Option<DecimalMark>,
    pub dates: Option<DateOrder>,
    currency: Option<Currency>,
    /// Whether it's known which amounts came in.
    pub shows_signs: bool,
}

impl CsvColumns {
    pub fn of(header: &CsvRow, rows: &[CsvRow], mapping: &CsvMapping) -> Self {
        let cells = &header.cells;
        let place = |name: &str| cells.iter().position(|cell| folded_header(cell) == folded_header(name));
        let fields = mapping.columns.iter();
        let places = if mapping.places.is_empty() {
            fields
                .filter_map(|(field, name)| Some((*field, place(name)?)))
                .collect()
        } else {
            let placed = fields.zip(&mapping.places).map(|((field, _), at)| (*field, *at));
            placed.filter(|(_, at)| *at < cells.len()).collect()
        };
        let mut columns = Self {
            places,
            width: cells.len(),
            decimal: mapping.decimal,
            dates: mapping.dates,
            currency: mapping.currency,
            shows_signs: true,
        };
        let places = columns.places.clone();
        let values = |wanted: &[CsvField]| -> Vec<&str> {
            let places = places.iter().filter(|(field, _)| wanted.contains(field));
            let places: Vec<usize> = places.map(|(_, at)| *at).collect();
            let cells = rows
                .iter()
                .flat_map(|row| places.iter().filter_map(|at| row.cells.get(*at)));
            cells.map(String::as_str).collect()
        };
        let amounts = values(&[CsvField::Amount, CsvField::Credit, CsvField::Debit]);
        let dates = values(&[CsvField::BookingDate, CsvField::ValueDate]);
        let mut stated = values(&[CsvField::Amount])
            .into_iter()
            .filter(|cell| !cell.is_empty())
            .peekable();
        columns.shows_signs = mapping.has_signs
            || columns.places(CsvField::Direction).next().is_some()
            || stated.peek().is_none()
            || stated.any(has_sign);
        columns.decimal = columns.decimal.or_else(|| decimal_mark(amounts.into_iter()));
        columns.dates = columns.dates.or_else(|| date_order(dates.into_iter()));
        columns.currency = columns.currency.or_else(|| {
            let amount = columns.places(CsvField::Amount).next()?;
            stated_currency(&cells[amount])
        });
        columns
    }

    pub fn places(&self, wanted: CsvField) -> impl Iterator<Item = usize> {
        self.places
            .iter()
            .filter(move |(field, _)| *field == wanted)
            .map(|(_, at)| *at)
    }

    /// A field's first cell with something in it.
    pub fn cell<'a>(&self, row: &'a CsvRow, field: CsvField) -> Option<&'a str> {
        let mut cells = self.places(field).filter_map(|at| row.cells.get(at));
        cells.find(|cell| !cell.is_empty()).map(String::as_str)
    }

    /// All cells of a field with something in them.
    pub fn all<'a>(&self, row: &'a CsvRow, field: CsvField) -> impl Iterator<Item = &'a str> {
        let cells = self.places(field).filter_map(|at| row.cells.get(at));
        cells.map(String::as_str).filter(|cell| !cell.is_empty())
    }

    /// A field's first cell, unless it says that there's nothing.
    pub fn stated(&self, row: &CsvRow, field: CsvField) -> Option<String> {
        let cell = self.cell(row, field).filter(|cell| !is_placeholder(cell));
        cell.map(str::to_owned)
    }

    pub fn first(&self, rows: &[CsvRow], field: CsvField) -> Option<String> {
        rows.iter().find_map(|row| self.stated(row, field))
    }

    /// With its sign.
    pub fn amount(&self, row: &CsvRow) -> Result<Money, BankProblemKind> {
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
        if let Some(typed) = self.cell(row, CsvField::Amount) {
            return Ok((typed, self.directed(row, read(typed)?)?));
        }
        let cell = |field| self.cell(row, field).filter(|cell| *cell != "-");
        let (credit, debit) = (cell(CsvField::Credit), cell(CsvField::Debit));
        let typed = credit.or(debit).ok_or(BankProblemKind::NoAmount)?;
        let credit = credit.map_or(Ok(Ratio::ZERO), &read)?;
        // Some banks give debits a sign in their own column, too.
        let debit = debit.map_or(Ok(Some(Ratio::ZERO)), |debit| read(debit).map(magnitude))?;
        let major = debit
            .and_then(|debit| credit.minus(debit))
            .ok_or_else(|| unreadable(typed))?;
        Ok((typed, major))
    }

    /// With the direction of its column, if there's one. A sign that contradicts it is a problem.
    fn directed(&self, row: &CsvRow, major: Ratio) -> Result<Ratio, BankProblemKind> {
        if self.places(CsvField::Direction).next().is_none() || major == Ratio::ZERO {
            return Ok(major);
        }
        let typed = self
            .cell(row, CsvField::Direction)
            .ok_or(BankProblemKind::NoDirection)?;
        let contradiction = || BankProblemKind::Direction(typed.to_owned());
        match is_credit(typed).ok_or_else(contradiction)? {
            true if major < Ratio::ZERO => Err(contradiction()),
            true => Ok(major),
            false => magnitude(major).and_then(Ratio::negated).ok_or_else(contradiction),
        }
    }
}

fn magnitude(major: Ratio) -> Option<Ratio> {
    if major < Ratio::ZERO {
        major.negated()
    } else {
        Some(major)
    }
}

/// A code or sign in a text: `EUR`, `Amount (EUR)`, `12,50 €`.
fn stated_currency(text: &str) -> Option<Currency> {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    let code = words.find_map(|word| Currency::parse(&word.to_ascii_uppercase()));
    code.or_else(|| Currency::parse("EUR").filter(|_| text.contains('€')))
}
