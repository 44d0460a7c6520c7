//! The words that both forms of the minutes share.

use super::content::{ItemEnd, MinutesContent, MinutesItem};
use app::text::Texts;
use app::words::{body, date, reviewer, say};
use domain::review::Reviewer;

/// The title.
pub fn title(t: Texts, content: &MinutesContent) -> String {
    t.minutes_title(&content.title)
}

/// The facts at the top, as labels and values.
pub fn facts(t: Texts, content: &MinutesContent) -> Vec<(String, String)> {
    let body = body(t, content.officer.as_ref(), content.body);
    let present = if content.present.is_empty() {
        t.minutes_nobody().into_owned()
    } else {
        content.present.join(", ")
    };
    let closed = t.minutes_closed_by(date(t, content.closed_on), &content.closed_by);
    vec![
        (t.mail_foundation().into_owned(), say(t, &content.foundation).to_owned()),
        (t.meeting_body().into_owned(), body),
        (t.meeting_day().into_owned(), date(t, content.day)),
        (t.minutes_present().into_owned(), present),
        (t.minutes_closed().into_owned(), closed),
    ]
}

/// How many items were approved, and how many weren't.
pub fn summary(t: Texts, content: &MinutesContent) -> String {
    let is_approved = |item: &&MinutesItem| matches!(item.end, ItemEnd::Approved | ItemEnd::ApprovedFor(_));
    let approved = content.items.iter().filter(is_approved).count();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    t.minutes_summary(count(approved), count(content.items.len()))
}

/// The applicant's name, or the application number if it isn't known.
pub fn name(item: &MinutesItem) -> &str {
    if item.name.is_empty() {
        &item.reference
    } else {
        &item.name
    }
}

/// The votes of an item, a line for each kind of vote.
pub fn votes(t: Texts, item: &MinutesItem) -> Vec<String> {
    let kinds = [
        (&item.approvals, t.minutes_for(item.approvals.join(", "))),
        (&item.refusals, t.minutes_against(item.refusals.join(", "))),
        (&item.recused, t.minutes_recused(item.recused.join(", "))),
    ];
    let mut lines: Vec<String> = kinds
        .into_iter()
        .filter(|(who, _)| !who.is_empty())
        .map(|(_, line)| line)
        .collect();
    if item.approvals.is_empty() && item.refusals.is_empty() {
        lines.insert(0, t.minutes_no_votes().into_owned());
    }
    lines
}

/// How an item stood when the meeting was closed.
pub fn end(t: Texts, content: &MinutesContent, item: &MinutesItem) -> String {
    let who = |next: Reviewer| reviewer(t, content.officer.as_ref(), next);
    match item.end {
        ItemEnd::Approved => t.minutes_approved(),
        ItemEnd::ApprovedFor(next) => return t.minutes_approved_for(who(next)),
        ItemEnd::Declined => t.minutes_declined(),
        ItemEnd::PassedOn(next) => return t.minutes_passed_on(who(next)),
        ItemEnd::StartedAgain => t.minutes_started_again(),
        ItemEnd::Withdrawn => t.minutes_withdrawn(),
        ItemEnd::Asked => t.minutes_asked(),
        ItemEnd::OnHold => t.minutes_on_hold(),
        ItemEnd::Undecided => t.minutes_undecided(),
    }
    .into_owned()
}
