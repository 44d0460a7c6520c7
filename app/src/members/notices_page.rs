//! `/members/{foundation}/reminders`: every reminder of the end of a term, and what became of it.

use super::address::{member_address, notices_list_address};
use super::nav::{MembersPart, nav};
use super::notice_state::{SentNotice, filter_name, mark};
use crate::api::{BouncedEmail, NoticeCheck, NoticeFilter, NoticeRow, NoticeState, NoticesAnswer, segment};
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{
    FilterChip, Page, Place, answer_with, csv_link, error_box, filter_chips, isolate, pager, sorted_column,
};
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// A page of a foundation's reminders. `sent` says what came of sending one again.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn notices_page(answer: NoticesAnswer, sent: Option<SentNotice>) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let is_wrong = sent.is_some_and(|sent| sent != SentNotice::Sent);
    if is_wrong {
        answer_with(409);
    }
    let rows = if answer.rows.is_empty() {
        let text = if answer.show == NoticeFilter::All {
            t.notices_none()
        } else {
            t.notices_none_here()
        };
        view! { <p class="note">{text}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let chips = answer.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(t, *show).into_owned(),
        href: notices_list_address(foundation, *show, "", 1),
        count: *count,
        is_current: *show == answer.show,
    });
    let pager = pager(t, answer.page, answer.pages, |page| {
        notices_list_address(foundation, answer.show, &answer.sort, page)
    });
    let (show, sort) = (answer.show.id(), segment(&answer.sort));
    let file = format!("/notices/{}/reminders.csv?show={show}&sort={sort}", segment(foundation));
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, Some(MembersPart::Notices), answer.money)}
            {outcome(t, sent)}
            <div class="head">
                <h1>{t.notices_heading()}</h1>
                <p class="lead">{t.notices_lead()}</p>
            </div>
            {check(t, answer.check)}
            {to_do(t, &answer)}
            {filter_chips(t, chips)}
            {rows}
            {pager}
            {csv_link(t, &file)}
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.notices_heading()
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=is_wrong
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

fn outcome(t: Texts, sent: Option<SentNotice>) -> Option<AnyView> {
    let wrong = |text| error_box(t, view! { <p>{text}</p> }.into_any());
    Some(match sent? {
        SentNotice::Sent => view! { <p class="note good" role="status">{t.notice_sent_again()}</p> }.into_any(),
        SentNotice::Nobody => wrong(t.notice_not_sent_again()),
        SentNotice::Over => wrong(t.notice_over()),
    })
}

/// The daily check that nobody was skipped.
fn check(t: Texts, check: Option<NoticeCheck>) -> AnyView {
    let Some(check) = check else {
        return view! { <p class="note">{t.notices_check_none()}</p> }.into_any();
    };
    let day = date(t, check.day);
    let (class, text) = if check.skipped > 0 {
        ("note bad", t.notices_check_skipped(day, check.skipped))
    } else {
        ("note good", t.notices_check_good(day, check.checked))
    };
    let unknown =
        (check.unknown > 0).then(|| view! { <p class="note bad">{t.notices_check_unknown(check.unknown)}</p> });
    view! {
        <p class=class>{isolate(text)}</p>
        {unknown}
    }
    .into_any()
}

/// What's to be done about reminders that came back.
fn to_do(t: Texts, answer: &NoticesAnswer) -> Option<AnyView> {
    let count = answer.to_do;
    let address = notices_list_address(&answer.foundation.id, NoticeFilter::Bounced, "", 1);
    (count > 0).then(|| {
        view! {
            <p class="note bad">
                {t.notices_bounced_to_do(count)} " " <a href=address>{t.notices_bounced_show()}</a>
            </p>
        }
        .into_any()
    })
}

/// What a mail server said about an email that came back.
fn came_back(t: Texts, email: &BouncedEmail) -> AnyView {
    let said = if email.reason.contains(&email.status) {
        email.reason.clone()
    } else {
        format!("{} {}", email.status, email.reason)
    };
    let text = isolate(t.notice_bounced_on(date(t, email.on)));
    let said = (!said.trim().is_empty()).then(|| view! { <p class="meta typed">{isolate(said)}</p> });
    view! { <p class="meta">{text}</p> {said} }.into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &NoticesAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            notices_list_address(&answer.foundation.id, answer.show, sort, 1)
        })
    };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("due", t.notice_due(), DAY),
        sorted("days", t.notice_left(), ""),
        column(t.invoices_state(), ""),
        column(t.notice_to(), ""),
    ];
    let send = answer.sends.then(|| {
        view! { <th scope="col" role="columnheader"><span class="vh">{t.notice_send()}</span></th> }
    });
    let rows = answer.rows.iter().map(|row| self::row(t, answer, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.notices_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns} {send}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &NoticesAnswer, row: &NoticeRow) -> AnyView {
    let foundation = &answer.foundation.id;
    let name = if row.member.is_empty() {
        row.application.clone()
    } else {
        row.member.clone()
    };
    let to = (!row.to.is_empty()).then(|| {
        let addresses = row.to.iter().map(|address| {
            let bounced = row.bounced.iter().find(|email| email.to == *address);
            let bounced = bounced.map(|email| came_back(t, email));
            view! { <p><bdi>{address.clone()}</bdi></p> {bounced} }
        });
        addresses.collect_view().into_any()
    });
    let can_repeat = !matches!(row.state, NoticeState::Planned | NoticeState::Needless);
    let button = can_repeat.then(|| send(t, answer, row, &name));
    let send = answer.sends.then(|| cell(t.notice_send(), "", button));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=member_address(foundation, &row.membership)><bdi>{name.clone()}</bdi></a>
            </th>
            {cell(t.notice_due(), DAY, Some(isolate(date(t, row.due_on))))}
            {cell(t.notice_left(), "", Some(isolate(t.notice_days_left(row.days))))}
            {cell(t.invoices_state(), "", Some(mark(t, row.state)))}
            {cell(t.notice_to(), "", to)}
            {send}
        </tr>
    }
    .into_any()
}

/// The form leads back to the page of the list that it's on.
fn send(t: Texts, answer: &NoticesAnswer, row: &NoticeRow, name: &str) -> AnyView {
    let action = notices_list_address(&answer.foundation.id, answer.show, &answer.sort, answer.page);
    view! {
        <form method="post" action=action>
            <input type="hidden" name="notice" value=row.id.clone() />
            <button class="button quiet" aria-label=t.notice_send_to(name)>{t.notice_send()}</button>
        </form>
    }
    .into_any()
}
