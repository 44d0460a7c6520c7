//! Amounts as forms send them.

use domain::money::Money;

/// The size of an amount in major units, as it's read again: "2000.50". With three decimals, 123.450 could be thousands, and a
/// fourth decimal makes it clear.
pub(super) fn typed_amount(amount: Money) -> String {
    let scale = amount.currency.scale().unsigned_abs();
    let minor = amount.minor.unsigned_abs();
    let (whole, rest) = (minor / scale, minor % scale);
    match scale {
        1 => whole.to_string(),
        1_000 => format!("{whole}.{rest:03}0"),
        _ => format!("{whole}.{rest:02}"),
    }
}
