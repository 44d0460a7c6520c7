//! `/openapi.json`: the document is complete and valid OpenAPI 3.1.

use super::description::{Description, Operation};
use crate::site::Site;
use app::api::{ProblemKind, WebhookEvent};
use insta::assert_snapshot;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

#[tokio::test]
async fn the_document_is_complete() {
    let document = Site::shipped().json("/openapi.json").await;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
    for text in ["title", "description"] {
        assert!(!document["info"][text].as_str().unwrap().is_empty());
    }
    assert_eq!(document["info"]["license"]["identifier"], "Apache-2.0");
    assert_eq!(document["servers"][0]["url"], "/api/v1");
    let tags: Vec<&str> = super::each(&document["tags"], "name")
        .into_iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    assert_eq!(
        tags,
        [
            "programmes",
            "applications",
            "accounts",
            "webhooks",
            "reviews",
            "invoices",
            "meetings",
            "bank",
            "members",
            "memberships",
            "elections",
            "polls",
            "reports",
            "directory",
            "commitments",
            "benefits"
        ]
    );
    let mut ids = BTreeSet::new();
    for Operation { route, method, said } in Description(document.clone()).operations() {
        assert!(ids.insert(said["operationId"].as_str().unwrap().to_owned()), "{route}");
        assert!(!said["summary"].as_str().unwrap().is_empty(), "{route}");
        assert!(
            tags.contains(&said["tags"][0].as_str().unwrap()),
            "{route} is in no group"
        );
        for (status, response) in said["responses"].as_object().unwrap() {
            assert!(
                !response["description"].as_str().unwrap().is_empty(),
                "{method} {route} {status}"
            );
        }
        assert_eq!(
            method == "get" && matches!(said["tags"][0].as_str(), Some("programmes" | "directory")),
            said["responses"]["304"].is_object(),
            "{route}: what is public, and nothing else, is kept"
        );
        // Requests that read or delete have no body.
        assert!(
            said["requestBody"].is_null() || matches!(method, "post" | "put" | "patch"),
            "{method} {route}"
        );
    }
}

/// The documentation page explains every problem of an endpoint, under its status.
#[tokio::test]
async fn every_kind_of_problem_is_explained() {
    let site = Site::shipped();
    let page = site.get("/api").await.body;
    let explained: BTreeMap<&str, u16> = ProblemKind::ALL.iter().map(|kind| (kind.id(), kind.status())).collect();
    let mut answered = BTreeSet::new();
    for Operation { route, method, said } in Description::of(&site).await.operations() {
        for (status, response) in said["responses"].as_object().unwrap() {
            let schema = &response["content"]["application/problem+json"]["schema"];
            if schema.is_null() {
                continue;
            }
            let kinds = schema["allOf"][1]["properties"]["type"]["enum"].as_array().unwrap();
            assert!(!kinds.is_empty(), "{method} {route} {status}");
            for kind in kinds {
                let kind = kind.as_str().unwrap().strip_prefix("/api#").unwrap();
                assert_eq!(explained[kind].to_string(), *status, "{method} {route} {kind}");
                assert!(page.contains(&format!("<tr id=\"{kind}\"")), "{kind}");
                answered.insert(kind.to_owned());
            }
        }
    }
    // Problems that can happen anywhere are explained once, on the page.
    let anywhere = ["internal", "not-allowed", "unreachable"];
    let all: BTreeSet<String> = explained.into_keys().map(str::to_owned).collect();
    answered.extend(anywhere.map(str::to_owned));
    assert_eq!(answered, all);
}

/// What's sent to webhooks is in the document's own section for that, and on the page.
#[tokio::test]
async fn every_event_for_webhooks_is_described() {
    let site = Site::shipped();
    let document = site.json("/openapi.json").await;
    let page = site.get("/api").await.body;
    let events = document["webhooks"].as_object().unwrap();
    assert_eq!(events.len(), WebhookEvent::ALL.len());
    for event in WebhookEvent::ALL {
        let said = &events[event.id()]["post"];
        assert!(!said["summary"].as_str().unwrap().is_empty(), "{said}");
        assert!(
            said["description"]
                .as_str()
                .unwrap()
                .starts_with("data: foundation, programme, "),
            "{said}"
        );
        assert_eq!(said["parameters"][0]["name"], "webhook-id");
        let schema = &said["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        assert_eq!(schema, "#/components/schemas/WebhookPayload");
        assert!(page.contains(event.id()), "{event:?}");
    }
    let facts = document["components"]["schemas"]["WebhookFacts"]["properties"]
        .as_object()
        .unwrap();
    let named = events.values().flat_map(|event| {
        let description = event["post"]["description"].as_str().unwrap();
        description
            .trim_start_matches("data: ")
            .split(", ")
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let named: BTreeSet<String> = named.chain(["webhook".to_owned()]).collect();
    let described: BTreeSet<String> = facts.keys().cloned().collect();
    assert_eq!(named, described);
}

/// Each parameter's name, location and type, and the request and response bodies, as text.
#[tokio::test]
async fn every_parameter_is_described() {
    let description = Description::of(&Site::shipped()).await;
    let mut told = String::new();
    for Operation { route, method, said } in description.operations() {
        writeln!(told, "{} {route}", method.to_uppercase()).unwrap();
        let none = Vec::new();
        let parameters = said["parameters"].as_array().unwrap_or(&none);
        let mut of_path = BTreeSet::new();
        for parameter in parameters {
            let text = |member: &str| parameter[member].as_str().unwrap_or_default();
            assert!(!text("description").is_empty(), "{route} {parameter}");
            assert_eq!(
                parameter["required"] == true,
                text("in") == "path",
                "{route} {parameter}"
            );
            if text("in") == "path" {
                of_path.insert(format!("{{{}}}", text("name")));
            }
            let [place, name, kind] = [text("in"), text("name"), parameter["schema"]["type"].as_str().unwrap()];
            writeln!(told, "  {place} {name}: {kind}. {}", text("description")).unwrap();
        }
        let in_route: BTreeSet<String> = route
            .split('/')
            .filter(|part| part.starts_with('{'))
            .map(str::to_owned)
            .collect();
        assert_eq!(of_path, in_route, "{route}");
        let sent = &said["requestBody"]["content"]["application/json"];
        if sent.is_object() {
            // The example has to be valid, and the server has to accept it.
            description.check_body(method, route, &sent["example"]);
            let schema = sent["schema"]["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
            writeln!(told, "  body {schema}").unwrap();
        }
        for (status, response) in said["responses"].as_object().unwrap() {
            let kinds =
                &response["content"]["application/problem+json"]["schema"]["allOf"][1]["properties"]["type"]["enum"];
            let kinds: Vec<&str> = kinds
                .as_array()
                .unwrap_or(&none)
                .iter()
                .map(|kind| &kind.as_str().unwrap()[5..])
                .collect();
            writeln!(told, "  {}", [&[status.as_str()], &kinds[..]].concat().join(" ")).unwrap();
        }
    }
    assert_snapshot!(told);
}

#[tokio::test]
async fn every_schema_is_there_and_is_used() {
    let document = Site::shipped().json("/openapi.json").await;
    let mut named = BTreeSet::new();
    references(&document, &mut named);
    let schemas: BTreeSet<String> = document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert_eq!(named, schemas);
}

fn references(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::Object(members) => {
            if let Some(Value::String(name)) = members.get("$ref") {
                found.insert(name.strip_prefix("#/components/schemas/").unwrap().to_owned());
            }
            members.values().for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// A programme can contain `null` for something that's left out. Both mean the same.
#[tokio::test]
async fn what_a_programme_may_leave_out_may_be_null() {
    let site = Site::shipped();
    let description = Description::of(&site).await;
    let schemas = description.0["components"]["schemas"].as_object().unwrap();
    for name in [
        "Foundation",
        "HomeItem",
        "Programme",
        "Note",
        "FactDefinition",
        "Benefit",
        "Grant",
        "Qualification",
        "Tier",
        "Problem",
    ] {
        may_be_null(name, &schemas[name]);
    }
}

/// Optional members are lists or can be null, at every level.
fn may_be_null(place: &str, schema: &Value) {
    let none = Map::new();
    let required: Vec<&str> = schema["required"].as_array().map_or(Vec::new(), |names| {
        names.iter().map(|name| name.as_str().unwrap()).collect()
    });
    for (name, member) in schema["properties"].as_object().unwrap_or(&none) {
        let place = format!("{place}.{name}");
        let nullable = member["type"]
            .as_array()
            .is_some_and(|types| types.contains(&"null".into()))
            || member["oneOf"]
                .as_array()
                .is_some_and(|one| one.contains(&serde_json::json!({ "type": "null" })));
        let list = member["type"] == "array";
        assert!(
            required.contains(&name.as_str()) || nullable || list,
            "{place} may be left out, but not be null"
        );
        may_be_null(&place, member);
        may_be_null(&place, &member["items"]);
    }
}
