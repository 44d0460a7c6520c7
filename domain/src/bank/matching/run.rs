//! Matches the lines of entries, one after the other.

use super::index::InvoiceIndex;
use super::originals::Originals;
use super::proposal::{Confidence, LineMatch, LineOutcome, MatchProposal, MatchReason, OpenInvoice, SkippedLine};
use super::propose::Invoices;
use crate::bank::{BankEntry, EntryLine, EntryStatus};

/// Proposes which invoices each line pays or returns. An invoice that a certain line settles isn't open for the others, so
/// certain lines come first. The result has one match for each line, in the order of the entries.
pub fn match_entries(entries: &[BankEntry], invoices: &[OpenInvoice]) -> Vec<LineMatch> {
    let lines: Vec<(&BankEntry, &EntryLine)> = entries
        .iter()
        .flat_map(|entry| entry.lines.iter().map(move |line| (entry, line)))
        .collect();
    let originals = Originals::of(lines.iter().map(|(_, line)| *line));
    let mut invoices = Invoices {
        list: invoices,
        index: InvoiceIndex::new(invoices),
        open: invoices.iter().map(|invoice| invoice.open.minor).collect(),
    };
    let mut outcomes: Vec<Option<LineOutcome>> = vec![None; lines.len()];
    for least in [Confidence::Certain, Confidence::Possible] {
        for (at, (entry, line)) in lines.iter().enumerate() {
            if outcomes[at].is_some() {
                continue;
            }
            if let Some(reason) = skipped(entry, line) {
                outcomes[at] = Some(LineOutcome::Skipped(reason));
                continue;
            }
            let mut proposals = invoices.proposals(line, entry.is_undivided_batch());
            let best = proposals.first().map(|best| best.confidence);
            if best < Some(least) && least == Confidence::Certain {
                continue;
            }
            if let Some(best) = proposals.first_mut() {
                best.returns = original(&originals, line);
                settle(&mut invoices.open, best);
            }
            outcomes[at] = Some(LineOutcome::Proposed(proposals));
        }
    }
    let found = lines.iter().zip(outcomes);
    found
        .map(|((_, line), outcome)| LineMatch {
            line: line.key.clone(),
            outcome: outcome.unwrap_or(LineOutcome::Proposed(Vec::new())),
        })
        .collect()
}

fn original(originals: &Originals<'_>, line: &EntryLine) -> Option<crate::bank::EntryKey> {
    if line.amount.minor < 0 {
        originals.find(line).cloned()
    } else {
        None
    }
}

fn skipped(entry: &BankEntry, line: &EntryLine) -> Option<SkippedLine> {
    if entry.status != EntryStatus::Booked {
        return Some(SkippedLine::NotBooked);
    }
    match (line.amount.minor, line.is_reversal) {
        (0, _) => Some(SkippedLine::Zero),
        (1.., true) => Some(SkippedLine::ReturnedToUs),
        (..0, false) if entry.is_charge => Some(SkippedLine::Charge),
        (..0, false) => Some(SkippedLine::MoneyOut),
        _ => None,
    }
}

/// What a line pays isn't open for the next one. What's only possible doesn't count.
fn settle(open: &mut [i64], proposal: &MatchProposal) {
    if proposal.confidence == Confidence::Possible || proposal.reasons.contains(&MatchReason::Returned) {
        return;
    }
    for allocation in &proposal.allocations {
        if let Some(amount) = allocation.amount {
            open[allocation.invoice] = open[allocation.invoice].saturating_sub(amount.minor);
        }
    }
}
