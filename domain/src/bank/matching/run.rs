//! Matches the lines of entries, one after the other.

use super::earlier::EarlierPayment;
use super::index::InvoiceIndex;
use super::mentions::Mentions;
use super::originals::{Original, Originals};
use super::proposal::{Allocation, Confidence, LineMatch, LineOutcome, MatchProposal, OpenInvoice, SkippedLine};
use super::propose::Invoices;
use super::returns::returned;
use crate::bank::{BankEntry, EntryLine, EntryStatus};
use std::collections::HashSet;

/// Proposes which invoices each line pays, and which ones a returned payment reopens. An invoice that a line settles isn't
/// open for the others, so those with an ISO 11649 reference come first, then certain ones. The result has one match for
/// each line, in the order of the entries. Leave out what was imported before, see [`EntryKey`](crate::bank::EntryKey).
///
/// Returned payments are looked for among the earlier ones, which were imported before and haven't been returned, and in the
/// entries themselves. So is money that went out like a payment that came in, because banks don't always say that it's a
/// return; then it's only possible.
pub fn match_entries<'a>(
    entries: impl IntoIterator<Item = &'a BankEntry>,
    invoices: &'a [OpenInvoice],
    earlier: &[EarlierPayment],
) -> Vec<LineMatch> {
    let mut run = Run::new(entries, invoices);
    run.pair(earlier);
    run.match_returns_of_earlier(earlier);
    for step in [
        MatchStep::CertainReference,
        MatchStep::Reference,
        MatchStep::Certain,
        MatchStep::Rest,
    ] {
        for at in 0..run.lines.len() {
            run.match_line(at, step);
        }
    }
    let found = run.lines.iter().zip(run.outcomes);
    found
        .map(|((_, line), outcome)| LineMatch {
            line: line.key.clone(),
            outcome: outcome.unwrap_or(LineOutcome::Proposed(Vec::new())),
        })
        .collect()
}

/// Why a line can't pay an invoice, if it shows that by itself.
pub fn skipped_line(entry: &BankEntry, line: &EntryLine) -> Option<SkippedLine> {
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

/// Which lines are matched before the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MatchStep {
    /// With an ISO 11649 reference of an open invoice, and certain.
    CertainReference,
    /// With such a reference.
    Reference,
    Certain,
    Rest,
}

struct Run<'a> {
    lines: Vec<(&'a BankEntry, &'a EntryLine)>,
    mentions: Vec<Mentions>,
    invoices: Invoices<'a>,
    outcomes: Vec<Option<LineOutcome>>,
    /// For each line that returns an earlier payment, which one.
    returns_of_earlier: Vec<(usize, Original)>,
    /// For each line, the one that returns it.
    returned_by: Vec<Option<(usize, Original)>>,
    /// The lines that return another.
    returns: HashSet<usize>,
}

impl<'a> Run<'a> {
    fn new(entries: impl IntoIterator<Item = &'a BankEntry>, invoices: &'a [OpenInvoice]) -> Self {
        let lines: Vec<(&BankEntry, &EntryLine)> = entries
            .into_iter()
            .flat_map(|entry| entry.lines.iter().map(move |line| (entry, line)))
            .collect();
        let index = InvoiceIndex::new(invoices);
        let skipped = lines
            .iter()
            .map(|(entry, line)| skipped_line(entry, line).map(LineOutcome::Skipped));
        Self {
            mentions: lines.iter().map(|(_, line)| Mentions::of(line, &index)).collect(),
            invoices: Invoices {
                list: invoices,
                index,
                open: invoices.iter().map(|invoice| invoice.open.minor).collect(),
                unclaimed: invoices.iter().map(|invoice| invoice.open.minor).collect(),
            },
            outcomes: skipped.collect(),
            returns_of_earlier: Vec::new(),
            returns: HashSet::new(),
            returned_by: lines.iter().map(|_| None).collect(),
            lines,
        }
    }

    /// Finds the payments that lines return.
    fn pair(&mut self, earlier: &[EarlierPayment]) {
        let places: Vec<usize> = (0..self.lines.len())
            .filter(|at| self.outcomes[*at].is_none() && self.lines[*at].1.amount.minor > 0)
            .collect();
        let here = places.iter().map(|at| {
            let (entry, line) = self.lines[*at];
            EarlierPayment::of(entry, line, Vec::new())
        });
        let payments: Vec<EarlierPayment> = earlier.iter().cloned().chain(here).collect();
        let mut originals = Originals::new(&payments);
        let is_return = |run: &Self, at: usize| run.outcomes[at].is_none() && run.lines[at].1.amount.minor < 0;
        // Banks don't always say that a payment came back. Those that are known to be returns come first.
        let is_like_return =
            |run: &Self, at: usize| matches!(run.outcomes[at], Some(LineOutcome::Skipped(SkippedLine::MoneyOut)));
        for at in (0..self.lines.len())
            .filter(|at| is_return(self, *at))
            .collect::<Vec<_>>()
        {
            self.pair_line(at, true, &mut originals, &places, earlier);
        }
        for at in (0..self.lines.len())
            .filter(|at| is_like_return(self, *at))
            .collect::<Vec<_>>()
        {
            self.pair_line(at, false, &mut originals, &places, earlier);
        }
    }

    /// Finds the payment that a line returns: an earlier one, or one of these places.
    fn pair_line(
        &mut self,
        at: usize,
        is_stated: bool,
        originals: &mut Originals<'_>,
        places: &[usize],
        earlier: &[EarlierPayment],
    ) {
        let (entry, line) = self.lines[at];
        let Some(found) = originals.take(entry, line) else {
            return;
        };
        let original = Original { is_stated, ..found };
        if original.payment < earlier.len() {
            self.returns_of_earlier.push((at, original));
        } else {
            let payment = places[original.payment - earlier.len()];
            self.returned_by[payment] = Some((at, original));
            self.returns.insert(at);
        }
    }

    /// First, because what's open again can be paid by another line.
    fn match_returns_of_earlier(&mut self, earlier: &[EarlierPayment]) {
        for (at, original) in std::mem::take(&mut self.returns_of_earlier) {
            let payment = &earlier[original.payment];
            if is_nothing(&original, &payment.allocations) {
                continue;
            }
            let (entry, line) = self.lines[at];
            let proposal = returned(line, &original, &payment.key, &payment.allocations, Confidence::Certain);
            let proposal = limited(entry, proposal);
            self.settle(&proposal);
            self.outcomes[at] = Some(LineOutcome::Proposed(vec![proposal]));
        }
    }

    fn match_line(&mut self, at: usize, step: MatchStep) {
        let (entry, line) = self.lines[at];
        if self.outcomes[at].is_some() || self.returns.contains(&at) {
            return;
        }
        let mentions = &self.mentions[at];
        let has_reference = || self.invoices.has_creditor_reference(line, mentions);
        if matches!(step, MatchStep::CertainReference | MatchStep::Reference) && !has_reference() {
            return;
        }
        let proposals = self.invoices.proposals(line, mentions, entry.is_undivided_batch());
        let proposals: Vec<MatchProposal> = proposals.into_iter().map(|found| limited(entry, found)).collect();
        let best = proposals.first();
        let is_certain = best.is_some_and(|best| best.confidence == Confidence::Certain);
        if matches!(step, MatchStep::CertainReference | MatchStep::Certain) && !is_certain {
            return;
        }
        let best = best.cloned();
        self.outcomes[at] = Some(LineOutcome::Proposed(proposals));
        if let Some(best) = &best
            && line.amount.minor > 0
        {
            self.settle(best);
        }
        self.match_return_of(at, best.as_ref());
    }

    /// The return of a line, directly after it.
    fn match_return_of(&mut self, payment: usize, best: Option<&MatchProposal>) {
        if let Some((at, original)) = self.returned_by[payment].take() {
            let paid = best.map_or(&[][..], |best| &best.allocations);
            if is_nothing(&original, paid) {
                return;
            }
            let most = best.map_or(Confidence::Certain, |best| best.confidence);
            let key = &self.lines[payment].1.key;
            let (entry, line) = self.lines[at];
            let proposal = limited(entry, returned(line, &original, key, paid, most));
            self.settle(&proposal);
            self.outcomes[at] = Some(LineOutcome::Proposed(vec![proposal]));
        }
    }

    /// What a line pays isn't open for the next one, and what it reopens is. What's only possible doesn't count.
    fn settle(&mut self, proposal: &MatchProposal) {
        if proposal.confidence == Confidence::Possible {
            return;
        }
        for allocation in &proposal.allocations {
            if let (Some(amount), Some(open)) = (allocation.amount, self.invoices.open.get_mut(allocation.invoice)) {
                *open = open.saturating_sub(amount.minor);
            }
            if let (Some(amount), Some(unclaimed)) =
                (allocation.amount, self.invoices.unclaimed.get_mut(allocation.invoice))
                && proposal.confidence == Confidence::Certain
            {
                *unclaimed = unclaimed.saturating_sub(amount.minor);
            }
        }
    }
}

/// Whether money only went out: the bank doesn't say that it's a return, and the payment like it was for no invoice.
fn is_nothing(original: &Original, paid: &[Allocation]) -> bool {
    !original.is_stated && paid.is_empty()
}

/// A proposal for an entry. If nobody knows in which direction the entry goes, a person has to look at it.
fn limited(entry: &BankEntry, proposal: MatchProposal) -> MatchProposal {
    let most = if entry.is_unchecked {
        Confidence::Likely
    } else {
        Confidence::Certain
    };
    MatchProposal {
        confidence: proposal.confidence.min(most),
        ..proposal
    }
}
