//! A member's public page on a day in the past.

use super::entries::PastEntry;
use app::api::PastProfile;
use domain::date::Date;
use domain::member::Profile;

/// What was public at the end of a day, and whether the member wanted to be listed. `listed` says whether it does today. `None` if there's
/// no profile.
pub(super) fn past_profile(entries: &[PastEntry], on: Date, listed: Option<bool>) -> PastProfile {
    let until = || entries.iter().take_while(|entry| entry.day <= on);
    let (mut published, mut waiting_since) = (None, None);
    for entry in until() {
        match entry.action.as_str() {
            "profile published" | "profile approved" => (published, waiting_since) = (Some(entry), None),
            "profile sent" => waiting_since = Some(entry.at),
            "profile saved" | "profile withdrawn" | "profile declined" => waiting_since = None,
            _ => {}
        }
    }
    let profile = published.and_then(|entry| serde_json::from_value::<Profile>(entry.personal["profile"].clone()).ok());
    PastProfile {
        listed: listed_on(entries, on, listed),
        published_at: published.map(|entry| entry.at),
        waiting_since,
        erased: published.is_some() && profile.is_none(),
        published: profile,
    }
}

/// Every change of mind is recorded, and the first choice isn't: it's the opposite of the first change, or today's.
fn listed_on(entries: &[PastEntry], on: Date, today: Option<bool>) -> Option<bool> {
    let choices = entries.iter().filter_map(|entry| match entry.action.as_str() {
        "profile listed" => Some((entry.day, true)),
        "profile unlisted" => Some((entry.day, false)),
        _ => None,
    });
    let before = choices.clone().take_while(|(day, _)| *day <= on).last();
    before
        .map(|(_, listed)| listed)
        .or_else(|| choices.clone().next().map(|(_, listed)| !listed))
        .or(today)
}
