//! Lines and proposals, as people and the API see them.

use super::matching::Candidates;
use super::rows::{LineRow, only_line, stored_entry};
use super::undecided::is_undecided;
use crate::applications::CommandError;
use app::api::{
    BankLineBrief, BankLineState, LinePayment, ProposalBrief, ProposalConfidence, ProposalReason, ProposedPart,
    SkipReason,
};
use domain::bank::{Confidence, EntryLine, LineOutcome, MatchProposal, MatchReason, SkippedLine, skipped_line};
use domain::money::Money;

/// A line with what it pays, or could pay.
///
/// # Errors
/// If what's stored can't be read.
pub(super) fn line_brief(
    row: &LineRow,
    outcome: Option<LineOutcome>,
    candidates: &Candidates,
    payments: Vec<LinePayment>,
) -> Result<BankLineBrief, CommandError> {
    let entry = row.entry()?;
    let line = only_line(&entry)?;
    let currency = row.currency.0;
    let money = |minor: i64| Money { minor, currency };
    // What's recorded of the line itself is no other payment.
    let is_new = row.used == 0;
    let proposals = match &outcome {
        Some(LineOutcome::Proposed(proposals)) if is_undecided(row) => proposals
            .iter()
            .map(|found| {
                let mut brief = brief(found, candidates);
                let is_same = is_new && candidates.may_be_recorded(&entry, found);
                brief.reasons.extend(is_same.then_some(ProposalReason::SameRecorded));
                brief
            })
            .collect(),
        _ => Vec::new(),
    };
    let is_skipped = row.state.0 == BankLineState::Skipped;
    let skipped = skipped_line(&entry, line).filter(|_| is_skipped).and_then(skip_reason);
    Ok(BankLineBrief {
        id: row.id.to_string(),
        state: row.state.0,
        on: row.booked_on.map(|day| day.0),
        amount: money(row.minor),
        rest: money(if row.state.0 == BankLineState::Open {
            row.rest()
        } else {
            0
        }),
        name: payer_name(line),
        account: line
            .counterparty
            .account
            .as_ref()
            .map(|account| account.as_str().to_owned())
            .unwrap_or_default(),
        text: text(line),
        proposals,
        payments,
        skipped,
        note: row.note.clone(),
    })
}

/// Who paid or was paid, as a stored entry says. Empty if it doesn't.
///
/// # Errors
/// If it can't be read.
pub(crate) fn payer(content: &str) -> Result<String, CommandError> {
    Ok(payer_name(only_line(&stored_entry(content)?)?))
}

/// For whom they paid comes first: it's the member.
pub(super) fn payer_name(line: &EntryLine) -> String {
    let party = &line.counterparty;
    party
        .ultimate_name
        .clone()
        .or_else(|| party.name.clone())
        .unwrap_or_default()
}

fn text(line: &EntryLine) -> String {
    let references = line.references.iter().map(domain::bank::StructuredReference::as_str);
    let texts = line.text.iter().map(String::as_str);
    let mut said: Vec<&str> = references.chain(texts).filter(|text| !text.trim().is_empty()).collect();
    if said.is_empty() {
        said.extend(line.bank_text.as_deref());
    }
    said.dedup();
    said.join(" ")
}

fn brief(found: &MatchProposal, candidates: &Candidates) -> ProposalBrief {
    let parts = found.allocations.iter().filter_map(|allocation| {
        let invoice = candidates.rows.get(allocation.invoice)?;
        Some(ProposedPart {
            label: invoice.label.clone(),
            name: invoice.name.clone().unwrap_or_default(),
            amount: allocation.amount,
            unpaid: Money {
                minor: invoice.outstanding(),
                currency: invoice.currency.0,
            },
        })
    });
    ProposalBrief {
        confidence: match found.confidence {
            Confidence::Possible => ProposalConfidence::Possible,
            Confidence::Likely => ProposalConfidence::Likely,
            Confidence::Certain => ProposalConfidence::Certain,
        },
        reasons: found.reasons.iter().map(|reason| proposal_reason(*reason)).collect(),
        parts: parts.collect(),
        charges: found.charges,
    }
}

fn proposal_reason(reason: MatchReason) -> ProposalReason {
    match reason {
        MatchReason::Reference => ProposalReason::Reference,
        MatchReason::ReferenceInText => ProposalReason::ReferenceInText,
        MatchReason::NumberStated => ProposalReason::NumberStated,
        MatchReason::NumberInText => ProposalReason::NumberInText,
        MatchReason::PayerAccount => ProposalReason::PayerAccount,
        MatchReason::PayerName => ProposalReason::PayerName,
        MatchReason::PayerNameAlike => ProposalReason::PayerNameAlike,
        MatchReason::AmountEqual => ProposalReason::AmountEqual,
        MatchReason::ChargesStated => ProposalReason::ChargesStated,
        MatchReason::ChargesAssumed => ProposalReason::ChargesAssumed,
        MatchReason::PartPayment => ProposalReason::PartPayment,
        MatchReason::Overpayment => ProposalReason::Overpayment,
        MatchReason::SeveralInvoices => ProposalReason::SeveralInvoices,
        MatchReason::OthersFit => ProposalReason::OthersFit,
        MatchReason::AlreadyPaid => ProposalReason::AlreadyPaid,
        MatchReason::Returned => ProposalReason::Returned,
        MatchReason::UndividedBatch => ProposalReason::UndividedBatch,
        MatchReason::PaymentIdentified => ProposalReason::PaymentIdentified,
        MatchReason::PaymentAlike => ProposalReason::PaymentAlike,
        MatchReason::OtherCurrency => ProposalReason::OtherCurrency,
    }
}

/// `None` if somebody has to decide nevertheless.
fn skip_reason(why: SkippedLine) -> Option<SkipReason> {
    match why {
        SkippedLine::NotBooked => Some(SkipReason::NotBooked),
        SkippedLine::MoneyOut => Some(SkipReason::MoneyOut),
        SkippedLine::Charge => Some(SkipReason::Charge),
        SkippedLine::Zero => Some(SkipReason::Zero),
        SkippedLine::ReturnedToUs => None,
    }
}
