//! What erasing an application would erase, and what it would keep.

use super::application::is_erased;
use super::files::own_files;
use super::standing::{ErasureRefusal, standing};
use super::statements::{own_addresses, own_marks, own_nominees};
use crate::applications::{AppState, ApplicationReference, CommandError};
use crate::reviews::StoredDay;
use app::api::ErasureItem;
use domain::date::Date;

/// What would happen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ErasurePreview {
    pub reference: ApplicationReference,
    /// Whether it was erased before.
    pub was_erased: bool,
    /// Why it can't be erased. `None` if it can.
    pub refusal: Option<ErasureRefusal>,
    pub erased: Vec<ErasureCount>,
    pub kept: Vec<ErasureCount>,
    /// How many files would be deleted.
    pub files: usize,
    /// The day of the newest invoice or credit note. `None` if there's none.
    pub newest_invoice: Option<Date>,
}

/// How many there are of something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ErasureCount {
    pub item: ErasureItem,
    /// The same on the command line.
    pub what: &'static str,
    pub count: i64,
}

/// What would be erased, and how to count it.
const ERASED: [(ErasureItem, &str, &str); 11] = [
    (
        ErasureItem::Answers,
        "answers",
        "SELECT COUNT(DISTINCT key) FROM answer WHERE application = $1",
    ),
    (
        ErasureItem::People,
        "people who act or acted for the member",
        "SELECT COUNT(*) FROM contact WHERE email <> '' \
         AND membership IN (SELECT id FROM membership WHERE application = $1)",
    ),
    (
        ErasureItem::Bounces,
        "addresses to which email bounces",
        own_marks!("SELECT COUNT(*)"),
    ),
    (
        ErasureItem::Signatures,
        "signatures",
        "SELECT COUNT(*) FROM signature WHERE application = $1",
    ),
    (
        ErasureItem::Emails,
        "emails",
        "SELECT COUNT(*) FROM outbox WHERE application = $1 AND NOT EXISTS (SELECT 1 FROM mailing_email e \
         JOIN membership m ON m.id = e.membership WHERE e.email = outbox.id AND m.application <> $1)",
    ),
    (
        ErasureItem::Notes,
        "notes",
        "SELECT COUNT(*) FROM note WHERE application = $1",
    ),
    (
        ErasureItem::Requests,
        "texts of requests for benefits",
        "SELECT COUNT(*) FROM benefit_use WHERE application = $1 AND (what <> '' OR note <> '' OR link <> '')",
    ),
    (
        ErasureItem::PublicPages,
        "public pages",
        "SELECT COUNT(*) FROM profile WHERE name <> '' \
         AND membership IN (SELECT id FROM membership WHERE application = $1)",
    ),
    (
        ErasureItem::Proofs,
        "proofs of membership",
        "SELECT COUNT(*) FROM proof WHERE withdrawn_at IS NULL \
         AND membership IN (SELECT id FROM membership WHERE application = $1)",
    ),
    (
        ErasureItem::PollTexts,
        "objections, nominations and questions in elections and votes on resolutions",
        concat!(
            "SELECT (SELECT COUNT(*) FROM poll_objection WHERE text <> '' \
             AND membership IN (SELECT id FROM membership WHERE application = $1)) \
             + (SELECT COUNT(*) FROM poll_question WHERE membership IN (SELECT id FROM membership WHERE application = $1)) \
             + (SELECT COUNT(*) FROM poll_nominee WHERE ",
            own_nominees!(own_addresses!()),
            ")"
        ),
    ),
    (
        ErasureItem::LedgerTexts,
        "ledger entries with names or texts, which keep their place and hash",
        "SELECT COUNT(*) FROM personal WHERE seq IN (SELECT seq FROM ledger WHERE subject = $1)",
    ),
];

/// What would be kept, and how to count it.
const KEPT: [(ErasureItem, &str, &str); 6] = [
    (
        ErasureItem::Invoices,
        "invoices and credit notes, with their PDFs: the law requires you to keep accounting records",
        "SELECT COUNT(*) FROM invoice WHERE application = $1",
    ),
    (
        ErasureItem::Payments,
        "payments: the law requires you to keep accounting records",
        "SELECT COUNT(*) FROM payment WHERE invoice IN (SELECT id FROM invoice WHERE application = $1)",
    ),
    (
        ErasureItem::Minutes,
        "items in the minutes of meetings: they record how the foundation decided",
        "SELECT COUNT(*) FROM meeting_item WHERE application = $1",
    ),
    (
        ErasureItem::PollLines,
        "lines of voting rolls, without names, and recorded ballots: they're part of results",
        "SELECT COUNT(*) FROM poll_line WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    ),
    (
        ErasureItem::LedgerEntries,
        "ledger entries: what happened and when, without names",
        "SELECT COUNT(*) FROM ledger WHERE subject = $1",
    ),
    (
        ErasureItem::Accounts,
        "accounts of people who acted for the member, with their addresses: guildhall erase account erases what signing in needs",
        "SELECT COUNT(*) FROM account WHERE address IN (SELECT address FROM contact WHERE address <> '' \
         AND membership IN (SELECT id FROM membership WHERE application = $1))",
    ),
];

/// What erasing an application would do. Changes nothing. `None` if there's no such application.
///
/// # Errors
/// If the database fails.
pub async fn preview_erasure(state: &AppState, reference: &str) -> Result<Option<ErasurePreview>, CommandError> {
    let Some(reference) = ApplicationReference::typed(reference) else {
        return Ok(None);
    };
    let mut tx = state.database.read().await?;
    let Some(standing) = standing(&mut tx, &reference, state.clock.today()).await? else {
        return Ok(None);
    };
    let mut counted = Vec::new();
    for (item, what, query) in ERASED.into_iter().chain(KEPT) {
        let (count,): (i64,) = tx.one(query, &[(&reference).into()]).await?;
        counted.push(ErasureCount { item, what, count });
    }
    let kept = counted.split_off(ERASED.len());
    let (newest,): (Option<StoredDay>,) = tx
        .one(
            "SELECT MAX(issued_on) FROM invoice WHERE application = $1",
            &[(&reference).into()],
        )
        .await?;
    let files = own_files(&mut tx, &reference).await?.len();
    let was_erased = is_erased(&mut tx, &reference).await?;
    tx.rollback().await?;
    Ok(Some(ErasurePreview {
        reference,
        was_erased,
        refusal: standing.err(),
        erased: counted,
        kept,
        files,
        newest_invoice: newest.map(|day| day.0),
    }))
}
