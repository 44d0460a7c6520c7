//! A foundation's review queue: its applications, and whose turn each is.

use super::{Endpoint, FoundationBrief, ReviewTurn};
use domain::date::Date;
use domain::review::Reviewer;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A page of a foundation's review queue.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetReviewQueue {
    pub foundation: String,
    pub show: QueueFilter,
    /// The column to sort by, with a minus for descending. Empty for the filter’s own order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetReviewQueue {
    type Answer = ReviewQueueAnswer;

    fn path(&self) -> String {
        let Self {
            foundation,
            show,
            sort,
            page,
            lang,
        } = self;
        let (foundation, show, sort) = (super::segment(foundation), show.id(), super::segment(sort));
        format!("/reviews/{foundation}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// Which applications a queue shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QueueFilter {
    /// The caller can vote, and hasn’t yet.
    #[default]
    Mine,
    /// The date by which the current reviewer was to decide has passed.
    Late,
    /// The applicant has to answer a question.
    Applicant,
    /// Nobody has decided yet.
    Open,
    /// Approved or declined.
    Decided,
}

impl QueueFilter {
    pub const ALL: [Self; 5] = [Self::Mine, Self::Late, Self::Applicant, Self::Open, Self::Decided];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Late => "late",
            Self::Applicant => "applicant",
            Self::Open => "open",
            Self::Decided => "decided",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.id() == id)
    }

    /// How it’s sorted unless somebody chooses another column.
    pub fn own_sort(self) -> &'static str {
        match self {
            Self::Mine | Self::Late | Self::Applicant | Self::Open => "due",
            Self::Decided => "-decided",
        }
    }
}

/// A page of a review queue.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReviewQueueAnswer {
    pub foundation: FoundationBrief,
    pub show: QueueFilter,
    /// How many applications each filter shows.
    pub counts: Vec<(QueueFilter, i64)>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    /// By default, the next to be decided first. Decided ones: the newest first.
    pub rows: Vec<QueueRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller may read invoices.
    pub money: bool,
    pub today: Date,
}

/// An application in a review queue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct QueueRow {
    /// The application number.
    pub reference: String,
    /// Name of the person or organisation that applies.
    pub name: String,
    /// Title of the tier.
    pub tier: Text,
    /// The price in words. Empty if it can’t be calculated.
    pub price: String,
    pub turn: ReviewTurn,
    /// Who decides now.
    pub reviewer: Option<Reviewer>,
    /// The officer’s title, if the foundation has one.
    pub officer: Option<Text>,
    /// The date by which they decide, if the foundation has promised one.
    pub due: Option<Date>,
    pub submitted_on: Option<Date>,
    pub decided_on: Option<Date>,
}
