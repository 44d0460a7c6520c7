//! Regions of the world, as groups of country codes.
//!
//! The continents follow the United Nations' standard M49 (Cyprus and Turkey are in Asia, Mexico is in Latin America). It
//! has no code for Kosovo and Taiwan, which are in Europe and Asia here, and Antarctica is in no region.

/// A region that programme files can name instead of its countries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Region {
    Africa,
    Americas,
    NorthernAmerica,
    /// Latin America and the Caribbean.
    LatinAmerica,
    Asia,
    Europe,
    Oceania,
    /// The European Union, since 1 February 2020.
    Eu,
    /// The European Economic Area: the European Union, Iceland, Liechtenstein and Norway.
    Eea,
}

impl Region {
    pub const ALL: [Self; 9] = [
        Self::Africa,
        Self::Americas,
        Self::NorthernAmerica,
        Self::LatinAmerica,
        Self::Asia,
        Self::Europe,
        Self::Oceania,
        Self::Eu,
        Self::Eea,
    ];

    /// The word in programme files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Africa => "africa",
            Self::Americas => "americas",
            Self::NorthernAmerica => "northern-america",
            Self::LatinAmerica => "latin-america",
            Self::Asia => "asia",
            Self::Europe => "europe",
            Self::Oceania => "oceania",
            Self::Eu => "eu",
            Self::Eea => "eea",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.word() == word)
    }

    /// Whether a country, by its code, is in the region.
    pub fn has(self, code: &str) -> bool {
        match self {
            Self::Africa => AFRICA.contains(&code),
            Self::Americas => Self::NorthernAmerica.has(code) || Self::LatinAmerica.has(code),
            Self::NorthernAmerica => NORTHERN_AMERICA.contains(&code),
            Self::LatinAmerica => LATIN_AMERICA.contains(&code),
            Self::Asia => ASIA.contains(&code),
            Self::Europe => EUROPE.contains(&code),
            Self::Oceania => OCEANIA.contains(&code),
            Self::Eu => EU.contains(&code),
            Self::Eea => Self::Eu.has(code) || EEA_ONLY.contains(&code),
        }
    }
}

/// The states of the European Economic Area outside the European Union.
const EEA_ONLY: [&str; 3] = ["IS", "LI", "NO"];

/// M49 002.
#[rustfmt::skip]
const AFRICA: [&str; 60] = [
    "AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "CV", "DJ", "DZ", "EG", "EH", "ER", "ET", "GA",
    "GH", "GM", "GN", "GQ", "GW", "IO", "KE", "KM", "LR", "LS", "LY", "MA", "MG", "ML", "MR", "MU", "MW", "MZ",
    "NA", "NE", "NG", "RE", "RW", "SC", "SD", "SH", "SL", "SN", "SO", "SS", "ST", "SZ", "TD", "TF", "TG", "TN",
    "TZ", "UG", "YT", "ZA", "ZM", "ZW",
];

/// M49 021.
#[rustfmt::skip]
const NORTHERN_AMERICA: [&str; 5] = [
    "BM", "CA", "GL", "PM", "US",
];

/// M49 419.
#[rustfmt::skip]
const LATIN_AMERICA: [&str; 52] = [
    "AG", "AI", "AR", "AW", "BB", "BL", "BO", "BQ", "BR", "BS", "BV", "BZ", "CL", "CO", "CR", "CU", "CW", "DM",
    "DO", "EC", "FK", "GD", "GF", "GP", "GS", "GT", "GY", "HN", "HT", "JM", "KN", "KY", "LC", "MF", "MQ", "MS",
    "MX", "NI", "PA", "PE", "PR", "PY", "SR", "SV", "SX", "TC", "TT", "UY", "VC", "VE", "VG", "VI",
];

/// M49 142, and Taiwan.
#[rustfmt::skip]
const ASIA: [&str; 51] = [
    "AE", "AF", "AM", "AZ", "BD", "BH", "BN", "BT", "CN", "CY", "GE", "HK", "ID", "IL", "IN", "IQ", "IR", "JO",
    "JP", "KG", "KH", "KP", "KR", "KW", "KZ", "LA", "LB", "LK", "MM", "MN", "MO", "MV", "MY", "NP", "OM", "PH",
    "PK", "PS", "QA", "SA", "SG", "SY", "TH", "TJ", "TL", "TM", "TR", "TW", "UZ", "VN", "YE",
];

/// M49 150, and Kosovo.
#[rustfmt::skip]
const EUROPE: [&str; 52] = [
    "AD", "AL", "AT", "AX", "BA", "BE", "BG", "BY", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "FR", "GB",
    "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
    "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SJ", "SK", "SM", "UA", "VA", "XK",
];

/// M49 009.
#[rustfmt::skip]
const OCEANIA: [&str; 29] = [
    "AS", "AU", "CC", "CK", "CX", "FJ", "FM", "GU", "HM", "KI", "MH", "MP", "NC", "NF", "NR", "NU", "NZ", "PF",
    "PG", "PN", "PW", "SB", "TK", "TO", "TV", "UM", "VU", "WF", "WS",
];

/// The member states.
#[rustfmt::skip]
const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

#[cfg(test)]
mod tests {
    use super::super::CODES;
    use super::Region;

    #[test]
    fn every_country_is_on_one_continent() {
        let continents = [
            Region::Africa,
            Region::Americas,
            Region::Asia,
            Region::Europe,
            Region::Oceania,
        ];
        for code in CODES {
            let count = continents.iter().filter(|continent| continent.has(code)).count();
            assert_eq!(count, usize::from(code != "AQ"), "{code}");
        }
    }

    #[test]
    fn regions_have_the_number_of_members_that_their_sources_say() {
        let count = |region: Region| CODES.iter().filter(|code| region.has(code)).count();
        assert_eq!((count(Region::Eu), count(Region::Eea)), (27, 30));
        assert!(!Region::Eu.has("GB") && Region::Eu.has("GR") && Region::Eea.has("NO") && !Region::Eea.has("CH"));
        assert!(Region::Americas.has("US") && Region::LatinAmerica.has("MX") && !Region::NorthernAmerica.has("MX"));
        assert_eq!(Region::from_word("eu"), Some(Region::Eu));
        assert_eq!(Region::from_word("EU"), None);
    }
}
