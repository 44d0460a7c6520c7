//! A page of lines: filters with their counts, a table of lines, and a pager.

use super::address::{LINES, LineListAddress, lines_address};
use super::form::{BankForm, BankFormDone};
use super::line::line;
use super::outcome::done;
use super::words::{filter_name, nothing};
use crate::api::{BankFilter, BankImportBrief, BankImportState, BankLines};
use crate::invoices::column;
use crate::site::{FilterChip, filter_chips, pager, sorted_column};
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
    /// Which files are shown next to them, as parameters of the URL.
    pub files: &'a str,
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

    /// The lines as they're shown.
    pub fn shown(&self) -> LineListAddress {
        LineListAddress {
            show: self.lines.show,
            sort: self.chosen_sort(&self.lines.sort),
            page: self.lines.page,
        }
    }

    /// An order as URLs have it. The list's own order isn't in them.
    fn chosen_sort(&self, sort: &str) -> String {
        if self.import.is_none() && sort == self.lines.show.own_sort() {
            String::new()
        } else {
            sort.to_owned()
        }
    }

    /// Other lines. What's chosen of the files stays.
    fn address(&self, list: &LineListAddress) -> String {
        let import = self.import.map(|import| import.id.as_str());
        lines_address(self.foundation, import, list, self.files)
    }

    /// Where forms lead back to, as hidden fields.
    pub fn origin(&self) -> AnyView {
        let from = self.import.map_or("list", |import| import.id.as_str()).to_owned();
        view! {
            <input type="hidden" name="from" value=from />
            <input type="hidden" name="show" value=self.lines.show.id() />
            <input type="hidden" name="sort" value=self.lines.sort.clone() />
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
        table(list)
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
            {pager(t, list.lines.page, list.lines.pages, |page| list.address(&LineListAddress { page, ..list.shown() }))}
        </section>
    }
    .into_any()
}

/// The rows are blocks, below a line of links that sort them. The explicit roles keep it a table for screen readers.
fn table(list: &LineList<'_>) -> AnyView {
    let t = list.t;
    let sorted = |id, name| {
        sorted_column(t, (id, name, ""), &list.lines.sort, |sort| {
            list.address(&LineListAddress {
                show: list.lines.show,
                sort: list.chosen_sort(sort),
                page: 1,
            })
        })
    };
    let columns = [
        sorted("amount", t.invoice_amount()),
        sorted("name", t.bank_line_name()),
        sorted("day", t.invoice_date()),
        column(t.bank_line_text(), ""),
        column(t.invoices_state(), ""),
        column(t.bank_line_pays(), ""),
    ];
    let rows = list.lines.rows.iter().map(|row| line(list, row));
    view! {
        <table class="bank-lines sorted" role="table">
            <caption class="vh">{t.bank_lines()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn filters(list: &LineList<'_>) -> AnyView {
    let chips = list.lines.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(list.t, *show, list.is_draft()).to_string(),
        href: list.address(&LineListAddress {
            show: *show,
            sort: String::new(),
            page: 1,
        }),
        count: *count,
        is_current: *show == list.lines.show,
    });
    filter_chips(list.t, chips)
}
