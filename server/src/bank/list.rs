//! Lists of lines and imports.

use super::matching::Candidates;
use super::read::stored_problems;
use super::rows::{ImportRow, LineRow, import_of, import_query, line_query, only_line};
use super::table::shown_table;
use crate::accounts::{Session, holds, may};
use crate::applications::{AppState, BankImportId, CommandError};
use crate::invoices::StoredCurrency;
use crate::storage::{Arg, Tx};
use app::api::{
    BankAnswer, BankFilter, BankImportAnswer, BankImportBrief, BankLineBrief, BankLineState, BankLines,
    FoundationBrief, LinePayment, ProposalBrief, ProposalConfidence, ProposalReason, ProposedPart, SkipReason,
};
use domain::access::Action;
use domain::bank::{BankEntry, Confidence, EntryLine, LineOutcome, MatchProposal, MatchReason, SkippedLine};
use domain::money::Money;

/// How many lines a page shows.
const PAGE: i64 = 50;

/// How many imports are listed.
const IMPORTS: i64 = 10;

/// A filter's query over a foundation's imported lines (`$1`), or the lines of a file (`$1`): how many it shows, or a page's rows.
macro_rules! filtered {
    ($show:expr, foundation, $use:ident) => {
        match $show {
            BankFilter::Open => filtered!(
                @ $use, "l.foundation = $1 AND l.live AND l.state = 'open'", "COALESCE(l.booked_on, '')"
            ),
            BankFilter::Recorded => filtered!(
                @ $use, "l.foundation = $1 AND l.live AND l.state IN ('recorded', 'ready')",
                "COALESCE(l.booked_on, '') DESC"
            ),
            BankFilter::SetAside => filtered!(
                @ $use, "l.foundation = $1 AND l.live AND l.state = 'set_aside'", "COALESCE(l.booked_on, '') DESC"
            ),
            BankFilter::All => filtered!(@ $use, "l.foundation = $1 AND l.live", "COALESCE(l.booked_on, '') DESC"),
        }
    };
    ($show:expr, import, $use:ident) => {
        match $show {
            BankFilter::Open => filtered!(@ $use, "l.import = $1 AND l.state = 'open'", "l.place"),
            BankFilter::Recorded => filtered!(@ $use, "l.import = $1 AND l.state IN ('recorded', 'ready')", "l.place"),
            BankFilter::SetAside => filtered!(
                @ $use, "l.import = $1 AND l.state IN ('set_aside', 'skipped', 'known', 'undone')", "l.place"
            ),
            BankFilter::All => filtered!(@ $use, "l.import = $1", "l.place"),
        }
    };
    (@ count, $filter:literal, $order:literal) => {
        concat!("SELECT COUNT(*) FROM bank_line l WHERE ", $filter)
    };
    (@ rows, $filter:literal, $order:literal) => {
        concat!(line_query!("WHERE "), $filter, " ORDER BY ", $order, ", l.place, l.id LIMIT $2 OFFSET $3")
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

    fn count(&self, show: BankFilter) -> &'static str {
        match self {
            Self::Foundation(_) => filtered!(show, foundation, count),
            Self::Import(_) => filtered!(show, import, count),
        }
    }

    fn rows(&self, show: BankFilter) -> &'static str {
        match self {
            Self::Foundation(_) => filtered!(show, foundation, rows),
            Self::Import(_) => filtered!(show, import, rows),
        }
    }
}

/// The lines of a foundation's bank statements, and its latest imports.
///
/// # Errors
/// If the account may not read them.
pub async fn bank(
    state: &AppState,
    session: &Session,
    foundation: &str,
    show: BankFilter,
    page: i64,
    brief: FoundationBrief,
) -> Result<BankAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let lines = lines(&mut tx, state, LinesOf::Foundation(foundation), show, page).await?;
    let rows: Vec<ImportRow> = tx
        .all(
            import_query!("WHERE i.foundation = $1 ORDER BY i.at DESC, i.id LIMIT $2"),
            &[foundation.into(), IMPORTS.into()],
        )
        .await?;
    let mut imports = Vec::new();
    for row in &rows {
        imports.push(import_brief(&mut tx, row).await?);
    }
    let records = holds(&mut tx, session, Action::RecordMoney, foundation).await?;
    tx.rollback().await?;
    Ok(BankAnswer {
        foundation: brief,
        lines,
        imports,
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
    show: BankFilter,
    page: i64,
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
    let lines = lines(&mut tx, state, LinesOf::Import(&row), show, page).await?;
    let import = import_brief(&mut tx, &row).await?;
    let records = holds(&mut tx, session, Action::RecordMoney, foundation).await?;
    tx.rollback().await?;
    let bytes = file.and_then(|(file,)| file).filter(|file| !file.is_empty());
    Ok(Some(BankImportAnswer {
        foundation: brief,
        import,
        lines,
        problems: stored_problems(&row.problems)?,
        table: bytes.and_then(|bytes| shown_table(&bytes, row.columns.as_deref())),
        records,
    }))
}

async fn import_brief(tx: &mut Tx, row: &ImportRow) -> Result<BankImportBrief, CommandError> {
    let (lines, known): (i64, i64) = tx
        .one(
            "SELECT COUNT(*), COUNT(CASE WHEN state = 'known' THEN 1 END) FROM bank_line WHERE import = $1",
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
    })
}

async fn lines(
    tx: &mut Tx,
    state: &AppState,
    of: LinesOf<'_>,
    show: BankFilter,
    page: i64,
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
    let rows: Vec<LineRow> = tx.all(of.rows(show), &args).await?;
    let entries = rows.iter().map(LineRow::entry).collect::<Result<Vec<_>, _>>()?;
    let candidates = Candidates::of(tx, of.foundation(), state.clock.today()).await?;
    let mut briefs = Vec::new();
    for ((row, entry), found) in rows.iter().zip(&entries).zip(candidates.matches(&entries)) {
        let payments = payments(tx, row).await?;
        briefs.push(line_brief(row, entry, &found.outcome, &candidates, payments)?);
    }
    Ok(BankLines {
        show,
        counts,
        rows: briefs,
        page,
        pages,
    })
}

async fn payments(tx: &mut Tx, line: &LineRow) -> Result<Vec<LinePayment>, CommandError> {
    if line.used == 0 {
        return Ok(Vec::new());
    }
    let rows: Vec<(String, StoredCurrency, i64)> = tx
        .all(
            "SELECT i.label, i.currency, p.minor FROM payment p JOIN invoice i ON i.id = p.invoice \
             WHERE p.bank_line = $1 AND p.undone_at IS NULL ORDER BY p.at, p.id",
            &[(&line.id).into()],
        )
        .await?;
    let payment = |(label, StoredCurrency(currency), minor)| LinePayment {
        label,
        amount: Money { minor, currency },
    };
    Ok(rows.into_iter().map(payment).collect())
}

fn line_brief(
    row: &LineRow,
    entry: &BankEntry,
    outcome: &LineOutcome,
    candidates: &Candidates,
    payments: Vec<LinePayment>,
) -> Result<BankLineBrief, CommandError> {
    let line = only_line(entry)?;
    let currency = row.currency.0;
    let money = |minor: i64| Money { minor, currency };
    let is_undecided = matches!(row.state.0, BankLineState::Open | BankLineState::Ready);
    // What's recorded of the line itself is no other payment.
    let is_new = row.used == 0;
    let proposals = match outcome {
        LineOutcome::Proposed(proposals) if is_undecided => proposals
            .iter()
            .map(|found| {
                let mut brief = brief(found, candidates);
                let is_same = is_new && candidates.may_be_recorded(entry, found);
                brief.reasons.extend(is_same.then_some(ProposalReason::SameRecorded));
                brief
            })
            .collect(),
        _ => Vec::new(),
    };
    let skipped = match outcome {
        LineOutcome::Skipped(why) if row.state.0 == BankLineState::Skipped => skip_reason(*why),
        _ => None,
    };
    Ok(BankLineBrief {
        id: row.id.to_string(),
        state: row.state.0,
        on: row.booked_on.map(|day| day.0),
        amount: money(row.minor),
        rest: money(if row.state.0 == BankLineState::Open {
            row.rest()
        } else {
            0
        }),
        name: name(line),
        account: line
            .counterparty
            .account
            .as_ref()
            .map(|account| account.as_str().to_owned())
            .unwrap_or_default(),
        text: text(line),
        proposals,
        payments,
        skipped,
        note: row.note.clone(),
    })
}

/// For whom they paid comes first: it's the member.
fn name(line: &EntryLine) -> String {
    let party = &line.counterparty;
    party
        .ultimate_name
        .clone()
        .or_else(|| party.name.clone())
        .unwrap_or_default()
}

fn text(line: &EntryLine) -> String {
    let references = line.references.iter().map(domain::bank::StructuredReference::as_str);
    let texts = line.text.iter().map(String::as_str);
    let mut said: Vec<&str> = references.chain(texts).filter(|text| !text.trim().is_empty()).collect();
    if said.is_empty() {
        said.extend(line.bank_text.as_deref());
    }
    said.dedup();
    said.join(" ")
}

fn brief(found: &MatchProposal, candidates: &Candidates) -> ProposalBrief {
    let parts = found.allocations.iter().filter_map(|allocation| {
        let invoice = candidates.rows.get(allocation.invoice)?;
        Some(ProposedPart {
            label: invoice.label.clone(),
            name: invoice.name.clone().unwrap_or_default(),
            amount: allocation.amount,
            unpaid: Money {
                minor: invoice.outstanding(),
                currency: invoice.currency.0,
            },
        })
    });
    ProposalBrief {
        confidence: match found.confidence {
            Confidence::Possible => ProposalConfidence::Possible,
            Confidence::Likely => ProposalConfidence::Likely,
            Confidence::Certain => ProposalConfidence::Certain,
        },
        reasons: found.reasons.iter().map(|reason| proposal_reason(*reason)).collect(),
        parts: parts.collect(),
        charges: found.charges,
    }
}

fn proposal_reason(reason: MatchReason) -> ProposalReason {
    match reason {
        MatchReason::Reference => ProposalReason::Reference,
        MatchReason::ReferenceInText => ProposalReason::ReferenceInText,
        MatchReason::NumberStated => ProposalReason::NumberStated,
        MatchReason::NumberInText => ProposalReason::NumberInText,
        MatchReason::PayerAccount => ProposalReason::PayerAccount,
        MatchReason::PayerName => ProposalReason::PayerName,
        MatchReason::PayerNameAlike => ProposalReason::PayerNameAlike,
        MatchReason::AmountEqual => ProposalReason::AmountEqual,
        MatchReason::ChargesStated => ProposalReason::ChargesStated,
        MatchReason::ChargesAssumed => ProposalReason::ChargesAssumed,
        MatchReason::PartPayment => ProposalReason::PartPayment,
        MatchReason::Overpayment => ProposalReason::Overpayment,
        MatchReason::SeveralInvoices => ProposalReason::SeveralInvoices,
        MatchReason::OthersFit => ProposalReason::OthersFit,
        MatchReason::AlreadyPaid => ProposalReason::AlreadyPaid,
        MatchReason::Returned => ProposalReason::Returned,
        MatchReason::UndividedBatch => ProposalReason::UndividedBatch,
        MatchReason::PaymentIdentified => ProposalReason::PaymentIdentified,
        MatchReason::PaymentAlike => ProposalReason::PaymentAlike,
        MatchReason::OtherCurrency => ProposalReason::OtherCurrency,
    }
}

/// `None` if somebody has to decide nevertheless.
fn skip_reason(why: SkippedLine) -> Option<SkipReason> {
    match why {
        SkippedLine::NotBooked => Some(SkipReason::NotBooked),
        SkippedLine::MoneyOut => Some(SkipReason::MoneyOut),
        SkippedLine::Charge => Some(SkipReason::Charge),
        SkippedLine::Zero => Some(SkipReason::Zero),
        SkippedLine::ReturnedToUs => None,
    }
}
