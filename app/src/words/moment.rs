//! When something happened.

use super::date;
use crate::api::LocalTime;
use crate::text::Texts;
use domain::date::Date;

const MINUTE: i64 = 60_000;

/// The date and time of a moment, in milliseconds since 1970: where the foundation's people are, and in UTC. Without their zone, only in
/// UTC.
pub fn moment(t: Texts, local: Option<&LocalTime>, at: i64) -> String {
    let Some(local) = local else {
        return t.document_moment(day(t, at), time(at));
    };
    let there = at + local.minutes_at(at) * MINUTE;
    let (city, day_there) = (local.city(), day(t, there));
    if Date::from_unix_millis(there) == Date::from_unix_millis(at) {
        t.moment_local(day_there, city, time(there), time(at))
    } else {
        t.moment_local_other_day(day_there, city, time(there), day(t, at), time(at))
    }
}

fn day(t: Texts, at: i64) -> String {
    date(t, Date::from_unix_millis(at))
}

/// Hours and minutes, as both languages write them.
fn time(at: i64) -> String {
    let minutes = at.div_euclid(MINUTE).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::moment;
    use crate::api::{LocalTime, ZoneOffset};
    use crate::locale::Locale;
    use crate::text::Texts;

    /// 7 December 2026, 10:12 UTC.
    const AT: i64 = 1_796_638_320_000;
    const HOUR: i64 = 3_600_000;

    fn zone(zone: &str, minutes: i64) -> LocalTime {
        LocalTime {
            zone: zone.to_owned(),
            offsets: vec![ZoneOffset { from: AT, minutes }],
        }
    }

    #[test]
    fn d3_a_moment_is_stated_in_local_time_and_in_utc() {
        let (berlin, york) = (zone("Europe/Berlin", 60), zone("America/New_York", -300));
        let kolkata = zone("Asia/Kolkata", 330);
        for (local, at, english, german) in [
            (
                None,
                AT,
                "7 December 2026, 10:12 UTC",
                "7. Dezember 2026, 10:12 Uhr UTC",
            ),
            (
                Some(&berlin),
                AT,
                "7 December 2026, 11:12 in Berlin (10:12 UTC)",
                "7. Dezember 2026, 11:12 Uhr in Berlin (10:12 Uhr UTC)",
            ),
            (
                Some(&york),
                AT - 8 * HOUR,
                "6 December 2026, 21:12 in New York (7 December 2026, 02:12 UTC)",
                "6. Dezember 2026, 21:12 Uhr in New York (7. Dezember 2026, 02:12 Uhr UTC)",
            ),
            (
                Some(&kolkata),
                AT + 9 * HOUR,
                "8 December 2026, 00:42 in Kolkata (7 December 2026, 19:12 UTC)",
                "8. Dezember 2026, 00:42 Uhr in Kolkata (7. Dezember 2026, 19:12 Uhr UTC)",
            ),
        ] {
            for (locale, expected) in [(Locale::En, english), (Locale::De, german)] {
                let said = moment(Texts::new(locale), local, at);
                assert_eq!(said.replace('\u{a0}', " "), expected);
            }
        }
    }

    #[test]
    fn d3_the_offset_is_that_of_the_moment() {
        let offsets = [(0, 60), (100, 120), (200, 60)];
        let local = LocalTime {
            zone: "Europe/Berlin".to_owned(),
            offsets: offsets.map(|(from, minutes)| ZoneOffset { from, minutes }).to_vec(),
        };
        for (at, minutes) in [
            (-5, 60),
            (0, 60),
            (99, 60),
            (100, 120),
            (199, 120),
            (200, 60),
            (999, 60),
        ] {
            assert_eq!(local.minutes_at(at), minutes, "{at}");
        }
    }
}
