//! What's checked of a member: the questions that the tier asks and the programme marks, with the member's answers.

use crate::applications::LinkedApplication;
use domain::application::{checked_questions, key, link_of};
use domain::text::Text;

/// A question whose answer is checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CheckedQuestion {
    pub id: String,
    pub label: Text,
    pub every_days: u16,
    /// The member's answer. `None` if there's none, or it can't be read.
    pub url: Option<String>,
}

/// The questions of a member that are checked, in the order of the programme.
pub(super) fn checked(linked: &LinkedApplication<'_>) -> Vec<CheckedQuestion> {
    let answers = linked.answers();
    let facts = answers.facts(linked.programme, linked.tier, linked.today);
    let all = checked_questions(linked.programme, linked.tier, &facts).into_iter();
    let all = all.map(|(question, check)| CheckedQuestion {
        id: question.id.clone(),
        label: question.label.clone(),
        every_days: check.every_days,
        url: Some(answers.get(&key::question(&question.id)))
            .filter(|typed| !typed.trim().is_empty())
            .and_then(|typed| link_of(typed).ok()),
    });
    all.collect()
}
