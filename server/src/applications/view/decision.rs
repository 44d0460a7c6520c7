//! Whether an application is decided.

use crate::applications::LinkedApplication;
use crate::clock::Timestamp;
use domain::review::Stage;

/// Whether the applicant became a member when they submitted, because nobody has to decide.
pub(in crate::applications) fn is_accepted(linked: &LinkedApplication<'_>) -> bool {
    let submitted = linked.opened.application.submitted_at;
    submitted.is_some_and(|at| {
        let quote = linked.quote(Timestamp(at).day());
        Stage::are_automatic(&linked.stages(&quote))
    })
}
