//! Amounts and directions.

use super::reader::Reader;
use super::xml::{own_text, text};
use crate::bank::BankProblemKind;
use crate::money::{Currency, Money};
use crate::number::{read_decimal, with_plain_digits};
use crate::ratio::Ratio;
use roxmltree::Node;

/// An amount that isn't negative. Its currency is an attribute; without one, it's the account's.
pub(super) fn amount(node: Node<'_, '_>, account: Option<Currency>) -> Result<Money, BankProblemKind> {
    let currency = match node.attribute("Ccy").map(str::trim) {
        Some(code) => Currency::parse(code).ok_or_else(|| BankProblemKind::Currency(code.to_owned()))?,
        None => account.ok_or(BankProblemKind::NoCurrency)?,
    };
    let typed = own_text(node).ok_or(BankProblemKind::NoAmount)?;
    let major = decimal(&typed).filter(|major| *major >= Ratio::ZERO);
    let minor = major.and_then(|major| currency.minor(major));
    minor
        .map(|minor| Money { minor, currency })
        .ok_or(BankProblemKind::Amount(typed))
}

/// A decimal number as XML writes it (`7500.00`, `.5`), or with a decimal comma if that's the only way to read it.
fn decimal(typed: &str) -> Option<Ratio> {
    let point = typed.trim_start_matches('+');
    let is_xml = point.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_xml && point.bytes().any(|byte| byte.is_ascii_digit()) {
        let (whole, fraction) = point.split_once('.').unwrap_or((point, "0"));
        let or_zero = |digits: &str| if digits.is_empty() { "0" } else { digits }.to_owned();
        let whole = or_zero(whole.trim_start_matches('0'));
        return Ratio::parse(&format!("{whole}.{}", or_zero(fraction.trim_end_matches('0'))));
    }
    let plain = with_plain_digits(typed);
    let is_number = plain
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\'' | ' '));
    // With three decimals, 1,500 is ambiguous.
    is_number.then(|| read_decimal(&plain, 3).ok()).flatten()
}

/// Whose direction a reversal states. In ISO 20022 it's its own: a reversed credit is a debit. Some banks state that of the
/// entry it reverses (OCA/bank-statement-import #375).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reversals {
    Own,
    Original,
}

/// Whether money came in, as stated.
pub(super) fn is_credit(node: Node<'_, '_>) -> Result<bool, BankProblemKind> {
    match text(node, "CdtDbtInd") {
        Some(direction) if direction == "CRDT" => Ok(true),
        Some(direction) if direction == "DBIT" => Ok(false),
        Some(direction) => Err(BankProblemKind::Direction(direction)),
        None => Err(BankProblemKind::NoDirection),
    }
}

/// What banks kept, as a positive amount in a currency. `None` if it's nothing.
pub(super) fn charges(reader: &mut Reader, node: Node<'_, '_>, currency: Currency) -> Option<Money> {
    let found = super::xml::find(node, "Chrgs")?;
    // From version 3, the records are elements of their own. Before, each was a `Chrgs`.
    let records: Vec<_> = super::xml::children(found, "Rcrd").collect();
    let records = if records.is_empty() {
        super::xml::children(node, "Chrgs").collect()
    } else {
        records
    };
    let mut total = 0_i64;
    for record in records {
        let Some(stated) = super::xml::find(record, "Amt") else {
            continue;
        };
        match amount(stated, Some(currency)) {
            Ok(charge) if charge.currency == currency => {
                let is_refund = is_credit(record) == Ok(true);
                let charge = if is_refund { -charge.minor } else { charge.minor };
                total = total.checked_add(charge)?;
            }
            _ => reader.report(stated, BankProblemKind::Charge(own_text(stated).unwrap_or_default())),
        }
    }
    (total > 0).then_some(Money { minor: total, currency })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_whatever_their_spelling() {
        for (typed, read) in [
            ("7500.00", Some("7500")),
            ("200000", Some("200000")),
            ("+0005.50000", Some("5.5")),
            (".5", Some("0.5")),
            ("5.", Some("5")),
            ("1500,00", Some("1500")),
            ("1.500,00", Some("1500")),
            ("0.123", Some("0.123")),
            ("1.500", Some("1.5")),
            ("1,500", None),
            ("", None),
            (".", None),
            ("-5.00", None),
            ("5k", None),
            ("1e3", None),
            ("NaN", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(
                decimal(typed).map(|number| number.to_string()).as_deref(),
                read,
                "{typed}"
            );
        }
    }
}
