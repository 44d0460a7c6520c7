//! Bundles that somebody changed.

use super::files::bundle;
use domain::poll::{AuditBundle, AuditFinding, Choices, ChoicesFault, ResultPart, TurnoutPart, verify};

/// What a change of the bundle in a file is found out by. All findings are sentences.
fn found(name: &str, change: impl FnOnce(&mut AuditBundle)) -> Vec<AuditFinding> {
    let mut changed = bundle(name);
    change(&mut changed);
    let findings = verify(&changed);
    for sentence in findings.iter().map(ToString::to_string) {
        assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
    }
    findings
}

#[test]
fn another_format_isnt_read() {
    let findings = found("ranking", |poll| poll.format = "guildhall-audit-2".to_owned());
    assert_eq!(findings, [AuditFinding::Format("guildhall-audit-2".to_owned())]);
    let expected = "The format is “guildhall-audit-2”, not “guildhall-audit-1”.";
    assert_eq!(findings[0].to_string(), expected);
}

#[test]
fn another_seed_or_order_isnt_the_one_that_was_drawn() {
    let findings = found("ranking", |poll| poll.tie_seed = "00".repeat(32));
    assert_eq!(findings, [AuditFinding::Commitment, AuditFinding::TieOrder]);
    let findings = found("ranking", |poll| poll.tie_seed = "00".to_owned());
    assert_eq!(findings, [AuditFinding::Seed]);
    let findings = found("ranking", |poll| poll.tie_commitment = "00".repeat(32));
    assert_eq!(findings, [AuditFinding::Commitment]);
    // In the file, 2 and 4 are tied.
    let findings = found("ranking", |poll| poll.tie_order.reverse());
    assert_eq!(findings[0], AuditFinding::TieOrder);
    assert!(
        findings.contains(&AuditFinding::Result(ResultPart::Ties)),
        "{findings:?}"
    );
    let findings = found("ranking", |poll| poll.candidates.swap(0, 1));
    assert_eq!(findings[0], AuditFinding::CandidateOrder);
}

#[test]
fn receipts_are_different_and_sorted() {
    let findings = found("ranking", |poll| poll.ballots.swap(0, 1));
    assert_eq!(findings, [AuditFinding::ReceiptOrder]);
    let receipt = bundle("ranking").ballots[0].receipt.clone();
    let findings = found("ranking", |poll| poll.ballots[1].receipt.clone_from(&receipt));
    assert_eq!(findings, [AuditFinding::ReceiptRepeated(receipt)]);
}

#[test]
fn a_ballot_cant_be_changed_added_or_removed() {
    let findings = found("ranking", |poll| {
        let most = poll.ballots.iter().map(|ballot| ballot.votes).max();
        let heavy = poll.ballots.iter_mut().find(|ballot| Some(ballot.votes) == most);
        heavy.unwrap().choices = Choices::Ranking(vec![4]);
    });
    assert!(
        findings.contains(&AuditFinding::Result(ResultPart::Rounds)),
        "{findings:?}"
    );
    let findings = found("ranking", |poll| {
        poll.ballots.pop();
    });
    let fewer = AuditFinding::Turnout {
        part: TurnoutPart::MembersVoted,
        stated: 13,
        found: 12,
    };
    assert!(findings.contains(&fewer), "{findings:?}");
    let findings = found("ranking", |poll| {
        let mut more = poll.ballots[12].clone();
        more.receipt = "ZZZZ-ZZZZ-ZZZZ-ZZZZ".to_owned();
        more.votes = 7;
        poll.ballots.push(more);
    });
    let unknown = AuditFinding::TooManyBallots {
        votes: 7,
        ballots: 1,
        voters: 0,
    };
    assert!(findings.contains(&unknown), "{findings:?}");
}

#[test]
fn a_ballot_that_cant_be_cast_is_named() {
    let receipt = bundle("points").ballots[0].receipt.clone();
    let findings = found("points", |poll| poll.ballots[0].choices = Choices::Points(vec![(1, 4)]));
    let fault = ChoicesFault::TooMany { most: 3 };
    let expected = AuditFinding::Ballot { receipt, fault };
    assert!(findings.contains(&expected), "{findings:?}");
    assert!(
        matches!(findings.last(), Some(AuditFinding::NotCounted(_))),
        "{findings:?}"
    );
}

#[test]
fn names_are_on_ballots_of_recorded_polls_only() {
    let receipt = bundle("ranking").ballots[3].receipt.clone();
    let findings = found("ranking", |poll| {
        poll.ballots[3].member = Some("Example Member".to_owned());
    });
    assert_eq!(findings, [AuditFinding::Named(receipt)]);
    let receipt = bundle("marks").ballots[3].receipt.clone();
    let findings = found("marks", |poll| poll.ballots[3].member = None);
    assert_eq!(findings, [AuditFinding::Nameless(receipt)]);
}

#[test]
fn weights_and_turnout_fit_each_other() {
    let findings = found("ranking", |poll| poll.weights.reverse());
    assert_eq!(findings, [AuditFinding::Weights]);
    let findings = found("ranking", |poll| poll.weights[0].voters += 1);
    let turnout = |part, stated, found| AuditFinding::Turnout { part, stated, found };
    assert_eq!(
        findings,
        [
            turnout(TurnoutPart::Members, 19, 20),
            turnout(TurnoutPart::Votes, 99, 100),
            AuditFinding::RollLineCount { lines: 19, voters: 20 },
        ]
    );
    let findings = found("ranking", |poll| {
        let class = &mut poll.result.turnout.classes[0];
        class.members_voted = class.members + 1;
    });
    assert!(
        findings.contains(&AuditFinding::Class("gold".to_owned())),
        "{findings:?}"
    );
    let findings = found("ranking", |poll| poll.result.turnout.classes[0].votes_cast -= 1);
    assert_eq!(findings, [turnout(TurnoutPart::VotesCast, 70, 71)]);
    let findings = found("ranking", |poll| {
        poll.weights[0].votes = i64::MAX;
        poll.weights[1].votes = i64::MAX;
        poll.weights[0].voters = i64::MAX;
        poll.weights[1].voters = i64::MAX;
    });
    assert_eq!(findings[0], AuditFinding::Weights);
}

#[test]
fn the_rolls_hashes_are_different_hashes_of_all_voters() {
    let findings = found("ranking", |poll| poll.roll_lines.swap(3, 4));
    assert_eq!(findings, [AuditFinding::RollLines]);
    let findings = found("ranking", |poll| {
        let line = poll.roll_lines[4].clone();
        poll.roll_lines[3] = line;
    });
    assert_eq!(findings, [AuditFinding::RollLines]);
    let findings = found("ranking", |poll| poll.roll_lines[0] = "0".repeat(63));
    assert_eq!(findings, [AuditFinding::RollLines]);
    let findings = found("ranking", |poll| {
        poll.roll_lines.pop();
    });
    assert_eq!(findings, [AuditFinding::RollLineCount { lines: 18, voters: 19 }]);
}

/// Checks that a change is found in one part of the result, and nowhere else.
fn differs(name: &str, part: ResultPart, change: impl FnOnce(&mut AuditBundle)) {
    assert_eq!(found(name, change), [AuditFinding::Result(part)], "{part:?}");
}

#[test]
fn each_part_of_a_result_is_counted_again() {
    differs("ranking", ResultPart::Winners, |poll| poll.result.winners.swap(0, 1));
    differs("ranking", ResultPart::Vacant, |poll| poll.result.vacant = 1);
    differs("ranking", ResultPart::PassedOver, |poll| {
        poll.result.passed_over.clear();
    });
    differs("ranking", ResultPart::Ties, |poll| poll.result.ties.clear());
    differs("ranking", ResultPart::Quorum, |poll| poll.result.quorum = None);
    differs("ranking", ResultPart::Rounds, |poll| {
        poll.result.rounds[1].tallies[0].1 = "15.000000001".to_owned();
    });
    differs("points", ResultPart::Rounds, |poll| {
        poll.result.rounds[0].exhausted = None;
    });
    differs("resolution", ResultPart::Resolution, |poll| {
        let result = poll.result.resolution.as_mut().unwrap();
        result.is_adopted = false;
    });
    differs("no-quorum", ResultPart::Winners, |poll| poll.result.winners = vec![1]);
}

#[test]
fn a_stated_margin_alters_who_is_elected() {
    for name in ["ranking", "marks", "points"] {
        let margin = bundle(name).result.closest.unwrap();
        assert_eq!(found(name, |poll| poll.result.closest = None), [], "{name}");
        let mut fewer = margin.clone();
        fewer.votes -= 1;
        let findings = found(name, |poll| poll.result.closest = Some(fewer));
        assert_eq!(findings, [AuditFinding::Margin], "{name}");
        let mut others = margin.clone();
        others.winners.reverse();
        let findings = found(name, |poll| poll.result.closest = Some(others));
        assert_eq!(findings, [AuditFinding::Margin], "{name}");
        let mut nobody = margin;
        nobody.to = 99;
        let findings = found(name, |poll| poll.result.closest = Some(nobody));
        assert_eq!(findings, [AuditFinding::Margin], "{name}");
    }
    let margin = bundle("ranking").result.closest;
    let findings = found("no-quorum", |poll| poll.result.closest = margin);
    assert_eq!(findings, [AuditFinding::Margin]);
}
