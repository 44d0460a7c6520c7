//! A client that joins through the API. Every request and response is validated against the OpenAPI description.

use super::description::Description;
use crate::site::{Answer, Site, pretty};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

pub const APPLICATIONS: &str = "/applications";
pub const APPLICATION: &str = "/applications/{secret}";
pub const ANSWERS: &str = "/applications/{secret}/answers";
pub const LINKS: &str = "/applications/{secret}/links";
pub const LINK: &str = "/applications/{secret}/links/{link}";
pub const REMINDERS: &str = "/applications/{secret}/links/{link}/reminders";
pub const SIGNATURES: &str = "/applications/{secret}/signatures";
pub const SUBMISSION: &str = "/applications/{secret}/submission";
pub const WITHDRAWAL: &str = "/applications/{secret}/withdrawal";
pub const VERIFICATION: &str = "/agreements/{hash}";

/// The client, with a log of its requests and responses.
pub struct Program<'a> {
    site: &'a Site,
    description: Description,
    pub secret: String,
    told: String,
    /// The application as last read.
    last: Map<String, Value>,
    /// Values that differ with every run, and the placeholders to show instead.
    names: BTreeMap<String, &'static str>,
}

impl<'a> Program<'a> {
    pub async fn at(site: &'a Site) -> Program<'a> {
        Self {
            site,
            description: Description::of(site).await,
            secret: String::new(),
            told: String::new(),
            last: Map::new(),
            names: BTreeMap::new(),
        }
    }

    /// Starts an application, and keeps its secret.
    pub async fn start(&mut self, body: Value) {
        let started = self.send(Method::POST, APPLICATIONS, "", Some(body)).await;
        assert_eq!(started.status, StatusCode::CREATED, "{}", started.body);
        let started = started.json();
        let text = |member: &str| started[member].as_str().unwrap().to_owned();
        self.secret = text("secret");
        assert!(text("address").ends_with(&format!("/apply/{}", self.secret)));
    }

    /// Sends a request, and validates it and its response. Braces are replaced with the secret and `name`.
    pub async fn send(&mut self, method: Method, route: &str, name: &str, body: Option<Value>) -> Answer {
        let name_of = method.as_str().to_lowercase();
        if let Some(body) = &body {
            self.description.check_body(&name_of, route, body);
        }
        self.send_as_is(method, route, name, body).await
    }

    /// Does the same with a body that doesn't have to be valid.
    pub async fn send_as_is(&mut self, method: Method, route: &str, name: &str, body: Option<Value>) -> Answer {
        let (path, query) = name.split_once('?').unwrap_or((name, ""));
        let path = route
            .replace("{secret}", &self.secret)
            .replace("{link}", path)
            .replace("{hash}", path);
        let asked = if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        };
        let mut request = Request::builder().method(&method).uri(format!("/api/v1{asked}"));
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let sent = body
            .as_ref()
            .map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let answer = self.site.ask(request.body(sent).unwrap()).await;
        self.description
            .check_method(&method.as_str().to_lowercase(), route, &asked, &answer);
        assert_eq!(answer.header("cache-control"), "no-store", "{asked}");
        assert_eq!(answer.header("etag"), "", "{asked}");
        self.tell(&method, &asked, body, &answer);
        answer
    }

    /// Logs a request and its response. Leaves out what programme responses contain as well, and parts of an
    /// application that haven't changed.
    fn tell(&mut self, method: &Method, asked: &str, body: Option<Value>, answer: &Answer) {
        let mut heard = if answer.body.is_empty() {
            Value::Null
        } else {
            answer.json()
        };
        self.learn(&heard);
        if let Some(members) = heard.as_object_mut() {
            for known in ["foundation", "programme"] {
                if members.get(known).is_some_and(Value::is_object) && members.contains_key("steps") {
                    members.insert(known.to_owned(), json!("…"));
                }
            }
            if let Some(text) = members.get_mut("text").filter(|text| text.is_object()) {
                text["html"] = json!("…");
            }
            if let Some(steps) = members.get_mut("steps") {
                *steps = outline(steps);
                let read = members.clone();
                members.retain(|name, member| self.last.get(name) != Some(member));
                self.last = read;
            }
        }
        writeln!(self.told, "{method} {asked}").unwrap();
        if let Some(body) = body {
            writeln!(self.told, "{}", pretty(body)).unwrap();
        }
        writeln!(
            self.told,
            "→ {} {}",
            answer.status.as_u16(),
            answer.header("content-type")
        )
        .unwrap();
        if !heard.is_null() {
            writeln!(self.told, "{}", pretty(heard)).unwrap();
        }
        writeln!(self.told).unwrap();
    }

    /// Remembers random values.
    fn learn(&mut self, heard: &Value) {
        let mut name = |value: &Value, shown| {
            if let Some(value) = value.as_str() {
                self.names.entry(value.to_owned()).or_insert(shown);
            }
        };
        name(&heard["secret"], "[secret]");
        name(&heard["reference"], "[reference]");
        name(&heard["text"]["hash"], "[hash]");
        name(&heard["hash"], "[hash]");
        for link in heard["links"].as_array().into_iter().flatten() {
            name(&link["id"], "[link]");
        }
    }

    /// The log as text, with placeholders for random values.
    pub fn told(&self) -> String {
        self.names
            .iter()
            .fold(self.told.clone(), |told, (value, shown)| told.replace(value, shown))
    }

    pub async fn read(&mut self, query: &str) -> Value {
        let answer = self.send(Method::GET, APPLICATION, query, None).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.json()
    }

    pub async fn save(&mut self, revision: &Value, answers: &BTreeMap<String, String>) -> Value {
        let body = json!({ "revision": revision, "answers": answers });
        let saved = self.send(Method::PATCH, ANSWERS, "", Some(body)).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
        saved.json()
    }

    /// Answers every question until there are none left.
    pub async fn complete(&mut self, own: &[(&str, &str)]) -> Value {
        for _ in 0..10 {
            let application = self.read("").await;
            let missing = missing(&application, own);
            if missing.is_empty() {
                return application;
            }
            let saved = self.save(&application["revision"], &missing).await;
            assert_eq!(saved["conflicts"], json!({}));
        }
        panic!("every answer leads to another question\n{}", self.told());
    }

    /// Reads every agreement and signs it. Returns the hashes.
    pub async fn sign_all(&mut self, title: Option<&str>) -> Vec<String> {
        let application = self.read("").await;
        let mut hashes = Vec::new();
        for id in super::each(&application["agreements"], "id") {
            let id = id.as_str().unwrap();
            let text = self.read(&format!("?agreement={id}")).await["text"].clone();
            assert_eq!([&text["ready"], &text["yours"]], [true, true], "{text}");
            // Organisations name a signatory; individuals sign for themselves.
            let name = application["signatory"]["name"].as_str().unwrap_or("Ada Lovelace");
            let mut body = json!({ "agreement": id, "hash": text["hash"], "name": name, "consent": true });
            if let Some(title) = title {
                body["title"] = json!(title);
            }
            let signed = self.send(Method::POST, SIGNATURES, "", Some(body)).await;
            assert_eq!(signed.status, StatusCode::NO_CONTENT, "{}", signed.body);
            hashes.push(text["hash"].as_str().unwrap().to_owned());
        }
        hashes
    }

    pub async fn done(&mut self, method: Method, route: &str, name: &str, body: Option<Value>) {
        let answer = self.send(method, route, name, body).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{route}: {}", answer.body);
    }

    pub async fn refused(&mut self, kind: &str, method: Method, route: &str, name: &str, body: Option<Value>) {
        let answer = self.send_as_is(method, route, name, body).await;
        let problem = answer.json();
        assert_eq!(problem["type"], format!("/api#{kind}"), "{route}: {problem}");
        assert!(!problem["detail"].as_str().unwrap().is_empty(), "{route}: {problem}");
    }

    /// The same for another link.
    pub async fn refused_to(
        &mut self,
        secret: &str,
        kind: &str,
        method: Method,
        route: &str,
        name: &str,
        body: Option<Value>,
    ) {
        let own = std::mem::replace(&mut self.secret, secret.to_owned());
        self.refused(kind, method, route, name, body).await;
        self.secret = own;
    }
}

/// Each step with the keys of its fields.
fn outline(steps: &Value) -> Value {
    let of = |step: &Value| {
        let keys: Vec<&str> = super::each(&step["fields"], "key")
            .iter()
            .map(|key| key.as_str().unwrap())
            .collect();
        (step["id"].as_str().unwrap().to_owned(), json!(keys.join(" ")))
    };
    Value::Object(steps.as_array().unwrap().iter().map(of).collect())
}

/// A valid answer to every missing field, required or optional, based only on what the API says.
fn missing(application: &Value, own: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut answers: BTreeMap<String, String> =
        serde_json::from_value::<Vec<(String, String)>>(application["answers"].clone())
            .unwrap()
            .into_iter()
            .collect();
    let mut missing = BTreeMap::new();
    for step in application["steps"].as_array().unwrap() {
        if step["part"] == "signature" {
            continue;
        }
        for field in step["fields"].as_array().unwrap() {
            let key = field["key"].as_str().unwrap();
            let shown = field["shown"].as_object().is_none_or(|shown| {
                let answer = answers.get(shown["key"].as_str().unwrap());
                let wanted = shown["answers"].as_array().unwrap();
                answer.is_some_and(|answer| wanted.iter().any(|wanted| wanted == answer))
            });
            if !shown || field["required"] == false || answers.contains_key(key) {
                continue;
            }
            let known = own.iter().find(|(known, _)| *known == key);
            let answer = known.map_or_else(|| sample(key, &field["kind"]), |(_, answer)| (*answer).to_owned());
            answers.insert(key.to_owned(), answer.clone());
            missing.insert(key.to_owned(), answer);
        }
    }
    missing
}

fn sample(key: &str, kind: &Value) -> String {
    let first = |choices: &Value| choices[0]["id"].as_str().unwrap().to_owned();
    let simple = |kind: &str| match kind {
        "email" => "ada@example.org".to_owned(),
        "url" => "https://harbour.example.org".to_owned(),
        "country" => "DE".to_owned(),
        "vat" => "DE 123 456 789".to_owned(),
        "date" => "2026-09-01".to_owned(),
        "yes_no" => "yes".to_owned(),
        other => panic!("{key} asks for {other}, which can't be sent"),
    };
    match kind {
        Value::String(kind) => simple(kind),
        Value::Object(kind) => {
            let (kind, of) = kind.iter().next().unwrap();
            match kind.as_str() {
                "choice" => first(of),
                "number" => of["least"].as_i64().unwrap().max(12).to_string(),
                "amount" => "5000".to_owned(),
                "fact" => match &of["kind"] {
                    Value::String(_) => "yes".to_owned(),
                    Value::Object(of) if of.contains_key("choice") => first(&of["choice"]),
                    _ => "12".to_owned(),
                },
                _ => format!("Sample of {key}"),
            }
        }
        _ => panic!("{key} doesn't ask for anything"),
    }
}
