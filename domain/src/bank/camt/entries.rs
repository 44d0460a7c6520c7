//! Entries: one movement on the account each.

use super::amounts::{Reversals, amount, is_credit};
use super::lines::{details, lines};
use super::reader::Reader;
use super::xml::{find, first_text, own_text, text};
use crate::bank::placeholder::is_placeholder;
use crate::bank::{BankEntry, BankProblemKind, BankStatement, EntryKey, EntryStatus, StatementKind};
use crate::date::Date;
use roxmltree::Node;

/// `None` if the amount, its sign or the day is unclear: that's reported.
pub(super) fn entry(
    reader: &mut Reader,
    statement: &BankStatement,
    node: Node<'_, '_>,
    reversals: Reversals,
) -> Option<BankEntry> {
    let read = find(node, "Amt")
        .ok_or(BankProblemKind::NoAmount)
        .and_then(|stated| amount(stated, statement.currency))
        .and_then(|amount| Ok((amount, is_credit(node)?)));
    let (mut amount, is_credit) = match read {
        Ok(read) => read,
        Err(problem) => {
            reader.report(node, problem);
            return None;
        }
    };
    let is_reversal = text(node, "RvslInd").is_some_and(|text| text == "true" || text == "1");
    let is_turned = is_reversal && reversals == Reversals::Original;
    let is_credit = is_credit != is_turned;
    if !is_credit {
        amount.minor = -amount.minor;
    }
    let code = code(node);
    let status = status(reader, statement.kind, node);
    let (booked_on, value_on) = days(reader, node, status)?;
    let mut entry = BankEntry {
        line: reader.line(node),
        key: EntryKey::default(),
        reference: text(node, "AcctSvcrRef").filter(|text| !is_placeholder(text)),
        status,
        amount,
        is_reversal,
        is_unchecked: false,
        booked_on,
        value_on,
        is_charge: !is_credit && code.as_deref().is_some_and(is_charge_code),
        code,
        payments: payments(node),
        lines: Vec::new(),
    };
    entry.lines = lines(reader, &entry, node, is_turned);
    Some(entry)
}

/// As the bank says, or as many as it lists if that's more than one.
fn payments(node: Node<'_, '_>) -> Option<u32> {
    let stated = text(node, "NtryDtls/Btch/NbOfTxs").and_then(|count| count.parse().ok());
    let listed = u32::try_from(details(node).count()).ok().filter(|listed| *listed > 1);
    stated.max(listed)
}

/// A statement only contains booked entries, so one without a status is booked. Elsewhere it could be pending.
fn status(reader: &mut Reader, kind: StatementKind, node: Node<'_, '_>) -> EntryStatus {
    match first_text(node, &["Sts/Cd", "Sts/Prtry", "Sts"]).as_deref() {
        Some("BOOK") => EntryStatus::Booked,
        Some("PDNG" | "FUTR") => EntryStatus::Pending,
        Some("INFO") => EntryStatus::Information,
        None if kind == StatementKind::Statement => EntryStatus::Booked,
        None => {
            reader.report(node, BankProblemKind::NoStatus);
            EntryStatus::Pending
        }
        Some(other) => {
            let other = other.to_owned();
            reader.report(node, BankProblemKind::Status(other));
            EntryStatus::Pending
        }
    }
}

/// When an entry was booked, and from when interest counts. `None` if the day that identifies it can't be read: nobody should guess
/// when money arrived, and the same entry in another file would look like another one.
fn days(reader: &mut Reader, node: Node<'_, '_>, status: EntryStatus) -> Option<(Option<Date>, Option<Date>)> {
    let booked_on = match date(node, "BookgDt") {
        Ok(day) => day,
        Err(unreadable) => {
            unreadable.report(reader, BankProblemKind::Date);
            return None;
        }
    };
    let value_on = match date(node, "ValDt") {
        Ok(day) => day,
        Err(unreadable) if booked_on.is_none() => {
            unreadable.report(reader, BankProblemKind::Date);
            return None;
        }
        Err(unreadable) => {
            unreadable.report(reader, BankProblemKind::ValueDate);
            None
        }
    };
    if status == EntryStatus::Booked && booked_on.is_none() {
        reader.report(node, BankProblemKind::NoDate);
    }
    Some((booked_on, value_on))
}

/// A day that can't be read, as stated.
struct UnreadableDay<'a, 'i> {
    node: Node<'a, 'i>,
    typed: String,
}

impl UnreadableDay<'_, '_> {
    fn report(self, reader: &mut Reader, kind: fn(String) -> BankProblemKind) {
        reader.report(self.node, kind(self.typed));
    }
}

/// The day of a date or a time. The time zone is the bank's. `None` if it isn't stated.
fn date<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Result<Option<Date>, UnreadableDay<'a, 'i>> {
    let Some(node) = find(node, name) else {
        return Ok(None);
    };
    let Some(typed) = first_text(node, &["Dt", "DtTm"]).or_else(|| own_text(node)) else {
        return Ok(None);
    };
    match typed.get(..10).and_then(Date::parse) {
        Some(day) => Ok(Some(day)),
        None => Err(UnreadableDay { node, typed }),
    }
}

fn code(node: Node<'_, '_>) -> Option<String> {
    let codes = find(node, "BkTxCd")?;
    let domain = ["Domn/Cd", "Domn/Fmly/Cd", "Domn/Fmly/SubFmlyCd"].map(|path| text(codes, path));
    let domain: Vec<String> = domain.into_iter().flatten().collect();
    if domain.is_empty() {
        text(codes, "Prtry/Cd")
    } else {
        Some(domain.join("-"))
    }
}

/// Sub-families for charges, commissions and fees (ISO 20022 external code sets), and common codes of banks.
fn is_charge_code(code: &str) -> bool {
    let last = code.rsplit('-').next().unwrap_or_default();
    matches!(last, "CHRG" | "COMM" | "FEES" | "FEE" | "CHG" | "NCHG")
}
