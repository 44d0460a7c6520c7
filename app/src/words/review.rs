//! Who reviews applications, and how they decide.

use super::{Words, say};
use crate::format;
use crate::text::Texts;
use domain::review::{DecisionRule, ReviewRule, Reviewer};
use domain::text::Text;

/// Who decides, in order.
pub fn reviewers(words: Words<'_>, reviewers: &[Reviewer]) -> String {
    let t = words.t;
    let officer = words.programme.officer.as_ref();
    let names = reviewers.iter().map(|one| reviewer(t, officer, *one));
    format::all_of(t.locale(), &names.collect::<Vec<_>>())
}

/// A reviewer within a sentence, in the nominative. `officer` is the officer's title.
pub fn reviewer(t: Texts, officer: Option<&Text>, reviewer: Reviewer) -> String {
    match (reviewer, officer) {
        (Reviewer::Automatic, _) => t.reviewer_automatic().into_owned(),
        (Reviewer::Staff, _) => t.reviewer_staff().into_owned(),
        (Reviewer::Officer, Some(title)) => t.reviewer_officer(say(t, title)),
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

/// A body's name on its own. `officer` is the officer's title.
pub fn body(t: Texts, officer: Option<&Text>, reviewer: Reviewer) -> String {
    match (reviewer, officer) {
        (Reviewer::Automatic, _) => t.stage_automatic().into_owned(),
        (Reviewer::Staff, _) => t.body_staff().into_owned(),
        (Reviewer::Officer, Some(title)) => say(t, title).to_owned(),
        (Reviewer::Officer, None) => t.body_officer().into_owned(),
        (Reviewer::Committee, _) => t.body_committee().into_owned(),
        (Reviewer::Board, _) => t.body_board().into_owned(),
    }
}

/// How a reviewer decides, in sentences. Empty if one decision is enough. `officer` is the officer's title.
pub fn review_rule(t: Texts, officer: Option<&Text>, rule: ReviewRule) -> Vec<String> {
    let agree = match rule.rule {
        DecisionRule::One => None,
        DecisionRule::Consensus => Some(t.rule_consensus().into_owned()),
        DecisionRule::Majority => Some(t.rule_majority().into_owned()),
    };
    let quorum = rule.quorum.map(|least| t.rule_quorum(i64::from(least)));
    let pause = rule.pause_on_no.then(|| t.rule_pause().into_owned());
    let otherwise = rule.otherwise.and_then(|reviewer| otherwise(t, officer, reviewer));
    [agree, quorum, pause, otherwise].into_iter().flatten().collect()
}

fn otherwise(t: Texts, officer: Option<&Text>, reviewer: Reviewer) -> Option<String> {
    Some(match (reviewer, officer) {
        (Reviewer::Automatic, _) => return None,
        (Reviewer::Staff, _) => t.otherwise_staff().into_owned(),
        (Reviewer::Officer, Some(title)) => t.otherwise_officer(say(t, title)),
        (Reviewer::Officer, None) => t.otherwise_officer_untitled().into_owned(),
        (Reviewer::Committee, _) => t.otherwise_committee().into_owned(),
        (Reviewer::Board, _) => t.otherwise_board().into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    fn texts(tag: &str) -> Texts {
        let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
        Texts::new(locale.expect("the language exists"))
    }

    #[test]
    fn rules_are_sentences_that_name_who_decides_otherwise() {
        let mut title = Text::new("en", "Executive Director");
        title.insert("de", "Geschäftsführung".to_owned());
        let consensus = ReviewRule {
            rule: DecisionRule::Consensus,
            otherwise: Some(Reviewer::Board),
            ..ReviewRule::default()
        };
        let majority = ReviewRule {
            rule: DecisionRule::Majority,
            quorum: Some(5),
            pause_on_no: true,
            otherwise: Some(Reviewer::Officer),
        };
        let said = |tag, rule| review_rule(texts(tag), Some(&title), rule).join(" ");
        assert_eq!(said("en", ReviewRule::default()), "");
        assert_eq!(
            said("en", consensus),
            "By consensus: everyone who decides has to agree. If they can’t decide, the board decides instead."
        );
        assert_eq!(
            said("en", majority),
            "By majority: more than half have to agree. At least 5 people have to vote. One vote against pauses the \
            application. If they can’t decide, the Executive Director decides instead."
        );
        assert_eq!(
            said("de", majority),
            "Mit Mehrheit: Mehr als die Hälfte muss zustimmen. Mindestens 5 Personen müssen abstimmen. Bei einer \
            Gegenstimme wird der Antrag angehalten. Kommt keine Entscheidung zustande, entscheidet stattdessen: \
            Geschäftsführung."
        );
        let untitled = review_rule(texts("en"), None, majority).pop();
        assert_eq!(
            untitled.as_deref(),
            Some("If they can’t decide, the officer in charge decides instead.")
        );
    }

    #[test]
    fn an_officer_has_the_title_that_the_foundation_gives() {
        let mut title = Text::new("en", "Executive Director");
        title.insert("de", "Geschäftsführung".to_owned());
        let said = |tag| stage_title(texts(tag), Some(&title), Reviewer::Officer);
        assert_eq!(said("en"), "The Executive Director decides");
        assert_eq!(said("de"), "Geschäftsführung entscheidet");
        assert_eq!(
            stage_title(texts("en"), Some(&title), Reviewer::Board),
            "The board decides"
        );
        assert_eq!(
            stage_title(texts("en"), None, Reviewer::Officer),
            "The officer in charge decides"
        );
    }
}
