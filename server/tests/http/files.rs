//! Files: a foundation's colours and logo, and the files of the built site.

use crate::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn a_foundation_has_its_colours_and_its_mark() {
    let site = Site::harbour();
    let colours = site.get("/look/harbour.css").await;
    assert_eq!(colours.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(colours.header("cache-control"), "public, max-age=86400");
    assert_eq!(colours.body, ":root{--accent:#1f4fbf;--accent-dark:#8fb4ff}");
    let mark = site.get("/look/harbour.svg").await;
    assert_eq!(mark.header("content-type"), "image/svg+xml");
    assert!(mark.body.contains("fill=\"#1f4fbf\"") && mark.body.contains(">H&amp;</text>"));
}

#[tokio::test]
async fn what_is_no_file_is_not_found() {
    let site = Site::harbour();
    for path in [
        "/look/nobody.css",
        "/look/harbour.png",
        "/look/harbour",
        "/look/..%2Fharbour.css",
        "/pkg/nothing.js",
        "/pkg/..%2Frobots.txt",
        "/pkg/../../Cargo.toml",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.header("cache-control").contains("immutable"), "{path}");
    }
}

#[tokio::test]
async fn files_with_hashed_names_are_kept_for_ever() {
    // Any file will do, so `public` replaces the result of a build.
    let folder = std::env::temp_dir().join(format!("guildhall-files-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("pkg")).unwrap();
    std::fs::write(folder.join("pkg/guildhall.0123.js"), "0").unwrap();
    let site = Site::new(Site::harbour().loaded, |config| config.site = (&folder).into());
    let file = site.get("/pkg/guildhall.0123.js").await;
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(file.header("content-type"), "text/javascript");
}

#[tokio::test]
async fn the_icon_and_the_rules_for_robots_are_there() {
    let site = Site::harbour();
    for (path, kind) in [("/favicon.svg", "image/svg+xml"), ("/robots.txt", "text/plain")] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
    }
}

#[tokio::test]
async fn s5_files_with_compressed_copies_say_that_they_depend_on_the_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let package = folder.path().join("pkg");
    std::fs::create_dir_all(&package).unwrap();
    for (name, content) in [("a.css", "plain"), ("a.css.br", "packed"), ("a.css.gz", "zipped")] {
        std::fs::write(package.join(name), content).unwrap();
    }
    let site = Site::new(Site::harbour().loaded, |config| config.site = folder.path().into());
    for (encoding, body) in [
        ("br", "packed"),
        ("gzip", "zipped"),
        ("identity", "plain"),
        ("br, gzip", "packed"),
    ] {
        let file = site.get_with("/pkg/a.css", &[("accept-encoding", encoding)]).await;
        assert_eq!((file.status, file.body.as_str()), (StatusCode::OK, body), "{encoding}");
        assert_eq!(file.header("vary"), "accept-encoding", "{encoding}");
        assert!(file.header("cache-control").contains("immutable"), "{encoding}");
        let known = file.header("last-modified").to_owned();
        let again = [("accept-encoding", encoding), ("if-modified-since", known.as_str())];
        let again = site.get_with("/pkg/a.css", &again).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{encoding}");
        assert_eq!(again.header("vary"), "accept-encoding", "{encoding}");
    }
}
