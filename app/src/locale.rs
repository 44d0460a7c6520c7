//! The interface's languages, and their direction.

include!(concat!(env!("OUT_DIR"), "/locale.rs"));

impl Locale {
    /// The locale for a BCP 47 tag. Unknown regions are ignored, so `de-AT` is German.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        if let Some(exact) = Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(tag))
        {
            return Some(exact);
        }
        let language = tag.split('-').next()?;
        Self::OFFERED
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }

    /// The languages of a foundation that the interface has, its main language first. English if it has none of them.
    pub fn of_foundation(languages: &[String]) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for locale in languages.iter().filter_map(|tag| Self::from_tag(tag)) {
            if Self::OFFERED.contains(&locale) && !found.contains(&locale) {
                found.push(locale);
            }
        }
        if found.is_empty() {
            found.push(Self::default());
        }
        found
    }

    /// This language, or the first one offered if it isn't among them. Pseudo-locales are for tests and are always offered.
    #[must_use]
    pub fn among(self, offered: &[Self]) -> Self {
        if offered.contains(&self) || !Self::OFFERED.contains(&self) {
            return self;
        }
        offered.first().copied().unwrap_or(self)
    }

    /// The language with this tag, or the closest one that a foundation offers.
    pub fn offered_by(languages: &[String], tag: &str) -> Self {
        Self::from_tag(tag)
            .unwrap_or_default()
            .among(&Self::of_foundation(languages))
    }

    /// The direction, for `dir`.
    pub const fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// The language for programmes and documents. Pseudo-locales only change the interface.
    pub const fn content_tag(self) -> &'static str {
        match self {
            Self::Pseudo | Self::PseudoRtl => Self::En.tag(),
            language => language.tag(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn a_tag_leads_to_its_locale_and_back() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
        }
        for (tag, expected) in [
            ("de-AT", Some(Locale::De)),
            ("EN-gb", Some(Locale::En)),
            (" de ", Some(Locale::De)),
            ("ar", None),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Locale::from_tag(tag), expected, "{tag}");
        }
    }

    #[test]
    fn f17_only_the_languages_of_a_foundation_are_offered() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        for (languages, offered) in [
            (tags(&["en"]), vec![Locale::En]),
            (tags(&["de-AT", "en", "de"]), vec![Locale::De, Locale::En]),
            (tags(&["fr"]), vec![Locale::En]),
        ] {
            assert_eq!(Locale::of_foundation(&languages), offered, "{languages:?}");
        }
        assert_eq!(Locale::offered_by(&tags(&["en"]), "de"), Locale::En);
        assert_eq!(Locale::offered_by(&tags(&["de"]), "en"), Locale::De);
        assert_eq!(Locale::offered_by(&tags(&["de", "en"]), "en"), Locale::En);
        assert_eq!(Locale::Pseudo.among(&[Locale::De]), Locale::Pseudo);
    }

    #[test]
    fn content_is_in_the_language_of_the_interface() {
        assert_eq!(Locale::De.content_tag(), "de");
        assert_eq!(Locale::PseudoRtl.content_tag(), "en");
    }
}
