//! Ready-made reasons: texts from `foundation.toml` that reviewers choose instead of writing them again.

use crate::applications::{LinkedApplication, fingerprint};
use app::api::{ReasonBrief, ReviewAction, ReviewCommand};
use domain::foundation::{Foundation, ReadyReason, ReasonUse};

/// A foundation's ready-made reasons.
pub(crate) fn ready_reasons(foundation: &Foundation) -> Vec<ReasonBrief> {
    let brief = |reason: &ReadyReason| ReasonBrief {
        id: id(foundation, reason),
        used_for: reason.used_for,
        title: reason.title.clone(),
        text: reason.text.clone(),
    };
    foundation.reasons.iter().map(brief).collect()
}

/// The text of the reason that a command names, in the applicant's language. `None` if it names none, or one for something else.
pub(super) fn ready_text(linked: &LinkedApplication<'_>, command: &ReviewCommand) -> Option<String> {
    let foundation = linked.foundation().filter(|_| !command.ready.is_empty())?;
    let used_for = used_for(command.action)?;
    let mut reasons = foundation.reasons.iter();
    let chosen = reasons.find(|reason| reason.used_for == used_for && id(foundation, reason) == command.ready)?;
    Some(chosen.text.say(&linked.opened.application.language).trim().to_owned())
}

/// Which reasons an action takes.
fn used_for(action: ReviewAction) -> Option<ReasonUse> {
    match action {
        ReviewAction::Approve => Some(ReasonUse::Approve),
        ReviewAction::Decline => Some(ReasonUse::Decline),
        ReviewAction::Ask => Some(ReasonUse::Ask),
        _ => None,
    }
}

/// It follows from the text, so that a form that was opened before the text changed doesn't send the new one unseen.
fn id(foundation: &Foundation, reason: &ReadyReason) -> String {
    let texts: Vec<&str> = foundation
        .languages
        .iter()
        .map(|language| reason.text.say(language))
        .collect();
    let mut id = fingerprint(&format!("{} {}", reason.used_for.id(), texts.join("\n")));
    id.truncate(16);
    id
}
