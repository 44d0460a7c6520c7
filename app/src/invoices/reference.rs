//! The reference that a payer states.

use domain::reference::CreditorReference;

/// A payment reference in groups of four, as on the invoice. Another kind of reference stays as it is.
pub(crate) fn grouped_reference(reference: &str) -> String {
    CreditorReference::parse(reference).map_or_else(|_| reference.to_owned(), |known| known.grouped())
}
