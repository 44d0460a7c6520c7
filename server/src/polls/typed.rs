//! Texts that people type about a poll.

use super::PollDone;
use app::api::LONGEST_POLL_TEXT;
use domain::typed::cleaned;

/// A text as it's stored: a reason, a question, an answer.
///
/// # Errors
/// If it's missing or too long.
pub(super) fn text_of(typed: &str) -> Result<String, PollDone> {
    let text = cleaned(typed).trim().to_owned();
    if text.is_empty() {
        return Err(PollDone::TextMissing);
    }
    if text.chars().count() > LONGEST_POLL_TEXT {
        return Err(PollDone::TextTooLong);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::text_of;
    use crate::polls::PollDone;
    use app::api::LONGEST_POLL_TEXT;

    #[test]
    fn a_text_is_what_can_be_seen_of_it() {
        assert_eq!(text_of(" Two weeks more.\u{200b}\n"), Ok("Two weeks more.".to_owned()));
        assert_eq!(text_of("\u{200b}\n "), Err(PollDone::TextMissing));
        assert_eq!(text_of(&"ä".repeat(LONGEST_POLL_TEXT + 1)), Err(PollDone::TextTooLong));
        assert!(text_of(&"ä".repeat(LONGEST_POLL_TEXT)).is_ok());
    }
}
