//! A member's logos: uploaded into the draft, and taken out of it.

use super::change::{ProfileChange, open_profile};
use super::measure;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LogoId, RateLimit, alone, count_all};
use crate::members::open;
use crate::uploads::{Accepted, Refused, StoredFormat};
use data_encoding::HEXLOWER;
use domain::member::{LogoMeasures, LogoVariant, MemberAction, ProfileLogo};

/// The most pixels of a picture: a logo needs no more, and all of them are looked at.
const MOST_PIXELS: u64 = 4_000_000;

/// The most logos of a member in an hour and in a day.
const MOST_LOGOS: (&str, i64, i64) = ("logo", 30, 60);

/// A logo as it was sent.
#[derive(Clone, Debug)]
pub struct SentLogo {
    pub variant: LogoVariant,
    /// The version of the profile that the sender has seen.
    pub version: i64,
    /// Its file name.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The result of uploading a logo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LogoDone {
    Done,
    /// There's no such membership, or the caller doesn't act for it.
    NotFound,
    /// Someone else has changed the profile meanwhile, so nothing was done.
    Conflict,
    /// It isn't accepted.
    Refused(Refused),
    /// It's neither an SVG nor a PNG.
    OtherKind,
    /// It has too many pixels.
    TooManyPixels,
}

/// Checks, rewrites and stores a logo, and puts it into the draft.
///
/// # Errors
/// If the caller's role doesn't allow it, there were too many uploads, or the file store fails.
pub async fn upload_logo(
    state: &AppState,
    session: &Session,
    membership: &str,
    sent: SentLogo,
) -> Result<LogoDone, CommandError> {
    // Counted first, because checking a bad file costs as much as checking a good one.
    let mut tx = state.database.begin().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::ChangeProfile).await? else {
        return Ok(LogoDone::NotFound);
    };
    let limit = RateLimit::new(MOST_LOGOS, acting.membership.id.as_str());
    count_all(&mut tx, state, &[limit]).await?;
    tx.commit().await?;
    let accepted = match state.uploads.check(sent.name, sent.bytes).await {
        Ok(accepted) => accepted,
        Err(why) => return Ok(LogoDone::Refused(why)),
    };
    if !matches!(accepted.kind, StoredFormat::Png | StoredFormat::Svg) {
        return Ok(LogoDone::OtherKind);
    }
    let pixels = u64::from(accepted.width.unwrap_or(0)) * u64::from(accepted.height.unwrap_or(0));
    if accepted.kind == StoredFormat::Png && pixels > MOST_PIXELS {
        return Ok(LogoDone::TooManyPixels);
    }
    let (kind, hash) = (accepted.kind, HEXLOWER.encode(&accepted.sha256));
    let Some(measures) = measured(&accepted).await else {
        return Ok(LogoDone::Refused(Refused::UnknownKind));
    };
    // Stored before it's recorded, so every recorded file exists.
    state.files.put(&accepted.sha256, accepted.bytes.clone()).await?;
    let mut tx = state.database.begin().await?;
    let Some((acting, row)) = open_profile(&mut tx, state, session, membership).await? else {
        return Ok(LogoDone::NotFound);
    };
    if row.version != sent.version {
        return Ok(LogoDone::Conflict);
    }
    let id = LogoId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO logo (id, profile, hash, kind, at) VALUES ($1, $2, $3, $4, $5)",
        &[
            (&id).into(),
            (&row.id).into(),
            (&hash).into(),
            kind.media_type().into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let logo = ProfileLogo {
        variant: sent.variant,
        id: id.to_string(),
        measures,
    };
    let draft = row.current().with_logo(sent.variant, Some(logo));
    let change = ProfileChange {
        state,
        session,
        acting: &acting,
        row: &row,
    };
    change.save(&mut tx, &draft).await?;
    change.count(&mut tx, None).await?;
    // An erasure deletes files that nothing uses, with the ledger locked. It may have deleted this one before it was recorded.
    alone(&mut tx).await?;
    state.files.put(&accepted.sha256, accepted.bytes).await?;
    tx.commit().await?;
    Ok(LogoDone::Done)
}

/// What there's to measure. Decoding a picture takes a while.
async fn measured(accepted: &Accepted) -> Option<LogoMeasures> {
    let (width, height) = (accepted.width?, accepted.height?);
    let bytes = accepted.bytes.clone();
    let is_drawing = accepted.kind == StoredFormat::Svg;
    let work = move || {
        if is_drawing {
            let svg = String::from_utf8(bytes).ok()?;
            Some(measure::drawing(&svg, width, height))
        } else {
            measure::picture(&bytes)
        }
    };
    tokio::task::spawn_blocking(work).await.ok().flatten()
}
