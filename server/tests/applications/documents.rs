//! The documents that people keep, as PDFs.

use super::behind::get;
use super::walk::{Walker, site_on};
use crate::site::Site;
use axum::body::to_bytes;
use rstest::rstest;
use server::storage::Backend;
use std::collections::BTreeMap;

const HARBOURS: &str = "server/tests/harbours";

/// The lines of a document, as copied from a viewer.
async fn lines(site: &Site, path: &str) -> Vec<String> {
    let response = site.bytes(get(path)).await;
    assert_eq!(response.headers()["content-type"], "application/pdf", "{path}");
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let text = pdf.extract_text(&pages).unwrap();
    text.lines().map(|line| line.trim().to_owned()).collect()
}

#[rstest]
#[tokio::test]
async fn f37_a_long_answer_keeps_its_line_breaks(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let mut walker = Walker::begin(&site, "harbour", "membership", "keeper", &[]).await;
    let story = "Built in 1821.\r\nLit again:\r\n\r\n1. by hand\r\n- by steam";
    let answers = [("question.story", story), ("question.first_lit", "2020-07-01")];
    let answers: BTreeMap<String, String> = answers.map(|(key, said)| (key.to_owned(), said.to_owned())).into();
    walker.complete(&answers).await;
    walker.press("check", &[]).await;
    assert_eq!(walker.step(), "", "{} {}", walker.at, walker.complaints());
    let lines = lines(&site, &format!("/apply/{}/application.pdf", walker.secret())).await;
    let first = lines
        .iter()
        .position(|line| line.ends_with("History: Built in 1821."))
        .unwrap();
    let shown: Vec<&str> = lines[first + 1..]
        .iter()
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(shown[..3], ["Lit again:", "1. by hand", "- by steam"], "{lines:#?}");
}
