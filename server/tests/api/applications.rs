//! Joining by the API alone: every answer and every problem is held against the description.

use super::openapi::Description;
use crate::site::{Answer, Site, pretty};
use app::api::segment;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use insta::assert_snapshot;
use serde_json::{Map, Value, json};
use server::storage::Location;
use std::collections::BTreeMap;
use std::fmt::Write;

const APPLICATIONS: &str = "/applications";
const APPLICATION: &str = "/applications/{secret}";
const ANSWERS: &str = "/applications/{secret}/answers";
const LINKS: &str = "/applications/{secret}/links";
const LINK: &str = "/applications/{secret}/links/{link}";
const REMINDERS: &str = "/applications/{secret}/links/{link}/reminders";
const SIGNATURES: &str = "/applications/{secret}/signatures";
const SUBMISSION: &str = "/applications/{secret}/submission";
const WITHDRAWAL: &str = "/applications/{secret}/withdrawal";
const VERIFICATION: &str = "/agreements/{hash}";

/// A program that joins, and what it asked and heard.
struct Program<'a> {
    site: &'a Site,
    description: Description,
    secret: String,
    told: String,
    /// The application as it was read last.
    last: Map<String, Value>,
    /// What is another at every run, and how it is shown.
    names: BTreeMap<String, &'static str>,
}

impl<'a> Program<'a> {
    async fn at(site: &'a Site) -> Program<'a> {
        Self {
            site,
            description: Description::of(site).await,
            secret: String::new(),
            told: String::new(),
            last: Map::new(),
            names: BTreeMap::new(),
        }
    }

    /// Begins an application, and keeps its secret.
    async fn start(&mut self, body: Value) {
        let started = self.send(Method::POST, APPLICATIONS, "", Some(body)).await;
        assert_eq!(started.status, StatusCode::CREATED, "{}", started.body);
        let started = started.json();
        let text = |member: &str| started[member].as_str().unwrap().to_owned();
        self.secret = text("secret");
        assert!(text("address").ends_with(&format!("/apply/{}", self.secret)));
    }

    /// Asks, and holds question and answer against the description. Braces are filled with this secret and `name`.
    async fn send(&mut self, method: Method, route: &str, name: &str, body: Option<Value>) -> Answer {
        let name_of = method.as_str().to_lowercase();
        if let Some(body) = &body {
            self.description.check_body(&name_of, route, body);
        }
        self.send_as_is(method, route, name, body).await
    }

    /// The same with a body that need not be what the description says.
    async fn send_as_is(&mut self, method: Method, route: &str, name: &str, body: Option<Value>) -> Answer {
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

    /// Writes down what was asked and heard. What the programme's own answers tell as well is left out, and what an
    /// application told before.
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

    /// Remembers what chance gave.
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

    /// The session as one reads it, with what chance gave under a name.
    fn told(&self) -> String {
        self.names
            .iter()
            .fold(self.told.clone(), |told, (value, shown)| told.replace(value, shown))
    }

    async fn read(&mut self, query: &str) -> Value {
        let answer = self.send(Method::GET, APPLICATION, query, None).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.json()
    }

    async fn save(&mut self, revision: &Value, answers: &BTreeMap<String, String>) -> Value {
        let body = json!({ "revision": revision, "answers": answers });
        let saved = self.send(Method::PATCH, ANSWERS, "", Some(body)).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
        saved.json()
    }

    /// Answers whatever is asked until nothing more is.
    async fn complete(&mut self, own: &[(&str, &str)]) -> Value {
        for _ in 0..10 {
            let application = self.read("").await;
            let missing = missing(&application, own);
            if missing.is_empty() {
                return application;
            }
            let saved = self.save(&application["revision"], &missing).await;
            assert_eq!(saved["conflicts"], json!({}));
        }
        panic!("more is asked after every answer\n{}", self.told());
    }

    /// Reads every agreement and signs what was read. Tells the hashes.
    async fn sign_all(&mut self, title: Option<&str>) -> Vec<String> {
        let application = self.read("").await;
        let mut hashes = Vec::new();
        for id in super::each(&application["agreements"], "id") {
            let id = id.as_str().unwrap();
            let text = self.read(&format!("?agreement={id}")).await["text"].clone();
            assert_eq!([&text["ready"], &text["yours"]], [true, true], "{text}");
            let mut body = json!({ "agreement": id, "hash": text["hash"], "name": "Ada Lovelace", "consent": true });
            if let Some(title) = title {
                body["title"] = json!(title);
            }
            let signed = self.send(Method::POST, SIGNATURES, "", Some(body)).await;
            assert_eq!(signed.status, StatusCode::NO_CONTENT, "{}", signed.body);
            hashes.push(text["hash"].as_str().unwrap().to_owned());
        }
        hashes
    }

    async fn done(&mut self, method: Method, route: &str, name: &str, body: Option<Value>) {
        let answer = self.send(method, route, name, body).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{route}: {}", answer.body);
    }

    async fn refused(&mut self, kind: &str, method: Method, route: &str, name: &str, body: Option<Value>) {
        let answer = self.send_as_is(method, route, name, body).await;
        let problem = answer.json();
        assert_eq!(problem["type"], format!("/api#{kind}"), "{route}: {problem}");
        assert!(!problem["detail"].as_str().unwrap().is_empty(), "{route}: {problem}");
    }

    /// The same of another link.
    async fn refused_to(
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

/// An answer to every field that is asked, required and open; only what the API tells is known.
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
        other => panic!("{key} asks for {other}, which cannot be sent"),
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
        _ => panic!("{key} asks for nothing"),
    }
}

#[tokio::test]
async fn a_person_joins() {
    let site = Site::shipped();
    let mut program = Program::at(&site).await;
    program
        .start(json!({
            "foundation": "almalinux", "programme": "membership", "tier": "contributor", "facts": { "kind": "person" },
        }))
        .await;
    let application = program.read("?lang=de").await;
    assert_eq!([&application["state"], &application["party"]], ["draft", "person"]);
    program.refused("incomplete", Method::POST, SUBMISSION, "", None).await;
    program.complete(&[("you.name", "Ada Lovelace")]).await;
    let hashes = program.sign_all(None).await;
    program.done(Method::POST, SUBMISSION, "", None).await;
    program.done(Method::POST, SUBMISSION, "", None).await;
    assert_eq!(program.read("").await["state"], "submitted");
    for hash in hashes {
        let found = program.send(Method::GET, VERIFICATION, &hash, None).await;
        assert_eq!(found.status, StatusCode::OK, "{}", found.body);
    }
    assert_snapshot!(program.told());
}

#[tokio::test]
async fn an_organisation_joins_and_leaves() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let start = json!({
        "foundation": "harbour", "programme": "membership", "tier": "fleet",
        "facts": { "ships": "3", "in_league": "yes" }, "language": "de",
    });
    program.start(start).await;
    let colleague = |part: &str, email: &str| {
        Some(json!({ "part": part, "name": "Charles Babbage", "email": email, "message": "Please." }))
    };
    program
        .refused("incomplete", Method::POST, LINKS, "", colleague("marketing", "charles"))
        .await;
    program
        .done(Method::POST, LINKS, "", colleague("marketing", "charles@example.org"))
        .await;
    let handed = program.read("").await["links"][0]["id"].as_str().unwrap().to_owned();
    program.done(Method::POST, REMINDERS, &handed, None).await;
    program.done(Method::DELETE, LINK, &handed, None).await;
    program.done(Method::DELETE, LINK, &handed, None).await;
    program
        .refused("wrong-state", Method::POST, REMINDERS, &handed, None)
        .await;
    program.complete(&[("organisation.name", "Fleet of Ada")]).await;
    let hashes = program.sign_all(Some("Admiral")).await;
    // What an agreement names is answered anew: its signature does not hold any more.
    let application = program.read("").await;
    let renamed = BTreeMap::from([("organisation.name".to_owned(), "Ada's Fleet".to_owned())]);
    program.save(&application["revision"], &renamed).await;
    program.refused("incomplete", Method::POST, SUBMISSION, "", None).await;
    let again = json!({
        "agreement": "membership", "hash": hashes[0], "name": "Ada Lovelace", "title": "Admiral", "consent": true,
    });
    program
        .refused("text-changed", Method::POST, SIGNATURES, "", Some(again))
        .await;
    let hashes = program.sign_all(Some("Admiral")).await;
    program.done(Method::POST, SUBMISSION, "", None).await;
    let application = program.read("").await;
    let late = json!({ "revision": application["revision"], "answers": { "you.name": "Charles" } });
    program
        .refused("wrong-state", Method::PATCH, ANSWERS, "", Some(late))
        .await;
    let reference = application["reference"].clone();
    program
        .refused(
            "other-reference",
            Method::POST,
            WITHDRAWAL,
            "",
            Some(json!({ "reference": "0000-0000" })),
        )
        .await;
    let withdrawal = Some(json!({ "reference": reference }));
    program.done(Method::POST, WITHDRAWAL, "", withdrawal.clone()).await;
    program.done(Method::POST, WITHDRAWAL, "", withdrawal).await;
    assert_eq!(program.read("").await["state"], "withdrawn");
    let found = program.send(Method::GET, VERIFICATION, &hashes[0], None).await.json();
    assert_eq!([&found["reference"], &found["withdrawn"]], [&reference, &json!(true)]);
    assert_snapshot!(program.told());
}

/// What another changed meanwhile is told, and held until it is sent again.
#[tokio::test]
async fn two_programs_do_not_overwrite_each_other() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    program
        .start(json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" }))
        .await;
    let name = |name: &str| BTreeMap::from([("you.name".to_owned(), name.to_owned())]);
    let before = program.read("").await["revision"].clone();
    let first = program.save(&before, &name("Ada")).await;
    assert_eq!(first["conflicts"], json!({}));
    let second = program.save(&before, &name("Charles")).await;
    assert_eq!(second["conflicts"], json!({ "you.name": "Ada" }));
    let application = program.read("").await;
    assert_eq!(application["held"], json!([["you.name", "Charles"]]));
    program.save(&application["revision"], &name("Charles")).await;
    let application = program.read("").await;
    assert_eq!(application["held"], json!([]));
    assert!(
        application["answers"]
            .as_array()
            .unwrap()
            .contains(&json!(["you.name", "Charles"]))
    );
}

#[tokio::test]
async fn what_goes_wrong_is_told() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let of = |tier: &str| json!({ "foundation": "harbour", "programme": "membership", "tier": tier });
    let with = |member: &str, value: Value| {
        let mut body = of("fleet");
        body[member] = value;
        Some(body)
    };
    for (kind, body) in [
        ("bad-body", None),
        ("bad-body", with("teir", json!("fleet"))),
        ("bad-body", with("tier", json!(3))),
        ("not-found", with("foundation", json!("harbor"))),
        ("not-found", with("programme", json!("nothing"))),
        ("not-found", with("tier", json!("fleat"))),
        ("bad-fact", with("facts", json!({ "ship": "3" }))),
        ("bad-fact", with("facts", json!({ "ships": "many" }))),
    ] {
        let body = Some(body.unwrap_or_else(|| json!([])));
        program.refused(kind, Method::POST, APPLICATIONS, "", body).await;
    }
    program.secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".to_owned();
    program
        .refused("no-such-link", Method::GET, APPLICATION, "", None)
        .await;
    program.start(of("fleet")).await;
    let link = |part: &str| Some(json!({ "part": part, "name": "Charles", "email": "charles@example.org" }));
    let sign = |agreement: &str| Some(json!({ "agreement": agreement, "hash": "0", "name": "Ada", "consent": true }));
    let withdrawal = || Some(json!({ "reference": "0000-0000" }));
    for (kind, method, route, name, body) in [
        ("bad-query", Method::GET, APPLICATION, "?lang=en&lang=de", None),
        ("bad-body", Method::PATCH, ANSWERS, "", Some(json!({ "answers": {} }))),
        ("not-this-part", Method::POST, LINKS, "", link("applicant")),
        ("bad-body", Method::POST, LINKS, "", link("kitchen")),
        ("not-this-part", Method::DELETE, LINK, "nobody", None),
        ("not-this-part", Method::POST, REMINDERS, "nobody", None),
        ("not-this-part", Method::POST, SIGNATURES, "", sign("nothing")),
        ("wrong-state", Method::POST, WITHDRAWAL, "", withdrawal()),
        ("not-signed", Method::GET, VERIFICATION, "0123", None),
    ] {
        program.refused(kind, method, route, name, body).await;
    }
    assert_snapshot!(program.told());
}

/// Why an application that is complete by itself is not taken.
#[tokio::test]
async fn what_stands_against_joining_is_told() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let of = |tier: &str, league: &str| {
        json!({
            "foundation": "harbour", "programme": "membership", "tier": tier,
            "facts": { "ships": "3", "in_league": league },
        })
    };
    program.start(of("fleet", "no")).await;
    assert!(!program.read("").await["refusals"].as_array().unwrap().is_empty());
    program
        .refused("not-eligible", Method::POST, SUBMISSION, "", None)
        .await;
    program.start(of("keeper", "yes")).await;
    change(&site, "UPDATE application SET version = $1, tier = 'watch'", "1").await;
    assert_eq!(program.read("").await["newer"]["version"], "2");
    program
        .refused("version-changed", Method::POST, SUBMISSION, "", None)
        .await;
}

/// Does something to the database that only time would do.
async fn change(site: &Site, sql: &'static str, value: &str) {
    let mut tx = site.desk.database.begin().await.unwrap();
    tx.run(sql, &[value.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told() {
    let site = Site::at("server/tests/harbours", |config| {
        config.database = Location::Sqlite("/proc/nowhere/guildhall.db".into());
    });
    let mut program = Program::at(&site).await;
    program.secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".to_owned();
    let body = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    for (method, route, body) in [
        (Method::POST, APPLICATIONS, Some(body)),
        (Method::GET, APPLICATION, None),
        (Method::POST, SUBMISSION, None),
        (Method::GET, VERIFICATION, None),
    ] {
        program.refused("unavailable", method, route, "0123", body).await;
    }
}

/// A body that is not said to be JSON, is none, or is too large.
#[tokio::test]
async fn bodies_are_json() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    let long = "x".repeat(64 * 1024 + 1);
    for (kind, status, media_type, body) in [
        ("not-json", 415, "text/plain", "{}"),
        ("not-json", 415, "", "{}"),
        ("bad-body", 400, "application/json", "{"),
        ("too-large", 413, "application/json", long.as_str()),
    ] {
        let request = Request::post("/api/v1/applications").header("content-type", media_type);
        let answer = site.ask(request.body(Body::from(body.to_owned())).unwrap()).await;
        assert_eq!(answer.status.as_u16(), status, "{kind}");
        assert_eq!(answer.json()["type"], format!("/api#{kind}"));
        description.check_method("post", APPLICATIONS, kind, &answer);
    }
}

/// A colleague's link reaches its part, and says what became of it.
#[tokio::test]
async fn links_that_were_handed_over_reach_one_part() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    program
        .start(json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" }))
        .await;
    let billing = json!({ "part": "billing", "name": "Charles", "email": "charles@example.org" });
    program.done(Method::POST, LINKS, "", Some(billing.clone())).await;
    let colleague = mailed(&site).await;
    let own = std::mem::replace(&mut program.secret, colleague.clone());
    let seen = program.read("").await;
    assert_eq!([&seen["part"], &seen["links"]], [&json!("billing"), &json!([])]);
    assert!(
        super::each(&seen["steps"], "part")
            .iter()
            .all(|part| *part == "billing")
    );
    program
        .refused("not-this-part", Method::POST, SUBMISSION, "", None)
        .await;
    program
        .refused("not-this-part", Method::POST, LINKS, "", Some(billing))
        .await;
    program
        .refused(
            "not-this-part",
            Method::POST,
            WITHDRAWAL,
            "",
            Some(json!({ "reference": "" })),
        )
        .await;
    program.secret = own;
    let link = program.read("").await["links"][0]["id"].as_str().unwrap().to_owned();
    for (kind, set) in [
        ("link-ran-out", "UPDATE link SET expires_at = 1 WHERE id = $1"),
        ("link-done", "UPDATE link SET done_at = 1 WHERE id = $1"),
        ("link-taken-back", "UPDATE link SET recalled_at = 1 WHERE id = $1"),
    ] {
        change(&site, set, &link).await;
        program
            .refused_to(&colleague, kind, Method::GET, APPLICATION, "", None)
            .await;
    }
}

/// The secret in the mail that was sent last.
async fn mailed(site: &Site) -> String {
    let mut tx = site.desk.database.read().await.unwrap();
    let (message,): (Vec<u8>,) = tx
        .one("SELECT message FROM outbox ORDER BY created_at DESC LIMIT 1", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let message = String::from_utf8_lossy(&message).replace("=\r\n", "");
    let (_, rest) = message.split_once("/apply/").unwrap();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[tokio::test]
async fn applications_are_not_begun_without_end() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let body = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    for _ in 0..60 {
        program.start(body.clone()).await;
    }
    program
        .refused("too-often", Method::POST, APPLICATIONS, "", Some(body))
        .await;
}

/// Every method that an endpoint does not take is answered with what it takes, and without the secret.
#[tokio::test]
async fn what_an_endpoint_takes_is_told() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for operation in description.operations() {
        let taken = operation.method.to_uppercase();
        let path = format!("/api/v1{}", operation.route.replace(['{', '}'], ""));
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if method.as_str() == taken {
                continue;
            }
            let answer = site.ask_with(method.clone(), &path, &[]).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            let allow = if taken == "GET" { "GET, HEAD" } else { &taken };
            assert_eq!(answer.header("allow"), allow, "{method} {path}");
            let problem = answer.json();
            assert_eq!(problem["type"], "/api#not-allowed", "{method} {path}");
            let detail = problem["detail"].as_str().unwrap();
            assert!(detail.contains(operation.route) && detail.contains(&taken), "{detail}");
        }
        // Scripts of other sites may read, and nothing else.
        let asked = [
            ("origin", "https://elsewhere.example.org"),
            ("access-control-request-method", &taken),
        ];
        let first = site.ask_with(Method::OPTIONS, &path, &asked).await;
        assert_eq!(first.status, StatusCode::NO_CONTENT, "{path}");
        let methods = if taken == "GET" { "GET, HEAD" } else { "" };
        assert_eq!(first.header("access-control-allow-methods"), methods, "{path}");
    }
}

/// What stands in the path is read as it was sent.
#[tokio::test]
async fn secrets_that_are_no_text_are_told_so() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for (route, path) in [
        (APPLICATION, "/applications/%ff".to_owned()),
        (APPLICATION, format!("/applications/{}", segment("a/b c"))),
        (VERIFICATION, "/agreements/%ff".to_owned()),
    ] {
        let answer = site.get(&format!("/api/v1{path}")).await;
        assert!(answer.status.is_client_error(), "{path}");
        description.check_method("get", route, &path, &answer);
    }
}
