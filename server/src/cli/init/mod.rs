//! `guildhall init`: writes a first programme that people can join.

use super::Stopped;
use app::locale::Locale;
use clap::Args;
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The first foundation's folder.
const FOUNDATION: &str = "programmes/my-foundation";

/// The configuration, written if there's none yet.
const CONFIG: (&str, &str) = ("guildhall.toml", include_str!("../../../../guildhall.toml"));

/// The first foundation's files.
const FILES: [(&str, &str); 4] = [
    ("foundation.toml", include_str!("my-foundation/foundation.toml")),
    ("home.md", include_str!("my-foundation/home.md")),
    ("membership.toml", include_str!("my-foundation/membership.toml")),
    (
        "membership-agreement.md",
        include_str!("my-foundation/membership-agreement.md"),
    ),
];

#[derive(Debug, Args)]
pub(super) struct InitCommand {
    /// The folder to write to. Guildhall creates it if it doesn't exist.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl InitCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let foundation = self.folder.join(FOUNDATION);
        if foundation.exists() {
            return Err(Stopped(format!(
                "{} already exists, so nothing was written; choose another folder",
                foundation.display()
            )));
        }
        let cannot_write = |path: &Path| {
            let path = path.display().to_string();
            move |error: io::Error| Stopped(format!("{path} can't be written ({error})"))
        };
        let_others_read();
        std::fs::create_dir_all(&foundation).map_err(cannot_write(&foundation))?;
        let mut report = String::new();
        for (name, content) in FILES {
            let path = foundation.join(name);
            let content = content.replace("{languages}", &languages());
            create(&path, &content).map_err(cannot_write(&path))?;
            let _ = writeln!(report, "wrote  {}", path.display());
        }
        let config = self.folder.join(CONFIG.0);
        match create(&config, CONFIG.1) {
            Ok(()) => {
                let _ = writeln!(report, "wrote  {}", config.display());
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let _ = writeln!(report, "kept   {} as it was", config.display());
            }
            Err(error) => return Err(cannot_write(&config)(error)),
        }
        Ok(report + &self.next_steps())
    }

    fn next_steps(&self) -> String {
        format!(
            "\nNext, change membership.toml, and check it:\n  guildhall check {folder}/programmes\n\
             Then restart Guildhall's service, or start Guildhall and open http://127.0.0.1:3000:\n  \
             cd {folder} && guildhall serve\n",
            folder = self.folder.display()
        )
    }
}

/// The languages of the interface: `English ("en"), Deutsch ("de")`.
fn languages() -> String {
    let languages = Locale::OFFERED.map(|locale| format!("{} ({:?})", locale.own_name(), locale.tag()));
    languages.join(", ")
}

/// Programmes are public, and the service's user has to read what root writes. Everything else that Guildhall writes is
/// private, so this is the only command that doesn't keep it so.
fn let_others_read() {
    #[cfg(unix)]
    {
        use nix::sys::stat::{Mode, umask};
        umask(Mode::S_IWGRP | Mode::S_IWOTH);
    }
}

/// Writes a file, unless it exists.
fn create(path: &Path, content: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(content.as_bytes())
}
