//! Which members get nothing, and why.

use crate::api::{MailingAnswer, MailingObstacle, SkippedMember, failed_mailing_reference};
use crate::format;
use crate::invoices::{NAME, cell, column};
use crate::members::address::member_address;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// A section with them. `None` if everyone gets something.
pub(super) fn skipped(t: Texts, answer: &MailingAnswer) -> Option<AnyView> {
    if answer.skipped.is_empty() {
        return None;
    }
    let reasons = answer.obstacles.iter().map(|(obstacle, count)| {
        let count = format::number(t.locale(), *count);
        view! { <li>{isolate(t.mailing_reason_count(obstacle_text(t, *obstacle), count))}</li> }
    });
    let listed = i64::try_from(answer.skipped.len()).unwrap_or(i64::MAX);
    let more = answer.unreached - listed;
    let more = (more > 0).then(|| view! { <p class="meta">{t.mailing_more(more)}</p> });
    let rows = answer.skipped.iter().map(|member| row(t, answer, member));
    Some(
        view! {
            <section class="section" aria-labelledby="skipped">
                <h2 id="skipped">{t.mailing_unreached()}</h2>
                <ul>{reasons.collect_view()}</ul>
                <table class="stacked ledger" role="table">
                    <caption class="vh">{t.mailing_unreached()}</caption>
                    <thead role="rowgroup">
                        <tr role="row">{column(t.invoices_member(), NAME)} {column(t.mailing_why(), "")}</tr>
                    </thead>
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </table>
                {more}
            </section>
        }
        .into_any(),
    )
}

fn row(t: Texts, answer: &MailingAnswer, member: &SkippedMember) -> AnyView {
    let name = if member.member.is_empty() {
        member.application.clone()
    } else {
        member.member.clone()
    };
    let why = match member.obstacle {
        MailingObstacle::Fault => {
            let reference = failed_mailing_reference(&answer.id, &member.membership);
            Cow::Owned(t.mailing_fault_reference(reference))
        }
        obstacle => obstacle_text(t, obstacle),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=member_address(&answer.foundation.id, &member.membership)><bdi>{name}</bdi></a>
            </th>
            {cell(t.mailing_why(), "", Some(why.into_any()))}
        </tr>
    }
    .into_any()
}

fn obstacle_text(t: Texts, obstacle: MailingObstacle) -> Cow<'static, str> {
    match obstacle {
        MailingObstacle::NoContact => t.mailing_no_contact(),
        MailingObstacle::Bounced => t.mailing_bounced_before(),
        MailingObstacle::NoReminder => t.mailing_no_reminder(),
        MailingObstacle::Over => t.mailing_over(),
        MailingObstacle::Conflict => t.mailing_conflict(),
        MailingObstacle::RulesMissing => t.mailing_rules_missing(),
        MailingObstacle::Fault => t.mailing_fault(),
    }
}
