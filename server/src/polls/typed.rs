//! What people type about a poll, as it's stored.

use super::PollDone;
use crate::accounts::AccountEmail;
use app::api::LONGEST_POLL_TEXT;
use domain::typed::{cleaned, tidy};

/// The longest email address (RFC 5321).
const LONGEST_EMAIL: usize = 254;

/// A text as it's stored: a reason, a statement, a question, an answer or an objection.
///
/// # Errors
/// If it's missing or too long.
pub(super) fn text_of(typed: &str) -> Result<String, PollDone> {
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

/// A person's name.
///
/// # Errors
/// If it's missing, or longer than this number of characters.
pub(super) fn name_of(typed: &str, longest: usize) -> Result<String, PollDone> {
    let name = tidy(typed);
    if name.is_empty() {
        return Err(PollDone::TextMissing);
    }
    if name.chars().count() > longest {
        return Err(PollDone::TextTooLong);
    }
    Ok(name)
}

/// An email address.
///
/// # Errors
/// If nobody could sign in with it.
pub(super) fn email_of(typed: &str) -> Result<AccountEmail, PollDone> {
    AccountEmail::parse(typed)
        .filter(|email| email.typed.len().max(email.normalized.len()) <= LONGEST_EMAIL)
        .ok_or(PollDone::BadEmail)
}

#[cfg(test)]
mod tests {
    use super::{email_of, name_of, optional_text, text_of};
    use crate::polls::PollDone;
    use app::api::LONGEST_POLL_TEXT;

    #[test]
    fn a_text_is_what_can_be_seen_of_it() {
        assert_eq!(
            text_of(" Two weeks\r\n\r\nmore.\u{200b}\n").as_deref(),
            Ok("Two weeks\n\nmore.")
        );
        assert_eq!(text_of("\u{200b}\n "), Err(PollDone::TextMissing));
        assert_eq!(text_of(&"ä".repeat(LONGEST_POLL_TEXT + 1)), Err(PollDone::TextTooLong));
        assert!(text_of(&"ä".repeat(LONGEST_POLL_TEXT)).is_ok());
        assert_eq!(optional_text(" ").as_deref(), Ok(""));
    }

    #[test]
    fn a_name_has_a_length() {
        assert_eq!(name_of(" Zoë  Almeida ", 11).as_deref(), Ok("Zoë Almeida"));
        assert_eq!(name_of("Zoë Almeida", 10), Err(PollDone::TextTooLong));
        assert_eq!(name_of("\u{200b} ", 10), Err(PollDone::TextMissing));
    }

    #[test]
    fn an_address_has_one_spelling() {
        let email = email_of(" Zoe@Example.ORG ").unwrap();
        assert_eq!(
            (email.typed.as_str(), email.normalized.as_str()),
            ("Zoe@Example.ORG", "zoe@example.org")
        );
        let long = format!("{}@example.org", "a".repeat(250));
        for wrong in ["zoe", "", long.as_str()] {
            assert_eq!(email_of(wrong), Err(PollDone::BadEmail), "{wrong}");
        }
    }
}
