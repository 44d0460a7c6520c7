//! A file that's counted by a rule.

use domain::count::closeness::{HowClose, how_close};
use domain::count::format::{ElectionFile, read_election};
use domain::count::report::CountReport;
use domain::count::{CandidateId, NotApplied, Outcome, Rule, count};
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

    fn report<'a>(&'a self, not_applied: &'a [NotApplied], how_close: Option<&'a HowClose>) -> CountReport<'a> {
        CountReport {
            title: self.file.title.as_deref(),
            contest: &self.file.contest,
            rule: &self.rule,
            outcome: &self.outcome,
            not_applied,
            how_close,
        }
    }

    pub fn text(&self) -> String {
        self.report(&self.not_applied(), None).text()
    }

    pub fn rounds(&self) -> Vec<String> {
        self.report(&[], None).sentences()
    }

    pub fn json(&self) -> Value {
        let (not_applied, how_close) = (self.not_applied(), self.how_close());
        serde_json::to_value(self.report(&not_applied, Some(&how_close)).json()).unwrap()
    }

    fn not_applied(&self) -> Vec<NotApplied> {
        self.file.not_applied(&self.rule)
    }

    pub fn how_close(&self) -> HowClose {
        how_close(&self.file.contest, &self.rule, &self.outcome)
    }
}
