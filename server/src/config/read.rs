//! Reads and checks settings. Every problem is collected, so that people can fix all of them at once.

use super::folders::DefaultFolders;
use super::settings::Settings;
use super::{Config, Files, Log};
use crate::clock::Clock;
use crate::folder::Folder;
use crate::mail::{MailConfig, MailSettings};
use crate::storage::Location;
use crate::uploads::S3Settings;
use domain::date::Date;
use ipnet::IpNet;
use std::fmt::Display;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use tracing_subscriber::EnvFilter;

/// Where Linux distributions install fonts.
const FONTS: &str = "/usr/share/fonts";

/// Reads settings, overruled by variables, and collects problems.
pub(super) struct SettingsReader<'a> {
    pub(super) variable: &'a dyn Fn(&str) -> Option<String>,
    problems: Vec<String>,
}

/// The configuration.
///
/// # Errors
/// Every problem, with what to do about it.
pub(super) fn config(
    settings: Settings,
    variable: impl Fn(&str) -> Option<String>,
    defaults: &DefaultFolders,
) -> Result<Config, Vec<String>> {
    let mut reader = SettingsReader {
        variable: &variable,
        problems: Vec::new(),
    };
    let written = reader.text("address", settings.address, "127.0.0.1:3000");
    let address = reader.address("address", &written, "127.0.0.1:3000");
    let metrics_address = reader.metrics_address(settings.metrics_address, address);
    let origin = reader.origin(settings.origin, &written);
    let programmes = reader.folder(
        "programmes",
        settings.programmes,
        || defaults.programmes(),
        "name the folder that has one folder for each foundation",
    );
    let site = reader.folder(
        "site",
        settings.site,
        || defaults.site(),
        "build it with `make build`, or name its folder",
    );
    let log = reader.log(settings.log);
    let log_level = reader.log_level(settings.log_level);
    let pseudo_locales = reader.switch("pseudo_locales", settings.pseudo_locales);
    let development = reader.switch("development", settings.development);
    let clock = reader.clock(settings.today);
    let database = reader.database(settings.database_url);
    let files = reader.files(
        settings.files,
        [
            settings.s3_endpoint,
            settings.s3_region,
            settings.s3_key,
            settings.s3_secret,
        ],
    );
    let fonts = reader.fonts(settings.fonts);
    let trusted_proxies = reader.trusted_proxies(settings.trusted_proxies);
    let mail_per_hour = reader.number("mail_per_hour", settings.mail_per_hour, 600, 2);
    let changes_per_minute = reader.number("changes_per_minute", settings.changes_per_minute, 300, 1);
    let allow_private_webhooks = reader.switch("allow_private_webhooks", settings.allow_private_webhooks);
    let methods = (settings.email_sign_in, settings.passkeys, settings.providers);
    let sign_in = reader.sign_in(methods, &origin);
    let stripe = reader.stripe(settings.stripe);
    let bounces = reader.bounces(settings.bounces, settings.bounce_secret, settings.bounce_secret_file);
    let mail = MailSettings {
        smtp_url: reader.text("smtp_url", settings.smtp_url, ""),
        from: reader.text("mail_from", settings.mail_from, ""),
        folder: reader.text("mail_folder", settings.mail_folder, "data/mail"),
    };
    let mail = MailConfig::read(mail, &mut reader.problems);
    match (address, clock, database, mail) {
        (Some(address), Some(clock), Some(database), Some(mail)) if reader.problems.is_empty() => Ok(Config {
            address,
            metrics_address,
            origin,
            programmes,
            site,
            log,
            log_level,
            pseudo_locales,
            clock,
            database,
            mail,
            bounces,
            development,
            files,
            fonts,
            trusted_proxies,
            mail_per_hour,
            sign_in,
            stripe,
            allow_private_webhooks,
            changes_per_minute,
        }),
        _ => Err(reader.problems),
    }
}

impl SettingsReader<'_> {
    /// The variable, or else what's written, or else the default.
    pub(super) fn text(&self, name: &str, written: Option<String>, default: &str) -> String {
        (self.variable)(&format!("GUILDHALL_{}", name.to_uppercase()))
            .or(written)
            .unwrap_or_else(|| default.to_owned())
    }

    pub(super) fn problem(&mut self, name: &str, what: impl Display) {
        self.problems.push(format!("{name}: {what}"));
    }

    fn address(&mut self, name: &str, written: &str, example: &str) -> Option<SocketAddr> {
        let address = written.parse().ok();
        if address.is_none() {
            self.problem(
                name,
                format_args!("\"{written}\" isn't an address and a port; write it as {example}"),
            );
        }
        address
    }

    fn metrics_address(&mut self, written: Option<String>, site: Option<SocketAddr>) -> Option<SocketAddr> {
        let written = self.text("metrics_address", written, "");
        if written.is_empty() {
            return None;
        }
        let address = self.address("metrics_address", &written, "127.0.0.1:9464");
        if address.is_some() && address == site {
            self.problem(
                "metrics_address",
                "this is also the site's address; choose another port",
            );
        }
        address
    }

    /// By default, the address that the server listens on.
    fn origin(&mut self, written: Option<String>, address: &str) -> String {
        let origin = self.text("origin", written, &format!("http://{address}"));
        if !(origin.starts_with("http://") || origin.starts_with("https://")) || origin.ends_with('/') {
            self.problem(
                "origin",
                format_args!("\"{origin}\" must start with https:// or http://, and have no slash at the end"),
            );
        }
        origin
    }

    fn folder(
        &mut self,
        name: &str,
        written: Option<String>,
        default: impl FnOnce() -> Folder,
        advice: &str,
    ) -> Folder {
        let folder = match self.text(name, written, "") {
            unset if unset.is_empty() => default(),
            folder => Folder::Disk(folder.into()),
        };
        if !folder.is_dir() {
            self.problem(name, format_args!("there's no folder \"{folder}\"; {advice}"));
        }
        folder
    }

    fn log(&mut self, written: Option<String>) -> Log {
        match self.text("log", written, "text").as_str() {
            "text" => Log::Text,
            "json" => Log::Json,
            other => {
                self.problem("log", format_args!("\"{other}\" must be \"text\" or \"json\""));
                Log::Text
            }
        }
    }

    fn log_level(&mut self, written: Option<String>) -> String {
        let level = self.text("log_level", written, "info");
        if EnvFilter::try_new(&level).is_err() {
            self.problem(
                "log_level",
                format_args!("\"{level}\" isn't a log level; write error, warn, info, debug or trace"),
            );
        }
        level
    }

    fn switch(&mut self, name: &str, written: Option<bool>) -> bool {
        self.switch_or(name, written, false)
    }

    /// A switch with a default.
    pub(super) fn switch_or(&mut self, name: &str, written: Option<bool>, default: bool) -> bool {
        let written = written.unwrap_or(default);
        let switch = self.text(name, Some(written.to_string()), "");
        if !matches!(switch.as_str(), "true" | "false") {
            self.problem(name, format_args!("\"{switch}\" must be true or false"));
        }
        switch == "true"
    }

    fn clock(&mut self, written: Option<String>) -> Option<Clock> {
        let today = self.text("today", written, "");
        if today.is_empty() {
            return Some(Clock::System);
        }
        let clock = Date::parse(&today).map(Clock::Fixed);
        if clock.is_none() {
            self.problem(
                "today",
                format_args!("\"{today}\" isn't a date; write it as 2026-07-01, or leave it out"),
            );
        }
        clock
    }

    fn database(&mut self, written: Option<String>) -> Option<Location> {
        let location = self.text("database_url", written, "data/guildhall.db").parse();
        location.map_err(|error| self.problem("database_url", error)).ok()
    }

    fn files(&mut self, written: Option<String>, s3: [Option<String>; 4]) -> Files {
        let files = self.text("files", written, "data/files");
        let Some(bucket) = files.strip_prefix("s3://") else {
            return Files::Folder(PathBuf::from(files));
        };
        let [endpoint, region, key, secret] = s3;
        let endpoint = self.text("s3_endpoint", endpoint, "");
        let (key, secret) = (self.text("s3_key", key, ""), self.text("s3_secret", secret, ""));
        if key.is_empty() || secret.is_empty() {
            self.problem("s3_key, s3_secret", "both are required if files are in a bucket");
        }
        Files::Bucket(S3Settings {
            bucket: bucket.to_owned(),
            region: self.text("s3_region", region, "us-east-1"),
            endpoint: Some(endpoint).filter(|endpoint| !endpoint.is_empty()),
            key,
            secret,
        })
    }

    /// Folders, separated by colons. The default one doesn't have to exist.
    fn fonts(&mut self, written: Option<String>) -> Vec<PathBuf> {
        let fonts = self.text("fonts", written, FONTS);
        let folders: Vec<PathBuf> = fonts
            .split(':')
            .filter(|folder| !folder.is_empty())
            .map(PathBuf::from)
            .collect();
        for folder in &folders {
            if fonts != FONTS && !folder.is_dir() {
                self.problem(
                    "fonts",
                    format_args!(
                        "there's no folder \"{}\"; separate several with colons",
                        folder.display()
                    ),
                );
            }
        }
        folders
    }

    fn trusted_proxies(&mut self, written: Option<String>) -> Vec<IpNet> {
        let proxies = self.text("trusted_proxies", written, "127.0.0.0/8, ::1");
        networks(&proxies).unwrap_or_else(|wrong| {
            self.problem(
                "trusted_proxies",
                format_args!("\"{wrong}\" is neither an IP address nor a network; write it as 10.0.0.7 or 10.0.0.0/8"),
            );
            Vec::new()
        })
    }

    /// A whole number of at least `least`.
    fn number<N>(&mut self, name: &str, written: Option<i64>, default: N, least: N) -> N
    where
        N: Copy + Display + FromStr + PartialOrd,
    {
        let number = self.text(name, written.map(|number| number.to_string()), &default.to_string());
        let read = number.parse().ok().filter(|number| *number >= least);
        read.unwrap_or_else(|| {
            self.problem(
                name,
                format_args!("\"{number}\" must be a whole number of at least {least}"),
            );
            least
        })
    }
}

/// Reads addresses and networks, separated by commas.
///
/// # Errors
/// The first that is neither.
pub(super) fn networks(written: &str) -> Result<Vec<IpNet>, &str> {
    let parts = written.split(',').map(str::trim).filter(|part| !part.is_empty());
    let network = |part: &str| {
        part.parse::<IpAddr>()
            .map(IpNet::from)
            .or_else(|_| part.parse::<IpNet>())
    };
    parts.map(|part| network(part).map_err(|_| part)).collect()
}
