//! A ballot that ranks candidates: numbers in fields, and buttons that move them. A script isn't needed: each button
//! sends the form.

use super::ballot::BallotView;
use super::ballot_rows::{mistake_at, mistake_id, who};
use super::ballot_sheet::{ORDER, order_value, rank_field};
use super::ballot_words::{candidate_name, place};
use super::ranking::{RankMove, RankSheet};
use crate::api::NomineeView;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// The ID of the sentence that says what was moved.
const MOVED: &str = "moved";

/// The candidates in the voter's order, then the others.
pub(super) fn ranking(view: BallotView<'_>, sheet: &RankSheet) -> AnyView {
    let t = view.t;
    let candidates = &view.answer.candidates;
    let focused = view.form.moved.and_then(|step| step.next_button(&sheet.order));
    let rows = RankRows { view, sheet, focused };
    let ranked = sheet.order.iter().filter_map(|number| {
        let candidate = candidates.iter().find(|candidate| candidate.number == *number)?;
        Some(rows.row(candidate))
    });
    let ranked: Vec<_> = ranked.collect();
    let others = candidates
        .iter()
        .filter(|candidate| sheet.place(candidate.number).is_none());
    let others: Vec<_> = others.map(|candidate| rows.row(candidate)).collect();
    let order = if ranked.is_empty() {
        view! { <p class="hint">{t.poll_ballot_rank_nobody()}</p> }.into_any()
    } else {
        view! { <ol class="rank-rows" role="list">{ranked}</ol> }.into_any()
    };
    let rest = (!others.is_empty()).then(|| {
        view! {
            <section aria-labelledby="rank-others">
                <div class="rank-title">
                    <h2 id="rank-others">{t.poll_ballot_rank_others()}</h2>
                    {start_again(t, sheet)}
                </div>
                <ul class="rank-rows" role="list">{others}</ul>
            </section>
        }
    });
    view! {
        <input type="hidden" name=ORDER value=order_value(&sheet.order) />
        <section aria-labelledby="rank-order">
            <div class="rank-title">
                <h2 id="rank-order">{t.poll_ballot_rank_order()}</h2>
                {moved(view, sheet)}
            </div>
            {order}
        </section>
        {rest}
    }
    .into_any()
}

/// Takes everyone out of the order. `None` if nobody is in it.
fn start_again(t: Texts, sheet: &RankSheet) -> Option<AnyView> {
    (!sheet.order.is_empty()).then(|| {
        view! {
            <button class="as-link" name="move" value=RankMove::Clear.id()>
                {t.poll_ballot_rank_clear()}
            </button>
        }
        .into_any()
    })
}

/// What the last button did.
fn moved(view: BallotView<'_>, sheet: &RankSheet) -> Option<AnyView> {
    let t = view.t;
    let name = |candidate| candidate_name(t, &view.answer.candidates, candidate);
    let at = |candidate| place(t, sheet.place(candidate).unwrap_or_default());
    let text = match view.form.moved {
        Some(RankMove::Up(candidate) | RankMove::Down(candidate)) => {
            t.poll_ballot_rank_moved(name(candidate), at(candidate))
        }
        Some(RankMove::Add(candidate)) => t.poll_ballot_rank_added(name(candidate), at(candidate)),
        Some(RankMove::Out(candidate)) => t.poll_ballot_rank_removed(name(candidate)),
        Some(RankMove::Clear) => t.poll_ballot_rank_cleared().into_owned(),
        None if view.form.is_updated => t.poll_ballot_rank_updated().into_owned(),
        None => return None,
    };
    Some(view! { <p class="rank-moved" id=MOVED role="status">{isolate(text)}</p> }.into_any())
}

/// What rows are rendered from.
#[derive(Clone, Copy)]
struct RankRows<'a> {
    view: BallotView<'a>,
    sheet: &'a RankSheet,
    /// The button that takes the focus.
    focused: Option<RankMove>,
}

impl RankRows<'_> {
    fn row(self, candidate: &NomineeView) -> AnyView {
        let Self { view, sheet, .. } = self;
        let number = candidate.number;
        let field = rank_field(number);
        let mistake = mistake_at(view, number);
        let place = sheet.place(number);
        let class = if place.is_some() { "rank chosen" } else { "rank" };
        let typed = sheet.number(number);
        let described = mistake.as_ref().map(|_| mistake_id(&field));
        let options = (1..=view.answer.candidates.len()).map(|place| {
            let place = place.to_string();
            let selected = place == typed;
            view! { <option value=place.clone() selected=selected>{place.clone()}</option> }
        });
        view! {
            <li class=class>
                <select
                    class="input"
                    id=field.clone()
                    name=field.clone()
                    aria-label=view.t.poll_ballot_rank_number(&candidate.name)
                    aria-invalid=mistake.is_some().then_some("true")
                    aria-describedby=described
                >
                    <option value="">"–"</option>
                    {options.collect_view()}
                </select>
                {who(view, candidate, None, &field)}
                <div class="rank-moves">{self.buttons(candidate, place)}</div>
            </li>
        }
        .into_any()
    }

    fn buttons(self, candidate: &NomineeView, at: Option<usize>) -> AnyView {
        let t = self.view.t;
        let number = candidate.number;
        let count = self.sheet.order.len();
        let Some(at) = at else {
            let label = t.poll_ballot_rank_add(place(t, count + 1));
            return self.button(RankMove::Add(number), label, &candidate.name, true);
        };
        view! {
            {self.button(RankMove::Up(number), t.poll_ballot_rank_up(), &candidate.name, at > 1)}
            {self.button(RankMove::Down(number), t.poll_ballot_rank_down(), &candidate.name, at < count)}
            {self.button(RankMove::Out(number), t.poll_ballot_rank_out(), &candidate.name, true)}
        }
        .into_any()
    }

    /// A button about a candidate. People who can't see the row hear the name.
    fn button(self, step: RankMove, label: impl Into<String>, name: &str, is_possible: bool) -> AnyView {
        let is_focused = self.focused == Some(step);
        let is_disabled = !is_possible;
        let label: String = label.into();
        let whose = format!(": {name}");
        view! {
            <button
                class="button quiet rank-move"
                name="move"
                value=step.id()
                disabled=is_disabled
                autofocus=is_focused
                aria-describedby=is_focused.then_some(MOVED)
            >
                {isolate(label)}
                <span class="vh">{isolate(whose)}</span>
            </button>
        }
        .into_any()
    }
}
