//! `/member/{membership}/votes`: in which elections a member votes, with how many votes and why. If the member can't
//! vote, what to do by when.

use super::MemberPage;
use super::shell::{head, member_address, shell, title};
use super::votes::own_words;
use crate::api::{FURTHEST_ROLL_MONTHS, MemberAnswer, OwnRoll, OwnRollsAnswer, segment};
use crate::elections::reasons;
use crate::invoices::MoneyField;
use crate::polls::{MemberPoll, member_polls};
use crate::site::{Links, answer_with, error_summary, isolate, said};
use crate::text::Texts;
use crate::words::{RollWords, date, is_per_seat, roll_deadline, roll_missing, roll_to_do};
use domain::date::Date;
use domain::member::{ContactRole, MemberAction};
use domain::roll::{Missing, NonVoter, Obstacle, Representative, RollEntry, Voter};
use leptos::prelude::*;
use std::borrow::Cow;

#[cfg(test)]
mod tests;

/// The ID of the field for another record date.
const DAY: &str = "day";

/// The record date that somebody has typed. Empty for that of each election.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VotesForm {
    pub day: String,
    /// Whether no roll can be for it.
    pub is_wrong: bool,
}

/// The page about a member's votes, with the running elections and resolutions.
pub fn member_votes_page(
    answer: MemberAnswer,
    rolls: OwnRollsAnswer,
    polls: Vec<MemberPoll>,
    form: VotesForm,
) -> AnyView {
    let t: Texts = expect_context();
    if form.is_wrong {
        answer_with(422);
    }
    let sections = rolls.rolls.iter();
    let sections: Vec<_> = sections
        .map(|roll| section(own_words(t, &rolls, roll), &answer, roll))
        .collect();
    let is_empty = sections.is_empty();
    let other_day = (!is_empty || !form.day.is_empty()).then(|| other_day(t, &answer, &form));
    let sections = if is_empty {
        view! { <p>{nothing(t, &answer, &form)}</p> }.into_any()
    } else {
        sections.into_any()
    };
    let errors = form.is_wrong.then(|| (DAY.to_owned(), day_wrong(t)));
    let content = view! {
        {error_summary(t, errors.into_iter().collect())}
        {head(t, &answer, t.area_votes(), Some(t.roll_own_lead().into_owned()))}
        <div class="member-sections">{running(t, &answer, &polls)} {sections} {other_day}</div>
    }
    .into_any();
    shell(t, &answer, MemberPage::Votes, form.is_wrong, content)
}

/// The running elections and resolutions. `None` if there are none.
fn running(t: Texts, answer: &MemberAnswer, polls: &[MemberPoll]) -> Option<AnyView> {
    let list = member_polls(t, &answer.foundation.id, &answer.membership, polls)?;
    Some(
        view! {
            <section class="section" aria-labelledby="running">
                <h2 id="running">{t.poll_list_heading()}</h2>
                {list}
            </section>
        }
        .into_any(),
    )
}

fn day_wrong(t: Texts) -> String {
    t.roll_day_wrong(i64::from(FURTHEST_ROLL_MONTHS))
}

/// Why there are no lines: the programme has no elections, or the record date is before or after the membership.
fn nothing(t: Texts, answer: &MemberAnswer, form: &VotesForm) -> Cow<'static, str> {
    let is_other_day = !form.day.is_empty() && !form.is_wrong;
    if is_other_day || answer.is_over() {
        t.roll_own_nothing()
    } else {
        t.area_no_elections()
    }
}

/// An election, and the member's line in its roll.
fn section(words: RollWords<'_>, answer: &MemberAnswer, roll: &OwnRoll) -> AnyView {
    let id = format!("election-{}", roll.election.id);
    let line = match &roll.entry {
        RollEntry::Votes(voter) => votes(words, answer, voter),
        RollEntry::Missing(other) => missing(words, answer, roll.day, other),
    };
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{said(words.t, &roll.election.title)}</h2>
            <p class="meta">{isolate(record_date(words, roll))}</p>
            {line}
        </section>
    }
    .into_any()
}

/// The record date that the line is for. If it's only how things are today, when the programme says that the roll is
/// fixed.
fn record_date(words: RollWords<'_>, roll: &OwnRoll) -> String {
    let t = words.t;
    let day = date(t, roll.day);
    if roll.day != words.today {
        return t.roll_own_day(day);
    }
    let rule = roll.election.record_days.map(|days| t.record_days(i64::from(days)));
    let sentences = [Some(t.roll_own_today(day)), rule].into_iter().flatten();
    sentences.collect::<Vec<_>>().join(" ")
}

/// How many votes the member has, why, and who casts them.
fn votes(words: RollWords<'_>, answer: &MemberAnswer, voter: &Voter) -> AnyView {
    let t = words.t;
    let Representative { name, email } = &voter.representative;
    let (headline, person) = if words.is_appointment() {
        (t.roll_own_seats(voter.votes), t.roll_own_appointer(name, email))
    } else if is_per_seat(words, voter) {
        (
            t.roll_own_votes_seat(voter.votes),
            t.roll_own_voter(voter.votes, name, email),
        )
    } else {
        (
            t.roll_own_votes(voter.votes),
            t.roll_own_voter(voter.votes, name, email),
        )
    };
    let links = Links::in_force(&answer.foundation.id, &answer.programme.id);
    view! {
        <p><strong>{headline}</strong></p>
        {reasons(words, &links, voter)}
        <p>{isolate(person)}</p>
    }
    .into_any()
}

/// That the member can't vote, what's missing, and where and by when it's put right.
fn missing(words: RollWords<'_>, answer: &MemberAnswer, day: Date, other: &NonVoter) -> AnyView {
    let (class, headline) = match roll_to_do(words, day, other) {
        Some(text) => ("turn you", text),
        None => ("turn none", words.t.roll_own_cannot(date(words.t, day))),
    };
    let items = other.obstacles.iter();
    let items = items.map(|obstacle| item(words, answer, (day, other), obstacle));
    view! {
        <p><strong class=class>{isolate(headline)}</strong></p>
        <ul>{items.collect_view()}</ul>
    }
    .into_any()
}

/// Something that's missing, the page where it's put right, and by when. As things are today, that's the record date,
/// and it's been said.
fn item(words: RollWords<'_>, answer: &MemberAnswer, (day, other): (Date, &NonVoter), obstacle: &Obstacle) -> AnyView {
    let t = words.t;
    let link = obstacle.fix_by.and_then(|_| place(t, answer, &obstacle.missing));
    let link = link.map(|(href, text)| view! { " " <a href=href>{text}</a> });
    let is_open = obstacle.fix_by.is_some() && day == words.today;
    let deadline = (!is_open).then(|| {
        let deadline = roll_deadline(t, obstacle.fix_by);
        view! { <p class="meta">{isolate(deadline)}</p> }
    });
    view! {
        <li>
            {isolate(roll_missing(words, other, &obstacle.missing))}
            {link}
            {deadline}
        </li>
    }
    .into_any()
}

/// The page where something that's missing is put right, and the words of the link to it. `None` if the reader can't do
/// it.
fn place(t: Texts, answer: &MemberAnswer, missing: &Missing) -> Option<(String, String)> {
    let changes = answer.may(MemberAction::ChangeMembership);
    let page = |page: MemberPage| member_address(&answer.membership, page.id());
    match missing {
        Missing::NoRepresentative { role } if answer.may(MemberAction::ChangePeople) => {
            let role = role.clone().map_or(ContactRole::Manager, ContactRole::Named);
            let href = format!("{}#role-{}", page(MemberPage::People), segment(role.id()));
            Some((href, t.roll_own_name_link().into_owned()))
        }
        Missing::Overdue { .. } if answer.may(MemberAction::ReadMoney) => {
            Some((page(MemberPage::Documents), t.area_invoices().into_owned()))
        }
        Missing::Unconfirmed { .. } if changes => {
            Some((member_address(&answer.membership, "renew"), t.todo_renew().into_owned()))
        }
        Missing::Leaving { .. } if changes => Some((page(MemberPage::Term), title(t, MemberPage::Term).into_owned())),
        Missing::UnknownFacts(_) => Some((page(MemberPage::Data), title(t, MemberPage::Data).into_owned())),
        _ => None,
    }
}

/// The form that shows the votes for another record date.
fn other_day(t: Texts, answer: &MemberAnswer, form: &VotesForm) -> AnyView {
    let day = MoneyField {
        id: DAY,
        name: DAY,
        label: t.roll_day(),
        hint: Some(t.roll_day_hint(i64::from(FURTHEST_ROLL_MONTHS))),
        error: form.is_wrong.then(|| day_wrong(t)),
        typed: &form.day,
    };
    let is_open = !form.day.is_empty();
    view! {
        <details open=is_open>
            <summary>{t.roll_own_other_day()}</summary>
            <form
                class="money-form"
                method="get"
                action=member_address(&answer.membership, MemberPage::Votes.id())
                novalidate
            >
                {day.any_day(t)}
                <p><button class="button quiet">{t.uses_limit()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
