//! What a tier grants of a benefit.

use super::{Words, date, expression, money, number};
use crate::format;
use domain::compare::ComparisonCell;
use domain::facts::Facts;
use domain::grant::{Benefit, BenefitKind, Grant, GrantCase, GrantValue, Granted, Period};
use domain::programme::Tier;

/// A cell of the comparison. Never empty, so that no meaning depends on a symbol alone.
pub fn cell(words: Words<'_>, cell: &ComparisonCell) -> String {
    match cell {
        ComparisonCell::Granted { grant: granted, .. } => grant(words, granted),
        ComparisonCell::NotIncluded => words.t.cell_no().into_owned(),
        ComparisonCell::ReplacedBy(benefit) => words.t.cell_replaced_by(words.benefit_title(benefit)),
    }
}

/// The value of a grant. If it depends on facts, every case.
pub fn grant(words: Words<'_>, grant: &Grant) -> String {
    let Some(benefit) = words.programme.benefit(&grant.benefit) else {
        return words.t.cell_yes().into_owned();
    };
    grant_value(words, benefit, &grant.value)
}

/// A value of a benefit.
pub fn grant_value(words: Words<'_>, benefit: &Benefit, value: &GrantValue) -> String {
    let t = words.t;
    let quantity = |n: i64| match &benefit.kind {
        BenefitKind::Count { unit, .. } => {
            let unit = if n == 1 { &unit.one } else { &unit.other };
            t.quantity(format::number(t.locale(), n), words.say(unit))
        }
        _ => t.votes(n),
    };
    let said = match value {
        GrantValue::Yes => return t.cell_yes().into_owned(),
        GrantValue::Cases(cases) => return self::cases(words, benefit, cases),
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
        GrantValue::Percent(share) => t.format_percent(number(t, *share)),
        GrantValue::Text(text) => words.say(text).to_owned(),
    };
    match benefit.kind.per() {
        None => said,
        Some(Period::Month) => t.each_month(said),
        Some(Period::Quarter) => t.each_quarter(said),
        Some(Period::Year) => t.each_year(said),
        Some(Period::Term) => t.each_term(said),
        Some(Period::Event) => t.each_event(said),
        Some(Period::Seat) => t.each_seat(said),
        Some(Period::Election) => t.each_election(said),
        Some(Period::Member) => t.each_member(said),
    }
}

/// "1 webinar if …; otherwise 2 webinars".
fn cases(words: Words<'_>, benefit: &Benefit, cases: &[GrantCase]) -> String {
    let said = cases.iter().map(|case| {
        let value = grant_value(words, benefit, &case.value);
        match &case.when {
            Some(when) => words.t.grant_if(expression(words, when), value),
            None => words.t.grant_otherwise(value),
        }
    });
    said.collect::<Vec<_>>().join("; ")
}

/// What a member with these facts gets. Every case, if it depends on facts that aren't known. `None` if it's nothing.
pub fn grant_of(words: Words<'_>, tier: &Tier, grant: &Grant, facts: &Facts) -> Option<String> {
    let Some(benefit) = words.programme.benefit(&grant.benefit) else {
        return Some(self::grant(words, grant));
    };
    match grant.value.for_facts(words.programme, tier, facts) {
        Granted::Value(value) => Some(grant_value(words, benefit, value)),
        Granted::NotIncluded => None,
        Granted::Needs(_) => Some(self::grant(words, grant)),
    }
}

/// What a visitor with these facts would get, if the grant depends on facts and they're known.
pub fn grant_for_you(words: Words<'_>, tier: &Tier, grant: &Grant, facts: &Facts) -> Option<String> {
    let depends = matches!(grant.value, GrantValue::Cases(_));
    let is_open = matches!(grant.value.for_facts(words.programme, tier, facts), Granted::Needs(_));
    (depends && !is_open).then(|| {
        let own = grant_of(words, tier, grant, facts);
        words
            .t
            .grant_for_you(own.unwrap_or_else(|| words.t.cell_no().into_owned()))
    })
}

/// What a benefit costs by itself.
pub fn sold_separately(words: Words<'_>, benefit: &Benefit) -> Option<String> {
    let price = benefit.sold_separately?;
    Some(words.t.sold_separately(money(words.t, price)))
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
