//! Whether the balances agree with the entries.

use super::amounts::{amount, is_credit};
use super::reader::Reader;
use super::xml::{children, find, first_text};
use crate::bank::{BankProblemKind, BankStatement, EntryStatus, StatementKind};
use crate::money::Money;
use roxmltree::Node;

/// Reports a statement whose opening balance and booked entries don't add up to its closing balance.
pub(super) fn check_balances(reader: &mut Reader, statement: &BankStatement, node: Node<'_, '_>) {
    if statement.kind != StatementKind::Statement {
        return;
    }
    let (Some(opening), Some(closing)) = (balance(node, &["OPBD", "PRCD"]), balance(node, &["CLBD"])) else {
        return;
    };
    let booked = statement
        .entries
        .iter()
        .filter(|entry| entry.status == EntryStatus::Booked);
    let amounts: Vec<Money> = booked.map(|entry| entry.amount).collect();
    if opening.currency != closing.currency || amounts.iter().any(|amount| amount.currency != opening.currency) {
        return;
    }
    let computed = amounts
        .iter()
        .try_fold(opening.minor, |sum, amount| sum.checked_add(amount.minor));
    if let Some(computed) = computed.filter(|computed| *computed != closing.minor) {
        let computed = Money {
            minor: computed,
            ..closing
        };
        reader.report(
            node,
            BankProblemKind::BalanceDiffers {
                computed,
                stated: closing,
            },
        );
    }
}

/// The balance of one of these types. `None` if there are several: the statement is one page of more.
fn balance(node: Node<'_, '_>, types: &[&str]) -> Option<Money> {
    let mut found = children(node, "Bal").filter(|balance| {
        let kind = first_text(*balance, &["Tp/CdOrPrtry/Cd", "Tp/Cd"]);
        kind.is_some_and(|kind| types.contains(&kind.as_str()))
    });
    let balance = found.next()?;
    if found.next().is_some() {
        return None;
    }
    let mut stated = amount(find(balance, "Amt")?, None).ok()?;
    if !is_credit(balance).ok()? {
        stated.minor = -stated.minor;
    }
    Some(stated)
}
