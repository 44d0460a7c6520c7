//! The names of countries and areas. They're texts like any other: `country_de` in `app/locales`.

use crate::text::{COUNTRIES, Texts};
use domain::country::{CODES, Region};

/// The name of a country in the given language, or its code if it's unknown.
pub fn country(t: Texts, code: &str) -> String {
    let found = listed(t).find(|(known, _)| *known == code);
    found.map_or(code, |(_, name)| name).to_owned()
}

/// The name of a region or a country.
pub fn country_or_region(t: Texts, word: &str) -> String {
    let Some(region) = Region::from_word(word) else {
        return country(t, word);
    };
    let name = match region {
        Region::Africa => t.region_africa(),
        Region::Americas => t.region_americas(),
        Region::NorthernAmerica => t.region_northern_america(),
        Region::LatinAmerica => t.region_latin_america(),
        Region::Asia => t.region_asia(),
        Region::Europe => t.region_europe(),
        Region::Oceania => t.region_oceania(),
        Region::Eu => t.region_eu(),
        Region::Eea => t.region_eea(),
    };
    name.into_owned()
}

/// The names of several countries: regions that are all in it, then the others by name.
pub fn several_countries(t: Texts, codes: &[String]) -> Vec<String> {
    let mut rest: Vec<&str> = codes.iter().map(String::as_str).collect();
    let members = |region: Region| CODES.into_iter().filter(move |code| region.has(code));
    let mut regions = Region::ALL;
    regions.sort_by_key(|region| std::cmp::Reverse(members(*region).count()));
    let mut names = Vec::new();
    for region in regions {
        if members(region).all(|code| rest.contains(&code)) {
            names.push(country_or_region(t, region.word()));
            rest.retain(|code| !region.has(code));
        }
    }
    let others = listed(t).filter(|(code, _)| rest.contains(code));
    names.extend(others.map(|(_, name)| name.to_owned()));
    names
}

/// All countries, sorted by name: code and name.
pub fn countries(t: Texts) -> Vec<(&'static str, &'static str)> {
    listed(t).collect()
}

fn listed(t: Texts) -> impl Iterator<Item = (&'static str, &'static str)> {
    COUNTRIES[t.locale().index()]
        .lines()
        .filter_map(|line| line.split_once(' '))
}

#[cfg(test)]
mod tests {
    use super::{countries, country, several_countries};
    use crate::locale::Locale;
    use crate::text::Texts;
    use domain::country::{CODES, Region};

    #[test]
    fn several_countries_are_named_by_their_regions() {
        let t = Texts::new(Locale::En);
        let named =
            |codes: &[&str]| several_countries(t, &codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
        let eea: Vec<&str> = CODES.into_iter().filter(|code| Region::Eea.has(code)).collect();
        assert_eq!(named(&eea), ["European Economic Area"]);
        assert_eq!(
            named(&[&eea[..], &["ZW", "CH"]].concat()),
            ["European Economic Area", "Switzerland", "Zimbabwe"]
        );
        assert_eq!(named(&["US"]), ["United States"]);
    }

    #[test]
    fn every_country_has_a_name() {
        for locale in Locale::ALL {
            let mut named: Vec<_> = countries(Texts::new(locale))
                .into_iter()
                .map(|(code, _)| code)
                .collect();
            named.sort_unstable();
            assert_eq!(named, CODES);
        }
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
