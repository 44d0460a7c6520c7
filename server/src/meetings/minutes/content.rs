//! What minutes say.

use domain::date::Date;
use domain::review::Reviewer;
use domain::text::Text;

/// What the minutes of a meeting say, in any language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MinutesContent {
    /// The foundation's name.
    pub foundation: Text,
    pub body: Reviewer,
    /// The officer's title, if the foundation has one.
    pub officer: Option<Text>,
    pub title: String,
    pub day: Date,
    pub closed_on: Date,
    /// The email address of whoever closed it.
    pub closed_by: String,
    /// The addresses of those who voted after the meeting was planned, in order.
    pub present: Vec<String>,
    /// In the order of the agenda.
    pub items: Vec<MinutesItem>,
}

/// What became of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MinutesItem {
    /// The application number.
    pub reference: String,
    /// The applicant's name. Empty if it isn't known.
    pub name: String,
    /// The tier's title.
    pub tier: Text,
    /// Who took it off the consent agenda, and why.
    pub taken_off: Option<(String, String)>,
    /// The addresses of those who voted for it.
    pub approvals: Vec<String>,
    /// The addresses of those who voted against it.
    pub refusals: Vec<String>,
    /// The addresses of those with a conflict of interest.
    pub recused: Vec<String>,
    pub end: ItemEnd,
}

/// How an item stood when the meeting was closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ItemEnd {
    Approved,
    /// This body approved it, and another decides next.
    ApprovedFor(Reviewer),
    Declined,
    /// Without a result here, another body decides instead.
    PassedOn(Reviewer),
    /// The review started again.
    StartedAgain,
    Withdrawn,
    /// The applicant has a question to answer.
    Asked,
    OnHold,
    /// Votes are missing.
    Undecided,
}
