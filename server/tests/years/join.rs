//! Joining: candidates for every tier of the versions in force, each with what a tier asks for.

use super::Joined;
use crate::applications::journeys::{JOURNEYS, admit, reviewer};
use crate::applications::walk::Walker;
use crate::site::{Site, root};
use std::collections::{BTreeMap, BTreeSet};
use tempfile::TempDir;

/// Which versions of the programmes are in force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Era {
    Oldest,
    Newest,
}

/// In each era, what the foundations' files say about the versions in force.
const IN_FORCE: [(&str, &str, &str); 3] = [
    (
        "2i2c",
        "membership = \"2025\"\nproject = \"2025\"",
        "membership = \"2026\"\nproject = \"2026\"",
    ),
    ("almalinux", "membership = \"1.0\"", "membership = \"2026\""),
    ("openinfra", "membership = \"2021\"", "membership = \"directed-fund\""),
];

/// Somebody who joins a tier, with facts and answers that matter. Everything else gets sample answers.
#[derive(Clone, Debug)]
pub struct Candidate {
    foundation: String,
    programme: String,
    tier: String,
    facts: &'static str,
    answers: &'static [(&'static str, &'static str)],
}

/// A copy of the shipped programmes, with the versions of an era in force.
pub fn programmes(era: Era) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (foundation, oldest, newest) in IN_FORCE {
        let (from, to) = (
            root().join("programmes").join(foundation),
            folder.path().join(foundation),
        );
        std::fs::create_dir(&to).unwrap();
        for file in std::fs::read_dir(from).unwrap() {
            let path = file.unwrap().path();
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
        let about = to.join("foundation.toml");
        let text = std::fs::read_to_string(&about).unwrap();
        assert!(text.contains(oldest), "{foundation}");
        if era == Era::Newest {
            std::fs::write(&about, text.replace(oldest, newest)).unwrap();
        }
    }
    folder
}

/// Candidates for every tier of every programme: each journey that there is for it, or one with sample answers.
pub fn candidates(site: &Site) -> Vec<Candidate> {
    let mut all = Vec::new();
    for shelf in site.loaded.catalogue.foundations() {
        for programme in shelf.in_force() {
            for tier in &programme.tiers {
                let candidate = |facts, answers| Candidate {
                    foundation: shelf.foundation.id.clone(),
                    programme: programme.id.clone(),
                    tier: tier.id.clone(),
                    facts,
                    answers,
                };
                let (own, before) = (candidate("", &[]), all.len());
                let journeys = JOURNEYS.iter().filter(|(foundation, programme, tier, _, _)| {
                    own.foundation == *foundation && own.programme == *programme && own.tier == *tier
                });
                all.extend(journeys.map(|(_, _, _, facts, answers)| candidate(facts, answers)));
                if all.len() == before {
                    all.push(own);
                }
            }
        }
    }
    all
}

/// From the first click to an active membership.
pub async fn join(site: &Site, candidate: &Candidate, number: usize) -> Joined {
    let email = format!("member{number}@example.org");
    let mut answers: BTreeMap<String, String> = [
        ("you.email", email.clone()),
        ("you.name", format!("Mem Ber {number}")),
        ("organisation.name", format!("Harbour Works {number}")),
    ]
    .into_iter()
    .map(|(key, answer)| (key.to_owned(), answer))
    .collect();
    let own = candidate.answers.iter();
    answers.extend(own.map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())));
    let facts: Vec<(&str, &str)> = candidate
        .facts
        .split_whitespace()
        .filter_map(|pair| pair.split_once('='))
        .collect();
    let Candidate {
        foundation,
        programme,
        tier,
        ..
    } = candidate;
    let mut walker = Walker::begin(site, foundation, programme, tier, &facts).await;
    walker.complete(&answers).await;
    walker.press("check", &[]).await;
    assert_eq!(walker.step(), "", "{tier}: {} {}", walker.at, walker.complaints());
    let secret = walker.secret();
    let mut staff = reviewer(site).await;
    admit(site, &mut staff, foundation, &secret).await;
    let reference = site.json(&format!("/applications/{secret}")).await["reference"].clone();
    let mut tx = site.state.database.read().await.unwrap();
    let (membership,): (String,) = tx
        .one(
            "SELECT id FROM membership WHERE application = $1",
            &[reference.as_str().unwrap().into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    Joined { email, membership }
}

/// Every tier of every programme file has had a term.
pub async fn every_tier_has_members(site: &Site) {
    let mut tx = site.state.database.read().await.unwrap();
    let snapshots: Vec<(String, String, String)> = tx
        .all(
            "SELECT m.foundation, m.programme, t.snapshot FROM term t JOIN membership m ON m.id = t.membership",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let had: BTreeSet<[String; 4]> = snapshots
        .into_iter()
        .map(|(foundation, programme, snapshot)| {
            let snapshot: serde_json::Value = serde_json::from_str(&snapshot).unwrap();
            let [version, tier] = ["version", "tier"].map(|key| snapshot[key].as_str().unwrap().to_owned());
            [foundation, programme, version, tier]
        })
        .collect();
    for shelf in site.loaded.catalogue.foundations() {
        for programme in &shelf.versions {
            for tier in &programme.tiers {
                let own = [&shelf.foundation.id, &programme.id, &programme.version, &tier.id].map(String::clone);
                assert!(had.contains(&own), "nobody was in {own:?}");
            }
        }
    }
}
