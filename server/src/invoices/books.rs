//! What was invoiced, credited and paid, by month and by programme.

use super::rows::StoredCurrency;
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, from_text};
use app::api::{BooksAnswer, BooksProgramme, BooksRow, BooksSums, CurrencyBooks, FoundationBrief};
use domain::access::Action;
use domain::date::Date;
use domain::money::{Currency, Money};
use domain::text::Text;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::collections::{BTreeMap, BTreeSet};

/// What a sum is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Booked {
    Invoiced,
    Credited,
    Due,
    Paid,
}
from_text!(Booked, |text| match text {
    "invoiced" => Some(Self::Invoiced),
    "credited" => Some(Self::Credited),
    "due" => Some(Self::Due),
    "paid" => Some(Self::Paid),
    _ => None,
});

/// The year and the month of something, such as 2026 and 12.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct BookedMonth {
    year: u16,
    month: u8,
}
from_text!(BookedMonth, |text| {
    let (year, month) = text.split_once('-')?;
    Some(Self {
        year: year.parse().ok()?,
        month: month.parse().ok().filter(|month| (1..=12).contains(month))?,
    })
});

/// A sum of a month and a programme, in one currency.
type SumRow = (StoredCurrency, String, BookedMonth, Booked, i64);

/// All sums of a foundation since its first invoice.
const SUMS: &str = "SELECT i.currency, a.programme, SUBSTR(i.issued_on, 1, 7), \
     CASE i.kind WHEN 'invoice' THEN 'invoiced' ELSE 'credited' END, CAST(SUM(i.gross) AS BIGINT) \
     FROM invoice i JOIN application a ON a.reference = i.application WHERE i.foundation = $1 GROUP BY 1, 2, 3, 4 \
     UNION ALL \
     SELECT i.currency, a.programme, SUBSTR(i.due_on, 1, 7), 'due', CAST(SUM(i.gross) AS BIGINT) \
     FROM invoice i JOIN application a ON a.reference = i.application WHERE i.foundation = $1 AND i.kind = 'invoice' \
     AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) GROUP BY 1, 2, 3 \
     UNION ALL \
     SELECT i.currency, a.programme, SUBSTR(p.paid_on, 1, 7), 'paid', CAST(SUM(p.minor) AS BIGINT) \
     FROM payment p JOIN invoice i ON i.id = p.invoice JOIN application a ON a.reference = i.application \
     WHERE p.foundation = $1 AND p.undone_at IS NULL GROUP BY 1, 2, 3";

/// The sums of a year: this one, if none is asked for. An empty programme is all of them.
///
/// # Errors
/// If the account may not read them.
pub async fn books(
    state: &AppState,
    session: &Session,
    foundation: &str,
    year: Option<u16>,
    programme: &str,
    brief: FoundationBrief,
) -> Result<BooksAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let rows: Vec<SumRow> = tx.all(SUMS, &[foundation.into()]).await?;
    tx.rollback().await?;
    let this_year = state.clock.today().year();
    let year = year.unwrap_or(this_year);
    let mut years: BTreeSet<u16> = rows.iter().map(|(_, _, month, ..)| month.year).collect();
    years.insert(this_year);
    let ids: BTreeSet<&str> = rows.iter().map(|(_, id, ..)| id.as_str()).collect();
    let programmes = ids.into_iter().map(|id| BooksProgramme {
        id: id.to_owned(),
        title: title(state, foundation, id),
    });
    Ok(BooksAnswer {
        foundation: brief,
        year,
        years: years.into_iter().rev().collect(),
        programme: programme.to_owned(),
        programmes: programmes.collect(),
        books: by_currency(&rows, year, programme, state.clock.today()),
    })
}

/// The title of a programme's newest version. Its ID, if the programme isn't on the site any more.
fn title(state: &AppState, foundation: &str, programme: &str) -> Text {
    let shelf = state.loaded.catalogue.shelf(foundation).ok();
    let newest = shelf.and_then(|shelf| shelf.versions_of(programme).next_back());
    newest.map_or_else(|| Text::new("en", programme), |newest| newest.title.clone())
}

/// The sums of each currency. Months to come are left out, unless something is due in them or in a later one.
fn by_currency(rows: &[SumRow], year: u16, programme: &str, today: Date) -> Vec<CurrencyBooks> {
    let counted = rows
        .iter()
        .filter(|(_, id, ..)| programme.is_empty() || id == programme);
    let mut currencies: BTreeMap<&str, Vec<&SumRow>> = BTreeMap::new();
    for row in counted {
        currencies.entry(row.0.0.code()).or_default().push(row);
    }
    let all = currencies.into_values();
    all.filter_map(|rows| Some(books_of(rows.first()?.0.0, &rows, year, today)))
        .collect()
}

/// The sums of a year in a currency.
fn books_of(currency: Currency, rows: &[&SumRow], year: u16, today: Date) -> CurrencyBooks {
    let this_month = BookedMonth {
        year: today.year(),
        month: today.month(),
    };
    let last = rows.iter().map(|row| row.2).max().unwrap_or(this_month).max(this_month);
    let money = |minor| Money { minor, currency };
    let mut open = BooksSums::open(money(0));
    for (.., month, booked, minor) in rows {
        if month.year < year {
            add(&mut open, *booked, *minor);
        }
    }
    let before = open.open;
    let sums_of = |before: Money, is_in: &dyn Fn(&SumRow) -> bool| {
        let mut sums = BooksSums::open(before);
        for row in rows.iter().filter(|row| is_in(row)) {
            add(&mut sums, row.3, row.4);
        }
        sums
    };
    let mut months = Vec::new();
    let mut open = before;
    for month in (1..=12).map(|month| BookedMonth { year, month }) {
        if month > last {
            break;
        }
        let sums = sums_of(open, &|row| row.2 == month);
        open = sums.open;
        months.push(BooksRow {
            of: format!("{year}-{:02}", month.month),
            sums,
        });
    }
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.1.as_str()).collect();
    let programmes = ids.into_iter().map(|id| {
        let earlier = sums_of(money(0), &|row| row.1 == id && row.2.year < year);
        BooksRow {
            of: id.to_owned(),
            sums: sums_of(earlier.open, &|row| row.1 == id && row.2.year == year),
        }
    });
    CurrencyBooks {
        currency,
        before,
        months,
        programmes: programmes.collect(),
        year: sums_of(before, &|row| row.2.year == year),
    }
}

fn add(sums: &mut BooksSums, booked: Booked, minor: i64) {
    let (sum, opens) = match booked {
        Booked::Invoiced => (&mut sums.invoiced, minor),
        Booked::Credited => (&mut sums.credited, -minor),
        Booked::Due => (&mut sums.due, 0),
        Booked::Paid => (&mut sums.paid, -minor),
    };
    sum.minor += minor;
    sums.open.minor += opens;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(currency: &str, programme: &str, month: &str, booked: Booked, minor: i64) -> SumRow {
        let (year, number) = month.split_once('-').unwrap();
        let month = BookedMonth {
            year: year.parse().unwrap(),
            month: number.parse().unwrap(),
        };
        let currency = StoredCurrency(Currency::parse(currency).unwrap());
        (currency, programme.to_owned(), month, booked, minor)
    }

    fn sums(books: &BooksSums) -> [i64; 5] {
        [books.invoiced, books.credited, books.due, books.paid, books.open].map(|money| money.minor)
    }

    #[test]
    fn what_is_open_is_carried_from_month_to_month() {
        let rows = [
            row("EUR", "berths", "2025-12", Booked::Invoiced, 10_000),
            row("EUR", "berths", "2026-01", Booked::Due, 10_000),
            row("EUR", "berths", "2026-02", Booked::Paid, 4_000),
            row("EUR", "lights", "2026-02", Booked::Invoiced, 5_000),
            row("EUR", "lights", "2026-03", Booked::Credited, 5_000),
            row("EUR", "berths", "2027-01", Booked::Paid, 6_000),
            row("USD", "berths", "2026-05", Booked::Invoiced, 700),
        ];
        let today = Date::parse("2026-06-15").unwrap();
        let books = by_currency(&rows, 2026, "", today);
        let currencies: Vec<&str> = books.iter().map(|books| books.currency.code()).collect();
        assert_eq!(currencies, ["EUR", "USD"]);
        let euros = &books[0];
        assert_eq!(euros.before.minor, 10_000);
        let months: Vec<[i64; 5]> = euros.months.iter().map(|month| sums(&month.sums)).collect();
        assert_eq!(months.len(), 12);
        assert_eq!(months[0], [0, 0, 10_000, 0, 10_000]);
        assert_eq!(months[1], [5_000, 0, 0, 4_000, 11_000]);
        assert_eq!(months[2], [0, 5_000, 0, 0, 6_000]);
        assert_eq!(months[11], [0, 0, 0, 0, 6_000]);
        assert_eq!(sums(&euros.year), [5_000, 5_000, 10_000, 4_000, 6_000]);
        let programmes: Vec<(&str, [i64; 5])> = euros
            .programmes
            .iter()
            .map(|row| (row.of.as_str(), sums(&row.sums)))
            .collect();
        assert_eq!(
            programmes,
            [
                ("berths", [0, 0, 10_000, 4_000, 6_000]),
                ("lights", [5_000, 5_000, 0, 0, 0])
            ]
        );
        // Nothing is due in dollars after today's month.
        assert_eq!(books[1].months.len(), 6);
        let lights = by_currency(&rows, 2026, "lights", today);
        assert_eq!(lights.len(), 1);
        assert_eq!(sums(&lights[0].year), [5_000, 5_000, 0, 0, 0]);
    }
}
