//! The directory on other sites: a wall of logos in a frame. Its links open outside the frame.

use super::address::{directory_address, listed_address};
use super::list::{by_tier, tier_title};
use super::logo::logo;
use crate::api::{DirectoryAnswer, GetDirectory, ListedMember};
use crate::site::{Document, Head, PageContext, isolate};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// `/embed/directory/{foundation}`
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn directory_frame(answer: DirectoryAnswer, asked: &GetDirectory) -> AnyView {
    let t: Texts = expect_context();
    let PageContext { nonce, .. } = expect_context();
    let title = t.directory_heading(say(t, &answer.foundation.name));
    let head = Head::framed(title.clone(), &answer.foundation.id);
    let walls = by_tier(&answer.members).enumerate();
    let walls = walls.map(|(at, members)| wall(t, &answer, at, members)).collect_view();
    let empty = answer
        .members
        .is_empty()
        .then(|| view! { <p class="note">{t.directory_empty()}</p> });
    let all = directory_address(asked);
    view! {
        <Document head>
            <main class="page" aria-labelledby="frame-title">
                <h1 class="vh" id="frame-title">{title}</h1>
                <div class="directory">
                    {walls}
                    {empty}
                </div>
                <p class="meta"><a href=all>{t.directory_all()}</a></p>
            </main>
            <script nonce=nonce>{include_str!("../embed/frame.js")}</script>
        </Document>
    }
    .into_any()
}

/// The members of a tier: their logos, and the names of those who have none.
fn wall(t: Texts, answer: &DirectoryAnswer, at: usize, members: &[ListedMember]) -> AnyView {
    let title = members.first().map(|member| tier_title(t, answer, member));
    let id = format!("tier-{at}");
    let heading = id.clone();
    let entries = members.iter().map(|member| {
        let shown = logo(&member.logos);
        let class = shown.as_ref().map(|_| "vh");
        view! {
            <li>
                <a href=listed_address(&answer.foundation.id, &member.id)>
                    {shown}
                    <bdi class=class>{member.name.clone()}</bdi>
                </a>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby=heading>
            <h2 id=id>{isolate(title.unwrap_or_default())}</h2>
            <ul class="logo-wall" role="list">{entries.collect_view()}</ul>
        </section>
    }
    .into_any()
}
