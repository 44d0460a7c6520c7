//! The foundations' Stripe accounts of the configuration.

use super::read::SettingsReader;
use super::secret::{WrittenSecret, is_secure_url, variable_part};
use crate::card::{StripeAccount, StripeSecret};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Stripe's own address.
const URL: &str = "https://api.stripe.com";

/// `[[stripe]]`, as written. There's no `Debug`, because it can contain secrets.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WrittenStripe {
    pub foundation: String,
    pub secret_key: Option<String>,
    pub secret_key_file: Option<String>,
    pub webhook_secret: Option<String>,
    pub webhook_secret_file: Option<String>,
    pub url: Option<String>,
}

impl SettingsReader<'_> {
    pub(super) fn stripe(&mut self, written: Vec<WrittenStripe>) -> Vec<StripeAccount> {
        let mut foundations = BTreeSet::new();
        let read = written.into_iter().filter_map(|one| {
            if !foundations.insert(one.foundation.clone()) {
                self.problem(
                    "stripe",
                    format_args!("there are two accounts for the foundation \"{}\"", one.foundation),
                );
            }
            self.stripe_account(one)
        });
        read.collect()
    }

    fn stripe_account(&mut self, written: WrittenStripe) -> Option<StripeAccount> {
        let foundation = written.foundation;
        let place = format!("stripe.{foundation}");
        if foundation.trim().is_empty() {
            self.problem("stripe", "foundation is missing: the name of its folder");
        }
        let url = written.url.unwrap_or_else(|| URL.to_owned());
        if !is_secure_url(&url) {
            self.problem(
                &place,
                format_args!("the url \"{url}\" must start with https://, or be left out"),
            );
        }
        let part = variable_part(&foundation);
        let secret_key = self.stripe_secret(WrittenSecret {
            place: &place,
            key: "secret_key",
            variable: &format!("STRIPE_{part}_SECRET_KEY"),
            written: written.secret_key,
            file: written.secret_key_file,
        });
        let webhook_secret = self.stripe_secret(WrittenSecret {
            place: &place,
            key: "webhook_secret",
            variable: &format!("STRIPE_{part}_WEBHOOK_SECRET"),
            written: written.webhook_secret,
            file: written.webhook_secret_file,
        });
        Some(StripeAccount {
            foundation,
            secret_key: secret_key?,
            webhook_secret: webhook_secret?,
            url: url.trim_end_matches('/').to_owned(),
        })
    }

    /// A secret that's required.
    fn stripe_secret(&mut self, at: WrittenSecret<'_>) -> Option<StripeSecret> {
        let (place, key, variable) = (at.place.to_owned(), at.key.to_owned(), at.variable.to_owned());
        let secret = self.secret(at);
        if secret.is_none() {
            self.problem(
                &place,
                format_args!("{key} is missing; write it, name its file as {key}_file, or set GUILDHALL_{variable}"),
            );
        }
        secret.map(StripeSecret::new)
    }
}
