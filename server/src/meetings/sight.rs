//! What somebody sees of an item: what it means for them, and a stamp of what matters for their vote.

use super::rows::ItemRow;
use crate::accounts::Session;
use crate::applications::{LinkedApplication, State};
use crate::reviews::{ReviewRecord, StageRow, has_conflict};
use app::api::ItemStanding;
use domain::review::Decision;

/// An item as somebody sees it now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ItemSight {
    pub standing: ItemStanding,
    /// Changes with everything but votes for the application.
    pub seen: String,
    /// Whether they voted for it, in the stage that the item is about.
    pub has_approved: bool,
}

impl ItemSight {
    pub fn of(linked: &LinkedApplication<'_>, record: &ReviewRecord, item: &ItemRow, session: &Session) -> Self {
        let application = &linked.opened.application;
        let stage = stage_of(record, item);
        let own = stage.and_then(|stage| {
            let own = record.votes_in(stage).filter(|vote| vote.account == session.account);
            own.last().and_then(|vote| vote.vote.0)
        });
        let is_current = stage.is_some() && record.current() == stage;
        let standing = match application.state() {
            State::Approved | State::Declined | State::Withdrawn | State::Draft => ItemStanding::Over,
            _ if !is_current => ItemStanding::Over,
            _ if has_conflict(linked, record, &session.account, &session.address) => ItemStanding::Conflict,
            _ if own == Some(Decision::Approve) => ItemStanding::Approved,
            _ if own == Some(Decision::Decline) => ItemStanding::Declined,
            State::Submitted => ItemStanding::Waits,
            State::Asked | State::OnHold => ItemStanding::Paused,
        };
        let approvals = record.votes.iter();
        let approvals = approvals.filter(|vote| vote.vote.0 == Some(Decision::Approve)).count();
        // Each vote counts as a change of the review. Those of others who agree don't matter.
        let changes = application.review_version - i64::try_from(approvals).unwrap_or(i64::MAX);
        Self {
            standing,
            seen: format!("{}.{}.{changes}", item.round, item.place),
            has_approved: own == Some(Decision::Approve),
        }
    }
}

/// The stage that an item is about.
pub(super) fn stage_of<'r>(record: &'r ReviewRecord, item: &ItemRow) -> Option<&'r StageRow> {
    let mut stages = record.stages.iter();
    stages.find(|stage| (stage.round, stage.place) == (item.round, item.place))
}
