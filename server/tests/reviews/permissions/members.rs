//! Members: lists that are imported, public pages, days in the past, saved views and mailings.

use super::{EVERYONE, IMPORTS, Row};
use serde_json::json;

/// The requests about members. `list` is one that was uploaded.
pub(super) fn members(list: &str) -> Vec<Row> {
    vec![
        Row {
            what: "the lists of members",
            path: "/api/v1/member-imports/harbour".to_owned(),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "uploading a list of members",
            path: "/api/v1/member-imports/harbour?programme=membership".to_owned(),
            body: Some(json!([{ "name": "Mole Works" }])),
            allowed: IMPORTS,
        },
        Row {
            what: "a list of members",
            path: format!("/api/v1/member-imports/harbour/{list}"),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "importing members",
            path: format!("/api/v1/member-imports/harbour/{list}"),
            body: Some(json!({ "action": "import" })),
            allowed: IMPORTS,
        },
        Row {
            what: "the page of the lists of members",
            path: "/members/harbour/import".to_owned(),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "the page of a list of members",
            path: format!("/members/harbour/import/{list}"),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "the public pages that wait",
            path: "/api/v1/memberships/harbour/pages".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the public pages that wait as a file",
            path: "/api/v1/memberships/harbour/pages.csv".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the public pages that wait",
            path: "/members/harbour/pages".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the members on a day in the past",
            path: "/api/v1/memberships/harbour/past?on=2026-07-01".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the members on a day in the past as a file",
            path: "/api/v1/memberships/harbour/past.csv?on=2026-07-01".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the members on a day in the past",
            path: "/members/harbour/past".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the saved views",
            path: "/api/v1/memberships/harbour/views".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "saving a view for everyone",
            path: "/api/v1/memberships/harbour/views".to_owned(),
            body: Some(json!({ "name": "All", "shared": true, "filters": {} })),
            allowed: IMPORTS,
        },
        Row {
            what: "the page of the saved views",
            path: "/members/harbour/views".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "all members as one JSON file",
            path: "/api/v1/memberships/harbour/members.json".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "making a mailing",
            path: "/api/v1/memberships/harbour/mailings".to_owned(),
            body: Some(json!({ "id": "aaaaaaaaaaaaaaaa", "kind": "email" })),
            allowed: IMPORTS,
        },
        Row {
            what: "sending a mailing",
            path: "/api/v1/memberships/harbour/mailings/aaaaaaaaaaaaaaaa".to_owned(),
            body: Some(json!({ "action": "send", "version": 1, "members": 1 })),
            allowed: IMPORTS,
        },
    ]
}
