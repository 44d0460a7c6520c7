//! What couldn't be read in a file, in words.

use super::words::column;
use crate::api::{BankProblemBrief, BankProblemId};
use crate::text::Texts;
use crate::words::money;
use std::borrow::Cow;

/// A problem in a file, without the text it's about.
pub(super) fn problem_words(t: Texts, problem: &BankProblemBrief) -> String {
    match (problem.kind, problem.amounts, problem.column) {
        (BankProblemId::LinesDoNotAddUp, Some((added, stated)), _) => {
            t.bank_problem_add_up_to(money(t, added), money(t, stated))
        }
        (BankProblemId::BalanceDiffers, Some((added, stated)), _) => {
            t.bank_problem_balance_of(money(t, added), money(t, stated))
        }
        (BankProblemId::NoColumn, _, Some(missing)) => t.bank_problem_column_of(column(t, missing)),
        (kind, _, _) => kind_words(t, kind).into_owned(),
    }
}

fn kind_words(t: Texts, kind: BankProblemId) -> Cow<'static, str> {
    match kind {
        BankProblemId::Encoding => t.bank_problem_encoding(),
        BankProblemId::NotWellFormed => t.bank_problem_xml(),
        BankProblemId::DamagedEntry => t.bank_problem_entry(),
        BankProblemId::NoStatement => t.bank_problem_no_statement(),
        BankProblemId::NoEntries => t.bank_problem_no_entries(),
        BankProblemId::NoAmount => t.bank_problem_no_amount(),
        BankProblemId::Amount => t.bank_problem_amount(),
        BankProblemId::NoCurrency => t.bank_problem_no_currency(),
        BankProblemId::Currency => t.bank_problem_currency(),
        BankProblemId::NoDirection => t.bank_problem_no_direction(),
        BankProblemId::Direction => t.bank_problem_direction(),
        BankProblemId::NoStatus => t.bank_problem_no_status(),
        BankProblemId::Status => t.bank_problem_status(),
        BankProblemId::NoDate => t.bank_problem_no_date(),
        BankProblemId::Date => t.bank_problem_date(),
        BankProblemId::ValueDate => t.bank_problem_value_date(),
        BankProblemId::Charge => t.bank_problem_charge(),
        BankProblemId::LineWithoutAmount => t.bank_problem_line_amount(),
        BankProblemId::Undivided => t.bank_problem_undivided(),
        BankProblemId::LinesDoNotAddUp => t.bank_problem_add_up(),
        BankProblemId::BalanceDiffers => t.bank_problem_balance(),
        BankProblemId::UncheckedReversal => t.bank_problem_reversal(),
        BankProblemId::NoSigns => t.bank_problem_no_signs(),
        BankProblemId::NoHeader => t.bank_problem_header(),
        BankProblemId::NoColumn => t.bank_problem_column(),
        BankProblemId::Row => t.bank_problem_row(),
        BankProblemId::TooLarge => t.bank_problem_too_large(),
        BankProblemId::TooManyLines => t.bank_problem_too_many(),
        BankProblemId::TooWide => t.bank_problem_too_wide(),
    }
}
