//! The endpoints for joining.

use super::endpoints::{Answer, Body, Content, Described, Group, Method, Parameter, Place, lang, of_path, parameter};
use crate::api::{Endpoint, GetApplication, GetVerification, routes};
use crate::text::Texts;
use std::borrow::Cow;

/// What's specific to one endpoint.
struct Own {
    id: &'static str,
    method: Method,
    route: &'static str,
    summary: Cow<'static, str>,
    query: Vec<Parameter>,
    body: Option<Body>,
    ok: Answer,
    /// The kinds of problems that only this endpoint has.
    kinds: &'static [&'static str],
}

/// All of them, in documentation order.
pub(super) fn endpoints(t: Texts) -> Vec<Described> {
    let nothing = || Answer::ok(204, Content::Nothing, t.api_answer_done());
    let read = |schema| Answer::ok(200, Content::Json(schema), t.api_answer_ok());
    let body = |schema, example| Some(Body { schema, example });
    let agreement = parameter("agreement", Place::Query, t.api_parameter_agreement());
    let all = [
        Own {
            id: "start",
            method: Method::Post,
            route: routes::APPLICATIONS,
            summary: t.api_start(),
            query: Vec::new(),
            body: body("NewApplication", NEW_APPLICATION),
            ok: Answer::ok(201, Content::Json("Started"), t.api_answer_started()),
            kinds: &["bad-fact", "not-found", "closed", "too-often"],
        },
        Own {
            id: "application",
            method: Method::Get,
            route: GetApplication::ROUTE,
            summary: t.api_application(),
            query: vec![lang(t), agreement],
            body: None,
            ok: read("ApplicationAnswer"),
            kinds: &[],
        },
        Own {
            id: "answers",
            method: Method::Patch,
            route: routes::ANSWERS,
            summary: t.api_save_answers(),
            query: Vec::new(),
            body: body("Answers", ANSWERS),
            ok: read("Saved"),
            kinds: &["wrong-state", "too-often"],
        },
        Own {
            id: "hand-over",
            method: Method::Post,
            route: routes::LINKS,
            summary: t.api_hand_over(),
            query: Vec::new(),
            body: body("NewLink", NEW_LINK),
            ok: nothing(),
            kinds: &["not-this-part", "wrong-state", "incomplete", "too-often"],
        },
        Own {
            id: "recall",
            method: Method::Delete,
            route: routes::LINK,
            summary: t.api_recall(),
            query: Vec::new(),
            body: None,
            ok: nothing(),
            kinds: &["not-this-part", "wrong-state"],
        },
        Own {
            id: "remind",
            method: Method::Post,
            route: routes::REMINDERS,
            summary: t.api_remind(),
            query: Vec::new(),
            body: None,
            ok: nothing(),
            kinds: &["not-this-part", "wrong-state", "too-often"],
        },
        Own {
            id: "sign",
            method: Method::Post,
            route: routes::SIGNATURES,
            summary: t.api_sign(),
            query: Vec::new(),
            body: body("NewSignature", NEW_SIGNATURE),
            ok: nothing(),
            kinds: &["not-this-part", "wrong-state", "text-changed", "incomplete"],
        },
        Own {
            id: "submit",
            method: Method::Post,
            route: routes::SUBMISSION,
            summary: t.api_submit(),
            query: Vec::new(),
            body: None,
            ok: nothing(),
            kinds: &[
                "not-this-part",
                "wrong-state",
                "not-eligible",
                "version-changed",
                "full",
                "incomplete",
            ],
        },
        Own {
            id: "withdraw",
            method: Method::Post,
            route: routes::WITHDRAWAL,
            summary: t.api_withdraw(),
            query: Vec::new(),
            body: body("Withdrawal", WITHDRAWAL),
            ok: nothing(),
            kinds: &["not-this-part", "wrong-state", "other-reference"],
        },
        Own {
            id: "verification",
            method: Method::Get,
            route: GetVerification::ROUTE,
            summary: t.api_verification(),
            query: Vec::new(),
            body: None,
            ok: read("VerificationAnswer"),
            kinds: &["not-signed"],
        },
    ];
    all.into_iter().map(|own| described(t, own)).collect()
}

fn described(t: Texts, own: Own) -> Described {
    let parameters: Vec<Parameter> = of_path(t, own.route).into_iter().chain(own.query).collect();
    let secret = own.route.contains("{secret}");
    let when = |can: bool, kinds: &'static [&'static str]| if can { kinds } else { &[] };
    let kinds = [
        when(!parameters.is_empty(), &["bad-query"]),
        when(own.body.is_some(), &["bad-body", "too-large", "not-json"]),
        when(own.method != Method::Get, &["other-site"]),
        when(
            secret,
            &[
                "no-such-link",
                "not-found",
                "link-ran-out",
                "link-taken-back",
                "link-done",
            ],
        ),
        own.kinds,
        &["unavailable", "too-slow"],
    ];
    let id = own.id;
    let kinds = kinds.concat();
    let refusals = Answer::refusals(t, &kinds, |status| meaning(t, id, status));
    Described {
        id,
        group: Group::Applications,
        method: own.method,
        route: own.route,
        summary: own.summary,
        body: own.body,
        answers: [own.ok].into_iter().chain(refusals).collect(),
        parameters,
        example: "",
    }
}

/// What a status means for a problem.
fn meaning(t: Texts, endpoint: &str, status: u16) -> Cow<'static, str> {
    match status {
        400 => t.api_answer_not_understood(),
        403 => t.api_answer_forbidden(),
        404 if endpoint == "start" => t.api_answer_not_found(),
        404 if endpoint == "verification" => t.api_answer_not_signed(),
        404 => t.api_answer_no_link(),
        409 => t.api_answer_conflict(),
        410 => t.api_answer_gone(),
        413 => t.api_answer_too_large(),
        415 => t.api_answer_not_json(),
        422 => t.api_answer_incomplete(),
        429 => t.api_answer_too_often(),
        _ => t.api_answer_unavailable(),
    }
}

const NEW_APPLICATION: &str = r#"{
  "foundation": "almalinux",
  "programme": "membership",
  "tier": "contributor",
  "facts": {"kind": "person"},
  "language": "en"
}"#;

const ANSWERS: &str = r#"{
  "revision": 1,
  "answers": {
    "you.name": "Ada Lovelace",
    "you.email": "ada@example.org"
  }
}"#;

const NEW_LINK: &str = r#"{
  "part": "billing",
  "name": "Charles Babbage",
  "email": "charles@example.org",
  "message": "Could you complete this part?"
}"#;

const NEW_SIGNATURE: &str = r#"{
  "agreement": "sponsor",
  "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "name": "Ada Lovelace",
  "title": "Chair of the board",
  "consent": true
}"#;

const WITHDRAWAL: &str = r#"{
  "reference": "7KQ2-M9XW"
}"#;
