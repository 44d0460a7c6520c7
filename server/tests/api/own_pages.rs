//! The binary format for this build's own pages. It has no field names, so every change of a type changes the format.

use crate::site::Site;
use app::api::ProgrammeAnswer;
use app::api::wire::{self, MEDIA_TYPE};
use axum::body::{Body, to_bytes};
use axum::http::Request;
use insta::assert_snapshot;
use sha2::{Digest, Sha256};

const PROGRAMME: &str = "/api/v1/foundations/harbour/programmes/membership";

async fn answer(path: &str) -> Vec<u8> {
    let request = Request::get(path)
        .header("accept", MEDIA_TYPE)
        .body(Body::empty())
        .unwrap();
    let answer = Site::harbour().bytes(request).await;
    assert_eq!(answer.headers()["content-type"], MEDIA_TYPE);
    to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()
}

#[tokio::test]
async fn a_page_of_this_build_reads_what_everybody_reads() {
    let read: ProgrammeAnswer = wire::read(&answer(PROGRAMME).await).unwrap();
    let json: ProgrammeAnswer = serde_json::from_str(&Site::harbour().get(PROGRAMME).await.body).unwrap();
    assert_eq!(read, json);
}

#[tokio::test]
async fn a_problem_is_told_in_the_same_way() {
    let problem: app::api::Problem = wire::read(&answer("/api/v1/foundations/harbor").await).unwrap();
    assert_eq!((problem.status, problem.nearest.as_deref()), (404, Some("harbour")));
}

/// If this fails although the programme used here hasn't changed, increment `layout` in [`MEDIA_TYPE`]. Otherwise, pages
/// that are open while the server is replaced would misread the responses.
#[tokio::test]
async fn the_layout_is_the_one_that_the_media_type_names() {
    let page = Site::harbour().get("/harbour/membership/compare").await.body;
    let (tag, rest) = page.split_once("id=\"page-data\"").unwrap();
    assert!(tag.ends_with(&format!("<script type=\"{MEDIA_TYPE}\" ")));
    let data = rest.split_once('>').unwrap().1.split_once("</script>").unwrap().0;
    let mut carried = answer(PROGRAMME).await;
    carried.extend(data.as_bytes());
    let digest = Sha256::digest(carried);
    assert_snapshot!(format!("{MEDIA_TYPE}\n{:02x?}", &digest[..8]));
}
