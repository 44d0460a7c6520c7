//! A member's calendar, as the people who act for the member see it.

use super::Endpoint;
use domain::calendar::CalendarEntry;
use domain::date::Date;
use serde::{Deserialize, Serialize};

/// The calendar of a membership.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberCalendar {
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetMemberCalendar {
    type Answer = MemberCalendarAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let membership = super::segment(&self.membership);
        format!("/members/{membership}/calendar?lang={}", self.lang)
    }
}

/// What’s due for a member, and what happens automatically on which day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberCalendarAnswer {
    /// The membership’s ID.
    pub membership: String,
    pub today: Date,
    /// The earliest first.
    pub entries: Vec<CalendarEntry>,
    /// When the caller made an address to subscribe to, in milliseconds since 1970, UTC. Null if there’s none.
    pub address_made_at: Option<i64>,
}

/// An address that calendar apps can subscribe to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MadeCalendarAddress {
    /// It’s only in this response. Anyone who has it can read the calendar.
    pub address: String,
}
