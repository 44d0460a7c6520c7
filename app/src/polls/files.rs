//! What everyone needs to check a count: the files, and the hashes that were published before and after it.

use super::address::file_address;
use super::facts::pair;
use crate::api::PollView;
use crate::text::Texts;
use domain::poll::{PaperKind, PollPhase};
use leptos::prelude::*;

/// The files, as a card. `None` until the roll is frozen.
pub(super) fn files(t: Texts, foundation: &str, poll: &PollView) -> Option<AnyView> {
    let roll = poll.roll_hash.clone()?;
    let roll = view! { <code>{roll}</code> };
    let seed = poll.tie_commitment.clone().map(|hash| {
        let hash = view! { <code>{hash}</code> };
        pair(t.poll_files_commitment(), hash.into_any())
    });
    let bundle = poll.bundle_hash.clone().map(|hash| {
        let hash = view! { <code>{hash}</code> };
        pair(t.poll_files_bundle_hash(), hash.into_any())
    });
    let ranking = (poll.rules.paper == PaperKind::Ranking).then(|| ("ballots.blt", t.poll_files_blt()));
    // What the minutes of a cancelled vote say doesn't count any more, so the server doesn't have them.
    let minutes = (poll.phase != PollPhase::Cancelled).then(|| ("minutes.pdf", t.poll_files_minutes()));
    let counted = [
        Some(("audit.json", t.poll_files_audit())),
        Some(("result.json", t.poll_files_result())),
        Some(("ballots.csv", t.poll_files_ballots())),
        ranking,
        minutes,
    ];
    let links = counted.into_iter().flatten().map(|(file, text)| {
        let href = file_address(foundation, poll.number, file);
        view! { <li><a href=href rel="external">{text}</a></li> }
    });
    let links = poll
        .bundle_hash
        .is_some()
        .then(|| view! { <ul role="list">{links.collect_view()}</ul> });
    Some(
        view! {
            <section class="card" aria-labelledby="files">
                <h2 id="files">{t.poll_files_heading()}</h2>
                {links}
                <dl class="pairs">
                    {pair(t.poll_files_roll_hash(), roll.into_any())}
                    {seed}
                    {bundle}
                </dl>
            </section>
        }
        .into_any(),
    )
}
