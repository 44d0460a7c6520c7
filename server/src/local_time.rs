//! The time where a foundation's people are, from the zones that are built into the program.

use crate::applications::AppState;
use crate::clock::Timestamp;
use app::api::{LocalTime, ZoneOffset};
use jiff::tz::TimeZoneDatabase;
use std::sync::LazyLock;

/// The same zones on every machine.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// 1 January 2020, in milliseconds since 1970: nothing that Guildhall has recorded is older.
const EARLIEST: i64 = 1_577_836_800_000;

/// How many days from now the offsets go on.
const AHEAD: i64 = 400;

impl AppState {
    /// How a foundation's people read moments. `None` if it doesn't say where they are.
    pub fn local_time(&self, foundation: &str) -> Option<LocalTime> {
        let zone = self.loaded.catalogue.foundation(foundation)?.time_zone.as_deref()?;
        local_time(zone, self.clock.now())
    }
}

/// A zone's offsets from [`EARLIEST`] until [`AHEAD`] days from now. `None` if there's no such zone.
fn local_time(zone: &str, now: Timestamp) -> Option<LocalTime> {
    let times = ZONES.get(zone).ok()?;
    let start = jiff::Timestamp::from_millisecond(EARLIEST).ok()?;
    let end = jiff::Timestamp::from_millisecond(now.plus_days(AHEAD).0).ok()?;
    let changes = times.following(start).take_while(|change| change.timestamp() < end);
    let changes = changes.map(|change| (change.timestamp(), change.offset()));
    let all = std::iter::once((start, times.to_offset(start))).chain(changes);
    let mut offsets: Vec<ZoneOffset> = all
        .map(|(from, offset)| ZoneOffset {
            from: from.as_millisecond(),
            minutes: i64::from(offset.seconds() / 60),
        })
        .collect();
    // Sometimes only the name of the time changes.
    offsets.dedup_by_key(|offset| offset.minutes);
    Some(LocalTime {
        zone: zone.to_owned(),
        offsets,
    })
}

#[cfg(test)]
mod tests {
    use super::local_time;
    use crate::clock::Timestamp;

    /// 1 July 2026.
    const NOW: Timestamp = Timestamp(1_782_864_000_000);
    const HOUR: i64 = 3_600_000;

    #[test]
    fn d3_clocks_change_when_they_do_there() {
        let berlin = local_time("Europe/Berlin", NOW).unwrap();
        // 25 October 2026, 01:00 UTC.
        let winter = 1_792_890_000_000;
        assert_eq!(berlin.minutes_at(winter - 1), 120);
        assert_eq!(berlin.minutes_at(winter), 60);
        // 1 November 2026, 07:00 UTC.
        let chicago = local_time("America/Chicago", NOW).unwrap();
        let winter = winter + 7 * 24 * HOUR + 6 * HOUR;
        assert_eq!(chicago.minutes_at(winter - 1), -300);
        assert_eq!(chicago.minutes_at(winter), -360);
        let kolkata = local_time("Asia/Kolkata", NOW).unwrap();
        assert_eq!(kolkata.offsets.len(), 1);
        assert_eq!(kolkata.minutes_at(NOW.0), 330);
        assert_eq!(local_time("Europe/Atlantis", NOW), None);
    }
}
