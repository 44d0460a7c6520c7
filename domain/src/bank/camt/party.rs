//! Accounts and parties.

use super::xml::{first_text, text};
use crate::bank::{BankAccount, Counterparty};
use roxmltree::Node;

/// The account in this element: its IBAN, or its number if the bank put it elsewhere.
pub(super) fn account(node: Node<'_, '_>, name: &str) -> Option<BankAccount> {
    let paths = ["Id/IBAN", "Id/Othr/Id", "Id/BBAN", "Id/PrtryAcct/Id"].map(|path| format!("{name}/{path}"));
    let found = paths.iter().find_map(|path| text(node, path))?;
    Some(BankAccount::from_text(&found))
}

/// Who's on the other side. When a payment is returned, the parties keep the roles they had in the payment.
pub(super) fn counterparty(details: Node<'_, '_>, is_credit: bool, is_reversal: bool) -> Counterparty {
    let Some(parties) = super::xml::find(details, "RltdPties") else {
        return Counterparty::default();
    };
    let (role, account_name, ultimate) = if is_credit == is_reversal {
        ("Cdtr", "CdtrAcct", "UltmtCdtr")
    } else {
        ("Dbtr", "DbtrAcct", "UltmtDbtr")
    };
    let name = name(parties, role);
    let ultimate = self::name(parties, ultimate).filter(|ultimate| Some(ultimate) != name.as_ref());
    Counterparty {
        name,
        ultimate_name: ultimate,
        account: account(parties, account_name),
    }
}

/// From version 8, a party is a person or organisation (`Pty`) or a bank (`Agt`).
fn name(parties: Node<'_, '_>, role: &str) -> Option<String> {
    let party = super::xml::find(parties, role)?;
    first_text(party, &["Pty/Nm", "Nm", "Agt/FinInstnId/Nm"])
}
