//! Statements, reports and notifications.

use super::amounts::Reversals;
use super::balances::{Shown, balances};
use super::entries::entry;
use super::party::account;
use super::reader::Reader;
use super::xml::{children, is_named, text};
use crate::bank::{BankProblemKind, BankStatement, StatementKind};
use crate::money::Currency;
use roxmltree::Node;
use std::collections::HashSet;

/// Every statement of a document, wherever it is: some banks wrap messages in an envelope.
pub(super) fn statements(reader: &mut Reader, root: Node<'_, '_>) -> Vec<BankStatement> {
    let is_lost = |node: &Node<'_, '_>| is_named(*node, "Ntry") && node.parent().and_then(kind).is_none();
    for entry in root.descendants().filter(is_lost) {
        reader.report(entry, BankProblemKind::DamagedEntry);
    }
    let found = root.descendants().filter_map(|node| Some((kind(node)?, node)));
    found.map(|(kind, node)| statement(reader, kind, node)).collect()
}

fn kind(node: Node<'_, '_>) -> Option<StatementKind> {
    match node.tag_name().name() {
        "Rpt" => Some(StatementKind::Report),
        "Stmt" => Some(StatementKind::Statement),
        "Ntfctn" => Some(StatementKind::Notification),
        _ => None,
    }
}

fn statement(reader: &mut Reader, kind: StatementKind, node: Node<'_, '_>) -> BankStatement {
    let mut statement = BankStatement {
        kind,
        id: text(node, "Id"),
        account: account(node, "Acct"),
        currency: text(node, "Acct/Ccy").and_then(|code| Currency::parse(&code)),
        entries: Vec::new(),
    };
    if children(node, "Ntry").next().is_none() {
        reader.report(node, BankProblemKind::NoEntries);
    }
    let before = reader.problem_count();
    let is_complete = read_entries(reader, &mut statement, node, Reversals::Own) && !reader.is_damaged;
    let balances = if is_complete { balances(&statement, node) } else { None };
    match balances.map(|balances| balances.shown_by(&statement)) {
        Some(Shown::Own) => {}
        Some(Shown::Original) => {
            reader.forget_problems_after(before);
            read_entries(reader, &mut statement, node, Reversals::Original);
        }
        Some(Shown::Neither { computed, stated }) => {
            reader.report(node, BankProblemKind::BalanceDiffers { computed, stated });
            report_reversals(reader, &mut statement, node);
        }
        None => report_reversals(reader, &mut statement, node),
    }
    statement
}

/// Whether every entry could be read.
fn read_entries(reader: &mut Reader, statement: &mut BankStatement, node: Node<'_, '_>, reversals: Reversals) -> bool {
    statement.entries.clear();
    let mut is_complete = true;
    for found in children(node, "Ntry") {
        match entry(reader, statement, found, reversals) {
            Some(entry) => statement.entries.push(entry),
            None => is_complete = false,
        }
    }
    is_complete
}

/// Reports the reversals whose direction no balance shows. People decide about them, unless a reason says that a payment came back.
fn report_reversals(reader: &mut Reader, statement: &mut BankStatement, node: Node<'_, '_>) {
    for entry in &mut statement.entries {
        let has_reason = entry.lines.iter().any(|line| line.return_reason.is_some());
        entry.is_unchecked = entry.is_reversal && !has_reason;
    }
    let lines: HashSet<u32> = statement
        .entries
        .iter()
        .filter(|entry| entry.is_reversal)
        .map(|entry| entry.line)
        .collect();
    for found in children(node, "Ntry").filter(|found| text(*found, "RvslInd").is_some()) {
        if lines.contains(&reader.line(found)) {
            reader.report(found, BankProblemKind::UncheckedReversal);
        }
    }
}
