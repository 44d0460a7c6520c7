//! What was sent from a ballot's pages, and what it asks for. Nothing is stored until the ballot is cast: everything
//! travels in the form.

use super::ballot_sheet::{BallotPaper, BallotSheet, sent_value};
use super::ranking::RankMove;
use crate::api::{BallotAnswer, BallotCommand, is_ballot_key};
use domain::poll::ChoicesFault;

/// Which page of a ballot it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum BallotStep {
    /// Filling it in.
    #[default]
    Fill,
    /// Reading it once more before it's cast.
    Check,
}

/// Why a ballot can't be cast.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BallotProblem {
    /// What's wrong with the choices. Empty if a resolution isn't answered.
    Choices(Vec<ChoicesFault>),
    /// A ballot was cast before, and its receipt is needed to replace it.
    ReceiptMissing,
    /// There's no ballot with this receipt.
    WrongReceipt,
    /// Voting isn't open, or the ballot can't be replaced.
    Over,
}

/// A ballot on its way: what was filled in stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BallotForm {
    /// 128 random bits in hexadecimal, which stay the same through all steps: sending a form twice casts one ballot.
    pub key: String,
    /// `None` if nothing was sent yet.
    pub sheet: Option<BallotSheet>,
    pub step: BallotStep,
    /// Which button has just changed the order.
    pub moved: Option<RankMove>,
    /// Whether the order, or the sum, now follows what was typed.
    pub is_updated: bool,
    /// The receipt of the ballot that this one replaces, as typed.
    pub replaces: String,
    pub problem: Option<BallotProblem>,
}

/// What somebody who has sent a form wants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BallotRequest {
    /// To see a page.
    Show(BallotForm),
    /// To cast the ballot. The form is for the page if that fails.
    Cast(BallotCommand, BallotForm),
}

/// What a poll's ballot asks for.
pub(super) fn paper_of(answer: &BallotAnswer) -> BallotPaper {
    BallotPaper {
        kind: answer.poll.rules.paper,
        candidates: answer.candidates.iter().map(|candidate| candidate.number).collect(),
        most: answer.poll.rules.most_marks,
    }
}

/// What a ballot's page shows first: the ballot that was cast, if the poll's ballots are recorded, or an empty one.
pub(super) fn first_sheet(answer: &BallotAnswer) -> BallotSheet {
    match &answer.cast {
        Some(cast) => BallotSheet::of(&cast.choices),
        None => BallotSheet::empty(answer.poll.rules.paper),
    }
}

/// Reads what a ballot's form sent. `fresh_key` is for a form whose own key isn't one.
pub fn ballot_request(answer: &BallotAnswer, sent: &[(String, String)], fresh_key: String) -> BallotRequest {
    let value = |name: &str| sent_value(sent, name).unwrap_or_default();
    let paper = paper_of(answer);
    let form = BallotForm {
        key: Some(value("key"))
            .filter(|key| is_ballot_key(key))
            .map_or(fresh_key, str::to_owned),
        sheet: Some(BallotSheet::read(&paper, sent)),
        replaces: value("replaces").to_owned(),
        ..BallotForm::default()
    };
    let step = RankMove::parse(value("move"));
    if step == Some(RankMove::Clear) {
        return BallotRequest::Show(BallotForm {
            sheet: Some(BallotSheet::empty(paper.kind)),
            moved: step,
            ..form
        });
    }
    if value("do") == "change" {
        return BallotRequest::Show(form);
    }
    let read = form.sheet.as_ref().map(|sheet| sheet.choices(&paper));
    let choices = match read {
        Some(Ok(choices)) => choices,
        Some(Err(faults)) => return wrong(form, faults),
        None => return wrong(form, Vec::new()),
    };
    let form = BallotForm {
        sheet: Some(BallotSheet::of(&choices)),
        ..form
    };
    match (value("do"), value("step"), step) {
        ("cast", "check", _) => {
            let command = BallotCommand {
                choices,
                replaces: form.replaces.clone(),
                key: form.key.clone(),
            };
            let step = BallotStep::Check;
            BallotRequest::Cast(command, BallotForm { step, ..form })
        }
        ("check" | "cast", _, _) => BallotRequest::Show(BallotForm {
            step: BallotStep::Check,
            ..form
        }),
        (_, _, Some(step)) => BallotRequest::Show(moved(form, step)),
        _ => BallotRequest::Show(BallotForm {
            is_updated: true,
            ..form
        }),
    }
}

fn wrong(form: BallotForm, faults: Vec<ChoicesFault>) -> BallotRequest {
    BallotRequest::Show(BallotForm {
        problem: Some(BallotProblem::Choices(faults)),
        ..form
    })
}

/// The form after a button has changed the order.
fn moved(form: BallotForm, step: RankMove) -> BallotForm {
    let Some(BallotSheet::Ranking(mut sheet)) = form.sheet else {
        return form;
    };
    sheet.order = step.applied(&sheet.order);
    BallotForm {
        sheet: Some(BallotSheet::Ranking(sheet)),
        moved: Some(step),
        ..form
    }
}
