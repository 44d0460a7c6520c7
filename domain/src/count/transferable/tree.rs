//! Ballots as a tree: those that begin in the same way share a path.

use super::super::contest::CandidateId;
use super::papers::{Code, Papers};

/// Nodes from the root down, each followed by everything below it.
///
/// Ballots that begin in the same way have the same weight left when they reach a candidate, so they can be counted together.
/// That gives the same numbers, to the last digit, as counting one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    nodes: Vec<PaperNode>,
    /// The candidates that a code names.
    equals: Vec<Vec<CandidateId>>,
}

#[derive(Clone, Copy, Debug)]
struct PaperNode {
    code: Code,
    /// 0 for first preferences.
    depth: usize,
    /// Of all ballots that pass here.
    votes: u64,
    /// The first node that isn't below this one.
    end: usize,
}

impl Tree {
    pub(crate) fn new(papers: Papers) -> Self {
        let mut nodes: Vec<PaperNode> = Vec::new();
        let mut path: Vec<usize> = Vec::new();
        for (ranking, votes) in papers.rankings() {
            let shared = path
                .iter()
                .zip(ranking)
                .take_while(|(node, code)| nodes[**node].code == **code)
                .count();
            for node in path.drain(shared..) {
                nodes[node].end = nodes.len();
            }
            for node in &path {
                nodes[*node].votes += votes;
            }
            for (depth, code) in ranking.iter().copied().enumerate().skip(shared) {
                path.push(nodes.len());
                nodes.push(PaperNode {
                    code,
                    depth,
                    votes,
                    end: 0,
                });
            }
        }
        for node in path {
            nodes[node].end = nodes.len();
        }
        Self {
            nodes,
            equals: papers.into_equals(),
        }
    }

    /// Goes down every path for as long as something's left of the ballot. `visit` gets the candidates on a rank, the votes that
    /// reach them there and what's left of each; it returns what's left for the next rank, if anything.
    pub(crate) fn walk<T: Clone>(&self, whole: &T, mut visit: impl FnMut(&[CandidateId], u64, &T) -> Option<T>) {
        let mut left = vec![whole.clone()];
        let mut place = 0;
        while let Some(node) = self.nodes.get(place) {
            left.truncate(node.depth + 1);
            match visit(&self.equals[node.code], node.votes, &left[node.depth]) {
                Some(rest) => {
                    left.push(rest);
                    place += 1;
                }
                None => place = node.end,
            }
        }
    }
}
