//! The votes of each stage: who decided what and why, and who hasn't voted.

use super::moment::day;
use crate::api::{ReviewAnswer, StageBrief, StageResult, VoteBrief};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, stage_title};
use domain::review::Decision;
use leptos::prelude::*;

pub(super) fn votes(t: Texts, answer: &ReviewAnswer) -> Option<AnyView> {
    let stages: Vec<_> = answer.stages.iter().map(|started| stage(t, answer, started)).collect();
    (!stages.is_empty()).then(|| {
        view! {
            <section aria-labelledby="votes">
                <h2 id="votes">{t.review_votes()}</h2>
                {stages}
            </section>
        }
        .into_any()
    })
}

fn stage(t: Texts, answer: &ReviewAnswer, started: &StageBrief) -> AnyView {
    let title = stage_title(t, answer.application.programme.officer.as_ref(), started.stage.reviewer);
    let newest = newest(&started.votes);
    let cast = newest.iter().map(|vote| voted(t, vote)).collect_view();
    let open = started.result.is_none();
    let missing = started.waiting_for.iter().filter(|_| open);
    let missing: Vec<_> = missing
        .filter(|who| !newest.iter().any(|vote| vote.who == **who))
        .collect();
    let missing_count = missing.len();
    let missing = missing
        .into_iter()
        .map(|who| row(who, "waiting", t.vote_missing().into_owned(), None))
        .collect_view();
    view! {
        <h3>{isolate(title)}</h3>
        <p class="meta">{state(t, started, missing_count)}</p>
        <ul class="votes" role="list">{cast} {missing}</ul>
    }
    .into_any()
}

/// Everyone's last vote, in the order of their first ones.
fn newest(votes: &[VoteBrief]) -> Vec<&VoteBrief> {
    let mut newest: Vec<&VoteBrief> = Vec::new();
    for vote in votes {
        match newest.iter_mut().find(|known| known.who == vote.who) {
            Some(known) => *known = vote,
            None => newest.push(vote),
        }
    }
    newest
}

/// How the stage ended, or how many people haven't voted.
fn state(t: Texts, started: &StageBrief, missing: usize) -> String {
    let day = started.decided_on.map(|day| date(t, day)).unwrap_or_default();
    match started.result {
        Some(StageResult::Approved) => t.result_approved(day),
        Some(StageResult::Declined) => t.result_declined(day),
        Some(StageResult::PassedOn) => t.result_passed_on(day),
        Some(StageResult::Reopened) => t.result_reopened(day),
        None => {
            if missing > 0 {
                t.review_votes_missing(i64::try_from(missing).unwrap_or(i64::MAX))
            } else if started.waiting_for.is_empty() {
                t.review_nobody_votes().into_owned()
            } else {
                t.review_no_result().into_owned()
            }
        }
    }
}

fn voted(t: Texts, vote: &VoteBrief) -> AnyView {
    let (class, words) = match vote.decision {
        Some(Decision::Approve) => ("done", t.vote_approves()),
        Some(Decision::Decline) => ("declined", t.vote_declines()),
        None => ("none", t.vote_recused()),
    };
    let reason = (!vote.reason.is_empty()).then(|| view! { <q class="typed">{isolate(vote.reason.clone())}</q> " " });
    let why = view! { <p class="vote-why">{reason} {day(t, vote.at)}</p> };
    row(&vote.who, class, words.into_owned(), Some(why.into_any()))
}

fn row(who: &str, class: &str, words: String, why: Option<AnyView>) -> AnyView {
    view! {
        <li>
            <strong class="vote-who"><bdi>{who.to_owned()}</bdi></strong>
            <span class=format!("turn {class}")>{words}</span>
            {why}
        </li>
    }
    .into_any()
}
