//! The ways to sign in of the configuration, with its identity providers.

use super::SignInConfig;
use super::read::SettingsReader;
use super::secret::{WrittenSecret, is_secure_url, variable_part};
use crate::accounts::{GroupRole, Provider, ProviderSecret, RelyingParty};
use crate::mail::normalized;
use domain::access::AccountRole;
use serde::Deserialize;
use std::collections::BTreeSet;

/// What's requested if nothing is written, besides `openid`.
const SCOPES: [&str; 2] = ["email", "profile"];

/// `[[providers]]`, as written. There's no `Debug`, because it can contain a secret.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WrittenProvider {
    pub id: String,
    /// Whether people can sign in with it. By default, they can.
    pub enabled: Option<bool>,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    pub client_secret_file: Option<String>,
    pub scopes: Option<Vec<String>>,
    pub domains: Vec<String>,
    pub groups_claim: Option<String>,
    pub roles: Vec<WrittenGroupRole>,
}

/// An entry of a provider's `roles`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenGroupRole {
    pub group: String,
    pub foundation: String,
    pub role: String,
}

/// The switch for email, the one for passkeys, and the providers, as written.
pub(super) type WrittenMethods = (Option<bool>, Option<bool>, Vec<WrittenProvider>);

impl SettingsReader<'_> {
    /// How people sign in. Somebody has to be able to.
    pub(super) fn sign_in(&mut self, (email, passkeys, providers): WrittenMethods, origin: &str) -> SignInConfig {
        let email = self.switch_or("email_sign_in", email, true);
        // Browsers have no passkeys for an IP address.
        let has_name = RelyingParty::at(origin).is_some();
        let passkeys = self.switch_or("passkeys", passkeys, has_name);
        if passkeys && !has_name {
            self.problem(
                "passkeys",
                format_args!("they need a host name, but the origin is {origin}; change one of them"),
            );
        }
        let providers = self.providers(providers);
        if !email && providers.is_empty() {
            self.problem(
                "email_sign_in",
                "nobody could sign in: turn it on, or enable a provider; passkeys aren't enough, because people have to \
                 sign in before they can add one",
            );
        }
        SignInConfig {
            email,
            passkeys,
            providers,
        }
    }

    fn providers(&mut self, written: Vec<WrittenProvider>) -> Vec<Provider> {
        let mut ids = BTreeSet::new();
        let read = written.into_iter().filter_map(|one| {
            let enabled = one.enabled != Some(false);
            if !ids.insert(one.id.clone()) {
                self.problem("providers", format_args!("there are two with the id \"{}\"", one.id));
            }
            let provider = self.provider(one);
            enabled.then_some(provider)
        });
        read.collect()
    }

    fn provider(&mut self, written: WrittenProvider) -> Provider {
        let place = format!("providers.{}", written.id);
        if !is_id(&written.id) {
            self.problem(
                "providers",
                format_args!(
                    "the id \"{}\" must be of small letters, digits and dashes, such as \"fedora\"",
                    written.id
                ),
            );
        }
        for (key, value) in [("name", &written.name), ("client_id", &written.client_id)] {
            if value.trim().is_empty() {
                self.problem(&place, format_args!("{key} is missing"));
            }
        }
        if !is_secure_url(&written.issuer) {
            self.problem(
                &place,
                format_args!(
                    "the issuer \"{}\" must be an https:// URL, as in the provider's /.well-known/openid-configuration",
                    written.issuer
                ),
            );
        }
        let domains = written.domains.iter();
        let domains: Vec<String> = domains.filter_map(|domain| self.domain(&place, domain)).collect();
        let roles = written.roles.into_iter();
        let roles: Vec<GroupRole> = roles.filter_map(|role| self.group_role(&place, role)).collect();
        let groups_claim = written.groups_claim.unwrap_or_default();
        if groups_claim.is_empty() && !roles.is_empty() {
            self.problem(&place, "roles need a groups_claim, such as \"groups\"");
        }
        let client_secret = self.secret(WrittenSecret {
            place: &place,
            key: "client_secret",
            variable: &format!("PROVIDER_{}_SECRET", variable_part(&written.id)),
            written: written.client_secret,
            file: written.client_secret_file,
        });
        let scopes = written.scopes.unwrap_or_else(|| SCOPES.map(str::to_owned).to_vec());
        Provider {
            id: written.id,
            name: written.name,
            issuer: written.issuer,
            client_id: written.client_id,
            client_secret: client_secret.map(ProviderSecret::new),
            scopes,
            domains,
            groups_claim,
            roles,
        }
    }

    /// A domain in the spelling of accounts' addresses.
    fn domain(&mut self, place: &str, written: &str) -> Option<String> {
        let address = normalized(&format!("somebody@{}", written.trim()));
        let domain = address.and_then(|address| Some(address.rsplit_once('@')?.1.to_owned()));
        if domain.is_none() {
            let problem = format_args!("\"{written}\" isn't a domain of email addresses, such as \"example.org\"");
            self.problem(place, problem);
        }
        domain
    }

    fn group_role(&mut self, place: &str, written: WrittenGroupRole) -> Option<GroupRole> {
        let WrittenGroupRole {
            group,
            foundation,
            role,
        } = written;
        let Some(role) = AccountRole::from_word(&role) else {
            let known = AccountRole::ALL.map(AccountRole::word).join(", ");
            self.problem(place, format_args!("there's no role \"{role}\"; the roles are {known}"));
            return None;
        };
        Some(GroupRole {
            group,
            foundation,
            role,
        })
    }
}

/// Whether it can be in URLs and names of variables.
fn is_id(text: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 40 && text.bytes().all(known)
}
