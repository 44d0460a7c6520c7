//! The queue and reviews.

use super::{EVERYONE, Row};
use serde_json::json;

/// The requests about reviews, and about that of the application with this number.
pub(super) fn reviews(number: &str) -> Vec<Row> {
    vec![
        Row {
            what: "the queue",
            path: "/api/v1/reviews/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a review",
            path: format!("/api/v1/reviews/harbour/{number}"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a command for an old version",
            path: format!("/api/v1/reviews/harbour/{number}"),
            body: Some(json!({ "action": "hold", "version": 1_000, "text": "x" })),
            // Refused as a conflict before the role matters, so nobody learns more than that they may read it.
            allowed: EVERYONE,
        },
        Row {
            what: "the queue's page",
            path: "/review/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a review's page",
            path: format!("/review/harbour/{number}"),
            body: None,
            allowed: EVERYONE,
        },
    ]
}
