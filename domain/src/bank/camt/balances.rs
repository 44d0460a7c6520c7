//! Whether the balances agree with the entries.

use super::amounts::{amount, is_credit};
use super::xml::{children, find, first_text};
use crate::bank::{BankEntry, BankStatement, EntryStatus, StatementKind};
use crate::money::Money;
use roxmltree::Node;

/// The opening and closing balance, in the currency of the entries.
pub(super) struct Balances {
    opening: Money,
    closing: Money,
}

/// What the balances show about the directions of reversals.
pub(super) enum Shown {
    /// The entries add up as they are.
    Own,
    /// They add up if reversals go the other way.
    Original,
    Neither {
        computed: Money,
        stated: Money,
    },
}

/// `None` if it isn't a statement with both balances in the currency of its entries.
pub(super) fn balances(statement: &BankStatement, node: Node<'_, '_>) -> Option<Balances> {
    if statement.kind != StatementKind::Statement {
        return None;
    }
    let (opening, closing) = (balance(node, &["OPBD", "PRCD"])?, balance(node, &["CLBD"])?);
    let mut currencies = booked(statement).map(|entry| entry.amount.currency);
    let is_same = opening.currency == closing.currency && currencies.all(|currency| currency == opening.currency);
    is_same.then_some(Balances { opening, closing })
}

impl Balances {
    pub fn shown_by(&self, statement: &BankStatement) -> Shown {
        let sum = |entries: &mut dyn Iterator<Item = &BankEntry>| {
            entries.fold(0_i128, |sum, entry| sum + i128::from(entry.amount.minor))
        };
        let computed = i128::from(self.opening.minor) + sum(&mut booked(statement));
        let turned = computed - 2 * sum(&mut booked(statement).filter(|entry| entry.is_reversal));
        let closing = i128::from(self.closing.minor);
        if computed == closing {
            Shown::Own
        } else if turned == closing {
            Shown::Original
        } else {
            Shown::Neither {
                computed: Money {
                    minor: i64::try_from(computed).unwrap_or(i64::MAX),
                    ..self.closing
                },
                stated: self.closing,
            }
        }
    }
}

fn booked(statement: &BankStatement) -> impl Iterator<Item = &BankEntry> {
    statement
        .entries
        .iter()
        .filter(|entry| entry.status == EntryStatus::Booked)
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
