//! The ballots and the steps of an election as AlmaLinux publishes them, for people and scripts that know its files:
//! `public-ballots.json` and `public-audit.json` of <https://github.com/AlmaLinux/astra>
//! (`astra_app/core/elections_services.py`). Its `verify-ballot-chain.py` accepts the ballots, with the poll's number
//! as the election's.
//!
//! What differs: candidates have numbers instead of user names, ballots are chained in the order of their receipts,
//! those that were replaced aren't published, and the receipt is both credential and nonce in a ballot's hash. What we
//! don't have is left out: keep factors, the trace of each tie, explanations, and entries in Rekor.

use crate::clock::Timestamp;
use data_encoding::HEXLOWER;
use domain::date::Date;
use domain::poll::{AuditBundle, BundleBallot, BundleCandidate, Choices, PaperKind, ResultRound};
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// `public-ballots.json`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct ChainedBallots {
    ballots: Vec<ChainedBallot>,
    chain_head: String,
    election_id: i64,
    genesis_hash: String,
}

/// A ballot in the chain of hashes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct ChainedBallot {
    ballot_hash: String,
    chain_hash: String,
    is_counted: bool,
    previous_chain_hash: String,
    ranking: Vec<String>,
    superseded_by: Option<String>,
    weight: i64,
}

/// What a ballot's hash is over. The fields are in the order of their names, as in Python's `sort_keys`.
#[derive(Clone, Copy, Debug, Serialize)]
struct HashedBallot<'a> {
    credential_public_id: &'a str,
    election_id: i64,
    nonce: &'a str,
    ranking: &'a [u32],
    weight: i64,
}

/// The ballots of an election with rankings. `None` for other polls, which that format doesn't know.
pub(super) fn ballots(bundle: &AuditBundle) -> Option<ChainedBallots> {
    let genesis = genesis(bundle.number);
    let mut head = genesis.clone();
    let mut ballots = Vec::new();
    for ballot in &bundle.ballots {
        let ranking = ranking(bundle, ballot)?;
        let hash = ballot_hash(bundle.number, ballot, ranking)?;
        let next = sha256(&format!("{head}:{hash}"));
        ballots.push(ChainedBallot {
            ballot_hash: hash,
            chain_hash: next.clone(),
            is_counted: true,
            previous_chain_hash: std::mem::replace(&mut head, next),
            ranking: ranking.iter().map(u32::to_string).collect(),
            superseded_by: None,
            weight: ballot.votes,
        });
    }
    is_ranked(bundle).then_some(ChainedBallots {
        ballots,
        chain_head: head,
        election_id: bundle.number,
        genesis_hash: genesis,
    })
}

fn is_ranked(bundle: &AuditBundle) -> bool {
    bundle.rules.paper == PaperKind::Ranking
}

fn ranking<'a>(bundle: &AuditBundle, ballot: &'a BundleBallot) -> Option<&'a [u32]> {
    match &ballot.choices {
        Choices::Ranking(ranked) if is_ranked(bundle) => Some(ranked),
        _ => None,
    }
}

/// The start of an election's chain: `election_genesis_chain_hash` in `astra_app/core/tokens.py`. Its words are part of
/// the format.
fn genesis(election: i64) -> String {
    sha256(&format!("election:{election}. alex estuvo aquí, dejándose el alma."))
}

/// `Ballot.compute_hash` in `astra_app/core/models.py`.
fn ballot_hash(election: i64, ballot: &BundleBallot, ranking: &[u32]) -> Option<String> {
    let hashed = HashedBallot {
        credential_public_id: &ballot.receipt,
        election_id: election,
        nonce: &ballot.receipt,
        ranking,
        weight: ballot.votes,
    };
    Some(sha256(&serde_json::to_string(&hashed).ok()?))
}

fn sha256(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text))
}

/// `public-audit.json`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct PublicSteps {
    algorithm: Value,
    audit_log: Vec<PublicStep>,
}

/// Something that happened in an election.
#[derive(Clone, PartialEq, Debug, Serialize)]
struct PublicStep {
    event_type: &'static str,
    payload: Value,
    /// A day, such as `2027-05-02`.
    timestamp: String,
}

/// The steps of an election with rankings that was counted at a moment, in milliseconds since 1970, UTC.
pub(super) fn audit(bundle: &AuditBundle, counted_at: i64) -> Option<PublicSteps> {
    let chain = ballots(bundle)?;
    let counted = Timestamp(counted_at).day();
    let algorithm = json!({ "name": bundle.rules.rule, "version": bundle.software });
    let candidates: Vec<Value> = bundle.candidates.iter().map(candidate).collect();
    let started = json!({
        "candidates": candidates,
        "genesis_chain_hash": chain.genesis_hash,
        "tie_order": bundle.tie_order,
    });
    let mut steps = vec![
        step("election_started", bundle.days.opens, started),
        step(
            "election_closed",
            bundle.days.closes,
            json!({ "chain_head": chain.chain_head }),
        ),
    ];
    let mut elected = 0;
    for (round, number) in bundle.result.rounds.iter().zip(1_u32..) {
        elected += round.elected.len();
        steps.push(step(
            "tally_round",
            counted,
            tally_round(bundle, round, number, elected),
        ));
    }
    steps.push(step("tally_completed", counted, completed(bundle, &algorithm)));
    Some(PublicSteps {
        algorithm,
        audit_log: steps,
    })
}

fn step(event_type: &'static str, day: Date, payload: Value) -> PublicStep {
    PublicStep {
        event_type,
        payload,
        timestamp: day.to_string(),
    }
}

fn candidate(candidate: &BundleCandidate) -> Value {
    json!({
        "id": candidate.number,
        "name": candidate.name,
        "affiliation": candidate.affiliation,
        "is_out": candidate.is_out,
    })
}

fn tally_round(bundle: &AuditBundle, round: &ResultRound, number: u32, elected: usize) -> Value {
    let totals = round.tallies.iter();
    let totals: Map<String, Value> = totals
        .map(|(candidate, tally)| (candidate.to_string(), Value::from(tally.as_str())))
        .collect();
    json!({
        "round": number,
        "iteration": number,
        "elected": round.elected,
        // Software that eliminates one at a time has a single number here.
        "eliminated": round.eliminated.first(),
        "also_eliminated": round.eliminated.get(1..).unwrap_or_default(),
        "retained_totals": totals,
        "quota": round.threshold,
        "seats": bundle.rules.seats,
        "elected_total": elected,
    })
}

fn completed(bundle: &AuditBundle, algorithm: &Value) -> Value {
    let rounds = bundle.result.rounds.iter();
    let eliminated: Vec<u32> = rounds.flat_map(|round| round.eliminated.iter().copied()).collect();
    let passed_over = bundle.result.passed_over.iter();
    let passed_over: Vec<Value> = passed_over
        .map(|passed| {
            json!({
                "candidate_id": passed.candidate,
                "group_name": passed.affiliation,
                "reason": "exclusion_group_max_reached",
            })
        })
        .collect();
    json!({
        "quota": bundle.result.rounds.last().and_then(|round| round.threshold.as_deref()),
        "elected": bundle.result.winners,
        "eliminated": eliminated,
        "forced_excluded": passed_over,
        "algorithm": algorithm,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::polls::samples;

    #[test]
    fn the_chain_is_that_of_almalinux() {
        // With AlmaLinux's verify-ballot-hash.py and verify-ballot-chain.py.
        let chained = ballots(&samples::election()).unwrap();
        assert_eq!(
            chained.genesis_hash,
            "9176b75d1fc8ca3cfe9a7909f4a550300d61c7c79ae6cc79e5e85cf4d9968cb9"
        );
        assert_eq!(
            chained.ballots[0].ballot_hash,
            "510adf40b3d7bb75a3dcea0041d196663e748cab266b01d8e2351137d89dcff6"
        );
        assert_eq!(chained.ballots[0].previous_chain_hash, chained.genesis_hash);
        assert_eq!(
            chained.ballots[0].chain_hash,
            "0b672562b8098f29d70e665fde568c4cec84359c3fe5f032582ddd415644e004"
        );
        let last = &chained.ballots[4];
        assert_eq!((last.ranking.join(" "), last.weight), ("5 1".to_owned(), 3));
        assert_eq!(chained.chain_head, last.chain_hash);
        for pair in chained.ballots.windows(2) {
            assert_eq!(pair[0].chain_hash, pair[1].previous_chain_hash);
        }
    }

    #[test]
    fn steps_name_candidates_by_their_numbers() {
        let bundle = samples::election();
        // 2027-05-03.
        let steps = audit(&bundle, 1_809_335_647_000).unwrap().audit_log;
        let (first, last) = (&steps[0], &steps[steps.len() - 1]);
        assert_eq!(
            (first.event_type, first.timestamp.as_str()),
            ("election_started", "2027-04-19")
        );
        assert_eq!(first.payload["candidates"][1]["id"], 3);
        assert_eq!(
            (last.event_type, last.timestamp.as_str()),
            ("tally_completed", "2027-05-03")
        );
        assert_eq!(last.payload["elected"], json!(bundle.result.winners));
        assert_eq!(steps.len(), bundle.result.rounds.len() + 3);
    }

    #[test]
    fn only_rankings_can_be_written() {
        assert_eq!(ballots(&samples::resolution()), None);
        assert!(audit(&samples::resolution(), 0).is_none());
        let marks = vec![Choices::Marks(vec![1])];
        assert_eq!(ballots(&samples::election_by("plurality", marks)), None);
    }
}
