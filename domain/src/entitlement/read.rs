//! Reads what people type about uses.

use super::UseProblem;
use crate::application::{AnswerError, date_of, link_of};
use crate::date::Date;
use crate::typed::{cleaned, is_blank};

/// The longest text about a use, in characters.
pub const LONGEST_USE_TEXT: u16 = 2_000;

/// Evidence as somebody types it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedEvidence {
    /// The day on which it took place.
    pub day: String,
    pub link: String,
    pub note: String,
}

/// What shows that a use took place: a link, a note, or both.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UseEvidence {
    pub day: Date,
    pub link: Option<String>,
    pub note: Option<String>,
}

/// A field of evidence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum EvidenceField {
    Day,
    Link,
    Note,
}

/// Reads what a use is about, or why something happens to it.
///
/// # Errors
/// If it's empty or too long.
pub fn read_what(typed: &str) -> Result<String, AnswerError> {
    let what = cleaned(typed).trim().to_owned();
    match what.chars().count() {
        0 => Err(AnswerError::Missing),
        length if length > usize::from(LONGEST_USE_TEXT) => Err(AnswerError::TooLong(LONGEST_USE_TEXT)),
        _ => Ok(what),
    }
}

/// Reads the day for which a member asks. Whether it can be requested depends on the entitlement.
///
/// # Errors
/// If it isn't a day.
pub fn read_wanted_day(typed: &str) -> Result<Date, UseProblem> {
    date_of(typed).map_err(UseProblem::Day)
}

/// Reads the day for which a use is planned: today or later.
///
/// # Errors
/// If it isn't a day, or has passed.
pub fn read_scheduled_day(typed: &str, today: Date) -> Result<Date, UseProblem> {
    let day = date_of(typed).map_err(UseProblem::Day)?;
    if day < today {
        return Err(UseProblem::DayPassed);
    }
    Ok(day)
}

/// Reads evidence. Its day can't be in the future, and either the link or the note has to be there.
///
/// # Errors
/// Why fields aren't valid, in their order.
pub fn read_evidence(typed: &TypedEvidence, today: Date) -> Result<UseEvidence, Vec<(EvidenceField, AnswerError)>> {
    let day = match date_of(&typed.day) {
        Ok(day) if day > today => Err(AnswerError::NotDate),
        read => read,
    };
    let link = if is_blank(&typed.link) {
        Ok(None)
    } else {
        link_of(&typed.link).map(Some)
    };
    let note = match read_what(&typed.note) {
        Ok(note) => Ok(Some(note)),
        Err(AnswerError::Missing) if !is_blank(&typed.link) => Ok(None),
        Err(error) => Err(error),
    };
    match (day, link, note) {
        (Ok(day), Ok(link), Ok(note)) => Ok(UseEvidence { day, link, note }),
        (day, link, note) => {
            let errors = [
                (EvidenceField::Day, day.err()),
                (EvidenceField::Link, link.err()),
                (EvidenceField::Note, note.err()),
            ];
            let found = errors.into_iter();
            Err(found.filter_map(|(field, error)| Some((field, error?))).collect())
        }
    }
}
