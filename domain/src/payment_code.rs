//! The texts inside payment QR codes. Drawing them is up to the caller. An encoder has to write them as UTF-8: with an ECI
//! segment where a letter isn't ASCII, because some banking apps read the umlauts wrongly without one.

mod epc;
mod swiss;

pub use epc::{EpcError, EpcPayment, Remittance, epc_text};
pub use swiss::{BillLine, BillParty, SwissBill, SwissBillError, SwissReference, swiss_text};

use crate::money::Money;

/// The most that both codes can ask for, in minor units: 999 999 999.99.
const MOST: i64 = 99_999_999_999;

/// `12.50`, in major units with a point. `None` if it's less than a cent or more than the codes allow.
fn decimal(amount: Money) -> Option<String> {
    let fits = amount.currency.digits() == 2 && (1..=MOST).contains(&amount.minor);
    fits.then(|| format!("{}.{:02}", amount.minor / 100, amount.minor % 100))
}

fn is_longer(text: &str, most: usize) -> bool {
    text.chars().count() > most
}
