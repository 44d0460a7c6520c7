//! Amounts as Stripe counts them. They're minor units of ISO 4217, with a few exceptions
//! (<https://docs.stripe.com/currencies>).

use domain::money::{Currency, Money};

/// Krónur have no decimals, but Stripe counts hundredths of them.
const HUNDREDTHS: i64 = 100;

/// An amount as Stripe counts it. `None` if cards can't pay it.
pub(super) fn to_stripe(amount: Money) -> Option<i64> {
    let Money { minor, currency } = amount;
    match (currency.code(), currency.digits()) {
        ("ISK", _) => minor.checked_mul(HUNDREDTHS),
        // The third decimal has to be 0.
        (_, 3) => (minor % 10 == 0).then_some(minor),
        _ => Some(minor),
    }
}

/// An amount that Stripe states, with a currency in small letters. `None` if it's in a currency that invoices can't be in.
pub(super) fn from_stripe(amount: i64, currency: &str) -> Option<Money> {
    let currency = Currency::parse(&currency.to_ascii_uppercase())?;
    let minor = if currency.code() == "ISK" {
        amount / HUNDREDTHS
    } else {
        amount
    };
    Some(Money { minor, currency })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_as_stripe_counts_them_and_back() {
        for (code, minor, stripe) in [
            ("EUR", 200_000, Some(200_000)),
            ("JPY", 500, Some(500)),
            ("ISK", 1_500, Some(150_000)),
            ("KWD", 12_340, Some(12_340)),
            ("KWD", 12_345, None),
            ("ISK", i64::MAX, None),
        ] {
            let currency = Currency::parse(code).unwrap();
            let amount = Money { minor, currency };
            assert_eq!(to_stripe(amount), stripe, "{code} {minor}");
            if let Some(stripe) = stripe {
                assert_eq!(from_stripe(stripe, &code.to_lowercase()), Some(amount), "{code}");
            }
        }
        assert_eq!(from_stripe(100, "xau"), None);
    }
}
