//! Meetings of those who decide.

use super::{BOARD, CLOSES, EVERYONE, PLANS, Row};
use serde_json::{Value, json};

/// The requests about meetings. `meeting` is the path of one, `page` that of its page, and `item` what one is about.
pub(super) fn meetings(meeting: &str, page: &str, item: &Value) -> Vec<Row> {
    vec![
        Row {
            what: "the meetings",
            path: "/api/v1/meetings/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a meeting",
            path: meeting.to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "what waits for the board",
            path: "/api/v1/meetings/harbour/waiting?body=board".to_owned(),
            body: None,
            allowed: PLANS,
        },
        Row {
            what: "planning a meeting of the board",
            path: "/api/v1/meetings/harbour".to_owned(),
            body: Some(json!({ "body": "board", "title": "", "day": "", "applications": [] })),
            allowed: PLANS,
        },
        Row {
            what: "approving together",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "approve", "items": item })),
            allowed: BOARD,
        },
        Row {
            what: "taking an item off",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "take_off", "items": item })),
            allowed: BOARD,
        },
        Row {
            what: "putting an item back",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "put_back", "items": item })),
            allowed: BOARD,
        },
        Row {
            what: "adding to an agenda",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "add" })),
            allowed: PLANS,
        },
        Row {
            what: "removing from an agenda",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "remove" })),
            allowed: PLANS,
        },
        Row {
            what: "changing a meeting",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "change" })),
            allowed: PLANS,
        },
        Row {
            what: "closing a meeting in an old version",
            path: meeting.to_owned(),
            body: Some(json!({ "action": "close", "version": 1_000 })),
            allowed: CLOSES,
        },
        Row {
            what: "minutes",
            path: format!("{meeting}/minutes.pdf"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "minutes as Markdown",
            path: format!("{meeting}/minutes.md"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the meetings",
            path: "/meetings/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a meeting's page",
            path: page.to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page to plan a meeting of the board",
            path: "/meetings/harbour/new?body=board".to_owned(),
            body: None,
            allowed: PLANS,
        },
    ]
}
