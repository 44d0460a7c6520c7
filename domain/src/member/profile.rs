//! What a member shows of itself in public, and how it's read from what people type.

use super::{LogoMeasures, LogoVariant};
use crate::application::{AnswerError, link_of};
use crate::text::Text;
use crate::typed::{cleaned, is_blank};
use serde::{Deserialize, Serialize};

/// The longest description in one language, in characters.
pub const LONGEST_DESCRIPTION: u16 = 2_000;

/// A link that a public page can have. They're shown in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProfileLink {
    Website,
    Blog,
    /// Where their source code is.
    Code,
    Mastodon,
    Linkedin,
    /// Open positions.
    Jobs,
}

impl ProfileLink {
    pub const ALL: [Self; 6] = [
        Self::Website,
        Self::Blog,
        Self::Code,
        Self::Mastodon,
        Self::Linkedin,
        Self::Jobs,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Website => "website",
            Self::Blog => "blog",
            Self::Code => "code",
            Self::Mastodon => "mastodon",
            Self::Linkedin => "linkedin",
            Self::Jobs => "jobs",
        }
    }
}

/// A link with its URL.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProfileUrl {
    pub link: ProfileLink,
    /// Starts with http:// or https://.
    pub url: String,
}

/// A logo that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProfileLogo {
    /// For which background it is.
    pub variant: LogoVariant,
    /// ID of the file.
    pub id: String,
    pub measures: LogoMeasures,
}

/// What a member says about itself in public.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Profile {
    /// In the languages of the foundation in which the member has written one. Plain text, with empty lines between paragraphs.
    pub description: Text,
    /// At most one of each kind, in the order of the kinds.
    pub links: Vec<ProfileUrl>,
    /// At most one of each variant.
    #[serde(default)]
    pub logos: Vec<ProfileLogo>,
}

impl Profile {
    /// The logo of a variant.
    pub fn logo(&self, variant: LogoVariant) -> Option<&ProfileLogo> {
        self.logos.iter().find(|logo| logo.variant == variant)
    }

    /// With another logo of a variant, or without one.
    #[must_use]
    pub fn with_logo(mut self, variant: LogoVariant, logo: Option<ProfileLogo>) -> Self {
        self.logos.retain(|known| known.variant != variant);
        self.logos.extend(logo);
        self.logos.sort_by_key(|known| known.variant);
        self
    }

    /// The URL of a link. Empty if there's none.
    pub fn url(&self, link: ProfileLink) -> &str {
        let found = self.links.iter().find(|known| known.link == link);
        found.map_or("", |found| found.url.as_str())
    }

    /// The description in a language, and in no other. Empty if there's none.
    pub fn description_in(&self, language: &str) -> &str {
        let (text, found) = self.description.get(language);
        if found == language { text } else { "" }
    }
}

/// A field of a profile.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum ProfileField {
    /// The description in a language.
    Description(String),
    Link(ProfileLink),
}

impl ProfileField {
    /// Its name in forms.
    pub fn name(&self) -> String {
        match self {
            Self::Description(language) => format!("description-{language}"),
            Self::Link(link) => link.id().to_owned(),
        }
    }
}

/// Reads a profile as people type it. Descriptions in other languages than `languages` are left out. Logos stay.
///
/// # Errors
/// Why fields aren't valid, in their order.
pub fn read_profile(typed: &Profile, languages: &[String]) -> Result<Profile, Vec<(ProfileField, AnswerError)>> {
    let mut read = Profile {
        logos: typed.logos.clone(),
        ..Profile::default()
    };
    let mut errors = Vec::new();
    for language in languages {
        let text = described(typed.description_in(language));
        if text.chars().count() > usize::from(LONGEST_DESCRIPTION) {
            let field = ProfileField::Description(language.clone());
            errors.push((field, AnswerError::TooLong(LONGEST_DESCRIPTION)));
        } else if !text.is_empty() {
            read.description.insert(language, text);
        }
    }
    for link in ProfileLink::ALL {
        let url = typed.url(link);
        if is_blank(url) {
            continue;
        }
        match link_of(url) {
            Ok(url) if is_web(&url) => read.links.push(ProfileUrl { link, url }),
            Ok(_) => errors.push((ProfileField::Link(link), AnswerError::NotUrl)),
            Err(error) => errors.push((ProfileField::Link(link), error)),
        }
    }
    if errors.is_empty() { Ok(read) } else { Err(errors) }
}

/// A description without spaces at the ends of lines, and with at most one empty line between paragraphs.
fn described(typed: &str) -> String {
    let text = cleaned(typed);
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        let is_second_blank = line.is_empty() && kept.last().is_none_or(|last| last.is_empty());
        if !is_second_blank {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

/// Whether browsers open it as a page.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_DESCRIPTION, Profile, ProfileField, ProfileLink, ProfileUrl, read_profile};
    use crate::application::AnswerError;
    use crate::text::Text;

    fn languages() -> Vec<String> {
        ["en", "de"].map(str::to_owned).to_vec()
    }

    fn typed(description: &[(&str, &str)], links: &[(ProfileLink, &str)]) -> Profile {
        let mut text = Text::default();
        for (language, words) in description {
            text.insert(language, (*words).to_owned());
        }
        let links = links.iter().map(|(link, url)| ProfileUrl {
            link: *link,
            url: (*url).to_owned(),
        });
        Profile {
            description: text,
            links: links.collect(),
            logos: Vec::new(),
        }
    }

    #[test]
    fn a_profile_is_read_as_people_type_it() {
        let text = [
            ("en", "  We build harbours.\r\n\r\n\r\nSince 1900.  \u{202e}"),
            ("de", " \u{200b}"),
            ("fr", "Bonjour"),
        ];
        let links = [
            (ProfileLink::Code, "code.example.org/works"),
            (ProfileLink::Website, " Example.org "),
            (ProfileLink::Blog, " "),
        ];
        let read = read_profile(&typed(&text, &links), &languages()).unwrap();
        assert_eq!(read.description, Text::new("en", "We build harbours.\n\nSince 1900."));
        assert_eq!(read.url(ProfileLink::Website), "https://example.org/");
        assert_eq!(read.url(ProfileLink::Code), "https://code.example.org/works");
        assert_eq!(read.links.len(), 2);
        assert_eq!(
            read_profile(&read, &languages()),
            Ok(read.clone()),
            "what was read stays"
        );
        assert_eq!(read_profile(&Profile::default(), &languages()), Ok(Profile::default()));
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let long = "ä".repeat(usize::from(LONGEST_DESCRIPTION) + 1);
        let links = [
            (ProfileLink::Website, "javascript:alert(1)"),
            (ProfileLink::Blog, "ftp://example.org/"),
            (ProfileLink::Jobs, "https://user:secret@example.org/"),
        ];
        let errors = read_profile(&typed(&[("de", &long)], &links), &languages()).unwrap_err();
        let expected = [
            (
                ProfileField::Description("de".to_owned()),
                AnswerError::TooLong(LONGEST_DESCRIPTION),
            ),
            (ProfileField::Link(ProfileLink::Website), AnswerError::NotUrl),
            (ProfileField::Link(ProfileLink::Blog), AnswerError::NotUrl),
            (ProfileField::Link(ProfileLink::Jobs), AnswerError::NotUrl),
        ];
        assert_eq!(errors, expected);
    }

    #[test]
    fn descriptions_can_be_in_any_script() {
        for words in ["نبني الموانئ منذ عام ١٩٠٠.", "我们自一九〇〇年起建造港口。"] {
            let read = read_profile(&typed(&[("en", words)], &[]), &languages()).unwrap();
            assert_eq!(read.description_in("en"), words);
            assert_eq!(read.description_in("de"), "");
        }
    }
}
