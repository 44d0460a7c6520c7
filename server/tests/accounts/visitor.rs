//! A browser: it keeps cookies, sends forms and follows redirects by hand.

use crate::applications::multipart::{Part, multipart};
use crate::applications::requests::form_body;
use crate::site::{Answer, Site};
use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use server::applications::AppState;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub struct Visitor<'a> {
    site: &'a Site,
    cookies: BTreeMap<String, String>,
    agent: &'static str,
}

impl<'a> Visitor<'a> {
    pub fn new(site: &'a Site) -> Self {
        Self::with_agent(
            site,
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
        )
    }

    pub fn with_agent(site: &'a Site, agent: &'static str) -> Self {
        Self {
            site,
            cookies: BTreeMap::new(),
            agent,
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = ("application/x-www-form-urlencoded", form_body(fields));
        self.send(Method::POST, path, Some(body)).await
    }

    pub async fn delete(&mut self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub async fn post_json(&mut self, path: &str, body: &str) -> Answer {
        self.send(Method::POST, path, Some(("application/json", body.to_owned())))
            .await
    }

    /// Sends JSON with any method, or nothing.
    pub async fn request_json(&mut self, method: Method, path: &str, body: Option<&serde_json::Value>) -> Answer {
        let body = body.map(|body| ("application/json", body.to_string()));
        self.send(method, path, body).await
    }

    /// Sends a form with files.
    pub async fn post_files(&mut self, path: &str, pieces: &[Part<'_>]) -> Answer {
        let mut request = multipart(path, pieces);
        let own = self.request(Method::POST, path).body(()).unwrap();
        for (name, value) in own.headers() {
            request.headers_mut().insert(name, value.clone());
        }
        self.site.ask(request).await
    }

    /// The response as it is, if its body isn't text.
    pub async fn bytes(&self, path: &str) -> Response {
        let request = self.request(Method::GET, path).body(Body::empty()).unwrap();
        self.site.bytes(request).await
    }

    fn request(&self, method: Method, path: &str) -> Builder {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::USER_AGENT, self.agent);
        if self.cookies.is_empty() {
            return request;
        }
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        request.header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
    }

    async fn send(&mut self, method: Method, path: &str, body: Option<(&str, String)>) -> Answer {
        let mut request = self.request(method, path);
        if let Some((kind, _)) = &body {
            request = request.header(header::CONTENT_TYPE, *kind);
        }
        let body = body.map(|(_, body)| body);
        let answer = self
            .site
            .ask(request.body(Body::from(body.unwrap_or_default())).unwrap())
            .await;
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let (pair, rest) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Asks for a code, and returns it with the link's path, as emailed.
    pub async fn ask_for_code(&mut self, email: &str) -> (String, String) {
        let answer = self.post("/sign-in", &[("email", email), ("destination", "")]).await;
        assert_eq!(
            (answer.status, location(&answer)),
            (StatusCode::SEE_OTHER, "/sign-in/code")
        );
        emailed(&self.site.state, email).await
    }

    /// Signs in with the emailed code.
    pub async fn sign_in(&mut self, email: &str) {
        let (code, _) = self.ask_for_code(email).await;
        let answer = self.post("/sign-in/code", &[("email", email), ("code", &code)]).await;
        assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
    }

    /// Who the API says this browser is.
    pub async fn account(&mut self) -> Option<serde_json::Value> {
        let answer = self.get("/api/v1/account").await;
        let known = answer.status == StatusCode::OK;
        known.then(|| serde_json::from_str(&answer.body).unwrap())
    }
}

/// Where a response redirects to.
pub fn location(answer: &Answer) -> &str {
    answer
        .headers
        .get(header::LOCATION)
        .map_or("", |to| to.to_str().unwrap())
}

/// The code and the path of the link in the newest email to an address.
pub async fn emailed(state: &AppState, email: &str) -> (String, String) {
    let message = newest(state, "sign in", email).await;
    let secret: String = after(&message, "/sign-in/link/").chars().take(32).collect();
    let code: String = after(&message, "Code: ").chars().take(9).collect();
    (code, format!("/sign-in/link/{secret}"))
}

/// The newest email of a kind to an address.
pub async fn newest(state: &AppState, kind: &str, email: &str) -> String {
    let mut tx = state.database.read().await.unwrap();
    // The clock stands still, so the order of creation is the order of the rows with the same time: take those not seen yet.
    let rows: Vec<(Vec<u8>,)> = tx
        .all(
            "SELECT message FROM outbox WHERE kind = $1 AND recipient = $2 AND sent_at IS NULL ORDER BY created_at, id",
            &[kind.into(), email.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let (message,) = rows.into_iter().next_back().unwrap();
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "UPDATE outbox SET sent_at = 0 WHERE kind = $1 AND recipient = $2",
        &[kind.into(), email.into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    String::from_utf8(message)
        .unwrap()
        .replace("=\r\n", "")
        .replace("=3D", "=")
}

fn after<'t>(message: &'t str, text: &str) -> &'t str {
    let (_, rest) = message
        .split_once(text)
        .unwrap_or_else(|| panic!("{text} isn't in {message}"));
    rest
}
