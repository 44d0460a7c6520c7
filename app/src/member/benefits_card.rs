//! What the membership gives, on the home page.

use super::MemberPage;
use super::shell::member_address;
use crate::api::MemberAnswer;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, grant_of};
use domain::resolve::resolve;
use leptos::prelude::*;

/// Every grant with its value for this member. `None` if the tier grants nothing.
pub(super) fn benefits(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    let words = Words::new(t, &answer.programme);
    let (tier, facts) = (answer.own_tier()?, answer.facts());
    let resolved = resolve(&answer.programme, tier);
    let rows = resolved.grants.iter().map(|granted| {
        let title = words.benefit_title(&granted.grant.benefit);
        let value = grant_of(words, tier, &granted.grant, &facts);
        view! { <div><dt>{isolate(title)}</dt><dd>{isolate(value.unwrap_or_else(|| t.cell_no().into_owned()))}</dd></div> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="benefits">
                <h2 id="benefits">{t.grants_heading()}</h2>
                <dl class="pairs">{rows}</dl>
                <p><a href=member_address(&answer.membership, MemberPage::Benefits.id())>{t.benefits_link()}</a></p>
            </section>
        }
        .into_any()
    })
}
