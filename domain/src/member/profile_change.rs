//! What's different about a public page: what staff look at before they approve it.

use super::{LogoVariant, Profile, ProfileLink};
use serde::{Deserialize, Serialize};

/// A part of a public page that can be different.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProfilePart {
    /// The description in a language, by its tag.
    Description(String),
    Link(ProfileLink),
    Logo(LogoVariant),
}

/// The parts that `new` has otherwise than `old`, in the order in which a page shows them. Empty if both are the same.
pub fn profile_changes(old: &Profile, new: &Profile) -> Vec<ProfilePart> {
    let mut languages: Vec<&str> = new.description.languages().collect();
    let gone = old.description.languages().filter(|tag| !languages.contains(tag));
    languages.extend(gone.collect::<Vec<_>>());
    let descriptions = languages
        .into_iter()
        .filter(|tag| old.description_in(tag) != new.description_in(tag))
        .map(|tag| ProfilePart::Description(tag.to_owned()));
    let links = ProfileLink::ALL
        .into_iter()
        .filter(|link| old.url(*link) != new.url(*link))
        .map(ProfilePart::Link);
    let id = |profile: &Profile, variant| profile.logo(variant).map(|logo| logo.id.clone());
    let logos = LogoVariant::ALL
        .into_iter()
        .filter(|variant| id(old, *variant) != id(new, *variant))
        .map(ProfilePart::Logo);
    descriptions.chain(links).chain(logos).collect()
}

#[cfg(test)]
mod tests {
    use super::{ProfilePart, profile_changes};
    use crate::member::{Profile, ProfileLink, ProfileUrl};
    use crate::text::Text;

    fn page(descriptions: &[(&str, &str)], links: &[(ProfileLink, &str)]) -> Profile {
        let mut description = Text::default();
        for (tag, text) in descriptions {
            description.insert(tag, (*text).to_owned());
        }
        let links = links.iter().map(|(link, url)| ProfileUrl {
            link: *link,
            url: (*url).to_owned(),
        });
        Profile {
            description,
            links: links.collect(),
            logos: Vec::new(),
        }
    }

    #[test]
    fn only_what_is_different_is_listed() {
        let old = page(
            &[("en", "We build."), ("de", "Wir bauen.")],
            &[(ProfileLink::Website, "https://a.example.org/")],
        );
        let new = page(
            &[("en", "We sell."), ("fr", "Nous vendons.")],
            &[
                (ProfileLink::Website, "https://a.example.org/"),
                (ProfileLink::Blog, "https://b.example.org/"),
            ],
        );
        let of = |tag: &str| ProfilePart::Description(tag.to_owned());
        let blog = ProfilePart::Link(ProfileLink::Blog);
        for (one, other, expected) in [
            (&old, &old, vec![]),
            (&old, &new, vec![of("en"), of("fr"), of("de"), blog.clone()]),
            (
                &Profile::default(),
                &new,
                vec![of("en"), of("fr"), ProfilePart::Link(ProfileLink::Website), blog],
            ),
        ] {
            let changes = profile_changes(one, other);
            assert_eq!(changes.len(), expected.len(), "{changes:?}");
            assert!(expected.iter().all(|part| changes.contains(part)), "{changes:?}");
        }
    }
}
