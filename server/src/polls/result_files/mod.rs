//! The files about a result that's counted, for everyone.

mod almalinux;
mod blt;
mod sheet;
mod summary;

use super::bundle::{CountedBundle, StoredBundle};
use super::certify::certifications;
use super::rows::PollRow;
use crate::applications::{AppState, CommandError, file_content};
use app::api::CertificationBrief;
use bytes::Bytes;
use serde::Serialize;
use summary::summary;

/// A file about a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultFile {
    /// The audit bundle, with the bytes that its hash is over.
    Audit,
    /// What was found, without the ballots.
    Result,
    /// The ballots of an election with rankings or marks, for other counting software.
    Blt,
    /// The ballots as a table.
    Ballots,
    /// The minutes of the count.
    Minutes,
    /// The ballots of an election with rankings, as AlmaLinux publishes them.
    PublicBallots,
    /// The steps of an election with rankings, as AlmaLinux publishes them.
    PublicAudit,
}

impl ResultFile {
    pub const ALL: [Self; 7] = [
        Self::Audit,
        Self::Result,
        Self::Blt,
        Self::Ballots,
        Self::Minutes,
        Self::PublicBallots,
        Self::PublicAudit,
    ];

    /// Its name, in URLs too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Audit => "audit.json",
            Self::Result => "result.json",
            Self::Blt => "ballots.blt",
            Self::Ballots => "ballots.csv",
            Self::Minutes => "minutes.pdf",
            Self::PublicBallots => "public-ballots.json",
            Self::PublicAudit => "public-audit.json",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Audit | Self::Result | Self::PublicBallots | Self::PublicAudit => "application/json",
            Self::Blt => "text/plain; charset=utf-8",
            Self::Ballots => "text/csv; charset=utf-8",
            Self::Minutes => "application/pdf",
        }
    }
}

/// What files about a result are written from.
#[derive(Clone, Debug)]
struct Published {
    counted: CountedBundle,
    /// In milliseconds since 1970, UTC.
    counted_at: i64,
    certifications: Vec<CertificationBrief>,
    is_certified: bool,
    is_cancelled: bool,
}

/// A file about a poll's result. `None` if the foundation has no such poll, it isn't counted, or its ballots can't be
/// written like that.
///
/// # Errors
/// If the file can't be read or written, or the database fails.
pub async fn result_file(
    state: &AppState,
    foundation: &str,
    number: i64,
    file: ResultFile,
) -> Result<Option<Bytes>, CommandError> {
    let mut tx = state.database.read().await?;
    let poll = PollRow::of(&mut tx, foundation, number).await?;
    let Some(poll) = poll.filter(|poll| poll.counted_at.is_some()) else {
        return Ok(None);
    };
    match file {
        // The bytes as they're stored: everyone can ask for them, as often as they like.
        ResultFile::Audit => {
            let stored = StoredBundle::of(&mut tx, &poll).await?;
            tx.rollback().await?;
            Ok(stored.map(|stored| stored.json.into()))
        }
        // What they say doesn't count any more.
        ResultFile::Minutes if poll.cancelled_at.is_some() => Ok(None),
        ResultFile::Minutes => {
            let (minutes,): (Option<String>,) = tx
                .one("SELECT minutes FROM poll WHERE id = $1", &[(&poll.id).into()])
                .await?;
            tx.rollback().await?;
            match minutes {
                Some(hash) => file_content(state, &hash).await.map(Some),
                None => Ok(None),
            }
        }
        _ => {
            let Some(stored) = StoredBundle::of(&mut tx, &poll).await? else {
                return Ok(None);
            };
            let certifications = certifications(&mut tx, &poll).await?;
            tx.rollback().await?;
            let written = move || Published::read(&poll, stored, certifications)?.written(file);
            let written = tokio::task::spawn_blocking(written).await;
            let written = written.map_err(|error| CommandError::Files(error.to_string()))??;
            Ok(written.map(Bytes::from))
        }
    }
}

impl Published {
    fn read(
        poll: &PollRow,
        stored: StoredBundle,
        certifications: Vec<CertificationBrief>,
    ) -> Result<Self, CommandError> {
        Ok(Self {
            counted: stored.read()?,
            counted_at: poll.counted_at.unwrap_or_default(),
            certifications,
            is_certified: poll.certified_at.is_some(),
            is_cancelled: poll.cancelled_at.is_some(),
        })
    }

    /// The files that are written whenever somebody asks. `None` if the ballots can't be written like that.
    fn written(&self, file: ResultFile) -> Result<Option<Vec<u8>>, CommandError> {
        let bundle = &self.counted.bundle;
        match file {
            ResultFile::Audit | ResultFile::Minutes => Ok(None),
            ResultFile::Result => json(&summary(self)).map(Some),
            ResultFile::Blt => Ok(blt::blt(bundle).map(String::into_bytes)),
            ResultFile::Ballots => sheet::ballots(bundle).map(Some),
            ResultFile::PublicBallots => almalinux::ballots(bundle).as_ref().map(json).transpose(),
            ResultFile::PublicAudit => {
                let audit = almalinux::audit(bundle, self.counted_at);
                audit.as_ref().map(json).transpose()
            }
        }
    }
}

fn json<T: Serialize>(content: &T) -> Result<Vec<u8>, CommandError> {
    serde_json::to_vec(content).map_err(|error| CommandError::Files(error.to_string()))
}
