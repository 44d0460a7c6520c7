//! Turns a count into data.

use super::count_report::CountReport;
use super::json::{
    ChangeJson, CloseCallJson, CountJson, ExclusionJson, HowCloseJson, Labelled, RoundJson, TieJson, TransferJson,
};
use crate::count::closeness::ResultChange;
use crate::count::{
    CandidateId, CloseCall, Contest, Exclusion, Inactive, Round, Tally, Tie, TieKind, Transfer, Transferred,
};

impl CountReport<'_> {
    /// A count for `--json`.
    pub fn json(&self) -> CountJson {
        let Self { contest, outcome, .. } = *self;
        let labels = Labeller(contest);
        let rounds = outcome.rounds.iter().zip(self.sentences()).zip(1..);
        let names = contest
            .candidates
            .iter()
            .map(|one| (one.label.clone(), one.name.clone()));
        let options = self.rule.options().into_iter();
        CountJson {
            rule: outcome.rule,
            options: Labelled(options.map(|(name, value)| (name.to_owned(), value)).collect()),
            title: self.title.map(str::to_owned),
            seats: contest.seats,
            candidates: Labelled(names.collect()),
            winners: labels.all(&outcome.winners),
            vacant: outcome.vacant,
            rounds: rounds
                .map(|((round, text), number)| labels.round(round, number, text))
                .collect(),
            order: outcome
                .order
                .as_ref()
                .map(|order| order.iter().map(|group| labels.all(group)).collect()),
            excluded: outcome
                .excluded
                .iter()
                .map(|exclusion| labels.exclusion(exclusion))
                .collect(),
            ties: outcome.ties.iter().map(|tie| labels.tie(tie)).collect(),
            close_calls: outcome.close_calls.iter().map(|call| labels.close_call(call)).collect(),
            pairwise: outcome.pairwise.as_ref().map(|matrix| labels.pairwise(matrix)),
            how_close: self.how_close.map(|found| HowCloseJson {
                added: found.added.as_ref().map(|change| labels.change(change)),
                moved: found.moved.as_ref().map(|change| labels.change(change)),
            }),
            not_applied: self.not_applied.to_vec(),
        }
    }
}

/// Converts with a contest's labels.
struct Labeller<'a>(&'a Contest);

impl Labeller<'_> {
    fn one(&self, candidate: CandidateId) -> String {
        self.0.candidates[candidate.0].label.clone()
    }

    fn all(&self, candidates: &[CandidateId]) -> Vec<String> {
        candidates.iter().map(|candidate| self.one(*candidate)).collect()
    }

    fn tallies(&self, tallies: &[(CandidateId, Tally)]) -> Labelled<Tally> {
        Labelled(
            tallies
                .iter()
                .map(|(candidate, tally)| (self.one(*candidate), tally.clone()))
                .collect(),
        )
    }

    fn round(&self, round: &Round, number: usize, text: String) -> RoundJson {
        let inactive = round
            .inactive
            .iter()
            .map(|(reason, tally)| (reason_name(*reason).to_owned(), tally.clone()));
        RoundJson {
            round: number,
            tallies: self.tallies(&round.tallies),
            threshold: round.threshold.clone(),
            elected: self.all(&round.elected),
            eliminated: self.all(&round.eliminated),
            exhausted: round.exhausted.clone(),
            inactive: Labelled(inactive.collect()),
            surplus: round.surplus.clone(),
            transfers: round.transfers.iter().map(|transfer| self.transfer(transfer)).collect(),
            keep_factors: self.tallies(&round.keep_factors),
            text,
        }
    }

    fn transfer(&self, transfer: &Transfer) -> TransferJson {
        let mut found = TransferJson {
            from: self.one(transfer.from),
            to: Labelled(Vec::new()),
            exhausted: None,
            residual: None,
        };
        for (to, tally) in &transfer.to {
            match to {
                Transferred::Candidate(candidate) => found.to.0.push((self.one(*candidate), tally.clone())),
                Transferred::Exhausted => found.exhausted = Some(tally.clone()),
                Transferred::Residual => found.residual = Some(tally.clone()),
            }
        }
        found
    }

    fn exclusion(&self, exclusion: &Exclusion) -> ExclusionJson {
        match exclusion {
            Exclusion::Cap { candidate, cap, round } => ExclusionJson::Cap {
                candidate: self.one(*candidate),
                group: self.0.caps[*cap].name.clone(),
                most: self.0.caps[*cap].most,
                round: *round,
            },
            Exclusion::DefaultOption { candidate } => ExclusionJson::DefaultOption {
                candidate: self.one(*candidate),
            },
            Exclusion::Quorum { candidate } => ExclusionJson::Quorum {
                candidate: self.one(*candidate),
            },
        }
    }

    fn tie(&self, tie: &Tie) -> TieJson {
        TieJson {
            round: tie.round,
            kind: match tie.kind {
                TieKind::Election => "election",
                TieKind::Elimination => "elimination",
                TieKind::Surplus => "surplus",
                TieKind::Defeats => "defeats",
            },
            tied: self.all(&tie.tied),
            chosen: self.one(tie.chosen),
            by_round: tie.by_round,
        }
    }

    fn close_call(&self, call: &CloseCall) -> CloseCallJson {
        CloseCallJson {
            round: call.round,
            candidate: self.one(call.candidate),
            other: call.other.map(|other| self.one(other)),
            difference: call.difference.clone(),
        }
    }

    fn pairwise(&self, matrix: &[Vec<u64>]) -> Labelled<Labelled<u64>> {
        let all = || (0..self.0.candidates.len()).map(CandidateId);
        let row = |one: CandidateId| {
            let others = all().filter(|other| *other != one);
            Labelled(others.map(|other| (self.one(other), matrix[one.0][other.0])).collect())
        };
        Labelled(all().map(|one| (self.one(one), row(one))).collect())
    }

    fn change(&self, change: &ResultChange) -> ChangeJson {
        ChangeJson {
            votes: change.votes,
            from: change.from.map(|from| self.one(from)),
            to: self.one(change.to),
            winners: self.all(&change.winners),
        }
    }
}

fn reason_name(reason: Inactive) -> &'static str {
    match reason {
        Inactive::Exhausted => "exhausted",
        Inactive::Overvote => "overvote",
        Inactive::SkippedRanks => "skipped_ranks",
        Inactive::Repeated => "repeated",
        Inactive::FinalSurplus => "final_surplus",
        Inactive::Blank => "blank",
    }
}
