//! The foundations of an installation, and contact details.

use crate::api::FoundationBrief;
use crate::site::{Page, named, said};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// `/`
pub fn foundations_page(all: &[FoundationBrief]) -> AnyView {
    let t: Texts = expect_context();
    let items = all.iter().map(|foundation| item(t, foundation)).collect_view();
    let addresses = all.iter().map(|foundation| address(t, foundation)).collect_view();
    view! {
        <Page title=t.foundations_title()>
            <div class="hero">
                <div class="hero-text">
                    <h1>{t.foundations_title()}</h1>
                    <p class="lead">{t.foundations_intro()}</p>
                </div>
            </div>
            <section class="section" aria-labelledby="foundations">
                <h2 id="foundations">{t.foundations_heading()}</h2>
                <ul class="columns" role="list">{items}</ul>
            </section>
            <section class="section" aria-labelledby="help">
                <h2 id="help">{t.help_heading()}</h2>
                <div class="prose">
                    <p>{t.help_how()}</p>
                    <ul>{addresses}</ul>
                </div>
            </section>
        </Page>
    }
    .into_any()
}

fn item(t: Texts, foundation: &FoundationBrief) -> impl IntoView + use<> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let programmes = t.programmes_count(count(foundation.programmes.len()));
    let tiers = t.tiers_count(count(
        foundation.programmes.iter().map(|programme| programme.tiers).sum(),
    ));
    view! {
        <li>
            <h3><a href=format!("/{}", foundation.id)>{named(t, &foundation.name)}</a></h3>
            <p>{said(t, &foundation.tagline)}</p>
            <p class="meta">{t.programmes_and_tiers(programmes, tiers)}</p>
        </li>
    }
}

fn address(t: Texts, foundation: &FoundationBrief) -> impl IntoView + use<> {
    view! {
        <li>
            {t.help_intro(say(t, &foundation.name))}
            " "
            <a href=format!("mailto:{}", foundation.email)>{t.help_write_to(&foundation.email)}</a>
        </li>
    }
}
