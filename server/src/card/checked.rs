//! Answers to an outside checker (scripts/check-payments): what becomes of Stripe's signatures, and our requests.

use super::account::{StripeAccount, StripeSecret};
use super::client::{CardClient, samples};
use super::signature::verify;
use crate::clock::Timestamp;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A signature to check.
#[derive(Deserialize)]
struct SignatureCase {
    name: String,
    payload: String,
    header: String,
    secret: String,
    /// In seconds since 1970, UTC.
    now: i64,
}

#[tokio::test]
#[ignore = "needs scripts/check-payments"]
async fn an_outside_checker_gets_its_answers() {
    let folder = PathBuf::from(std::env::var_os("GUILDHALL_PAYMENTS").unwrap());
    let cases = std::fs::read(folder.join("signatures.json")).unwrap();
    let cases: Vec<SignatureCase> = serde_json::from_slice(&cases).unwrap();
    let verdicts: BTreeMap<&str, bool> = cases
        .iter()
        .map(|case| {
            let now = Timestamp(case.now * 1000);
            let verdict = verify(&case.header, case.payload.as_bytes(), &case.secret, now);
            (case.name.as_str(), verdict.is_ok())
        })
        .collect();
    std::fs::write(folder.join("verdicts.json"), serde_json::to_vec(&verdicts).unwrap()).unwrap();

    let account = StripeAccount {
        foundation: "harbour".to_owned(),
        secret_key: StripeSecret::new("sk_test_harbour".to_owned()),
        webhook_secret: StripeSecret::new(String::new()),
        url: std::env::var("GUILDHALL_PAYMENTS_URL").unwrap(),
    };
    let client = CardClient::new(&account).unwrap();
    let started = client.begin(&samples::session()).await.unwrap();
    assert_eq!(started.id, "cs_1");
    let refund = client.refund(&samples::refund()).await.unwrap();
    assert_eq!(refund.id, "re_1");
}
