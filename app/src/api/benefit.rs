//! What members have asked for of their benefits, and what the foundation makes of it.

use super::{Endpoint, FoundationBrief, HistoryBrief, LocalTime};
use domain::date::Date;
use domain::entitlement::{PeriodBalance, UseState, UseStep};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// Something that a member has asked for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitUseBrief {
    pub id: String,
    /// Counts changes. Send it with a command.
    pub version: i64,
    /// ID of the benefit.
    pub benefit: String,
    /// Title of the benefit.
    pub title: Text,
    pub state: UseState,
    /// The day for which the member asked. It counts for the period with this day.
    pub wanted: Date,
    /// The day for which it’s planned.
    pub scheduled: Option<Date>,
    /// The day on which it took place.
    pub delivered: Option<Date>,
    /// Whether its day has passed and it’s still planned.
    pub late: bool,
    /// What it’s about, in the member’s words.
    pub what: String,
    /// What the foundation said last: a note, a reason, or evidence.
    pub note: String,
    /// The URL of evidence.
    pub link: Option<String>,
    /// The email address of the person who asked for the member.
    pub who: String,
    /// In milliseconds since 1970, UTC.
    pub requested_at: i64,
    /// What the caller may do now.
    pub steps: Vec<UseStep>,
}

impl BenefitUseBrief {
    /// The day on which it’s due: that for which it’s planned, or asked for.
    pub fn due(&self) -> Date {
        self.scheduled.unwrap_or(self.wanted)
    }
}

/// A page of what a foundation’s members have asked for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBenefitUses {
    pub foundation: String,
    pub show: BenefitFilter,
    /// The ID of a benefit. Empty for all.
    pub benefit: String,
    /// A part of a member’s name. Empty for all.
    pub member: String,
    /// The column to sort by, with a minus for descending. Empty for the day on which they’re due.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetBenefitUses {
    type Answer = BenefitUsesAnswer;

    fn path(&self) -> String {
        let [foundation, benefit, member, sort] =
            [&self.foundation, &self.benefit, &self.member, &self.sort].map(|text| super::segment(text));
        let (show, page, lang) = (self.show.id(), self.page, &self.lang);
        format!(
            "/benefits/{foundation}?show={show}&benefit={benefit}&member={member}&sort={sort}&page={page}&lang={lang}"
        )
    }
}

/// Which uses the fulfilment board shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BenefitFilter {
    /// Something is still to happen.
    #[default]
    Open,
    /// Nobody has answered the request.
    ToAnswer,
    /// It’s approved or planned, and its day hasn’t passed.
    Planned,
    /// Its day has passed.
    Late,
    Delivered,
    /// It was refused, withdrawn or missed.
    NotDelivered,
    All,
}

impl BenefitFilter {
    pub const EACH: [Self; 7] = [
        Self::Open,
        Self::ToAnswer,
        Self::Planned,
        Self::Late,
        Self::Delivered,
        Self::NotDelivered,
        Self::All,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::ToAnswer => "to_answer",
            Self::Planned => "planned",
            Self::Late => "late",
            Self::Delivered => "delivered",
            Self::NotDelivered => "not_delivered",
            Self::All => "all",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// A page of what a foundation’s members have asked for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitUsesAnswer {
    pub foundation: FoundationBrief,
    pub show: BenefitFilter,
    /// How many uses each filter shows, of this benefit and these members.
    pub counts: Vec<(BenefitFilter, i64)>,
    /// The benefit and the part of a member’s name that the list is limited to. Empty for all.
    pub benefit: String,
    pub member: String,
    /// The benefits that members can ask for, in any version of a programme: the ID and the title.
    pub benefits: Vec<(String, Text)>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<BenefitUseRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// Something that a member has asked for, on the fulfilment board.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitUseRow {
    pub asked: BenefitUseBrief,
    /// The member’s name.
    pub member: String,
    /// The application number.
    pub application: String,
}

/// Something that a foundation’s member has asked for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBenefitUse {
    pub foundation: String,
    pub id: String,
    pub lang: String,
}

impl Endpoint for GetBenefitUse {
    type Answer = BenefitUseAnswer;

    fn path(&self) -> String {
        let (foundation, id) = (super::segment(&self.foundation), super::segment(&self.id));
        format!("/benefits/{foundation}/{id}?lang={}", self.lang)
    }
}

/// Something that a member has asked for, as the foundation’s people see it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitUseAnswer {
    pub foundation: FoundationBrief,
    pub row: BenefitUseRow,
    /// What the programme says about the benefit. Null if the programme is no longer on the site.
    pub condition: Option<Text>,
    /// What’s used and left of the period that it counts for. Null if the term no longer has such a grant.
    pub balance: Option<PeriodBalance>,
    /// If only some members can have the benefit at the same time. Null if there’s no limit.
    pub room: Option<BenefitRoom>,
    /// What happened, the oldest first: the newest 1,000 entries.
    pub history: Vec<HistoryBrief>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    pub today: Date,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// How many members can have a benefit at the same time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitRoom {
    pub members: u32,
    /// For how many others it’s approved or planned.
    pub taken: i64,
}

impl BenefitRoom {
    /// Whether one more member would be one too many.
    pub fn is_full(self) -> bool {
        self.taken >= i64::from(self.members)
    }
}

/// What staff do about something that a member has asked for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BenefitUseCommand {
    pub action: UseStep,
    /// The version that the sender has seen.
    pub version: i64,
    /// The member reads it. To refuse or to record as missed: why. To record as delivered: evidence, unless there’s a link.
    #[serde(default)]
    pub note: String,
    /// To schedule: the day for which. To record as delivered: the day on which it took place.
    #[serde(default)]
    pub day: String,
    /// To record as delivered: the URL of evidence.
    #[serde(default)]
    pub link: String,
}
