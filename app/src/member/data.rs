//! `/member/{membership}/data`: download everything, have something corrected, have it erased.

use super::MemberPage;
use super::shell::{head, member_address};
use crate::api::MemberAnswer;
use crate::site::isolate;
use crate::text::Texts;
use domain::member::MemberAction;
use leptos::prelude::*;

pub(super) fn page(t: Texts, answer: &MemberAnswer) -> AnyView {
    let email = answer.foundation.email.as_str();
    view! {
        {head(t, answer, t.data_heading(), Some(t.data_lead().into_owned()))}
        <div class="member-sections">
            {export(t, answer)}
            {correct(t, answer)}
            <section class="section" aria-labelledby="erase">
                <h2 id="erase">{t.data_erase()}</h2>
                <p>{isolate(t.data_erase_text(email))}</p>
                <h3>{t.data_erased()}</h3>
                <ul>
                    <li>{t.data_erased_people()}</li>
                    <li>{t.data_erased_answers()}</li>
                    <li>{t.data_erased_public()}</li>
                    <li>{t.data_erased_texts()}</li>
                </ul>
                <h3>{t.data_kept()}</h3>
                <ul>
                    <li>{t.data_kept_accounts()}</li>
                    <li>{t.data_kept_minutes()}</li>
                    <li>{t.data_kept_ledger()}</li>
                    <li>{t.data_kept_people()}</li>
                </ul>
            </section>
        </div>
    }
    .into_any()
}

fn export(t: Texts, answer: &MemberAnswer) -> AnyView {
    let content = if answer.may(MemberAction::ReadAll) {
        let file = format!("{}/export.json", MemberPage::Data.id());
        let address = member_address(&answer.membership, &file);
        view! {
            <p>{t.data_export_text()}</p>
            <p><a class="button" href=address rel="external" download="">{t.data_export_button()}</a></p>
        }
        .into_any()
    } else {
        view! { <p>{t.data_export_only()}</p> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="export">
            <h2 id="export">{t.data_export()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// What can be corrected where.
fn correct(t: Texts, answer: &MemberAnswer) -> AnyView {
    let link = |page: MemberPage, text: std::borrow::Cow<'static, str>| {
        view! { <li><a href=member_address(&answer.membership, page.id())>{text}</a></li> }
    };
    let email = answer.foundation.email.clone();
    view! {
        <section class="section" aria-labelledby="correct">
            <h2 id="correct">{t.data_correct()}</h2>
            <ul>
                {link(MemberPage::People, t.data_correct_people())}
                {link(MemberPage::Profile, t.data_correct_profile())}
                <li>{isolate(t.data_correct_rest(&email))}</li>
            </ul>
            <p class="meta">{t.data_correct_text()}</p>
        </section>
    }
    .into_any()
}
