//! Statements, reports and notifications.

use super::balances::check_balances;
use super::entries::entry;
use super::party::account;
use super::reader::Reader;
use super::xml::{children, text};
use crate::bank::key::set_keys;
use crate::bank::{BankProblemKind, BankStatement, StatementKind};
use crate::money::Currency;
use roxmltree::Node;

/// Every statement of a document, wherever it is: some banks wrap messages in an envelope.
pub(super) fn statements(reader: &mut Reader, root: Node<'_, '_>) -> Vec<BankStatement> {
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
    let mut has_entries = false;
    let mut is_complete = !reader.is_damaged;
    for found in children(node, "Ntry") {
        has_entries = true;
        match entry(reader, &statement, found) {
            Some(entry) => statement.entries.push(entry),
            None => is_complete = false,
        }
    }
    if !has_entries {
        reader.report(node, BankProblemKind::NoEntries);
    }
    if is_complete {
        check_balances(reader, &statement, node);
    }
    set_keys(statement.account.as_ref(), &mut statement.entries);
    statement
}
