//! An OpenID provider on a port of its own, which says what a test wants.

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

pub const CLIENT: &str = "guildhall";
pub const SECRET: &str = "s3cret:with/specials";

/// Tokens are valid from 2020 to 2100: the library that checks them uses the system's clock.
const ISSUED_AT: i64 = 1_577_836_800;
const EXPIRES_AT: i64 = 4_102_444_800;

#[derive(Clone)]
pub struct FakeProvider(Arc<Inner>);

struct Inner {
    issuer: String,
    key: EcdsaKeyPair,
    says: Mutex<Says>,
    /// Codes that aren't used yet, with the nonce and the challenge they're for.
    codes: Mutex<BTreeMap<String, (String, String)>>,
}

/// What it says about whoever signs in.
#[derive(Clone, Debug)]
pub struct Says {
    pub subject: String,
    pub email: Value,
    pub email_verified: Value,
    pub groups: Value,
    /// Instead of the nonce that was sent.
    pub nonce: Option<String>,
    /// Instead of its own name.
    pub issuer: Option<String>,
    /// Instead of the client's name.
    pub audience: String,
    pub auth_time: Value,
    /// Whether the email and the groups are only at the user info endpoint.
    pub elsewhere: bool,
    /// Whether its token endpoint fails.
    pub broken: bool,
    /// Whether its user info endpoint fails.
    pub user_info_broken: bool,
}

impl FakeProvider {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let inner = Inner {
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            key: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap(),
            says: Mutex::new(Says {
                subject: "subject-1".to_owned(),
                email: json!("ada@example.org"),
                email_verified: json!(true),
                groups: json!([]),
                nonce: None,
                issuer: None,
                audience: CLIENT.to_owned(),
                auth_time: Value::Null,
                elsewhere: false,
                broken: false,
                user_info_broken: false,
            }),
            codes: Mutex::default(),
        };
        let provider = Self(Arc::new(inner));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/user", get(user))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        provider
    }

    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    pub fn says(&self, change: impl FnOnce(&mut Says)) {
        change(&mut self.0.says.lock().unwrap());
    }

    /// Somebody signs in at the address they were sent to. Returns the code and the state that they come back with.
    pub fn authorize(&self, address: &str) -> (String, String) {
        let query = queried(address);
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", CLIENT),
            ("code_challenge_method", "S256"),
        ] {
            assert_eq!(query[name], value, "{address}");
        }
        let (state, nonce) = (query["state"].clone(), query["nonce"].clone());
        let code = format!("code-{state}");
        let challenge = query["code_challenge"].clone();
        self.0.codes.lock().unwrap().insert(code.clone(), (nonce, challenge));
        (code, state)
    }

    fn signed(&self, claims: &Value) -> String {
        let encoded = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let text = format!(
            "{}.{}",
            encoded(&json!({ "alg": "ES256", "kid": "1" })),
            encoded(claims)
        );
        let signature = self.0.key.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
        format!("{text}.{}", BASE64URL_NOPAD.encode(signature.as_ref()))
    }
}

/// The parameters of an address.
pub fn queried(address: &str) -> BTreeMap<String, String> {
    let query = address.split_once('?').unwrap().1;
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

async fn configuration(State(provider): State<FakeProvider>) -> Json<Value> {
    let issuer = provider.issuer();
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/user"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys(State(provider): State<FakeProvider>) -> Json<Value> {
    let point = provider.0.key.public_key().as_ref();
    Json(json!({ "keys": [{
        "kty": "EC",
        "crv": "P-256",
        "use": "sig",
        "alg": "ES256",
        "kid": "1",
        "x": BASE64URL_NOPAD.encode(&point[1..33]),
        "y": BASE64URL_NOPAD.encode(&point[33..]),
    }] }))
}

async fn token(
    State(provider): State<FakeProvider>,
    headers: HeaderMap,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Response {
    let says = provider.0.says.lock().unwrap().clone();
    if says.broken {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let expected = BASE64.encode(format!("{}:{}", encode(CLIENT), encode(SECRET)).as_bytes());
    let is_client = headers
        .get("authorization")
        .is_some_and(|sent| sent == &format!("Basic {expected}"));
    let code = provider.0.codes.lock().unwrap().remove(&sent["code"]);
    let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(sent["code_verifier"].as_bytes()));
    let Some((nonce, _)) = code.filter(|(_, expected)| is_client && *expected == challenge) else {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response();
    };
    let mut claims = json!({
        "iss": says.issuer.clone().unwrap_or_else(|| provider.issuer().to_owned()),
        "sub": says.subject,
        "aud": says.audience,
        "iat": ISSUED_AT,
        "exp": EXPIRES_AT,
        "nonce": says.nonce.clone().unwrap_or(nonce),
    });
    if says.auth_time.is_i64() {
        claims["auth_time"] = says.auth_time.clone();
    }
    if !says.elsewhere {
        add(&mut claims, &says);
    }
    let answer = json!({
        "access_token": "access",
        "token_type": "Bearer",
        "expires_in": 300,
        "id_token": provider.signed(&claims),
    });
    Json(answer).into_response()
}

async fn user(State(provider): State<FakeProvider>, headers: HeaderMap) -> Response {
    if headers.get("authorization").is_none_or(|sent| sent != "Bearer access") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let says = provider.0.says.lock().unwrap().clone();
    if says.user_info_broken {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let mut claims = json!({ "sub": says.subject });
    if says.elsewhere {
        add(&mut claims, &says);
    }
    Json(claims).into_response()
}

fn add(claims: &mut Value, says: &Says) {
    for (name, value) in [
        ("email", &says.email),
        ("email_verified", &says.email_verified),
        ("groups", &says.groups),
    ] {
        if !value.is_null() {
            claims[name] = value.clone();
        }
    }
}
