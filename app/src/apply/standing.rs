//! The status of a step.

use crate::api::{ApplicationAnswer, LinkState};
use crate::text::Texts;
use domain::application::{AnswerError, Answers, Step, StepKind, missing};

/// The status of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    Done,
    InProgress,
    Open,
    /// Nothing is required, and nothing was answered.
    Optional,
    /// Delegated to this colleague.
    With(String),
}

impl Standing {
    /// Whether nothing more is needed.
    pub fn is_complete(&self) -> bool {
        matches!(self, Self::Done | Self::Optional)
    }

    /// Its CSS classes and its label.
    pub fn words(&self, t: Texts) -> (&'static str, String) {
        match self {
            Self::Done => ("state good", t.step_done().into_owned()),
            Self::InProgress => ("state", t.step_in_progress().into_owned()),
            Self::Open => ("state", t.step_open().into_owned()),
            Self::Optional => ("state", t.step_optional().into_owned()),
            Self::With(name) => ("state with", t.step_with(name)),
        }
    }
}

pub(super) fn standing(answer: &ApplicationAnswer, step: &Step, answers: &Answers) -> Standing {
    if let StepKind::Agreement { agreement, .. } = &step.kind {
        let signed = answer
            .agreements
            .iter()
            .any(|known| known.id == *agreement && known.signed.is_some());
        if signed {
            return Standing::Done;
        }
    } else if missing(step, answers).is_empty() && step.kind != StepKind::Check {
        let untouched = step.fields.iter().all(|field| answers.get(&field.key).is_empty());
        return if untouched { Standing::Optional } else { Standing::Done };
    }
    let with = answer
        .links
        .iter()
        .find(|link| link.part == step.part && matches!(link.state, LinkState::Sent | LinkState::Begun));
    if let Some(link) = with {
        return Standing::With(link.name.clone());
    }
    let untouched = missing(step, answers)
        .iter()
        .all(|missing| missing.error == AnswerError::Missing)
        && step.fields.iter().all(|field| answers.get(&field.key).is_empty());
    if untouched {
        Standing::Open
    } else {
        Standing::InProgress
    }
}
