//! The milestones of a commitment, with what was accepted for each.

use super::state::milestone_mark;
use crate::api::{CommitmentDetails, MilestoneBrief};
use crate::invoices::{AMOUNT, DAY, NAME, cell, column};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money};
use leptos::prelude::*;

pub(super) fn milestones(t: Texts, details: &CommitmentDetails) -> AnyView {
    let content = if details.milestones.is_empty() {
        view! { <p>{t.milestones_none()}</p> }.into_any()
    } else {
        table(t, details)
    };
    view! {
        <section aria-labelledby="milestones">
            <h2 id="milestones">{t.milestones_heading()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn table(t: Texts, details: &CommitmentDetails) -> AnyView {
    let columns = [
        column(t.milestone_title(), NAME),
        column(t.invoice_due(), DAY),
        column(t.in_kind_value(), AMOUNT),
        column(t.in_kind_accepted(), AMOUNT),
        column(t.invoices_state(), ""),
    ];
    let rows = details.milestones.iter().map(|milestone| row(t, milestone));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.milestones_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, milestone: &MilestoneBrief) -> AnyView {
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>{isolate(milestone.title.clone())}</th>
            {cell(t.invoice_due(), DAY, Some(isolate(date(t, milestone.due))))}
            {cell(t.in_kind_value(), AMOUNT, Some(isolate(money(t, milestone.value))))}
            {cell(t.in_kind_accepted(), AMOUNT, Some(isolate(money(t, milestone.accepted))))}
            {cell(t.invoices_state(), "", Some(milestone_mark(t, milestone.state)))}
        </tr>
    }
    .into_any()
}
