//! A count as data.

use crate::count::{NotApplied, OptionValue, Tally};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A count for `--json`. Candidates are named by their labels, and tallies are decimal strings.
#[derive(Debug, serde::Serialize)]
pub struct CountJson {
    pub(super) rule: &'static str,
    /// What the rule's identifier leaves open, by the names of the neutral format.
    #[serde(skip_serializing_if = "Labelled::is_empty")]
    pub(super) options: Labelled<OptionValue>,
    pub(super) title: Option<String>,
    pub(super) seats: usize,
    /// Names by label, in the order of the ballot paper.
    pub(super) candidates: Labelled<String>,
    /// In the order elected.
    pub(super) winners: Vec<String>,
    pub(super) vacant: usize,
    pub(super) rounds: Vec<RoundJson>,
    /// From first to last, those who are tied together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) order: Option<Vec<Vec<String>>>,
    pub(super) excluded: Vec<ExclusionJson>,
    pub(super) ties: Vec<TieJson>,
    pub(super) close_calls: Vec<CloseCallJson>,
    /// How many votes prefer the first candidate to the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pairwise: Option<Labelled<Labelled<u64>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) how_close: Option<HowCloseJson>,
    /// The options that the file states but the count doesn't apply.
    pub(super) not_applied: Vec<NotApplied>,
}

#[derive(Debug, serde::Serialize)]
pub(super) struct RoundJson {
    /// From 1.
    pub(super) round: usize,
    pub(super) tallies: Labelled<Tally>,
    pub(super) threshold: Option<Tally>,
    pub(super) elected: Vec<String>,
    pub(super) eliminated: Vec<String>,
    pub(super) exhausted: Option<Tally>,
    #[serde(skip_serializing_if = "Labelled::is_empty")]
    pub(super) inactive: Labelled<Tally>,
    pub(super) surplus: Option<Tally>,
    pub(super) transfers: Vec<TransferJson>,
    #[serde(skip_serializing_if = "Labelled::is_empty")]
    pub(super) keep_factors: Labelled<Tally>,
    /// The round in English.
    pub(super) text: String,
}

/// Votes that move from one candidate at the end of a round.
#[derive(Debug, serde::Serialize)]
pub(super) struct TransferJson {
    pub(super) from: String,
    pub(super) to: Labelled<Tally>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exhausted: Option<Tally>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) residual: Option<Tally>,
}

#[derive(Debug, serde::Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub(super) enum ExclusionJson {
    Cap {
        candidate: String,
        group: String,
        most: usize,
        round: usize,
    },
    DefaultOption {
        candidate: String,
    },
    Quorum {
        candidate: String,
    },
}

#[derive(Debug, serde::Serialize)]
pub(super) struct TieJson {
    pub(super) round: usize,
    pub(super) kind: &'static str,
    pub(super) tied: Vec<String>,
    pub(super) chosen: String,
    /// The earlier round that decided it. `null` if the published order did.
    pub(super) by_round: Option<usize>,
}

#[derive(Debug, serde::Serialize)]
pub(super) struct CloseCallJson {
    pub(super) round: usize,
    pub(super) candidate: String,
    /// `null` for the threshold.
    pub(super) other: Option<String>,
    pub(super) difference: Tally,
}

#[derive(Debug, serde::Serialize)]
pub(super) struct HowCloseJson {
    pub(super) added: Option<ChangeJson>,
    pub(super) moved: Option<ChangeJson>,
}

#[derive(Debug, serde::Serialize)]
pub(super) struct ChangeJson {
    pub(super) votes: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    pub(super) to: String,
    pub(super) winners: Vec<String>,
}

/// Values by label, in order.
#[derive(Debug)]
pub(super) struct Labelled<T>(pub(super) Vec<(String, T)>);

impl<T> Labelled<T> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Labelled<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (label, value) in &self.0 {
            map.serialize_entry(label, value)?;
        }
        map.end()
    }
}
