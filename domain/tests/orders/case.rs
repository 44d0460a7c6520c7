//! A case: an election with a known result.

use domain::count::format::read_election;
use domain::count::{CandidateId, Contest, Outcome, Rule, count};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::{env, fs};

pub struct Case {
    pub contest: Contest,
    pub rule: Rule,
    pub expected: Value,
}

impl Case {
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let mut json: Value = serde_json::from_str(&text).unwrap();
        let file = read_election(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self {
            contest: file.contest,
            rule: file.rule.unwrap(),
            expected: json["expected"].take(),
        }
    }

    pub fn count(&self) -> Outcome {
        count(&self.contest, &self.rule).unwrap()
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
}

/// The files of these families in the project's folder, and in the one that `GUILDHALL_VOTES` names.
pub fn files(prefixes: &[&str]) -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/votes");
    let other = env::var_os("GUILDHALL_VOTES").map(PathBuf::from);
    let folders = [Some(own), other].into_iter().flatten();
    let entries = folders.flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| {
        let name = file.file_stem().unwrap().to_str().unwrap();
        prefixes.iter().any(|prefix| name.starts_with(prefix))
    });
    files.sort();
    files
}

/// The labels of a list in a file, sorted.
pub fn written(labels: &Value) -> Vec<&str> {
    let mut labels = in_order(labels);
    labels.sort_unstable();
    labels
}

/// The labels of a list in a file.
pub fn in_order(labels: &Value) -> Vec<&str> {
    labels
        .as_array()
        .into_iter()
        .flatten()
        .map(|label| label.as_str().unwrap())
        .collect()
}
