//! The configuration: `guildhall.toml`, overruled by `GUILDHALL_…` variables, checked as a whole at start.

use crate::clock::Clock;
use crate::folder::{Bundle, BundleError, Folder};
use crate::mail::MailConfig;
use crate::storage::Location;
use crate::uploads::{FileStore, FilesError, S3Settings};
use domain::date::Date;
use ipnet::IpNet;
use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use tracing_subscriber::EnvFilter;

/// Where the file is looked for when none is named.
const FILE: &str = "guildhall.toml";

#[derive(Clone, Debug)]
pub struct Config {
    /// The address to listen on.
    pub address: SocketAddr,
    /// The address of `/metrics`, if Prometheus reads it.
    pub metrics_address: Option<SocketAddr>,
    /// The address readers use, without a slash at the end; absolute links are made from it.
    pub origin: String,
    /// The folder of the foundations.
    pub programmes: Folder,
    /// The folder of the built site.
    pub site: Folder,
    pub log: Log,
    /// What is logged, as for `tracing_subscriber::EnvFilter`.
    pub log_level: String,
    /// Offers the two pseudo-locales, for tests.
    pub pseudo_locales: bool,
    pub clock: Clock,
    /// Where applications are kept.
    pub database: Location,
    pub mail: MailConfig,
    /// Shows what only those may see who develop: every mail, at `/outbox`.
    pub development: bool,
    pub files: Files,
    /// The proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The most emails an hour that applicants bring about, all together; the rest is sent later.
    pub mail_per_hour: i64,
    /// The most changes a minute from one client network; twice as many at once.
    pub changes_per_minute: u32,
}

/// Where files that were brought are kept.
#[derive(Clone, Debug)]
pub enum Files {
    Folder(PathBuf),
    Bucket(S3Settings),
}

impl Files {
    /// The store that is there.
    ///
    /// # Errors
    /// When files cannot be kept where they should be.
    pub fn open(&self) -> Result<FileStore, FilesError> {
        match self {
            Self::Folder(folder) => FileStore::local(folder),
            Self::Bucket(settings) => FileStore::s3(settings),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Log {
    Text,
    Json,
}

/// The file as written. Every key can be overruled by `GUILDHALL_` and its name in capitals. It cannot be shown by
/// `Debug`, because it has passwords.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    address: Option<String>,
    metrics_address: Option<String>,
    origin: Option<String>,
    programmes: Option<String>,
    site: Option<String>,
    log: Option<String>,
    log_level: Option<String>,
    pseudo_locales: Option<bool>,
    today: Option<String>,
    database_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    mail_folder: Option<String>,
    development: Option<bool>,
    files: Option<String>,
    s3_endpoint: Option<String>,
    s3_region: Option<String>,
    s3_key: Option<String>,
    s3_secret: Option<String>,
    trusted_proxies: Option<String>,
    mail_per_hour: Option<i64>,
    changes_per_minute: Option<i64>,
}

impl Config {
    /// Reads and checks the configuration: the file, else the one that `GUILDHALL_CONFIG` names, else `guildhall.toml`.
    ///
    /// # Errors
    /// Every problem, each with what to do.
    pub fn load(file: Option<&Path>) -> Result<Self, Vec<String>> {
        let variable = |name: &str| std::env::var(name).ok();
        let named = file
            .map(PathBuf::from)
            .or_else(|| variable("GUILDHALL_CONFIG").map(PathBuf::from));
        let written = read(named.as_deref()).map_err(|problem| vec![problem])?;
        let defaults = DefaultFolders::next_to(named.as_deref()).map_err(|error| vec![error.to_string()])?;
        Self::from_parts(written, variable, &defaults)
    }

    fn from_parts(
        written: Settings,
        variable: impl Fn(&str) -> Option<String>,
        defaults: &DefaultFolders,
    ) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let pick = |name: &str, value: Option<String>, default: &str| {
            variable(&format!("GUILDHALL_{name}"))
                .or(value)
                .unwrap_or_else(|| default.to_owned())
        };
        let address = pick("ADDRESS", written.address, "127.0.0.1:3000");
        let parsed = address.parse::<SocketAddr>();
        if parsed.is_err() {
            problems.push(format!(
                "address: \"{address}\" is not an address and a port; write it as 127.0.0.1:3000"
            ));
        }
        let metrics_address = match pick("METRICS_ADDRESS", written.metrics_address, "") {
            unset if unset.is_empty() => None,
            written => match written.parse::<SocketAddr>() {
                Ok(metrics_address) if parsed.as_ref() != Ok(&metrics_address) => Some(metrics_address),
                Ok(_) => {
                    problems.push("metrics_address: this is also the site's address; choose another port".to_owned());
                    None
                }
                Err(_) => {
                    problems.push(format!(
                        "metrics_address: \"{written}\" isn't an address and a port; write it as 127.0.0.1:9464"
                    ));
                    None
                }
            },
        };
        let origin = pick("ORIGIN", written.origin, &format!("http://{address}"));
        if !(origin.starts_with("http://") || origin.starts_with("https://")) || origin.ends_with('/') {
            problems.push(format!(
                "origin: \"{origin}\" must begin with https:// or http:// and have no slash at the end"
            ));
        }
        let programmes = match pick("PROGRAMMES", written.programmes, "") {
            unset if unset.is_empty() => defaults.programmes(),
            folder => Folder::Disk(folder.into()),
        };
        if !programmes.is_dir() {
            problems.push(format!(
                "programmes: there is no folder \"{programmes}\"; name the folder that has one folder for each foundation"
            ));
        }
        let site = match pick("SITE", written.site, "") {
            unset if unset.is_empty() => defaults.site(),
            folder => Folder::Disk(folder.into()),
        };
        if !site.is_dir() {
            problems.push(format!(
                "site: there is no folder \"{site}\"; build it with `make build`, or name where it is"
            ));
        }
        let log = match pick("LOG", written.log, "text").as_str() {
            "text" => Log::Text,
            "json" => Log::Json,
            other => {
                problems.push(format!("log: \"{other}\" must be \"text\" or \"json\""));
                Log::Text
            }
        };
        let log_level = pick("LOG_LEVEL", written.log_level, "info");
        if EnvFilter::try_new(&log_level).is_err() {
            problems.push(format!(
                "log_level: \"{log_level}\" is not understood; write error, warn, info, debug or trace"
            ));
        }
        let mut switch = |name: &str, value: Option<bool>| {
            let switch = pick(&name.to_uppercase(), value.map(|on| on.to_string()), "false");
            if !matches!(switch.as_str(), "true" | "false") {
                problems.push(format!("{name}: \"{switch}\" must be true or false"));
            }
            switch == "true"
        };
        let pseudo_locales = switch("pseudo_locales", written.pseudo_locales);
        let development = switch("development", written.development);
        let today = pick("TODAY", written.today, "");
        let clock = if today.is_empty() {
            Some(Clock::System)
        } else {
            Date::parse(&today).map(Clock::Fixed)
        };
        if clock.is_none() {
            problems.push(format!(
                "today: \"{today}\" is not a day; write it as 2026-07-01, or leave it out"
            ));
        }
        let database = pick("DATABASE_URL", written.database_url, "data/guildhall.db").parse::<Location>();
        if let Err(error) = &database {
            problems.push(format!("database_url: {error}"));
        }
        let files = pick("FILES", written.files, "data/files");
        let files = match files.strip_prefix("s3://") {
            None => Files::Folder(PathBuf::from(files)),
            Some(bucket) => {
                let endpoint = pick("S3_ENDPOINT", written.s3_endpoint, "");
                let (key, secret) = (
                    pick("S3_KEY", written.s3_key, ""),
                    pick("S3_SECRET", written.s3_secret, ""),
                );
                if key.is_empty() || secret.is_empty() {
                    problems.push("s3_key, s3_secret: both are needed for files in a bucket".to_owned());
                }
                Files::Bucket(S3Settings {
                    bucket: bucket.to_owned(),
                    region: pick("S3_REGION", written.s3_region, "us-east-1"),
                    endpoint: Some(endpoint).filter(|endpoint| !endpoint.is_empty()),
                    key,
                    secret,
                })
            }
        };
        let proxies = pick("TRUSTED_PROXIES", written.trusted_proxies, "127.0.0.0/8, ::1");
        let trusted_proxies = networks(&proxies).unwrap_or_else(|wrong| {
            problems.push(format!(
                "trusted_proxies: \"{wrong}\" is neither an IP address nor a network; write it as 10.0.0.7 or 10.0.0.0/8"
            ));
            Vec::new()
        });
        let per_hour = pick(
            "MAIL_PER_HOUR",
            written.mail_per_hour.map(|most| most.to_string()),
            "600",
        );
        let mail_per_hour = per_hour.parse().ok().filter(|most: &i64| *most > 1).unwrap_or_else(|| {
            problems.push(format!(
                "mail_per_hour: \"{per_hour}\" must be a whole number from 2 up"
            ));
            2
        });
        let per_minute = pick(
            "CHANGES_PER_MINUTE",
            written.changes_per_minute.map(|most| most.to_string()),
            "300",
        );
        let changes_per_minute = per_minute
            .parse()
            .ok()
            .filter(|most: &u32| *most > 0)
            .unwrap_or_else(|| {
                problems.push(format!(
                    "changes_per_minute: \"{per_minute}\" must be a whole number from 1 up"
                ));
                1
            });
        let mail = crate::mail::MailSettings {
            smtp_url: pick("SMTP_URL", written.smtp_url, ""),
            from: pick("MAIL_FROM", written.mail_from, ""),
            folder: pick("MAIL_FOLDER", written.mail_folder, "data/mail"),
        };
        let mail = MailConfig::read(mail, &mut problems);
        match (parsed, database, mail) {
            (Ok(address), Ok(database), Some(mail)) if problems.is_empty() => Ok(Self {
                address,
                metrics_address,
                origin,
                programmes,
                site,
                log,
                log_level,
                pseudo_locales,
                clock: clock.unwrap_or(Clock::System),
                database,
                mail,
                development,
                files,
                trusted_proxies,
                mail_per_hour,
                changes_per_minute,
            }),
            _ => Err(problems),
        }
    }
}

/// Reads addresses and networks, separated by commas.
///
/// # Errors
/// The first that is neither.
fn networks(written: &str) -> Result<Vec<IpNet>, &str> {
    let parts = written.split(',').map(str::trim).filter(|part| !part.is_empty());
    let network = |part: &str| {
        part.parse::<IpAddr>()
            .map(IpNet::from)
            .or_else(|_| part.parse::<IpNet>())
    };
    parts.map(|part| network(part).map_err(|_| part)).collect()
}

/// The folders to use where none are configured.
#[derive(Debug, Default)]
pub(crate) struct DefaultFolders {
    /// The folders built into this program.
    bundle: Option<Bundle>,
    /// The folder of the configuration file; empty for the working directory.
    config_folder: PathBuf,
}

impl DefaultFolders {
    /// # Errors
    /// When the program file can't be read.
    pub(crate) fn next_to(config: Option<&Path>) -> Result<Self, BundleError> {
        Ok(Self {
            bundle: Bundle::of_this_program()?,
            config_folder: config.and_then(Path::parent).unwrap_or(Path::new("")).to_owned(),
        })
    }

    /// `programmes` next to the configuration, or if there's none, the built-in examples.
    pub(crate) fn programmes(&self) -> Folder {
        let own = self.config_folder.join("programmes");
        if own.is_dir() {
            return Folder::Disk(own);
        }
        let examples = self.bundle.as_ref().and_then(|bundle| bundle.folder("programmes"));
        examples.unwrap_or(Folder::Disk(own))
    }

    /// The built-in site. A program built by cargo alone has none, and uses the checkout's.
    fn site(&self) -> Folder {
        let built_in = self.bundle.as_ref().and_then(|bundle| bundle.folder("site"));
        built_in.unwrap_or_else(|| Folder::Disk("target/site".into()))
    }
}

fn read(file: Option<&Path>) -> Result<Settings, String> {
    let path = file.unwrap_or(Path::new(FILE));
    if file.is_none() && !path.exists() {
        return Ok(Settings::default());
    }
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("{}: cannot be read ({error})", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_told_at_once() {
        let written = Settings {
            address: Some("localhost".to_owned()),
            metrics_address: Some("9464".to_owned()),
            origin: Some("example.org/".to_owned()),
            programmes: Some("no-such-folder".to_owned()),
            log: Some("xml".to_owned()),
            trusted_proxies: Some("10.0.0.0/8, proxy".to_owned()),
            mail_per_hour: Some(0),
            ..Settings::default()
        };
        let problems = Config::from_parts(written, |_| None, &DefaultFolders::default()).unwrap_err();
        let keys: Vec<&str> = problems
            .iter()
            .filter_map(|problem| problem.split(':').next())
            .collect();
        assert_eq!(
            keys,
            [
                "address",
                "metrics_address",
                "origin",
                "programmes",
                "site",
                "log",
                "trusted_proxies",
                "mail_per_hour"
            ]
        );
    }

    #[test]
    fn metrics_have_an_address_of_their_own() {
        let problems = |metrics_address: &str| {
            let written = Settings {
                metrics_address: Some(metrics_address.to_owned()),
                programmes: Some(".".to_owned()),
                site: Some(".".to_owned()),
                ..Settings::default()
            };
            Config::from_parts(written, |_| None, &DefaultFolders::default())
        };
        assert_eq!(problems("").unwrap().metrics_address, None);
        assert_eq!(
            problems("127.0.0.1:9464").unwrap().metrics_address.unwrap().port(),
            9464
        );
        let same = problems("127.0.0.1:3000").unwrap_err();
        assert!(
            same[0].starts_with("metrics_address: this is also the site's address"),
            "{same:?}"
        );
    }

    #[test]
    fn s2_trusted_proxies_are_addresses_and_networks() {
        let read = networks("10.0.0.7, 192.168.0.0/16,::1,").unwrap();
        let read: Vec<String> = read.iter().map(ToString::to_string).collect();
        assert_eq!(read, ["10.0.0.7/32", "192.168.0.0/16", "::1/128"]);
        assert_eq!(networks("10.0.0.0/8, proxy.example.org"), Err("proxy.example.org"));
    }

    #[test]
    fn a_variable_overrules_the_file() {
        let written = Settings {
            address: Some("127.0.0.1:1".to_owned()),
            programmes: Some(".".to_owned()),
            site: Some(".".to_owned()),
            ..Settings::default()
        };
        let variable = |name: &str| (name == "GUILDHALL_ADDRESS").then(|| "127.0.0.1:2".to_owned());
        let config = Config::from_parts(written, variable, &DefaultFolders::default());
        assert_eq!(config.unwrap().address.port(), 2);
    }
}
