//! The home page: how the membership stands, what to do by when, what's new, and the way to everything else.

use super::benefits_card::benefits;
use super::people_card::people;
use super::shell::{caption, member_address, title};
use super::standing::{outlook, standing};
use super::todo::todo;
use super::{MemberPage, checks, documents, votes};
use crate::api::{MemberAnswer, OwnRollsAnswer};
use crate::polls::MemberPoll;
use crate::review::recent;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// How many entries of the history the page shows.
const LATEST: usize = 6;

pub(super) fn home(t: Texts, answer: &MemberAnswer, rolls: Option<&OwnRollsAnswer>, polls: &[MemberPoll]) -> AnyView {
    let outlook = outlook(t, answer).map(|outlook| view! { <p class="lead">{isolate(outlook)}</p> });
    let tasks = [MemberPage::Proof, MemberPage::Documents, MemberPage::Term].map(|page| {
        let text = match page {
            MemberPage::Documents => t.area_invoices(),
            MemberPage::Term => t.area_renew(),
            page => title(t, page),
        };
        view! { <li><a class="button quiet" href=member_address(&answer.membership, page.id())>{text}</a></li> }
    });
    let in_force = !answer.is_over();
    view! {
        <div class="status-head">
            {caption(t, answer)}
            <h1>{isolate(standing(t, answer))}</h1>
            {outlook}
            <ul class="member-tasks" role="list">{tasks.collect_view()}</ul>
        </div>
        <div class="duo">
            <div class="duo-main">
                {todo(t, answer, polls)}
                {in_force.then(|| benefits(t, answer))}
                {recent(t, answer.local_time.as_ref(), &answer.history, LATEST)}
            </div>
            <aside class="duo-side">
                {votes::running(t, answer, polls)}
                {in_force.then(|| votes::card(t, answer, rolls))}
                {in_force.then(|| checks::card(t, answer))}
                {people(t, answer, true)}
                {documents::card(t, answer)}
            </aside>
        </div>
    }
    .into_any()
}
