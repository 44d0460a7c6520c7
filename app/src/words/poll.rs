//! Elections and resolutions: what they're called, the answers to a resolution, the outcome, and the numbers of votes in
//! a count.

use crate::format::{all_of, number};
use crate::text::{Texts, isolated};
use domain::poll::{PollKind, PollResult, YesNo};
use std::borrow::Cow;

/// What's decided.
pub fn poll_kind(t: Texts, kind: PollKind) -> Cow<'static, str> {
    match kind {
        PollKind::Election => t.poll_page_election(),
        PollKind::Resolution => t.poll_page_resolution(),
    }
}

/// An answer to a resolution.
pub fn poll_answer(t: Texts, answer: YesNo) -> Cow<'static, str> {
    match answer {
        YesNo::Yes => t.poll_ballot_answer_yes(),
        YesNo::No => t.poll_ballot_answer_no(),
        YesNo::Abstain => t.poll_ballot_answer_abstain(),
    }
}

/// What was decided: who's elected, or whether a resolution is adopted. Without a quorum, nothing is. `elected` has the
/// names of the winners, in the order of the result.
pub fn poll_outcome(t: Texts, result: &PollResult, elected: &[String]) -> String {
    if !result.has_quorum() {
        return t.poll_count_no_quorum().into_owned();
    }
    match result.resolution {
        Some(resolution) if resolution.is_adopted => t.poll_count_adopted().into_owned(),
        Some(_) => t.poll_count_rejected().into_owned(),
        None if elected.is_empty() => t.poll_count_nobody().into_owned(),
        None => {
            let names = elected.iter().map(|name| isolated(t.locale(), name));
            t.poll_count_elected(all_of(t.locale(), &names.collect::<Vec<_>>()))
        }
    }
}

/// A number of votes, which counts write like `8.630769230`: here without zeros at the end, as the language writes
/// numbers. Fractions such as `56/13`, which exact rules give, stay as they are.
pub fn poll_tally(t: Texts, tally: &str) -> String {
    let (whole, part) = tally.split_once('.').unwrap_or((tally, ""));
    let Ok(whole) = whole.parse::<i64>() else {
        return tally.to_owned();
    };
    let (whole, part) = (number(t.locale(), whole), part.trim_end_matches('0'));
    if part.is_empty() {
        whole
    } else {
        format!("{whole}{}{part}", t.format_decimal_mark())
    }
}

#[cfg(test)]
mod tests {
    use super::poll_tally;
    use crate::locale::Locale;
    use crate::text::Texts;

    #[test]
    fn numbers_of_votes_are_written_as_in_each_language() {
        for (tally, english, german) in [
            ("0", "0", "0"),
            ("12000", "12,000", "12.000"),
            ("8.630769230", "8.63076923", "8,63076923"),
            ("7.000000000", "7", "7"),
            ("56/13", "56/13", "56/13"),
        ] {
            assert_eq!(poll_tally(Texts::new(Locale::En), tally), english);
            assert_eq!(poll_tally(Texts::new(Locale::De), tally), german);
        }
    }
}
