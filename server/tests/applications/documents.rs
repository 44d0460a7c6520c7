//! The documents that people keep, as PDFs.

use super::behind::get;
use super::fleet::Fleet;
use super::requests::form;
use super::walk::{Walker, site_on, text, text_of};
use crate::site::Site;
use axum::body::to_bytes;
use rstest::rstest;
use serde_json::json;
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

/// A site on a machine with no fonts.
fn without_fonts() -> Site {
    let empty = tempfile::tempdir().unwrap().keep();
    Site::at(HARBOURS, |config| config.fonts = vec![empty])
}

/// The warning on the agreement's page, if there is one.
async fn warning(site: &Site, fleet: &Fleet) -> Option<String> {
    let page = site.get(&fleet.at("agreement-membership")).await.body;
    text_of(&page, "unprintable", "</div>")
}

#[tokio::test]
async fn f29_the_signatory_is_warned_of_characters_that_no_font_has() {
    let all_fonts = Site::harbour();
    let named = "みなと 항구 बंदरगाह ท่าเรือ ወደብ 🚢";
    for (site, name, missing) in [
        (&all_fonts, "Harbour Works", &[][..]),
        (&all_fonts, named, &[]),
        (&all_fonts, "Harbour \u{e0f0}", &["\u{e0f0}"]),
        (&without_fonts(), "Zoë Ελλάδα Гавань", &[]),
        (&without_fonts(), "みなと Harbour みなと", &["み", "な", "と"]),
    ] {
        let fleet = Fleet::answered(&site.state).await;
        fleet.answer(&site.state, &[("organisation.name", name)]).await;
        let path = format!("/applications/{}?agreement=membership", fleet.secret);
        assert_eq!(site.json(&path).await["text"]["unprintable"], json!(missing), "{name}");
        let warning = warning(site, &fleet).await;
        let Some(first) = missing.first() else {
            assert_eq!(warning, None, "{name}");
            continue;
        };
        let warning = warning.unwrap();
        let code = format!("{first} (U+{:04X})", u32::from(first.chars().next().unwrap()));
        assert!(
            warning.contains(&code) && warning.contains("You can still sign"),
            "{warning}"
        );
        // Signing is possible, and then the page is about the signature.
        fleet.sign(site).await;
        let page = site.get(&fleet.at("agreement-membership")).await.body;
        assert_eq!(text_of(&page, "unprintable", "</div>"), None);
        assert!(text(&page).contains("Signed by"), "{}", text(&page));
    }
}

#[tokio::test]
async fn f29_a_title_typed_with_the_signature_is_warned_of_first() {
    let site = without_fonts();
    let fleet = Fleet::answered(&site.state).await;
    let hash = fleet.hash(&site).await;
    for (warned, signed) in [("", false), ("理", false), ("理事", true)] {
        assert_eq!(warning(&site, &fleet).await.is_some(), !warned.is_empty());
        let revision = fleet.revision(&site).await.to_string();
        let sent = [
            ("revision", revision.as_str()),
            ("hash", &hash),
            ("unprintable", warned),
            ("sign.membership.name", "Zoë Föhn"),
            ("sign.membership.title", "理事"),
            ("sign.membership.consent", "yes"),
            ("do", "sign"),
        ];
        site.ask(form(&fleet.at("agreement-membership"), &sent)).await;
        let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
        assert_eq!(answer["agreements"][0]["signed"].is_object(), signed, "{warned}");
    }
}
