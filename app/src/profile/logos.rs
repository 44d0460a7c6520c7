//! The logos: what they look like on both backgrounds, what could be better, and the forms to change them.

use super::form::{LogoRefusal, ProfileForm};
use crate::api::{MemberProfileAnswer, ProfileAction};
use crate::apply::file_refused;
use crate::member::{MemberPage, member_address};
use crate::text::Texts;
use domain::member::{LogoCheck, LogoVariant, ProfileLogo};
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn logos(t: Texts, answer: &MemberProfileAnswer, form: &ProfileForm) -> AnyView {
    let profile = answer.draft.as_ref().or(answer.published.as_ref());
    let variants = LogoVariant::ALL.map(|variant| {
        let logo = profile.and_then(|profile| profile.logo(variant));
        // The logo for light backgrounds is used on dark ones, too.
        let shown = logo.map(|logo| preview(t, answer, logo));
        view! {
            <div class="logo-variant">
                <h3>{title(t, variant)}</h3>
                {shown}
                {answer.may_change.then(|| forms(t, answer, form, variant, logo.is_some()))}
            </div>
        }
    });
    view! {
        <section class="section" aria-labelledby="logos">
            <h2 id="logos">{t.profile_logos()}</h2>
            <p class="hint">{t.profile_logos_text()}</p>
            {variants}
        </section>
    }
    .into_any()
}

fn title(t: Texts, variant: LogoVariant) -> Cow<'static, str> {
    match variant {
        LogoVariant::Light => t.logo_light(),
        LogoVariant::Dark => t.logo_dark(),
    }
}

/// The logo on the background that it's for, as large as on a wall, and what could be better about it.
fn preview(t: Texts, answer: &MemberProfileAnswer, logo: &ProfileLogo) -> AnyView {
    let (width, height) = logo.measures.on_wall();
    let page = format!("profile/logos/{}?v={}", logo.variant.id(), logo.id);
    let class = match logo.variant {
        LogoVariant::Light => "logo-box on-light",
        LogoVariant::Dark => "logo-box on-dark",
    };
    let checks = logo.measures.checks(logo.variant);
    let found = if checks.is_empty() {
        view! { <p><span class="turn done">{t.logo_good()}</span></p> }.into_any()
    } else {
        let items = checks
            .into_iter()
            .map(|check| view! { <li>{check_text(t, check, logo.variant)}</li> });
        view! { <p>{t.logo_could_be_better()}</p> <ul>{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <p class=class>
            <img
                src=member_address(&answer.membership, &page)
                alt=title(t, logo.variant)
                width=width.to_string()
                height=height.to_string()
            />
        </p>
        {found}
    }
    .into_any()
}

fn check_text(t: Texts, check: LogoCheck, variant: LogoVariant) -> Cow<'static, str> {
    match (check, variant) {
        (LogoCheck::Small, _) => t.logo_small(),
        (LogoCheck::Margin, _) => t.logo_margin(),
        (LogoCheck::Background, _) => t.logo_background(),
        (LogoCheck::Contrast, LogoVariant::Light) => t.logo_contrast_light(),
        (LogoCheck::Contrast, LogoVariant::Dark) => t.logo_contrast_dark(),
    }
}

/// The ID of the field for a file.
pub(super) fn field_id(variant: LogoVariant) -> String {
    format!("logo-{}", variant.id())
}

/// Why a file wasn't accepted. The summary and the field use the same words (W6).
pub(super) fn refusal_text(t: Texts, refusal: &LogoRefusal) -> Cow<'static, str> {
    match refusal {
        LogoRefusal::Missing => t.logo_missing(),
        LogoRefusal::OtherKind => t.logo_other_kind(),
        LogoRefusal::TooManyPixels => t.logo_too_many_pixels(),
        LogoRefusal::TooOften => t.logo_too_often(),
        LogoRefusal::Refused(code) => match code.as_str() {
            "unknown-kind" => t.logo_other_kind(),
            code => file_refused(t, code),
        },
    }
}

fn forms(t: Texts, answer: &MemberProfileAnswer, form: &ProfileForm, variant: LogoVariant, has_logo: bool) -> AnyView {
    let id = field_id(variant);
    let refusal = form.logo_refusal(variant);
    let error = refusal.map(|refusal| {
        view! {
            <p class="error" id=format!("{id}-error")>
                <span class="vh">{t.error_prefix()} " "</span>
                {refusal_text(t, refusal)}
            </p>
        }
    });
    let described = if refusal.is_some() {
        format!("{id}-hint {id}-error")
    } else {
        format!("{id}-hint")
    };
    let version = answer.version.to_string();
    let (action, text) = match variant {
        LogoVariant::Light => (ProfileAction::RemoveLight, t.logo_remove_light()),
        LogoVariant::Dark => (ProfileAction::RemoveDark, t.logo_remove_dark()),
    };
    let removal = has_logo.then(|| {
        view! {
            <form method="post" action=member_address(&answer.membership, MemberPage::Profile.id())>
                <input type="hidden" name="version" value=version.clone() />
                <p><button class="button quiet small" name="do" value=action.id()>{text}</button></p>
            </form>
        }
    });
    let button = match variant {
        LogoVariant::Light => t.logo_upload_light(),
        LogoVariant::Dark => t.logo_upload_dark(),
    };
    view! {
        <form
            class="money-form"
            method="post"
            action=member_address(&answer.membership, "profile/logo")
            enctype="multipart/form-data"
            novalidate
        >
            <input type="hidden" name="version" value=version />
            <input type="hidden" name="variant" value=variant.id() />
            <div class="field" class:wrong=refusal.is_some()>
                <label class="label" for=id.clone()>{t.logo_file()}</label>
                <p class="hint" id=format!("{id}-hint")>{t.logo_file_hint()}</p>
                {error}
                <input
                    class="input"
                    type="file"
                    id=id
                    name="file"
                    accept=".svg,.png,image/svg+xml,image/png"
                    aria-invalid=refusal.map(|_| "true")
                    aria-describedby=described
                />
            </div>
            <p><button class="button quiet">{button}</button></p>
        </form>
        {removal}
    }
    .into_any()
}
