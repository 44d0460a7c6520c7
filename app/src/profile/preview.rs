//! What's public, and what a draft would look like: as the directory shows it.

use crate::api::{ListedMember, MemberAnswer, MemberProfileAnswer, ProfileAction};
use crate::directory::member_content;
use crate::member::{MemberPage, member_address};
use crate::text::Texts;
use crate::words::moment;
use domain::member::Profile;
use leptos::prelude::*;

pub(super) fn preview(t: Texts, member: &MemberAnswer, answer: &MemberProfileAnswer) -> AnyView {
    let draft = answer.draft.as_ref().map(|draft| {
        let publish = answer.may_change.then(|| {
            view! {
                <form method="post" action=member_address(&answer.membership, MemberPage::Profile.id())>
                    <input type="hidden" name="version" value=answer.version.to_string() />
                    <p><button class="button" name="do" value=ProfileAction::Publish.id()>{t.profile_publish()}</button></p>
                </form>
            }
        });
        view! {
            <section class="section" aria-labelledby="draft">
                <h2 id="draft">{t.profile_draft()}</h2>
                <p class="hint">{t.profile_draft_text()}</p>
                {shown(t, member, answer, draft)}
                {publish}
            </section>
        }
    });
    let published = match &answer.published {
        Some(published) => {
            let at = answer.published_at.map(|at| {
                let when = moment(t, member.local_time.as_ref(), at);
                view! { <p class="meta">{t.profile_published_at(when)}</p> }
            });
            view! { {shown(t, member, answer, published)} {at} }.into_any()
        }
        None => view! { <p>{t.profile_nothing_published()}</p> }.into_any(),
    };
    view! {
        {draft}
        <section class="section" aria-labelledby="published">
            <h2 id="published">{t.profile_published()}</h2>
            {published}
        </section>
    }
    .into_any()
}

/// The member as its page shows it.
fn shown(t: Texts, member: &MemberAnswer, answer: &MemberProfileAnswer, profile: &Profile) -> AnyView {
    let listed = ListedMember {
        id: answer.id.clone(),
        name: member.name.clone(),
        programme: member.programme.id.clone(),
        tier: member.tier.clone(),
        since: member.since().unwrap_or(member.today),
        description: profile.description.clone(),
        links: profile.links.clone(),
        // They're previewed where they're uploaded, on both backgrounds.
        logos: Vec::new(),
    };
    view! { <div class="card listed">{member_content(t, &listed)}</div> }.into_any()
}
