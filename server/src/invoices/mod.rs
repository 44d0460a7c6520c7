//! Invoices and payments.

use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::Contribution;

/// Whether a membership still needs its first payment.
///
/// # Errors
/// If the database fails.
pub(crate) async fn is_payment_missing(_tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let quote = linked.quote(linked.priced_on());
    Ok(Contribution::of(&quote, linked.answers()).money)
}
