//! Words for lists, their columns and their rows.

use crate::api::{ImportRowFilter, ImportRowState, MemberImportBrief, MemberImportState, MemberListFormat};
use crate::text::Texts;
use domain::date_order::DateOrder;
use domain::import_field::ImportField;
use std::borrow::Cow;

/// A list's name, or that it has none.
pub(super) fn list_name(t: Texts, import: &MemberImportBrief) -> String {
    if import.name.is_empty() {
        t.bank_file_unnamed().into_owned()
    } else {
        import.name.clone()
    }
}

/// How far an import is: a class and words.
pub(super) fn import_state(t: Texts, state: MemberImportState) -> (&'static str, Cow<'static, str>) {
    match state {
        MemberImportState::Draft => ("turn you", t.import_state_draft()),
        MemberImportState::Running => ("turn waiting", t.import_state_running()),
        MemberImportState::Imported => ("turn done", t.import_state_imported()),
        MemberImportState::Undoing => ("turn waiting", t.import_state_undoing()),
        MemberImportState::Undone => ("turn none", t.import_state_undone()),
    }
}

pub(super) fn format_name(t: Texts, format: MemberListFormat) -> Cow<'static, str> {
    match format {
        MemberListFormat::Landscape => t.import_format_landscape(),
        MemberListFormat::OpenCollective => t.import_format_open_collective(),
        MemberListFormat::GithubSponsors => t.import_format_github(),
        MemberListFormat::Civicrm => t.import_format_civicrm(),
        MemberListFormat::PythonOrg => t.import_format_python(),
        MemberListFormat::Table => t.import_format_table(),
    }
}

pub(super) fn column_name(t: Texts, column: ImportField) -> Cow<'static, str> {
    match column {
        ImportField::Name => t.import_column_name(),
        ImportField::Kind => t.import_column_kind(),
        ImportField::Tier => t.apply_tier(),
        ImportField::Contact => t.import_column_contact(),
        ImportField::Email => t.import_column_email(),
        ImportField::Website => t.import_column_website(),
        ImportField::Since => t.members_since(),
        ImportField::FirstDay => t.import_column_first(),
        ImportField::LastDay => t.import_column_last(),
        ImportField::Status => t.invoices_state(),
        ImportField::Amount => t.import_column_amount(),
        ImportField::Logo => t.import_column_logo(),
        ImportField::Key => t.import_column_key(),
    }
}

pub(super) fn order_name(t: Texts, order: DateOrder) -> Cow<'static, str> {
    match order {
        DateOrder::YearMonthDay => t.import_dates_ymd(),
        DateOrder::DayMonthYear => t.import_dates_dmy(),
        DateOrder::MonthDayYear => t.import_dates_mdy(),
    }
}

/// A filter's name. Before the import, members are still to be added.
pub(super) fn filter_name(t: Texts, show: ImportRowFilter, is_draft: bool) -> Cow<'static, str> {
    match show {
        ImportRowFilter::All => t.uses_all(),
        ImportRowFilter::Added if is_draft => t.import_row_ready(),
        ImportRowFilter::Added => t.import_row_added(),
        ImportRowFilter::Ask => t.import_row_ask(),
        ImportRowFilter::Skipped => t.import_row_skipped(),
        ImportRowFilter::Undone => t.import_row_undone(),
        ImportRowFilter::Kept => t.import_row_kept(),
        ImportRowFilter::Failed => t.import_row_failed(),
        ImportRowFilter::Stuck => t.import_row_stuck(),
        ImportRowFilter::Nobody => t.members_unmanaged(),
    }
}

/// What becomes of a row: a class and words.
pub(super) fn row_state(t: Texts, state: ImportRowState) -> (&'static str, Cow<'static, str>) {
    let class = match state {
        ImportRowState::Ready | ImportRowState::Added => "turn done",
        ImportRowState::Ask | ImportRowState::Failed | ImportRowState::Stuck => "turn you",
        ImportRowState::Skipped | ImportRowState::Undone => "turn none",
        ImportRowState::Kept => "turn waiting",
    };
    (class, row_state_name(t, state))
}

/// What becomes of a row, in words.
pub fn row_state_name(t: Texts, state: ImportRowState) -> Cow<'static, str> {
    match state {
        ImportRowState::Ready => t.import_row_ready(),
        ImportRowState::Added => t.import_row_added(),
        ImportRowState::Ask => t.import_row_ask(),
        ImportRowState::Skipped => t.import_row_skipped(),
        ImportRowState::Kept => t.import_row_kept(),
        ImportRowState::Undone => t.import_row_undone(),
        ImportRowState::Failed => t.import_row_failed(),
        ImportRowState::Stuck => t.import_row_stuck(),
    }
}
