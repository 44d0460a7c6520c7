//! How bounces arrive.

use super::read::SettingsReader;
use super::secret::WrittenSecret;
use crate::bounces::{BounceSecret, BounceSettings};
use std::path::PathBuf;

/// The shortest secret, in characters.
const SHORTEST: usize = 20;

impl SettingsReader<'_> {
    /// The mailbox doesn't have to exist yet: a mail server makes it for the first bounce.
    pub(super) fn bounces(
        &mut self,
        mailbox: Option<String>,
        secret: Option<String>,
        secret_file: Option<String>,
    ) -> BounceSettings {
        let mailbox = self.text("bounces", mailbox, "");
        let secret = self.secret(WrittenSecret {
            place: "bounce_secret",
            key: "bounce_secret",
            variable: "BOUNCE_SECRET",
            written: secret,
            file: secret_file,
        });
        if secret.as_ref().is_some_and(|secret| secret.chars().count() < SHORTEST) {
            self.problem(
                "bounce_secret",
                format_args!("it must have at least {SHORTEST} characters; make one with: openssl rand -hex 32"),
            );
        }
        BounceSettings {
            mailbox: (!mailbox.is_empty()).then(|| PathBuf::from(mailbox)),
            secret: secret.map(BounceSecret::new),
        }
    }
}
