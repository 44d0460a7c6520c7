//! Bank statements in words.

use crate::api::{
    BankColumn, BankFilter, BankImportState, BankLineBrief, BankLineState, ProposalConfidence, ProposalReason,
    SkipReason,
};
use crate::text::Texts;
use crate::words::money;
use std::borrow::Cow;

/// The name of a filter. Before a file is imported, nothing is recorded.
pub(super) fn filter_name(t: Texts, show: BankFilter, is_draft: bool) -> Cow<'static, str> {
    match show {
        BankFilter::Open => t.bank_open(),
        BankFilter::Recorded if is_draft => t.bank_to_record(),
        BankFilter::Recorded => t.bank_recorded(),
        BankFilter::SetAside => t.bank_aside(),
        BankFilter::All => t.bank_all(),
    }
}

/// What a filter says if it shows nothing.
pub(super) fn nothing(t: Texts, show: BankFilter, is_draft: bool) -> Cow<'static, str> {
    match show {
        BankFilter::Open => t.bank_none_open(),
        BankFilter::Recorded if is_draft => t.bank_none_to_record(),
        BankFilter::Recorded => t.bank_none_recorded(),
        BankFilter::SetAside => t.bank_none_aside(),
        BankFilter::All => t.bank_none(),
    }
}

pub(super) fn file_state(t: Texts, state: BankImportState) -> (&'static str, Cow<'static, str>) {
    match state {
        BankImportState::Draft => ("turn you", t.bank_file_draft()),
        BankImportState::Imported => ("turn done", t.bank_file_imported()),
        BankImportState::Undone => ("turn declined", t.bank_file_undone()),
    }
}

/// The class of a line's state, with its shape and colour, and its words.
pub(super) fn line_state(t: Texts, line: &BankLineBrief) -> (&'static str, Cow<'static, str>) {
    match line.state {
        BankLineState::Skipped if line.skipped == Some(SkipReason::NotBooked) => ("turn none", t.bank_line_pending()),
        BankLineState::Ready => ("turn done", t.bank_to_record()),
        BankLineState::Open => ("turn you", t.bank_open()),
        BankLineState::Recorded => ("turn done", t.bank_recorded()),
        BankLineState::SetAside => ("turn none", t.bank_line_aside()),
        BankLineState::Skipped => ("turn none", t.bank_line_skipped()),
        BankLineState::Known => ("turn none", t.bank_line_known()),
        BankLineState::Undone => ("turn declined", t.bank_file_undone()),
    }
}

pub(super) fn skip_reason(t: Texts, why: SkipReason) -> Cow<'static, str> {
    match why {
        SkipReason::NotBooked => t.bank_skip_pending(),
        SkipReason::MoneyOut => t.bank_skip_out(),
        SkipReason::Charge => t.bank_skip_charge(),
        SkipReason::Zero => t.bank_skip_zero(),
    }
}

/// The class of a proposal's confidence, with its shape and colour, and its words.
pub(super) fn confidence(t: Texts, confidence: ProposalConfidence) -> (&'static str, Cow<'static, str>) {
    match confidence {
        ProposalConfidence::Certain => ("turn done", t.bank_certain()),
        ProposalConfidence::Likely => ("turn you", t.bank_likely()),
        ProposalConfidence::Possible => ("turn waiting", t.bank_possible()),
    }
}

pub(super) fn reason(t: Texts, reason: ProposalReason) -> Cow<'static, str> {
    match reason {
        ProposalReason::Reference => t.bank_reason_reference(),
        ProposalReason::ReferenceInText => t.bank_reason_reference_in_text(),
        ProposalReason::NumberStated => t.bank_reason_number(),
        ProposalReason::NumberInText => t.bank_reason_number_in_text(),
        ProposalReason::PayerAccount => t.bank_reason_account(),
        ProposalReason::PayerName => t.bank_reason_name(),
        ProposalReason::PayerNameAlike => t.bank_reason_name_alike(),
        ProposalReason::AmountEqual => t.bank_reason_equal(),
        ProposalReason::ChargesStated => t.bank_reason_charges_stated(),
        ProposalReason::ChargesAssumed => t.bank_reason_charges_assumed(),
        ProposalReason::PartPayment => t.bank_reason_part(),
        ProposalReason::Overpayment => t.bank_reason_over(),
        ProposalReason::SeveralInvoices => t.bank_reason_several(),
        ProposalReason::OthersFit => t.bank_reason_others(),
        ProposalReason::AlreadyPaid => t.bank_reason_already_paid(),
        ProposalReason::Returned => t.bank_reason_returned(),
        ProposalReason::PaymentIdentified => t.bank_reason_identified(),
        ProposalReason::PaymentAlike => t.bank_reason_alike(),
        ProposalReason::UndividedBatch => t.bank_reason_batch(),
        ProposalReason::OtherCurrency => t.bank_reason_currency(),
        ProposalReason::SameRecorded => t.bank_reason_same(),
    }
}

/// What a column contains.
pub(super) fn column(t: Texts, column: BankColumn) -> Cow<'static, str> {
    match column {
        BankColumn::BookingDate => t.bank_column_booking_date(),
        BankColumn::ValueDate => t.bank_column_value_date(),
        BankColumn::Amount => t.bank_column_amount(),
        BankColumn::Credit => t.bank_column_credit(),
        BankColumn::Debit => t.bank_column_debit(),
        BankColumn::Direction => t.bank_column_direction(),
        BankColumn::Currency => t.bank_column_currency(),
        BankColumn::Status => t.bank_column_status(),
        BankColumn::Name => t.bank_column_name(),
        BankColumn::Account => t.bank_column_account(),
        BankColumn::Text => t.bank_column_text(),
        BankColumn::Reference => t.bank_column_reference(),
        BankColumn::EndToEndId => t.bank_column_end_to_end(),
        BankColumn::EntryReference => t.bank_column_entry_reference(),
        BankColumn::Charges => t.bank_column_charges(),
        BankColumn::OwnAccount => t.bank_column_own_account(),
        BankColumn::Kind => t.bank_column_kind(),
    }
}

/// Which line it is, after the name of something that several lines have.
pub(super) fn about(t: Texts, line: &BankLineBrief) -> String {
    format!(": {}, {}", money(t, line.amount), line.name)
}
