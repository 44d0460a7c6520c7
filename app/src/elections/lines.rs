//! The lines of a roll: who votes and why, and what others are missing.

use super::address::{member_address, roll_address};
use super::entry::{links, name, representative, tier, why};
use crate::api::{RollAnswer, RollPart};
use crate::invoices::{NAME, cell, column};
use crate::site::{isolate, sorted_column};
use crate::text::Texts;
use crate::words::{RollWords, roll_deadline, roll_missing, roll_votes, voter_votes};
use domain::roll::{NonVoter, RollEntry};
use leptos::prelude::*;

/// Which columns a part of the roll has, apart from the member, the tier and the votes.
#[derive(Clone, Copy)]
struct LineColumns {
    /// Who votes.
    voters: bool,
    /// What's missing, and until when that can be changed.
    missing: bool,
}

impl LineColumns {
    fn of(part: RollPart) -> Self {
        Self {
            voters: part != RollPart::NotVoting,
            missing: part != RollPart::Voting,
        }
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
pub(super) fn lines(words: RollWords<'_>, answer: &RollAnswer) -> AnyView {
    let t = words.t;
    let shown = LineColumns::of(answer.part);
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            roll_address(answer, answer.part, sort, 1)
        })
    };
    let why = if shown.voters { t.roll_why() } else { t.roll_missing() };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("tier", t.apply_tier(), ""),
        sorted("votes", t.area_votes(), ""),
    ];
    let voters = shown.voters.then(|| column(t.roll_representative(), NAME));
    let deadline = shown.missing.then(|| sorted("fix_by", t.roll_deadline(), ""));
    let rows = answer.rows.iter().map(|entry| row(words, answer, shown, entry));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.roll_lines()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns} {voters} {column(why, NAME)} {deadline}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(words: RollWords<'_>, answer: &RollAnswer, shown: LineColumns, entry: &RollEntry) -> AnyView {
    let t = words.t;
    let foundation = &answer.foundation.id;
    let (votes, voter, reason, deadline) = match entry {
        RollEntry::Votes(voter) => (
            isolate(voter_votes(words, voter)),
            Some(representative(&voter.representative)),
            why(words, &links(foundation, &answer.election), voter),
            None,
        ),
        RollEntry::Missing(other) => (
            isolate(votes_otherwise(words, other)),
            None,
            obstacles(words, other),
            Some(deadline(t, other)),
        ),
    };
    let column = if shown.voters { t.roll_why() } else { t.roll_missing() };
    let voter = shown.voters.then(|| cell(t.roll_representative(), NAME, voter));
    let deadline = shown.missing.then(|| cell(t.roll_deadline(), "", deadline));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=member_address(foundation, entry.membership())><bdi>{name(entry)}</bdi></a>
            </th>
            {cell(t.apply_tier(), "", Some(tier(words, entry)))}
            {cell(t.area_votes(), "", Some(votes))}
            {voter}
            {cell(column, NAME, Some(reason))}
            {deadline}
        </tr>
    }
    .into_any()
}

/// That a member has no vote, and how many there would be with nothing missing.
fn votes_otherwise(words: RollWords<'_>, other: &NonVoter) -> String {
    if other.votes > 0 {
        words.t.roll_none_yet(roll_votes(words, other.votes))
    } else {
        words.t.roll_none().into_owned()
    }
}

/// What a member is missing. If that's several things, each has its own deadline.
pub(super) fn obstacles(words: RollWords<'_>, other: &NonVoter) -> AnyView {
    let t = words.t;
    let has_several = other.obstacles.len() > 1;
    let items = other.obstacles.iter().map(|obstacle| {
        let text = roll_missing(words, other, &obstacle.missing);
        let deadline = has_several.then(|| {
            let deadline = roll_deadline(t, obstacle.fix_by);
            view! { <p class="meta">{isolate(deadline)}</p> }
        });
        view! { <li>{isolate(text)} {deadline}</li> }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

/// Until when a member can still do everything that's missing.
fn deadline(t: Texts, other: &NonVoter) -> AnyView {
    let fix_by = other.fix_by();
    let class = if fix_by.is_some() { "turn waiting" } else { "meta" };
    view! { <span class=class>{roll_deadline(t, fix_by)}</span> }.into_any()
}
