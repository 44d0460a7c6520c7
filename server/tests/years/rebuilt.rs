//! Memberships and their terms as the ledger tells them, compared with the tables.

use crate::site::Site;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the ledger says about a membership.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct ToldMembership {
    tier: String,
    version: String,
    leaves_on: Option<String>,
    ended_on: Option<String>,
    terms: Vec<(String, Option<String>)>,
}

/// Everything that the ledger has said so far.
#[derive(Clone, Debug, Default)]
pub struct Rebuilt {
    /// The last entry that was read, and its hash.
    seq: i64,
    hash: Vec<u8>,
    memberships: BTreeMap<String, ToldMembership>,
    counts: BTreeMap<String, usize>,
}

/// An entry's number, action, detail, and the hashes of the one before and of itself.
type StoredEntry = (i64, String, String, Vec<u8>, Vec<u8>);
/// A membership's ID, tier, version, and the days on which it leaves and ended.
type StoredMembership = (String, String, String, Option<String>, Option<String>);

impl Rebuilt {
    /// Reads what's new in the ledger, and compares.
    pub async fn check(&mut self, site: &Site) {
        let mut tx = site.state.database.read().await.unwrap();
        let entries: Vec<StoredEntry> = tx
            .all(
                "SELECT seq, action, detail, previous, hash FROM ledger WHERE seq > $1 ORDER BY seq",
                &[self.seq.into()],
            )
            .await
            .unwrap();
        for (seq, action, detail, previous, hash) in entries {
            assert_eq!(seq, self.seq + 1);
            assert!(self.seq == 0 || previous == self.hash, "entry {seq} doesn't follow");
            (self.seq, self.hash) = (seq, hash);
            self.tell(&action, &serde_json::from_str(&detail).unwrap());
            *self.counts.entry(action).or_default() += 1;
        }
        let stored: Vec<StoredMembership> = tx
            .all("SELECT id, tier, version, leaves_on, ended_on FROM membership", &[])
            .await
            .unwrap();
        let terms: Vec<(String, String, Option<String>)> = tx
            .all(
                "SELECT membership, first_day, last_day FROM term ORDER BY membership, number",
                &[],
            )
            .await
            .unwrap();
        tx.rollback().await.unwrap();
        let mut tables: BTreeMap<String, ToldMembership> = stored
            .into_iter()
            .map(|(id, tier, version, leaves_on, ended_on)| {
                let told = ToldMembership {
                    tier,
                    version,
                    leaves_on,
                    ended_on,
                    terms: Vec::new(),
                };
                (id, told)
            })
            .collect();
        for (membership, first, last) in terms {
            tables.get_mut(&membership).unwrap().terms.push((first, last));
        }
        assert_eq!(self.memberships, tables);
    }

    /// How many entries there are of this kind.
    pub fn count(&self, action: &str) -> usize {
        self.counts.get(action).copied().unwrap_or_default()
    }

    fn tell(&mut self, action: &str, detail: &Value) {
        let Some(id) = detail["membership"].as_str() else {
            return;
        };
        let text = |key: &str| detail[key].as_str().map(str::to_owned);
        let told = self.memberships.entry(id.to_owned()).or_default();
        match action {
            "membership made" => {
                told.tier = text("tier").unwrap();
                told.version = text("version").unwrap();
            }
            "membership begun" => told.terms.push((text("first_day").unwrap(), text("last_day"))),
            "membership renewed" | "membership moved" => {
                told.tier = text("tier").unwrap();
                told.version = text("version").unwrap();
                // A change of tier that took effect before the end of a term.
                if let Some(ended) = text("before_ends") {
                    told.terms.last_mut().unwrap().1 = Some(ended);
                }
                told.terms.push((text("first_day").unwrap(), text("last_day")));
            }
            "notice given" => told.leaves_on = text("leaves_on"),
            "notice withdrawn" => told.leaves_on = None,
            "membership ended" => told.ended_on = text("last_day"),
            _ => {}
        }
    }
}
