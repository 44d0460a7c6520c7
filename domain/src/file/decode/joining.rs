//! The join wizard: roles, questions, agreements, and how long a decision takes.

use super::decoder::Decoder;
use crate::file::format::{CHECKS, DECISION_RULES, QUESTIONS};
use crate::file::view::{TableView, text_of};
use crate::joining::{AddressCheck, Agreement, Joining, Part, Question, QuestionKind, Role};
use crate::review::{DecisionRule, ReviewRule, Reviewer};
use crate::text::Text;

impl Decoder<'_> {
    pub(super) fn joining(&mut self, view: TableView<'_>) -> Joining {
        let named = |key: &str| view.tables(key).into_iter();
        Joining {
            roles: named("roles").map(|(id, entry)| role(id, entry)).collect(),
            questions: named("questions").map(|(id, entry)| self.question(id, entry)).collect(),
            others_can_pay: view.yes("others_can_pay"),
            agreements: named("agreements").map(|(id, entry)| agreement(id, entry)).collect(),
            review_days: view.table("review_days").map(review_days).unwrap_or_default(),
            review_rules: view.table("review_rules").map(review_rules).unwrap_or_default(),
        }
    }

    fn question(&mut self, id: &str, view: TableView<'_>) -> Question {
        Question {
            id: id.to_owned(),
            question: view.must_text("question"),
            label: view.must_text("label"),
            help: view.text("help"),
            kind: question_kind(view),
            tiers: view.words("tiers"),
            when: self.expr(view, "when"),
            optional: view.yes("optional"),
            part: part(view),
            check: view.meant("check", CHECKS).map(|_| AddressCheck {
                every_days: view.small("every_days").unwrap_or(AddressCheck::EVERY_DAYS).max(1),
            }),
            line: view.line(),
        }
    }
}

fn role(id: &str, view: TableView<'_>) -> Role {
    let least = view.small("least").unwrap_or(1);
    Role {
        id: id.to_owned(),
        title: view.must_text("title"),
        help: view.text("help"),
        tiers: view.words("tiers"),
        least,
        most: view.small("most").unwrap_or(least).max(1),
        part: part(view),
        signs: view.yes("signs"),
        votes: view.yes("votes"),
        line: view.line(),
    }
}

fn part(view: TableView<'_>) -> Part {
    match view.word("part") {
        Some("legal") => Part::Legal,
        Some("billing") => Part::Billing,
        Some("marketing") => Part::Marketing,
        _ => Part::Applicant,
    }
}

fn question_kind(view: TableView<'_>) -> QuestionKind {
    match view.meant("type", QUESTIONS) {
        Some("long") => QuestionKind::Long,
        Some("number") => QuestionKind::Number {
            unit: view.text("unit"),
            most: view.whole("most"),
        },
        Some("choice") => QuestionKind::Choice(choices(view)),
        Some("yes-no") => QuestionKind::YesNo,
        Some("url") => QuestionKind::Url,
        Some("email") => QuestionKind::Email,
        Some("date") => QuestionKind::Date,
        Some("file") => QuestionKind::File,
        _ => QuestionKind::Text,
    }
}

fn choices(view: TableView<'_>) -> Vec<(String, Text)> {
    let choices = view.entries("choices").into_iter();
    choices
        .filter_map(|(id, _, words)| Some((id.to_owned(), text_of(words.get_ref(), view.language)?)))
        .collect()
}

/// The template is in a separate file.
fn agreement(id: &str, view: TableView<'_>) -> Agreement {
    Agreement {
        id: id.to_owned(),
        title: view.must_text("title"),
        file: view.owned("file").unwrap_or_default(),
        version: view.owned("version").unwrap_or_default(),
        tiers: view.words("tiers"),
        countersigned: view.yes("countersigned"),
        template: Text::default(),
        line: view.line(),
    }
}

fn review_days(view: TableView<'_>) -> Vec<(Reviewer, u16)> {
    let days = Reviewer::PEOPLE.into_iter();
    days.filter_map(|reviewer| Some((reviewer, view.small(reviewer.id())?)))
        .collect()
}

fn review_rules(view: TableView<'_>) -> Vec<(Reviewer, ReviewRule)> {
    let rules = Reviewer::PEOPLE.into_iter();
    rules
        .filter_map(|reviewer| Some((reviewer, review_rule(view.table(reviewer.id())?))))
        .collect()
}

fn review_rule(view: TableView<'_>) -> ReviewRule {
    ReviewRule {
        rule: match view.meant("rule", DECISION_RULES) {
            Some("consensus") => DecisionRule::Consensus,
            Some("majority") => DecisionRule::Majority,
            _ => DecisionRule::One,
        },
        quorum: view.small("quorum"),
        pause_on_no: view.yes("pause_on_no"),
        otherwise: view.word("otherwise").and_then(Reviewer::parse),
    }
}
