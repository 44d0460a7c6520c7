//! Counts by Meek's method as `droop` and `stv-rs` log them: several actions in each round.

use super::number::same;
use crate::votes::case::{Case, sorted};
use domain::count::{CandidateId, Outcome, Round};
use serde_json::{Map, Value};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The first preferences.
    Begin,
    /// A round begins: what the round before left.
    Round,
    Elect,
    /// Keep factors are settled, or someone's elected.
    Iterate,
    Tie,
    Defeat,
    /// The last seats are filled, or the others are defeated.
    Remaining,
    End,
}

pub struct Action<'a> {
    pub kind: Kind,
    /// From 1.
    pub round: usize,
    pub written: &'a Value,
}

/// The rounds of an outcome as the program numbers them: those with a decision, and the state at the end.
struct Rounds<'a> {
    decisions: &'a [Round],
    last: &'a Round,
}

/// The differences between a count and its log, in words.
pub fn compare(case: &Case, outcome: &Outcome, actions: &[Action<'_>]) -> Vec<String> {
    let rounds = actions.iter().map(|action| action.round).max().unwrap_or(0);
    let Some(decisions) = outcome.rounds.get(..rounds) else {
        return vec![format!("{} rounds, expected {rounds}", outcome.rounds.len())];
    };
    let Some(last) = outcome.rounds.last() else {
        return vec!["no rounds".to_owned()];
    };
    let mut found = Vec::new();
    if outcome.rounds.len() > rounds + 1 {
        found.push(format!(
            "{} rounds, expected {rounds} and the end",
            outcome.rounds.len()
        ));
    }
    let rounds = Rounds { decisions, last };
    for (place, action) in actions.iter().enumerate() {
        for difference in rounds.differences(case, action) {
            found.push(format!(
                "action {} ({:?}, round {}): {difference}",
                place + 1,
                action.kind,
                action.round
            ));
        }
    }
    found
}

impl Rounds<'_> {
    fn differences(&self, case: &Case, action: &Action<'_>) -> Vec<String> {
        let mut found = Vec::new();
        let Some(round) = self.shown(action) else { return found };
        let written = action.written;
        // After an elimination, parametric rules log the votes once they have moved on. We only show them in the next round.
        let moved_on = action.kind == Kind::Round
            && action.round > 1
            && case.rule.id != "meek-prf"
            && !round.eliminated.is_empty();
        if !moved_on {
            tallies(case, written["tally"].as_object(), round, &mut found);
        }
        check("quota", round.threshold.as_deref(), &written["quota"], &mut found);
        // While someone's being elected, the log still shows the surplus of the iteration before.
        if action.kind == Kind::Round && action.round == 1 {
            check("surplus", Some("0"), &written["surplus"], &mut found);
        } else if !matches!(action.kind, Kind::Begin | Kind::Elect) {
            check("surplus", round.surplus.as_deref(), &written["surplus"], &mut found);
        }
        if !moved_on && action.kind != Kind::Remaining {
            check("residual", round.exhausted.as_deref(), &written["residual"], &mut found);
        }
        if let Some(factors) = written["keep_factors"].as_object() {
            for (label, factor) in factors {
                let elected = case.candidate(label);
                let ours = round
                    .keep_factors
                    .iter()
                    .find(|(candidate, _)| *candidate == elected)
                    .map(|(_, factor)| factor.as_str());
                check("keep factor", ours.or(Some("1")), factor, &mut found);
            }
        }
        self.decided(case, action, &mut found);
        found
    }

    /// The round of ours that shows the same votes.
    fn shown(&self, action: &Action<'_>) -> Option<&Round> {
        match action.kind {
            Kind::Begin => self.decisions.first(),
            Kind::Round => self.decisions.get(action.round.saturating_sub(2)),
            Kind::Elect | Kind::Iterate | Kind::Tie | Kind::Defeat | Kind::Remaining => {
                self.decisions.get(action.round - 1)
            }
            Kind::End => Some(self.last),
        }
    }

    /// Compares who's elected and who's defeated so far.
    fn decided(&self, case: &Case, action: &Action<'_>, found: &mut Vec<String>) {
        let until = match action.kind {
            Kind::Begin => return,
            Kind::Round => action.round - 1,
            _ => action.round,
        };
        let is_end = matches!(action.kind, Kind::Remaining | Kind::End);
        let rounds = self.decisions[..until].iter().chain(is_end.then_some(self.last));
        let (mut elected, mut defeated) = (Vec::new(), Vec::new());
        for round in rounds {
            elected.extend(&round.elected);
            defeated.extend(&round.eliminated);
        }
        let complete = matches!(action.kind, Kind::Round | Kind::End);
        let named = [
            (&elected, "elected_so_far"),
            (&defeated, "defeated_so_far"),
            (&elected, "elected"),
            (&defeated, "defeated"),
        ];
        for (ours, theirs) in named {
            let Some(_) = action.written[theirs].as_array() else {
                continue;
            };
            let (ours, named) = (unique(ours.clone()), unique(case.candidates(&action.written[theirs])));
            let agree = if complete && theirs.ends_with("so_far") {
                ours == named
            } else {
                named.iter().all(|candidate| ours.contains(candidate))
            };
            if !agree {
                found.push(format!(
                    "{theirs}: {:?}, expected {:?}",
                    case.labels(&ours),
                    case.labels(&named)
                ));
            }
        }
    }
}

fn unique(candidates: Vec<CandidateId>) -> Vec<CandidateId> {
    let mut candidates = sorted(candidates);
    candidates.dedup();
    candidates
}

fn tallies(case: &Case, written: Option<&Map<String, Value>>, round: &Round, found: &mut Vec<String>) {
    for (label, votes) in written.into_iter().flatten() {
        let candidate = case.candidate(label);
        let ours = round.tallies.iter().find(|(continuing, _)| *continuing == candidate);
        let ours = ours.map(|(_, votes)| votes.as_str());
        check(label, ours, votes, found);
    }
}

fn check(what: &str, ours: Option<&str>, theirs: &Value, found: &mut Vec<String>) {
    let Some(theirs) = theirs.as_str() else { return };
    if !ours.is_some_and(|ours| same(ours, theirs)) {
        found.push(format!("{what}: {ours:?}, expected {theirs}"));
    }
}

/// The log of `droop`.
pub fn droop<'a>(case: &'a Case, outcome: &Outcome) -> Vec<Action<'a>> {
    let action = |written: &'a Value| {
        let round = usize::try_from(written["round"].as_u64().unwrap()).unwrap();
        let kind = match written["action"].as_str().unwrap() {
            "begin" => Kind::Begin,
            "round" => Kind::Round,
            "elect" if decided(case, outcome, round, &written["elected_so_far"]) => Kind::Elect,
            "defeat" if decided(case, outcome, round, &written["defeated_so_far"]) => Kind::Defeat,
            "elect" | "defeat" => Kind::Remaining,
            "iterate" => Kind::Iterate,
            "tie" => Kind::Tie,
            "end" => Kind::End,
            other => panic!("unknown action {other}"),
        };
        Action { kind, round, written }
    };
    case.rounds().iter().map(action).collect()
}

/// The decisions by the reference rule, which some files give for comparison.
pub fn reference<'a>(case: &'a Case, outcome: &Outcome) -> Vec<Action<'a>> {
    let decisions = case.expected["by_reference_rule"]["decisions"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let action = |written: &'a Value| {
        let round = usize::try_from(written["round"].as_u64().unwrap()).unwrap();
        let kind = match written["action"].as_str().unwrap() {
            "begin" => Kind::Begin,
            "elect" if decided(case, outcome, round, &written["elected"]) => Kind::Elect,
            "defeat" if decided(case, outcome, round, &written["defeated"]) => Kind::Defeat,
            "elect" | "defeat" => Kind::Remaining,
            "tie" => Kind::Tie,
            "end" => Kind::End,
            other => panic!("unknown action {other}"),
        };
        Action { kind, round, written }
    };
    decisions.iter().map(action).collect()
}

/// Whether all these candidates were elected or eliminated in rounds until this one, and not at the end.
fn decided(case: &Case, outcome: &Outcome, round: usize, so_far: &Value) -> bool {
    let until = &outcome.rounds[..round.min(outcome.rounds.len())];
    let named = case.candidates(so_far);
    named.iter().all(|candidate| {
        until
            .iter()
            .any(|round| round.elected.contains(candidate) || round.eliminated.contains(candidate))
    })
}

/// The log of `stv-rs`.
pub fn stv_rs(case: &Case) -> Vec<Action<'_>> {
    let mut round = 1;
    let mut actions = Vec::new();
    for written in case.rounds() {
        let name = written["action"].as_str().unwrap();
        let kind = match name.split([':', ' ']).next().unwrap() {
            "Begin" => Kind::Begin,
            "Elect" | "Defeat" if name.contains("remaining") => Kind::Remaining,
            "Elect" => Kind::Elect,
            "Iterate" => Kind::Iterate,
            "Break" => Kind::Tie,
            "Defeat" => Kind::Defeat,
            "Count" => Kind::End,
            other => panic!("unknown action {other}"),
        };
        let ends = matches!(kind, Kind::Defeat) || name == "Iterate (elected)";
        actions.push(Action { kind, round, written });
        round += usize::from(ends);
    }
    let last = actions
        .iter()
        .filter(|action| !matches!(action.kind, Kind::Remaining | Kind::End))
        .map(|action| action.round)
        .max();
    for action in &mut actions {
        action.round = action.round.min(last.unwrap_or(1));
    }
    actions
}
