//! Whether an application is decided.

use crate::applications::LinkedApplication;
use crate::clock::Timestamp;
use domain::application::Contribution;
use domain::quote::quote;
use domain::review::{Stage, stages};

/// Whether the applicant became a member when they submitted, because nobody has to decide.
pub(in crate::applications) fn is_accepted(linked: &LinkedApplication<'_>) -> bool {
    let Some(submitted) = linked.opened.application.submitted_at else {
        return false;
    };
    let facts = linked
        .answers()
        .facts(linked.programme, linked.tier, Timestamp(submitted).day());
    let quote = quote(linked.programme, linked.tier, &facts);
    let contribution = Contribution::of(&quote, linked.answers());
    Stage::are_automatic(&stages(&linked.programme.joining, linked.tier, contribution.in_kind()))
}
