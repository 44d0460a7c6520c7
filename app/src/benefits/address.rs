//! The URLs of the fulfilment board.

use crate::api::{BenefitFilter, BenefitUsesAnswer, segment};
use crate::site::{page_parameter, sort_parameter};

/// A foundation's board.
pub(super) fn board_address(foundation: &str) -> String {
    format!("/benefits/{}", segment(foundation))
}

/// A page of a foundation's board: of another filter, in another order, or further down. The benefit and the member stay.
pub(super) fn list_address(answer: &BenefitUsesAnswer, show: BenefitFilter, sort: &str, page: i64) -> String {
    let limit = |name: &str, value: &str| match value {
        "" => String::new(),
        value => format!("&{name}={}", segment(value)),
    };
    format!(
        "{}?show={}{}{}{}{}",
        board_address(&answer.foundation.id),
        show.id(),
        limit("benefit", &answer.benefit),
        limit("member", &answer.member),
        sort_parameter("sort", sort),
        page_parameter("page", page)
    )
}

/// The same board as CSV, in the API.
pub(super) fn file_address(answer: &BenefitUsesAnswer) -> String {
    let [foundation, benefit, member, sort] =
        [&answer.foundation.id, &answer.benefit, &answer.member, &answer.sort].map(|text| segment(text));
    let show = answer.show.id();
    format!("/benefits/{foundation}/benefits.csv?show={show}&benefit={benefit}&member={member}&sort={sort}")
}

/// Something that a member has asked for. `list` is the query of the board from which it's opened, or empty.
pub(super) fn use_address(foundation: &str, id: &str, list: &str) -> String {
    with_query(format!("{}/{}", board_address(foundation), segment(id)), list)
}

/// The board as it was before a use was opened.
pub(super) fn back_address(foundation: &str, list: &str) -> String {
    with_query(board_address(foundation), list)
}

fn with_query(address: String, query: &str) -> String {
    if query.is_empty() {
        address
    } else {
        format!("{address}?{query}")
    }
}
