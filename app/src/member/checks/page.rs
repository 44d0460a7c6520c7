//! `/member/{membership}/checks`: the member's addresses with the results of their checks.

use super::address::section;
use crate::api::MemberAnswer;
use crate::member::{MemberPage, head, member_address, shell};
use crate::text::Texts;
use leptos::prelude::*;

/// What came of asking for a check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckAsked {
    Due,
    /// Somebody has just asked.
    TooOften,
}

impl CheckAsked {
    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::TooOften => "later",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Due, Self::TooOften].into_iter().find(|asked| asked.id() == id)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn checks_page(answer: MemberAnswer, asked: Option<CheckAsked>) -> AnyView {
    let t: Texts = expect_context();
    let action = member_address(&answer.membership, MemberPage::Checks.id());
    let content = view! {
        {outcome(t, asked)}
        {head(t, &answer, t.checks_heading(), Some(t.checks_lead().into_owned()))}
        <div class="member-sections">{sections(t, &answer, &action)}</div>
    };
    shell(t, &answer, MemberPage::Checks, false, content.into_any())
}

/// The same on the member's page for the foundation's staff. `None` if no address is checked.
pub(crate) fn for_staff(t: Texts, answer: &MemberAnswer, action: &str) -> Option<AnyView> {
    (!answer.checks.is_empty()).then(|| sections(t, answer, action))
}

fn sections(t: Texts, answer: &MemberAnswer, action: &str) -> AnyView {
    if answer.checks.is_empty() {
        return view! { <p>{t.checks_none()}</p> }.into_any();
    }
    let all = answer.checks.iter().map(|check| section(t, answer, check, action));
    all.collect_view().into_any()
}

/// First on the page: what came of asking.
pub(crate) fn outcome(t: Texts, asked: Option<CheckAsked>) -> Option<AnyView> {
    let (class, text) = match asked? {
        CheckAsked::Due => ("note good", t.check_due()),
        CheckAsked::TooOften => ("note", t.check_too_often()),
    };
    Some(view! { <p class=class role="status">{text}</p> }.into_any())
}
