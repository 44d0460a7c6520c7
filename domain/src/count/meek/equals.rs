//! Candidates whom a ballot ranks equally: it counts as the average over all their orders.

use super::super::arithmetic::{Number, Rounding};

/// What each of several candidates keeps of one vote that reaches their rank, by their keep factors, and what passes on.
///
/// In an order in which `j` of the others come before a candidate, the product of what those pass on reaches them. The average of
/// that product over all choices of `j` others is the `j`th elementary symmetric polynomial of what the others pass on, divided by
/// the number of choices; and every `j` is equally likely.
/// All products are cut after the last place, in the order of the ballot paper.
/// <https://github.com/gendx/stv-rs#ballot-counting> calls it “equalized counting”.
pub(super) fn average<N: Number>(factors: &[N]) -> (Vec<N>, N) {
    let passed_on: Vec<N> = factors.iter().map(|factor| N::one().minus(factor)).collect();
    let share = |(place, factor): (usize, &N)| {
        let choices = binomials(factors.len() - 1);
        let products = symmetric(&passed_on, place);
        let reaches = N::total(
            products
                .iter()
                .zip(choices)
                .map(|(product, choices)| product.over_whole(choices)),
        );
        reaches.times(factor, Rounding::Down).over_whole(factors.len() as u64)
    };
    let shares = factors.iter().enumerate().map(share).collect();
    let rest = passed_on
        .iter()
        .fold(N::one(), |rest, factor| rest.times(factor, Rounding::Down));
    (shares, rest)
}

/// The elementary symmetric polynomials of all numbers but one: 1, their sum, the sum of all products of two, and so on.
fn symmetric<N: Number>(numbers: &[N], skipped: usize) -> Vec<N> {
    let mut sums = vec![N::zero(); numbers.len()];
    sums[0] = N::one();
    for (place, number) in numbers.iter().enumerate() {
        if place == skipped || number.is_zero() {
            continue;
        }
        for size in (1..sums.len()).rev() {
            let product = sums[size - 1].times(number, Rounding::Down);
            sums[size] = sums[size].plus(&product);
        }
    }
    sums
}

/// In how many ways 0, 1, … of this many things can be chosen.
fn binomials(things: usize) -> Vec<u64> {
    let mut row = vec![1_u64];
    for _ in 0..things {
        let sums = row.windows(2).map(|pair| pair[0] + pair[1]);
        row = [1].into_iter().chain(sums).chain([1]).collect();
    }
    row
}

#[cfg(test)]
mod tests {
    use super::super::super::arithmetic::{Exact, Number};
    use super::average;

    #[test]
    fn two_candidates_share_as_in_both_orders() {
        // One keeps half, the other two thirds. In one order: 1/2 and 1/3; in the other: 1/6 and 2/3.
        let (shares, rest) = average(&[Exact::decimal(5, 1), Exact::whole(2).over_whole(3)]);
        assert_eq!(
            shares.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["1/3", "0.5"]
        );
        assert_eq!(rest.to_string(), "1/6");
    }

    #[test]
    fn candidates_who_are_out_change_nothing() {
        let (shares, rest) = average(&[Exact::one(), Exact::zero(), Exact::one()]);
        assert_eq!(
            shares.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["0.5", "0", "0.5"]
        );
        assert!(rest.is_zero());
    }
}
