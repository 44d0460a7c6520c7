//! `guildhall init`: what it writes works, and it overwrites nothing.

use crate::applications::walk::Walker;
use crate::site::Site;
use app::locale::Locale;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

/// Runs `guildhall` in a folder. Returns its exit code and everything it printed.
fn guildhall(folder: &Path, typed: &[&str]) -> (i32, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_guildhall"))
        .current_dir(folder)
        .args(typed)
        .output()
        .unwrap();
    let printed = [stdout, stderr].concat();
    (status.code().unwrap(), String::from_utf8(printed).unwrap())
}

/// The files below a folder with their content.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn the_first_programme_passes_the_check() {
    let folder = tempfile::tempdir().unwrap();
    insta::assert_snapshot!(guildhall(folder.path(), &["init", "new/here"]).1, @r"
    wrote  new/here/programmes/my-foundation/foundation.toml
    wrote  new/here/programmes/my-foundation/home.md
    wrote  new/here/programmes/my-foundation/membership.toml
    wrote  new/here/programmes/my-foundation/membership-agreement.md
    wrote  new/here/guildhall.toml

    Next, change membership.toml, and check it:
      guildhall check new/here/programmes
    Then restart Guildhall's service, or start Guildhall and open http://127.0.0.1:3000:
      cd new/here && guildhall serve
    ");
    let written = folder.path().join("new/here");
    assert_eq!(
        guildhall(&written, &["check"]),
        (0, "2 files, no problems\n".to_owned())
    );
    assert!(
        fs::read_to_string(written.join("guildhall.toml"))
            .unwrap()
            .contains("# address = ")
    );
    let foundation = fs::read_to_string(written.join("programmes/my-foundation/foundation.toml")).unwrap();
    for locale in Locale::OFFERED {
        let language = format!("{} ({:?})", locale.own_name(), locale.tag());
        assert!(foundation.contains(&language), "{language}: {foundation}");
    }
    assert!(!foundation.contains("{languages}"), "{foundation}");
}

#[test]
fn existing_files_are_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("guildhall.toml");
    fs::write(&config, "log = \"json\"\n").unwrap();
    let (code, printed) = guildhall(folder.path(), &["init", "."]);
    assert_eq!(code, 0);
    assert!(printed.contains("kept   ./guildhall.toml as it was\n"), "{printed}");
    assert_eq!(fs::read_to_string(&config).unwrap(), "log = \"json\"\n");

    fs::write(folder.path().join("programmes/my-foundation/home.md"), "Ours.\n").unwrap();
    let before = files(folder.path());
    let (code, printed) = guildhall(folder.path(), &["init", "."]);
    assert_eq!(code, 2);
    assert!(printed.contains("already exists, so nothing was written"), "{printed}");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn the_user_of_the_service_can_read_what_root_writes() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(guildhall(folder.path(), &["init", "ours"]).0, 0);
    let mode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
    for (path, expected) in [
        ("ours", 0o755),
        ("ours/programmes", 0o755),
        ("ours/programmes/my-foundation", 0o755),
        ("ours/programmes/my-foundation/membership.toml", 0o644),
        ("ours/guildhall.toml", 0o644),
    ] {
        assert_eq!(mode(path), expected, "{path}: {:o}", mode(path));
    }
}

#[test]
fn a_folder_that_cant_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let (code, printed) = guildhall(folder.path(), &["init", "file"]);
    assert_eq!(code, 2);
    assert!(
        printed.starts_with("guildhall: file/programmes/my-foundation can't be written ("),
        "{printed}"
    );
}

#[tokio::test]
async fn people_and_organisations_can_join_the_first_programme() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(guildhall(folder.path(), &["init", "."]).0, 0);
    let programmes = folder.path().join("programmes");
    let site = Site::new(server::programmes::load(&programmes).unwrap(), |_| {});
    for (tier, facts) in [
        ("supporter", &[][..]),
        ("member", &[("staff", "12")][..]),
        ("patron", &[][..]),
    ] {
        let mut walker = Walker::begin(&site, "my-foundation", "membership", tier, facts).await;
        walker.complete(&BTreeMap::new()).await;
        walker.press("check", &[]).await;
        let answer = site.json(&format!("/applications/{}", walker.secret())).await;
        assert_eq!(answer["state"], "submitted", "{tier}: {answer:#}");
    }
}
