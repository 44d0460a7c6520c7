//! `/openapi.json`: the description is valid OpenAPI 3.1, and what it says about responses is true.

use crate::site::{Answer, Site};
use app::api::ProblemKind;
use boon::{Compiler, Schemas};
use insta::assert_snapshot;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const PROGRAMME: &str = "/foundations/{foundation}/programmes/{programme}";
const SOURCE: &str = "/foundations/{foundation}/programmes/{programme}/source";
const COMPARISON: &str = "/foundations/{foundation}/programmes/{programme}/comparison";
const COMPARISON_CSV: &str = "/foundations/{foundation}/programmes/{programme}/comparison.csv";
const QUOTE: &str = "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote";
const CHANGES: &str = "/foundations/{foundation}/programmes/{programme}/changes";
const SEATS: &str = "/foundations/{foundation}/programmes/{programme}/seats";

/// The description, made strict: responses can't contain anything that it doesn't mention.
pub(super) struct Description(Value);

/// An operation: its route, its method and its description.
pub(super) struct Operation<'a> {
    pub route: &'a str,
    pub method: &'a str,
    pub said: &'a Value,
}

impl Operation<'_> {
    /// Whether its responses are public and can be cached.
    fn is_public(&self) -> bool {
        self.said["tags"] == json!(["programmes"])
    }
}

impl Description {
    pub(super) async fn of(site: &Site) -> Self {
        let mut document = site.json("/openapi.json").await;
        forbid_the_rest(&mut document["components"]["schemas"]);
        Self(document)
    }

    pub(super) fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let paths = self.0["paths"].as_object().unwrap();
        paths.iter().flat_map(|(route, item)| {
            let methods = item.as_object().unwrap().iter();
            methods.map(move |(method, said)| Operation { route, method, said })
        })
    }

    /// The public operations.
    fn public(&self) -> impl Iterator<Item = Operation<'_>> {
        self.operations().filter(Operation::is_public)
    }

    /// Validates a response against the description of its status and media type.
    fn check(&self, route: &str, asked: &str, answer: &Answer) {
        self.check_method("get", route, asked, answer);
    }

    pub(super) fn check_method(&self, method: &str, route: &str, asked: &str, answer: &Answer) {
        let status = answer.status.as_str();
        let described = &self.0["paths"][route][method]["responses"][status];
        assert!(
            described.is_object(),
            "{asked} is answered with {status}, which {method} {route} does not mention: {}",
            answer.body
        );
        if described["content"].is_null() {
            assert_eq!(answer.body, "", "{asked} has an unexpected body");
            return;
        }
        let kind = answer.header("content-type").split(';').next().unwrap();
        let content = &described["content"][kind];
        assert!(
            content.is_object(),
            "{asked} is answered as {kind}, which {method} {route} does not mention"
        );
        if content["schema"].is_object() {
            let place = ["paths", route, method, "responses", status, "content", kind, "schema"].map(pointed);
            let body = if kind.ends_with("json") {
                answer.json()
            } else {
                json!(answer.body)
            };
            self.validate(&place.concat(), asked, &body);
        }
    }

    /// Validates a request against its description.
    pub(super) fn check_body(&self, method: &str, route: &str, body: &Value) {
        let place = [
            "paths",
            route,
            method,
            "requestBody",
            "content",
            "application/json",
            "schema",
        ]
        .map(pointed);
        self.validate(&place.concat(), route, body);
    }

    fn validate(&self, place: &str, asked: &str, said: &Value) {
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        compiler.add_resource("openapi.json", self.0.clone()).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler
            .compile(&format!("openapi.json#{place}"), &mut schemas)
            .unwrap();
        if let Err(error) = schemas.validate(said, index) {
            panic!("{asked} doesn't match the description: {error:#}\n{said:#}");
        }
    }
}

/// A segment of a JSON pointer in a fragment (RFC 6901).
fn pointed(part: &str) -> String {
    let escaped = part.replace('~', "~0").replace('/', "~1");
    let escaped = escaped.replace('{', "%7B").replace('}', "%7D");
    format!("/{escaped}")
}

/// Forbids undescribed members in every object that describes its members.
fn forbid_the_rest(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.get("properties").is_some_and(Value::is_object) && !members.contains_key("additionalProperties")
            {
                members.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            members.values_mut().for_each(forbid_the_rest);
        }
        Value::Array(items) => items.iter_mut().for_each(forbid_the_rest),
        _ => {}
    }
}

/// A route, filled in with every foundation, programme and tier of a site.
fn addresses(site: &Site, route: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for shelf in site.loaded.catalogue.foundations() {
        for programme in &shelf.versions {
            for tier in &programme.tiers {
                let path = route
                    .replace("{foundation}", &shelf.foundation.id)
                    .replace("{programme}", &programme.id)
                    .replace("{tier}", &tier.id);
                let version = if route.contains("{tier}") || route.contains("{programme}") {
                    format!("version={}", programme.version)
                } else {
                    String::new()
                };
                found.insert(format!("{path}?{version}"));
            }
        }
    }
    found
}

#[tokio::test]
async fn every_answer_is_what_the_description_says() {
    for site in [Site::shipped(), Site::harder(), Site::harbour()] {
        let description = Description::of(&site).await;
        for Operation { route, .. } in description.public() {
            for address in addresses(&site, route) {
                for lang in ["en", "de"] {
                    let path = format!("/api/v1{address}&lang={lang}");
                    let answer = site.get(&path).await;
                    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
                    description.check(route, &path, &answer);
                }
            }
        }
    }
}

#[tokio::test]
async fn answers_to_what_is_known_are_what_the_description_says() {
    for (site, route, path) in [
        (
            Site::shipped(),
            QUOTE,
            "openinfra/programmes/membership/tiers/gold/quote?stage=startup",
        ),
        (
            Site::shipped(),
            QUOTE,
            "2i2c/programmes/membership/tiers/general/quote?version=2026&active_users=280",
        ),
        (
            Site::harder(),
            QUOTE,
            "eclipse/programmes/membership/tiers/associate/quote?kind=company&revenue=0.8M&headcount=8",
        ),
        (
            Site::harbour(),
            QUOTE,
            "harbour/programmes/membership/tiers/fleet/quote?ships=0&in_league=no",
        ),
        (
            Site::harder(),
            SEATS,
            "nodejs/programmes/membership/seats?platinum=8&gold=7&silver=25",
        ),
        (
            Site::harbour(),
            SEATS,
            "harbour/programmes/membership/seats?fleet=7&keeper=0",
        ),
        (
            Site::harbour(),
            CHANGES,
            "harbour/programmes/membership/changes?from=1&to=3",
        ),
        (
            Site::harbour(),
            COMPARISON,
            "harbour/programmes/membership/comparison?differences=on&ships=2&in_league=yes",
        ),
    ] {
        let path = format!("/api/v1/foundations/{path}");
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        Description::of(&site).await.check(route, &path, &answer);
    }
}

#[tokio::test]
async fn every_problem_is_one_the_description_knows() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    let harbour = "harbour/programmes/membership";
    for (route, path) in [
        ("/foundations/{foundation}", "nobody".to_owned()),
        (PROGRAMME, "harbour/programmes/membershp".to_owned()),
        (PROGRAMME, format!("{harbour}?version=9")),
        (PROGRAMME, format!("{harbour}?on=2001-01-01")),
        (PROGRAMME, format!("{harbour}?on=never")),
        (SOURCE, format!("{harbour}/source?version=9")),
        (SOURCE, format!("{harbour}/source?on=never")),
        (COMPARISON, format!("{harbour}/comparison?version=9")),
        (COMPARISON, format!("{harbour}/comparison?on=never")),
        (COMPARISON_CSV, format!("{harbour}/comparison.csv?version=9")),
        (COMPARISON_CSV, format!("{harbour}/comparison.csv?on=never")),
        (QUOTE, format!("{harbour}/tiers/kept/quote")),
        (QUOTE, format!("{harbour}/tiers/keeper/quote?ships=many")),
        (CHANGES, format!("{harbour}/changes?from=9")),
        (CHANGES, format!("{harbour}/changes?ships=many")),
        (SEATS, format!("{harbour}/seats?version=9")),
        (SEATS, format!("{harbour}/seats?fleet=many")),
    ] {
        let path = format!("/api/v1/foundations/{path}");
        let answer = site.get(&path).await;
        assert!(answer.status.is_client_error(), "{path} {}", answer.status);
        description.check(route, &path, &answer);
    }
}

/// Repeated query parameters are an error, at every endpoint that reads its query.
#[tokio::test]
async fn what_cannot_be_read_is_described_wherever_it_can_happen() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for Operation { route, said, .. } in description.public() {
        let address = addresses(&site, route).pop_first().unwrap();
        let parameters = said["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        let has = |name: &str| parameters.iter().any(|parameter| parameter["name"] == name);
        let twice = if has("lang") {
            "lang=en&lang=de"
        } else {
            "on=2026-07-01&on=2026-07-02"
        };
        let path = format!("/api/v1{address}&{twice}");
        let answer = site.get(&path).await;
        if !parameters.is_empty() {
            assert_eq!(answer.status, 400, "{path}");
        }
        description.check(route, &path, &answer);
    }
}

#[tokio::test]
async fn nothing_is_sent_again_where_the_description_says_so() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for Operation { route, said, .. } in description.public() {
        let path = format!("/api/v1{}", addresses(&site, route).pop_first().unwrap());
        let tag = site.get(&path).await.header("etag").to_owned();
        let answer = site.get_with(&path, &[("if-none-match", &tag)]).await;
        let described = &said["responses"][answer.status.as_str()];
        assert!(
            described.is_object() && described["content"].is_null(),
            "{path} {}",
            answer.status
        );
    }
}

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
    assert_eq!(tags, ["programmes", "applications"]);
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
            method == "get" && said["tags"][0] == "programmes",
            said["responses"]["304"].is_object(),
            "{route}: what is public, and nothing else, is kept"
        );
        // Requests that read or delete have no body.
        assert!(
            said["requestBody"].is_null() || matches!(method, "post" | "patch"),
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
