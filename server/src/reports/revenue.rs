//! Revenue by month and year, and its concentration.

use super::asked::AskedReport;
use crate::applications::{CommandError, from_text};
use crate::invoices::StoredCurrency;
use crate::storage::Arg;
use app::api::{CurrencyRevenue, MonthRevenue, RevenueReportAnswer, YearRevenue};
use domain::access::Action;
use domain::report::{EqualRevenues, InvoicedSum, MemberRevenue, Month, Revenue, concentration, revenue};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A month, such as 2026-12.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct StoredMonth(Month);
from_text!(StoredMonth, |text| Month::parse(text).map(Self));

/// What was invoiced and credited in each month, without tax, since the first invoice of a foundation (`$1`).
const SUMS: &str = "SELECT i.currency, SUBSTR(i.issued_on, 1, 7), \
     CAST(SUM(CASE i.kind WHEN 'invoice' THEN i.net ELSE 0 END) AS BIGINT), \
     CAST(SUM(CASE i.kind WHEN 'invoice' THEN 0 ELSE i.net END) AS BIGINT) \
     FROM invoice i WHERE i.foundation = $1 GROUP BY 1, 2";

/// What each member of a foundation (`$1`) was invoiced less what was credited between two days (`$2` and `$3`), without tax.
macro_rules! by_member {
    () => {
        "(SELECT COALESCE(MAX(p.name), '') AS name, i.currency AS currency, \
         CAST(SUM(CASE i.kind WHEN 'invoice' THEN i.net ELSE -i.net END) AS BIGINT) AS net \
         FROM invoice i JOIN application a ON a.reference = i.application LEFT JOIN party p ON p.id = a.party \
         WHERE i.foundation = $1 AND i.issued_on >= $2 AND i.issued_on <= $3 \
         GROUP BY COALESCE(a.party, a.reference), i.currency)"
    };
}

/// How many members have the same sum. There are far fewer sums than members.
const EQUAL: &str = concat!(
    "SELECT b.currency, b.net, COUNT(*) FROM ",
    by_member!(),
    " b WHERE b.net > 0 GROUP BY b.currency, b.net"
);

/// The ten largest members in each currency.
const LARGEST_MEMBERS: &str = concat!(
    "SELECT r.name, r.currency, r.net FROM (SELECT b.name AS name, b.currency AS currency, b.net AS net, \
     ROW_NUMBER() OVER (PARTITION BY b.currency ORDER BY b.net DESC, b.name) AS place FROM ",
    by_member!(),
    " b WHERE b.net > 0) r WHERE r.place <= 10"
);

/// Revenue by month and year, and how much of it depends on a few members.
///
/// # Errors
/// If the caller may not read the foundation's invoices.
pub async fn revenue_report(
    asked: AskedReport,
    months: Option<u16>,
    until: Option<Month>,
) -> Result<RevenueReportAnswer, CommandError> {
    let (mut tx, _, _turn) = asked.read_in_turn(Action::ReadMoney).await?;
    let range = asked.range(months, until);
    let rows: Vec<(StoredCurrency, StoredMonth, i64, i64)> = tx.all(SUMS, &[(&asked.foundation).into()]).await?;
    let (first, last) = (range.first().first_day().to_string(), range.last.last_day().to_string());
    let period: [Arg<'_>; 3] = [(&asked.foundation).into(), (&first).into(), (&last).into()];
    let equal: Vec<(StoredCurrency, i64, i64)> = tx.all(EQUAL, &period).await?;
    let members: Vec<(String, StoredCurrency, i64)> = tx.all(LARGEST_MEMBERS, &period).await?;
    tx.rollback().await?;
    let sums: Vec<InvoicedSum> = rows
        .into_iter()
        .map(|(currency, month, invoiced, credited)| InvoicedSum {
            currency: currency.0,
            month: month.0,
            invoiced,
            credited,
        })
        .collect();
    let equal: Vec<EqualRevenues> = equal
        .into_iter()
        .map(|(currency, net, members)| EqualRevenues {
            currency: currency.0,
            net,
            members,
        })
        .collect();
    let largest: Vec<MemberRevenue> = members
        .into_iter()
        .map(|(name, currency, net)| MemberRevenue {
            name,
            currency: currency.0,
            net,
        })
        .collect();
    let currencies = revenue(&sums, range).into_iter();
    Ok(RevenueReportAnswer {
        foundation: asked.about,
        range,
        today: asked.state.clock.today(),
        currencies: currencies
            .map(|revenue| in_currency(revenue, &equal, &largest))
            .collect(),
    })
}

fn in_currency(revenue: Revenue, equal: &[EqualRevenues], largest: &[MemberRevenue]) -> CurrencyRevenue {
    let months = revenue.months.into_iter();
    let years = revenue.years.into_iter();
    CurrencyRevenue {
        currency: revenue.currency,
        months: months.map(|(month, sums)| MonthRevenue { month, sums }).collect(),
        years: years.map(|(year, sums)| YearRevenue { year, sums }).collect(),
        concentration: concentration(equal, largest, revenue.currency),
    }
}
