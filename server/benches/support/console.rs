//! Somebody with every role, signed in, and the whole site without a socket.

use super::Outcome;
use super::draft::{FOUNDATION, told};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, SessionSecret, grant_role};
use server::applications::AppState;
use server::config::{Config, Files};
use server::mail::MailTransport;
use server::programmes::LoadedProgrammes;
use server::storage::{Location, Tx};
use std::path::Path;
use tower::ServiceExt;

pub struct Console {
    pub state: AppState,
    router: Router,
    cookie: String,
}

impl Console {
    /// A site with this database and these programmes, without limits. Its files and emails are in a folder.
    pub async fn open(folder: &Path, database: Location, loaded: LoadedProgrammes) -> Outcome<Self> {
        let mut config = Config::load(None).map_err(|problems| problems.join("\n"))?;
        config.database = database;
        config.files = Files::Folder(folder.join("files"));
        config.mail.transport = MailTransport::Folder(folder.join("mail"));
        config.changes_per_minute = 10_000_000;
        let state = AppState::new(&config, loaded).map_err(|error| error.to_string())?;
        let state = AppState {
            saves_per_hour: i64::MAX,
            mail_per_hour: i64::MAX,
            ..state
        };
        let email = AccountEmail::parse("ada@example.org").ok_or("no address")?;
        for role in domain::access::AccountRole::ALL {
            grant_role(&state, Actor::CommandLine, FOUNDATION, &email, role)
                .await
                .map_err(told)?;
        }
        let cookie = signed_in(&state, &email.normalized).await?;
        let router = server::http::router(&config, state.clone());
        Ok(Self { state, router, cookie })
    }

    /// The same site for somebody else.
    pub async fn of(&self, address: &str) -> Outcome<Self> {
        Ok(Self {
            state: self.state.clone(),
            router: self.router.clone(),
            cookie: signed_in(&self.state, address).await?,
        })
    }

    /// The same site for each of these people, who sign in together.
    pub async fn of_all(&self, addresses: &[String]) -> Outcome<Vec<Self>> {
        let mut tx = self.state.database.begin().await?;
        let mut consoles = Vec::new();
        for address in addresses {
            consoles.push(Self {
                state: self.state.clone(),
                router: self.router.clone(),
                cookie: sign_in(&mut tx, &self.state, address).await?,
            });
        }
        tx.commit().await?;
        Ok(consoles)
    }

    pub async fn ask(&self, method: &str, path: &str, kind: &str, body: String) -> Outcome<(StatusCode, Vec<u8>)> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))?;
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        Ok((status, to_bytes(response.into_body(), usize::MAX).await?.to_vec()))
    }

    pub async fn read(&self, path: &str) -> Outcome<Vec<u8>> {
        let (status, body) = self.ask("GET", path, "", String::new()).await?;
        if status == StatusCode::OK {
            Ok(body)
        } else {
            Err(format!("{path}: {status}").into())
        }
    }

    pub async fn json(&self, path: &str) -> Outcome<Value> {
        Ok(serde_json::from_slice(&self.read(path).await?)?)
    }

    pub async fn send(&self, path: &str, command: &Value) -> Outcome<()> {
        let (status, body) = self.ask("POST", path, "application/json", command.to_string()).await?;
        if status.is_success() {
            Ok(())
        } else {
            Err(format!("{path}: {status} {}", String::from_utf8_lossy(&body)).into())
        }
    }

    /// Decides on a submitted application, signs for the foundation, and records the first payment: the membership is active then.
    pub async fn admit(&self, secret: &str) -> Outcome<()> {
        // A few stages, agreements and invoices.
        for _ in 0..12 {
            let own = self.json(&format!("/api/v1/applications/{secret}")).await?;
            let reference = own["reference"].as_str().ok_or("no number")?;
            let review = format!("/api/v1/reviews/{FOUNDATION}/{reference}");
            let seen = self.json(&review).await?;
            let membership = &own["membership"];
            if own["state"] == "submitted" {
                let vote = json!({ "action": "approve", "version": seen["version"], "text": "Complete." });
                self.send(&review, &vote).await?;
            } else if let Some(agreement) = membership["unsigned"][0].as_str() {
                let sign = json!({
                    "action": "countersign", "version": seen["version"], "agreement": agreement, "name": "Ada Pier", "title": "Chair",
                });
                self.send(&review, &sign).await?;
            } else if membership["unpaid"] == true {
                let invoice = &membership["invoices"][0];
                let label = invoice["label"].as_str().ok_or("no invoice")?;
                let minor = invoice["unpaid"]["minor"].as_i64().ok_or("no amount")?;
                let pay = json!({
                    "action": "pay", "amount": format!("{}.{:02}", minor / 100, minor % 100),
                    "day": self.state.clock.today(), "note": "Transfer",
                });
                self.send(&format!("/api/v1/invoices/{FOUNDATION}/{label}"), &pay)
                    .await?;
            } else {
                return Ok(());
            }
        }
        Err("the application isn't decided".into())
    }
}

/// A session of the account with this address, which is made if there's none. Returns the cookie.
async fn signed_in(state: &AppState, address: &str) -> Outcome<String> {
    let mut tx = state.database.begin().await?;
    let cookie = sign_in(&mut tx, state, address).await?;
    tx.commit().await?;
    Ok(cookie)
}

async fn sign_in(tx: &mut Tx, state: &AppState, address: &str) -> Outcome<String> {
    let secret = SessionSecret::random(&state.secrets)?;
    let now = state.clock.now().0;
    let hash = secret.hash();
    let known: Option<(String,)> = tx
        .optional("SELECT id FROM account WHERE address = $1", &[address.into()])
        .await?;
    let account = if let Some((id,)) = known {
        id
    } else {
        let id: String = address.chars().filter(char::is_ascii_alphanumeric).collect();
        tx.run(
            "INSERT INTO account (id, email, address, created_at) VALUES ($1, $2, $2, $3)",
            &[(&id).into(), address.into(), now.into()],
        )
        .await?;
        id
    };
    let session = format!("{account}{now}");
    tx.run(
        "INSERT INTO session (id, account, secret, agent, created_at, seen_at, expires_at, confirmed_at) \
         VALUES ($1, $2, $3, '', $4, $4, $5, $4)",
        &[
            (&session).into(),
            (&account).into(),
            (&hash).into(),
            now.into(),
            (now + 86_400_000).into(),
        ],
    )
    .await?;
    Ok(format!("session={}", secret.expose()))
}
