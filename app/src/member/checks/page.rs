//! `/member/{membership}/checks`: the member's addresses with the results of their checks.

use super::address::section;
use crate::api::MemberAnswer;
use crate::member::{MemberPage, head, member_address, shell};
use crate::text::Texts;
use domain::member::MemberAction;
use leptos::prelude::*;

/// What came of asking for a check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckAsked {
    Due,
    /// Somebody has just asked.
    TooOften,
    /// Another address was stored.
    Stated,
    /// What was typed isn't a URL.
    NotUrl,
}

impl CheckAsked {
    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::TooOften => "later",
            Self::Stated => "stated",
            Self::NotUrl => "no-url",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        let all = [Self::Due, Self::TooOften, Self::Stated, Self::NotUrl];
        all.into_iter().find(|asked| asked.id() == id)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn checks_page(answer: MemberAnswer, asked: Option<CheckAsked>) -> AnyView {
    let t: Texts = expect_context();
    let action = member_address(&answer.membership, MemberPage::Checks.id());
    let content = view! {
        {outcome(t, asked)}
        {head(t, &answer, t.checks_heading(), Some(t.checks_lead().into_owned()))}
        <div class="member-sections">{sections(t, &answer, &action, answer.may(MemberAction::ChangeMembership))}</div>
    };
    shell(t, &answer, MemberPage::Checks, false, content.into_any())
}

/// The same on the member's page for the foundation's staff. `None` if no address is checked.
pub(crate) fn for_staff(t: Texts, answer: &MemberAnswer, action: &str) -> Option<AnyView> {
    (!answer.checks.is_empty()).then(|| sections(t, answer, action, answer.ended_on.is_none()))
}

/// `changes` is whether the reader can state other addresses.
fn sections(t: Texts, answer: &MemberAnswer, action: &str, changes: bool) -> AnyView {
    if answer.checks.is_empty() {
        return view! { <p>{t.checks_none()}</p> }.into_any();
    }
    let all = answer.checks.iter();
    let all = all.map(|check| section(t, answer, check, (action, changes)));
    all.collect_view().into_any()
}

/// First on the page: what came of asking.
pub(crate) fn outcome(t: Texts, asked: Option<CheckAsked>) -> Option<AnyView> {
    let (class, text) = match asked? {
        CheckAsked::Due => ("note good", t.check_due()),
        CheckAsked::TooOften => ("note", t.check_too_often()),
        CheckAsked::Stated => ("note good", t.check_stated()),
        CheckAsked::NotUrl => ("note", t.check_not_url()),
    };
    Some(view! { <p class=class role="status">{text}</p> }.into_any())
}
