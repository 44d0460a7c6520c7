//! An application, as an agenda shows it.

use crate::applications::LinkedApplication;
use crate::clock::Timestamp;
use crate::reviews::{StageRow, StoredDay, price};
use app::api::ItemBrief;
use app::text::Texts;

/// An application with the stage that it waits in.
pub(super) fn item_brief(t: Texts, linked: &LinkedApplication<'_>, stage: Option<&StageRow>) -> ItemBrief {
    ItemBrief {
        reference: linked.opened.application.reference.to_string(),
        name: linked.party_name(),
        tier: linked.tier.title.clone(),
        price: price(t, linked),
        waits_since: stage.map_or(linked.today, |stage| Timestamp(stage.opened_at).day()),
        due: stage.and_then(|stage| stage.due).map(|StoredDay(day)| day),
    }
}
