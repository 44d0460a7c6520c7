//! A case: an election with a known result.

use domain::count::format::read_election;
use domain::count::{CandidateId, Contest, NotApplied, Outcome, Rule, count};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[derive(Clone)]
pub struct Case {
    pub id: String,
    pub contest: Contest,
    pub rule: Rule,
    pub options: Value,
    /// The options that our count doesn't apply.
    pub not_applied: Vec<NotApplied>,
    pub expected: Value,
    /// Shows what a faulty or unusual dialect gives. Our rules have to differ.
    pub contrast: bool,
    /// Who else counted it, and whether they agree.
    pub verified: Vec<(String, String)>,
}

impl Case {
    /// `None` for files that aren't elections.
    fn read(path: &Path) -> Option<Self> {
        let text = fs::read_to_string(path).unwrap();
        let mut json: Value = serde_json::from_str(&text).unwrap();
        json["method"].as_str()?;
        let id = json["id"].as_str().unwrap().to_owned();
        let file = read_election(&text).unwrap_or_else(|error| panic!("{id}: {error}"));
        let rule = file.rule.unwrap_or_else(|| panic!("{id}: {:?}", file.unknown_rule));
        let verified = json["verified"].as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Some(Self {
            verified: verified.map(|by| (text(&by["by"]), text(&by["agrees"]))).collect(),
            contrast: json["use"] == "contrast",
            options: json["options"].take(),
            expected: json["expected"].take(),
            id,
            not_applied: file.not_applied(&rule),
            contest: file.contest,
            rule,
        })
    }

    pub fn count(&self) -> Outcome {
        count(&self.contest, &self.rule).unwrap_or_else(|error| panic!("{}: {error}", self.id))
    }

    pub fn candidate(&self, label: &str) -> CandidateId {
        let place = self
            .contest
            .candidates
            .iter()
            .position(|candidate| candidate.label == label);
        CandidateId(place.unwrap_or_else(|| panic!("{}: {label} isn't a candidate", self.id)))
    }

    /// The candidates in a list of labels.
    pub fn candidates(&self, labels: &Value) -> Vec<CandidateId> {
        labels
            .as_array()
            .into_iter()
            .flatten()
            .map(|label| self.candidate(label.as_str().unwrap()))
            .collect()
    }

    pub fn label(&self, candidate: CandidateId) -> &str {
        &self.contest.candidates[candidate.0].label
    }

    pub fn labels(&self, candidates: &[CandidateId]) -> Vec<&str> {
        candidates.iter().map(|candidate| self.label(*candidate)).collect()
    }

    pub fn sorted_labels(&self, candidates: &[CandidateId]) -> Vec<&str> {
        let mut labels = self.labels(candidates);
        labels.sort_unstable();
        labels
    }

    /// In the order of the ballot paper.
    pub fn winners(&self) -> Vec<CandidateId> {
        sorted(self.candidates(&self.expected["winners"]))
    }

    pub fn rounds(&self) -> &[Value] {
        self.expected["rounds"].as_array().map_or(&[], Vec::as_slice)
    }
}

pub fn sorted(mut candidates: Vec<CandidateId>) -> Vec<CandidateId> {
    candidates.sort();
    candidates
}

/// The project's own cases, and those in the folder that `GUILDHALL_VOTES` names, for licences that the project can't take over.
/// Tests that need those are ignored unless `scripts/check-votes` runs them.
fn folders() -> impl Iterator<Item = PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/votes");
    [Some(own), env::var_os("GUILDHALL_VOTES").map(PathBuf::from)]
        .into_iter()
        .flatten()
}

/// The cases of a family.
pub fn family(prefix: &str) -> impl Iterator<Item = Case> {
    let entries = folders()
        .flat_map(|folder| fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "json"));
    paths.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with(prefix));
    // The same case can be in both folders.
    paths.sort_by(|one, other| one.file_name().cmp(&other.file_name()));
    paths.dedup_by(|one, other| one.file_name() == other.file_name());
    paths.into_iter().filter_map(|path| Case::read(&path))
}

pub fn named(id: &str) -> Case {
    family(id).find(|case| case.id == id).unwrap()
}
