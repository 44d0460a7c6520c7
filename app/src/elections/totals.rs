//! What a roll adds up to: in sentences, and tier by tier.

use crate::api::{ComparedRoll, RollAnswer, RollTierTotal, RollTotals};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::{isolate, said};
use crate::text::Texts;
use crate::words::{RollWords, date, roll_votes};
use domain::date::Date;
use domain::text::Text;
use leptos::prelude::*;
use std::borrow::Cow;

/// What the roll is called next to another one: its record date, and the version that somebody has chosen.
pub(super) fn label(t: Texts, answer: &RollAnswer) -> String {
    called(t, answer.day, &answer.version)
}

/// What the other roll is called.
pub(super) fn other_label(t: Texts, other: &ComparedRoll) -> String {
    called(t, other.day, &other.version)
}

fn called(t: Texts, day: Date, version: &str) -> String {
    match version {
        "" => date(t, day),
        version => t.roll_label(date(t, day), version),
    }
}

/// How many members vote, with how many votes; how many don't; and the same of the other roll.
pub(super) fn summary(words: RollWords<'_>, answer: &RollAnswer) -> Vec<String> {
    let t = words.t;
    let totals = &answer.totals;
    let (day, votes) = (date(t, answer.day), roll_votes(words, totals.votes));
    let voters = if words.is_appointment() {
        t.roll_summary_seats(totals.members, day, votes)
    } else {
        t.roll_summary(totals.members, day, votes)
    };
    let others = (totals.others > 0).then(|| t.roll_summary_others(totals.others));
    let version = (!answer.version.is_empty()).then(|| t.roll_summary_version(&answer.version));
    let other = answer.compared.as_ref().map(|other| {
        let (name, votes) = (other_label(t, other), roll_votes(words, other.totals.votes));
        if words.is_appointment() {
            t.roll_compared_seats(other.totals.members, name, votes)
        } else {
            t.roll_compared(other.totals.members, name, votes)
        }
    });
    [Some(voters), others, version, other].into_iter().flatten().collect()
}

/// What a tier adds to the roll, and to the one that it's compared with.
struct TierRow<'a> {
    title: &'a Text,
    here: Option<&'a RollTierTotal>,
    there: Option<&'a RollTierTotal>,
}

fn found<'a>(totals: &'a RollTotals, id: &str) -> Option<&'a RollTierTotal> {
    totals.tiers.iter().find(|tier| tier.tier == id)
}

/// The tiers of this roll, and then those that only the other one has.
fn tier_rows(answer: &RollAnswer) -> Vec<TierRow<'_>> {
    let other = answer.compared.as_ref().map(|other| &other.totals);
    let here = answer.totals.tiers.iter().map(|tier| TierRow {
        title: &tier.title,
        here: Some(tier),
        there: other.and_then(|totals| found(totals, &tier.tier)),
    });
    let there = other.into_iter().flat_map(|totals| &totals.tiers);
    let there = there.filter(|tier| found(&answer.totals, &tier.tier).is_none());
    let there = there.map(|tier| TierRow {
        title: &tier.title,
        here: None,
        there: Some(tier),
    });
    here.chain(there).collect()
}

/// The numbers in the columns of a roll: members, others and votes.
type Numbers = (i64, i64, i64);

/// The table of tiers, with a row for all of them. On phones and tablets, rows become blocks. The explicit roles keep it
/// a table for screen readers.
pub(super) fn by_tier(t: Texts, answer: &RollAnswer) -> Option<AnyView> {
    let rows = tier_rows(answer);
    if rows.is_empty() {
        return None;
    }
    let other = answer.compared.as_ref().map(|other| other_label(t, other));
    let of_tier =
        |total: Option<&RollTierTotal>| total.map_or((0, 0, 0), |total| (total.members, total.others, total.votes));
    let of_all = |totals: &RollTotals| (totals.members, totals.others, totals.votes);
    let rows = rows.into_iter().map(|row| {
        let there = other.as_deref().map(|name| (name, of_tier(row.there)));
        numbers(t, said(t, row.title), of_tier(row.here), there)
    });
    let rows = rows.collect_view();
    let there = answer.compared.as_ref().map(|compared| of_all(&compared.totals));
    let all = numbers(
        t,
        isolate(t.report_all_tiers()),
        of_all(&answer.totals),
        other.as_deref().zip(there),
    );
    let heads = columns(t).map(|name| column(name, AMOUNT));
    let other_heads = other
        .as_deref()
        .map(|other| columns(t).map(|name| column(compared_with(&name, other), AMOUNT)));
    Some(
        view! {
            <section class="section reports" aria-labelledby="by-tier">
                <h2 id="by-tier">{t.roll_by_tier()}</h2>
                <table class="stacked ledger" role="table">
                    <caption class="vh">{t.roll_by_tier()}</caption>
                    <thead role="rowgroup">
                        <tr role="row">{column(t.apply_tier(), NAME)} {heads} {other_heads}</tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                    <tfoot role="rowgroup">{all}</tfoot>
                </table>
            </section>
        }
        .into_any(),
    )
}

fn columns(t: Texts) -> [Cow<'static, str>; 3] {
    [t.roll_members(), t.roll_others(), t.area_votes()]
}

/// The heading of a column of the other roll.
fn compared_with(name: &str, other: &str) -> Cow<'static, str> {
    format!("{name}: {other}").into()
}

/// A row of the table.
fn numbers(t: Texts, title: AnyView, here: Numbers, there: Option<(&str, Numbers)>) -> AnyView {
    let cells = |other: Option<&str>, (members, others, votes): Numbers| {
        let [voting, not_voting, all] = columns(t).map(|name| match other {
            Some(other) => compared_with(&name, other),
            None => name,
        });
        [(voting, members), (not_voting, others), (all, votes)]
            .map(|(name, number)| cell(name, AMOUNT, Some(isolate(format::number(t.locale(), number)))))
    };
    let there = there.map(|(other, numbers)| cells(Some(other), numbers));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>{title}</th>
            {cells(None, here)}
            {there}
        </tr>
    }
    .into_any()
}
