//! What's recorded for a line: which invoices get how much.

use super::matching::Candidates;
use crate::applications::CommandError;
use domain::bank::{BankEntry, Confidence, LineOutcome, MatchProposal, SkippedLine};
use serde::{Deserialize, Serialize};

/// A part of a line, for an invoice. Negative if a payment was returned.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct PlannedPart {
    /// The invoice's number.
    pub label: String,
    /// What the invoice gets, in minor units of its currency. Charges that banks kept count as paid.
    pub minor: i64,
    /// How much of the line that is, in minor units of its currency.
    pub bank_minor: i64,
}

/// What's recorded for a line.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct PlannedLine {
    pub parts: Vec<PlannedPart>,
    /// The key of the line that it returns.
    pub returns: Option<String>,
}

/// What an import does with a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum LinePlan {
    /// It's certain: record it.
    Record(PlannedLine),
    /// Somebody has to decide.
    Ask,
    /// It can't pay an invoice.
    Skip,
}

impl LinePlan {
    /// What to do with an entry with one line.
    pub fn of(entry: &BankEntry, outcome: &LineOutcome, candidates: &Candidates) -> Self {
        match outcome {
            // It was sent, and came back: somebody has to send it again.
            LineOutcome::Skipped(SkippedLine::ReturnedToUs) => Self::Ask,
            LineOutcome::Skipped(_) => Self::Skip,
            LineOutcome::Proposed(proposals) => proposals
                .first()
                .filter(|best| best.confidence == Confidence::Certain && best.rest.minor == 0)
                .filter(|best| !candidates.may_be_recorded(entry, best))
                .and_then(|best| planned_line(entry, best, candidates))
                .map_or(Self::Ask, Self::Record),
        }
    }

    /// As it's stored.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn stored(&self) -> Result<Option<String>, CommandError> {
        match self {
            Self::Record(planned) => serde_json::to_string(planned)
                .map(Some)
                .map_err(|error| CommandError::Files(error.to_string())),
            Self::Ask | Self::Skip => Ok(None),
        }
    }
}

/// What a proposal records. `None` if the day or an amount is unknown.
fn planned_line(entry: &BankEntry, proposal: &MatchProposal, candidates: &Candidates) -> Option<PlannedLine> {
    // Without a day, nobody knows when it was paid.
    entry.booked_on.or(entry.value_on)?;
    let line = entry.lines.first()?;
    let mut rest = line.amount.minor;
    let last = proposal.allocations.len().checked_sub(1)?;
    let mut parts = Vec::new();
    for (at, allocation) in proposal.allocations.iter().enumerate() {
        let amount = allocation.amount?;
        // The last part takes what's left: less than its amount if banks kept charges.
        let bank_minor = if at == last { rest } else { amount.minor };
        rest = rest.checked_sub(bank_minor)?;
        parts.push(PlannedPart {
            label: candidates.rows.get(allocation.invoice)?.label.clone(),
            minor: amount.minor,
            bank_minor,
        });
    }
    Some(PlannedLine {
        parts,
        returns: proposal.returns.as_ref().map(ToString::to_string),
    })
}

/// Reads what was planned for a line.
///
/// # Errors
/// If it can't be read.
pub(super) fn planned(stored: Option<&str>) -> Result<PlannedLine, CommandError> {
    let Some(stored) = stored else {
        return Ok(PlannedLine::default());
    };
    serde_json::from_str(stored).map_err(|error| CommandError::Files(error.to_string()))
}
