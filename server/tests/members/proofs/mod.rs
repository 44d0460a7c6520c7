//! Proofs of membership: who makes and withdraws them, and what anyone can read and check.

mod access;
mod badges;
mod credentials;
mod files;
mod keys;
mod page;
mod written;

use super::{ZOE, active, harbour, member, memberships};
use crate::accounts::visitor::Visitor;
use crate::reviews::Harbour;
use crate::site::{ORIGIN, Site};
use axum::http::StatusCode;
use data_encoding::BASE64URL_NOPAD;
use flate2::read::GzDecoder;
use ring::signature::{ED25519, UnparsedPublicKey};
use serde_json::{Value, json};
use server::storage::Backend;
use std::io::Read;

/// A member with a proof, and its manager's browser.
pub struct Proven<'a> {
    pub own: String,
    pub zoe: Visitor<'a>,
    pub proof: String,
}

pub async fn proven(harbour: &Harbour) -> Proven<'_> {
    active(harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let proof = make(&mut zoe, &own).await;
    Proven { own, zoe, proof }
}

/// Makes a proof. Returns its ID.
pub async fn make(visitor: &mut Visitor<'_>, own: &str) -> String {
    assert_eq!(
        send(visitor, own, &json!({ "action": "make" })).await,
        StatusCode::NO_CONTENT
    );
    let answer = member(visitor, own).await;
    answer["proof"]["id"].as_str().unwrap().to_owned()
}

impl Proven<'_> {
    pub async fn withdraw(&mut self) {
        let command = json!({ "action": "withdraw", "proof": self.proof });
        let status = send(&mut self.zoe, &self.own, &command).await;
        assert_eq!(status, StatusCode::NO_CONTENT);
    }
}

pub async fn send(visitor: &mut Visitor<'_>, own: &str, command: &Value) -> StatusCode {
    let path = format!("/api/v1/members/{own}/proof");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// What's at a public address of this site.
pub async fn fetch(site: &Site, url: &str) -> String {
    let path = url.strip_prefix(ORIGIN).unwrap();
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{url}: {}", answer.body);
    answer.body
}

pub async fn credential(site: &Site, proof: &str) -> String {
    fetch(site, &format!("{ORIGIN}/proofs/{proof}/credential.jwt")).await
}

/// The claims of a credential whose signature is right, by the key that its header names. `None` if it isn't.
pub async fn checked(site: &Site, jwt: &str) -> Option<Value> {
    let parts: Vec<&str> = jwt.split('.').collect();
    let json = |part: &str| serde_json::from_slice::<Value>(&BASE64URL_NOPAD.decode(part.as_bytes()).unwrap()).unwrap();
    let (header, claims) = (json(parts[0]), json(parts[1]));
    assert_eq!((&header["alg"], &header["typ"]), (&json!("EdDSA"), &json!("vc+jwt")));
    // As verifiers find an issuer's keys.
    let issuer = claims["iss"]
        .as_str()
        .unwrap()
        .replace(ORIGIN, &format!("{ORIGIN}/.well-known/jwt-vc-issuer"));
    let metadata: Value = serde_json::from_str(&fetch(site, &issuer).await).unwrap();
    assert_eq!(metadata["issuer"], claims["iss"]);
    let mut keys = metadata["jwks"]["keys"].as_array().unwrap().iter();
    let key = keys.find(|key| key["kid"] == header["kid"])?;
    let public = BASE64URL_NOPAD.decode(key["x"].as_str().unwrap().as_bytes()).unwrap();
    let input = format!("{}.{}", parts[0], parts[1]);
    let signature = BASE64URL_NOPAD.decode(parts[2].as_bytes()).unwrap();
    let is_right = UnparsedPublicKey::new(&ED25519, public).verify(input.as_bytes(), &signature);
    is_right.is_ok().then_some(claims)
}

/// Whether a credential has been revoked, from the list that it names.
pub async fn is_revoked(site: &Site, claims: &Value) -> bool {
    let status = &claims["credentialStatus"];
    let list = fetch(site, status["statusListCredential"].as_str().unwrap()).await;
    let list = checked(site, &list).await.unwrap();
    assert_eq!(
        (&list["iss"], &list["id"]),
        (&claims["iss"], &status["statusListCredential"])
    );
    let encoded = list["credentialSubject"]["encodedList"].as_str().unwrap();
    let zip = BASE64URL_NOPAD
        .decode(encoded.strip_prefix('u').unwrap().as_bytes())
        .unwrap();
    let mut bits = Vec::new();
    GzDecoder::new(&zip[..]).read_to_end(&mut bits).unwrap();
    assert_eq!(bits.len(), 16_384);
    let place: usize = status["statusListIndex"].as_str().unwrap().parse().unwrap();
    bits[place / 8] & (0x80 >> (place % 8)) != 0
}

/// Changes the database behind the server's back.
pub async fn set(harbour: &Harbour, sql: &'static str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

pub fn fresh(backend: Backend) -> Harbour {
    harbour(backend)
}
