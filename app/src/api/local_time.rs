//! The time where a foundation's people are. The server knows the zones; pages only add an offset.

use serde::{Deserialize, Serialize};

/// How to read moments in a foundation’s time zone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct LocalTime {
    /// The zone’s name in the IANA’s database, such as `Europe/Berlin`.
    pub zone: String,
    /// How far its clocks are ahead of UTC, and from when. The earliest is first.
    pub offsets: Vec<ZoneOffset>,
}

/// How far clocks are ahead of UTC, until the next change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ZoneOffset {
    /// In milliseconds since 1970, UTC.
    pub from: i64,
    /// In minutes. Negative if they’re behind UTC.
    pub minutes: i64,
}

impl LocalTime {
    /// How far clocks are ahead of UTC at a moment, in minutes.
    pub fn minutes_at(&self, at: i64) -> i64 {
        let earlier = self.offsets.iter().take_while(|offset| offset.from <= at);
        let found = earlier.last().or(self.offsets.first());
        found.map_or(0, |offset| offset.minutes)
    }

    /// The zone’s city, as people write it.
    pub fn city(&self) -> String {
        let city = self.zone.rsplit('/').next().unwrap_or_default();
        city.replace('_', " ")
    }
}
