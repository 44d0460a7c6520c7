//! The links of a member.

use crate::site::isolate;
use crate::text::Texts;
use domain::member::{ProfileLink, ProfileUrl};
use leptos::prelude::*;
use std::borrow::Cow;

/// The name of a kind of link.
pub(crate) fn link_name(t: Texts, link: ProfileLink) -> Cow<'static, str> {
    match link {
        ProfileLink::Website => t.link_website(),
        ProfileLink::Blog => t.link_blog(),
        ProfileLink::Code => t.link_code(),
        ProfileLink::Mastodon => t.link_mastodon(),
        ProfileLink::Linkedin => t.link_linkedin(),
        ProfileLink::Jobs => t.link_jobs(),
    }
}

/// A member's links. They're written by the member, so search engines don't follow them on the foundation's behalf.
pub(super) fn links(t: Texts, name: &str, links: &[ProfileUrl]) -> Option<AnyView> {
    let items = links.iter().map(|known| {
        let whose = format!(": {name}");
        view! {
            <li>
                <a href=known.url.clone() rel="nofollow ugc noopener">
                    {link_name(t, known.link)}
                    <span class="vh">{isolate(whose)}</span>
                </a>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <ul class="listed-links" role="list">{items}</ul> }.into_any())
}
