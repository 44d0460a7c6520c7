//! The members of an Open Collective (`members.json`): its backers. It also has its team and followers, and `lastTransactionAt` is the
//! time of the export if there was no transaction, so it says nothing.

use super::days::read_day;
use super::row::{ImportedRow, LeftOut, row_text};
use super::value::{field, number};
use crate::application::ApplicantKind;
use serde_json::Value;

pub(super) fn is_opencollective(first: &Value) -> bool {
    first.get("MemberId").is_some() && first.get("role").is_some()
}

pub(super) fn read(members: &[Value]) -> Vec<ImportedRow> {
    let rows = members.iter().enumerate().map(|(at, member)| {
        let role = field(member, "role");
        let is_active = member.get("isActive").and_then(Value::as_bool) != Some(false);
        let name = field(member, "name");
        let left_out = if role != "BACKER" {
            Some(LeftOut::NoMember(role))
        } else if matches!(name.as_str(), "Incognito" | "Guest") {
            // Everybody who doesn't say who they are has this name.
            Some(LeftOut::NoMember(name.clone()))
        } else {
            (!is_active).then(|| LeftOut::Over("isActive: false".to_owned()))
        };
        let amount = field(member, "lastTransactionAmount");
        ImportedRow {
            number: number(at),
            key: field(member, "MemberId"),
            kind: match field(member, "type").as_str() {
                "USER" | "INDIVIDUAL" => Some(ApplicantKind::Person),
                "ORGANIZATION" | "COLLECTIVE" | "FUND" => Some(ApplicantKind::Organisation),
                _ => None,
            },
            tier: field(member, "tier"),
            email: field(member, "email"),
            website: field(member, "website"),
            since: read_day(&field(member, "createdAt"), None),
            amount: crate::typed::tidy(&format!("{amount} {}", field(member, "currency"))),
            logo: field(member, "image"),
            left_out,
            text: row_text(&member.to_string()),
            name,
            ..ImportedRow::default()
        }
    });
    rows.collect()
}
