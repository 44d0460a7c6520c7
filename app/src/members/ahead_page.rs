//! `/members/{foundation}/ahead`: what happens to memberships by themselves until a day.

use super::address::{ahead_address, member_address};
use super::nav::{MembersPart, nav};
use crate::api::{AheadAnswer, AheadRow, AheadStep};
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{Page, Place, answer_with, error_summary, isolate};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;

/// The ID of the field for the day.
const UNTIL: &str = "until";

/// What happens until a day. `wrong` is what was typed instead of one.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn ahead_page(answer: AheadAnswer, wrong: Option<String>) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = wrong.is_some();
    if is_wrong {
        answer_with(422);
    }
    let error = is_wrong.then(|| t.ahead_day_wrong().into_owned());
    let summary = error
        .clone()
        .map(|text| error_summary(t, vec![(UNTIL.to_owned(), text)]));
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{isolate(t.ahead_none(date(t, answer.until)))}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let more = (answer.more > 0).then(|| view! { <p class="note">{t.ahead_more(answer.more)}</p> });
    let unseen = (answer.unseen > 0).then(|| view! { <p class="note">{t.ahead_unseen(answer.unseen)}</p> });
    let checks = (answer.checks.addresses > 0).then(|| {
        let failing = answer.checks.failing;
        let failing = (failing > 0).then(|| t.ahead_checks_failing(failing));
        view! { <p class="note">{t.ahead_checks(answer.checks.addresses)} " " {failing}</p> }
    });
    let described = is_wrong.then_some("until-error");
    let error = error.map(|text| view! { <p class="error" id="until-error">{text}</p> });
    let typed = wrong.unwrap_or_else(|| answer.until.to_string());
    let content = view! {
        <div class="invoices">
            {nav(t, &answer.foundation.id, Some(MembersPart::Ahead), answer.money)}
            {summary}
            <div class="head">
                <h1>{t.ahead_heading()}</h1>
                <p class="lead">{t.ahead_lead()}</p>
            </div>
            <form class="board-limits" method="get" action=ahead_address(&answer.foundation.id) novalidate>
                <div class="field">
                    <label class="label" for=UNTIL>{t.ahead_until()}</label>
                    {error}
                    <input
                        class="input"
                        type="date"
                        id=UNTIL
                        name=UNTIL
                        value=typed
                        aria-describedby=described
                        aria-invalid=is_wrong.then_some("true")
                    />
                </div>
                <p><button class="button quiet">{t.ahead_show()}</button></p>
            </form>
            {rows}
            {more}
            {unseen}
            {checks}
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.ahead_heading()
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

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &AheadAnswer) -> AnyView {
    let columns = [
        column(t.invoices_member(), NAME),
        column(t.notice_due(), DAY),
        column(t.ahead_what(), ""),
    ];
    let rows = answer.rows.iter().map(|row| self::row(t, &answer.foundation.id, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.ahead_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, row: &AheadRow) -> AnyView {
    let name = if row.member.is_empty() {
        row.application.clone()
    } else {
        row.member.clone()
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=member_address(foundation, &row.membership)><bdi>{name}</bdi></a>
            </th>
            {cell(t.notice_due(), DAY, Some(isolate(date(t, row.day))))}
            {cell(t.ahead_what(), "", Some(isolate(step(t, &row.step))))}
        </tr>
    }
    .into_any()
}

fn step(t: Texts, step: &AheadStep) -> String {
    match step {
        AheadStep::Reminded { days } => t.ahead_reminded(*days),
        AheadStep::Renews { tier, until: Some(day) } => t.ahead_renews_until(say(t, tier), date(t, *day)),
        AheadStep::Renews { tier, until: None } => t.ahead_renews(say(t, tier)),
        AheadStep::Moves { tier } => t.ahead_moves(say(t, tier)),
        AheadStep::Ends { last_day } => t.ahead_ends(date(t, *last_day)),
    }
}
