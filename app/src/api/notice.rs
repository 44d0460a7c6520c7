//! Reminders of the end of a term, and what happens to memberships by themselves.

use super::{BouncedEmail, ChecksAhead, Endpoint, FoundationBrief};
use domain::date::Date;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A page of a foundation’s reminders.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetNotices {
    pub foundation: String,
    pub show: NoticeFilter,
    /// The column to sort by, with a minus for descending. Empty for the day on which they’re due, the latest first.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetNotices {
    type Answer = NoticesAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        let (show, page, lang) = (self.show.id(), self.page, &self.lang);
        format!("/notices/{foundation}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// Which reminders a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeFilter {
    #[default]
    All,
    /// Their day is still to come.
    Planned,
    Sent,
    /// An email came back.
    Bounced,
    /// An email couldn’t be sent, or there was nobody to send it to.
    NotSent,
    /// They weren’t needed: a later one was sent instead, or the term was over.
    Needless,
}

impl NoticeFilter {
    pub const EACH: [Self; 6] = [
        Self::All,
        Self::Planned,
        Self::Sent,
        Self::Bounced,
        Self::NotSent,
        Self::Needless,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Planned => "planned",
            Self::Sent => "sent",
            Self::Bounced => "bounced",
            Self::NotSent => "not_sent",
            Self::Needless => "needless",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// What has become of a reminder.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeState {
    /// Its day is still to come.
    Planned,
    /// Its emails wait in the outbox.
    Waiting,
    Sent,
    /// A mail server reported that all its emails arrived. Few do: most reminders that arrive stay sent.
    Delivered,
    /// A mail server still tries to deliver an email.
    Delayed,
    /// An email came back.
    Bounced,
    /// An email couldn’t be sent.
    Failed,
    /// There was nobody to send it to.
    Nobody,
    /// A later one was due at the same time.
    Overtaken,
    /// The term was over, or the next one had begun.
    Needless,
}

/// A page of a foundation’s reminders.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NoticesAnswer {
    pub foundation: FoundationBrief,
    pub show: NoticeFilter,
    /// How many reminders each filter shows.
    pub counts: Vec<(NoticeFilter, i64)>,
    /// How many reminders bounced that can still be sent again, and weren’t followed by one that didn’t come back.
    pub to_do: i64,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<NoticeRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// The last daily check. Null if there was none yet.
    pub check: Option<NoticeCheck>,
    /// Whether the caller can send a reminder again.
    pub sends: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// The daily check that no reminder was skipped. It compares the reminders that the programmes ask for with those that were sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NoticeCheck {
    pub day: Date,
    /// The number of memberships that were checked.
    pub checked: i64,
    /// The number of memberships that couldn’t be checked: their programme is no longer on the site, or they’re stored
    /// wrongly.
    pub unknown: i64,
    /// The number of reminders that were due and weren’t sent.
    pub skipped: i64,
}

/// A reminder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NoticeRow {
    pub id: String,
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    /// The application number.
    pub application: String,
    /// The number of the term, from 1.
    pub term: i64,
    /// How many days before the member has to act.
    pub days: i64,
    pub due_on: Date,
    pub state: NoticeState,
    /// The addresses that it was sent to.
    pub to: Vec<String>,
    /// Those of its emails that came back.
    pub bounced: Vec<BouncedEmail>,
}

/// What happens automatically to a foundation’s memberships until a day.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetAhead {
    pub foundation: String,
    /// The last day, such as 2027-01-01. Empty for a year from today.
    pub until: String,
    pub lang: String,
}

impl Endpoint for GetAhead {
    type Answer = AheadAnswer;

    fn path(&self) -> String {
        let (foundation, until) = (super::segment(&self.foundation), super::segment(&self.until));
        format!("/notices/{foundation}/ahead?until={until}&lang={}", self.lang)
    }
}

/// What happens automatically to a foundation’s memberships until a day, if nobody does anything.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AheadAnswer {
    pub foundation: FoundationBrief,
    pub today: Date,
    pub until: Date,
    /// In the order in which they happen, at most 500.
    pub rows: Vec<AheadRow>,
    /// The number of rows that are left out.
    pub more: i64,
    /// The number of memberships that weren’t looked at, because 5,000 others end earlier.
    pub unseen: i64,
    /// Checks of addresses. What comes of them isn’t known in advance.
    pub checks: ChecksAhead,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// Something that happens to a membership automatically.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AheadRow {
    pub day: Date,
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    /// The application number.
    pub application: String,
    pub step: AheadStep,
}

/// What happens to a membership automatically.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AheadStep {
    /// The member is reminded, this many days before they have to act.
    Reminded { days: i64 },
    /// The next term in this tier begins on the day after. Its last day is null if it has no fixed end.
    Renews { tier: Text, until: Option<Date> },
    /// The member moves to this tier.
    Moves { tier: Text },
    /// The membership ends after this day.
    Ends { last_day: Date },
}
