//! Reads a file that finance people upload, as a draft: nothing is recorded yet.

use super::brief::payer_name;
use super::import::state_of;
use super::plan::LinePlan;
use super::prepare::{PlannedEntry, planned_entries};
use super::read::{is_archive, is_table, read_file};
use super::rows::{only_line, state_id};
use crate::accounts::{Session, may};
use crate::applications::{AppState, BankImportId, BankLineId, CommandError, alone};
use crate::storage::{Arg, Tx, name_key};
use app::api::BankLineState;
use data_encoding::HEXLOWER;
use domain::access::Action;
use domain::bank::{BankEntry, BankFileFormat};
use domain::typed::tidy;
use sha2::{Digest, Sha256};

/// The size of the largest file, in bytes.
pub const LARGEST_STATEMENT: usize = 10 * 1024 * 1024;

/// How many lines are stored at once.
const BATCH: usize = 500;

/// What an upload led to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BankUpload {
    /// It was read.
    Draft(BankImportId),
    /// There's no file, or nothing in it.
    Empty,
    TooLarge,
    /// It's a ZIP file.
    Archive,
    /// It's neither CAMT nor a table: a PDF, for example, or MT940.
    OtherFormat,
}

/// Reads a file. The same file that's already a draft isn't read again.
///
/// # Errors
/// If the account may not record payments.
pub async fn upload(
    state: &AppState,
    session: &Session,
    foundation: &str,
    name: &str,
    bytes: Vec<u8>,
) -> Result<BankUpload, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    tx.rollback().await?;
    if bytes.len() > LARGEST_STATEMENT {
        return Ok(BankUpload::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(BankUpload::Empty);
    }
    if is_archive(&bytes) {
        return Ok(BankUpload::Archive);
    }
    if BankFileFormat::of(&bytes) == BankFileFormat::Other {
        return Ok(BankUpload::OtherFormat);
    }
    let hash = HEXLOWER.encode(&Sha256::digest(&bytes));
    let kept = is_table(&bytes).then(|| bytes.clone());
    let mut file = read_file(bytes, None).await?;
    let planned = planned_entries(state, foundation, std::mem::take(&mut file.entries)).await?;

    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    alone(&mut tx).await?;
    let draft: Option<(BankImportId,)> = tx
        .optional(
            "SELECT id FROM bank_import WHERE foundation = $1 AND hash = $2 AND state = 'draft'",
            &[foundation.into(), (&hash).into()],
        )
        .await?;
    if let Some((draft,)) = draft {
        return Ok(BankUpload::Draft(draft));
    }
    let id = BankImportId::random(&state.secrets)?;
    let name: String = tidy(name).chars().take(200).collect();
    let (columns, problems) = (file.stored_columns()?, file.stored_problems()?);
    tx.run(
        "INSERT INTO bank_import (id, foundation, name, sort_name, hash, state, file, columns, problems, account, at) \
         VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10)",
        &[
            (&id).into(),
            foundation.into(),
            (&name).into(),
            (&name_key(&name)).into(),
            (&hash).into(),
            kept.as_deref().into(),
            columns.as_deref().into(),
            (&problems).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    fill(&mut tx, state, foundation, &id, &planned).await?;
    tx.commit().await?;
    Ok(BankUpload::Draft(id))
}

/// Stores the lines of a draft, with what its import would do.
pub(super) async fn fill(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    import: &BankImportId,
    planned: &[PlannedEntry],
) -> Result<(), CommandError> {
    let lines = planned.iter().enumerate();
    let lines = lines
        .map(|(place, planned)| NewLine::of(state, place, &planned.entry, planned.plan.as_ref()))
        .collect::<Result<Vec<_>, _>>()?;
    for batch in lines.chunks(BATCH) {
        let rows: Vec<[Arg<'_>; 15]> = batch.iter().map(|line| line.args(import, foundation)).collect();
        tx.insert(
            "bank_line (id, import, place, foundation, key, state, live, booked_on, currency, minor, payer_account, \
             sort_payer, content, plan, note)",
            &rows,
        )
        .await?;
    }
    Ok(())
}

/// A line that's about to be stored.
struct NewLine {
    id: BankLineId,
    place: i64,
    key: String,
    state: BankLineState,
    booked_on: Option<String>,
    currency: String,
    minor: i64,
    payer_account: Option<String>,
    sort_payer: String,
    content: String,
    plan: Option<String>,
}

impl NewLine {
    /// Without a plan, it was imported before.
    fn of(state: &AppState, place: usize, entry: &BankEntry, plan: Option<&LinePlan>) -> Result<Self, CommandError> {
        let line = only_line(entry)?;
        Ok(Self {
            id: BankLineId::random(&state.secrets)?,
            place: i64::try_from(place).unwrap_or(i64::MAX),
            key: line.key.to_string(),
            state: plan.map_or(BankLineState::Known, state_of),
            booked_on: entry.booked_on.or(entry.value_on).map(|day| day.to_string()),
            currency: line.amount.currency.code().to_owned(),
            minor: line.amount.minor,
            payer_account: line
                .counterparty
                .account
                .as_ref()
                .map(|account| account.as_str().to_owned()),
            sort_payer: name_key(&payer_name(line)),
            content: serde_json::to_string(entry).map_err(|error| CommandError::Files(error.to_string()))?,
            plan: plan.map(LinePlan::stored).transpose()?.flatten(),
        })
    }

    fn args<'a>(&'a self, import: &'a BankImportId, foundation: &'a str) -> [Arg<'a>; 15] {
        [
            (&self.id).into(),
            import.into(),
            self.place.into(),
            foundation.into(),
            (&self.key).into(),
            state_id(self.state).into(),
            false.into(),
            self.booked_on.as_deref().into(),
            (&self.currency).into(),
            self.minor.into(),
            self.payer_account.as_deref().into(),
            (&self.sort_payer).into(),
            (&self.content).into(),
            self.plan.as_deref().into(),
            "".into(),
        ]
    }
}
