//! A member's votes, for those who act for the member.

use super::Pages;
use super::elections::record_date;
use super::member::{member_answer, own_rolls};
use super::polls::own_polls;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::applications::AppState;
use app::member::{VotesForm, member_votes_page};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/votes", get(show))
        .with_state(PagesState { pages, state })
}

/// `GET /member/{membership}/votes`, and with `?day=` for another record date.
async fn show(State(state): State<AppState>, Path(membership): Path<String>, mut page: PageRequest) -> Response {
    let member = member_answer(&mut page, &membership).await;
    if is_signed_out(&member) {
        return sign_in(&page);
    }
    let typed = page.query().text("day").trim().to_owned();
    let (day, wrong) = record_date(state.clock.today(), &typed);
    let form = VotesForm {
        day: typed,
        is_wrong: wrong.is_some(),
    };
    let polls = match &member {
        Ok(member) => own_polls(&page, &member.foundation.id, &membership).await,
        Err(_) => Vec::new(),
    };
    let rolls = own_rolls(&page, membership, day).await;
    let answer = member.and_then(|member| Ok((member, rolls?)));
    page.answer(answer, |(member, rolls), _| {
        member_votes_page(member, rolls, polls, form)
    })
}
