//! The languages of the interface, and the direction in which they are written.

/// A language of the interface. The two pseudo-locales are English made visible to tests: one longer and accented, one
/// written from right to left.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Locale {
    #[default]
    En,
    De,
    Pseudo,
    PseudoRtl,
}

impl Locale {
    /// What a reader can choose; the pseudo-locales are reached by their tag only.
    pub const OFFERED: [Self; 2] = [Self::En, Self::De];

    pub const ALL: [Self; 4] = [Self::En, Self::De, Self::Pseudo, Self::PseudoRtl];

    /// The locale of a BCP 47 tag, by its language alone where the region is not known: `de-AT` is German.
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

    /// The BCP 47 tag, for `lang` and `hreflang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Pseudo => "en-XA",
            Self::PseudoRtl => "ar-XB",
        }
    }

    /// The direction of writing, for `dir`.
    pub const fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::PseudoRtl)
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Pseudo => "Pseudo",
            Self::PseudoRtl => "Pseudo RTL",
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
}
