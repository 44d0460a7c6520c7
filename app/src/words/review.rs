//! Who reviews applications, and how they decide.

use super::{Words, say};
use crate::format;
use crate::text::Texts;
use domain::review::{DecisionRule, ReviewRule, Reviewer};
use domain::text::Text;

/// Who decides, in order.
pub fn reviewers(words: Words<'_>, reviewers: &[Reviewer]) -> String {
    let t = words.t;
    let names = reviewers.iter().map(|reviewer| name(words, *reviewer));
    format::all_of(t.locale(), &names.collect::<Vec<_>>())
}

fn name(words: Words<'_>, reviewer: Reviewer) -> String {
    let t = words.t;
    match (reviewer, &words.programme.officer) {
        (Reviewer::Automatic, _) => t.reviewer_automatic().into_owned(),
        (Reviewer::Staff, _) => t.reviewer_staff().into_owned(),
        (Reviewer::Officer, Some(title)) => t.reviewer_officer(words.say(title)),
        (Reviewer::Officer, None) => t.reviewer_officer_untitled().into_owned(),
        (Reviewer::Committee, _) => t.reviewer_committee().into_owned(),
        (Reviewer::Board, _) => t.reviewer_board().into_owned(),
    }
}

/// A stage's heading: who decides. `officer` is the officer's title.
pub fn stage_title(t: Texts, officer: Option<&Text>, reviewer: Reviewer) -> String {
    match (reviewer, officer) {
        (Reviewer::Automatic, _) => t.stage_automatic().into_owned(),
        (Reviewer::Staff, _) => t.stage_staff().into_owned(),
        (Reviewer::Officer, Some(title)) => t.stage_officer(say(t, title)),
        (Reviewer::Officer, None) => t.stage_officer_untitled().into_owned(),
        (Reviewer::Committee, _) => t.stage_committee().into_owned(),
        (Reviewer::Board, _) => t.stage_board().into_owned(),
    }
}

/// How a reviewer decides, in sentences. Empty if one decision is enough.
pub fn review_rule(words: Words<'_>, rule: ReviewRule) -> Vec<String> {
    let t = words.t;
    let agree = match rule.rule {
        DecisionRule::One => None,
        DecisionRule::Consensus => Some(t.rule_consensus().into_owned()),
        DecisionRule::Majority => Some(t.rule_majority().into_owned()),
    };
    let quorum = rule.quorum.map(|least| t.rule_quorum(i64::from(least)));
    let pause = rule.pause_on_no.then(|| t.rule_pause().into_owned());
    let otherwise = rule.otherwise.and_then(|reviewer| otherwise(words, reviewer));
    [agree, quorum, pause, otherwise].into_iter().flatten().collect()
}

fn otherwise(words: Words<'_>, reviewer: Reviewer) -> Option<String> {
    let t = words.t;
    Some(match (reviewer, &words.programme.officer) {
        (Reviewer::Automatic, _) => return None,
        (Reviewer::Staff, _) => t.otherwise_staff().into_owned(),
        (Reviewer::Officer, Some(title)) => t.otherwise_officer(words.say(title)),
        (Reviewer::Officer, None) => t.otherwise_officer_untitled().into_owned(),
        (Reviewer::Committee, _) => t.otherwise_committee().into_owned(),
        (Reviewer::Board, _) => t.otherwise_board().into_owned(),
    })
}
