//! The URLs of these pages.

use crate::api::{
    ImportRowFilter, MembersAnswer, MembersFilter, NewView, NoticeFilter, PREFIX, PastMembersAnswer, ViewFilters,
    segment,
};
use crate::site::{page_parameter, sort_parameter};
use domain::date::Date;

/// A foundation's members.
pub(super) fn members_address(foundation: &str) -> String {
    format!("/members/{}", segment(foundation))
}

/// A parameter, unless it's empty.
fn limit(name: &str, value: &str) -> String {
    match value {
        "" => String::new(),
        value => format!("&{name}={}", segment(value)),
    }
}

/// A page of the list: of another filter, in another order, or further down. The tier and the name stay.
pub(super) fn list_address(answer: &MembersAnswer, show: MembersFilter, sort: &str, page: i64) -> String {
    format!(
        "{}?show={}{}{}{}{}",
        members_address(&answer.foundation.id),
        show.id(),
        limit("tier", &answer.tier),
        limit("member", &answer.member),
        sort_parameter("sort", sort),
        page_parameter("page", page)
    )
}

/// The same list as CSV, in the API.
pub(super) fn file_address(answer: &MembersAnswer) -> String {
    let [foundation, tier, member, sort] =
        [&answer.foundation.id, &answer.tier, &answer.member, &answer.sort].map(|text| segment(text));
    let show = answer.show.id();
    format!("/memberships/{foundation}/members.csv?show={show}&tier={tier}&member={member}&sort={sort}")
}

/// A member.
pub(super) fn member_address(foundation: &str, membership: &str) -> String {
    format!("{}/{}", members_address(foundation), segment(membership))
}

/// Where the form that names a manager is sent to.
pub(super) fn manager_address(foundation: &str, membership: &str) -> String {
    format!("{}/manager", member_address(foundation, membership))
}

/// Where the form is sent to that signs an agreement for the foundation.
pub(super) fn agreements_address(foundation: &str, membership: &str) -> String {
    format!("{}/agreements", member_address(foundation, membership))
}

/// Where the form that asks for a check of an address is sent to.
pub(super) fn checks_address(foundation: &str, membership: &str) -> String {
    format!("{}/checks", member_address(foundation, membership))
}

/// Where the form that says that an address works again is sent to.
pub(super) fn works_address(foundation: &str, membership: &str) -> String {
    format!("{}/works", member_address(foundation, membership))
}

/// The list with the filters of a saved view.
pub fn view_address(foundation: &str, filters: &ViewFilters) -> String {
    format!(
        "{}?show={}{}{}{}",
        members_address(foundation),
        filters.show.id(),
        limit("tier", &filters.tier),
        limit("member", &filters.member),
        limit("sort", &filters.sort)
    )
}

/// Where the form around the list is sent to.
pub(super) fn chosen_address(foundation: &str) -> String {
    format!("{}/chosen", members_address(foundation))
}

/// A file with the chosen members, in the API: `csv` or `json`. Without IDs, it has all that match.
pub fn chosen_file_address(foundation: &str, filters: &ViewFilters, ids: &[String], ending: &str) -> String {
    let only = segment(&ids.join(","));
    let [foundation, tier, member, sort] = [foundation, &filters.tier, &filters.member, &filters.sort].map(segment);
    let show = filters.show.id();
    format!(
        "{PREFIX}/memberships/{foundation}/members.{ending}?show={show}&tier={tier}&member={member}&only={only}&sort={sort}"
    )
}

/// A mailing.
pub fn mailing_address(foundation: &str, mailing: &str) -> String {
    format!("{}/mailings/{}", members_address(foundation), segment(mailing))
}

/// Where saved views are saved, renamed and deleted.
pub(super) fn views_address(foundation: &str) -> String {
    format!("{}/views", members_address(foundation))
}

/// The same once a view was deleted, with what saves it again.
pub fn deleted_view_address(foundation: &str, view: &NewView) -> String {
    let filters = &view.filters;
    format!(
        "{}?done=deleted&show={}{}{}{}{}{}",
        views_address(foundation),
        filters.show.id(),
        limit("tier", &filters.tier),
        limit("member", &filters.member),
        limit("sort", &filters.sort),
        limit("name", &view.name),
        limit("shared", if view.shared { "yes" } else { "" })
    )
}

/// The members on a day in the past, in another order, or further down. The tier and the name stay.
pub(super) fn past_list_address(answer: &PastMembersAnswer, sort: &str, page: i64) -> String {
    format!(
        "{}?on={}{}{}{}{}",
        past_members_address(&answer.foundation.id),
        answer.on,
        limit("tier", &answer.tier),
        limit("member", &answer.member),
        sort_parameter("sort", sort),
        page_parameter("page", page)
    )
}

/// Who was a member on a day in the past.
pub(super) fn past_members_address(foundation: &str) -> String {
    format!("{}/past", members_address(foundation))
}

/// The same list as CSV, in the API.
pub(super) fn past_file_address(answer: &PastMembersAnswer) -> String {
    let [foundation, tier, member, sort] =
        [&answer.foundation.id, &answer.tier, &answer.member, &answer.sort].map(|text| segment(text));
    let on = answer.on;
    format!("/memberships/{foundation}/past.csv?on={on}&tier={tier}&member={member}&sort={sort}")
}

/// A member on a day in the past.
pub(super) fn past_member_address(foundation: &str, membership: &str, on: Date) -> String {
    format!("{}?on={on}", member_address(foundation, membership))
}

/// What a member wants to publish, and the form to decide about it.
pub(super) fn page_approval_address(foundation: &str, membership: &str) -> String {
    format!("{}/page", member_address(foundation, membership))
}

/// A page of the public pages that wait for approval.
pub(super) fn waiting_pages_address(foundation: &str, sort: &str, page: i64) -> String {
    // The list's own order isn't in the URL, and the first parameter has a question mark.
    let query = format!("{}{}", sort_parameter("sort", sort), page_parameter("page", page));
    let query = query.strip_prefix('&').map(|query| format!("?{query}"));
    format!("{}/pages{}", members_address(foundation), query.unwrap_or_default())
}

/// The same list as CSV, in the API.
pub(super) fn waiting_pages_file_address(foundation: &str, sort: &str) -> String {
    format!("/memberships/{}/pages.csv?sort={}", segment(foundation), segment(sort))
}

/// What erasing a member's personal data would do, and the form that does it.
pub(super) fn erasure_address(foundation: &str, membership: &str) -> String {
    format!("{}/erasure", member_address(foundation, membership))
}

/// The reminders.
pub(super) fn notices_address(foundation: &str) -> String {
    format!("{}/reminders", members_address(foundation))
}

/// A page of the reminders.
pub(super) fn notices_list_address(foundation: &str, show: NoticeFilter, sort: &str, page: i64) -> String {
    format!(
        "{}?show={}{}{}",
        notices_address(foundation),
        show.id(),
        sort_parameter("sort", sort),
        page_parameter("page", page)
    )
}

/// What happens next.
pub(super) fn ahead_address(foundation: &str) -> String {
    format!("{}/ahead", members_address(foundation))
}

/// The lists of members from other systems.
pub fn member_imports_address(foundation: &str) -> String {
    format!("{}/import", members_address(foundation))
}

/// A page of these lists. An empty `sort` has the newest first.
pub(super) fn import_lists_address(foundation: &str, sort: &str, page: i64) -> String {
    let parameters = format!("{}{}", sort_parameter("sort", sort), page_parameter("page", page));
    let address = member_imports_address(foundation);
    match parameters.strip_prefix('&') {
        Some(parameters) => format!("{address}?{parameters}"),
        None => address,
    }
}

/// A list of members from another system.
pub fn member_import_address(foundation: &str, import: &str) -> String {
    format!("{}/{}", member_imports_address(foundation), segment(import))
}

/// A page of its rows.
pub(super) fn import_rows_address(foundation: &str, import: &str, show: ImportRowFilter, page: i64) -> String {
    format!(
        "{}?show={}{}",
        member_import_address(foundation, import),
        show.id(),
        page_parameter("page", page)
    )
}
