//! Amounts without tax, in two decimals.

use crate::invoices::content::InvoiceContent;
use domain::money::Currency;
use domain::ratio::Ratio;
use en16931::{InvoiceAmount, Percentage};

/// An amount in minor units of a currency with at most two decimals.
pub(super) fn amount(currency: Currency, minor: i64) -> Option<InvoiceAmount> {
    let missing = 2_u32.checked_sub(u32::from(currency.digits()))?;
    minor
        .checked_mul(10_i64.pow(missing))
        .map(InvoiceAmount::from_minor_units)
}

/// A rate in percent. `None` if it has more than six decimals.
pub(super) fn percentage(percent: Ratio) -> Option<Percentage> {
    let millionths = percent.times(Ratio::whole(1_000_000))?.to_i64()?;
    let text = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    text.parse().ok().map(Percentage::normalized)
}

/// The amounts of the lines without tax, in minor units: they add up to the net amount. `None` if the lines add up to neither
/// the net nor the gross amount.
pub(super) fn net_lines(content: &InvoiceContent) -> Option<Vec<i64>> {
    let amounts = content.lines.iter().map(|line| line.amount);
    let total: i64 = amounts.clone().sum();
    if total == content.net {
        return Some(amounts.collect());
    }
    if total != content.gross {
        return None;
    }
    // The shares of what's taxed alike, rounded so that they add up to its net amount.
    let mut nets = vec![0; content.lines.len()];
    for place in 0..content.taxes.len() {
        let net = content.net_of(place);
        let gross = net + content.taxes.get(place).map_or(0, |tax| tax.amount);
        let share = |above: i64| {
            let exact = Ratio::new(i128::from(above) * i128::from(net), i128::from(gross))?;
            i64::try_from(exact.rounded()).ok()
        };
        let (mut above, mut done) = (0, 0);
        let lines = content
            .lines
            .iter()
            .zip(&mut nets)
            .filter(|(line, _)| line.tax == place);
        for (line, own) in lines {
            above += line.amount;
            *own = share(above)? - done;
            done += *own;
        }
    }
    Some(nets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_keep_their_decimals() {
        for (typed, shown) in [
            ("19", "19"),
            ("8.1", "8.1"),
            ("0", "0"),
            ("5.5", "5.5"),
            ("0.125", "0.125"),
        ] {
            let read = percentage(Ratio::parse(typed).unwrap()).unwrap();
            assert_eq!(read.to_string(), shown);
        }
        assert_eq!(percentage(Ratio::new(1, 3).unwrap()), None);
    }

    #[test]
    fn amounts_have_two_decimals_at_most() {
        for (code, minor, shown) in [
            ("EUR", 119_000, Some("1190.00")),
            ("JPY", 1_190, Some("1190.00")),
            ("EUR", -5, Some("-0.05")),
            ("KWD", 1_190, None),
        ] {
            let currency = Currency::parse(code).unwrap();
            let written = amount(currency, minor).map(|amount| amount.to_string());
            assert_eq!(written.as_deref(), shown, "{code}");
        }
    }
}
