//! The OpenAPI document, to check requests and responses against.

use crate::site::{Answer, Site};
use boon::{Compiler, Schemas};
use serde_json::{Value, json};

/// The description, made strict: responses can't contain anything that it doesn't mention.
pub struct Description(pub Value);

/// An operation: its route, its method and its description.
pub struct Operation<'a> {
    pub route: &'a str,
    pub method: &'a str,
    pub said: &'a Value,
}

impl Operation<'_> {
    /// Whether its responses are public and can be cached.
    pub fn is_public(&self) -> bool {
        self.said["tags"] == json!(["programmes"])
    }
}

impl Description {
    pub async fn of(site: &Site) -> Self {
        let mut document = site.json("/openapi.json").await;
        forbid_the_rest(&mut document["components"]["schemas"]);
        Self(document)
    }

    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let paths = self.0["paths"].as_object().unwrap();
        paths.iter().flat_map(|(route, item)| {
            let methods = item.as_object().unwrap().iter();
            methods.map(move |(method, said)| Operation { route, method, said })
        })
    }

    /// The public operations.
    pub fn public(&self) -> impl Iterator<Item = Operation<'_>> {
        self.operations().filter(Operation::is_public)
    }

    /// Validates a response against the description of its status and media type.
    pub fn check(&self, route: &str, asked: &str, answer: &Answer) {
        self.check_method("get", route, asked, answer);
    }

    pub fn check_method(&self, method: &str, route: &str, asked: &str, answer: &Answer) {
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
    pub fn check_body(&self, method: &str, route: &str, body: &Value) {
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
