//! What `scripts/check-credentials` gives to other tools: what they'd fetch from a site, before and after a proof is withdrawn.

use super::{Proven, credential, fetch, proven};
use crate::reviews::Harbour;
use crate::site::{ORIGIN, Site};
use crate::support::databases::fresh_location;
use serde_json::{Map, Value, json};
use server::clock::Clock;
use server::credentials::rotate_credential_key;
use server::storage::Backend;

/// Where to.
const FOLDER: &str = "GUILDHALL_CREDENTIALS";

/// Everything that's public about the credentials, by its URL.
async fn published(site: &Site) -> Value {
    let mut files = Map::new();
    for path in [
        "/.well-known/jwks.json",
        "/.well-known/jwt-vc-issuer/credentials/harbour",
        "/credentials/harbour",
        "/credentials/harbour/jwks.json",
        "/credentials/harbour/keys/1",
        "/credentials/harbour/keys/2",
        "/credentials/harbour/status",
    ] {
        let url = format!("{ORIGIN}{path}");
        let body = fetch(site, &url).await;
        files.insert(url, body.into());
    }
    Value::Object(files)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "scripts/check-credentials runs it"]
async fn credentials_for_other_tools() {
    let folder = std::env::var(FOLDER).unwrap();
    let (location, data) = fresh_location(Backend::Sqlite);
    // The tools go by the real day.
    let tier = "review = [\"board\"]\nterm = { kind = \"rolling\", silence = \"renews\" }";
    let harbour = Harbour::at(&location, data, tier, |config| config.clock = Clock::System);
    let mut proven: Proven<'_> = proven(&harbour).await;
    let old = credential(&harbour.site, &proven.proof).await;
    rotate_credential_key(&harbour.site.state, "harbour", false, "test")
        .await
        .unwrap();
    let new = credential(&harbour.site, &proven.proof).await;
    let before = published(&harbour.site).await;
    let page = fetch(&harbour.site, &format!("{ORIGIN}/proofs/{}/badge.svg", proven.proof)).await;
    let png = proven.zoe.bytes(&format!("/proofs/{}/badge.png", proven.proof)).await;
    let png = axum::body::to_bytes(png.into_body(), 1_000_000).await.unwrap();
    proven.withdraw().await;
    let after = published(&harbour.site).await;
    let all = json!({ "credentials": [old, new], "before": before, "after": after });
    let folder = std::path::Path::new(&folder);
    std::fs::write(folder.join("credentials.json"), all.to_string()).unwrap();
    std::fs::write(folder.join("badge.svg"), page).unwrap();
    std::fs::write(folder.join("badge.png"), png).unwrap();
}
