//! In-kind commitments and benefits.

use super::{EVERYONE, FULFILS_BENEFITS, HANDLES_IN_KIND, RECORDS_MONEY, Row};
use serde_json::json;

/// The requests about in-kind commitments, of which this is one, and about benefits.
pub(super) fn benefits(commitment: &str) -> Vec<Row> {
    vec![
        Row {
            what: "the in-kind commitments",
            path: "/api/v1/in-kind/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "an in-kind commitment",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "accepting a delivery",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "accept", "version": 1_000, "delivery": "x", "amount": "1" })),
            allowed: HANDLES_IN_KIND,
        },
        Row {
            what: "setting milestones",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "plan", "version": 1_000 })),
            allowed: HANDLES_IN_KIND,
        },
        Row {
            what: "billing what's missing",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "bill", "version": 1_000, "note": "x" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "waiving what's missing",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "waive", "version": 1_000, "note": "x" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "the fulfilment board",
            path: "/api/v1/benefits/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "answering a request for a benefit",
            path: "/api/v1/benefits/harbour/aaaaaaaaaaaaaaaa".to_owned(),
            body: Some(json!({ "action": "approve", "version": 0 })),
            allowed: FULFILS_BENEFITS,
        },
        Row {
            what: "the page of the fulfilment board",
            path: "/benefits/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the in-kind commitments",
            path: "/in-kind/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of an in-kind commitment",
            path: format!("/in-kind/harbour/{commitment}"),
            body: None,
            allowed: EVERYONE,
        },
    ]
}
