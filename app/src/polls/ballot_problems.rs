//! What's wrong with a ballot, in words. The summary and the fields use the same (W6).

use super::ballot_form::{BallotProblem, paper_of};
use super::ballot_sheet::{ANSWERS, BallotSheet, answer_id, points_field, rank_field};
use super::ballot_words::{candidate_name, candidate_names};
use crate::api::BallotAnswer;
use crate::format;
use crate::text::Texts;
use domain::poll::{ChoicesFault, PaperKind, YesNo};

/// The ID of the field for the receipt of the ballot that's replaced.
pub(super) const RECEIPT: &str = "receipt";

/// The ID of everything that's filled in.
pub(super) const CHOICES: &str = "choices";

/// Something that's wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct BallotMistake {
    /// The candidates at whose fields it's said. Empty if it's about the whole ballot.
    pub candidates: Vec<u32>,
    /// The ID of the field that the summary leads to.
    pub field: String,
    pub text: String,
}

/// The ID of the field for an answer.
pub(super) fn answer_field(answer: YesNo) -> String {
    format!("answer-{}", answer_id(answer))
}

/// The ID of the checkbox for a candidate.
pub(super) fn mark_field(candidate: u32) -> String {
    format!("mark-{candidate}")
}

/// Everything that's wrong, in the order in which it's said.
pub(super) fn mistakes(
    t: Texts,
    answer: &BallotAnswer,
    sheet: &BallotSheet,
    problem: Option<&BallotProblem>,
) -> Vec<BallotMistake> {
    let whole = |field: String, text: String| BallotMistake {
        candidates: Vec::new(),
        field,
        text,
    };
    match problem {
        None => Vec::new(),
        Some(BallotProblem::Choices(faults)) if faults.is_empty() => {
            vec![whole(
                answer_field(ANSWERS[0]),
                t.poll_ballot_answer_missing().into_owned(),
            )]
        }
        Some(BallotProblem::Choices(faults)) => faults.iter().map(|fault| mistake(t, answer, sheet, *fault)).collect(),
        Some(BallotProblem::ReceiptMissing) => {
            vec![whole(RECEIPT.to_owned(), t.poll_ballot_receipt_missing().into_owned())]
        }
        Some(BallotProblem::WrongReceipt) => {
            vec![whole(RECEIPT.to_owned(), t.poll_ballot_receipt_wrong().into_owned())]
        }
        Some(BallotProblem::Over) => vec![whole(CHOICES.to_owned(), t.poll_ballot_over().into_owned())],
    }
}

fn mistake(t: Texts, answer: &BallotAnswer, sheet: &BallotSheet, fault: ChoicesFault) -> BallotMistake {
    let kind = answer.poll.rules.paper;
    let field = |candidate: u32| match kind {
        PaperKind::Ranking => rank_field(candidate),
        PaperKind::Marks => mark_field(candidate),
        PaperKind::Points => points_field(candidate),
        PaperKind::Question => CHOICES.to_owned(),
    };
    let (candidates, text) = match (fault, sheet) {
        (ChoicesFault::SameRank(rank), BallotSheet::Ranking(ranks)) => {
            let holders = ranks.holders(&paper_of(answer).candidates, rank);
            let names = candidate_names(t, &answer.candidates, &holders);
            (holders, t.poll_ballot_same_number(names, rank))
        }
        (ChoicesFault::BadRank(candidate), BallotSheet::Points(_)) => {
            let name = candidate_name(t, &answer.candidates, candidate);
            (vec![candidate], t.poll_ballot_bad_points(name))
        }
        (ChoicesFault::BadRank(candidate), _) => {
            let name = candidate_name(t, &answer.candidates, candidate);
            (vec![candidate], t.poll_ballot_bad_number(name, answer.candidates.len()))
        }
        (ChoicesFault::TooMany { most }, BallotSheet::Points(_)) => {
            let given = format::number(t.locale(), sheet.spent());
            (Vec::new(), t.poll_ballot_too_many_points(i64::from(most), given))
        }
        (ChoicesFault::TooMany { most }, _) => {
            let marked = format::number(t.locale(), sheet.spent());
            (Vec::new(), t.poll_ballot_too_many_marks(i64::from(most), marked))
        }
        // What's left can only be somebody who isn't a candidate any more.
        (
            ChoicesFault::WrongKind
            | ChoicesFault::UnknownCandidate(_)
            | ChoicesFault::Repeated(_)
            | ChoicesFault::NoPoints(_)
            | ChoicesFault::SameRank(_),
            _,
        ) => (Vec::new(), t.poll_ballot_changed().into_owned()),
    };
    let field = candidates
        .first()
        .map_or_else(|| CHOICES.to_owned(), |first| field(*first));
    BallotMistake {
        candidates,
        field,
        text,
    }
}
