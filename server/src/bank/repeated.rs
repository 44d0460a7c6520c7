//! Whether a command about a line is the second of two equal ones.

use super::line::typed;
use super::plan::PlannedPart;
use super::rows::LineRow;
use crate::applications::CommandError;
use crate::invoices::StoredCurrency;
use crate::storage::Tx;
use app::api::BankLineCommand;

/// Whether a command was carried out already: what was recorded of the line since its sender saw this rest is what it asks for.
///
/// # Errors
/// If the database fails.
pub(super) async fn is_done_already(
    tx: &mut Tx,
    line: &LineRow,
    command: &BankLineCommand,
    wanted: &[PlannedPart],
    rest: i64,
) -> Result<bool, CommandError> {
    let recorded: Vec<(String, StoredCurrency, i64, i64)> = tx
        .all(
            "SELECT i.label, i.currency, p.minor, p.bank_minor FROM payment p JOIN invoice i ON i.id = p.invoice \
             WHERE p.bank_line = $1 AND p.undone_at IS NULL ORDER BY p.at DESC, p.id DESC",
            &[(&line.id).into()],
        )
        .await?;
    let mut used = 0_i64;
    for (part, wanted) in command.parts.iter().zip(wanted) {
        let found = recorded
            .iter()
            .find(|(label, StoredCurrency(currency), minor, bank_minor)| {
                // With charges, what arrived can have been typed.
                let is_arrived = |typed: i64| command.charges && typed == bank_minor.abs();
                let is_equal = |typed: Option<i64>| typed.is_none_or(|typed| typed == minor.abs() || is_arrived(typed));
                *label == wanted.label && typed(&part.amount, *currency).is_ok_and(is_equal)
            });
        let Some((.., bank_minor)) = found else {
            return Ok(false);
        };
        used = used.saturating_add(*bank_minor);
    }
    Ok(!wanted.is_empty() && rest.checked_sub(line.rest()) == Some(used))
}
