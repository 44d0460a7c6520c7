//! `/polls/{foundation}/{number}/change`: other days, another title or other words, until the roll is frozen.

use super::address::{change_address, election_value, poll_address};
use super::form::PollForm;
use super::new_fields::NewPollFields;
use super::new_form::ChangePollForm;
use super::outcome::problem_text;
use crate::api::{NewPoll, PollAction, PollAnswer, PollView};
use crate::site::{Page, Place, StaffArea, answer_with, error_box, staff_nav};
use crate::text::Texts;
use domain::date::Date;
use domain::poll::MajorityShare;
use leptos::prelude::*;

/// The form to change what's announced.
pub fn change_poll_page(answer: PollAnswer, form: ChangePollForm) -> AnyView {
    let t: Texts = expect_context();
    let desk = answer.desk.as_ref();
    let can_change = desk.is_some_and(|desk| desk.actions.contains(&PollAction::Change));
    let is_wrong = !form.problems.is_empty() || form.other.is_some();
    if is_wrong {
        answer_with(422);
    } else if !can_change {
        answer_with(409);
    }
    let (foundation, poll) = (answer.foundation.id.as_str(), &answer.poll);
    let typed = form.sent.clone().unwrap_or_else(|| announced(poll));
    let fields = NewPollFields {
        t,
        typed: &typed,
        problems: &form.problems,
    };
    let other = form.other.map(|problem| {
        let text = problem_text(t, &PollForm::default(), problem);
        error_box(t, view! { <p>{text}</p> }.into_any())
    });
    let content = if can_change {
        self::form(fields, foundation, poll)
    } else {
        view! { <p class="note">{t.poll_change_not()}</p> }.into_any()
    };
    let nav = desk.map(|_| staff_nav(t, foundation, StaffArea::Elections, answer.money));
    let content = view! {
        {fields.summary()}
        {other}
        {nav}
        <div class="status-head">
            <p><a class="back" href=poll_address(foundation, poll.number)><bdi>{poll.title.clone()}</bdi></a></p>
            <h1>{t.poll_change_heading()}</h1>
            <p class="lead">{t.poll_change_lead()}</p>
        </div>
        {content}
    }
    .into_any();
    view! {
        <Page title=t.poll_change_heading() place=Place::foundation(&answer.foundation) wrong=is_wrong private=true>
            <div class="invoices">{content}</div>
        </Page>
    }
    .into_any()
}

/// What's announced, as the form sends it.
fn announced(poll: &PollView) -> NewPoll {
    let days = &poll.days;
    let typed = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let rules = &poll.rules;
    let seats = poll.is_election().then(|| rules.seats.to_string());
    NewPoll {
        kind: rules.kind.id().to_owned(),
        programme: poll.programme.clone(),
        election: poll.election.clone(),
        title: poll.title.clone(),
        wording: poll.wording.clone(),
        seats: seats.unwrap_or_default(),
        secrecy: rules.secrecy.id().to_owned(),
        majority: poll.majority_share().map_or("", MajorityShare::id).to_owned(),
        by_heads: rules.majority.is_some_and(|majority| majority.by_heads),
        record_day: days.record_day.to_string(),
        nominations_from: typed(days.nominations.map(|(first, _)| first)),
        nominations_to: typed(days.nominations.map(|(_, last)| last)),
        opens: days.opens.to_string(),
        closes: days.closes.to_string(),
    }
}

/// The form, with what can't change as hidden fields.
fn form(fields: NewPollFields<'_>, foundation: &str, poll: &PollView) -> AnyView {
    let t = fields.t;
    let kept = announced(poll);
    let election = election_value(&kept.programme, &kept.election);
    let hidden = [
        ("version", poll.version.to_string()),
        ("kind", kept.kind),
        ("election", election),
        ("secrecy", kept.secrecy),
    ];
    let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let own = if poll.is_election() {
        view! { {fields.seats()} {fields.nominations()} }.into_any()
    } else {
        view! { {fields.wording()} {fields.majority()} }.into_any()
    };
    view! {
        <form class="money-form" method="post" action=change_address(foundation, poll.number) novalidate>
            {hidden.into_iter().collect_view()}
            {fields.title()}
            {own}
            {fields.record_day()}
            {fields.voting()}
            <p>{t.poll_change_text()}</p>
            <p>
                <button class="button" name="do" value=PollAction::Change.id()>{t.poll_change_button()}</button>
            </p>
        </form>
    }
    .into_any()
}
