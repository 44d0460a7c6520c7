//! What somebody has sent from the page, and what came of it.

use crate::api::{MemberProfileAnswer, ProfileAction, ProfileCommand};
use domain::application::AnswerError;
use domain::member::{LogoVariant, Profile, ProfileField};

/// A form of the page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ProfileForm {
    /// `None` if nothing was sent, or it was done.
    pub sent: Option<ProfileCommand>,
    /// Why nothing was done.
    pub refusal: Option<ProfileRefusal>,
    /// What was just done, for a message.
    pub done: Option<ProfileAction>,
    /// Whether a logo was just uploaded, for a message.
    pub uploaded: bool,
}

/// Why a change wasn't made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProfileRefusal {
    /// Someone else has changed the profile meanwhile.
    Conflict,
    /// Why fields can't be read.
    Fields(Vec<(ProfileField, AnswerError)>),
    /// Why a logo wasn't accepted.
    Logo(LogoVariant, LogoRefusal),
}

/// Why a logo wasn't accepted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LogoRefusal {
    /// No file was chosen.
    Missing,
    /// It's neither an SVG nor a PNG.
    OtherKind,
    /// It has too many pixels.
    TooManyPixels,
    /// There were too many uploads.
    TooOften,
    /// The code of another reason.
    Refused(String),
}

impl ProfileForm {
    /// What's in the form: what was sent, or the draft, or what's public.
    pub(super) fn profile(&self, answer: &MemberProfileAnswer) -> Profile {
        let sent = self.sent.as_ref().filter(|sent| sent.action == ProfileAction::Save);
        let sent = sent.map(ProfileCommand::typed);
        sent.or_else(|| answer.draft.clone())
            .or_else(|| answer.published.clone())
            .unwrap_or_default()
    }

    /// What's wrong with the fields.
    pub(super) fn errors(&self) -> &[(ProfileField, AnswerError)] {
        match &self.refusal {
            Some(ProfileRefusal::Fields(errors)) => errors,
            Some(ProfileRefusal::Conflict | ProfileRefusal::Logo(..)) | None => &[],
        }
    }

    /// Why a logo of a variant wasn't accepted.
    pub(super) fn logo_refusal(&self, variant: LogoVariant) -> Option<&LogoRefusal> {
        match &self.refusal {
            Some(ProfileRefusal::Logo(of, refusal)) if *of == variant => Some(refusal),
            _ => None,
        }
    }

    pub(super) fn error(&self, field: &ProfileField) -> Option<&AnswerError> {
        let found = self.errors().iter().find(|(known, _)| known == field);
        found.map(|(_, error)| error)
    }
}
