//! The pages for a foundation's people, as a small navigation.

use crate::api::segment;
use crate::text::Texts;
use leptos::prelude::*;

/// A page for a foundation's people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffArea {
    Review,
    Meetings,
    Invoices,
    Bank,
    Roles,
}

/// Links between these pages, for someone who can read the queue. `money` says whether they can read the invoices.
pub fn staff_nav(t: Texts, foundation: &str, area: StaffArea, money: bool) -> AnyView {
    let foundation = segment(foundation);
    let entries = [
        (StaffArea::Review, t.staff_review(), format!("/review/{foundation}")),
        (
            StaffArea::Meetings,
            t.meetings_heading(),
            format!("/meetings/{foundation}"),
        ),
        (
            StaffArea::Invoices,
            t.invoices_heading(),
            format!("/invoices/{foundation}"),
        ),
        (StaffArea::Bank, t.bank_nav(), format!("/bank/{foundation}")),
        (StaffArea::Roles, t.roles_heading(), format!("/roles/{foundation}")),
    ];
    let shown = |at: StaffArea| money || matches!(at, StaffArea::Review | StaffArea::Meetings);
    let entries = entries.into_iter().filter(|(at, ..)| shown(*at));
    let entries = entries.map(|(at, text, href)| {
        let current = (at == area).then_some("true");
        view! { <li><a href=href aria-current=current>{text}</a></li> }
    });
    let entries = entries.collect_view();
    view! { <nav class="staff-nav" aria-label=t.staff_nav()><ul role="list">{entries}</ul></nav> }.into_any()
}
