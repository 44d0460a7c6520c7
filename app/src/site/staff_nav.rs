//! The pages for a foundation's people, as a small navigation.

use crate::api::segment;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// A page for a foundation's people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffArea {
    Review,
    Meetings,
    Members,
    Invoices,
    Bank,
    InKind,
    Benefits,
    Elections,
    Reports,
    Roles,
    /// Only for administrators, so it's only among the links on its own pages.
    Webhooks,
}

/// Links between these pages, for someone who can read the queue. `money` says whether they can read the invoices.
pub fn staff_nav(t: Texts, foundation: &str, area: StaffArea, money: bool) -> AnyView {
    let areas = [
        StaffArea::Review,
        StaffArea::Meetings,
        StaffArea::Members,
        StaffArea::Invoices,
        StaffArea::Bank,
        StaffArea::InKind,
        StaffArea::Benefits,
        StaffArea::Elections,
        StaffArea::Reports,
        StaffArea::Roles,
        StaffArea::Webhooks,
    ];
    let needs_money = |at: &StaffArea| matches!(at, StaffArea::Invoices | StaffArea::Bank | StaffArea::Roles);
    let foundation = segment(foundation);
    let is_offered = |at: &StaffArea| match at {
        StaffArea::Webhooks => area == StaffArea::Webhooks,
        _ => money || !needs_money(at),
    };
    let entries = areas.into_iter().filter(is_offered).map(|at| {
        let (path, text) = entry(t, at);
        let current = (at == area).then_some("true");
        view! { <li><a href=format!("/{path}/{foundation}") aria-current=current>{text}</a></li> }
    });
    let entries = entries.collect_view();
    view! { <nav class="staff-nav" aria-label=t.staff_nav()><ul role="list">{entries}</ul></nav> }.into_any()
}

/// The first part of its path, and its name.
fn entry(t: Texts, area: StaffArea) -> (&'static str, Cow<'static, str>) {
    match area {
        StaffArea::Review => ("review", t.staff_review()),
        StaffArea::Meetings => ("meetings", t.meetings_heading()),
        StaffArea::Members => ("members", t.members_heading()),
        StaffArea::Invoices => ("invoices", t.invoices_heading()),
        StaffArea::Bank => ("bank", t.bank_nav()),
        StaffArea::InKind => ("in-kind", t.in_kind_nav()),
        StaffArea::Benefits => ("benefits", t.staff_benefits()),
        StaffArea::Elections => ("elections", t.elections_heading()),
        StaffArea::Reports => ("reports", t.reports_heading()),
        StaffArea::Roles => ("roles", t.roles_heading()),
        StaffArea::Webhooks => ("webhooks", t.webhooks_heading()),
    }
}
