//! Putting candidates in an order with numbers and buttons. Pure: what somebody has chosen goes in, and an order comes
//! out.

use domain::poll::ChoicesFault;
use std::collections::BTreeMap;

/// A ballot that ranks candidates, as somebody has filled it in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RankSheet {
    /// The candidates in the order in which the page shows them, best first. All others aren't ranked.
    pub order: Vec<u32>,
    /// The numbers that are chosen for candidates and differ from their places in the order. Empty for no number.
    pub typed: Vec<(u32, String)>,
}

impl RankSheet {
    pub fn of(order: Vec<u32>) -> Self {
        Self {
            order,
            typed: Vec::new(),
        }
    }

    /// Reads what a form sent: the order that its page showed, such as `3,1`, and the number of each candidate. A
    /// candidate without such a field keeps their place.
    pub fn read(candidates: &[u32], order: &str, number_of: impl Fn(u32) -> Option<String>) -> Self {
        let mut known: Vec<u32> = Vec::new();
        for candidate in order.split(',').filter_map(|number| number.parse().ok()) {
            if candidates.contains(&candidate) && !known.contains(&candidate) {
                known.push(candidate);
            }
        }
        let sheet = Self::of(known);
        let differs = |&candidate: &u32| {
            let typed = number_of(candidate)?.trim().to_owned();
            (typed != sheet.number(candidate)).then_some((candidate, typed))
        };
        let typed = candidates.iter().filter_map(differs).collect();
        Self { typed, ..sheet }
    }

    /// A candidate's place in the order, from 1. `None` if they aren't ranked.
    pub fn place(&self, candidate: u32) -> Option<usize> {
        let at = self.order.iter().position(|known| *known == candidate)?;
        Some(at + 1)
    }

    /// What a candidate's field shows. Empty for no number.
    pub fn number(&self, candidate: u32) -> String {
        let mut typed = self.typed.iter();
        match typed.find(|(known, _)| *known == candidate) {
            Some((_, typed)) => typed.clone(),
            None => self
                .place(candidate)
                .map_or_else(String::new, |place| place.to_string()),
        }
    }

    /// The order that the numbers give. Numbers can be left out.
    ///
    /// # Errors
    /// Each number that isn't one, or is too large, and each that several candidates have.
    pub fn sorted(&self, candidates: &[u32]) -> Result<Vec<u32>, Vec<ChoicesFault>> {
        let mut ranked: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut faults = Vec::new();
        for &candidate in candidates {
            let typed = self.number(candidate);
            if typed.is_empty() {
                continue;
            }
            match typed.parse::<u32>() {
                Ok(rank) if rank > 0 && is_at_most(rank, candidates.len()) => {
                    ranked.entry(rank).or_default().push(candidate);
                }
                _ => faults.push(ChoicesFault::BadRank(candidate)),
            }
        }
        let shared = ranked.iter().filter(|(_, holders)| holders.len() > 1);
        faults.extend(shared.map(|(rank, _)| ChoicesFault::SameRank(*rank)));
        if faults.is_empty() {
            Ok(ranked.into_values().flatten().collect())
        } else {
            Err(faults)
        }
    }

    /// The candidates who have this number, in the order of the ballot paper.
    pub fn holders(&self, candidates: &[u32], rank: u32) -> Vec<u32> {
        let has_it = |candidate: &u32| self.number(*candidate).parse::<u32>() == Ok(rank);
        candidates.iter().copied().filter(has_it).collect()
    }
}

fn is_at_most(rank: u32, most: usize) -> bool {
    usize::try_from(rank).is_ok_and(|rank| rank <= most)
}

/// What a button does to the order. The number is a candidate's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RankMove {
    Up(u32),
    Down(u32),
    /// Take them out of the order.
    Out(u32),
    /// Put them at the end.
    Add(u32),
    /// Take everyone out.
    Clear,
}

impl RankMove {
    /// Reads what a button sends, such as `up-3`.
    pub fn parse(id: &str) -> Option<Self> {
        if id == "clear" {
            return Some(Self::Clear);
        }
        let (step, candidate) = id.split_once('-')?;
        let candidate = candidate.parse().ok()?;
        match step {
            "up" => Some(Self::Up(candidate)),
            "down" => Some(Self::Down(candidate)),
            "out" => Some(Self::Out(candidate)),
            "add" => Some(Self::Add(candidate)),
            _ => None,
        }
    }

    /// What its button sends.
    pub fn id(self) -> String {
        match self {
            Self::Up(candidate) => format!("up-{candidate}"),
            Self::Down(candidate) => format!("down-{candidate}"),
            Self::Out(candidate) => format!("out-{candidate}"),
            Self::Add(candidate) => format!("add-{candidate}"),
            Self::Clear => "clear".to_owned(),
        }
    }

    /// Who's moved. `None` if that's everyone.
    pub fn candidate(self) -> Option<u32> {
        match self {
            Self::Up(candidate) | Self::Down(candidate) | Self::Out(candidate) | Self::Add(candidate) => {
                Some(candidate)
            }
            Self::Clear => None,
        }
    }

    fn place_in(self, order: &[u32]) -> Option<usize> {
        let candidate = self.candidate()?;
        order.iter().position(|known| *known == candidate)
    }

    /// The order after it. What isn't possible changes nothing.
    pub fn applied(self, order: &[u32]) -> Vec<u32> {
        let mut moved = order.to_vec();
        match (self, self.place_in(order)) {
            (Self::Up(_), Some(at)) if at > 0 => moved.swap(at - 1, at),
            (Self::Down(_), Some(at)) if at + 1 < order.len() => moved.swap(at, at + 1),
            (Self::Out(_), Some(at)) => {
                moved.remove(at);
            }
            (Self::Add(candidate), None) => moved.push(candidate),
            (Self::Clear, _) => moved.clear(),
            _ => {}
        }
        moved
    }

    /// The button that takes the focus after it, in the order that it led to: the same one, if that's still possible.
    pub fn next_button(self, order: &[u32]) -> Option<Self> {
        let candidate = self.candidate()?;
        let last = order.len().saturating_sub(1);
        Some(match (self, self.place_in(order)) {
            (_, None) => Self::Add(candidate),
            (_, Some(0)) if last == 0 => Self::Out(candidate),
            (Self::Up(_), Some(0)) => Self::Down(candidate),
            (Self::Down(_), Some(at)) if at == last => Self::Up(candidate),
            (Self::Add(_) | Self::Out(_), Some(_)) => Self::Up(candidate),
            (same, Some(_)) => same,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANDIDATES: [u32; 4] = [4, 1, 3, 2];

    /// A page showed an order, and these numbers are chosen now.
    fn sheet(order: &str, numbers: &[(u32, &str)]) -> RankSheet {
        RankSheet::read(&CANDIDATES, order, |candidate| {
            let mut numbers = numbers.iter();
            let found = numbers.find(|(known, _)| *known == candidate);
            found.map(|(_, typed)| (*typed).to_owned())
        })
    }

    #[test]
    fn numbers_sort_the_candidates_and_may_have_gaps() {
        for (order, numbers, expected) in [
            ("", vec![], vec![]),
            ("3,1", vec![], vec![3, 1]),
            ("3,1", vec![(3, "2"), (1, "1")], vec![1, 3]),
            ("3,1", vec![(3, ""), (2, "4")], vec![1, 2]),
            ("", vec![(4, "4"), (2, " 1 "), (3, "3")], vec![2, 3, 4]),
            ("9,3,3,x,1", vec![], vec![3, 1]),
        ] {
            assert_eq!(
                sheet(order, &numbers).sorted(&CANDIDATES),
                Ok(expected),
                "{order} {numbers:?}"
            );
        }
    }

    #[test]
    fn equal_and_wrong_numbers_are_refused_and_kept() {
        let wrong = sheet("3,1", &[(1, "1"), (2, "0"), (4, "5")]);
        assert_eq!(
            wrong.sorted(&CANDIDATES),
            Err(vec![
                ChoicesFault::BadRank(4),
                ChoicesFault::BadRank(2),
                ChoicesFault::SameRank(1)
            ])
        );
        assert_eq!(wrong.holders(&CANDIDATES, 1), [1, 3]);
        assert_eq!((wrong.number(4), wrong.number(3)), ("5".to_owned(), "1".to_owned()));
        assert_eq!(wrong.order, [3, 1]);
    }

    #[test]
    fn v1_buttons_move_candidates_and_keep_the_focus() {
        let order = [3, 1, 2];
        for (step, expected, button) in [
            (RankMove::Up(1), vec![1, 3, 2], RankMove::Down(1)),
            (RankMove::Up(2), vec![3, 2, 1], RankMove::Up(2)),
            (RankMove::Up(3), vec![3, 1, 2], RankMove::Down(3)),
            (RankMove::Down(3), vec![1, 3, 2], RankMove::Down(3)),
            (RankMove::Down(1), vec![3, 2, 1], RankMove::Up(1)),
            (RankMove::Down(4), vec![3, 1, 2], RankMove::Add(4)),
            (RankMove::Out(1), vec![3, 2], RankMove::Add(1)),
            (RankMove::Add(4), vec![3, 1, 2, 4], RankMove::Up(4)),
            (RankMove::Add(1), vec![3, 1, 2], RankMove::Up(1)),
        ] {
            let moved = step.applied(&order);
            assert_eq!(moved, expected, "{step:?}");
            assert_eq!(step.next_button(&moved), Some(button), "{step:?}");
        }
        assert!(RankMove::Clear.applied(&order).is_empty());
        assert_eq!(RankMove::Add(4).next_button(&[4]), Some(RankMove::Out(4)));
    }

    #[test]
    fn a_button_says_what_it_does_and_to_whom() {
        for step in [
            RankMove::Up(12),
            RankMove::Down(1),
            RankMove::Out(3),
            RankMove::Add(4),
            RankMove::Clear,
        ] {
            assert_eq!(RankMove::parse(&step.id()), Some(step));
        }
        for wrong in ["", "up", "up-", "up--1", "left-1"] {
            assert_eq!(RankMove::parse(wrong), None, "{wrong}");
        }
    }
}
