//! The state that all commands share.

use super::Secrets;
use super::usage::SAVES_PER_HOUR;
use crate::accounts::RelyingParty;
use crate::bounces::BounceSettings;
use crate::card::StripeAccounts;
use crate::clock::Clock;
use crate::config::{Config, SignInConfig};
use crate::mail::Mailer;
use crate::pdf::Fonts;
use crate::programmes::LoadedProgrammes;
use crate::storage::Database;
use crate::tasks::TaskHealth;
use crate::uploads::{FileStore, FilesError, UploadChecker};
use crate::webhooks::WebhookSettings;
use app::account::SignInMethods;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Storage, programmes, clock, randomness and the installation's settings. Clones share everything.
#[derive(Clone, Debug)]
pub struct AppState {
    pub database: Database,
    pub loaded: Arc<LoadedProgrammes>,
    pub clock: Clock,
    pub secrets: Secrets,
    pub files: FileStore,
    /// Checks uploads.
    pub uploads: UploadChecker,
    /// For documents in scripts that the built-in fonts lack.
    pub fonts: Fonts,
    /// The site's public URL, without a trailing slash.
    pub origin: Arc<str>,
    /// Writes emails.
    pub mail: Mailer,
    /// How many emails all applications together can cause in an hour. Others are sent later.
    pub mail_per_hour: i64,
    /// How often an application can be saved in an hour.
    pub saves_per_hour: i64,
    /// The site, for passkeys. `None` if people can't sign in with them.
    pub passkeys: Option<RelyingParty>,
    /// How people sign in.
    pub sign_in: Arc<SignInConfig>,
    /// The foundations whose invoices can be paid by card.
    pub card: StripeAccounts,
    /// Where events may be sent.
    pub webhooks: WebhookSettings,
    /// How bounces arrive.
    pub bounces: Arc<BounceSettings>,
    /// One report is read at a time.
    pub reports: Arc<Semaphore>,
    /// The health of the background tasks.
    pub tasks: TaskHealth,
}

impl AppState {
    /// Whether the site uses HTTPS.
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The ways to sign in.
    pub fn sign_in_methods(&self) -> SignInMethods {
        SignInMethods {
            email: self.sign_in.email,
            passkeys: self.passkeys.is_some(),
            providers: self.sign_in.briefs(),
        }
    }

    /// Created from the configuration.
    ///
    /// # Errors
    /// If uploads can't be stored in the configured place.
    pub fn new(config: &Config, loaded: LoadedProgrammes) -> Result<Self, FilesError> {
        Ok(Self {
            database: Database::at(config.database.clone()),
            loaded: Arc::new(loaded),
            clock: config.clock,
            secrets: Secrets::system(),
            files: config.files.open()?,
            uploads: UploadChecker::default(),
            fonts: Fonts::in_folders(config.fonts.clone()),
            origin: config.origin.as_str().into(),
            mail: Mailer::new(&config.mail, &config.origin),
            mail_per_hour: config.mail_per_hour,
            saves_per_hour: SAVES_PER_HOUR,
            passkeys: RelyingParty::at(&config.origin).filter(|_| config.sign_in.passkeys),
            sign_in: Arc::new(config.sign_in.clone()),
            card: StripeAccounts::new(&config.stripe),
            webhooks: WebhookSettings::new(config.allow_private_webhooks),
            bounces: Arc::new(config.bounces.clone()),
            reports: Arc::new(Semaphore::new(1)),
            tasks: TaskHealth::default(),
        })
    }
}
