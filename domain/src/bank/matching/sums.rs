//! Which open invoices add up to a payment.

/// The most invoices of one payer for which every combination is tried.
const MOST: usize = 12;

/// The combinations of two or more amounts that add up to a sum, as positions. First all of them together, if that's the
/// sum. At most three are returned.
pub(super) fn combinations(amounts: &[i64], sum: i64) -> Vec<Vec<usize>> {
    let total = |chosen: &[usize]| chosen.iter().try_fold(0_i64, |sum, at| sum.checked_add(amounts[*at]));
    let all: Vec<usize> = (0..amounts.len()).collect();
    if amounts.len() < 2 {
        return Vec::new();
    }
    if total(&all) == Some(sum) {
        return vec![all];
    }
    if amounts.len() > MOST {
        return Vec::new();
    }
    let chosen = (1_u32..1 << amounts.len())
        .filter(|mask| mask.count_ones() > 1)
        .map(|mask| {
            let all = all.iter().copied();
            all.filter(|at| mask & (1 << at) != 0).collect::<Vec<usize>>()
        });
    chosen.filter(|chosen| total(chosen) == Some(sum)).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_add_up() {
        assert_eq!(combinations(&[100, 200, 300], 600), [vec![0, 1, 2]]);
        assert_eq!(combinations(&[100, 200, 350], 300), [vec![0, 1]]);
        assert_eq!(combinations(&[100, 100, 100], 200).len(), 3);
        assert!(combinations(&[100, 200], 100).is_empty());
        assert!(combinations(&[i64::MAX, i64::MAX], -2).is_empty());
        assert!(combinations(&[], 0).is_empty());
        assert!(combinations(&[1; 40], 5).is_empty());
        assert_eq!(combinations(&[1; 40], 40).len(), 1);
    }
}
