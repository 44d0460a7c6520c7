//! Invented counts, for tests.

use data_encoding::HEXLOWER;
use domain::date::Date;
use domain::election::Quorum;
use domain::poll::{
    AUDIT_FORMAT, AuditBundle, BundleBallot, BundleCandidate, BundleWeight, Choices, ClassTurnout, Majority,
    MajorityShare, PaperKind, PollKind, PollResult, PollRules, Secrecy, Timetable, Turnout, YesNo, tally,
    tie_commitment, tie_order,
};
use domain::ratio::Ratio;

const SEED: [u8; 32] = [7; 32];

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn candidate(number: u32, name: &str, affiliation: &str) -> BundleCandidate {
    BundleCandidate {
        number,
        name: name.to_owned(),
        affiliation: affiliation.to_owned(),
        is_out: false,
    }
}

/// An election of two seats, in which number 4 withdrew. Nominee 2 never became a candidate.
pub(super) fn election() -> AuditBundle {
    let ballots = [
        ("04BK-29MD-XW4H-83RT", 5, vec![1, 3]),
        ("29MD-XW4H-83RT-04BK", 1, vec![3, 5]),
        ("83RT-04BK-29MD-XW4H", 1, vec![4, 5]),
        ("K7QF-29MD-XW4H-83RT", 1, Vec::new()),
        ("XW4H-83RT-04BK-29MD", 3, vec![5, 1]),
    ];
    let candidates = vec![
        candidate(1, "Ann Lee", "Harbour Works Ltd."),
        candidate(3, "=Bob Roe", ""),
        BundleCandidate {
            is_out: true,
            ..candidate(4, "Cleo \"C\" Poe", "Leuchtturm GmbH")
        },
        candidate(5, "שרה לוי", "Quay & Sons"),
    ];
    let rules = PollRules {
        kind: PollKind::Election,
        paper: PaperKind::Ranking,
        rule: "meek-prf".to_owned(),
        seats: 2,
        most_marks: 0,
        secrecy: Secrecy::Secret,
        may_replace: true,
        majority: None,
        quorum: Some(Quorum {
            members: Ratio::parse("10"),
            votes: Ratio::parse("10"),
            majority: false,
            text: None,
        }),
        most_per_organisation: None,
        supporters: 0,
        paid_up: false,
    };
    let ballots = ballots.map(|(receipt, votes, ranking)| (receipt, votes, Choices::Ranking(ranking)));
    counted(bundle("Board 2027", rules, candidates, Vec::from(ballots)))
}

/// The same election, counted by another rule from other ballots: marks for `plurality`, points for `cumulative`.
pub(super) fn election_by(rule: &str, choices: Vec<Choices>) -> AuditBundle {
    let ranked = election();
    let paper = match rule {
        "cumulative" => PaperKind::Points,
        _ => PaperKind::Marks,
    };
    let rules = PollRules {
        paper,
        rule: rule.to_owned(),
        most_marks: 2,
        ..ranked.rules
    };
    let receipts = ranked.ballots.iter().zip(choices);
    let ballots = receipts.map(|(ballot, choices)| (ballot.receipt.as_str(), ballot.votes, choices));
    let ballots = ballots.collect();
    counted(bundle("Board 2027", rules, ranked.candidates, ballots))
}

/// A recorded resolution.
pub(super) fn resolution() -> AuditBundle {
    let ballots = vec![
        ("04BK-29MD-XW4H-83RT", 5, Choices::Answer(YesNo::Yes)),
        ("29MD-XW4H-83RT-04BK", 1, Choices::Answer(YesNo::No)),
        ("83RT-04BK-29MD-XW4H", 1, Choices::Answer(YesNo::Abstain)),
    ];
    let rules = PollRules {
        kind: PollKind::Resolution,
        paper: PaperKind::Question,
        rule: String::new(),
        seats: 0,
        most_marks: 0,
        secrecy: Secrecy::Recorded,
        may_replace: true,
        majority: Some(Majority {
            share: MajorityShare::TwoThirds,
            by_heads: false,
        }),
        quorum: None,
        most_per_organisation: None,
        supporters: 0,
        paid_up: false,
    };
    let mut bundle = bundle("New bylaws", rules, Vec::new(), ballots);
    bundle.wording = "The bylaws are changed as follows:\n\nMembers meet once a year.".to_owned();
    bundle.days.nominations = None;
    for (ballot, member) in bundle
        .ballots
        .iter_mut()
        .zip(["Harbour Works Ltd.", "=Quay", "Old Pier"])
    {
        ballot.member = Some(member.to_owned());
    }
    counted(bundle)
}

fn counted(bundle: AuditBundle) -> AuditBundle {
    let result = tally(&bundle).unwrap();
    AuditBundle { result, ..bundle }
}

fn bundle(
    title: &str,
    rules: PollRules,
    candidates: Vec<BundleCandidate>,
    ballots: Vec<(&str, i64, Choices)>,
) -> AuditBundle {
    let numbers: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
    let ballots: Vec<BundleBallot> = ballots
        .into_iter()
        .map(|(receipt, votes, choices)| BundleBallot {
            receipt: receipt.to_owned(),
            votes,
            choices,
            member: None,
        })
        .collect();
    let voted = i64::try_from(ballots.len()).unwrap();
    let class = ClassTurnout {
        tier: "gold".to_owned(),
        members: voted + 1,
        votes: ballots.iter().map(|ballot| ballot.votes).sum::<i64>() + 1,
        members_voted: voted,
        votes_cast: ballots.iter().map(|ballot| ballot.votes).sum(),
    };
    AuditBundle {
        format: AUDIT_FORMAT.to_owned(),
        software: "guildhall 0.1.0".to_owned(),
        foundation: "harbour".to_owned(),
        number: 3,
        title: title.to_owned(),
        wording: String::new(),
        programme: "membership".to_owned(),
        version: "2.0".to_owned(),
        election: "board".to_owned(),
        rules,
        days: Timetable {
            record_day: day("2027-04-01"),
            nominations: Some((day("2027-03-01"), day("2027-03-31"))),
            opens: day("2027-04-19"),
            closes: day("2027-05-02"),
        },
        roll_hash: "a".repeat(64),
        roll_lines: Vec::new(),
        weights: vec![BundleWeight { votes: 1, voters: 1 }],
        corrections: Vec::new(),
        tie_commitment: tie_commitment(&SEED),
        tie_seed: HEXLOWER.encode(&SEED),
        tie_order: tie_order(&SEED, &numbers),
        candidates,
        ballots,
        result: PollResult::uncounted(Turnout { classes: vec![class] }),
    }
}
