//! What commands work on.

use super::Secrets;
use super::usage::SAVES_PER_HOUR;
use crate::clock::Clock;
use crate::config::Config;
use crate::mail::Mailer;
use crate::programmes::Loaded;
use crate::storage::Database;
use crate::tasks::TaskHealth;
use crate::uploads::{FileStore, FilesError, UploadChecker};
use std::sync::Arc;

/// Storage, programmes, time and chance, and how the installation is addressed. Clones share all of it.
#[derive(Clone, Debug)]
pub struct Desk {
    pub database: Database,
    pub loaded: Arc<Loaded>,
    pub clock: Clock,
    pub secrets: Secrets,
    pub files: FileStore,
    /// Checks uploads.
    pub uploads: UploadChecker,
    /// The address readers use, without a slash at the end.
    pub origin: Arc<str>,
    /// Writes letters.
    pub mail: Mailer,
    /// How many letters applicants bring about in an hour, all together; the rest is sent later.
    pub mail_per_hour: i64,
    /// How often an application may be saved in an hour.
    pub saves_per_hour: i64,
    /// How the background tasks are doing.
    pub tasks: TaskHealth,
}

impl Desk {
    /// As it is configured.
    ///
    /// # Errors
    /// When files cannot be kept where they should be.
    pub fn new(config: &Config, loaded: Loaded) -> Result<Self, FilesError> {
        Ok(Self {
            database: Database::at(config.database.clone()),
            loaded: Arc::new(loaded),
            clock: config.clock,
            secrets: Secrets::system(),
            files: config.files.open()?,
            uploads: UploadChecker::default(),
            origin: config.origin.as_str().into(),
            mail: Mailer::new(&config.mail, &config.origin),
            mail_per_hour: config.mail_per_hour,
            saves_per_hour: SAVES_PER_HOUR,
            tasks: TaskHealth::default(),
        })
    }
}
