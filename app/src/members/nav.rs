//! Links between these pages.

use super::address::{
    ahead_address, member_imports_address, members_address, notices_address, past_members_address,
    waiting_pages_address,
};
use crate::site::{StaffArea, staff_nav};
use crate::text::Texts;
use leptos::prelude::*;

/// One of these pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum MembersPart {
    List,
    Notices,
    Ahead,
    /// Who was a member on a day in the past.
    Past,
    /// Only for those who can import members, so there's only a link to it from there and from the list.
    Import,
    /// Only if the foundation's staff approve public pages, so there's only a link to it from there and from the list.
    Pages,
}

/// Links to the foundation's other pages, and between these. `part` is the page that's shown. `None` on the page of a member.
pub(super) fn nav(t: Texts, foundation: &str, part: Option<MembersPart>, money: bool) -> AnyView {
    let entries = [
        (MembersPart::List, members_address(foundation), t.members_heading()),
        (MembersPart::Notices, notices_address(foundation), t.notices_heading()),
        (MembersPart::Ahead, ahead_address(foundation), t.ahead_heading()),
        (MembersPart::Past, past_members_address(foundation), t.past_members()),
        (
            MembersPart::Import,
            member_imports_address(foundation),
            t.import_heading(),
        ),
        (
            MembersPart::Pages,
            waiting_pages_address(foundation, "", 1),
            t.pages_heading(),
        ),
    ];
    let entries = entries
        .into_iter()
        .filter(|(at, ..)| !matches!(at, MembersPart::Import | MembersPart::Pages) || part == Some(*at));
    let entries = entries.map(|(at, href, text)| {
        let current = (Some(at) == part).then_some("page");
        view! { <li><a class="chip" href=href aria-current=current>{text}</a></li> }
    });
    view! {
        {staff_nav(t, foundation, StaffArea::Members, money)}
        <nav aria-label=t.members_heading()>
            <ul class="chips" role="list">{entries.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
