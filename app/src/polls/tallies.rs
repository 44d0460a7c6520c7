//! Numbers of votes in a count: to compare them, to draw them, and in words. Counts write them as decimal numbers, or
//! as fractions such as `56/13` if their rule is exact.

use crate::format;
use crate::text::Texts;
use domain::poll::PollResult;
use domain::ratio::Ratio;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many decimal places matter for comparing and drawing.
const PLACES: usize = 6;

/// A number of votes. `None` if it can't be read.
pub(super) fn ratio(tally: &str) -> Option<Ratio> {
    if let Some((above, below)) = tally.split_once('/') {
        return Ratio::new(above.trim().parse().ok()?, below.trim().parse().ok()?);
    }
    let (whole, part) = tally.split_once('.').unwrap_or((tally, ""));
    match part.get(..PLACES).unwrap_or(part) {
        "" => Ratio::parse(whole),
        part => Ratio::parse(&format!("{whole}.{part}")),
    }
}

/// A number of votes in hundredths, rounded.
fn hundredths(tally: &str) -> Option<i64> {
    let scaled = ratio(tally)?.times(Ratio::whole(100))?;
    i64::try_from(scaled.rounded()).ok()
}

/// A number of votes with at most two decimal places: "12.33".
pub(super) fn tally_number(t: Texts, tally: &str) -> String {
    hundredths(tally).map_or_else(|| tally.to_owned(), |number| format::decimal(t.locale(), number, 2))
}

/// The same with its noun: "12.33 votes".
pub(super) fn tally_votes(t: Texts, tally: &str) -> String {
    match ratio(tally).and_then(Ratio::to_i64) {
        Some(votes) => t.votes(votes),
        None => t.poll_result_votes(tally_number(t, tally)),
    }
}

/// Whether a number of votes has more than two decimal places.
fn is_rounded(tally: &str) -> bool {
    let scaled = ratio(tally).and_then(|votes| votes.times(Ratio::whole(100)));
    scaled.is_some_and(|scaled| !scaled.is_whole())
}

/// Whether one of a result's numbers has more than two decimal places.
pub(super) fn has_rounded(result: &PollResult) -> bool {
    let mut rounds = result.rounds.iter();
    rounds.any(|round| {
        let tallies = round.tallies.iter().map(|(_, tally)| tally);
        let moved = round.transfers.iter().flat_map(|transfer| &transfer.to);
        let others = round.threshold.iter().chain(&round.exhausted);
        let mut all = tallies.chain(moved.map(|(_, tally)| tally)).chain(others);
        all.any(|tally| is_rounded(tally))
    })
}

/// A part of a whole, in hundredths of a percent: from 0 to 10,000.
pub(super) fn share(part: Ratio, whole: Ratio) -> i64 {
    let share = part
        .times(Ratio::whole(10_000))
        .and_then(|scaled| scaled.over(whole))
        .and_then(|share| i64::try_from(share.floor()).ok());
    share.unwrap_or(0).clamp(0, 10_000)
}

/// The largest number of votes that a candidate or the threshold has in a round. At least 1.
pub(super) fn largest(result: &PollResult) -> Ratio {
    let rounds = result.rounds.iter();
    let numbers = rounds.flat_map(|round| round.tallies.iter().map(|(_, tally)| tally).chain(&round.threshold));
    numbers.filter_map(|tally| ratio(tally)).fold(Ratio::ONE, Ratio::max)
}

/// All candidates of a count: the winners in the order elected, then the others, those who were in the count the
/// longest and had the most votes first.
pub(super) fn row_order(result: &PollResult) -> Vec<u32> {
    let mut last: BTreeMap<u32, (usize, Ratio)> = BTreeMap::new();
    for (round, found) in result.rounds.iter().enumerate() {
        for (candidate, tally) in &found.tallies {
            last.insert(*candidate, (round, ratio(tally).unwrap_or(Ratio::ZERO)));
        }
    }
    let is_other = |candidate: &u32| !result.winners.contains(candidate);
    let mut others: Vec<u32> = last.keys().copied().filter(is_other).collect();
    others.sort_by_key(|candidate| Reverse(last.get(candidate).copied()));
    result.winners.iter().copied().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use domain::poll::{ResultRound, Turnout};

    fn result(winners: Vec<u32>, rounds: &[&[(u32, &str)]]) -> PollResult {
        let rounds = rounds.iter().map(|tallies| ResultRound {
            tallies: tallies
                .iter()
                .map(|(candidate, tally)| (*candidate, (*tally).to_owned()))
                .collect(),
            ..ResultRound::default()
        });
        PollResult {
            turnout: Turnout::default(),
            quorum: None,
            winners,
            vacant: 0,
            passed_over: Vec::new(),
            rounds: rounds.collect(),
            ties: Vec::new(),
            closest: None,
            resolution: None,
        }
    }

    #[test]
    fn votes_are_rounded_to_two_decimal_places() {
        for (tally, en, de) in [
            ("12", "12 votes", "12 Stimmen"),
            ("1.000000000", "1 vote", "1 Stimme"),
            ("8.630769230", "8.63 votes", "8,63 Stimmen"),
            ("56/13", "4.31 votes", "4,31 Stimmen"),
            ("12345.5", "12,345.5 votes", "12.345,5 Stimmen"),
            ("many", "many votes", "many Stimmen"),
        ] {
            assert_eq!(tally_votes(Texts::new(Locale::En), tally), en);
            assert_eq!(tally_votes(Texts::new(Locale::De), tally), de);
        }
        assert!(has_rounded(&result(Vec::new(), &[&[(1, "8.63")], &[(1, "8.631")]])));
        assert!(!has_rounded(&result(Vec::new(), &[&[(1, "8.63")], &[(1, "9")]])));
    }

    #[test]
    fn bars_are_drawn_in_proportion() {
        let number = |tally| ratio(tally).unwrap();
        assert_eq!(share(number("1"), number("3")), 3_333);
        assert_eq!(share(number("4"), number("3")), 10_000);
        assert_eq!(share(number("1"), Ratio::ZERO), 0);
        assert_eq!(
            largest(&result(Vec::new(), &[&[(1, "2.5"), (2, "7")]])),
            Ratio::whole(7)
        );
        assert_eq!(largest(&result(Vec::new(), &[])), Ratio::ONE);
    }

    #[test]
    fn winners_come_first_and_then_those_who_lasted_longest() {
        let counted = result(
            vec![4, 2],
            &[
                &[(1, "3"), (2, "5"), (3, "4"), (4, "6"), (5, "1")],
                &[(1, "3.5"), (2, "5"), (3, "4.5"), (4, "6")],
                &[(2, "6"), (3, "5"), (4, "6")],
            ],
        );
        assert_eq!(row_order(&counted), [4, 2, 3, 1, 5]);
    }
}
