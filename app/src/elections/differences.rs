//! How the members' lines in two rolls differ.

use super::address::{member_address, roll_address};
use super::entry::{links, name, tier, why};
use super::lines::obstacles;
use super::totals::{label, other_label};
use crate::api::{ComparedRoll, RollAnswer};
use crate::invoices::{NAME, cell, column};
use crate::site::{isolate, sorted_column};
use crate::words::{RollWords, roll_change, roll_entry};
use domain::roll::{RollDifference, RollEntry};
use leptos::prelude::*;

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
pub(super) fn differences(words: RollWords<'_>, answer: &RollAnswer, other: &ComparedRoll) -> AnyView {
    let t = words.t;
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            roll_address(answer, answer.part, sort, 1)
        })
    };
    let names = SideNames {
        before: t.roll_before(label(t, answer)),
        after: t.roll_after(other_label(t, other)),
    };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("tier", t.apply_tier(), ""),
        column(t.roll_difference(), ""),
        column(names.before.clone().into(), NAME),
        column(names.after.clone().into(), NAME),
    ];
    let rows = answer.differences.iter();
    let rows = rows.filter_map(|difference| row(words, answer, &names, difference));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.roll_part_differences()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What the columns for the two rolls are called.
struct SideNames {
    before: String,
    after: String,
}

/// `None` if neither roll mentions the member.
fn row(
    words: RollWords<'_>,
    answer: &RollAnswer,
    names: &SideNames,
    RollDifference { change, before, after }: &RollDifference,
) -> Option<AnyView> {
    let t = words.t;
    let known = after.as_ref().or(before.as_ref())?;
    let href = member_address(&answer.foundation.id, known.membership());
    let difference = isolate(roll_change(t, *change));
    Some(
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" class=NAME><a href=href><bdi>{name(known)}</bdi></a></th>
                {cell(t.apply_tier(), "", Some(tier(words, known)))}
                {cell(t.roll_difference(), "", Some(difference))}
                {cell(names.before.clone().into(), NAME, Some(side(words, answer, before.as_ref())))}
                {cell(names.after.clone().into(), NAME, Some(side(words, answer, after.as_ref())))}
            </tr>
        }
        .into_any(),
    )
}

/// A member's line in one of the two rolls.
fn side(words: RollWords<'_>, answer: &RollAnswer, entry: Option<&RollEntry>) -> AnyView {
    let reasons = entry.map(|entry| match entry {
        RollEntry::Votes(voter) => why(words, &links(&answer.foundation.id, &answer.election), voter),
        RollEntry::Missing(other) => obstacles(words, other),
    });
    view! { <p>{isolate(roll_entry(words, entry))}</p> {reasons} }.into_any()
}
