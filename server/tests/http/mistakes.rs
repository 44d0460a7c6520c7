//! Mistakes in programme files, on a site with other foundations, and languages that a foundation doesn't have.

use crate::applications::fleet::Fleet;
use crate::applications::running::Running;
use crate::site::{Site, root};
use crate::support::databases::on_sqlite;
use axum::http::StatusCode;
use domain::catalogue::VersionQuery;
use server::applications::orphans::orphaned;
use server::programmes::{LoadError, load};
use server::storage::Location;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The harbour in a folder of its own, as `name`.
fn copy_harbour(folder: &Path, name: &str) {
    let to = folder.join(name);
    fs::create_dir(&to).unwrap();
    for file in fs::read_dir(root().join("server/tests/harbours/harbour")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

/// Replaces a text in a file.
fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

/// The harbour, and a wharf with a mistake in a programme file.
fn with_a_mistake() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_harbour(folder.path(), "harbour");
    copy_harbour(folder.path(), "wharf");
    edit(
        &folder.path().join("wharf/membership-2.toml"),
        "currency = ",
        "curency = ",
    );
    folder
}

#[tokio::test]
async fn f14_a_mistake_in_one_foundation_only_affects_its_own_pages() {
    let folder = with_a_mistake();
    let loaded = load(folder.path()).unwrap();
    assert_eq!(loaded.problems.keys().collect::<Vec<_>>(), ["wharf"]);
    let site = Site::new(loaded, |_| {});
    assert_eq!(site.get("/harbour/membership").await.status, StatusCode::OK);
    for path in [
        "/wharf",
        "/wharf/membership",
        "/wharf/membership/compare",
        "/wharf/membership/source",
    ] {
        let page = site.get(path).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(
            page.body.contains("This foundation’s pages are being corrected."),
            "{path}: {}",
            page.body
        );
    }
    let answer = site.get("/api/v1/foundations/wharf").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.json()["type"], "/api#foundation-unavailable");
    assert_eq!(site.get("/nobody").await.status, StatusCode::NOT_FOUND);
    let ready = site.get("/readyz").await;
    assert_eq!(ready.status, StatusCode::OK);
    assert_eq!(ready.json()["checks"]["foundation wharf"], "problems in its files");
}

#[tokio::test]
async fn f14_other_mistakes_are_contained_too() {
    for file in ["foundation.toml", "membership-1.toml", "membership-agreement.md"] {
        let folder = with_a_mistake();
        fs::write(folder.path().join("wharf").join(file), [0xff, 0xfe]).unwrap();
        let loaded = load(folder.path()).unwrap();
        assert_eq!(loaded.problems.keys().collect::<Vec<_>>(), ["wharf"], "{file}");
    }
    // Without a foundation that can be shown, there's nothing to serve.
    let folder = with_a_mistake();
    fs::remove_dir_all(folder.path().join("harbour")).unwrap();
    assert!(matches!(load(folder.path()), Err(LoadError::Problems(_))));
}

#[test]
fn f14_serve_starts_and_logs_the_mistake() {
    let programmes = with_a_mistake();
    let (location, folder) = on_sqlite();
    let path = programmes.path().to_string_lossy();
    let server = Running::start(&location, folder.path(), &[("GUILDHALL_PROGRAMMES", &path)]);
    assert_eq!(server.get("/harbour/membership").unwrap().status, 200);
    assert_eq!(server.get("/wharf/membership").unwrap().status, 503);
    let log = server.log();
    for told in ["wharf/membership-2.toml", "curency", "did you mean"] {
        assert!(log.contains(told), "{told}: {log}");
    }
}

#[test]
fn f14_commands_about_other_foundations_work() {
    let programmes = with_a_mistake();
    let run = |words: &str| {
        Command::new(env!("CARGO_BIN_EXE_guildhall"))
            .args(words.split(' '))
            .arg("--programmes")
            .arg(programmes.path())
            .output()
            .unwrap()
    };
    for command in [
        "quote harbour/membership fleet",
        "seats harbour/membership",
        "resolve harbour/membership fleet",
        "term harbour/membership fleet",
        "diff harbour/membership@1 harbour/membership@2",
    ] {
        let output = run(command);
        assert!(
            output.status.success(),
            "{command}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let output = run(&command.replace("harbour/", "wharf/"));
        assert_eq!(output.status.code(), Some(2), "{command}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.contains("wharf/membership-2.toml:") && told.contains("1 problem in 1 file"),
            "{command}: {told}"
        );
    }
}

/// A site on a database that others can open, too.
fn site_at(programmes: &Path, location: &Location) -> Site {
    Site::new(load(programmes).unwrap(), |config| config.database = location.clone())
}

#[tokio::test]
async fn f16_the_page_of_a_draft_whose_version_was_deleted_says_whom_to_ask() {
    let programmes = tempfile::tempdir().unwrap();
    copy_harbour(programmes.path(), "harbour");
    let (location, _folder) = on_sqlite();
    let site = site_at(programmes.path(), &location);
    let fleet = Fleet::started(&site.state).await;
    assert_eq!(orphaned(&site.state).await.unwrap(), []);
    let catalogue = &site.loaded.catalogue;
    let programme = catalogue
        .programme("harbour", "membership", &VersionQuery::InForce)
        .unwrap();
    let (file, version) = (programme.file.clone(), programme.version.clone());
    let file = programmes.path().join("harbour").join(file);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        text.replacen(&format!("version = \"{version}\""), "version = \"renamed\"", 1),
    )
    .unwrap();
    edit_in_force(programmes.path(), &version);

    let site = site_at(programmes.path(), &location);
    for path in [format!("/apply/{}", fleet.secret), fleet.at("you"), fleet.at("check")] {
        let page = site.get(&path).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        let contact = format!("and quote your application number, {}", fleet.reference);
        for told in ["Your answers are saved.", "@", contact.as_str()] {
            assert!(page.body.contains(told), "{path}: {told}: {}", page.body);
        }
        assert!(!page.body.contains("renamed"), "{path}");
    }
    let answer = site.get(&format!("/api/v1/applications/{}", fleet.secret)).await;
    assert_eq!(answer.json()["type"], "/api#rules-missing");
    assert_eq!(answer.json()["contact"]["reference"], fleet.reference);
    let orphaned = orphaned(&site.state).await.unwrap();
    assert_eq!(orphaned.len(), 1);
    assert_eq!((orphaned[0].version.as_str(), orphaned[0].count), (version.as_str(), 1));
}

/// The foundation no longer names a version that's gone.
fn edit_in_force(programmes: &Path, version: &str) {
    let file = programmes.join("harbour/foundation.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(file, text.replace(&format!("\"{version}\""), "\"renamed\"")).unwrap();
}

#[tokio::test]
async fn f17_only_the_languages_of_the_foundation_are_offered() {
    let programmes = tempfile::tempdir().unwrap();
    copy_harbour(programmes.path(), "harbour");
    let file = programmes.path().join("harbour/foundation.toml");
    edit(&file, "languages = [\"en\", \"de\"]", "languages = [\"en\"]");
    let (location, _folder) = on_sqlite();
    let site = site_at(programmes.path(), &location);
    let fleet = Fleet::started_in(&site.state, "de").await;
    let mut tx = site.state.database.read().await.unwrap();
    let sql = "SELECT language FROM application WHERE reference = $1";
    let (language,): (String,) = tx.one(sql, &[(&fleet.reference).into()]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(language, "en");
    let application = format!("/apply/{}", fleet.secret);
    for path in [
        "/",
        "/harbour",
        "/harbour/membership",
        "/harbour/membership/compare",
        "/harbour/membership/fit",
        "/harbour/membership/changes",
        "/harbour/membership/source",
        "/harbour/membership/embed",
        "/harbour/membership/tiers/fleet",
        "/harbour/membership/join?tier=fleet",
        "/embed/harbour/membership",
        "/harbour/nothing-here",
        "/verify",
        application.as_str(),
        &fleet.at("you"),
    ] {
        let mark = if path.contains('?') { '&' } else { '?' };
        for path in [path.to_owned(), format!("{path}{mark}lang=de")] {
            let page = site
                .get_with(&path, &[("accept-language", "de"), ("cookie", "lang=de")])
                .await;
            assert!(page.body.contains("<html lang=\"en\""), "{path}: {}", page.body);
            for german in ["Deutsch", "hreflang", "lang=\"de\""] {
                assert!(!page.body.contains(german), "{path}: {german}");
            }
        }
    }
}

#[tokio::test]
async fn f17_a_foundation_in_german_is_german_for_everyone() {
    let programmes = tempfile::tempdir().unwrap();
    copy_harbour(programmes.path(), "harbour");
    copy_harbour(programmes.path(), "wharf");
    let file = programmes.path().join("harbour/foundation.toml");
    edit(&file, "languages = [\"en\", \"de\"]", "languages = [\"de\"]");
    fs::remove_file(programmes.path().join("harbour/membership-agreement.de.md")).unwrap();
    let (location, _folder) = on_sqlite();
    let site = site_at(programmes.path(), &location);
    let fleet = Fleet::started(&site.state).await;
    for path in [
        "/harbour",
        "/harbour/membership/compare",
        &format!("/apply/{}", fleet.secret),
    ] {
        let page = site.get_with(path, &[("accept-language", "en")]).await;
        assert!(page.body.contains("<html lang=\"de\""), "{path}: {}", page.body);
    }
    // Others offer theirs.
    let page = site.get_with("/wharf", &[("accept-language", "en")]).await;
    assert!(page.body.contains("<html lang=\"en\"") && page.body.contains("Deutsch"));
}
