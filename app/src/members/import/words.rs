//! Words for lists, their columns and their rows.

use crate::api::{
    DayOrder, ImportRowFilter, ImportRowState, ListColumn, MemberImportBrief, MemberImportState, MemberListFormat,
};
use crate::text::Texts;
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

pub(super) fn column_name(t: Texts, column: ListColumn) -> Cow<'static, str> {
    match column {
        ListColumn::Name => t.import_column_name(),
        ListColumn::Kind => t.import_column_kind(),
        ListColumn::Tier => t.apply_tier(),
        ListColumn::Contact => t.import_column_contact(),
        ListColumn::Email => t.import_column_email(),
        ListColumn::Website => t.import_column_website(),
        ListColumn::Since => t.members_since(),
        ListColumn::FirstDay => t.import_column_first(),
        ListColumn::LastDay => t.import_column_last(),
        ListColumn::Status => t.invoices_state(),
        ListColumn::Amount => t.import_column_amount(),
        ListColumn::Logo => t.import_column_logo(),
        ListColumn::Key => t.import_column_key(),
    }
}

pub(super) fn order_name(t: Texts, order: DayOrder) -> Cow<'static, str> {
    match order {
        DayOrder::YearMonthDay => t.import_dates_ymd(),
        DayOrder::DayMonthYear => t.import_dates_dmy(),
        DayOrder::MonthDayYear => t.import_dates_mdy(),
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
    }
}

/// What becomes of a row: a class and words.
pub(super) fn row_state(t: Texts, state: ImportRowState) -> (&'static str, Cow<'static, str>) {
    match state {
        ImportRowState::Ready => ("turn done", t.import_row_ready()),
        ImportRowState::Added => ("turn done", t.import_row_added()),
        ImportRowState::Ask => ("turn you", t.import_row_ask()),
        ImportRowState::Skipped => ("turn none", t.import_row_skipped()),
        ImportRowState::Kept => ("turn waiting", t.import_row_kept()),
        ImportRowState::Undone => ("turn none", t.import_row_undone()),
    }
}
