//! The second step: a ballot, to be read once more before it's cast. Changing it keeps everything.

use super::address::vote_address;
use super::ballot::{BallotView, ballot_shell};
use super::ballot_choices::{choices_heading, choices_list, left_out};
use super::ballot_problems::{CHOICES, RECEIPT};
use super::ballot_words::{candidate_names, member_name};
use crate::review::FieldNotes;
use crate::site::isolate;
use crate::text::Texts;
use domain::poll::Choices;
use leptos::prelude::*;

pub(super) fn review(view: BallotView<'_>, choices: &Choices) -> AnyView {
    let BallotView { t, answer, voter, .. } = view;
    let poll = &answer.poll;
    let votes = t.votes(voter.votes);
    let action = vote_address(&answer.foundation.id, poll.number, &answer.line.membership);
    let carried = view.sheet.fields().into_iter();
    let carried = carried.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let wording = (!poll.is_election())
        .then(|| view! { <blockquote class="note typed">{isolate(poll.wording.clone())}</blockquote> });
    let others = left_out(&answer.candidates, choices);
    let others = (!others.is_empty()).then(|| {
        let names = candidate_names(t, &answer.candidates, &others);
        view! { <p class="meta">{isolate(t.poll_ballot_check_left_out(names))}</p> }
    });
    let blank = choices
        .is_blank()
        .then(|| view! { <p class="note bad">{t.poll_ballot_check_blank()}</p> });
    let form = view! {
        <form class="ballot-form" method="post" action=action novalidate>
            <input type="hidden" name="key" value=view.form.key.clone() />
            <input type="hidden" name="step" value="check" />
            {carried.collect_view()}
            <section id=CHOICES tabindex="-1" aria-labelledby="choices-heading">
                <h2 id="choices-heading">{choices_heading(t, poll.rules.paper)}</h2>
                {wording}
                {choices_list(t, &answer.candidates, choices)}
                {others}
                {blank}
            </section>
            {receipt(view)}
            <p class="actions">
                <button class="button" name="do" value="cast">{t.poll_ballot_check_cast(voter.votes)}</button>
                <button class="button quiet" name="do" value="change">{t.change_answer()}</button>
            </p>
            <p class="hint">{after(t, poll.is_secret())}</p>
        </form>
    };
    let lead = t.poll_ballot_check_lead(votes, member_name(answer));
    let heading = (t.poll_ballot_step_check(), t.poll_ballot_check_title());
    ballot_shell(view, heading, lead, form.into_any())
}

/// The field for the receipt of the ballot that this one replaces. `None` if it replaces none, or none is needed.
fn receipt(view: BallotView<'_>) -> Option<AnyView> {
    let t = view.t;
    let is_needed = view.answer.poll.is_secret() && view.answer.line.has_voted;
    if !is_needed {
        return None;
    }
    let mut mistakes = view.mistakes.iter();
    let notes = FieldNotes {
        id: RECEIPT.to_owned(),
        label: t.poll_ballot_receipt_field().into_owned(),
        hint: Some(t.poll_ballot_receipt_field_hint().into_owned()),
        error: mistakes
            .find(|mistake| mistake.field == RECEIPT)
            .map(|mistake| mistake.text.clone()),
    };
    let control = view! {
        <input
            class="input receipt-input"
            id=RECEIPT
            name="replaces"
            value=view.form.replaces.clone()
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            aria-invalid=notes.invalid()
            aria-describedby=notes.described()
        />
    };
    Some(notes.around(t, control.into_any()))
}

/// What the voter gets afterwards.
fn after(t: Texts, is_secret: bool) -> String {
    let text = if is_secret {
        t.poll_ballot_check_receipt_secret()
    } else {
        t.poll_ballot_check_receipt()
    };
    text.into_owned()
}
