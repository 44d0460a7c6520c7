//! Feeds of new members: what JSON Feed and Atom have in common.

use super::newest::NewMember;
use app::text::Texts;
use app::words::{date, say};

/// A feed. URLs are absolute.
#[derive(Debug)]
pub struct MemberFeed<'a> {
    pub t: Texts,
    /// The foundation's name.
    pub foundation: &'a str,
    /// The URL of the directory, which is also the feed's ID.
    pub home: &'a str,
    /// The feed's own URL.
    pub own: &'a str,
    /// Milliseconds since 1970, if there are no members.
    pub now: i64,
    pub members: &'a [NewMember],
}

impl MemberFeed<'_> {
    pub(super) fn title(&self) -> String {
        self.t.directory_feed_title(self.foundation)
    }

    /// The URL of a member's page, which is also its ID: it stays the same as long as the site is at the same URL.
    pub(super) fn url(&self, entry: &NewMember) -> String {
        format!("{}/{}", self.home, entry.member.id)
    }

    /// A sentence about the membership, then what the member says about itself.
    pub(super) fn text(&self, entry: &NewMember) -> String {
        let tier = say(self.t, &entry.tier);
        let about = self.t.directory_feed_text(tier, date(self.t, entry.member.since));
        let description = say(self.t, &entry.member.description);
        if description.is_empty() {
            about
        } else {
            format!("{about}\n\n{description}")
        }
    }

    /// When the feed changed last.
    pub(super) fn updated_at(&self) -> i64 {
        let updated = self.members.iter().map(|entry| entry.updated_at);
        updated.max().unwrap_or(self.now)
    }
}
