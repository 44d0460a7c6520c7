//! The form with the description in each language, and the links.

use super::field::{error, label};
use super::form::ProfileForm;
use crate::api::{MemberAnswer, MemberProfileAnswer, ProfileAction};
use crate::html::TextArea;
use crate::locale::Locale;
use crate::member::{MemberPage, member_address};
use crate::review::FieldNotes;
use crate::text::Texts;
use domain::member::{Profile, ProfileField, ProfileLink};
use leptos::prelude::*;

pub(super) fn write(t: Texts, member: &MemberAnswer, answer: &MemberProfileAnswer, form: &ProfileForm) -> AnyView {
    let profile = form.profile(answer);
    let notes = |field: &ProfileField, hint: Option<String>| FieldNotes {
        id: field.name(),
        label: label(t, field, &answer.languages),
        hint,
        error: form
            .error(field)
            .map(|wrong| error(t, field, &answer.languages, wrong, member.today)),
    };
    let descriptions = answer.languages.iter().map(|language| {
        let field = ProfileField::Description(language.clone());
        let notes = notes(&field, Some(t.profile_description_hint().into_owned()));
        description(t, &notes, language, &profile)
    });
    let links = ProfileLink::ALL.into_iter().map(|kind| {
        let field = ProfileField::Link(kind);
        let hint = (kind == ProfileLink::Website).then(|| t.profile_link_hint().into_owned());
        link(t, &notes(&field, hint), profile.url(kind))
    });
    view! {
        <section class="section" aria-labelledby="write">
            <h2 id="write">{t.profile_write()}</h2>
            <form
                class="money-form"
                method="post"
                action=member_address(&answer.membership, MemberPage::Profile.id())
                novalidate
            >
                <input type="hidden" name="version" value=answer.version.to_string() />
                {descriptions.collect_view()}
                {links.collect_view()}
                <p><button class="button" name="do" value=ProfileAction::Save.id()>{t.profile_save()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// A description, in its own direction.
fn description(t: Texts, notes: &FieldNotes, language: &str, profile: &Profile) -> AnyView {
    let lang = Locale::from_tag(language).is_none_or(|locale| locale != t.locale());
    let control = view! {
        <TextArea
            text=profile.description_in(language)
            attr:class="input wide"
            attr:rows="6"
            attr:id=notes.id.clone()
            attr:name=notes.id.clone()
            attr:lang=lang.then(|| language.to_owned())
            attr:dir="auto"
            attr:aria-invalid=notes.invalid()
            attr:aria-describedby=notes.described()
        />
    };
    notes.around(t, control.into_any())
}

/// It's about the member, so browsers don't fill in the reader's own addresses.
fn link(t: Texts, notes: &FieldNotes, url: &str) -> AnyView {
    let control = view! {
        <input
            class="input wide"
            type="url"
            inputmode="url"
            id=notes.id.clone()
            name=notes.id.clone()
            value=url.to_owned()
            autocomplete="off"
            aria-invalid=notes.invalid()
            aria-describedby=notes.described()
        />
    };
    notes.around(t, control.into_any())
}
