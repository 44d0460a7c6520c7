//! The configuration: `guildhall.toml`, overruled by `GUILDHALL_…` variables, and checked completely at start.

mod bounces;
mod folders;
mod providers;
mod read;
mod secret;
mod settings;
mod stripe;
#[cfg(test)]
mod tests;

pub(crate) use folders::DefaultFolders;

use crate::accounts::Provider;
use crate::bounces::BounceSettings;
use crate::card::StripeAccount;
use crate::clock::Clock;
use crate::folder::Folder;
use crate::mail::MailConfig;
use crate::storage::Location;
use crate::uploads::{FileStore, FilesError, S3Settings};
use app::account::ProviderBrief;
use ipnet::IpNet;
use settings::Settings;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub struct Config {
    /// The address to listen on.
    pub address: SocketAddr,
    /// The address of `/metrics`, if Prometheus reads it.
    pub metrics_address: Option<SocketAddr>,
    /// The public URL, without a slash at the end. Absolute links start with it.
    pub origin: String,
    /// The folder with a folder for each foundation.
    pub programmes: Folder,
    /// The folder of the built site.
    pub site: Folder,
    pub log: Log,
    /// What's logged, in the format of `tracing_subscriber::EnvFilter`.
    pub log_level: String,
    /// Offers the two pseudo-locales, for tests.
    pub pseudo_locales: bool,
    pub clock: Clock,
    /// The database of applications.
    pub database: Location,
    pub mail: MailConfig,
    /// How bounces arrive.
    pub bounces: BounceSettings,
    /// Shows every email at `/outbox`. Only for development.
    pub development: bool,
    pub files: Files,
    /// The folders with fonts for documents in scripts that the built-in ones lack.
    pub fonts: Vec<PathBuf>,
    /// The proxies whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: Vec<IpNet>,
    /// The most emails that all applications together can cause in an hour. Others are sent later.
    pub mail_per_hour: i64,
    pub sign_in: SignInConfig,
    /// The Stripe accounts of foundations whose invoices can be paid by card.
    pub stripe: Vec<StripeAccount>,
    /// Whether webhooks also reach private addresses, other ports than 443, and addresses without HTTPS.
    pub allow_private_webhooks: bool,
    /// The most changes a minute from one client network. Bursts can be twice as many.
    pub changes_per_minute: u32,
}

/// How people sign in.
#[derive(Clone, Debug)]
pub struct SignInConfig {
    /// Whether with a code or a link from an email.
    pub email: bool,
    /// Whether with a passkey.
    pub passkeys: bool,
    /// In the order of their buttons.
    pub providers: Vec<Provider>,
}

impl SignInConfig {
    /// The name of a provider. Its ID, if it's turned off.
    pub(crate) fn provider_name(&self, id: &str) -> String {
        let found = self.providers.iter().find(|provider| provider.id == id);
        found.map_or(id, |provider| &provider.name).to_owned()
    }

    /// The providers, as pages name them.
    pub(crate) fn briefs(&self) -> Vec<ProviderBrief> {
        let briefs = self.providers.iter().map(|provider| ProviderBrief {
            id: provider.id.clone(),
            name: provider.name.clone(),
        });
        briefs.collect()
    }
}

/// Where uploads are stored.
#[derive(Clone, Debug)]
pub enum Files {
    Folder(PathBuf),
    Bucket(S3Settings),
}

impl Files {
    /// Opens the store.
    ///
    /// # Errors
    /// If files can't be stored there.
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

impl Config {
    /// Reads and checks the configuration: this file, or else the one that `GUILDHALL_CONFIG` names, or else
    /// `guildhall.toml`.
    ///
    /// # Errors
    /// Every problem, with what to do about it.
    pub fn load(file: Option<&Path>) -> Result<Self, Vec<String>> {
        let variable = |name: &str| std::env::var(name).ok();
        let named = file
            .map(PathBuf::from)
            .or_else(|| variable("GUILDHALL_CONFIG").map(PathBuf::from));
        let settings = Settings::read(named.as_deref()).map_err(|problem| vec![problem])?;
        let defaults = DefaultFolders::next_to(named.as_deref()).map_err(|error| vec![error.to_string()])?;
        read::config(settings, variable, &defaults)
    }
}
