//! The names of countries and areas. They're texts like any other: `country_de` in `app/locales`.

use crate::text::{COUNTRIES, Texts};

/// The name of a country in the given language, or its code if it's unknown.
pub fn country(t: Texts, code: &str) -> String {
    let found = COUNTRIES.binary_search_by_key(&code, |(code, _)| code);
    found.map_or(code, |at| COUNTRIES[at].1[t.locale().index()]).to_owned()
}

/// All countries, sorted by name: code and name.
pub fn countries(t: Texts) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = COUNTRIES
        .iter()
        .map(|(code, names)| (*code, names[t.locale().index()]))
        .collect();
    all.sort_by_key(|(_, name)| folded(name));
    all
}

/// Sorts Österreich among the countries with O.
fn folded(name: &str) -> String {
    let plain = |c| match c {
        'Ä' | 'ä' | 'Å' => 'a',
        'Ö' | 'ö' => 'o',
        'Ü' | 'ü' => 'u',
        other => other.to_ascii_lowercase(),
    };
    name.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, countries, country};
    use crate::locale::Locale;
    use crate::text::Texts;
    use domain::country::CODES;

    #[test]
    fn every_country_has_a_name() {
        let named: Vec<_> = COUNTRIES.iter().map(|(code, _)| *code).collect();
        assert_eq!(named, CODES);
    }

    #[test]
    fn countries_are_named_and_sorted_in_the_readers_language() {
        let german = Texts::new(Locale::De);
        assert_eq!(country(german, "AT"), "Österreich");
        assert_eq!(country(Texts::new(Locale::En), "AT"), "Austria");
        assert_eq!(country(german, "??"), "??");
        let names: Vec<_> = countries(german).into_iter().map(|(_, name)| name).collect();
        let at = |name| names.iter().position(|found| *found == name);
        assert!(at("Norwegen") < at("Österreich") && at("Österreich") < at("Pakistan"));
    }
}
