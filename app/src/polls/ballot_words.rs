//! Words that a ballot's pages share.

use crate::api::{BallotAnswer, ElectionBrief, NomineeView, PollView};
use crate::format;
use crate::text::{Texts, isolated};
use domain::poll::PaperKind;
use std::borrow::Cow;

/// A place in an order, from 1: "2nd".
pub(super) fn place(t: Texts, place: usize) -> String {
    // English has four endings. 11, 12 and 13 don't follow their last digit.
    let last = if (11..=13).contains(&(place % 100)) {
        0
    } else {
        place % 10
    };
    match last {
        1 => t.poll_ballot_place_1(place),
        2 => t.poll_ballot_place_2(place),
        3 => t.poll_ballot_place_3(place),
        _ => t.poll_ballot_place_0(place),
    }
}

/// A candidate's name. Their number if there's no such candidate.
pub(super) fn candidate_name(t: Texts, nominees: &[NomineeView], number: u32) -> String {
    let found = nominees.iter().find(|nominee| nominee.number == number);
    found.map_or_else(|| t.poll_ballot_candidate(number), |nominee| nominee.name.clone())
}

/// Candidates' names: "Ada and Ben".
pub(super) fn candidate_names(t: Texts, nominees: &[NomineeView], numbers: &[u32]) -> String {
    let names = numbers.iter().map(|number| candidate_name(t, nominees, *number));
    let names: Vec<String> = names.map(|name| isolated(t.locale(), &name)).collect();
    format::all_of(t.locale(), &names)
}

/// The member's name. The application number if the name was erased.
pub(super) fn member_name(answer: &BallotAnswer) -> &str {
    if answer.line.name.is_empty() {
        answer.line.entry.reference()
    } else {
        &answer.line.name
    }
}

/// What a ballot asks for, as a heading.
pub(super) fn paper_title(t: Texts, kind: PaperKind) -> Cow<'static, str> {
    match kind {
        PaperKind::Ranking => t.poll_ballot_title_ranking(),
        PaperKind::Marks => t.poll_ballot_title_marks(),
        PaperKind::Points => t.poll_ballot_title_points(),
        PaperKind::Question => t.poll_ballot_title_question(),
    }
}

/// The poll's election, for the sentences about a line of its roll. The number of votes is for the whole ballot, so how
/// seats are filled doesn't matter.
pub(super) fn election_brief(poll: &PollView) -> ElectionBrief {
    ElectionBrief {
        programme: poll.programme.clone(),
        programme_title: poll.programme_title.clone(),
        version: poll.version_name.clone(),
        id: poll.election.clone(),
        title: poll.election_title.clone(),
        method: None,
        seats: None,
        record_days: None,
        line: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::place;
    use crate::locale::Locale;
    use crate::text::Texts;

    #[test]
    fn places_have_the_right_ending() {
        for (number, en, de) in [
            (1, "1st", "Platz 1"),
            (2, "2nd", "Platz 2"),
            (3, "3rd", "Platz 3"),
            (4, "4th", "Platz 4"),
            (11, "11th", "Platz 11"),
            (22, "22nd", "Platz 22"),
            (112, "112th", "Platz 112"),
            (120, "120th", "Platz 120"),
        ] {
            assert_eq!(place(Texts::new(Locale::En), number), en);
            assert_eq!(place(Texts::new(Locale::De), number), de);
        }
    }
}
