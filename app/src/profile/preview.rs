//! What's public, and what a draft would look like: as the directory shows it.

use crate::api::{ListedMember, MemberAnswer, MemberProfileAnswer, ProfileAction};
use crate::directory::member_content;
use crate::member::{MemberPage, member_address};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::moment;
use domain::member::Profile;
use leptos::prelude::*;

pub(super) fn preview(t: Texts, member: &MemberAnswer, answer: &MemberProfileAnswer) -> AnyView {
    let draft = answer.draft.as_ref().map(|draft| {
        let publish = answer.may_change.then(|| publish(t, answer));
        view! {
            <section class="section" aria-labelledby="draft">
                <h2 id="draft">{t.profile_draft()}</h2>
                {approval(t, member, answer)}
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

/// What becomes of the draft: the member publishes it, or staff have to approve it.
fn approval(t: Texts, member: &MemberAnswer, answer: &MemberProfileAnswer) -> AnyView {
    let at = |at| moment(t, member.local_time.as_ref(), at);
    if let Some(since) = answer.waiting_since {
        return view! {
            <p><span class="turn waiting">{isolate(t.profile_waiting(at(since)))}</span></p>
            <p class="hint">{t.profile_waiting_text()}</p>
        }
        .into_any();
    }
    let declined = answer.declined.as_ref().map(|declined| {
        view! {
            <div class="note bad">
                <p>{isolate(t.profile_declined(at(declined.at)))}</p>
                <p class="typed" dir="auto">{declined.reason.clone()}</p>
            </div>
        }
    });
    let text = if answer.approval {
        t.profile_draft_approval()
    } else {
        t.profile_draft_text()
    };
    view! { {declined} <p class="hint">{text}</p> }.into_any()
}

/// The buttons for the draft.
fn publish(t: Texts, answer: &MemberProfileAnswer) -> AnyView {
    let waits = answer.waiting_since.is_some();
    let text = if answer.approval {
        t.profile_send()
    } else {
        t.profile_publish()
    };
    let publish = (!waits || !answer.approval)
        .then(|| view! { <button class="button" name="do" value=ProfileAction::Publish.id()>{text}</button> });
    let withdraw = waits.then(|| {
        view! {
            <button class="button quiet" name="do" value=ProfileAction::Withdraw.id()>{t.profile_withdraw()}</button>
        }
    });
    view! {
        <form method="post" action=member_address(&answer.membership, MemberPage::Profile.id())>
            <input type="hidden" name="version" value=answer.version.to_string() />
            <p class="actions">{publish} {withdraw}</p>
        </form>
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
