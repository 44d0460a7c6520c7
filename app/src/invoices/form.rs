//! What finance people have sent, and what came of it.

use crate::api::MoneyAction;

/// The form for an invoice about an agreed amount: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewInvoiceForm {
    /// The application number.
    pub application: String,
    /// In major units of the programme's currency.
    pub amount: String,
    /// Details that an invoice waits for, by the keys of their fields.
    pub details: Vec<(String, String)>,
    /// The facts whose details are missing or invalid.
    pub wrong: Vec<String>,
    /// The ID of this request, so that sending it twice issues one invoice.
    pub request: String,
    /// Why no invoice was issued.
    pub problem: Option<MoneyProblem>,
    /// Whether an invoice was just issued, for a message.
    pub done: bool,
    /// Whether details were just added, for a message.
    pub added: bool,
}

/// A form of an invoice's page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MoneyForm {
    /// `None` if nothing was sent.
    pub action: Option<MoneyAction>,
    pub amount: String,
    pub day: String,
    pub note: String,
    /// The ID for a new payment or refund, so that it isn't recorded twice.
    pub payment: String,
    /// The payment by card to refund. Empty for a refund at the bank.
    pub card: String,
    /// The bank's reference of a refund.
    pub reference: String,
    /// Why nothing was done.
    pub problem: Option<MoneyProblem>,
    /// Whether it waited until they had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// What was just done, for a message.
    pub done: Option<MoneyAction>,
}

/// What's wrong with a form about money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoneyProblem {
    /// It isn't an amount in the currency, or isn't more than nothing.
    AmountWrong,
    /// It isn't a date, or is still to come.
    DayWrong,
    /// The reason for cancelling or refunding is missing.
    NoteMissing,
    /// The invoice has payments, so it can't be cancelled.
    HasPayments,
    /// It's more than what's left to refund.
    TooMuch,
    /// The payment was returned since, so it can't be undone.
    Returned,
    /// It isn't known how the amount is taxed, because details are missing.
    DetailMissing,
    /// The foundation has no such application or payment.
    NotFound,
    /// The invoice is cancelled, or the application isn't approved or has an invoice.
    WrongState,
}

impl NewInvoiceForm {
    /// Whether it's the form of an invoice that waits for details.
    pub(super) fn has_details(&self) -> bool {
        !self.details.is_empty()
    }

    /// What's wrong with it, in the order of its fields: also what's missing beside the problem that was found first.
    pub(super) fn problems(&self) -> Vec<MoneyProblem> {
        let Some(problem) = self.problem else {
            return Vec::new();
        };
        if self.has_details() {
            return vec![problem];
        }
        let fields = [
            (&self.application, MoneyProblem::NotFound),
            (&self.amount, MoneyProblem::AmountWrong),
        ];
        let missing = fields.into_iter().filter(|(typed, _)| typed.trim().is_empty());
        let mut problems: Vec<MoneyProblem> = missing.map(|(_, problem)| problem).collect();
        if !problems.contains(&problem) {
            problems.push(problem);
        }
        problems
    }
}

impl MoneyForm {
    /// The problem of the form with this action.
    pub(super) fn problem_of(&self, action: MoneyAction) -> Option<MoneyProblem> {
        self.problem.filter(|_| self.action == Some(action))
    }

    /// Whether the form with this action was sent, and is to be sent again.
    pub(super) fn is_open(&self, action: MoneyAction) -> bool {
        self.problem_of(action).is_some() || (self.confirmed && self.action == Some(action))
    }

    /// What was typed into a field of the form with this action. `otherwise` if it wasn't sent, or was accepted.
    pub(super) fn typed<'f>(&'f self, action: MoneyAction, field: &'f str, otherwise: &'f str) -> &'f str {
        if self.is_open(action) { field } else { otherwise }
    }
}
