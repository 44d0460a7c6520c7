//! The parts of a public page, in words, and what a profile has in them.

use crate::api::{LogoOf, segment};
use crate::directory::link_name;
use crate::locale::Locale;
use crate::text::Texts;
use domain::member::{LogoVariant, Profile, ProfilePart};
use leptos::prelude::*;

/// The name of a part.
pub(super) fn part_name(t: Texts, part: &ProfilePart) -> String {
    match part {
        ProfilePart::Description(tag) => {
            let own = Locale::from_tag(tag).map(Locale::own_name);
            t.profile_description_in(own.map_or_else(|| tag.clone(), ToString::to_string))
        }
        ProfilePart::Link(link) => link_name(t, *link).into_owned(),
        ProfilePart::Logo(LogoVariant::Light) => t.logo_light().into_owned(),
        ProfilePart::Logo(LogoVariant::Dark) => t.logo_dark().into_owned(),
    }
}

/// Whose profile it is: the address of the page that shows it, and which of the two.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartOf<'a> {
    pub profile: &'a Profile,
    pub address: &'a str,
    pub of: LogoOf,
}

impl PartOf<'_> {
    /// What the profile has in a part. `None` if there's nothing. Links aren't links: nobody has approved them yet.
    pub fn content(self, t: Texts, part: &ProfilePart) -> Option<AnyView> {
        match part {
            ProfilePart::Description(tag) => {
                let text = self.profile.description_in(tag).to_owned();
                let lang = tag.clone();
                (!text.is_empty()).then(|| view! { <p class="typed" dir="auto" lang=lang>{text}</p> }.into_any())
            }
            ProfilePart::Link(link) => {
                let url = self.profile.url(*link).to_owned();
                (!url.is_empty()).then(|| view! { <bdi class="url">{url}</bdi> }.into_any())
            }
            ProfilePart::Logo(variant) => self.logo(t, *variant),
        }
    }

    fn logo(self, t: Texts, variant: LogoVariant) -> Option<AnyView> {
        let logo = self.profile.logo(variant)?;
        let (width, height) = logo.measures.on_wall();
        let class = match variant {
            LogoVariant::Light => "logo-box on-light",
            LogoVariant::Dark => "logo-box on-dark",
        };
        let (of, id) = (self.of.id(), segment(&logo.id));
        let address = format!("{}/logos/{of}/{}?v={id}", self.address, variant.id());
        let name = match self.of {
            LogoOf::Published => t.pages_public_logo(),
            LogoOf::Waiting => t.pages_waiting_logo(),
        };
        Some(
            view! {
                <p class=class>
                    <img src=address alt=name width=width.to_string() height=height.to_string() />
                </p>
            }
            .into_any(),
        )
    }
}
