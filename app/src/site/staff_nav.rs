//! The pages for a foundation's people, as a small navigation.

use crate::api::segment;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// A page for a foundation's people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffArea {
    Review,
    Invoices,
    Bank,
    InKind,
    Roles,
}

/// Links between these pages, for someone who can read the queue and the invoices.
pub fn staff_nav(t: Texts, foundation: &str, area: StaffArea) -> AnyView {
    let areas = [
        StaffArea::Review,
        StaffArea::Invoices,
        StaffArea::Bank,
        StaffArea::InKind,
        StaffArea::Roles,
    ];
    nav(t, foundation, area, &areas)
}

/// Links between these pages, for someone who can read the queue, but no invoices.
pub fn reviewer_nav(t: Texts, foundation: &str, area: StaffArea) -> AnyView {
    nav(t, foundation, area, &[StaffArea::Review, StaffArea::InKind])
}

fn nav(t: Texts, foundation: &str, area: StaffArea, areas: &[StaffArea]) -> AnyView {
    let foundation = segment(foundation);
    let entries = areas.iter().map(|at| {
        let (path, text) = entry(t, *at);
        let current = (*at == area).then_some("true");
        view! { <li><a href=format!("/{path}/{foundation}") aria-current=current>{text}</a></li> }
    });
    let entries = entries.collect_view();
    view! { <nav class="staff-nav" aria-label=t.staff_nav()><ul role="list">{entries}</ul></nav> }.into_any()
}

/// The first part of its path, and its name.
fn entry(t: Texts, area: StaffArea) -> (&'static str, Cow<'static, str>) {
    match area {
        StaffArea::Review => ("review", t.staff_review()),
        StaffArea::Invoices => ("invoices", t.invoices_heading()),
        StaffArea::Bank => ("bank", t.bank_nav()),
        StaffArea::InKind => ("in-kind", t.in_kind_nav()),
        StaffArea::Roles => ("roles", t.roles_heading()),
    }
}
