//! What the report says, for the page and the PDF.

use super::benefit::{ValueBenefit, benefit, former};
use super::money::{ValueMoney, money};
use crate::api::{MemberAnswer, MemberValueAnswer};
use crate::text::Texts;
use crate::words::{Words, date, say, voting_right};
use domain::roll::voting_right as right_of;

/// The report in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueContent {
    pub title: String,
    /// Labels and values.
    pub facts: Vec<(String, String)>,
    /// How many things were delivered.
    pub summary: String,
    pub benefits: Vec<ValueBenefit>,
    /// `None` if the caller may not read invoices.
    pub money: Option<ValueMoney>,
    /// Each election, and what the member has in it.
    pub votes: Vec<(String, String)>,
    /// What the report is, and isn't.
    pub note: String,
}

/// What the report says.
pub fn value_content(t: Texts, member: &MemberAnswer, answer: &MemberValueAnswer) -> ValueContent {
    let words = Words::new(t, &answer.programme);
    let benefits = answer.benefits.grants.iter();
    let benefits = benefits.map(|grant| benefit(t, member, answer, grant));
    let benefits: Vec<_> = benefits.chain(former(t, answer)).collect();
    let delivered = benefits
        .iter()
        .flat_map(|benefit| &benefit.uses)
        .filter(|used| used.is_delivered);
    let delivered = i64::try_from(delivered.count()).unwrap_or(i64::MAX);
    let votes = answer.programme.tier(&answer.tier).map(|tier| {
        let elections = answer.programme.elections.iter();
        let rights = elections.map(|election| {
            let right = right_of(&answer.programme, election, tier);
            (
                words.say(&election.title).to_owned(),
                voting_right(words, Some(election), &tier.id, &right),
            )
        });
        rights.collect()
    });
    ValueContent {
        title: t.value_heading().into_owned(),
        facts: facts(t, member, answer),
        summary: match delivered {
            0 => t.value_summary_none().into_owned(),
            count => t.value_summary(count),
        },
        benefits,
        money: money(t, member, answer),
        votes: votes.unwrap_or_default(),
        note: t.value_note(date(t, answer.benefits.today)),
    }
}

fn facts(t: Texts, member: &MemberAnswer, answer: &MemberValueAnswer) -> Vec<(String, String)> {
    let words = Words::new(t, &answer.programme);
    let term = answer.term;
    // A membership can end in the middle of a term.
    let ends = [term.last_day, member.ended_on.or(member.leaves_on)];
    let last = ends.into_iter().flatten().min().filter(|last| *last >= term.first_day);
    let days = match last.or(term.last_day) {
        Some(last) => {
            let count = last.unix_days() - term.first_day.unix_days() + 1;
            let days = t.status_dates(date(t, term.first_day), date(t, last));
            t.value_days(days, count)
        }
        None => t.from_date(date(t, term.first_day)),
    };
    [
        (t.value_member(), member.name.clone()),
        (t.value_foundation(), say(t, &member.foundation.name).to_owned()),
        (t.value_tier(), words.tier_title(&answer.tier)),
        (t.value_term(), days),
    ]
    .into_iter()
    .map(|(label, value)| (label.into_owned(), value))
    .collect()
}
