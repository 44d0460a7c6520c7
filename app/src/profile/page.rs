//! `/member/{membership}/profile`

use super::form::{ProfileForm, ProfileRefusal};
use super::listing::listing;
use super::logos::logos;
use super::outcome::outcome;
use super::preview::preview;
use super::write::write;
use crate::api::{HistoryBrief, MemberAnswer, MemberProfileAnswer};
use crate::member::{MemberPage, head, shell};
use crate::review::recent;
use crate::site::answer_with;
use crate::text::Texts;
use leptos::prelude::*;

/// How many entries of the history the page shows.
const LATEST: usize = 20;

/// A member's public page: whether it's there, what's on it, and the form to change it.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn profile_page(member: MemberAnswer, answer: MemberProfileAnswer, form: ProfileForm) -> AnyView {
    let t: Texts = expect_context();
    if form.refusal.is_some() {
        answer_with(if form.refusal == Some(ProfileRefusal::Conflict) {
            409
        } else {
            422
        });
    }
    let may_not = (!answer.may_change).then(|| view! { <p class="note">{t.profile_may_not()}</p> });
    let is_about_it = |event: &&HistoryBrief| event.what.starts_with("profile ");
    let history: Vec<HistoryBrief> = member.history.iter().filter(is_about_it).cloned().collect();
    let content = view! {
        {outcome(t, &answer, &form, member.today)}
        {head(t, &member, t.profile_heading(), Some(t.profile_lead().into_owned()))}
        <div class="member-sections">
            {may_not}
            {listing(t, &member, &answer)}
            {preview(t, &member, &answer)}
            {answer.may_change.then(|| write(t, &member, &answer, &form))}
            {logos(t, &answer, &form)}
            {recent(t, member.local_time.as_ref(), &history, LATEST)}
        </div>
    };
    shell(
        t,
        &member,
        MemberPage::Profile,
        form.refusal.is_some(),
        content.into_any(),
    )
}
