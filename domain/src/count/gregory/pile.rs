//! Ballots on candidates' piles.

use super::super::arithmetic::{Number, Rounding};
use super::super::contest::CandidateId;
use super::super::outcome::{Transfer, Transferred};
use super::super::transferable::Papers;
use super::rule::TransferValue;

/// All ballots, each on the pile of one candidate or of nobody.
#[derive(Clone, Debug)]
pub(super) struct GregoryPiles<N> {
    papers: Vec<GregoryPaper<N>>,
    /// By candidate.
    pub(super) votes: Vec<N>,
    pub(super) exhausted: N,
}

/// Identical ballots.
#[derive(Clone, Debug)]
struct GregoryPaper<N> {
    ranking: Vec<CandidateId>,
    ballots: u64,
    /// Of each ballot: 1 at first.
    value: N,
    /// The place in the ranking of the candidate who has it. The ranking's end if nobody has it.
    place: usize,
}

impl<N: Number> GregoryPaper<N> {
    fn holder(&self) -> Option<CandidateId> {
        self.ranking.get(self.place).copied()
    }

    fn votes(&self) -> N {
        self.value.times_whole(self.ballots)
    }

    fn move_to_hopeful(&mut self, is_hopeful: impl Fn(CandidateId) -> bool) {
        while self.holder().is_some_and(|holder| !is_hopeful(holder)) {
            self.place += 1;
        }
    }
}

impl<N: Number> GregoryPiles<N> {
    /// Each ballot is on the pile of the first candidate who's hopeful.
    pub(super) fn new(papers: &Papers, candidates: usize, is_hopeful: impl Fn(CandidateId) -> bool) -> Self {
        let paper = |(ranking, ballots)| {
            let mut paper = GregoryPaper {
                ranking,
                ballots,
                value: N::one(),
                place: 0,
            };
            paper.move_to_hopeful(&is_hopeful);
            paper
        };
        let papers: Vec<GregoryPaper<N>> = papers.strict_rankings().map(paper).collect();
        let mut piles = Self {
            papers: Vec::new(),
            votes: vec![N::zero(); candidates],
            exhausted: N::zero(),
        };
        for paper in &papers {
            piles.credit(paper.holder(), &paper.votes());
        }
        piles.papers = papers;
        piles
    }

    fn credit(&mut self, holder: Option<CandidateId>, votes: &N) {
        let pile = holder.map_or(&mut self.exhausted, |holder| &mut self.votes[holder.0]);
        *pile = pile.plus(votes);
    }

    /// Moves all ballots of a candidate who's out to the next hopefuls, with the value they have.
    pub(super) fn move_all(&mut self, from: CandidateId, is_hopeful: impl Fn(CandidateId) -> bool) -> Transfer {
        let before = self.clone_totals();
        self.move_papers(from, Clone::clone, is_hopeful);
        self.votes[from.0] = N::zero();
        self.transfer(from, &before, None)
    }

    /// Moves the surplus of someone elected: all ballots move on, with a share of their value.
    pub(super) fn move_surplus(
        &mut self,
        from: CandidateId,
        quota: &N,
        rounding: TransferValue,
        is_hopeful: impl Fn(CandidateId) -> bool,
    ) -> Transfer {
        let before = self.clone_totals();
        let votes = self.votes[from.0].clone();
        let surplus = votes.minus(quota);
        let share = |value: &N| match rounding {
            TransferValue::CutTwice => value.times(&surplus, Rounding::Down).over(&votes, Rounding::Down),
            TransferValue::CutOnce => value.times_over(&surplus, &votes, Rounding::Down),
        };
        self.move_papers(from, share, is_hopeful);
        self.votes[from.0] = quota.clone();
        self.transfer(from, &before, Some(&surplus))
    }

    fn move_papers(&mut self, from: CandidateId, value: impl Fn(&N) -> N, is_hopeful: impl Fn(CandidateId) -> bool) {
        let mut papers = std::mem::take(&mut self.papers);
        for paper in papers.iter_mut().filter(|paper| paper.holder() == Some(from)) {
            paper.value = value(&paper.value);
            paper.move_to_hopeful(&is_hopeful);
            self.credit(paper.holder(), &paper.votes());
        }
        self.papers = papers;
    }

    fn clone_totals(&self) -> (Vec<N>, N) {
        (self.votes.clone(), self.exhausted.clone())
    }

    /// What a move changed, and what was lost of a surplus.
    fn transfer(&self, from: CandidateId, (votes, exhausted): &(Vec<N>, N), surplus: Option<&N>) -> Transfer {
        let others = (0..votes.len()).map(CandidateId).filter(|candidate| *candidate != from);
        let gains = others.map(|to| (Transferred::Candidate(to), self.votes[to.0].minus(&votes[to.0])));
        let lost = (Transferred::Exhausted, self.exhausted.minus(exhausted));
        let mut to: Vec<(Transferred, N)> = gains.chain([lost]).filter(|(_, votes)| !votes.is_zero()).collect();
        if let Some(surplus) = surplus {
            let moved = N::total(to.iter().map(|(_, votes)| votes.clone()));
            to.push((Transferred::Residual, surplus.minus(&moved)));
        }
        let written = to
            .into_iter()
            .filter(|(_, votes)| !votes.is_zero())
            .map(|(to, votes)| (to, votes.to_string()));
        Transfer {
            from,
            to: written.collect(),
        }
    }
}
