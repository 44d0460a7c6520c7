//! What people have sent from the pages about benefits, and what came of it.

use crate::api::{BenefitUseCommand, MemberBenefitAction, MemberBenefitCommand};
use domain::entitlement::{UseProblem, UseStep};

/// A form of the member's page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MemberBenefitForm {
    /// `None` if nothing was sent, or it was done.
    pub sent: Option<MemberBenefitCommand>,
    /// Why nothing was done.
    pub refusal: Option<MemberBenefitRefusal>,
    /// What was just done, for a message.
    pub done: Option<MemberBenefitAction>,
}

/// Why a member's command wasn't carried out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MemberBenefitRefusal {
    /// Someone else has changed something meanwhile.
    Conflict,
    /// Everything that's wrong with it.
    Wrong(Vec<UseProblem>),
}

/// A form of a use's page that was sent.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BenefitUseForm {
    /// `None` if nothing was sent, or it was done.
    pub sent: Option<BenefitUseCommand>,
    /// Why nothing was done.
    pub refusal: Option<BenefitUseRefusal>,
    /// What was just done, for a message.
    pub done: Option<UseStep>,
    /// The query of the board from which the page was opened. Empty without one.
    pub list: String,
}

/// Why a command of the staff wasn't carried out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BenefitUseRefusal {
    /// Someone else has changed the use meanwhile.
    Conflict,
    /// Everything that's wrong with it.
    Wrong(Vec<UseProblem>),
}

impl MemberBenefitForm {
    /// The request for a benefit that was sent.
    pub(super) fn asked(&self, benefit: &str) -> Option<&MemberBenefitCommand> {
        let sent = self.sent.as_ref()?;
        (sent.action == MemberBenefitAction::Request && sent.benefit == benefit).then_some(sent)
    }

    /// What's wrong with the form that was sent.
    pub(super) fn problems(&self) -> &[UseProblem] {
        match &self.refusal {
            Some(MemberBenefitRefusal::Wrong(problems)) => problems,
            Some(MemberBenefitRefusal::Conflict) | None => &[],
        }
    }
}

impl BenefitUseForm {
    /// What was sent with the form for a step.
    pub(super) fn sent_as(&self, step: UseStep) -> Option<&BenefitUseCommand> {
        self.sent.as_ref().filter(|sent| sent.action == step)
    }

    /// What's wrong with the form that was sent.
    pub(super) fn problems(&self) -> &[UseProblem] {
        match &self.refusal {
            Some(BenefitUseRefusal::Wrong(problems)) => problems,
            Some(BenefitUseRefusal::Conflict) | None => &[],
        }
    }
}
