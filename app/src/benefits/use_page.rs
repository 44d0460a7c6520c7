//! `/benefits/{foundation}/{id}`: something that a member has asked for, as the foundation's staff handle it.

use super::address::back_address;
use super::balance::{balance, period};
use super::form::BenefitUseForm;
use super::own_uses::{days, said_by_foundation};
use super::state::staff_mark;
use super::steps::steps;
use super::use_outcome::outcome;
use crate::api::{BenefitRoom, BenefitUseAnswer, segment};
use crate::format;
use crate::review::events;
use crate::site::{Page, Place, StaffArea, isolate, said, staff_nav};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// A use with what can be done about it.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn benefit_use_page(answer: BenefitUseAnswer, form: BenefitUseForm) -> AnyView {
    let t: Texts = expect_context();
    let side = steps(t, &answer, &form).map(|forms| view! { <div class="duo-side">{forms}</div> });
    let asked = &answer.row.asked;
    let condition = answer
        .condition
        .as_ref()
        .map(|text| view! { <p class="meta">{said(t, text)}</p> });
    let content = view! {
        <div class="invoices">
            {outcome(t, &answer, &form)}
            {staff_nav(t, &answer.foundation.id, StaffArea::Benefits, answer.money)}
            <div class="duo">
                <div class="duo-main">
                    {head(t, &answer, &form.list)}
                    <section aria-labelledby="what">
                        <h2 id="what">{t.use_what()}</h2>
                        <blockquote class="note typed">{isolate(asked.what.clone())}</blockquote>
                        {condition}
                        {days(t, asked)}
                    </section>
                    {said_by_foundation(t, asked)}
                    {quantity(t, &answer)}
                    {events(t, answer.local_time.as_ref(), &answer.history)}
                </div>
                {side}
            </div>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=title(t, &answer)
            place=Place::foundation(&answer.foundation)
            wrong=form.refusal.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

fn title(t: Texts, answer: &BenefitUseAnswer) -> String {
    let row = &answer.row;
    let name = if row.member.is_empty() {
        &row.application
    } else {
        &row.member
    };
    t.use_title(say(t, &row.asked.title), name)
}

fn head(t: Texts, answer: &BenefitUseAnswer, list: &str) -> AnyView {
    let application = &answer.row.application;
    let address = format!("/review/{}/{}", segment(&answer.foundation.id), segment(application));
    view! {
        <div class="status-head">
            <p><a class="back" href=back_address(&answer.foundation.id, list)>{t.use_back()}</a></p>
            <p class="caption"><a class="number" href=address>{t.invoices_application_of(application)}</a></p>
            <h1>{isolate(title(t, answer))}</h1>
            <p>{staff_mark(t, &answer.row.asked)}</p>
        </div>
    }
    .into_any()
}

/// What's left of the period that it counts for, and whether there's room.
fn quantity(t: Texts, answer: &BenefitUseAnswer) -> Option<AnyView> {
    let left = answer.balance.as_ref().map(|known| {
        view! { {balance(t, known)} <p class="meta">{isolate(period(t, known.period))}</p> }
    });
    let room = answer.room.map(|room| self::room(t, room));
    (left.is_some() || room.is_some()).then(|| {
        view! {
            <section aria-labelledby="left">
                <h2 id="left">{t.use_left()}</h2>
                {left}
                {room}
            </section>
        }
        .into_any()
    })
}

fn room(t: Texts, room: BenefitRoom) -> AnyView {
    let number = |count: i64| format::number(t.locale(), count);
    let (taken, all) = (number(room.taken), number(i64::from(room.members)));
    let full = room
        .is_full()
        .then(|| view! { <p class="note bad">{t.use_room_full()}</p> });
    view! { <p>{isolate(t.use_room(taken, all))}</p> {full} }.into_any()
}
