//! What's on a ballot, to be read.

use super::ballot_rows::out;
use super::ballot_words::candidate_name;
use crate::api::NomineeView;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::poll_answer;
use domain::poll::{Choices, PaperKind};
use leptos::prelude::*;
use std::borrow::Cow;

/// The heading above it.
pub(super) fn choices_heading(t: Texts, kind: PaperKind) -> Cow<'static, str> {
    match kind {
        PaperKind::Ranking => t.poll_ballot_rank_order(),
        PaperKind::Marks => t.poll_ballot_choices_marks(),
        PaperKind::Points => t.poll_ballot_choices_points(),
        PaperKind::Question => t.poll_ballot_choices_answer(),
    }
}

/// The candidates that a ballot names, or its answer.
pub(super) fn choices_list(t: Texts, candidates: &[NomineeView], choices: &Choices) -> AnyView {
    if choices.is_blank() {
        return view! { <p>{t.poll_ballot_choices_blank()}</p> }.into_any();
    }
    let line = |number: u32, points: Option<String>| {
        let found = candidates.iter().find(|candidate| candidate.number == number);
        let points = points.map(|points| view! { ": " {points} });
        view! {
            <li>
                <bdi>{candidate_name(t, candidates, number)}</bdi>
                {points}
                {found.and_then(|candidate| out(t, candidate))}
            </li>
        }
    };
    match choices {
        Choices::Ranking(order) => {
            let lines = order.iter().map(|number| line(*number, None));
            view! { <ol class="ballot-choices">{lines.collect_view()}</ol> }.into_any()
        }
        Choices::Marks(marked) => {
            let lines = marked.iter().map(|number| line(*number, None));
            view! { <ul class="ballot-choices">{lines.collect_view()}</ul> }.into_any()
        }
        Choices::Points(given) => {
            let lines = given.iter();
            let lines =
                lines.map(|(number, points)| line(*number, Some(t.poll_ballot_points_count(i64::from(*points)))));
            view! { <ul class="ballot-choices">{lines.collect_view()}</ul> }.into_any()
        }
        Choices::Answer(answer) => {
            view! { <p class="ballot-choices"><strong>{isolate(poll_answer(t, *answer))}</strong></p> }.into_any()
        }
    }
}

/// The candidates whom a ballot doesn't name, in the order of the paper.
pub(super) fn left_out(candidates: &[NomineeView], choices: &Choices) -> Vec<u32> {
    let names: Vec<u32> = match choices {
        Choices::Ranking(named) | Choices::Marks(named) => named.clone(),
        Choices::Points(given) => given.iter().map(|(candidate, _)| *candidate).collect(),
        Choices::Answer(_) => return Vec::new(),
    };
    let numbers = candidates.iter().map(|candidate| candidate.number);
    numbers.filter(|number| !names.contains(number)).collect()
}
