//! What people write about nominees, as it's stored.

use crate::accounts::AccountEmail;
use crate::polls::PollDone;
use app::api::{LONGEST_NOMINEE_NAME, LONGEST_POLL_TEXT};
use domain::typed::{cleaned, tidy};

/// The longest email address (RFC 5321).
const LONGEST_EMAIL: usize = 254;

/// A nominee's name, and the organisation that they work for or represent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct NomineeNames {
    pub name: String,
    /// Empty for none.
    pub affiliation: String,
}

impl NomineeNames {
    /// # Errors
    /// If the name is missing, or one of them is too long.
    pub fn read(name: &str, affiliation: &str) -> Result<Self, PollDone> {
        let names = Self {
            name: tidy(name),
            affiliation: tidy(affiliation),
        };
        if names.name.is_empty() {
            return Err(PollDone::TextMissing);
        }
        let is_long = |text: &str| text.chars().count() > LONGEST_NOMINEE_NAME;
        if is_long(&names.name) || is_long(&names.affiliation) {
            return Err(PollDone::TextTooLong);
        }
        Ok(names)
    }
}

/// A statement, question, answer or reason.
///
/// # Errors
/// If it's missing or too long.
pub(super) fn text(typed: &str) -> Result<String, PollDone> {
    let text = optional_text(typed)?;
    if text.is_empty() {
        return Err(PollDone::TextMissing);
    }
    Ok(text)
}

/// The same, if it can be left out.
///
/// # Errors
/// If it's too long.
pub(super) fn optional_text(typed: &str) -> Result<String, PollDone> {
    let text = cleaned(typed).trim().to_owned();
    if text.chars().count() > LONGEST_POLL_TEXT {
        return Err(PollDone::TextTooLong);
    }
    Ok(text)
}

/// An email address in one spelling, as in sessions.
///
/// # Errors
/// If nobody could sign in with it.
pub(super) fn address(typed: &str) -> Result<String, PollDone> {
    AccountEmail::parse(typed)
        .map(|email| email.normalized)
        .filter(|address| address.len() <= LONGEST_EMAIL)
        .ok_or(PollDone::BadEmail)
}

#[cfg(test)]
mod tests {
    use super::{NomineeNames, address, text};
    use crate::polls::PollDone;

    #[test]
    fn names_and_texts_have_a_length() {
        let long = "a".repeat(201);
        for (name, affiliation, problem) in [
            (" Zoë  Almeida ", "", None),
            ("\u{200b} ", "Leuchtturm GmbH", Some(PollDone::TextMissing)),
            (long.as_str(), "", Some(PollDone::TextTooLong)),
            ("Zoë Almeida", long.as_str(), Some(PollDone::TextTooLong)),
        ] {
            let read = NomineeNames::read(name, affiliation);
            assert_eq!(read.as_ref().err(), problem.as_ref(), "{name:?}");
            assert!(read.is_err() || read.is_ok_and(|names| names.name == "Zoë Almeida"));
        }
        assert_eq!(text(" \n "), Err(PollDone::TextMissing));
        assert_eq!(text(&"a".repeat(5_001)), Err(PollDone::TextTooLong));
        assert_eq!(text(" One.\r\n\r\nTwo. ").as_deref(), Ok("One.\n\nTwo."));
    }

    #[test]
    fn an_address_has_one_spelling() {
        assert_eq!(address(" Zoe@Example.ORG ").as_deref(), Ok("zoe@example.org"));
        assert_eq!(address("zoe"), Err(PollDone::BadEmail));
    }
}
