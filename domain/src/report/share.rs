//! Shares of a whole.

/// How much a part is of a whole, in thousandths, rounded to the nearest. `None` if the whole isn't more than nothing.
pub fn permille(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    i64::try_from((part * 2_000 + whole).div_euclid(whole * 2)).ok()
}
