//! What all pages of the member area share: the navigation, and who the member is.

use super::MemberPage;
use crate::api::{MemberAnswer, segment};
use crate::site::{Links, Page, Place, isolate};
use crate::text::Texts;
use crate::words::{Words, date, say};
use leptos::prelude::*;
use std::borrow::Cow;

/// The URL of a page of the member area.
pub(crate) fn member_address(membership: &str, page: &str) -> String {
    let membership = segment(membership);
    match page {
        "" => format!("/member/{membership}"),
        page => format!("/member/{membership}/{page}"),
    }
}

/// A page of the area. `wrong` says whether it shows what's wrong with a form.
pub(crate) fn shell(t: Texts, answer: &MemberAnswer, page: MemberPage, wrong: bool, content: AnyView) -> AnyView {
    let links = Links::in_force(&answer.foundation.id, &answer.programme.id);
    let place = Place {
        foundation: answer.foundation.clone(),
        programme: Some((say(t, &answer.programme.title).to_owned(), links)),
    };
    let nav = nav(t, answer, page);
    view! {
        <Page title=title(t, page) place=place wrong=wrong private=true>
            <div class="member">
                {nav}
                {content}
            </div>
        </Page>
    }
    .into_any()
}

/// The name of a page.
pub(super) fn title(t: Texts, page: MemberPage) -> Cow<'static, str> {
    match page {
        MemberPage::Home => t.area_home(),
        MemberPage::Benefits => t.benefits_heading(),
        MemberPage::Calendar => t.calendar_heading(),
        MemberPage::Votes => t.area_votes(),
        MemberPage::People => t.area_people(),
        MemberPage::Profile => t.profile_heading(),
        MemberPage::Documents => t.area_documents(),
        MemberPage::Term => t.area_term(),
        MemberPage::Proof => t.area_proof(),
        MemberPage::Data => t.data_heading(),
        MemberPage::Value => t.value_heading(),
        MemberPage::Checks => t.checks_heading(),
    }
}

fn nav(t: Texts, answer: &MemberAnswer, page: MemberPage) -> AnyView {
    let entries = MemberPage::NAV.map(|at| {
        let current = (at == page).then_some("page");
        view! {
            <li><a href=member_address(&answer.membership, at.id()) aria-current=current>{title(t, at)}</a></li>
        }
    });
    let others = answer
        .others
        .then(|| view! { <li><a href="/account#memberships">{t.area_others()}</a></li> });
    view! {
        <nav class="staff-nav" aria-label=t.area_nav()>
            <ul role="list">{entries.collect_view()} {others}</ul>
        </nav>
    }
    .into_any()
}

/// The member's name, the tier, and since when.
pub(crate) fn caption(t: Texts, answer: &MemberAnswer) -> AnyView {
    view! {
        <p class="caption">
            <span><strong>{isolate(answer.name.clone())}</strong></span>
            {tier_and_since(t, answer)}
        </p>
    }
    .into_any()
}

/// The tier, and since when the member has been one, as parts of a caption.
pub(crate) fn tier_and_since(t: Texts, answer: &MemberAnswer) -> impl IntoView + use<> {
    let words = Words::new(t, &answer.programme);
    let since = answer.since().filter(|day| *day <= answer.today);
    let since = since.map(|day| view! { <span>{t.area_since(date(t, day))}</span> });
    view! {
        <span>{isolate(words.tier_title(&answer.tier))}</span>
        {since}
    }
}

/// A page's head: the member, the page's name, and a sentence.
pub(crate) fn head(t: Texts, answer: &MemberAnswer, title: impl Into<String>, lead: Option<String>) -> AnyView {
    let lead = lead.map(|lead| view! { <p class="lead">{isolate(lead)}</p> });
    view! {
        <div class="status-head">
            {caption(t, answer)}
            <h1>{title.into()}</h1>
            {lead}
        </div>
    }
    .into_any()
}
