//! What a tier grants of a benefit.

use super::{Words, date, money};
use crate::format;
use domain::compare::ComparisonCell;
use domain::grant::{BenefitKind, Grant, GrantValue, Period};

/// A cell of the comparison. Never empty, so that no meaning depends on a symbol alone.
pub fn cell(words: Words<'_>, cell: &ComparisonCell) -> String {
    match cell {
        ComparisonCell::Granted { grant: granted, .. } => grant(words, granted),
        ComparisonCell::NotIncluded => words.t.cell_no().into_owned(),
        ComparisonCell::ReplacedBy(benefit) => words.t.cell_replaced_by(words.benefit_title(benefit)),
    }
}

/// The value of a grant.
pub fn grant(words: Words<'_>, grant: &Grant) -> String {
    let Words { t, programme } = words;
    let Some(benefit) = programme.benefit(&grant.benefit) else {
        return t.cell_yes().into_owned();
    };
    let quantity = |n: i64| match &benefit.kind {
        BenefitKind::Count { unit, .. } => {
            let unit = if n == 1 { &unit.one } else { &unit.other };
            t.quantity(format::number(t.locale(), n), words.say(unit))
        }
        _ => t.votes(n),
    };
    let value = match &grant.value {
        GrantValue::Yes => return t.cell_yes().into_owned(),
        GrantValue::Exactly(n) => quantity(*n),
        GrantValue::UpTo(n) => t.up_to(quantity(*n)),
        GrantValue::Unlimited => match &benefit.kind {
            BenefitKind::Count { unit, .. } => t.unlimited(words.say(&unit.other)),
            _ => t.cell_unlimited().into_owned(),
        },
        GrantValue::Level(id) => match &benefit.kind {
            BenefitKind::Level { levels } => {
                let level = levels.iter().find(|level| level.id == *id);
                level.map_or_else(|| id.clone(), |level| words.say(&level.title).to_owned())
            }
            _ => id.clone(),
        },
        GrantValue::Money(amount) => money(t, *amount),
        GrantValue::Text(text) => words.say(text).to_owned(),
    };
    let per = match &benefit.kind {
        BenefitKind::Count { per, .. } | BenefitKind::Votes { per } | BenefitKind::Money { per } => *per,
        BenefitKind::YesNo | BenefitKind::Level { .. } | BenefitKind::Text => None,
    };
    match per {
        None => value,
        Some(Period::Month) => t.each_month(value),
        Some(Period::Quarter) => t.each_quarter(value),
        Some(Period::Year) => t.each_year(value),
        Some(Period::Term) => t.each_term(value),
        Some(Period::Event) => t.each_event(value),
        Some(Period::Seat) => t.each_seat(value),
        Some(Period::Election) => t.each_election(value),
        Some(Period::Member) => t.each_member(value),
    }
}

/// Details beside the value: waiting times, carry-over, the tier's own remark.
pub fn grant_remarks(words: Words<'_>, grant: &Grant) -> Vec<String> {
    let own = grant.note.as_ref().map(|note| words.say(note).to_owned());
    grant_rules(words, grant).into_iter().chain(own).collect()
}

/// The same without the tier's own remark, which can be in another language.
pub fn grant_rules(words: Words<'_>, grant: &Grant) -> Vec<String> {
    let t = words.t;
    [
        grant.after_days.map(|days| t.after_days(i64::from(days))),
        grant.from.map(|day| t.from_date(date(t, day))),
        grant.carry_over.map(|most| t.carry_over(most)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
