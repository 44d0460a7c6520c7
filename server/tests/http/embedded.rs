//! Pages in frames on other sites, and the script that adds the frames.

use crate::site::Site;

#[tokio::test]
async fn only_pages_made_for_it_can_be_framed() {
    let site = Site::harbour();
    for (path, ancestors) in [
        ("/embed/harbour/membership", "*"),
        ("/embed/harbour/membership?tier=keeper", "*"),
        ("/", "'none'"),
        ("/harbour/membership", "'none'"),
        ("/harbour/membership/compare", "'none'"),
        ("/harbour/membership/embed", "'none'"),
        ("/embed", "'none'"),
        ("/api/v1/foundations", "'none'"),
        ("/look/harbour.svg", "'none'"),
    ] {
        // A cached page and a new one.
        for _ in 0..2 {
            let answer = site.get(path).await;
            let policy = answer.header("content-security-policy");
            assert!(
                policy.contains(&format!("frame-ancestors {ancestors}")),
                "{path}: {policy}"
            );
            assert_eq!(answer.header("x-frame-options"), "", "{path}");
        }
    }
}

#[tokio::test]
async fn a_frame_chooses_no_language_for_other_visits() {
    let site = Site::harbour();
    let framed = site.get("/embed/harbour/membership?lang=de").await;
    assert!(framed.body.contains("<html lang=\"de\""));
    assert_eq!(framed.header("set-cookie"), "");
    assert!(
        !site
            .get("/harbour/membership?lang=de")
            .await
            .header("set-cookie")
            .is_empty()
    );
}

#[tokio::test]
async fn the_script_for_other_sites_is_for_all_of_them() {
    let answer = Site::harbour().get("/embed.js").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "public, max-age=86400");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(answer.body.contains("guildhall-compare"));
}
