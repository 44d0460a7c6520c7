//! What a member gains and loses.

use super::wording::ChangePage;
use crate::api::{TierPreview, TierShift};
use crate::site::isolate;
use crate::words::{Words, grant_rules, grant_value, say};
use domain::grant::{BenefitKind, Grant};
use domain::tier_change::ShiftKind;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn shifts(page: ChangePage<'_>, preview: &TierPreview) -> AnyView {
    if preview.shifts.is_empty() {
        return view! { <p>{page.no_shifts()}</p> }.into_any();
    }
    let is_vote = |shift: &TierShift| matches!(shift.benefit.kind, BenefitKind::Votes { .. });
    let of = |kinds: &[ShiftKind]| {
        let of_kind = preview.shifts.iter().filter(|shift| !is_vote(shift));
        let of_kind = of_kind.filter(|shift| kinds.contains(&shift.kind));
        of_kind.collect::<Vec<_>>()
    };
    let votes = preview.shifts.iter().filter(|shift| is_vote(shift)).collect();
    let list = |id, heading, shifts| list(page, preview, (id, heading), shifts);
    view! {
        <div class="change-shifts">
            {list("gained", page.gained(), of(&[ShiftKind::Gained, ShiftKind::More]))}
            {list("lost", page.lost(), of(&[ShiftKind::Lost, ShiftKind::Less]))}
            {list("different", page.t.change_different(), of(&[ShiftKind::Different]))}
            {list("votes", page.votes(), votes)}
        </div>
    }
    .into_any()
}

/// `None` if it's empty.
fn list(
    page: ChangePage<'_>,
    preview: &TierPreview,
    (id, heading): (&'static str, Cow<'static, str>),
    shifts: Vec<&TierShift>,
) -> Option<AnyView> {
    let rows: Vec<_> = shifts.into_iter().map(|shift| row(page, preview, shift)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h3 id=id>{heading}</h3>
                <dl class="pairs">{rows}</dl>
            </section>
        }
        .into_any()
    })
}

fn row(page: ChangePage<'_>, preview: &TierPreview, shift: &TierShift) -> AnyView {
    let ChangePage { t, member, .. } = page;
    let (old, new) = (Words::new(t, &member.programme), Words::new(t, &preview.programme));
    let value = |words: Words<'_>, grant: Option<&Grant>| match grant {
        Some(grant) => grant_value(words, &shift.benefit, &grant.value),
        None => t.cell_no().into_owned(),
    };
    let (was, is) = (value(old, shift.before.as_ref()), value(new, shift.after.as_ref()));
    let rules = |words: Words<'_>, grant: Option<&Grant>| -> Vec<String> {
        grant.into_iter().flat_map(|grant| grant_rules(words, grant)).collect()
    };
    let (before, after) = (rules(old, shift.before.as_ref()), rules(new, shift.after.as_ref()));
    // Of the same value, only the rules differ, so they're part of both sides.
    let (was, is, after) = if was == is {
        (with_rules(&was, &before), with_rules(&is, &after), Vec::new())
    } else {
        (was, is, after)
    };
    let rules = after
        .into_iter()
        .map(|rule| view! { <br /> <span class="meta">{isolate(rule)}</span> });
    let is_less = matches!(shift.kind, ShiftKind::Lost | ShiftKind::Less);
    let taken = (is_less && shift.taken > 0).then(|| {
        view! { <br /> <strong>{page.taken(i64::from(shift.taken))}</strong> }
    });
    view! {
        <div>
            <dt>{isolate(say(t, &shift.benefit.title).to_owned())}</dt>
            <dd>{isolate(t.change_before_after(was, is))} {rules.collect_view()} {taken}</dd>
        </div>
    }
    .into_any()
}

/// "Yes (The content needs approval.)"
fn with_rules(value: &str, rules: &[String]) -> String {
    if rules.is_empty() {
        value.to_owned()
    } else {
        format!("{value} ({})", rules.join(" "))
    }
}
