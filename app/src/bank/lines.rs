//! A page of lines: filters with their counts, the lines, and a pager.

use super::address::{LINES, lines_address};
use super::form::{BankForm, BankFormDone};
use super::line::line;
use super::outcome::done;
use super::words::{filter_name, nothing};
use crate::api::{BankFilter, BankImportBrief, BankImportState, BankLines};
use crate::site::{FilterChip, filter_chips, pager};
use crate::text::Texts;
use leptos::prelude::*;

/// The lines of a foundation or of a file, and what was sent about them.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineList<'a> {
    pub t: Texts,
    /// The foundation's ID.
    pub foundation: &'a str,
    /// The file. `None` for all of the foundation's lines.
    pub import: Option<&'a BankImportBrief>,
    pub lines: &'a BankLines,
    /// Whether the reader may record payments.
    pub records: bool,
    pub form: &'a BankForm,
}

impl LineList<'_> {
    pub fn is_draft(&self) -> bool {
        self.import.is_some_and(|import| import.state == BankImportState::Draft)
    }

    /// Whether the reader can decide about lines. Those of a file can't be decided before it's imported.
    pub fn decides(&self) -> bool {
        let is_live = self
            .import
            .is_none_or(|import| import.state == BankImportState::Imported);
        self.records && is_live
    }

    fn address(&self, show: BankFilter, page: i64) -> String {
        let import = self.import.map(|import| import.id.as_str());
        lines_address(self.foundation, import, show, page, "")
    }

    /// Where forms lead back to, as hidden fields.
    pub fn origin(&self) -> AnyView {
        let from = self.import.map_or("list", |import| import.id.as_str()).to_owned();
        view! {
            <input type="hidden" name="from" value=from />
            <input type="hidden" name="show" value=self.lines.show.id() />
            <input type="hidden" name="page" value=self.lines.page.to_string() />
        }
        .into_any()
    }
}

pub(super) fn lines(list: &LineList<'_>) -> AnyView {
    let t = list.t;
    let done = list
        .form
        .done
        .filter(|done| matches!(done, BankFormDone::Line(_)))
        .map(|what| done(t, what));
    let rows = if list.lines.rows.is_empty() {
        view! { <p class="note">{nothing(t, list.lines.show, list.is_draft())}</p> }.into_any()
    } else {
        let rows = list.lines.rows.iter().map(|row| line(list, row));
        view! { <ol class="bank-lines" role="list">{rows.collect_view()}</ol> }.into_any()
    };
    let has_open = list.lines.show == BankFilter::Open && !list.lines.rows.is_empty();
    let later = (list.is_draft() && has_open).then(|| view! { <p class="hint">{t.bank_decide_later()}</p> });
    view! {
        <section aria-labelledby=LINES>
            <h2 id=LINES>{t.bank_lines()}</h2>
            {done}
            {filters(list)}
            {later}
            {rows}
            {pager(t, list.lines.page, list.lines.pages, |page| list.address(list.lines.show, page))}
        </section>
    }
    .into_any()
}

fn filters(list: &LineList<'_>) -> AnyView {
    let chips = list.lines.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(list.t, *show, list.is_draft()).to_string(),
        href: list.address(*show, 1),
        count: *count,
        is_current: *show == list.lines.show,
    });
    filter_chips(list.t, chips)
}
