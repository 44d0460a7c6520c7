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
    fn content_is_in_the_language_of_the_interface() {
        assert_eq!(Locale::De.content_tag(), "de");
        assert_eq!(Locale::PseudoRtl.content_tag(), "en");
    }
}
