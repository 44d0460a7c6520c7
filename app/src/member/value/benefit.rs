//! A benefit in the report: what it is, what was granted, and what was used of it.

use crate::api::{BenefitGrant, BenefitUseBrief, MemberAnswer, MemberValueAnswer};
use crate::benefits::{counts, period, remarks, state_words};
use crate::text::Texts;
use crate::words::{Words, date, grant_of, grant_rules, sold_separately};
use domain::date::Date;
use domain::entitlement::{PeriodBalance, UseState};

/// A benefit, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueBenefit {
    pub id: String,
    pub title: String,
    pub summary: Option<String>,
    /// What the tier gives.
    pub granted: String,
    /// From when, where it comes from, on which conditions, and what it costs others if the programme says so.
    pub remarks: Vec<String>,
    /// The periods of a benefit with a quantity, and what became of each.
    pub periods: Vec<(String, String)>,
    pub uses: Vec<ValueUse>,
}

/// Something that was asked for, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueUse {
    pub what: String,
    pub state: String,
    /// Whether it took place.
    pub is_delivered: bool,
    pub day: String,
    /// What the foundation said last.
    pub note: String,
    /// The URL of evidence.
    pub link: Option<String>,
}

pub(super) fn benefit(
    t: Texts,
    member: &MemberAnswer,
    answer: &MemberValueAnswer,
    grant: &BenefitGrant,
) -> ValueBenefit {
    let words = Words::new(t, &answer.programme);
    let tier = answer.programme.tier(&answer.tier);
    let granted = tier.and_then(|tier| grant_of(words, tier, &grant.grant, &member.facts()));
    let said = |text: &Option<_>| text.as_ref().map(|text| words.say(text).to_owned());
    let benefit = &grant.benefit;
    let from = grant.from.as_ref().map(|from| t.from_tier(words.tier_title(from)));
    let starts = grant.starts.map(|day| t.benefit_starts(date(t, day)));
    let remarks = [from, starts].into_iter().flatten();
    let remarks = remarks.chain(grant_rules(words, &grant.grant));
    let others = [said(&benefit.condition), said(&grant.grant.note), said(&benefit.note)];
    let remarks = remarks
        .chain(others.into_iter().flatten())
        .chain(sold_separately(words, benefit));
    let today = answer.benefits.today;
    let periods = grant.quantity.iter().flat_map(|quantity| {
        let carry_over = quantity.carry_over;
        quantity
            .periods
            .iter()
            .map(move |balance| (period(t, balance.period), said_of(t, balance, carry_over, today)))
    });
    let uses = answer.benefits.uses.iter().filter(|asked| asked.benefit == benefit.id);
    ValueBenefit {
        id: benefit.id.clone(),
        title: words.say(&benefit.title).to_owned(),
        summary: said(&benefit.summary),
        granted: granted.unwrap_or_else(|| t.cell_yes().into_owned()),
        remarks: remarks.collect(),
        periods: periods.collect(),
        uses: uses.map(|asked| used(t, asked)).collect(),
    }
}

/// What was asked for of benefits that the rules don't have any more.
pub(super) fn former(t: Texts, answer: &MemberValueAnswer) -> Vec<ValueBenefit> {
    let words = Words::new(t, &answer.programme);
    let granted = |id: &str| answer.benefits.grants.iter().any(|grant| grant.benefit.id == id);
    let mut former: Vec<ValueBenefit> = Vec::new();
    for asked in answer.benefits.uses.iter().filter(|asked| !granted(&asked.benefit)) {
        match former.iter_mut().find(|known| known.id == asked.benefit) {
            Some(known) => known.uses.push(used(t, asked)),
            None => former.push(ValueBenefit {
                id: asked.benefit.clone(),
                title: words.say(&asked.title).to_owned(),
                summary: None,
                granted: t.value_former().into_owned(),
                remarks: Vec::new(),
                periods: Vec::new(),
                uses: vec![used(t, asked)],
            }),
        }
    }
    former
}

/// What became of a period.
fn said_of(t: Texts, balance: &PeriodBalance, carry_over: u32, today: Date) -> String {
    let unused = balance.left.filter(|left| *left > 0);
    let over = balance.period.last.filter(|last| *last < today);
    let rest = match (over, unused) {
        (Some(last), Some(left)) => vec![t.value_unused(i64::from(left), date(t, last))],
        (Some(_), None) => Vec::new(),
        (None, _) => remarks(t, balance, carry_over),
    };
    let all = std::iter::once(counts(t, balance)).chain(rest);
    all.collect::<Vec<_>>().join(". ")
}

fn used(t: Texts, asked: &BenefitUseBrief) -> ValueUse {
    ValueUse {
        what: asked.what.clone(),
        state: state_words(t, asked.state).into_owned(),
        is_delivered: asked.state == UseState::Delivered,
        day: date(t, asked.delivered.unwrap_or_else(|| asked.due())),
        note: asked.note.clone(),
        link: asked.link.clone(),
    }
}
