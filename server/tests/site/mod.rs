//! A site to send requests to: the whole router, without a socket, with a fixed clock.

mod together;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use domain::date::Date;
use serde_json::Value;
use server::applications::AppState;
use server::bounces::BounceSettings;
use server::clock::Clock;
use server::config::{Config, Files, Log, SignInConfig};
use server::mail::{MailConfig, MailTransport};
use server::programmes::{LoadedProgrammes, load};
use server::storage::Location;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use tower::ServiceExt;

/// Today on every site here.
pub const TODAY: &str = "2026-07-15";

/// The public URL.
pub const ORIGIN: &str = "http://guildhall.example.org";

#[derive(Clone, Debug)]
pub struct Site {
    router: Router,
    pub loaded: LoadedProgrammes,
    pub state: AppState,
}

/// The foundations in a folder. Those that come with the project are read once, because it takes a while.
fn loaded(folder: &str) -> LoadedProgrammes {
    static READ: Mutex<BTreeMap<String, LoadedProgrammes>> = Mutex::new(BTreeMap::new());
    if Path::new(folder).is_absolute() {
        return load(Path::new(folder)).unwrap();
    }
    let mut read = READ.lock().unwrap();
    let once = read.entry(folder.to_owned());
    once.or_insert_with(|| load(root().join(folder)).unwrap()).clone()
}

impl Site {
    /// With the shipped programmes.
    pub fn shipped() -> Self {
        Self::of("programmes")
    }

    /// With programmes that have more complex prices and seats.
    pub fn harder() -> Self {
        Self::of("domain/tests/programmes")
    }

    /// With an invented foundation that has examples of everything optional or time-dependent.
    pub fn harbour() -> Self {
        Self::of("server/tests/harbours")
    }

    /// With the foundations in a folder, and any configuration.
    pub fn at(folder: &str, configure: impl FnOnce(&mut Config)) -> Self {
        Self::new(loaded(folder), configure)
    }

    /// With one foundation, `example`, that has these versions of its programme `membership`.
    pub fn with_programmes(versions: &[&str]) -> Self {
        Self::new(load(example(versions).path()).unwrap(), |_| {})
    }

    fn of(folder: &str) -> Self {
        Self::new(loaded(folder), |_| {})
    }

    pub fn new(loaded: LoadedProgrammes, configure: impl FnOnce(&mut Config)) -> Self {
        let data = tempfile::tempdir().unwrap().keep();
        let mut config = Config {
            address: ([127, 0, 0, 1], 3000).into(),
            metrics_address: None,
            origin: ORIGIN.to_owned(),
            programmes: root().into(),
            // Contains what every built site has, so no build is needed.
            site: root().join("public").into(),
            log: Log::Text,
            log_level: "off".to_owned(),
            pseudo_locales: false,
            clock: Clock::Fixed(Date::parse(TODAY).unwrap()),
            // Created when it's first used, because most tests don't need one.
            mail: MailConfig {
                from: "members@guildhall.example.org".parse().unwrap(),
                transport: MailTransport::Folder(data.join("mail")),
            },
            bounces: BounceSettings::default(),
            development: false,
            database: Location::Sqlite(data.join("guildhall.db")),
            files: Files::Folder(data.join("files")),
            fonts: vec!["/usr/share/fonts".into()],
            trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
            sign_in: SignInConfig {
                email: true,
                passkeys: true,
                providers: Vec::new(),
            },
            stripe: Vec::new(),
            mail_per_hour: 600,
            allow_private_webhooks: false,
            changes_per_minute: 1_000,
        };
        configure(&mut config);
        let state = AppState::new(&config, loaded.clone()).unwrap();
        Self {
            router: server::http::router(&config, state.clone()),
            loaded,
            state,
        }
    }

    /// With more around its router.
    pub fn map_router(mut self, around: impl FnOnce(Router) -> Router) -> Self {
        self.router = around(self.router);
        self
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// The response as it is, if its body isn't text.
    pub async fn bytes(&self, request: Request<Body>) -> axum::response::Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// The router, for requests from several threads.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// Sends a GET request with headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask_with(Method::GET, path, headers).await
    }

    pub async fn ask_with(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = Request::builder().method(method).uri(path);
        let request = headers
            .iter()
            .fold(request, |request, (name, value)| request.header(*name, *value));
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// Requests JSON from an endpoint, by its path under the prefix.
    pub async fn json(&self, path: &str) -> Value {
        let answer = self.get(&format!("/api/v1{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/json", "{path}");
        answer.json()
    }

    /// Requests to the API and their responses, in order.
    pub async fn session<const N: usize>(&self, paths: [&str; N]) -> String {
        let mut told = Vec::new();
        for path in paths {
            let answer = self.get(&format!("/api/v1{path}")).await;
            told.push(format!("GET {path}\n{}", answer.shown()));
        }
        told.join("\n\n")
    }
}

/// A folder with one foundation, `example`, that has these versions of its programme `membership`.
pub fn example(versions: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let example = folder.path().join("example");
    std::fs::create_dir(&example).unwrap();
    let foundation = root().join("domain/tests/programmes/finos/foundation.toml");
    std::fs::copy(foundation, example.join("foundation.toml")).unwrap();
    for (place, version) in versions.iter().enumerate() {
        std::fs::write(example.join(format!("membership-{place}.toml")), version).unwrap();
    }
    folder
}

/// The workspace's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A response.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// The value of a header. Empty if it's missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// Status, media type and body, as text.
    fn shown(&self) -> String {
        let kind = self.header("content-type");
        let body = if kind.contains("json") {
            pretty(self.json())
        } else {
            self.body.clone()
        };
        format!("{} {kind}\n{body}", self.status.as_u16())
    }
}

/// JSON as text. Null members are left out.
pub fn pretty(mut json: Value) -> String {
    leave_out_nulls(&mut json);
    serde_json::to_string_pretty(&json).unwrap()
}

fn leave_out_nulls(json: &mut Value) {
    match json {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(leave_out_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_nulls),
        _ => {}
    }
}
