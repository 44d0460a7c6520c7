//! How far a count has come: who's still in it, who's elected, and what was decided.

use super::super::caps::CapRoom;
use super::super::contest::{CandidateId, Contest, Standing};
use super::super::outcome::{CloseCall, Exclusion, Outcome, Round, Tie};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    Hopeful,
    Elected,
    Out,
}

/// A count in progress.
#[derive(Clone, Debug)]
pub(crate) struct Race<'a> {
    pub(crate) contest: &'a Contest,
    states: Vec<State>,
    /// Each candidate's place in the published order.
    tie_places: Vec<usize>,
    room: CapRoom<'a>,
    pub(crate) winners: Vec<CandidateId>,
    pub(crate) rounds: Vec<Round>,
    excluded: Vec<Exclusion>,
    pub(super) ties: Vec<Tie>,
    pub(super) close_calls: Vec<CloseCall>,
}

impl<'a> Race<'a> {
    /// All who stand are hopeful. Write-ins and the default option can't be elected.
    pub(crate) fn new(contest: &'a Contest) -> Self {
        let mut states: Vec<State> = contest
            .candidates
            .iter()
            .map(|candidate| State::at_first(candidate.standing))
            .collect();
        if let Some(option) = contest.default_option {
            states[option.candidate.0] = State::Out;
        }
        let mut tie_places = vec![0; states.len()];
        for (place, candidate) in contest.tie_order.iter().enumerate() {
            tie_places[candidate.0] = place;
        }
        let mut race = Self {
            contest,
            states,
            tie_places,
            room: CapRoom::new(&contest.caps),
            winners: Vec::new(),
            rounds: Vec::new(),
            excluded: Vec::new(),
            ties: Vec::new(),
            close_calls: Vec::new(),
        };
        race.exclude_full_groups();
        race
    }

    /// As [`Self::new`], but write-ins take part until the rule drops them.
    pub(crate) fn with_write_ins(contest: &'a Contest) -> Self {
        let mut race = Self::new(contest);
        for (state, candidate) in race.states.iter_mut().zip(&contest.candidates) {
            if candidate.standing == Standing::WriteIns {
                *state = State::Hopeful;
            }
        }
        race
    }

    /// The number of the round that's being counted.
    pub(crate) fn round(&self) -> usize {
        self.rounds.len() + 1
    }

    pub(super) fn tie_place(&self, candidate: CandidateId) -> usize {
        self.tie_places[candidate.0]
    }

    fn in_state(&self, wanted: impl Fn(State) -> bool) -> Vec<CandidateId> {
        (0..self.states.len())
            .filter(|place| wanted(self.states[*place]))
            .map(CandidateId)
            .collect()
    }

    pub(crate) fn hopefuls(&self) -> Vec<CandidateId> {
        self.in_state(|state| state == State::Hopeful)
    }

    /// Hopeful or elected, in the order of the ballot paper.
    pub(crate) fn continuing(&self) -> Vec<CandidateId> {
        self.in_state(|state| state != State::Out)
    }

    pub(crate) fn is_hopeful(&self, candidate: CandidateId) -> bool {
        self.states[candidate.0] == State::Hopeful
    }

    pub(crate) fn is_out(&self, candidate: CandidateId) -> bool {
        self.states[candidate.0] == State::Out
    }

    pub(crate) fn seats_left(&self) -> usize {
        self.contest.seats.saturating_sub(self.winners.len())
    }

    /// Whether everyone who's left gets a seat, or nobody can.
    pub(crate) fn is_decided(&self) -> bool {
        self.seats_left() == 0 || self.hopefuls().len() <= self.seats_left()
    }

    pub(crate) fn eliminate(&mut self, candidate: CandidateId) {
        self.states[candidate.0] = State::Out;
    }

    /// Gives a candidate a seat. Returns those who leave the count because their group is full.
    pub(crate) fn elect(&mut self, candidate: CandidateId) -> Vec<CandidateId> {
        self.states[candidate.0] = State::Elected;
        self.winners.push(candidate);
        self.room.elect(candidate);
        self.exclude_full_groups()
    }

    /// As [`Self::elect`], if the round has been counted already.
    pub(crate) fn elect_in_last_round(&mut self, candidate: CandidateId) {
        self.states[candidate.0] = State::Elected;
        self.winners.push(candidate);
        self.room.elect(candidate);
        self.exclude(self.rounds.len());
    }

    fn exclude_full_groups(&mut self) -> Vec<CandidateId> {
        self.exclude(self.round())
    }

    fn exclude(&mut self, round: usize) -> Vec<CandidateId> {
        let mut left = Vec::new();
        for candidate in self.hopefuls() {
            if let Some(cap) = self.room.full(candidate) {
                self.states[candidate.0] = State::Out;
                self.excluded.push(Exclusion::Cap { candidate, cap, round });
                left.push(candidate);
            }
        }
        left
    }

    /// Adds what was found in a count of its own, such as one pass of several.
    pub(crate) fn append(&mut self, outcome: Outcome) {
        let before = self.rounds.len();
        self.ties.extend(outcome.ties.into_iter().map(|tie| Tie {
            round: tie.round + before,
            by_round: tie.by_round.map(|round| round + before),
            ..tie
        }));
        let close_calls = outcome.close_calls.into_iter();
        self.close_calls.extend(close_calls.map(|call| CloseCall {
            round: call.round + before,
            ..call
        }));
        self.rounds.extend(outcome.rounds);
    }

    pub(crate) fn into_outcome(self, rule: &'static str) -> Outcome {
        Outcome {
            rule,
            vacant: self.seats_left(),
            winners: self.winners,
            rounds: self.rounds,
            order: None,
            excluded: self.excluded,
            ties: self.ties,
            close_calls: self.close_calls,
            pairwise: None,
        }
    }
}

impl State {
    fn at_first(standing: Standing) -> Self {
        match standing {
            Standing::Standing => Self::Hopeful,
            Standing::Withdrawn | Standing::WriteIns => Self::Out,
        }
    }
}
