//! `/elections/{foundation}/{programme}/{election}`: the voting roll of an election for a record date. It can be compared
//! with the roll for another date or version of the programme.

use super::address::{announce_address, elections_address, roll_address};
use super::choice::{RollForm, choice};
use super::differences::differences;
use super::faults::faults;
use super::lines::lines;
use super::totals::{by_tier, summary};
use crate::api::{RollAnswer, RollPart};
use crate::site::{
    FilterChip, Page, Place, StaffArea, answer_with, filter_chips, isolate, pager, staff_nav, traced_line,
};
use crate::text::Texts;
use crate::words::{RollWords, say};
use leptos::prelude::*;
use std::borrow::Cow;

/// A page of the voting roll of an election. `form` is what's wrong with the record dates.
pub fn roll_page(answer: RollAnswer, form: RollForm) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = form.is_wrong();
    if is_wrong {
        answer_with(422);
    }
    let words = RollWords {
        t,
        election: &answer.election,
        names: &answer.names,
        today: answer.today,
    };
    let title = t.roll_heading(say(t, &answer.election.title));
    let sentences = summary(words, &answer).join(" ");
    let links = super::entry::links(&answer.foundation.id, &answer.election).of_version(&answer.election.version);
    let announce = answer.announces.then(|| {
        let href = announce_address(&answer.foundation.id, &answer.election);
        view! { <p><a href=href>{t.poll_list_announce()}</a></p> }
    });
    let pager = pager(t, answer.page, answer.pages, |page| {
        roll_address(&answer, answer.part, &answer.sort, page)
    });
    let content = view! {
        <div class="invoices">
            {form.summary(t)}
            {staff_nav(t, &answer.foundation.id, StaffArea::Elections, answer.money)}
            <div class="head">
                <h1>{isolate(title.clone())}</h1>
                <p class="lead">{isolate(sentences)}</p>
            </div>
            {faults(t, &answer)}
            {choice(t, &answer, &form)}
            {by_tier(t, &answer)}
            <section class="section" aria-labelledby="lines">
                <h2 id="lines">{t.roll_lines()}</h2>
                {parts(t, &answer)}
                {rows(words, &answer)}
                {pager}
            </section>
            <div>
                {traced_line(t, &links, answer.election.line)}
                {announce}
                <p><a href=elections_address(&answer.foundation.id)>{t.roll_elections()}</a></p>
            </div>
        </div>
    }
    .into_any();
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) wide=true wrong=is_wrong private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// The parts of the roll, as links. Differences need another roll.
fn parts(t: Texts, answer: &RollAnswer) -> AnyView {
    let is_shown = |part: RollPart| part != RollPart::Differences || part == answer.part || answer.compared.is_some();
    let counts = answer.counts.iter().filter(|(part, _)| is_shown(*part));
    let chips = counts.map(|(part, count)| FilterChip {
        name: part_name(t, *part).into_owned(),
        href: roll_address(answer, *part, "", 1),
        count: *count,
        is_current: *part == answer.part,
    });
    filter_chips(t, chips)
}

fn part_name(t: Texts, part: RollPart) -> Cow<'static, str> {
    match part {
        RollPart::Voting => t.roll_part_voting(),
        RollPart::NotVoting => t.roll_part_not_voting(),
        RollPart::All => t.roll_part_all(),
        RollPart::Differences => t.roll_part_differences(),
    }
}

fn rows(words: RollWords<'_>, answer: &RollAnswer) -> AnyView {
    let t = words.t;
    let is_empty = if answer.part == RollPart::Differences {
        answer.differences.is_empty()
    } else {
        answer.rows.is_empty()
    };
    match &answer.compared {
        _ if is_empty => view! { <p class="note">{empty(t, answer)}</p> }.into_any(),
        Some(other) if answer.part == RollPart::Differences => differences(words, answer, other),
        _ => lines(words, answer),
    }
}

/// Why no lines are shown.
fn empty(t: Texts, answer: &RollAnswer) -> Cow<'static, str> {
    let is_differences = answer.part == RollPart::Differences;
    let totals = &answer.totals;
    if is_differences && answer.compared.is_none() {
        t.roll_nothing_compared()
    } else if is_differences && answer.q.is_empty() {
        t.roll_no_differences()
    } else if !is_differences && totals.members == 0 && totals.others == 0 {
        t.roll_nobody()
    } else {
        match answer.part {
            RollPart::Voting if answer.q.is_empty() => t.roll_no_voters(),
            RollPart::NotVoting if answer.q.is_empty() => t.roll_all_voters(),
            _ => t.members_none_here(),
        }
    }
}
