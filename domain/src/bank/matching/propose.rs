//! The proposals for one line.

use super::amounts::Paid;
use super::confidence::{confidence, is_settled};
use super::index::InvoiceIndex;
use super::mentions::{Found, Mentions};
use super::names::{are_alike, normal};
use super::proposal::{Allocation, MatchProposal, MatchReason, OpenInvoice};
use super::sums::combinations;
use crate::bank::{BankAccount, EntryLine};
use crate::money::Money;

/// Names are only compared with this many invoices of the same amount.
const MOST_ALIKE: usize = 500;

/// The invoices, and what's still open of each after the lines before.
pub(super) struct Invoices<'a> {
    pub list: &'a [OpenInvoice],
    pub index: InvoiceIndex,
    pub open: Vec<i64>,
    /// What's still open of each after the certain ones among them.
    pub unclaimed: Vec<i64>,
}

/// Invoices that a line could be for, and why.
struct LikelyInvoices {
    invoices: Vec<usize>,
    reasons: Vec<MatchReason>,
}

impl Invoices<'_> {
    /// The best proposals first, at most three.
    pub fn proposals(&self, line: &EntryLine, mentions: &Mentions, is_undivided: bool) -> Vec<MatchProposal> {
        let mut candidates = self.by_reference(line, mentions);
        if candidates.is_empty() {
            candidates = self.by_payer(line);
        }
        if candidates.is_empty() {
            candidates = self.by_amount(line);
        }
        let fits = |candidate: &&LikelyInvoices| self.is_settled(line, candidate);
        let several = candidates.iter().filter(fits).count() > 1;
        let mut proposals: Vec<MatchProposal> = candidates
            .into_iter()
            .filter_map(|mut candidate| {
                if several {
                    candidate.reasons.push(MatchReason::OthersFit);
                }
                if is_undivided {
                    candidate.reasons.push(MatchReason::UndividedBatch);
                }
                self.proposal(line, candidate)
            })
            .collect();
        proposals.sort_by_key(|proposal| std::cmp::Reverse(proposal.confidence));
        proposals.truncate(3);
        proposals
    }

    /// Whether the line has the ISO 11649 reference of an invoice that can still be paid.
    pub fn has_creditor_reference(&self, line: &EntryLine, mentions: &Mentions) -> bool {
        let mut invoices = mentions.creditor.invoices.iter();
        invoices.any(|at| self.due(line, *at).minor > 0)
    }

    /// What's to be paid of an invoice, never less than nothing; for a returned payment, what had been paid.
    fn due(&self, line: &EntryLine, at: usize) -> Money {
        let total = self.list[at].total;
        let open = self.open[at];
        let minor = if line.amount.minor >= 0 {
            open.max(0)
        } else {
            let paid = total.minor.saturating_sub(open);
            if paid > 0 { paid } else { total.minor }
        };
        Money { minor, ..total }
    }

    /// The invoices that the line names. The one with an ISO 11649 reference comes first, and is only joined by others if
    /// the payment is exactly for all of them: a text can also mention invoices that it doesn't pay.
    fn by_reference(&self, line: &EntryLine, mentions: &Mentions) -> Vec<LikelyInvoices> {
        let named = [&mentions.creditor, &mentions.national, &mentions.numbers];
        let mut named = named
            .map(|found| found.only(|at| self.due(line, at).minor > 0))
            .to_vec();
        if named.iter().all(|found| found.invoices.is_empty()) {
            named = vec![
                mentions.creditor.clone(),
                mentions.national.clone(),
                mentions.numbers.clone(),
            ];
        }
        named.retain(|found| !found.invoices.is_empty());
        let Some(first) = named.first() else {
            return Vec::new();
        };
        let candidate = |found: Found| self.with_payer(line, found.invoices, found.reasons);
        let all = named[1..].iter().fold(first.clone(), Found::and);
        if all.invoices.len() == first.invoices.len() {
            // Whatever else names them is a further reason.
            return vec![candidate(all)];
        }
        let (first, all) = (candidate(first.clone()), candidate(all));
        let is_exact = |candidate: &LikelyInvoices| {
            let compared = self.compared(line, &candidate.invoices);
            compared.is_some_and(|(_, _, reason, _)| {
                matches!(reason, MatchReason::AmountEqual | MatchReason::ChargesStated)
            })
        };
        vec![if !is_exact(&first) && is_exact(&all) {
            all
        } else {
            first
        }]
    }

    fn with_payer(&self, line: &EntryLine, invoices: Vec<usize>, mut reasons: Vec<MatchReason>) -> LikelyInvoices {
        let all = |places: Option<&Vec<usize>>| {
            places.is_some_and(|places| invoices.iter().all(|at| places.binary_search(at).is_ok()))
        };
        let by_account = all(self.account(line));
        let by_name = names(line).any(|name| all(self.index.names.get(&name)));
        reasons.extend(by_account.then_some(MatchReason::PayerAccount));
        reasons.extend(by_name.then_some(MatchReason::PayerName));
        LikelyInvoices { invoices, reasons }
    }

    fn account(&self, line: &EntryLine) -> Option<&Vec<usize>> {
        let account = line.counterparty.account.as_ref().map(BankAccount::as_str)?;
        self.index.accounts.get(account)
    }

    /// The payer's invoices: one whose amount fits, several that add up to it, or the only one.
    fn by_payer(&self, line: &EntryLine) -> Vec<LikelyInvoices> {
        let names = names(line).filter_map(|name| self.index.names.get(&name));
        let payers = self.account(line).into_iter().chain(names);
        let payers = payers.map(|places| places.iter().copied().filter(|at| self.due(line, *at).minor > 0));
        let payers: Vec<Vec<usize>> = payers.map(Iterator::collect).collect();
        let mut singles: Vec<usize> = payers.iter().flatten().copied().collect();
        singles.sort_unstable();
        singles.dedup();
        let candidate = |invoices| self.with_payer(line, invoices, Vec::new());
        let fitting = singles.iter().map(|at| candidate(vec![*at]));
        let fitting: Vec<LikelyInvoices> = fitting.filter(|candidate| self.is_settled(line, candidate)).collect();
        if !fitting.is_empty() {
            return fitting;
        }
        if let Some(sums) = payers
            .iter()
            .map(|payer| self.sums(line, payer))
            .find(|sums| !sums.is_empty())
        {
            return sums.into_iter().map(candidate).collect();
        }
        match singles.as_slice() {
            [only] => vec![candidate(vec![*only])],
            _ => Vec::new(),
        }
    }

    fn sums(&self, line: &EntryLine, invoices: &[usize]) -> Vec<Vec<usize>> {
        let currency = line.amount.currency;
        let Some(paid) = Paid::of(line, currency) else {
            return Vec::new();
        };
        let same: Vec<usize> = invoices
            .iter()
            .copied()
            .filter(|at| self.list[*at].total.currency == currency)
            .collect();
        let due: Vec<i64> = same.iter().map(|at| self.due(line, *at).minor).collect();
        let chosen = combinations(&due, paid.amount).into_iter();
        chosen
            .map(|chosen| chosen.into_iter().map(|at| same[at]).collect())
            .collect()
    }

    /// Invoices of exactly this amount, with a payer whose name is alike, or any payer if it's the only one.
    fn by_amount(&self, line: &EntryLine) -> Vec<LikelyInvoices> {
        let amount = Money {
            minor: line.amount.minor.saturating_abs(),
            ..line.amount
        };
        let places = self.index.amounts.get(&amount).map_or(&[][..], Vec::as_slice);
        let due: Vec<usize> = places
            .iter()
            .copied()
            .filter(|at| self.due(line, *at) == amount)
            .collect();
        let payers: Vec<String> = names(line).collect();
        let is_alike = |at: &&usize| {
            let known = self.index.payers[**at].iter();
            known
                .into_iter()
                .any(|known| payers.iter().any(|payer| are_alike(payer, known)))
        };
        let alike: Vec<usize> = due.iter().take(MOST_ALIKE).filter(is_alike).copied().collect();
        let candidate = |at: usize, reasons: Vec<MatchReason>| LikelyInvoices {
            invoices: vec![at],
            reasons,
        };
        if !alike.is_empty() {
            return alike
                .into_iter()
                .map(|at| candidate(at, vec![MatchReason::PayerNameAlike]))
                .collect();
        }
        match due.as_slice() {
            [only] => vec![candidate(*only, Vec::new())],
            _ => Vec::new(),
        }
    }

    fn is_settled(&self, line: &EntryLine, candidate: &LikelyInvoices) -> bool {
        self.compared(line, &candidate.invoices)
            .is_some_and(|(_, _, reason, _)| is_settled(&[reason]))
    }

    /// The payment, what's due in total, how they compare, and the charges that settle the invoices.
    fn compared(&self, line: &EntryLine, invoices: &[usize]) -> Option<(Paid, Money, MatchReason, i64)> {
        let mut due = self.due(line, *invoices.first()?);
        for at in &invoices[1..] {
            let next = self.due(line, *at);
            due.minor = due
                .minor
                .checked_add(next.minor)
                .filter(|_| next.currency == due.currency)?;
        }
        let paid = Paid::of(line, due.currency)?;
        let (reason, charges) = paid.compared(due);
        Some((paid, due, reason, charges))
    }

    /// Whether a payment is exactly for an invoice that another line pays, too, which isn't certain: a person has to choose.
    fn is_claimed(&self, line: &EntryLine, at: usize, paid: Paid, due: Money) -> bool {
        line.amount.minor > 0 && paid.amount != due.minor && paid.amount == self.unclaimed[at]
    }

    fn proposal(&self, line: &EntryLine, candidate: LikelyInvoices) -> Option<MatchProposal> {
        let LikelyInvoices { invoices, mut reasons } = candidate;
        reasons.extend((invoices.len() > 1).then_some(MatchReason::SeveralInvoices));
        reasons.extend((line.amount.minor < 0).then_some(MatchReason::Returned));
        let none = Money {
            minor: 0,
            ..line.amount
        };
        let Some((paid, due, reason, charges)) = self.compared(line, &invoices) else {
            reasons.push(MatchReason::OtherCurrency);
            let allocations = invoices.into_iter().map(|invoice| Allocation { invoice, amount: None });
            return Some(proposal(allocations.collect(), reasons, none, none));
        };
        reasons.extend(paid.is_converted.then_some(MatchReason::OtherCurrency));
        if let [only] = invoices.as_slice()
            && self.is_claimed(line, *only, paid, due)
        {
            reasons.extend([MatchReason::AmountEqual, MatchReason::AlreadyPaid]);
            let amount = Some(Money {
                minor: paid.amount,
                ..due
            });
            let allocation = Allocation { invoice: *only, amount };
            let nothing = Money { minor: 0, ..due };
            return Some(proposal(vec![allocation], reasons, nothing, nothing));
        }
        let is_paid = due.minor <= 0;
        reasons.push(if is_paid { MatchReason::AlreadyPaid } else { reason });
        let mut left = paid.amount.checked_add(charges)?;
        let mut allocations = Vec::with_capacity(invoices.len());
        for invoice in invoices {
            let amount = self.due(line, invoice).minor.clamp(0, left);
            left -= amount;
            let amount = if line.amount.minor < 0 { -amount } else { amount };
            let amount = Some(Money { minor: amount, ..due });
            allocations.push(Allocation { invoice, amount });
        }
        let money = |minor| Money { minor, ..due };
        let rest = if line.amount.minor < 0 { -left } else { left };
        Some(proposal(allocations, reasons, money(rest), money(charges)))
    }
}

fn proposal(allocations: Vec<Allocation>, mut reasons: Vec<MatchReason>, rest: Money, charges: Money) -> MatchProposal {
    reasons.sort_unstable();
    reasons.dedup();
    MatchProposal {
        confidence: confidence(&reasons),
        reasons,
        allocations,
        rest,
        charges,
        returns: None,
    }
}

/// The normal names of a line's payer.
fn names(line: &EntryLine) -> impl Iterator<Item = String> {
    let names = [&line.counterparty.name, &line.counterparty.ultimate_name];
    names
        .into_iter()
        .flatten()
        .map(|name| normal(name))
        .filter(|name| !name.is_empty())
}
