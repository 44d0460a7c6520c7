//! The fields of a file in the neutral format.

use super::super::written_options::WrittenOptions;
use super::method::NeutralMethod;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// A file in the neutral format. Results in the file (`expected`) aren't read: a count has to find them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeutralFile {
    pub title: Option<String>,
    pub seats: usize,
    pub method: NeutralMethod,
    #[serde(default)]
    pub options: WrittenOptions,
    pub candidates: Vec<String>,
    #[serde(default)]
    pub withdrawn: Vec<String>,
    /// Left out of the count, in the words of `RCTab`. The same as withdrawn.
    #[serde(default)]
    pub excluded: Vec<String>,
    pub default_option: Option<String>,
    #[serde(default)]
    pub caps: Vec<NeutralCap>,
    pub ballots: Vec<NeutralBallot>,

    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(default, rename = "id")]
    _id: IgnoredAny,
    #[serde(default, rename = "source")]
    _source: IgnoredAny,
    #[serde(default, rename = "expected")]
    _expected: IgnoredAny,
    #[serde(default, rename = "verified")]
    _verified: IgnoredAny,
    #[serde(default, rename = "use")]
    _use: IgnoredAny,
    #[serde(default, rename = "note")]
    _note: IgnoredAny,
    #[serde(default, rename = "ballots_cast")]
    _ballots_cast: IgnoredAny,
    #[serde(default, rename = "weight_cast")]
    _weight_cast: IgnoredAny,
    #[serde(default, rename = "eligible_voters")]
    _eligible_voters: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeutralCap {
    pub group: String,
    pub members: Vec<String>,
    pub max_elected: usize,
}

/// Exactly one of the three kinds of vote.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeutralBallot {
    pub weight: u64,
    pub ranking: Option<Vec<Vec<String>>>,
    pub approve: Option<Vec<String>>,
    pub points: Option<NeutralPoints>,
}

/// Points by label, in the order of the file.
#[derive(Debug)]
pub(super) struct NeutralPoints(pub Vec<(String, u64)>);

impl<'de> Deserialize<'de> for NeutralPoints {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> serde::de::Visitor<'de> for Pairs {
            type Value = NeutralPoints;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("points by candidate")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<NeutralPoints, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(NeutralPoints(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}
