//! The commands in `docs/operator-guide.md` do what the guide says.

use super::place::{Place, submitted};
use crate::site::{TODAY, root};
use server::storage::Database;
use server::storage::backup::dump;
use std::fs;
use std::path::Path;
use std::process::Command;

fn guide() -> String {
    fs::read_to_string(root().join("docs/operator-guide.md")).unwrap()
}

/// The examples in a language that are marked as tested.
fn tested(language: &str) -> Vec<String> {
    let start = format!("<!-- tested -->\n```{language}\n");
    let guide = guide();
    let blocks = guide.split(&start).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_setting_stands_in_the_guide_and_in_the_file_that_ships() {
    let source = fs::read_to_string(root().join("server/src/config/settings.rs")).unwrap();
    let written = source
        .split("struct Settings {")
        .nth(1)
        .unwrap()
        .split('}')
        .next()
        .unwrap();
    let settings: Vec<&str> = written
        .lines()
        .filter_map(|line| Some(line.trim().strip_prefix("pub ")?.split_once(':')?.0))
        .collect();
    assert!(settings.len() >= 18, "{settings:?}");
    let (guide, file) = (guide(), fs::read_to_string(root().join("guildhall.toml")).unwrap());
    for setting in settings {
        assert!(
            guide.contains(&format!("\n| `{setting}` |")),
            "the guide lacks {setting}"
        );
        assert!(
            file.contains(&format!("\n# {setting} = ")),
            "guildhall.toml lacks {setting}"
        );
    }
}

#[test]
fn every_log_message_in_the_guide_is_one_the_server_writes() {
    let guide = guide();
    let table = guide.split("| in the log | what to do |").nth(1).unwrap();
    let code = sources(&root().join("server/src"));
    let mut messages = 0;
    for row in table.lines().skip(2).take_while(|line| line.starts_with('|')) {
        let first_cell = row.split('|').nth(1).unwrap();
        for message in first_cell.split('`').skip(1).step_by(2) {
            assert!(code.contains(message), "the server never logs \"{message}\"");
            messages += 1;
        }
    }
    assert!(messages >= 10, "{messages}");
}

/// All Rust files in a folder, as one text.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text += &sources(&path);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text += &fs::read_to_string(&path).unwrap();
        }
    }
    text
}

#[tokio::test]
async fn a_trial_of_a_backup_goes_as_the_guide_says() {
    let examples = tested("sh");
    assert_eq!(examples.len(), 1);
    for place in Place::each() {
        let site = place.site();
        submitted(&site, &[]).await;
        site.state.database.close().await;
        let folder = place.folder.path();
        let program = Path::new(env!("CARGO_BIN_EXE_guildhall")).parent().unwrap();
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
        let output = Command::new("sh")
            .current_dir(folder)
            .args(["-e", "-c", &examples[0]])
            .env("PATH", path)
            .env("GUILDHALL_DATABASE_URL", &place.database)
            .env("GUILDHALL_FILES", place.files())
            .env("GUILDHALL_PROGRAMMES", root().join("programmes"))
            .env("GUILDHALL_SITE", root().join("public"))
            .env("GUILDHALL_TODAY", TODAY)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        assert!(told.contains("5 entries, unbroken."), "{told}");
        let read = |name: &str| fs::read(folder.join(name)).unwrap();
        assert!(read("guildhall.backup") == read("trial/again.backup"));
    }
}

#[tokio::test]
async fn an_application_that_is_erased_as_the_guide_says_leaves_no_name_and_an_unbroken_ledger() {
    assert!(guide().contains("guildhall erase application 7KQ2-M9XW --confirm 7KQ2-M9XW"));
    for place in Place::each() {
        let site = place.site();
        let (kept, _) = submitted(&site, &[("organisation.name", "Lantern Makers")]).await;
        let names = [
            ("organisation.name", "Quagga Quays"),
            ("you.name", "Zebulon Quagga"),
            ("you.email", "zebulon@quagga.example"),
            ("sign.sponsor.name", "Zebulon Quagga"),
        ];
        let (erased, secret) = submitted(&site, &names).await;
        let (_, asked) = place.told(&["applications", "ask", &erased, "organisation", "Is Quagga your name?"]);
        assert!(asked.contains("question sent"), "{asked}");
        assert!(content(&site.state.database).await.contains("uagga"));
        let mut tx = site.state.database.begin().await.unwrap();
        let declined = "UPDATE application SET outcome = 'declined' WHERE reference = $1";
        tx.run(declined, &[(&erased).into()]).await.unwrap();
        tx.commit().await.unwrap();
        let (code, said) = place.told(&["erase", "application", &erased, "--confirm", &erased]);
        assert_eq!(code, 0, "{said}");
        let left = content(&site.state.database).await;
        for name in ["uagga", "ebulon"] {
            assert!(!left.contains(name), "{name}: {}", place.database);
        }
        assert!(left.contains("Lantern Makers"));
        assert_eq!(place.told(&["ledger", "verify"]).0, 0);
        let (_, listed) = place.told(&["applications"]);
        assert!(listed.contains(&kept) && !listed.contains(&erased), "{listed}");
        let page = site.get(&format!("/apply/{secret}")).await;
        assert!(!page.body.contains("uagga"));
    }
}

/// A whole database, as text.
async fn content(database: &Database) -> String {
    let mut out = Vec::new();
    dump(database, "", &mut out).await.unwrap();
    let lines = String::from_utf8(out).unwrap();
    // Bytes are in base64: emails and salts.
    let bytes = lines
        .split('"')
        .filter_map(|text| data_encoding::BASE64.decode(text.as_bytes()).ok());
    let bytes: Vec<String> = bytes
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    lines + &bytes.join("\n")
}
