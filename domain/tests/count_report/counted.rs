//! A file that's counted by a rule.

use domain::count::closeness::{HowClose, how_close};
use domain::count::format::{ElectionFile, read_election};
use domain::count::report::CountReport;
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

    fn report<'a>(&'a self, how_close: Option<&'a HowClose>) -> CountReport<'a> {
        CountReport {
            title: self.file.title.as_deref(),
            contest: &self.file.contest,
            rule: &self.rule,
            outcome: &self.outcome,
            ignored: &self.file.ignored,
            how_close,
        }
    }

    pub fn text(&self) -> String {
        self.report(None).text()
    }

    pub fn rounds(&self) -> Vec<String> {
        self.report(None).sentences()
    }

    pub fn json(&self) -> Value {
        serde_json::to_value(self.report(Some(&self.how_close())).json()).unwrap()
    }

    pub fn how_close(&self) -> HowClose {
        how_close(&self.file.contest, &self.rule, &self.outcome)
    }
}
