//! The queue: filters with their counts, a table of applications, and a pager.

use super::address::QueueAddress;
use super::keys::ReviewKeys;
use super::moment::left;
use super::turn::TurnContext;
use crate::api::{QueueFilter, QueueRow, ReviewQueueAnswer, segment};
use crate::site::{FilterChip, csv_link, filter_chips, isolate, pager, sorted_column};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use leptos::prelude::*;

/// The queue below its heading. `open` is the number of the application that's shown.
pub(super) fn queue(t: Texts, queue: &ReviewQueueAnswer, open: Option<&str>) -> AnyView {
    let address = QueueAddress::of(queue);
    let rows = queue.rows.iter().map(|row| line(t, row, &address, open, queue.today));
    let rows = if queue.rows.is_empty() {
        view! { <p class="queue-empty">{empty(t, queue.show)}</p> }.into_any()
    } else {
        table(t, queue, &address, rows.collect_view())
    };
    let (foundation, sort) = (segment(&queue.foundation.id), segment(&queue.sort));
    let file = format!("/reviews/{foundation}/queue.csv?show={}&sort={sort}", queue.show.id());
    let keys = has_keys(queue).then(|| view! { {keys_hint(t)} <ReviewKeys /> });
    view! {
        {filters(t, queue, &address)}
        {rows}
        {pager(t, queue.page, queue.pages, |page| address.page(page))}
        {open.is_none().then(|| csv_link(t, &file))}
        {keys}
    }
    .into_any()
}

/// Which keys do what.
fn keys_hint(t: Texts) -> AnyView {
    view! {
        <p class="queue-keys when-live">
            <kbd>"J"</kbd>
            " "
            <kbd>"K"</kbd>
            " "
            {t.review_keys_move()}
            " "
            <kbd>{t.review_key_enter()}</kbd>
            " "
            {t.review_keys_open()}
        </p>
    }
    .into_any()
}

/// Whether J and K have links to move between. Otherwise the page needs no script.
pub(super) fn has_keys(queue: &ReviewQueueAnswer) -> bool {
    !queue.rows.is_empty()
}

fn filters(t: Texts, queue: &ReviewQueueAnswer, address: &QueueAddress) -> AnyView {
    let chips = queue.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(t, *show),
        href: address.filter(*show),
        count: *count,
        is_current: *show == queue.show,
    });
    filter_chips(t, chips)
}

fn filter_name(t: Texts, show: QueueFilter) -> String {
    match show {
        QueueFilter::Mine => t.review_mine(),
        QueueFilter::Late => t.review_late(),
        QueueFilter::Applicant => t.review_applicant(),
        QueueFilter::Open => t.review_open(),
        QueueFilter::Decided => t.review_decided(),
    }
    .into_owned()
}

/// Instead of rows, if a filter has none.
pub(super) fn empty(t: Texts, show: QueueFilter) -> String {
    match show {
        QueueFilter::Mine => t.review_none_mine(),
        QueueFilter::Late => t.review_none_late(),
        QueueFilter::Applicant => t.review_none_applicant(),
        QueueFilter::Open => t.review_none_open(),
        QueueFilter::Decided => t.review_none_decided(),
    }
    .into_owned()
}

/// The rows are blocks, below a line of links that sort them. The explicit roles keep it a table for screen readers.
fn table(t: Texts, queue: &ReviewQueueAnswer, address: &QueueAddress, rows: impl IntoView + 'static) -> AnyView {
    let sorted = |id, name| sorted_column(t, (id, name, ""), &queue.sort, |sort| address.sorted(sort));
    let columns = [
        sorted("name", t.queue_applicant()),
        if queue.show == QueueFilter::Decided {
            sorted("decided", t.queue_decided())
        } else {
            sorted("due", t.queue_deadline())
        },
        sorted("tier", t.apply_tier()),
        sorted("stage", t.queue_stage()),
        sorted("submitted", t.queue_submitted()),
    ];
    view! {
        <table class="queue-rows sorted" role="table">
            <caption class="vh">{t.review_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn line(t: Texts, row: &QueueRow, address: &QueueAddress, open: Option<&str>, today: Date) -> AnyView {
    let tier = say(t, &row.tier);
    let price = if row.price.is_empty() {
        tier.to_owned()
    } else {
        t.tier_price(tier, &row.price)
    };
    let current = (open == Some(row.reference.as_str())).then_some("page");
    let turn = TurnContext::of_row(row, today);
    let submitted = row.submitted_on.map(|day| t.queue_submitted_on(date(t, day)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a class="queue-row" href=address.application(&row.reference) aria-current=current>
                    <bdi>{name(row)}</bdi>
                </a>
            </th>
            <td role="cell" class="queue-when">{when(t, row, &turn, today)}</td>
            <td role="cell" class="queue-price">{isolate(price)}</td>
            <td role="cell">{turn.view(t)}</td>
            <td role="cell" class="queue-submitted">{submitted}</td>
        </tr>
    }
    .into_any()
}

/// The applicant's name, or the application number if it isn't known.
fn name(row: &QueueRow) -> String {
    if row.name.is_empty() {
        row.reference.clone()
    } else {
        row.name.clone()
    }
}

fn when(t: Texts, row: &QueueRow, turn: &TurnContext<'_>, today: Date) -> String {
    match (row.decided_on, row.due) {
        (Some(day), _) => date(t, day),
        (None, Some(due)) if turn.is_open() => left(t, due, today),
        (None, None) if turn.is_open() => t.no_deadline().into_owned(),
        _ => String::new(),
    }
}
