//! Payment references and account numbers with check digits: creditor references (ISO 11649), IBANs (ISO 13616), Belgian
//! and Swiss references, and VAT IDs.

mod belgian;
mod iban;
mod iban_lengths;
mod mod97;
mod rf;
mod swiss;
mod vat_id;

pub use belgian::BelgianReference;
pub use iban::{Iban, IbanError};
pub use rf::{CreditorReference, CreditorReferenceError};
pub use swiss::QrReference;
pub use vat_id::VatId;

use crate::typed::plain;

/// Capitals without spaces and without anything invisible: the form in which check digits are computed.
fn compact(typed: &str) -> String {
    plain(typed).replace(' ', "").to_ascii_uppercase()
}

/// A payment reference as people read it, with spaces: creditor references and Swiss QR references in their groups. Anything else
/// stays as it is.
pub fn grouped(reference: &str) -> String {
    let creditor = CreditorReference::parse(reference).map(|known| known.grouped());
    let swiss = || QrReference::parse(reference).map(|known| known.to_string());
    creditor.ok().or_else(swiss).unwrap_or_else(|| reference.to_owned())
}

/// For people: `RF18 5390 0754 7034`.
fn in_groups_of_four(text: &str) -> String {
    let mut grouped = String::with_capacity(text.len() + text.len() / 4);
    for (at, c) in text.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(c);
    }
    grouped
}
