//! Lists of lines and imports.

use super::brief::line_brief;
use super::matching::Candidates;
use super::read::stored_problems;
use super::rows::{ImportRow, LineRow, import_of, import_query, line_query};
use super::table::shown_table;
use super::undecided::outcomes;
use crate::accounts::{Session, holds, may};
use crate::applications::{AppState, BankImportId, CommandError};
use crate::invoices::StoredCurrency;
use crate::reviews::history;
use crate::storage::{Arg, Tx, sorted_query};
use app::api::{
    BankAnswer, BankFilter, BankImportAnswer, BankImportBrief, BankImportState, BankImports, BankLines,
    FoundationBrief, LinePayment,
};
use domain::access::Action;
use domain::money::Money;

/// How many lines a page shows.
const PAGE: i64 = 50;

/// How many files a page shows.
const IMPORTS: i64 = 10;

/// A filter's query over a foundation's imported lines (`$1`), or the lines of a file (`$1`): how many it shows, or the rows of a page in
/// the order of a column.
macro_rules! filtered {
    ($show:expr, foundation, $($use:tt)+) => {
        match $show {
            BankFilter::Open => filtered!(@ [$($use)+], "l.foundation = $1 AND l.live AND l.state = 'open'"),
            BankFilter::Recorded => filtered!(
                @ [$($use)+], "l.foundation = $1 AND l.live AND l.state IN ('recorded', 'ready')"
            ),
            BankFilter::SetAside => filtered!(@ [$($use)+], "l.foundation = $1 AND l.live AND l.state = 'set_aside'"),
            BankFilter::All => filtered!(@ [$($use)+], "l.foundation = $1 AND l.live"),
        }
    };
    ($show:expr, import, $($use:tt)+) => {
        match $show {
            BankFilter::Open => filtered!(@ [$($use)+], "l.import = $1 AND l.state = 'open'"),
            BankFilter::Recorded => filtered!(@ [$($use)+], "l.import = $1 AND l.state IN ('recorded', 'ready')"),
            BankFilter::SetAside => filtered!(@ [$($use)+], "l.import = $1 AND l.state IN ('set_aside', 'skipped')"),
            BankFilter::All => filtered!(@ [$($use)+], "l.import = $1"),
        }
    };
    (@ [count], $filter:literal) => {
        concat!("SELECT COUNT(*) FROM bank_line l WHERE ", $filter)
    };
    // A file's own order is that of its lines.
    (@ [rows by $sort:expr], $filter:literal) => {
        sorted_query!(
            $sort,
            concat!(line_query!("WHERE "), $filter),
            "l.place, l.id",
            "LIMIT $2 OFFSET $3",
            {
                "name" => "NULLIF(l.sort_payer, '')";
                "amount" => "l.minor";
                "day" => "l.booked_on";
            }
        )
    };
}

/// Whose lines a list shows.
#[derive(Clone, Copy)]
enum LinesOf<'a> {
    Foundation(&'a str),
    Import(&'a ImportRow),
}

impl LinesOf<'_> {
    fn id(&self) -> &str {
        match self {
            Self::Foundation(id) => id,
            Self::Import(import) => import.id.as_str(),
        }
    }

    fn foundation(&self) -> &str {
        match self {
            Self::Foundation(id) => id,
            Self::Import(import) => &import.foundation,
        }
    }

    /// The file, if it isn't imported yet.
    fn draft(&self) -> Option<&BankImportId> {
        match self {
            Self::Import(import) if import.state.0 == BankImportState::Draft => Some(&import.id),
            Self::Foundation(_) | Self::Import(_) => None,
        }
    }

    fn count(&self, show: BankFilter) -> &'static str {
        match self {
            Self::Foundation(_) => filtered!(show, foundation, count),
            Self::Import(_) => filtered!(show, import, count),
        }
    }

    fn rows(&self, show: BankFilter, sort: &str) -> &'static str {
        match self {
            Self::Foundation(_) => filtered!(show, foundation, rows by sort),
            Self::Import(_) => filtered!(show, import, rows by sort),
        }
    }

    /// How they're sorted unless somebody chooses a column.
    fn own_sort(&self, show: BankFilter) -> &'static str {
        match self {
            Self::Foundation(_) => show.own_sort(),
            // As in the file.
            Self::Import(_) => "",
        }
    }
}

/// Which lines a page shows, sorted by a column: `day`, or `-day` for descending. An empty `sort` is the filter's own order.
#[derive(Clone, Copy, Debug)]
pub struct LinesPage<'a> {
    pub show: BankFilter,
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// The lines of a foundation's bank statements, and its files: a page of both. Files are sorted by a column, too; an empty `sort` has
/// the newest first.
///
/// # Errors
/// If the account may not read them.
pub async fn bank(
    state: &AppState,
    session: &Session,
    foundation: &str,
    shown: LinesPage<'_>,
    (sort, page): (&str, i64),
    brief: FoundationBrief,
) -> Result<BankAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let lines = lines(&mut tx, state, LinesOf::Foundation(foundation), shown).await?;
    let imports = imports(&mut tx, foundation, sort, page).await?;
    let records = holds(&mut tx, session, Action::RecordMoney, foundation).await?;
    tx.rollback().await?;
    Ok(BankAnswer {
        foundation: brief,
        lines,
        imports,
        local_time: state.local_time(foundation),
        records,
    })
}

/// A file with its lines. `None` if the foundation has no such file.
///
/// # Errors
/// If the account may not read it.
pub async fn bank_import(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    shown: LinesPage<'_>,
    brief: FoundationBrief,
) -> Result<Option<BankImportAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let Some(id) = BankImportId::parse(id) else {
        return Ok(None);
    };
    let Some(row) = import_of(&mut tx, foundation, &id).await? else {
        return Ok(None);
    };
    let file: Option<(Option<Vec<u8>>,)> = tx
        .optional("SELECT file FROM bank_import WHERE id = $1", &[(&id).into()])
        .await?;
    let lines = lines(&mut tx, state, LinesOf::Import(&row), shown).await?;
    let import = import_brief(&mut tx, &row).await?;
    let same = imported_before(&mut tx, &row).await?;
    let history = history(&mut tx, row.id.as_str()).await?;
    let bytes = file.and_then(|(file,)| file).filter(|file| !file.is_empty());
    let mut table = bytes.and_then(|bytes| shown_table(&bytes, row.columns.as_deref()));
    if let Some(table) = &mut table {
        table.likely_currency = likely_currency(&mut tx, foundation).await?;
    }
    let records = holds(&mut tx, session, Action::RecordMoney, foundation).await?;
    tx.rollback().await?;
    Ok(Some(BankImportAnswer {
        foundation: brief,
        import,
        lines,
        problems: stored_problems(&row.problems)?,
        table,
        same,
        history,
        local_time: state.local_time(foundation),
        records,
    }))
}

async fn imports(tx: &mut Tx, foundation: &str, sort: &str, page: i64) -> Result<BankImports, CommandError> {
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM bank_import WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    let pages = ((count + IMPORTS - 1) / IMPORTS).max(1);
    let page = page.clamp(1, pages);
    let sort = if sort.is_empty() { BankImports::OWN_SORT } else { sort };
    let found: Vec<ImportRow> = tx
        .all(
            sorted_query!(
                sort,
                import_query!("WHERE i.foundation = $1"),
                "i.at DESC, i.id",
                "LIMIT $2 OFFSET $3",
                {
                    "name" => "NULLIF(i.sort_name, '')";
                    "state" => "CASE i.state WHEN 'draft' THEN 1 WHEN 'imported' THEN 2 ELSE 3 END";
                    "changed" => "i.at";
                    "lines" => "(SELECT COUNT(*) FROM bank_line l WHERE l.import = i.id)";
                }
            ),
            &[foundation.into(), IMPORTS.into(), ((page - 1) * IMPORTS).into()],
        )
        .await?;
    let mut rows = Vec::new();
    for row in &found {
        rows.push(import_brief(tx, row).await?);
    }
    Ok(BankImports {
        sort: sort.to_owned(),
        rows,
        page,
        pages,
    })
}

/// The latest import of the same file, if it's a draft now.
async fn imported_before(tx: &mut Tx, row: &ImportRow) -> Result<Option<BankImportBrief>, CommandError> {
    if row.state.0 != BankImportState::Draft {
        return Ok(None);
    }
    let same: Option<ImportRow> = tx
        .optional(
            import_query!(
                "WHERE i.foundation = $1 AND i.state = 'imported' \
                 AND i.hash = (SELECT d.hash FROM bank_import d WHERE d.id = $2) ORDER BY i.at DESC, i.id LIMIT 1"
            ),
            &[(&row.foundation).into(), (&row.id).into()],
        )
        .await?;
    match same {
        Some(same) => Ok(Some(import_brief(tx, &same).await?)),
        None => Ok(None),
    }
}

/// The currency of a foundation's invoices. Empty if it has none, or several.
async fn likely_currency(tx: &mut Tx, foundation: &str) -> Result<String, CommandError> {
    let currencies: Vec<(String,)> = tx
        .all(
            "SELECT DISTINCT currency FROM invoice WHERE foundation = $1 LIMIT 2",
            &[foundation.into()],
        )
        .await?;
    Ok(match currencies.as_slice() {
        [(only,)] => only.clone(),
        _ => String::new(),
    })
}

async fn import_brief(tx: &mut Tx, row: &ImportRow) -> Result<BankImportBrief, CommandError> {
    let (lines, known, returns): (i64, i64, i64) = tx
        .one(
            "SELECT COUNT(*), COUNT(CASE WHEN state = 'known' THEN 1 END), \
             COUNT(CASE WHEN state IN ('ready', 'recorded') AND minor < 0 THEN 1 END) FROM bank_line WHERE import = $1",
            &[(&row.id).into()],
        )
        .await?;
    Ok(BankImportBrief {
        id: row.id.to_string(),
        name: row.name.clone(),
        state: row.state.0,
        who: row.email.clone(),
        at: row.at,
        lines,
        known,
        returns,
    })
}

async fn lines(
    tx: &mut Tx,
    state: &AppState,
    of: LinesOf<'_>,
    LinesPage { show, sort, page }: LinesPage<'_>,
) -> Result<BankLines, CommandError> {
    let mut counts = Vec::new();
    let mut count = 0;
    for filter in BankFilter::EACH {
        let (shown,): (i64,) = tx.one(of.count(filter), &[of.id().into()]).await?;
        if filter == show {
            count = shown;
        }
        counts.push((filter, shown));
    }
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let args: [Arg<'_>; 3] = [of.id().into(), PAGE.into(), ((page - 1) * PAGE).into()];
    let sort = if sort.is_empty() { of.own_sort(show) } else { sort };
    let rows: Vec<LineRow> = tx.all(of.rows(show, sort), &args).await?;
    let candidates = Candidates::of(tx, of.foundation(), state.clock.today()).await?;
    let mut found = outcomes(tx, of.foundation(), of.draft(), &rows, &candidates).await?;
    let mut briefs = Vec::new();
    for row in &rows {
        let payments = payments(tx, row).await?;
        let found = found.remove(&row.id);
        briefs.push(line_brief(row, found, &candidates, payments)?);
    }
    Ok(BankLines {
        show,
        counts,
        sort: sort.to_owned(),
        rows: briefs,
        page,
        pages,
    })
}

async fn payments(tx: &mut Tx, line: &LineRow) -> Result<Vec<LinePayment>, CommandError> {
    if line.used == 0 {
        return Ok(Vec::new());
    }
    let rows: Vec<(String, StoredCurrency, i64, i64)> = tx
        .all(
            "SELECT i.label, i.currency, p.minor, p.bank_minor FROM payment p JOIN invoice i ON i.id = p.invoice \
             WHERE p.bank_line = $1 AND p.undone_at IS NULL ORDER BY p.at, p.id",
            &[(&line.id).into()],
        )
        .await?;
    let payment = |(label, StoredCurrency(currency), minor, bank_minor): (String, StoredCurrency, i64, i64)| {
        let kept = if currency == line.currency.0 {
            minor - bank_minor
        } else {
            0
        };
        LinePayment {
            label,
            amount: Money { minor, currency },
            charges: Money { minor: kept, currency },
        }
    };
    Ok(rows.into_iter().map(payment).collect())
}

/// The page of a file's lines that shows the one in this position, from 1. Positions start at 0.
pub(crate) fn page_of(place: i64) -> i64 {
    place / PAGE + 1
}
