//! Undoing what was recorded for a line, and deciding again about one that was set aside.

use super::address::{line_address, line_title};
use super::lines::LineList;
use super::words::about;
use crate::api::{BankLineAction, BankLineBrief};
use crate::site::isolate;
use leptos::prelude::*;

/// Two clicks, so that nobody does it by accident.
pub(super) fn undo(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let t = list.t;
    let about = about(t, line);
    view! {
        <details>
            <summary>{t.payments_undo()} <span class="vh">{isolate(about.clone())}</span></summary>
            <form class="money-form" method="post" action=line_address(list.foundation, &line.id)>
                {list.origin()}
                <p>{t.bank_undo_text()}</p>
                <p>
                    <button class="button quiet small" name="do" value=BankLineAction::Reopen.id()>
                        {t.payments_undo_button()}
                        <span class="vh">{isolate(about)}</span>
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// Nothing was recorded, so a click is enough.
pub(super) fn again(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let t = list.t;
    let title = line_title(&line.id);
    view! {
        <form method="post" action=line_address(list.foundation, &line.id)>
            {list.origin()}
            <button
                class="button quiet small"
                name="do"
                value=BankLineAction::Reopen.id()
                aria-describedby=title
            >
                {t.bank_again()}
            </button>
        </form>
    }
    .into_any()
}
