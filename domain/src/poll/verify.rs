//! Checks an audit bundle without trusting who made it.

use super::margin::is_right;
use super::ties::is_digest;
use super::{
    AUDIT_FORMAT, AuditBundle, AuditFinding, ResultPart, Secrecy, TurnoutPart, count_by_votes, tally_without_margin,
    tie_commitment, tie_order, tie_seed,
};
use std::collections::HashSet;

/// Everything that's wrong with a bundle, as far as the bundle alone shows it: the draw by lot, the ballots, the
/// weights, the turnout, the roll's hashes, and the result, which is counted again. Empty if nothing is.
///
/// Compare the bundle's own hash, the roll's hash and the commitment with what was published before.
pub fn verify(bundle: &AuditBundle) -> Vec<AuditFinding> {
    if bundle.format != AUDIT_FORMAT {
        return vec![AuditFinding::Format(bundle.format.clone())];
    }
    let checks = [lot, receipts, ballots, weights, turnout, roll_lines, result];
    checks.iter().flat_map(|check| check(bundle)).collect()
}

fn numbers(bundle: &AuditBundle) -> Vec<u32> {
    bundle.candidates.iter().map(|candidate| candidate.number).collect()
}

/// The candidates, and the order that was drawn for them.
fn lot(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let numbers = numbers(bundle);
    let mut findings = Vec::new();
    if !numbers.is_sorted_by(|one, next| one < next) {
        findings.push(AuditFinding::CandidateOrder);
    }
    let Some(seed) = tie_seed(&bundle.tie_seed) else {
        findings.push(AuditFinding::Seed);
        return findings;
    };
    if tie_commitment(&seed) != bundle.tie_commitment {
        findings.push(AuditFinding::Commitment);
    }
    if tie_order(&seed, &numbers) != bundle.tie_order {
        findings.push(AuditFinding::TieOrder);
    }
    findings
}

fn receipts(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let receipts = || bundle.ballots.iter().map(|ballot| &ballot.receipt);
    let mut known = HashSet::new();
    let repeated = receipts().filter(|receipt| !known.insert(*receipt));
    let mut findings: Vec<AuditFinding> = repeated.cloned().map(AuditFinding::ReceiptRepeated).collect();
    if !receipts().is_sorted() {
        findings.push(AuditFinding::ReceiptOrder);
    }
    findings
}

fn ballots(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let numbers = numbers(bundle);
    let mut findings = Vec::new();
    for ballot in &bundle.ballots {
        let receipt = || ballot.receipt.clone();
        if let Err(fault) = ballot.choices.check(&bundle.rules, &numbers) {
            let receipt = receipt();
            findings.push(AuditFinding::Ballot { receipt, fault });
        }
        match (bundle.rules.secrecy, &ballot.member) {
            (Secrecy::Secret, Some(_)) => findings.push(AuditFinding::Named(receipt())),
            (Secrecy::Recorded, None) => findings.push(AuditFinding::Nameless(receipt())),
            (Secrecy::Secret, None) | (Secrecy::Recorded, Some(_)) => {}
        }
    }
    findings
}

/// Whether the ballots can be those of voters with these weights.
fn weights(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let weights = &bundle.weights;
    let is_sorted = weights.is_sorted_by(|one, next| one.votes < next.votes);
    let is_positive = weights.iter().all(|weight| weight.votes > 0 && weight.voters > 0);
    let mut findings = Vec::new();
    if !(is_sorted && is_positive) {
        findings.push(AuditFinding::Weights);
    }
    let cast = bundle.ballots.iter().map(|ballot| ballot.votes);
    for (votes, ballots) in count_by_votes(cast) {
        let weight = weights.iter().find(|weight| weight.votes == votes);
        let voters = weight.map_or(0, |weight| weight.voters);
        if ballots > voters {
            findings.push(AuditFinding::TooManyBallots { votes, ballots, voters });
        }
    }
    findings
}

fn turnout(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let turnout = &bundle.result.turnout;
    let weights = bundle.weights.iter();
    let votes = weights.map(|weight| i128::from(weight.votes) * i128::from(weight.voters));
    let cast = bundle.ballots.iter().map(|ballot| i128::from(ballot.votes));
    let compared = [
        (TurnoutPart::Members, turnout.members(), voters(bundle)),
        (TurnoutPart::Votes, turnout.votes(), sum(votes)),
        (
            TurnoutPart::MembersVoted,
            turnout.members_voted(),
            sum(cast.clone().map(|_| 1)),
        ),
        (TurnoutPart::VotesCast, turnout.votes_cast(), sum(cast)),
    ];
    let different = compared
        .into_iter()
        .filter(|(_, stated, found)| i128::from(*stated) != *found);
    let different = different.map(|(part, stated, found)| AuditFinding::Turnout { part, stated, found });
    let classes = turnout.classes.iter();
    let impossible = classes.filter(|class| {
        let members = (0..=class.members).contains(&class.members_voted);
        !(members && (0..=class.votes).contains(&class.votes_cast))
    });
    let impossible = impossible.map(|class| AuditFinding::Class(class.tier.clone()));
    different.chain(impossible).collect()
}

fn voters(bundle: &AuditBundle) -> i128 {
    sum(bundle.weights.iter().map(|weight| i128::from(weight.voters)))
}

fn sum(numbers: impl Iterator<Item = i128>) -> i128 {
    numbers.fold(0, i128::saturating_add)
}

fn roll_lines(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let lines = &bundle.roll_lines;
    let is_sound = lines.iter().all(|line| is_digest(line)) && lines.is_sorted_by(|one, next| one < next);
    let mut findings = Vec::new();
    if !is_sound {
        findings.push(AuditFinding::RollLines);
    }
    let (lines, voters) = (lines.len(), voters(bundle));
    if i128::try_from(lines) != Ok(voters) {
        findings.push(AuditFinding::RollLineCount { lines, voters });
    }
    findings
}

/// Counts again. How close the result is would take a search that other versions can make in another way, so only
/// what's stated is checked.
fn result(bundle: &AuditBundle) -> Vec<AuditFinding> {
    let counted = match tally_without_margin(bundle) {
        Ok(counted) => counted,
        Err(error) => return vec![AuditFinding::NotCounted(error)],
    };
    let stated = &bundle.result;
    let compared = [
        (ResultPart::Quorum, stated.quorum == counted.quorum),
        (ResultPart::Winners, stated.winners == counted.winners),
        (ResultPart::Vacant, stated.vacant == counted.vacant),
        (ResultPart::PassedOver, stated.passed_over == counted.passed_over),
        (ResultPart::Rounds, stated.rounds == counted.rounds),
        (ResultPart::Ties, stated.ties == counted.ties),
        (ResultPart::Resolution, stated.resolution == counted.resolution),
    ];
    let different = compared.into_iter().filter(|(_, is_same)| !is_same);
    let mut findings: Vec<AuditFinding> = different.map(|(part, _)| AuditFinding::Result(part)).collect();
    if let Some(margin) = &stated.closest {
        // Without a quorum or votes, nothing is close.
        let is_counted = !counted.rounds.is_empty();
        if !(is_counted && is_right(bundle, margin).unwrap_or(false)) {
            findings.push(AuditFinding::Margin);
        }
    }
    findings
}
