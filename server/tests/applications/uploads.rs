//! Uploads in forms: twenty bad files, each with an error at its field, and a good one.

use super::fleet::Fleet;
use super::multipart::{Part, multipart};
use super::samples::{pdf, png, svg};
use super::walk::{between, site_on, text, text_of};
use crate::site::Site;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode};
use rstest::rstest;
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";
const PAGE: &str = "questions-marketing";

/// Its name, content and error. `large` has this many extra bytes.
fn bad() -> [(&'static str, Vec<u8>, &'static str); 20] {
    let script = "contains a script";
    let active = "contains scripts, actions or attachments";
    let outside = "links to other files";
    let kind = "The file must be a PDF, PNG, JPEG, WebP or SVG";
    let large = |mut bytes: Vec<u8>, more: usize| {
        bytes.resize(bytes.len() + more, b' ');
        bytes
    };
    let doctype = b"<!DOCTYPE svg [<!ENTITY a \"ha\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
    [
        ("empty.png", Vec::new(), "The file is empty"),
        ("moving.gif", b"GIF89a\x20\0\x20\0\0\0\0;".to_vec(), kind),
        ("page.png", b"<!doctype html><script>alert(1)</script>".to_vec(), kind),
        ("setup.pdf", large(b"MZ\x90\0\x03".to_vec(), 512), kind),
        ("logo.zip", b"PK\x03\x04\x14\0\0\0".to_vec(), kind),
        (
            "large.pdf",
            large(b"%PDF-1.7\n".to_vec(), 11 << 20),
            "The file is too large",
        ),
        ("large.png", large(png(32, 32), 5 << 20), "The file is too large"),
        ("large.svg", svg(&" ".repeat(512 << 10)), "The file is too large"),
        ("half.png", png(64, 64)[..60].to_vec(), "The file is damaged"),
        ("wide.png", png(7_000, 16), "The image is too large"),
        ("pixel.png", png(1, 1), "The image is too small"),
        (
            "types.svg",
            doctype.to_vec(),
            "The SVG contains a document type declaration",
        ),
        ("script.svg", svg("<script>alert(1)</script>"), script),
        ("onload.svg", svg("<g onload='alert(1)'/>"), script),
        (
            "foreign.svg",
            svg("<foreignObject><p/></foreignObject>"),
            "contains HTML",
        ),
        ("image.svg", svg("<image href='https://example.org/a.png'/>"), outside),
        (
            "import.svg",
            svg("<style>@import 'https://example.org/a.css';</style>"),
            outside,
        ),
        ("script.pdf", pdf("<< /S /JavaScript /JS (app.alert(1)) >>", ""), active),
        ("launch.pdf", pdf("<< /S /Launch /F (cmd.exe) >>", ""), active),
        (
            "locked.pdf",
            pdf("<< >>", "/Encrypt 9 0 R"),
            "The PDF is password-protected",
        ),
    ]
}

/// Sends the page with a file, and returns where it redirects to.
async fn bring(site: &Site, fleet: &Fleet, url: &str, name: &str, content: &[u8]) -> String {
    let revision = fleet.revision(site).await.to_string();
    let pieces = [
        Part::Text("revision", &revision),
        Part::Text("question.site", url),
        Part::File("question.crest", name, content),
        Part::Text("do", "next"),
    ];
    let answer = site.ask(multipart(&fleet.at(PAGE), &pieces)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.body);
    answer.header("location").to_owned()
}

async fn stored(site: &Site, fleet: &Fleet, key: &str) -> String {
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    let pairs = answer["answers"].as_array().unwrap();
    let found = pairs.iter().find(|pair| pair[0] == key);
    found
        .map(|pair| pair[1].as_str().unwrap().to_owned())
        .unwrap_or_default()
}

#[rstest]
#[tokio::test]
async fn twenty_bad_files_are_told_at_their_field_and_everything_else_is_saved(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    bring(&site, &fleet, "https://first.example.org", "crest.png", &png(32, 32)).await;
    let crest = stored(&site, &fleet, "question.crest").await;
    for (at, (name, content, words)) in bad().into_iter().enumerate() {
        let url = format!("https://example.org/{at}");
        let to = bring(&site, &fleet, &url, name, &content).await;
        assert!(
            to.starts_with(&fleet.at(&format!("{PAGE}?check&refused="))),
            "{name}: {to}"
        );
        let page = site.get(&to).await.body;
        assert!(page.contains("<title>Error: "), "{name}");
        let summary = text(between(&page, "class=\"errors\"", "</ul>").unwrap());
        let error = text_of(&page, "f-question-crest-error", "</p>").unwrap();
        for told in [summary, error] {
            assert!(
                told.contains(&format!("{name}: ")) && told.contains(words),
                "{name}: {told}"
            );
        }
        assert_eq!(stored(&site, &fleet, "question.site").await, url, "{name}");
        // The previous good file is kept.
        assert_eq!(stored(&site, &fleet, "question.crest").await, crest, "{name}");
        assert!(text(&page).contains("You’ve uploaded crest.png"), "{name}");
    }
}

#[rstest]
#[tokio::test]
async fn what_names_a_refused_file_is_shown_as_text(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let name = "<img src=x onerror=alert(1)>&check~a\u{202e}gnp.gif";
    let to = bring(&site, &fleet, "https://example.org", name, b"GIF89a").await;
    let page = site.get(&to).await.body;
    assert!(!page.contains("<img src=x") && text(&page).contains("<img src=x onerror=alert(1)>&check~a"));
}

async fn download(site: &Site, fleet: &Fleet, id: &str) -> Response<Body> {
    let path = fleet.at(&format!("files/{id}"));
    site.bytes(Request::get(path).body(Body::empty()).unwrap()).await
}

#[rstest]
#[tokio::test]
async fn a_good_file_is_kept_replaced_and_given_back_to_be_saved_and_never_run(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (fleet, other) = (Fleet::answered(&site.state).await, Fleet::answered(&site.state).await);
    let url = "https://example.org";
    let to = bring(&site, &fleet, url, "../../e\u{301}cu \u{202e}gnp.svg", &png(32, 32)).await;
    assert!(!to.contains("check"), "{to}");
    let first = stored(&site, &fleet, "question.crest").await;
    // A page sent without a file keeps the existing one.
    bring(&site, &fleet, url, "", b"").await;
    assert_eq!(stored(&site, &fleet, "question.crest").await, first);
    let drawing = svg("<path d='M0 0h9v9z'/>");
    bring(&site, &fleet, url, "crest.svg", &drawing).await;
    let second = stored(&site, &fleet, "question.crest").await;
    assert_ne!(first, second);
    let page = site.get(&fleet.at(PAGE)).await.body;
    assert!(text(&page).contains("You’ve uploaded crest.svg"));

    for (id, kind) in [(&first, "image/png"), (&second, "image/svg+xml")] {
        let response = download(&site, &fleet, id).await;
        assert_eq!(response.status(), StatusCode::OK);
        let of = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(of("content-type"), kind);
        assert_eq!(of("x-content-type-options"), "nosniff");
        assert_eq!(of("cache-control"), "no-store");
        assert!(of("content-disposition").starts_with("attachment; filename*=UTF-8''"));
        assert!(!of("content-disposition").contains(['/', '\\']));
        let policy = of("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && policy.ends_with("sandbox"),
            "{policy}"
        );
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert!(!body.is_empty());
        assert_eq!(download(&site, &other, id).await.status(), StatusCode::NOT_FOUND);
    }
    // Naming someone else's file gives no access to it.
    other.answer(&site.state, &[("question.crest", &first)]).await;
    assert_eq!(download(&site, &other, &first).await.status(), StatusCode::NOT_FOUND);
    let page = site.get(&other.at("check")).await.body;
    assert!(!page.contains("cu gnp"), "{page}");
}
