//! What's wrong with a form about bank statements, and what was done. The summary and the fields use the same words (W6).

use super::address::line_id;
use super::columns::{CURRENCY, column_id, repeated};
use super::form::{BankForm, BankFormDone, BankFormProblem, SentBankForm};
use super::lines::LineList;
use crate::api::{BankImportAction, BankLineAction, BankLineBrief, BankLineCommand};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// The ID of the field for a file.
pub(super) const FILE: &str = "statement";

/// What a problem with a line is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum LineField {
    Invoice,
    Amount,
    Charges,
    Note,
    /// The amount of the proposal at this position.
    Proposed(usize),
    /// A proposal for several invoices, or one whose problem isn't its amount.
    Whole,
}

impl LineField {
    /// The field's ID.
    pub fn id(self, line: &str) -> String {
        let line = line_id(line);
        match self {
            Self::Invoice => format!("{line}-invoice"),
            Self::Amount => format!("{line}-amount"),
            Self::Charges => format!("{line}-charges"),
            Self::Note => format!("{line}-note"),
            Self::Proposed(at) => format!("{line}-{at}-0"),
            Self::Whole => line,
        }
    }

    fn of(command: &BankLineCommand, proposal: Option<usize>, problem: BankFormProblem) -> Option<Self> {
        let field = match problem {
            BankFormProblem::InvoiceUnknown
            | BankFormProblem::InvoiceWrong
            | BankFormProblem::InvoiceTwice
            | BankFormProblem::NotPaid => Self::Invoice,
            BankFormProblem::AmountWrong(_) | BankFormProblem::TooMuch | BankFormProblem::MoreThanDue => Self::Amount,
            BankFormProblem::ChargesTooHigh | BankFormProblem::NothingKept => Self::Charges,
            BankFormProblem::NoteMissing => Self::Note,
            _ => return None,
        };
        Some(match (proposal, field) {
            (Some(at), Self::Amount) if command.parts.len() == 1 => Self::Proposed(at),
            (Some(_), _) => Self::Whole,
            (None, field) => field,
        })
    }
}

/// The ID of the field that the form's problem is about.
pub(super) fn error_at(form: &BankForm) -> Option<String> {
    let problem = form.problem?;
    match &form.sent {
        SentBankForm::Nothing => None,
        SentBankForm::Upload => Some(FILE.to_owned()),
        SentBankForm::Import(command) => match problem {
            BankFormProblem::ColumnsMissing => Some(column_id(0)),
            BankFormProblem::ColumnTwice => Some(column_id(repeated(&command.columns)?)),
            BankFormProblem::CurrencyWrong => Some(CURRENCY.to_owned()),
            _ => None,
        },
        SentBankForm::Line {
            line,
            command,
            proposal,
        } => Some(LineField::of(command, *proposal, problem)?.id(line)),
    }
}

/// The error at a field of a line, or at the line as a whole.
pub(super) fn field_error(list: &LineList<'_>, line: &BankLineBrief, field: LineField) -> Option<AnyView> {
    let t = list.t;
    let text = field_problem(list, line, field)?;
    let id = format!("{}-error", field.id(&line.id));
    Some(
        view! {
            <p class="error" id=id>
                <span class="vh">{t.error_prefix()} " "</span>
                {text}
            </p>
        }
        .into_any(),
    )
}

/// The words of the error at a field of a line.
pub(super) fn field_problem(list: &LineList<'_>, line: &BankLineBrief, field: LineField) -> Option<String> {
    let (command, problem) = list.form.about(&line.id)?;
    let is_here = LineField::of(command, list.form.proposal(), problem) == Some(field);
    is_here.then(|| problem_text(list.t, problem))
}

/// A problem in words.
pub(super) fn problem_text(t: Texts, problem: BankFormProblem) -> String {
    match problem {
        BankFormProblem::AmountWrong(currency) => return t.bank_amount_wrong(currency.code()),
        BankFormProblem::FileMissing => t.bank_file_missing(),
        BankFormProblem::FileTooLarge => t.bank_file_too_large(),
        BankFormProblem::FileArchive => t.bank_file_archive(),
        BankFormProblem::FileOther => t.bank_file_other(),
        BankFormProblem::ColumnsMissing => t.bank_columns_missing(),
        BankFormProblem::ColumnTwice => t.bank_column_twice(),
        BankFormProblem::CurrencyWrong => t.bank_currency_wrong(),
        BankFormProblem::NoLines => t.bank_no_lines(),
        BankFormProblem::FileChanged => t.bank_file_changed(),
        BankFormProblem::InvoiceUnknown => t.bank_invoice_unknown(),
        BankFormProblem::InvoiceWrong => t.bank_invoice_wrong(),
        BankFormProblem::InvoiceTwice => t.bank_invoice_twice(),
        BankFormProblem::DayMissing => t.bank_day_missing(),
        BankFormProblem::TooMuch => t.bank_too_much(),
        BankFormProblem::MoreThanDue => t.bank_more_than_due(),
        BankFormProblem::NotPaid => t.bank_not_paid(),
        BankFormProblem::ChargesTooHigh => t.bank_charges_too_high(),
        BankFormProblem::NothingKept => t.bank_nothing_kept(),
        BankFormProblem::NoteMissing => t.bank_note_missing(),
        BankFormProblem::Returned => t.bank_returned_since(),
        BankFormProblem::InvoiceCancelled => t.bank_invoice_cancelled(),
        BankFormProblem::LineChanged => t.bank_line_changed(),
        BankFormProblem::LineMissing => t.bank_line_missing(),
        BankFormProblem::RulesMissing => t.bank_rules_missing(),
    }
    .into_owned()
}

/// First on the page: what's wrong with the form that was sent, or what was done about a file. `has_form` says whether the page
/// still has that form.
pub(super) fn outcome(t: Texts, form: &BankForm, has_form: bool) -> Option<AnyView> {
    let Some(problem) = form.problem else {
        let done = form.done.filter(|done| matches!(done, BankFormDone::Import(_)));
        return done.map(|what| self::done(t, what));
    };
    let text = problem_text(t, problem);
    match error_at(form).filter(|_| has_form) {
        Some(field) => error_summary(t, vec![(field, text)]),
        None => Some(without_field(t, form, text, has_form)),
    }
}

/// A problem that isn't about a field. If there's no form for it any more, what was typed is here.
fn without_field(t: Texts, form: &BankForm, text: String, has_form: bool) -> AnyView {
    let typed = match &form.sent {
        SentBankForm::Line { command, .. } if !has_form => typed(command),
        _ => Vec::new(),
    };
    let typed = (!typed.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed.join("\n"))}</blockquote>
        }
    });
    error_box(t, view! { <p>{text}</p> {typed} }.into_any())
}

/// What was typed about a line.
fn typed(command: &BankLineCommand) -> Vec<String> {
    let parts = command.parts.iter().flat_map(|part| [&part.invoice, &part.amount]);
    let typed = parts.chain([&command.note]).map(|typed| typed.trim().to_owned());
    typed.filter(|typed| !typed.is_empty()).collect()
}

/// What was done, as a message.
pub(super) fn done(t: Texts, done: BankFormDone) -> AnyView {
    let text = match done {
        BankFormDone::Line(BankLineAction::Record) => t.invoice_done_pay(),
        BankFormDone::Line(BankLineAction::SetAside) => t.bank_done_aside(),
        BankFormDone::Line(BankLineAction::Reopen) => t.bank_done_reopen(),
        BankFormDone::Import(BankImportAction::Read) => t.bank_done_read(),
        BankFormDone::Import(BankImportAction::Import) => t.bank_done_import(),
        BankFormDone::Import(BankImportAction::Discard) => t.bank_done_discard(),
        BankFormDone::Import(BankImportAction::Undo) => t.bank_done_undo(),
    };
    view! { <p class="note good" role="status">{text}</p> }.into_any()
}
