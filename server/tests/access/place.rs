//! A harbour in which everything that an endpoint's address can name exists.

use crate::applications::fleet::Fleet;
use crate::members::activate;
use crate::members::people::{CAPTAIN, crew};
use crate::reviews::bank::{camt, uploaded};
use crate::reviews::in_kind::{id_of, promised};
use crate::reviews::meetings::planned;
use crate::reviews::{ADA, FINANCE, Harbour, act};
use axum::http::{Method, StatusCode};
use domain::access::AccountRole::{Administrator, Board, Finance, Staff};
use serde_json::{Value, json};
use server::members::plan_checks;
use std::collections::BTreeMap;

/// The manager of another member of the same foundation.
pub const OTHER: &str = "other@example.org";

pub struct Place {
    /// What's in the braces of a route, for routes that start with a word. An empty word is for all others.
    known: BTreeMap<(&'static str, &'static str), String>,
    /// Another application.
    other: String,
}

impl Place {
    pub async fn of(harbour: &Harbour) -> Self {
        let mut crew = crew(harbour).await;
        let captain = crew.contact("captain", CAPTAIN).await;
        assert_eq!(plan_checks(&harbour.site.state).await.unwrap(), 1);
        another_member(harbour).await;
        let giver = promised(&harbour.site).await;
        let mut ada = harbour.with_role(ADA, Board).await;
        assert_eq!(
            act(&mut ada, &giver, "approve", "Welcome.").await,
            StatusCode::NO_CONTENT
        );
        let meeting = planned(&mut ada, &[&harbour.submitted().await]).await;
        let mut finance = harbour.with_role(FINANCE, Finance).await;
        let statement = uploaded(&mut finance, "march.xml", &camt("1", &[])).await;
        let mut staff = harbour.with_role("lists@example.org", Staff).await;
        let list = "/api/v1/member-imports/harbour?programme=membership";
        let list = staff.post_json(list, "Name\nQuay Works\n").await.json()["import"].clone();
        let mut head = harbour.with_role("head@example.org", Administrator).await;
        let webhook =
            json!({ "url": "https://hooks.example.org/", "description": "", "events": ["membership.activated"] });
        let added = head.post_json("/api/v1/webhooks/harbour", &webhook.to_string()).await;
        let webhook = added.json()["id"].clone();
        let mailing = json!({ "id": "k4tq7mzc2x5hw3np", "kind": "email", "matching": { "show": "all" } });
        let made = head
            .post_json("/api/v1/memberships/harbour/mailings", &mailing.to_string())
            .await;
        let mailing = made.json()["mailing"].clone();
        let reminders = head.get("/api/v1/notices/harbour?show=all").await.json();
        let reminder = reminders["rows"][0]["id"].clone();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let last = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let known = [
            (("", "foundation"), "harbour".to_owned()),
            (("members", "contact"), captain),
            (("members", "question"), "site".to_owned()),
            (("", "programme"), "membership".to_owned()),
            (("", "tier"), "fleet".to_owned()),
            (("", "membership"), crew.own),
            (("", "reference"), crew.fleet.reference),
            (("", "label"), "HARBOUR-2026-0001".to_owned()),
            (("", "agreement"), "membership".to_owned()),
            (("", "meeting"), last(&meeting)),
            (("bank", "import"), statement),
            (("member-imports", "import"), text(&list)),
            (("in-kind", "id"), id_of(&harbour.site, &giver).await),
            (("webhooks", "id"), text(&webhook)),
            (("notices", "id"), text(&reminder)),
            (("memberships", "mailing"), text(&mailing)),
            (("elections", "election"), "board".to_owned()),
            (("polls", "number"), "1".to_owned()),
        ];
        Self {
            other: giver.reference,
            known: known.into_iter().collect(),
        }
    }

    /// Makes everything as it was before somebody asked for a check, and said that email to an address arrives again.
    pub async fn restore(harbour: &Harbour) {
        let mut tx = harbour.site.state.database.begin().await.unwrap();
        tx.run("UPDATE address_check SET asked_at = NULL", &[]).await.unwrap();
        tx.run(
            "INSERT INTO bouncing_address (address, since, status, reason) VALUES ($1, 0, '5.1.1', '') \
             ON CONFLICT (address) DO NOTHING",
            &[CAPTAIN.into()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    /// An address of an endpoint. What only exists for whoever made it, such as an application's secret, is wrong.
    pub fn path(&self, route: &str, said: &Value) -> String {
        let first = route.trim_start_matches('/').split('/').next().unwrap();
        let mut path = String::from("/api/v1");
        for part in route.split('/').skip(1) {
            let known = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            let written = match known {
                None => part,
                Some(name) => [first, ""]
                    .into_iter()
                    .find_map(|word| self.known.get(&(word, name)))
                    .map_or("aaaaaaaaaaaaaaaa", String::as_str),
            };
            path.push('/');
            path.push_str(written);
        }
        let parameters = said["parameters"].as_array().into_iter().flatten();
        let required = parameters.filter(|parameter| parameter["in"] == "query" && parameter["required"] == true);
        for (at, parameter) in required.enumerate() {
            let name = parameter["name"].as_str().unwrap();
            let value = match name {
                "programme" => "membership",
                "to" => "fleet",
                "body" => "board",
                _ => panic!("{route} wants {name}"),
            };
            path.push(if at == 0 { '?' } else { '&' });
            path.push_str(name);
            path.push('=');
            path.push_str(value);
        }
        path
    }
}

impl Place {
    /// A body for endpoints that refuse the least one before they ask who sends it.
    pub fn body(&self, method: &Method, route: &str) -> Option<Value> {
        let body = match (method.as_str(), route) {
            ("POST", "/roles/{foundation}") => json!({ "email": "grace@example.org", "role": "board" }),
            ("POST", "/invoices/{foundation}") => json!({ "application": self.other, "amount": "" }),
            ("POST", "/meetings/{foundation}") => {
                json!({ "body": "board", "title": "", "day": "", "applications": [] })
            }
            ("PUT", "/members/{membership}/checks/{question}") => json!({ "address": "https://harbour.example.org/" }),
            ("POST", "/reviews/{foundation}/{reference}/member") => json!({ "other": self.other, "choice": "same" }),
            _ => return None,
        };
        Some(body)
    }
}

async fn another_member(harbour: &Harbour) {
    let state = &harbour.site.state;
    let other = Fleet::answered(state).await;
    other.answer(state, &[("you.email", OTHER)]).await;
    other.confirm(state, OTHER).await;
    other.sign(&harbour.site).await;
    server::reviews::submit(state, &other.link()).await.unwrap();
    activate(harbour, &other).await;
}
