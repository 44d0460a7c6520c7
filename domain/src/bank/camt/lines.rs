//! The payments in an entry.

use super::amounts::{amount, charges, is_credit};
use super::party::counterparty;
use super::reader::Reader;
use super::xml::{children, find, own_text, text};
use crate::bank::placeholder::is_placeholder;
use crate::bank::{BankEntry, BankProblemKind, Counterparty, EntryKey, EntryLine, StructuredReference};
use crate::money::Money;
use roxmltree::Node;

/// Where versions and banks state the amount of a payment: first what was booked, then what was instructed.
const BOOKED: [&str; 3] = ["Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/CntrValAmt/Amt"];
const INSTRUCTED: [&str; 3] = ["AmtDtls/InstdAmt/Amt", "Amt", "AmtDtls/TxAmt/Amt"];

/// The details of an entry, one for each payment.
pub(super) fn details<'a, 'i: 'a>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> + 'a {
    children(node, "NtryDtls").flat_map(|details| children(details, "TxDtls"))
}

/// The entry's payments, each with its own amount. They're turned if they state the direction of what they reverse. An
/// entry without details is its own line.
pub(super) fn lines(reader: &mut Reader, entry: &BankEntry, node: Node<'_, '_>, is_turned: bool) -> Vec<EntryLine> {
    let details: Vec<_> = details(node).collect();
    let bank_text = text(node, "AddtlNtryInf");
    match details.as_slice() {
        [] => vec![EntryLine {
            charges: charges_of(reader, entry, node),
            bank_text,
            ..empty(entry)
        }],
        [only] => {
            let charges = charges_of(reader, entry, node);
            let line = line(reader, entry, *only, entry.amount);
            vec![EntryLine {
                charges: line.charges.or(charges),
                bank_text: joined(line.bank_text, bank_text),
                ..line
            }]
        }
        _ => batch(reader, entry, &details, node, is_turned),
    }
}

/// A single line without an amount has what the others leave. If there are several, nobody knows how much each is, and the
/// entry stays one line, as it does if they don't add up: a person has to decide.
fn batch(
    reader: &mut Reader,
    entry: &BankEntry,
    details: &[Node<'_, '_>],
    node: Node<'_, '_>,
    is_turned: bool,
) -> Vec<EntryLine> {
    let mut amounts = Vec::with_capacity(details.len());
    for found in details {
        let amount = own_amount(entry, *found, is_turned);
        if amount.is_none() {
            reader.report(*found, BankProblemKind::LineWithoutAmount);
        }
        amounts.push(amount);
    }
    let rest = match amounts.iter().filter(|amount| amount.is_none()).count() {
        0 => None,
        1 => rest(entry, amounts.iter().flatten()),
        _ => return undivided(reader, entry, details, node),
    };
    let Some(amounts) = amounts
        .into_iter()
        .map(|amount| amount.or(rest))
        .collect::<Option<Vec<_>>>()
    else {
        return undivided(reader, entry, details, node);
    };
    let found = details.iter().zip(amounts);
    let lines: Vec<EntryLine> = found
        .map(|(found, amount)| line(reader, entry, *found, amount))
        .collect();
    match other_sum(reader, entry, &lines, node) {
        None => lines,
        Some(sum) => {
            let kind = BankProblemKind::LinesDoNotAddUp {
                lines: sum,
                entry: entry.amount,
            };
            reader.report(node, kind);
            vec![whole(reader, entry, lines, node)]
        }
    }
}

/// What lines leave of their batch, if it goes in the same direction.
fn rest<'a>(entry: &BankEntry, mut amounts: impl Iterator<Item = &'a Money>) -> Option<Money> {
    let minor = amounts.try_fold(entry.amount.minor, |rest, amount| rest.checked_sub(amount.minor))?;
    (minor != 0 && minor.signum() == entry.amount.minor.signum()).then_some(Money { minor, ..entry.amount })
}

/// What the lines add up to, if it's neither the entry's amount nor that plus the charges.
fn other_sum(reader: &mut Reader, entry: &BankEntry, lines: &[EntryLine], node: Node<'_, '_>) -> Option<Money> {
    let sum = lines
        .iter()
        .try_fold(0_i64, |sum, line| sum.checked_add(line.amount.minor))
        .unwrap_or(i64::MAX);
    let charges = lines.iter().filter_map(|line| line.charges).map(|charge| charge.minor);
    let net = charges.chain(charges_of(reader, entry, node).map(|charge| charge.minor));
    let net = net.fold(sum, i64::saturating_sub);
    let is_equal = entry.amount.minor == sum || entry.amount.minor == net;
    (!is_equal).then_some(Money {
        minor: sum,
        ..entry.amount
    })
}

fn charges_of(reader: &mut Reader, entry: &BankEntry, node: Node<'_, '_>) -> Option<Money> {
    charges(reader, node, entry.amount.currency)
}

/// One line, because nobody knows how much each payment is.
fn undivided(reader: &mut Reader, entry: &BankEntry, details: &[Node<'_, '_>], node: Node<'_, '_>) -> Vec<EntryLine> {
    reader.report(node, BankProblemKind::Undivided);
    let lines = details
        .iter()
        .map(|found| line(reader, entry, *found, entry.amount))
        .collect();
    vec![whole(reader, entry, lines, node)]
}

/// One line with what all payments say. Names and identifications are texts, because a line has one payer.
fn whole(reader: &mut Reader, entry: &BankEntry, lines: Vec<EntryLine>, node: Node<'_, '_>) -> EntryLine {
    let mut whole = EntryLine {
        charges: charges_of(reader, entry, node),
        ..empty(entry)
    };
    let mut bank_texts: Vec<String> = text(node, "AddtlNtryInf").into_iter().collect();
    for line in lines {
        let party = line.counterparty;
        let account = party.account.map(|account| account.as_str().to_owned());
        let texts = [party.name, party.ultimate_name, account, line.end_to_end_id];
        whole.text.extend(texts.into_iter().flatten());
        whole.text.extend(line.text);
        whole.references.extend(line.references);
        whole.documents.extend(line.documents);
        bank_texts.extend(line.bank_text);
        whole.return_reason = whole.return_reason.or(line.return_reason);
        whole.is_reversal |= line.is_reversal;
    }
    whole.bank_text = Some(bank_texts.join(" ")).filter(|text| !text.is_empty());
    whole
}

/// The amount of a batch's line in the currency of the account. A line can go the other way than its batch.
fn own_amount(entry: &BankEntry, details: Node<'_, '_>, is_turned: bool) -> Option<Money> {
    let mut booked = stated(details, &BOOKED).find(|amount| amount.currency == entry.amount.currency)?;
    let is_credit = match find(details, "CdtDbtInd") {
        Some(_) => is_credit(details).ok()? != is_turned,
        None => entry.amount.minor >= 0,
    };
    if !is_credit {
        booked.minor = -booked.minor;
    }
    Some(booked)
}

fn stated<'a>(details: Node<'a, 'a>, paths: &'a [&str]) -> impl Iterator<Item = Money> + 'a {
    let found = paths.iter().filter_map(move |path| find(details, path));
    found.filter_map(|node| amount(node, None).ok())
}

fn line(reader: &mut Reader, entry: &BankEntry, details: Node<'_, '_>, booked: Money) -> EntryLine {
    let return_reason = ["RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"]
        .iter()
        .find_map(|path| text(details, path));
    let is_reversal = entry.is_reversal || find(details, "RtrInf").is_some();
    let magnitude = Money {
        minor: booked.minor.abs(),
        ..booked
    };
    let mut line = EntryLine {
        line: reader.line(details),
        amount: booked,
        is_reversal,
        return_reason,
        instructed: stated(details, &INSTRUCTED).find(|amount| amount.minor != 0 && *amount != magnitude),
        charges: charges(reader, details, booked.currency),
        bank_text: text(details, "AddtlTxInf"),
        counterparty: counterparty(details, booked.minor >= 0, is_reversal),
        end_to_end_id: text(details, "Refs/EndToEndId").filter(|text| !is_placeholder(text)),
        ..empty(entry)
    };
    if let Some(remittance) = find(details, "RmtInf") {
        read_remittance(&mut line, remittance);
    }
    line
}

fn read_remittance(line: &mut EntryLine, remittance: Node<'_, '_>) {
    line.text = children(remittance, "Ustrd").filter_map(own_text).collect();
    for structured in children(remittance, "Strd") {
        let reference = text(structured, "CdtrRefInf/Ref").or_else(|| text(structured, "CdtrRefInf/CdtrRef"));
        let reference = reference.filter(|reference| !is_placeholder(reference));
        line.references
            .extend(reference.map(|reference| StructuredReference::from_text(&reference)));
        let documents = children(structured, "RfrdDocInf").filter_map(|document| text(document, "Nb"));
        line.documents
            .extend(documents.filter(|number| !is_placeholder(number)));
        line.text
            .extend(children(structured, "AddtlRmtInf").filter_map(own_text));
    }
}

fn empty(entry: &BankEntry) -> EntryLine {
    EntryLine {
        line: entry.line,
        key: EntryKey::default(),
        amount: entry.amount,
        is_reversal: entry.is_reversal,
        return_reason: None,
        instructed: None,
        charges: None,
        references: Vec::new(),
        documents: Vec::new(),
        text: Vec::new(),
        bank_text: None,
        counterparty: Counterparty::default(),
        end_to_end_id: None,
    }
}

fn joined(first: Option<String>, second: Option<String>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Some(format!("{first} {second}")),
        (first, second) => first.or(second),
    }
}
