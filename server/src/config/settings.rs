//! `guildhall.toml`, as written.

use super::providers::WrittenProvider;
use super::stripe::WrittenStripe;
use serde::Deserialize;
use std::path::Path;

/// The file to look for if none is named.
const FILE: &str = "guildhall.toml";

/// The file as written. A variable with `GUILDHALL_` and the key in capitals overrules it. There's no `Debug`, because it
/// contains passwords.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    pub address: Option<String>,
    pub metrics_address: Option<String>,
    pub origin: Option<String>,
    pub programmes: Option<String>,
    pub site: Option<String>,
    pub log: Option<String>,
    pub log_level: Option<String>,
    pub pseudo_locales: Option<bool>,
    pub today: Option<String>,
    pub database_url: Option<String>,
    pub smtp_url: Option<String>,
    pub mail_from: Option<String>,
    pub mail_folder: Option<String>,
    pub bounces: Option<String>,
    pub bounce_secret: Option<String>,
    pub bounce_secret_file: Option<String>,
    pub development: Option<bool>,
    pub files: Option<String>,
    pub s3_endpoint: Option<String>,
    pub s3_region: Option<String>,
    pub s3_key: Option<String>,
    pub s3_secret: Option<String>,
    pub fonts: Option<String>,
    pub trusted_proxies: Option<String>,
    pub mail_per_hour: Option<i64>,
    pub changes_per_minute: Option<i64>,
    pub allow_private_webhooks: Option<bool>,
    pub email_sign_in: Option<bool>,
    pub passkeys: Option<bool>,
    #[serde(default)]
    pub providers: Vec<WrittenProvider>,
    #[serde(default)]
    pub stripe: Vec<WrittenStripe>,
}

impl Settings {
    /// Reads the file. Without a name, it's optional.
    pub fn read(file: Option<&Path>) -> Result<Self, String> {
        let path = file.unwrap_or(Path::new(FILE));
        if file.is_none() && !path.exists() {
            return Ok(Self::default());
        }
        let text =
            std::fs::read_to_string(path).map_err(|error| format!("{}: can't be read ({error})", path.display()))?;
        toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
    }
}
