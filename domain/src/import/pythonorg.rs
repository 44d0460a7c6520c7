//! Sponsors from python.org's API: an entry for each place where a logo appears, so those of a sponsor are one membership.

use super::days::read_day;
use super::row::{ImportedRow, row_text};
use super::value::{field, list, number};
use crate::application::ApplicantKind;
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) fn is_pythonorg(first: &Value) -> bool {
    first.get("sponsor_id").is_some() && first.get("level_name").is_some()
}

pub(super) fn read(places: &[Value]) -> Vec<ImportedRow> {
    let mut known = BTreeSet::new();
    let mut rows = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let (id, level) = (field(place, "sponsor_id"), field(place, "level_name"));
        let start = field(place, "start_date");
        if !known.insert((id.clone(), level.clone(), start.clone())) {
            continue;
        }
        let contacts = list(place.get("contacts"));
        let is_primary = |contact: &&Value| contact.get("primary").and_then(Value::as_bool) == Some(true);
        let contact = contacts.iter().find(is_primary).or(contacts.first());
        let of_contact = |name: &str| contact.map(|contact| field(contact, name)).unwrap_or_default();
        rows.push(ImportedRow {
            number: number(at),
            key: id,
            name: field(place, "sponsor"),
            kind: Some(ApplicantKind::Organisation),
            tier: level,
            contact: of_contact("name"),
            email: of_contact("email"),
            website: field(place, "sponsor_url"),
            first_day: read_day(&start, None),
            last_day: read_day(&field(place, "end_date"), None),
            logo: field(place, "logo"),
            text: row_text(&place.to_string()),
            ..ImportedRow::default()
        });
    }
    rows
}
