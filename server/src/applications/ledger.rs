//! The ledger: an append-only record of everything that happened, with each entry chained to the previous one by hash.
//!
//! Personal data is stored separately. The chain contains its salted hash, so it can be verified while it exists, and
//! erased without breaking the chain.

use super::{AppState, CommandError};
use crate::from_row;
use crate::storage::{Arg, Backend, Database, StorageError, Tx};
use crate::webhooks::announce_all;
use sha2::{Digest, Sha256};

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// What it's about: an application number, or the ID of an account.
    pub subject: &'a str,
    pub action: &'static str,
    /// Who did it.
    pub actor: &'a str,
    /// The details without personal data, as JSON.
    pub detail: serde_json::Value,
    /// Personal data, as JSON.
    pub personal: Option<serde_json::Value>,
}

/// What's wrong with a ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LedgerProblem {
    /// An entry before this one is missing.
    Gap { seq: i64 },
    /// This entry was changed, or doesn't follow from the previous one.
    Changed { seq: i64 },
    /// The personal data of this entry was changed.
    PersonalChanged { seq: i64 },
    /// The last entries are missing, although the head mentions them.
    Cut { seq: i64 },
}

/// The hash before the first entry.
const BEGINNING: [u8; 32] = [0; 32];

/// Locks the ledger, so that counts taken now are still valid when this transaction commits.
pub(crate) async fn alone(tx: &mut Tx) -> Result<(), CommandError> {
    if tx.backend() == Backend::Postgres {
        // Every command locks the application first, then the head of the ledger. The same order here avoids deadlocks.
        // The first command of all needs something to lock, too.
        tx.run(
            "INSERT INTO ledger_head (id, seq, hash) VALUES (1, 0, $1) ON CONFLICT (id) DO NOTHING",
            &[(&BEGINNING).into()],
        )
        .await?;
        tx.run("SELECT 1 FROM ledger_head WHERE id = 1 FOR UPDATE", &[]).await?;
    }
    Ok(())
}

/// Appends an entry, and makes it due for the webhooks that it concerns. Other writers wait until this transaction ends.
pub(crate) async fn append(tx: &mut Tx, state: &AppState, entry: Entry<'_>) -> Result<(), CommandError> {
    append_all(tx, state, &[entry]).await
}

/// Appends several entries in this order, with a few statements.
pub(crate) async fn append_all(tx: &mut Tx, state: &AppState, entries: &[Entry<'_>]) -> Result<(), CommandError> {
    if entries.is_empty() {
        return Ok(());
    }
    let at = state.clock.now().0;
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    // Writing the row locks it on both databases.
    let (last, mut previous): (i64, Vec<u8>) = tx
        .one(
            "INSERT INTO ledger_head (id, seq, hash) VALUES (1, $1, $2) \
             ON CONFLICT (id) DO UPDATE SET seq = ledger_head.seq + excluded.seq RETURNING seq, hash",
            &[count.into(), (&BEGINNING).into()],
        )
        .await?;
    let mut rows = Vec::new();
    let mut personal_rows = Vec::new();
    for (seq, entry) in (last - count + 1..).zip(entries) {
        let personal = match &entry.personal {
            Some(personal) => Some((state.secrets.bytes::<16>()?, personal.to_string())),
            None => None,
        };
        let personal_hash = personal.as_ref().map(|(salt, content)| personal_hash(salt, content));
        let mut row = LedgerRow {
            seq,
            at,
            subject: entry.subject.to_string(),
            action: entry.action.to_owned(),
            actor: entry.actor.to_owned(),
            detail: entry.detail.to_string(),
            personal: personal_hash.map(Vec::from),
            previous: previous.clone(),
            hash: Vec::new(),
        };
        row.hash = row.computed().to_vec();
        previous.clone_from(&row.hash);
        rows.push(row);
        personal_rows.extend(personal.map(|(salt, content)| (seq, salt, content)));
    }
    let args: Vec<[Arg<'_>; 9]> = rows.iter().map(LedgerRow::args).collect();
    tx.insert(
        "ledger (seq, at, subject, action, actor, detail, personal, previous, hash)",
        &args,
    )
    .await?;
    tx.run("UPDATE ledger_head SET hash = $1 WHERE id = 1", &[(&previous).into()])
        .await?;
    let args: Vec<[Arg<'_>; 3]> = personal_rows
        .iter()
        .map(|(seq, salt, content)| [(*seq).into(), salt.into(), content.into()])
        .collect();
    tx.insert("personal (seq, salt, content)", &args).await?;
    announce_all(tx, state, entries).await
}

/// Verifies the whole ledger. Returns the number of entries, or the first fault.
///
/// # Errors
/// If the database can't be read.
pub async fn verify(database: &Database) -> Result<Result<i64, LedgerProblem>, StorageError> {
    const PAGE: i64 = 1_000;
    let mut tx = database.read().await?;
    let (mut seq, mut previous) = (0_i64, Vec::from(BEGINNING));
    loop {
        let rows: Vec<LedgerRow> = tx
            .all(
                "SELECT seq, at, subject, action, actor, detail, personal, previous, hash FROM ledger \
                 WHERE seq > $1 ORDER BY seq LIMIT $2",
                &[seq.into(), PAGE.into()],
            )
            .await?;
        let Some(last) = rows.last().map(|row| row.seq) else {
            break;
        };
        let personal: Vec<(i64, Vec<u8>, String)> = tx
            .all(
                "SELECT seq, salt, content FROM personal WHERE seq > $1 AND seq <= $2 ORDER BY seq",
                &[seq.into(), last.into()],
            )
            .await?;
        for row in rows {
            if row.seq != seq + 1 {
                return Ok(Err(LedgerProblem::Gap { seq: row.seq }));
            }
            if row.previous != previous || row.computed().as_slice() != row.hash {
                return Ok(Err(LedgerProblem::Changed { seq: row.seq }));
            }
            let beside = personal.iter().find(|(of, ..)| *of == row.seq);
            // Personal data can be erased. If it's there, it must match the chain.
            if beside
                .is_some_and(|(_, salt, content)| row.personal.as_deref() != Some(&personal_hash(salt, content)[..]))
            {
                return Ok(Err(LedgerProblem::PersonalChanged { seq: row.seq }));
            }
            (seq, previous) = (row.seq, row.hash);
        }
    }
    let head: Option<(i64, Vec<u8>)> = tx
        .optional("SELECT seq, hash FROM ledger_head WHERE id = 1", &[])
        .await?;
    Ok(if head.unwrap_or((0, BEGINNING.into())) == (seq, previous) {
        Ok(seq)
    } else {
        Err(LedgerProblem::Cut { seq: seq + 1 })
    })
}

struct LedgerRow {
    seq: i64,
    at: i64,
    subject: String,
    action: String,
    actor: String,
    detail: String,
    personal: Option<Vec<u8>>,
    previous: Vec<u8>,
    hash: Vec<u8>,
}
from_row!(LedgerRow {
    seq,
    at,
    subject,
    action,
    actor,
    detail,
    personal,
    previous,
    hash
});

impl LedgerRow {
    fn args(&self) -> [Arg<'_>; 9] {
        [
            self.seq.into(),
            self.at.into(),
            (&self.subject).into(),
            (&self.action).into(),
            (&self.actor).into(),
            (&self.detail).into(),
            self.personal.as_ref().into(),
            (&self.previous).into(),
            (&self.hash).into(),
        ]
    }

    /// SHA-256 of the previous hash and every field of the entry, each prefixed with its length.
    fn computed(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let (seq, at) = (self.seq.to_be_bytes(), self.at.to_be_bytes());
        let parts = [
            self.previous.as_slice(),
            &seq,
            &at,
            self.subject.as_bytes(),
            self.action.as_bytes(),
            self.actor.as_bytes(),
            self.detail.as_bytes(),
            self.personal.as_deref().unwrap_or_default(),
        ];
        for part in parts {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().into()
    }
}

fn personal_hash(salt: &[u8], content: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(content.as_bytes());
    hash.finalize().into()
}
