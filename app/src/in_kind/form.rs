//! What people have sent from the pages of a commitment, and what came of it.

use crate::api::{CommitmentAction, CommitmentCommand, NewDelivery};
use domain::application::AnswerError;
use domain::in_kind::{CommitmentProblem, DeliveryField};

/// A form of a commitment's page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CommitmentForm {
    /// `None` if nothing was sent, or it was done.
    pub sent: Option<CommitmentCommand>,
    /// Why nothing was done.
    pub refusal: Option<CommitmentRefusal>,
    /// What was just done, for a message.
    pub done: Option<CommitmentAction>,
}

/// Why a command about a commitment wasn't carried out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CommitmentRefusal {
    /// Someone else has changed the commitment meanwhile.
    Conflict,
    /// Everything that's wrong with it.
    Wrong(Vec<CommitmentProblem>),
}

/// The form of a member's page that reports a delivery.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DeliveryForm {
    /// `None` if nothing was sent, or it was reported.
    pub sent: Option<NewDelivery>,
    /// Why nothing was reported.
    pub refusal: Option<DeliveryRefusal>,
    /// Whether it was just reported, for a message.
    pub done: bool,
}

/// Why a delivery wasn't reported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DeliveryRefusal {
    /// Someone has changed the commitment meanwhile.
    Conflict,
    /// Why fields aren't valid.
    Wrong(Vec<(DeliveryField, AnswerError)>),
}

impl CommitmentForm {
    /// What was sent with the form with this action.
    pub(super) fn sent_as(&self, action: CommitmentAction) -> Option<&CommitmentCommand> {
        self.sent.as_ref().filter(|sent| sent.action == action)
    }

    /// The same, for the form about a delivery.
    pub(super) fn sent_about(&self, action: CommitmentAction, delivery: &str) -> Option<&CommitmentCommand> {
        self.sent_as(action).filter(|sent| sent.delivery == delivery)
    }

    /// What's wrong with the form that was sent.
    pub(super) fn problems(&self) -> &[CommitmentProblem] {
        match &self.refusal {
            Some(CommitmentRefusal::Wrong(problems)) => problems,
            Some(CommitmentRefusal::Conflict) | None => &[],
        }
    }
}

impl DeliveryForm {
    /// What's wrong with the form that was sent.
    pub(super) fn problems(&self) -> &[(DeliveryField, AnswerError)] {
        match &self.refusal {
            Some(DeliveryRefusal::Wrong(problems)) => problems,
            Some(DeliveryRefusal::Conflict) | None => &[],
        }
    }
}
