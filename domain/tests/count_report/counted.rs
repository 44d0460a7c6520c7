//! A file that's counted by a rule.

use domain::count::closeness::{HowClose, how_close};
use domain::count::format::{ElectionFile, read_election};
use domain::count::report::{count_json, round_sentences, text_report};
use domain::count::{CandidateId, Outcome, Rule, count};
use serde_json::Value;

pub struct Counted {
    pub file: ElectionFile,
    pub rule: Rule,
    pub outcome: Outcome,
}

impl Counted {
    pub fn new(text: &str, rule: &str) -> Self {
        let file = read_election(text).unwrap();
        let rule = Rule::named(rule).unwrap();
        let outcome = count(&file.contest, &rule).unwrap();
        Self { file, rule, outcome }
    }

    pub fn candidate(&self, label: &str) -> CandidateId {
        let place = self
            .file
            .contest
            .candidates
            .iter()
            .position(|candidate| candidate.label == label);
        CandidateId(place.unwrap())
    }

    pub fn text(&self) -> String {
        text_report(
            &self.file.contest,
            &self.rule,
            &self.outcome,
            self.file.title.as_deref(),
            None,
        )
    }

    pub fn rounds(&self) -> Vec<String> {
        round_sentences(&self.file.contest, &self.rule, &self.outcome)
    }

    pub fn json(&self) -> Value {
        let json = count_json(
            &self.file.contest,
            &self.rule,
            &self.outcome,
            self.file.title.as_deref(),
            Some(&self.how_close()),
        );
        serde_json::to_value(json).unwrap()
    }

    pub fn how_close(&self) -> HowClose {
        how_close(&self.file.contest, &self.rule, &self.outcome)
    }
}
