//! What finance people have sent, and what came of it.

use crate::api::{
    BankImportAction, BankImportCommand, BankLineAction, BankLineBrief, BankLineCommand, BankLineState, BankLines,
};
use domain::money::Currency;

/// A form that was sent from a page about bank statements: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BankForm {
    pub sent: SentBankForm,
    /// Why nothing was done.
    pub problem: Option<BankFormProblem>,
    /// What was just done, for a message.
    pub done: Option<BankFormDone>,
    /// How many lines the button promised to record, if a file was just imported.
    pub promised: Option<i64>,
}

/// Which form was sent, with what was typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum SentBankForm {
    #[default]
    Nothing,
    /// A file. Browsers don't let pages fill in its field again.
    Upload,
    Import(BankImportCommand),
    Line {
        /// The line's ID.
        line: String,
        command: BankLineCommand,
        /// The position of the proposal whose form it was, from 0. `None` for the line's other forms.
        proposal: Option<usize>,
    },
}

/// What's wrong with a form about bank statements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BankFormProblem {
    /// No file was chosen, or it's empty.
    FileMissing,
    FileTooLarge,
    /// It's a ZIP file.
    FileArchive,
    /// It's neither CAMT nor a table.
    FileOther,
    /// No column has the date, or none has the amount.
    ColumnsMissing,
    /// Two columns are said to contain what only one can.
    ColumnTwice,
    /// It isn't a currency (ISO 4217).
    CurrencyWrong,
    /// The file has no lines to import.
    NoLines,
    /// The file was imported, undone or discarded meanwhile.
    FileChanged,
    /// The foundation has no invoice with this number.
    InvoiceUnknown,
    /// It's a credit note, or it's cancelled.
    InvoiceWrong,
    /// An invoice is in it twice.
    InvoiceTwice,
    /// The bank stated no day for the line.
    DayMissing,
    /// It isn't an amount in the invoice's currency, which this is, or it's needed.
    AmountWrong(Currency),
    /// It's more than what's left of the line.
    TooMuch,
    /// It's more than the invoice still needs.
    MoreThanDue,
    /// It's more than was paid for the invoice, so it can't have been returned.
    NotPaid,
    /// More is missing than what banks usually keep.
    ChargesTooHigh,
    /// More is left of the line than it uses, so the bank kept nothing.
    NothingKept,
    /// The reason is missing.
    NoteMissing,
    /// A payment was returned since, so it can't be undone.
    Returned,
    /// The invoice of a payment is cancelled, so the payment can't be undone.
    InvoiceCancelled,
    /// Somebody has decided about the line meanwhile.
    LineChanged,
    /// The foundation has no such line any more.
    LineMissing,
    /// The membership that the payment would begin belongs to a version of a programme that's gone.
    RulesMissing,
}

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BankFormDone {
    Import(BankImportAction),
    Line(BankLineAction),
}

impl BankFormDone {
    /// Reads its name in URLs, which is the action's.
    pub fn parse(id: &str) -> Option<Self> {
        let line = BankLineAction::parse(id).map(Self::Line);
        line.or_else(|| BankImportAction::parse(id).map(Self::Import))
    }
}

impl BankForm {
    /// What was wrongly sent about a line.
    pub(super) fn about(&self, id: &str) -> Option<(&BankLineCommand, BankFormProblem)> {
        match &self.sent {
            SentBankForm::Line { line, command, .. } if line == id => Some((command, self.problem?)),
            _ => None,
        }
    }

    /// What was wrongly sent with the form of a proposal for a line.
    pub(super) fn about_proposal(&self, id: &str, at: usize) -> Option<(&BankLineCommand, BankFormProblem)> {
        self.about(id).filter(|_| self.proposal() == Some(at))
    }

    /// The position of the proposal whose form was sent.
    pub(super) fn proposal(&self) -> Option<usize> {
        match &self.sent {
            SentBankForm::Line { proposal, .. } => *proposal,
            _ => None,
        }
    }

    /// What was wrongly sent about the columns of a table.
    pub(super) fn columns(&self) -> Option<(&BankImportCommand, BankFormProblem)> {
        match &self.sent {
            SentBankForm::Import(command) if command.action == BankImportAction::Read => Some((command, self.problem?)),
            _ => None,
        }
    }

    /// Whether it's about a line that these lines show, and that can be decided.
    pub(super) fn is_open_in(&self, lines: &BankLines) -> bool {
        lines
            .rows
            .iter()
            .any(|line| line.state == BankLineState::Open && self.has_form(line))
    }

    /// Whether a line still has the form that was sent. What's proposed may have changed.
    fn has_form(&self, line: &BankLineBrief) -> bool {
        let Some((command, _)) = self.about(&line.id) else {
            return false;
        };
        let Some(at) = self.proposal() else {
            return true;
        };
        let proposed = line.proposals.get(at).map_or(&[][..], |found| &found.parts);
        let invoices = command.parts.iter().map(|part| &part.invoice);
        invoices.eq(proposed.iter().map(|part| &part.label))
    }
}
