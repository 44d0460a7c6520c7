//! What a badge says, and the files that say it.

use super::drawing::{BadgeText, drawing};
use super::{png, svg};
use crate::applications::{AppState, CommandError};
use crate::proofs::{MembershipProof, ProofStanding, proof_of};
use app::locale::Locale;
use app::text::Texts;
use domain::foundation::Foundation;
use serde_json::json;

/// A badge as a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadgeFile {
    Svg,
    Png,
    /// For shields.io and those that read the same.
    Shields,
}

impl BadgeFile {
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Shields => "application/json",
        }
    }
}

/// A proof's badge. Without a language, it's in the foundation's own. A proof that was withdrawn has a badge, too, because pages still
/// show it: it says that it ended. `None` if there's no such proof.
///
/// # Errors
/// If the programme isn't on the site any more, or the database fails.
pub async fn badge_file(
    state: &AppState,
    proof: &str,
    lang: Option<&str>,
    file: BadgeFile,
) -> Result<Option<Vec<u8>>, CommandError> {
    let Some(proof) = proof_of(state, proof).await? else {
        return Ok(None);
    };
    let foundation = &state.loaded.catalogue.shelf(&proof.foundation)?.foundation;
    let main = foundation.languages.first().map_or("en", String::as_str);
    let locale = Locale::offered_by(&foundation.languages, lang.unwrap_or(main));
    let text = text(Texts::new(locale), foundation, &proof);
    let bytes = match file {
        BadgeFile::Svg => svg::written(&drawing(&text, locale.content_tag(), state.fonts.clone())).into_bytes(),
        BadgeFile::Png => {
            let drawing = drawing(&text, locale.content_tag(), state.fonts.clone());
            png::written(&drawing).map_err(|error| CommandError::Files(error.to_string()))?
        }
        BadgeFile::Shields => shields(&text).into_bytes(),
    };
    Ok(Some(bytes))
}

fn text(t: Texts, foundation: &Foundation, proof: &MembershipProof) -> BadgeText {
    let tag = t.locale().content_tag();
    let since = proof.first_day.year();
    let until = proof.valid_until.map(domain::date::Date::year);
    let state = match (proof.standing, until) {
        (ProofStanding::Current, Some(until)) if until == since => t.badge_valid(until.to_string()),
        (ProofStanding::Current, Some(until)) => t.badge_valid(format!("{since}–{until}")),
        (ProofStanding::Current, None) => t.badge_since(since.to_string()),
        (ProofStanding::Future, _) => t.badge_from(since.to_string()),
        (ProofStanding::Over | ProofStanding::Withdrawn, _) => t.badge_ended().into_owned(),
    };
    let (name, tier) = (foundation.name.say(tag), proof.tier.say(tag));
    BadgeText {
        title: t.badge_title(name, tier, &state),
        mark: foundation.mark.clone(),
        accent: foundation.look.accent.clone(),
        foundation: name.to_owned(),
        tier: tier.to_owned(),
        state,
        is_valid: matches!(proof.standing, ProofStanding::Current | ProofStanding::Future),
    }
}

/// The format of shields.io's endpoint badge.
fn shields(text: &BadgeText) -> String {
    let color = if text.is_valid { text.accent.as_str() } else { "#6b7280" };
    json!({
        "schemaVersion": 1,
        "label": text.foundation,
        "message": format!("{} · {}", text.tier, text.state),
        "color": color,
        "cacheSeconds": 3600,
    })
    .to_string()
}
