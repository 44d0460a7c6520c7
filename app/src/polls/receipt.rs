//! The page after a ballot was cast: the receipt, and what it's for. It's the response to the form, because the receipt
//! of a secret ballot mustn't be in a URL or be stored for later.

use super::address::{poll_address, vote_address};
use super::ballot_choices::{choices_heading, choices_list};
use super::ballot_side::side;
use super::ballot_words::member_name;
use super::days::day_end;
use super::facts::pair;
use crate::api::{BallotAnswer, CastBallot, PollView};
use crate::site::{Page, Place, isolate};
use crate::text::Texts;
use crate::words::date;
use domain::roll::RollEntry;
use leptos::prelude::*;

/// The receipt of a ballot that was just cast.
pub fn receipt_page(answer: BallotAnswer, cast: CastBallot) -> AnyView {
    let t: Texts = expect_context();
    let title = t.poll_ballot_receipt_title(cast.votes);
    let side = match &answer.line.entry {
        RollEntry::Votes(voter) => Some(side(t, &answer, voter, t.poll_ballot_side_voted_for())),
        RollEntry::Missing(_) => None,
    };
    let content = view! {
        <div class="ballot">
            <div class="ballot-head">
                <p class="ballot-done" aria-hidden="true">"✓"</p>
                <p class="eyebrow"><bdi>{answer.poll.title.clone()}</bdi></p>
                <h1>{title.clone()}</h1>
                <p class="lead">{isolate(t.poll_ballot_receipt_lead(member_name(&answer)))}</p>
            </div>
            {side}
            <div class="ballot-form">
                {receipt(t, &answer, &cast)}
                {choices(t, &answer, &cast)}
                {purpose(t, &answer, &cast)}
                {next(t, &answer.poll)}
                {links(t, &answer)}
            </div>
        </div>
    }
    .into_any();
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) private=true>
            {content}
        </Page>
    }
    .into_any()
}

fn receipt(t: Texts, answer: &BallotAnswer, cast: &CastBallot) -> AnyView {
    let keep = if answer.poll.is_secret() {
        t.poll_ballot_receipt_keep_secret()
    } else {
        t.poll_ballot_receipt_keep()
    };
    view! {
        <section aria-labelledby="receipt">
            <h2 id="receipt">{t.poll_ballot_receipt_heading()}</h2>
            <p class="receipt">{cast.receipt.clone()}</p>
            <p>{keep}</p>
        </section>
    }
    .into_any()
}

fn choices(t: Texts, answer: &BallotAnswer, cast: &CastBallot) -> AnyView {
    view! {
        <section aria-labelledby="choices-heading">
            <h2 id="choices-heading">{choices_heading(t, answer.poll.rules.paper)}</h2>
            {choices_list(t, &answer.candidates, &cast.choices)}
        </section>
    }
    .into_any()
}

/// What to do with the receipt.
fn purpose(t: Texts, answer: &BallotAnswer, cast: &CastBallot) -> AnyView {
    let is_secret = answer.poll.is_secret();
    let published = if is_secret {
        t.poll_ballot_receipt_published_secret()
    } else {
        t.poll_ballot_receipt_published()
    };
    let compare = t.poll_ballot_receipt_compare(&cast.receipt, &answer.foundation.email);
    let private = is_secret.then(|| view! { <li>{t.poll_ballot_receipt_private()}</li> });
    view! {
        <section aria-labelledby="receipt-use">
            <h2 id="receipt-use">{t.poll_ballot_receipt_use()}</h2>
            <ol>
                <li>{published}</li>
                <li>{isolate(compare)}</li>
                {private}
            </ol>
        </section>
    }
    .into_any()
}

/// What happens until the result is known.
fn next(t: Texts, poll: &PollView) -> AnyView {
    let closes = poll.days.closes;
    let again = poll.rules.may_replace.then(|| {
        let text = if poll.is_secret() {
            t.poll_ballot_next_again_secret()
        } else {
            t.poll_ballot_next_again()
        };
        pair(t.poll_ballot_next_until(day_end(t, closes)).into(), text.into_any())
    });
    view! {
        <section aria-labelledby="receipt-next">
            <h2 id="receipt-next">{t.poll_ballot_next()}</h2>
            <dl class="pairs">
                {again}
                {pair(t.poll_ballot_next_after(date(t, closes)).into(), t.poll_ballot_next_count().into_any())}
            </dl>
        </section>
    }
    .into_any()
}

fn links(t: Texts, answer: &BallotAnswer) -> AnyView {
    let (foundation, number) = (&answer.foundation.id, answer.poll.number);
    let again = answer.poll.rules.may_replace.then(|| {
        let href = vote_address(foundation, number, &answer.line.membership);
        view! { <a href=href>{t.poll_ballot_receipt_again()}</a> }
    });
    view! {
        <p class="actions">
            <a href=poll_address(foundation, number)>{t.poll_ballot_back()}</a>
            {again}
        </p>
    }
    .into_any()
}
