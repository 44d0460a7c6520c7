//! What was delivered, and what was decided about it. Members and the foundation's people see the same, except who decided.

use super::state::mark;
use crate::api::{CommitmentDetails, DeliveryBrief, DeliveryDecisionBrief, LocalTime};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, moment, money};
use leptos::prelude::*;

/// The ID of the section.
pub(super) const DELIVERIES: &str = "deliveries";

/// The deliveries, each with its forms.
pub(super) fn deliveries(
    t: Texts,
    local: Option<&LocalTime>,
    details: &CommitmentDetails,
    forms: impl Fn(&DeliveryBrief) -> Option<AnyView>,
) -> AnyView {
    let content = if details.deliveries.is_empty() {
        view! { <p>{t.deliveries_none()}</p> }.into_any()
    } else {
        let rows = details.deliveries.iter().map(|row| delivery(t, local, row, forms(row)));
        view! { <ol class="deliveries" role="list">{rows.collect_view()}</ol> }.into_any()
    };
    view! {
        <section aria-labelledby=DELIVERIES>
            <h2 id=DELIVERIES>{t.deliveries_heading()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// The ID of a delivery's element.
pub(super) fn delivery_id(delivery: &str) -> String {
    format!("delivery-{delivery}")
}

fn delivery(t: Texts, local: Option<&LocalTime>, row: &DeliveryBrief, forms: Option<AnyView>) -> AnyView {
    let link = row.link.as_ref().map(|link| {
        let address = link.clone();
        view! { <p><a href=address rel="external nofollow noopener noreferrer"><bdi>{link.clone()}</bdi></a></p> }
    });
    let reported = t.delivery_reported_at(moment(t, local, row.reported_at));
    view! {
        <li class="card" id=delivery_id(&row.id)>
            <h3>{isolate(t.delivery_title(date(t, row.day), money(t, row.claimed)))}</h3>
            <p>{decision_mark(t, row.decision.as_ref())}</p>
            <p class="typed">{isolate(row.what.clone())}</p>
            {link}
            <p class="meta">{isolate(reported)}</p>
            {row.decision.as_ref().map(|decision| decided(t, local, decision))}
            {forms}
        </li>
    }
    .into_any()
}

fn decision_mark(t: Texts, decision: Option<&DeliveryDecisionBrief>) -> AnyView {
    match decision {
        None => mark("you", t.delivery_waiting()),
        Some(DeliveryDecisionBrief {
            accepted: Some(value), ..
        }) => mark("done", t.delivery_accepted(money(t, *value)).into()),
        Some(DeliveryDecisionBrief { accepted: None, .. }) => mark("declined", t.delivery_sent_back()),
    }
}

fn decided(t: Texts, local: Option<&LocalTime>, decision: &DeliveryDecisionBrief) -> AnyView {
    let why = (!decision.reason.is_empty())
        .then(|| view! { <blockquote class="note typed">{isolate(decision.reason.clone())}</blockquote> });
    let who = (!decision.who.is_empty()).then(|| view! { <bdi>{decision.who.clone()}</bdi> ", " });
    view! {
        {why}
        <p class="meta">{who} {moment(t, local, decision.at)}</p>
    }
    .into_any()
}
