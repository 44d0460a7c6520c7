//! Who has to approve a change.

use super::wording::ChangePage;
use crate::api::TierPreview;
use crate::site::isolate;
use crate::words::{Words, reviewers};
use domain::review::Reviewer;
use leptos::prelude::*;

pub(super) fn approval(page: ChangePage<'_>, words: Words<'_>, preview: &TierPreview) -> AnyView {
    let t = page.t;
    let is_named = preview.stages.iter().any(|reviewer| *reviewer != Reviewer::Automatic);
    let who = if preview.automatic {
        page.automatic().into_owned()
    } else if is_named {
        t.change_reviewers(reviewers(words, &preview.stages))
    } else {
        t.change_staff().into_owned()
    };
    let judged = preview.judged.iter().map(|condition| {
        view! { <li>{isolate(t.change_judged(words.say(condition)))}</li> }
    });
    let judged: Vec<_> = judged.collect();
    let judged = (!judged.is_empty()).then(|| view! { <ul>{judged}</ul> });
    let waits = preview.full.then(|| view! { <p class="note">{page.waits()}</p> });
    view! {
        <section class="section" aria-labelledby="approval">
            <h3 id="approval">{t.change_approval()}</h3>
            <p>{isolate(who)}</p>
            {judged}
            {waits}
        </section>
    }
    .into_any()
}
