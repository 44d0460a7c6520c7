//! The names of what the lines of a roll mention by ID.

use app::api::RollNames;
use domain::catalogue::FoundationProgrammes;
use domain::programme::Programme;
use domain::roll::{Missing, RollDifference, RollEntry, VoteReason};
use domain::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// What's mentioned of one version.
#[derive(Default)]
struct Mentioned {
    tiers: BTreeSet<String>,
    benefits: BTreeSet<String>,
    facts: BTreeSet<String>,
    roles: BTreeSet<String>,
}

/// The IDs that lines mention, by version.
#[derive(Default)]
pub(crate) struct Mentions(BTreeMap<String, Mentioned>);

impl Mentions {
    /// Adds what a line mentions.
    pub fn add(&mut self, entry: &RollEntry) {
        let own = self.version(entry.version());
        own.tiers.insert(entry.tier().to_owned());
        match entry {
            RollEntry::Votes(voter) => {
                for reason in &voter.reasons {
                    self.add_reason(reason, &voter.version);
                }
            }
            RollEntry::Missing(other) => {
                for obstacle in &other.obstacles {
                    self.add_missing(&obstacle.missing, &other.version);
                }
            }
        }
    }

    /// Adds what a difference mentions.
    pub fn add_difference(&mut self, difference: &RollDifference) {
        for entry in difference.before.iter().chain(&difference.after) {
            self.add(entry);
        }
    }

    fn version(&mut self, version: &str) -> &mut Mentioned {
        self.0.entry(version.to_owned()).or_default()
    }

    fn add_reason(&mut self, reason: &VoteReason, own: &str) {
        match reason {
            VoteReason::Tier { tier, version, .. } => {
                self.version(version).tiers.insert(tier.clone());
            }
            VoteReason::Grant {
                benefit, tier, version, ..
            } => {
                let mentioned = self.version(version);
                mentioned.benefits.insert(benefit.clone());
                mentioned.tiers.insert(tier.clone());
            }
            VoteReason::OneEach { version, .. } => {
                self.version(version);
            }
            VoteReason::Facts(facts) => self.version(own).facts.extend(facts.iter().cloned()),
            VoteReason::Began { .. }
            | VoteReason::PaidUp
            | VoteReason::ForParty(_)
            | VoteReason::ForGroup(_)
            | VoteReason::Corrected => {}
        }
    }

    fn add_missing(&mut self, missing: &Missing, own: &str) {
        match missing {
            Missing::UnknownFacts(facts) => self.version(own).facts.extend(facts.iter().cloned()),
            Missing::NoRepresentative { role } => self.version(own).roles.extend(role.iter().cloned()),
            Missing::NoSuchTier
            | Missing::NoVotes
            | Missing::OtherClass
            | Missing::NotBegun { .. }
            | Missing::Ended { .. }
            | Missing::Leaving { .. }
            | Missing::Unconfirmed { .. }
            | Missing::TooNew { .. }
            | Missing::Overdue { .. }
            | Missing::OtherMembershipVotes(_)
            | Missing::RelatedCompanyVotes(_)
            | Missing::Excluded => {}
        }
    }

    /// The names of what's mentioned, as far as the versions of the programme have it.
    pub fn names(self, shelf: &FoundationProgrammes, programme: &str) -> Vec<RollNames> {
        let names = self.0.into_iter().map(|(version, mentioned)| {
            let mut own = shelf.versions.iter().filter(|known| known.id == programme);
            let own = own.find(|known| known.version == version);
            mentioned.named(version, own)
        });
        names.collect()
    }
}

impl Mentioned {
    fn named(self, version: String, programme: Option<&Programme>) -> RollNames {
        let named = |ids: BTreeSet<String>, name: &dyn Fn(&Programme, &str) -> Option<Text>| {
            let ids = ids.into_iter();
            let names = ids.filter_map(|id| {
                let name = name(programme?, &id)?;
                Some((id, name))
            });
            names.collect::<Vec<(String, Text)>>()
        };
        RollNames {
            version,
            tiers: named(self.tiers, &|programme: &Programme, id: &str| {
                tier_title(programme, id).cloned()
            }),
            benefits: named(self.benefits, &|programme: &Programme, id: &str| {
                programme.benefit(id).map(|benefit| benefit.title.clone())
            }),
            facts: named(self.facts, &|programme: &Programme, id: &str| {
                programme.fact(id).map(|fact| fact.label.clone())
            }),
            roles: named(self.roles, &|programme: &Programme, id: &str| {
                let mut roles = programme.joining.roles.iter();
                roles.find(|role| role.id == id).map(|role| role.title.clone())
            }),
        }
    }
}

/// The title of a tier of a version, by the ID that it has or had before.
pub(super) fn tier_title<'a>(programme: &'a Programme, id: &str) -> Option<&'a Text> {
    let is_former = |formerly: &[String]| formerly.iter().any(|former| former == id);
    let renamed = || programme.tiers.iter().find(|tier| is_former(&tier.formerly));
    let tier = programme.tier(id).or_else(renamed)?;
    Some(&tier.title)
}
