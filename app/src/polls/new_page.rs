//! `/polls/{foundation}/new`: the form to announce an election or a resolution.

use super::address::{announce_address, election_value, new_address, polls_address};
use super::facts::{secrecy_name, secrecy_rules};
use super::new_days::suggested_days;
use super::new_fields::NewPollFields;
use super::new_form::{NewPollForm, field_id};
use crate::api::{NewPoll, PollChoice, PollChoicesAnswer, PollField};
use crate::format;
use crate::site::{Page, Place, StaffArea, answer_with, isolate, said, staff_nav};
use crate::text::Texts;
use crate::words::{poll_kind, say};
use domain::poll::{MajorityShare, PollKind, Secrecy};
use leptos::prelude::*;
use std::borrow::Cow;

/// The form to announce an election or a resolution.
pub fn new_poll_page(answer: PollChoicesAnswer, form: NewPollForm) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = !form.problems.is_empty();
    if is_wrong {
        answer_with(422);
    }
    let foundation = answer.foundation.id.as_str();
    let typed = form.sent.clone().unwrap_or_else(|| suggested(&answer, &form.asked));
    let fields = NewPollFields {
        t,
        typed: &typed,
        problems: &form.problems,
    };
    let content = if answer.choices.is_empty() {
        view! { <p class="note">{t.elections_none()}</p> }.into_any()
    } else {
        self::form(fields, &answer)
    };
    let content = view! {
        {fields.summary()}
        {staff_nav(t, foundation, StaffArea::Elections, answer.money)}
        <div class="status-head">
            <p><a class="back" href=polls_address(foundation)>{t.poll_list_heading()}</a></p>
            <h1>{t.poll_new_heading()}</h1>
            <p class="lead">{t.poll_new_lead()}</p>
        </div>
        {content}
    }
    .into_any();
    view! {
        <Page title=t.poll_new_heading() place=Place::foundation(&answer.foundation) wrong=is_wrong private=true>
            <div class="invoices">{content}</div>
        </Page>
    }
    .into_any()
}

/// What the form has at first: the election that was asked for, or else the first one, and days that fit it.
fn suggested(answer: &PollChoicesAnswer, asked: &str) -> NewPoll {
    let is_asked = |choice: &&PollChoice| value(choice) == asked;
    let asked = answer.choices.iter().find(is_asked);
    let Some(choice) = asked.or(answer.choices.first()) else {
        return NewPoll::default();
    };
    let days = suggested_days(answer.today, choice.record_days, choice.close_days);
    let nominations = days.nominations;
    let [from, to] = [nominations.map(|(first, _)| first), nominations.map(|(_, last)| last)]
        .map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    let seats = choice.seats.filter(|seats| *seats > 0);
    let kind = if choice.is_appointment {
        PollKind::Resolution
    } else {
        PollKind::Election
    };
    NewPoll {
        kind: kind.id().to_owned(),
        programme: choice.programme.clone(),
        election: choice.election.clone(),
        seats: seats.map(|seats| seats.to_string()).unwrap_or_default(),
        secrecy: Secrecy::Secret.id().to_owned(),
        majority: MajorityShare::Simple.id().to_owned(),
        record_day: days.record_day.to_string(),
        nominations_from: from,
        nominations_to: to,
        opens: days.opens.to_string(),
        closes: days.closes.to_string(),
        ..NewPoll::default()
    }
}

fn value(choice: &PollChoice) -> String {
    election_value(&choice.programme, &choice.election)
}

fn form(fields: NewPollFields<'_>, answer: &PollChoicesAnswer) -> AnyView {
    let t = fields.t;
    view! {
        <form class="money-form announce" method="post" action=new_address(&answer.foundation.id) novalidate>
            {kinds(fields)}
            {election(fields, answer)}
            {fields.title()}
            <fieldset class="money-form for-election">
                <legend class="label">{t.poll_new_for_election()}</legend>
                {fields.seats()}
                {fields.nominations()}
            </fieldset>
            <fieldset class="money-form for-resolution">
                <legend class="label">{t.poll_new_for_resolution()}</legend>
                {fields.wording()}
                {fields.majority()}
            </fieldset>
            {secrecy(fields)}
            <fieldset class="money-form">
                <legend class="label">{t.poll_new_days()}</legend>
                <p class="hint">{t.poll_new_days_hint()}</p>
                {fields.record_day()}
                {fields.voting()}
            </fieldset>
            <p>{t.poll_new_text()}</p>
            <p><button class="button">{t.poll_new_button()}</button></p>
        </form>
        {rules(t, answer)}
    }
    .into_any()
}

/// A choice of a group of radio buttons: its value, its name, and what it means.
type Radio = (&'static str, Cow<'static, str>, String);

/// Radio buttons.
fn radios(
    fields: NewPollFields<'_>,
    field: PollField,
    label: Cow<'static, str>,
    chosen: &str,
    all: Vec<Radio>,
) -> AnyView {
    let t = fields.t;
    let notes = fields.notes(field, label, None);
    let name = field_id(field);
    let all = all.into_iter().map(|(value, label, meaning)| {
        let hint = format!("{name}-{value}-hint");
        view! {
            <label class="choice boxed">
                <input type="radio" name=name value=value checked=value == chosen aria-describedby=hint.clone() />
                <span>
                    {label}
                    <span class="hint" id=hint>{meaning}</span>
                </span>
            </label>
        }
    });
    view! {
        <fieldset
            class="field"
            class:wrong=notes.error.is_some()
            id=notes.id.clone()
            tabindex="-1"
            aria-describedby=notes.described()
        >
            <legend class="label">{notes.label.clone()}</legend>
            {notes.notes(t)}
            {all.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What's announced.
fn kinds(fields: NewPollFields<'_>) -> AnyView {
    let t = fields.t;
    let all = vec![
        (
            PollKind::Election.id(),
            poll_kind(t, PollKind::Election),
            t.poll_new_election_text().into_owned(),
        ),
        (
            PollKind::Resolution.id(),
            poll_kind(t, PollKind::Resolution),
            t.poll_new_resolution_text().into_owned(),
        ),
    ];
    radios(fields, PollField::Kind, t.poll_new_kind(), &fields.typed.kind, all)
}

/// Who can find out how somebody voted.
fn secrecy(fields: NewPollFields<'_>) -> AnyView {
    let t = fields.t;
    let choice = |secrecy: Secrecy| {
        (
            secrecy.id(),
            secrecy_name(t, secrecy),
            secrecy_rules(t, secrecy).join(" "),
        )
    };
    let all = Vec::from(Secrecy::ALL.map(choice));
    radios(
        fields,
        PollField::Secrecy,
        t.poll_new_secrecy(),
        &fields.typed.secrecy,
        all,
    )
}

/// The election of a programme. Its members vote, on a resolution, too.
fn election(fields: NewPollFields<'_>, answer: &PollChoicesAnswer) -> AnyView {
    let t = fields.t;
    let notes = fields.notes(PollField::Election, t.poll_new_roll(), Some(t.poll_new_roll_hint()));
    let chosen = election_value(&fields.typed.programme, &fields.typed.election);
    let options = answer.choices.iter().map(|choice| {
        let (title, programme) = (say(t, &choice.title), say(t, &choice.programme_title));
        let label = if choice.is_appointment {
            t.poll_new_choice_appointed(title, programme)
        } else {
            t.poll_new_choice(title, programme)
        };
        view! { <option value=value(choice) selected=value(choice) == chosen>{label}</option> }
    });
    let select = view! {
        <select
            class="input wide"
            id=notes.id.clone()
            name="election"
            aria-invalid=notes.invalid()
            aria-describedby=notes.described()
        >
            {options.collect_view()}
        </select>
    };
    notes.around(t, select.into_any())
}

/// What the programmes say about each election, with a link that fills in days that fit it.
fn rules(t: Texts, answer: &PollChoicesAnswer) -> AnyView {
    let items = answer.choices.iter().map(|choice| {
        let sentences = choice_rules(t, choice).join(" ");
        let href = announce_address(&answer.foundation.id, &choice.programme, &choice.election);
        view! {
            <div>
                <dt>{said(t, &choice.title)} " · " {said(t, &choice.programme_title)}</dt>
                <dd>
                    <p>{isolate(sentences)}</p>
                    <p><a href=href>{t.poll_new_fill()} <span class="vh">": " {said(t, &choice.title)}</span></a></p>
                </dd>
            </div>
        }
    });
    view! {
        <section class="section" aria-labelledby="choices">
            <h2 id="choices">{t.poll_new_choices()}</h2>
            <dl class="pairs">{items.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// How many would vote today, and the programme's days.
fn choice_rules(t: Texts, choice: &PollChoice) -> Vec<String> {
    let members = t.poll_new_members(choice.members);
    let seats = choice.seats.filter(|_| !choice.is_appointment);
    let seats = seats.map(|seats| t.poll_new_seats_up(format::number(t.locale(), seats)));
    let record = choice.record_days.map(|days| t.record_days(i64::from(days)));
    let close = choice.close_days.map(|days| t.nominations_close(i64::from(days)));
    let appointment = choice.is_appointment.then(|| t.method_appointment().into_owned());
    [Some(members), seats, record, close, appointment]
        .into_iter()
        .flatten()
        .collect()
}
