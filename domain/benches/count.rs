//! Counting votes by Meek's method, next to the crate `stv-rs`: 100,000 weighted ballots, 20 candidates, 5 seats. docs/quality.md
//! has the budget.
//!
//! Run `cargo bench -p domain --features count --bench count`.

use domain::count::{Ballot, BallotVote, Candidate, CandidateId, Contest, Outcome, Rank, Rule, Standing, count};
use num_bigint::BigInt;
use std::error::Error;
use std::io;
use std::time::{Duration, Instant};
use stv_rs::arithmetic::BigFixedDecimal9;
use stv_rs::cli::Parallel;
use stv_rs::meek::stv_droop;
use stv_rs::types::Election;

const BALLOTS: usize = 100_000;
const CANDIDATES: usize = 20;
const SEATS: usize = 5;
/// As in AlmaLinux's elections.
const WEIGHTS: [usize; 4] = [1, 5, 15, 50];
/// How many candidates a ballot ranks.
const LENGTHS: [usize; 5] = [20, 3, 10, 6, 15];
/// The median of these is shown.
const ROUNDS: usize = 5;

/// A ballot with its votes, best first.
type Vote = (usize, Vec<usize>);

fn main() -> Result<(), Box<dyn Error>> {
    let votes = votes();
    let contest = contest(&votes);
    let election = election(&votes);
    let (theirs, reference) = counted_by_stv_rs(&election)?;
    for rule in [Rule::MEEK_PRF, Rule::MEEK_PARAMETRIC] {
        let (outcome, took) = counted(&contest, &rule)?;
        println!(
            "{}, {BALLOTS} ballots, {CANDIDATES} candidates, {SEATS} seats: {took:?} (budget: 1 s); stv-rs with bigfixed9, one thread: \
             {reference:?}; ratio {:.2}",
            rule.id,
            took.as_secs_f64() / reference.as_secs_f64()
        );
        let mut ours: Vec<usize> = outcome.winners.iter().map(|winner| winner.0).collect();
        ours.sort_unstable();
        if ours != theirs {
            return Err(format!("{} elects {ours:?}, but stv-rs {theirs:?}", rule.id).into());
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn counted(contest: &Contest, rule: &Rule) -> Result<(Outcome, Duration), Box<dyn Error>> {
    let mut counts = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let outcome = count(contest, rule)?;
        counts.push((outcome, start.elapsed()));
    }
    counts.sort_by_key(|(_, took)| *took);
    Ok(counts.swap_remove(ROUNDS / 2))
}

/// Who's elected, in the order of the ballot paper. Counted once, because it takes long.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn counted_by_stv_rs(election: &Election) -> io::Result<(Vec<usize>, Duration)> {
    let start = Instant::now();
    let result = stv_droop::<BigInt, BigFixedDecimal9>(
        &mut io::sink(),
        election,
        "benchmark",
        6,
        Parallel::No,
        None,
        false,
        true,
        false,
    )?;
    let took = start.elapsed();
    let mut elected = result.elected;
    elected.sort_unstable();
    Ok((elected, took))
}

/// Rankings in which the first candidates of the ballot paper are more popular. Nearly all differ.
fn votes() -> Vec<Vote> {
    let mut generator = Xorshift(14);
    let vote = |number: usize| {
        let mut order: Vec<usize> = (0..CANDIDATES).collect();
        order.sort_by_cached_key(|candidate| (*candidate as u64) * 20 + generator.draw() % 400);
        order.truncate(LENGTHS[number % LENGTHS.len()]);
        (WEIGHTS[number % WEIGHTS.len()], order)
    };
    (0..BALLOTS).map(vote).collect()
}

/// Random numbers, always the same ones.
struct Xorshift(u64);

impl Xorshift {
    fn draw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

fn contest(votes: &[Vote]) -> Contest {
    let ballot = |(weight, order): &Vote| Ballot {
        weight: *weight as u64,
        vote: BallotVote::Ranking(
            order
                .iter()
                .map(|place| Rank::Candidates(vec![CandidateId(*place)]))
                .collect(),
        ),
    };
    let candidate = |place: usize| Candidate {
        label: format!("C{}", place + 1),
        name: format!("C{}", place + 1),
        standing: Standing::Standing,
    };
    Contest {
        seats: SEATS,
        candidates: (0..CANDIDATES).map(candidate).collect(),
        caps: Vec::new(),
        ballots: votes.iter().map(ballot).collect(),
        most_choices: None,
        default_option: None,
        tie_order: (0..CANDIDATES).map(CandidateId).collect(),
    }
}

/// The same for `stv-rs`. Its order for ties is that of the ballot paper, too.
fn election(votes: &[Vote]) -> Election {
    let ballot = |(weight, order): &Vote| stv_rs::types::Ballot::new(*weight, order.iter().map(|place| [*place]));
    let candidate = |place: usize| stv_rs::types::Candidate::new(format!("c{}", place + 1), false);
    Election::builder()
        .title("benchmark")
        .num_seats(SEATS)
        .candidates((0..CANDIDATES).map(candidate).collect::<Vec<_>>())
        .ballots(votes.iter().map(ballot).collect::<Vec<_>>())
        .build()
}
