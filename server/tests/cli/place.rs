//! An installation with its own database and files, and the binary that uses it.

use crate::applications::walk::Walker;
use crate::site::{Site, TODAY, root};
use crate::support::postgres::postgres;
use server::applications::{Form, LinkSecret, ReceivedFile, save_with_files};
use server::config::Files;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub struct Place {
    /// As named in the configuration.
    pub database: String,
    pub folder: TempDir,
}

impl Place {
    /// Two new ones: with SQLite, and with PostgreSQL.
    pub fn each() -> [Self; 2] {
        let at = |database: &dyn Fn(&Path) -> String| {
            let folder = tempfile::tempdir().unwrap();
            Self {
                database: database(folder.path()),
                folder,
            }
        };
        [
            at(&|folder| folder.join("guildhall.db").display().to_string()),
            at(&|_| postgres().fresh_database()),
        ]
    }

    pub fn files(&self) -> PathBuf {
        self.folder.path().join("files")
    }

    /// The same installation, as a site.
    pub fn site(&self) -> Site {
        Site::at("programmes", |config| {
            config.database = self.database.parse().unwrap();
            config.files = Files::Folder(self.files());
        })
    }

    /// Runs `guildhall`, on the site's day.
    pub fn run(&self, typed: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_guildhall"))
            .current_dir(root())
            .env("GUILDHALL_DATABASE_URL", &self.database)
            .env("GUILDHALL_FILES", self.files())
            .env("GUILDHALL_SITE", "public")
            .env("GUILDHALL_TODAY", TODAY)
            .args(typed)
            .output()
            .unwrap()
    }

    /// Its output and exit code: standard output on success, otherwise standard error.
    pub fn told(&self, typed: &[&str]) -> (i32, String) {
        let Output { status, stdout, stderr } = self.run(typed);
        let (out, err) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
        (status.code().unwrap(), out + &err)
    }
}

/// Answers to the questions that sample answers don't fit.
pub type Answers<'a> = &'a [(&'a str, &'a str)];

/// Applies for AlmaLinux Ruby, with a logo, up to the submit button.
pub async fn applied<'a>(site: &'a Site, answers: Answers<'_>) -> Walker<'a> {
    let mut walker = Walker::begin(site, "almalinux", "membership", "ruby", &[]).await;
    let logo =
        br#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>"#;
    let logo = ReceivedFile {
        key: "question.logo".to_owned(),
        name: "logo.svg".to_owned(),
        bytes: logo.to_vec(),
    };
    let (_, _, refused) = save_with_files(
        &site.state,
        &LinkSecret::parse(&walker.secret()).unwrap(),
        Form::default(),
        vec![logo],
    )
    .await
    .unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    let answers: BTreeMap<String, String> = answers
        .iter()
        .map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned()))
        .collect();
    walker.complete(&answers).await;
    walker
}

/// The same, submitted. Returns the application number and the applicant's secret.
pub async fn submitted(site: &Site, answers: Answers<'_>) -> (String, String) {
    let mut walker = applied(site, answers).await;
    walker.press("check", &[]).await;
    let secret = walker.secret();
    (reference(site, &secret).await, secret)
}

pub async fn reference(site: &Site, secret: &str) -> String {
    let answer = site.json(&format!("/applications/{secret}")).await;
    answer["reference"].as_str().unwrap().to_owned()
}
