//! Stripe on a port of its own: it begins payment pages and gives money back, as often as a test wants.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use server::card::{StripeAccount, StripeSecret};
use sha2::Sha256;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

pub const KEY: &str = "sk_test_harbour";
pub const WEBHOOK: &str = "whsec_harbour";

/// Noon of the day that tests run on, in seconds.
pub const NOW: i64 = 1_784_116_800;

/// The parameters of a request, by name.
pub type Sent = BTreeMap<String, String>;

/// What Stripe says and remembers.
#[derive(Debug, Default)]
struct Inner {
    /// The response to every request, if there's a problem.
    broken: Option<StatusCode>,
    /// The status of new refunds. By default, they succeed.
    refunds: Option<&'static str>,
    /// Responses by idempotency key, with the request.
    answered: BTreeMap<String, (Sent, Value)>,
    /// Every request: its path, idempotency key and parameters.
    requests: Vec<(String, String, Sent)>,
}

#[derive(Clone, Debug)]
pub struct FakeStripe {
    url: String,
    inner: Arc<Mutex<Inner>>,
}

impl FakeStripe {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stripe = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            inner: Arc::default(),
        };
        let router = Router::new()
            .route("/v1/checkout/sessions", post(session))
            .route("/v1/refunds", post(refund))
            .with_state(stripe.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        stripe
    }

    /// The harbour's account.
    pub fn account(&self) -> StripeAccount {
        StripeAccount {
            foundation: "harbour".to_owned(),
            secret_key: StripeSecret::new(KEY.to_owned()),
            webhook_secret: StripeSecret::new(WEBHOOK.to_owned()),
            url: self.url.clone(),
        }
    }

    /// `guildhall.toml` with this account.
    pub fn settings(&self) -> String {
        format!(
            "[[stripe]]\nfoundation = \"harbour\"\nsecret_key = \"{KEY}\"\nwebhook_secret = \"{WEBHOOK}\"\nurl = \"{}\"\n",
            self.url
        )
    }

    pub fn broken(&self, status: Option<StatusCode>) {
        self.inner.lock().unwrap().broken = status;
    }

    /// The status of new refunds.
    pub fn refunds_are(&self, status: &'static str) {
        self.inner.lock().unwrap().refunds = Some(status);
    }

    /// The idempotency keys and parameters of the requests to a path.
    pub fn requests(&self, path: &str) -> Vec<(String, Sent)> {
        let inner = self.inner.lock().unwrap();
        let here = inner.requests.iter().filter(|(to, ..)| to == path);
        here.map(|(_, key, sent)| (key.clone(), sent.clone())).collect()
    }

    /// What was made at a path, with the parameters: once for each idempotency key.
    pub fn made(&self, object: &str) -> Vec<(Sent, Value)> {
        let inner = self.inner.lock().unwrap();
        let mut made: Vec<_> = inner
            .answered
            .values()
            .filter(|(_, answer)| answer["object"] == object)
            .cloned()
            .collect();
        made.sort_by_key(|(_, answer)| answer["number"].as_u64());
        made
    }

    /// The newest payment page as an event has it, once the payer has finished: `paid` or `unpaid`.
    pub fn finished(&self, status: &str) -> Value {
        let (sent, answer) = self.made("checkout.session").pop().unwrap();
        let id = answer["id"].as_str().unwrap();
        session_object(id, &sent, status)
    }

    /// The answer, and the status: the same for the same key.
    fn answer(
        &self,
        path: &str,
        headers: &HeaderMap,
        body: &str,
        answer: impl FnOnce(usize, &Sent) -> Value,
    ) -> Response {
        let header = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        assert_eq!(header("authorization"), format!("Bearer {KEY}"));
        assert_eq!(header("content-type"), "application/x-www-form-urlencoded");
        assert!(!header("stripe-version").is_empty());
        let sent: Sent = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let key = header("idempotency-key");
        let mut inner = self.inner.lock().unwrap();
        inner.requests.push((path.to_owned(), key.clone(), sent.clone()));
        if let Some(status) = inner.broken {
            let told = json!({ "error": { "type": "api_error", "message": "Something is wrong with Stripe." } });
            return (status, Json(told)).into_response();
        }
        if let Some((before, answer)) = inner.answered.get(&key) {
            assert_eq!(*before, sent, "the same key, but other parameters");
            return Json(answer.clone()).into_response();
        }
        let answer = answer(inner.answered.len() + 1, &sent);
        inner.answered.insert(key, (sent, answer.clone()));
        Json(answer).into_response()
    }
}

/// A checkout session as an event has it.
pub fn session_object(id: &str, sent: &Sent, status: &str) -> Value {
    let metadata = |name: &str| sent.get(&format!("metadata[{name}]"));
    json!({
        "id": id,
        "object": "checkout.session",
        "payment_intent": id.replace("cs_", "pi_"),
        "payment_status": status,
        "amount_total": sent["line_items[0][price_data][unit_amount]"].parse::<i64>().unwrap(),
        "currency": sent["line_items[0][price_data][currency]"],
        "client_reference_id": sent["client_reference_id"],
        "customer_details": { "email": "payer@example.org", "name": "A Payer" },
        "metadata": {
            "foundation": metadata("foundation"),
            "invoice": metadata("invoice"),
            "checkout": metadata("checkout"),
        },
    })
}

async fn session(State(stripe): State<FakeStripe>, headers: HeaderMap, body: String) -> Response {
    stripe.answer("/v1/checkout/sessions", &headers, &body, |number, sent| {
        assert_eq!(sent["mode"], "payment");
        json!({
            "id": format!("cs_{number}"),
            "number": number,
            "object": "checkout.session",
            "url": format!("https://checkout.stripe.com/c/pay/cs_{number}#fid"),
            "payment_status": "unpaid",
            "payment_intent": null,
            "expires_at": NOW + 86_400,
        })
    })
}

async fn refund(State(stripe): State<FakeStripe>, headers: HeaderMap, body: String) -> Response {
    let status = stripe.inner.lock().unwrap().refunds.unwrap_or("succeeded");
    stripe.answer("/v1/refunds", &headers, &body, |number, sent| {
        json!({
            "id": format!("re_{number}"),
            "number": number,
            "object": "refund",
            "amount": sent["amount"].parse::<i64>().unwrap(),
            "currency": "eur",
            "payment_intent": sent["payment_intent"],
            "status": status,
            "created": NOW,
            "metadata": { "foundation": sent["metadata[foundation]"], "refund": sent["metadata[refund]"] },
        })
    })
}

/// An event. It happened this many seconds after noon.
pub fn event(id: &str, kind: &str, after: i64, object: &Value) -> String {
    let event = json!({
        "id": id,
        "object": "event",
        "api_version": "2026-10-28.endive",
        "type": kind,
        "created": NOW + after,
        "livemode": false,
        "data": { "object": object },
    });
    event.to_string()
}

/// The header with Stripe's signature of a body.
pub fn signature(body: &str, secret: &str, at: i64) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{at}.{body}").as_bytes());
    format!("t={at},v1={}", HEXLOWER.encode(&mac.finalize().into_bytes()))
}
