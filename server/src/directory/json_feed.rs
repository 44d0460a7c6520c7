//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use super::feed::MemberFeed;
use super::newest::NewMember;
use crate::clock::Timestamp;
use app::words::say;
use serde_json::{Value, json};

impl MemberFeed<'_> {
    pub fn json(&self) -> Value {
        let items: Vec<Value> = self.members.iter().map(|entry| self.json_item(entry)).collect();
        json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title(),
            "home_page_url": self.home,
            "feed_url": self.own,
            "language": self.t.locale().tag(),
            "authors": [{ "name": self.foundation }],
            "items": items,
        })
    }

    fn json_item(&self, entry: &NewMember) -> Value {
        let url = self.url(entry);
        let mut item = json!({
            "id": url,
            "url": url,
            "title": entry.member.name,
            "content_text": self.text(entry),
            "date_published": Timestamp(entry.listed_at).iso(),
            "date_modified": Timestamp(entry.updated_at).iso(),
            "tags": [say(self.t, &entry.tier)],
        });
        if let Some(logo) = entry.member.logos.first() {
            item["image"] = json!(logo.url);
        }
        item
    }
}
