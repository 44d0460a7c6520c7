//! `/member/{membership}/people`: every role with the people who have it, and the forms that change them.

use super::form::PeopleForm;
use super::outcome::outcome;
use super::possible::PossibleChanges;
use super::role::role;
use crate::api::{ContactBrief, MemberAnswer};
use crate::member::MemberPage;
use crate::member::shell::{head, shell};
use crate::text::Texts;
use domain::member::MemberAction;
use leptos::prelude::*;

/// What the sections of the page share.
#[derive(Clone, Debug)]
pub(super) struct PeopleContext<'a> {
    pub t: Texts,
    pub answer: &'a MemberAnswer,
    pub form: &'a PeopleForm,
    pub possible: PossibleChanges,
}

impl PeopleContext<'_> {
    /// Whether it's the reader's own contact.
    pub fn is_own(&self, contact: &ContactBrief) -> bool {
        contact.email.eq_ignore_ascii_case(&self.answer.you)
    }
}

/// The people who act for a member.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn people_page(answer: MemberAnswer, form: PeopleForm) -> AnyView {
    let t: Texts = expect_context();
    let context = PeopleContext {
        t,
        answer: &answer,
        form: &form,
        possible: PossibleChanges::of(&answer),
    };
    let lead = if answer.may(MemberAction::ChangePeople) {
        t.people_lead()
    } else {
        t.people_lead_others()
    };
    let sections = answer.roles.iter().map(|known| role(&context, known)).collect_view();
    let content = view! {
        {outcome(&context)}
        {head(t, &answer, t.area_people(), Some(lead.into_owned()))}
        <div class="member-sections">{sections}</div>
    };
    shell(
        t,
        &answer,
        MemberPage::People,
        form.refusal.is_some(),
        content.into_any(),
    )
}
