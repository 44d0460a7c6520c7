//! Secrets of other services, and their URLs.

use super::read::SettingsReader;
use url::Url;

/// Where a secret can be.
pub(super) struct WrittenSecret<'a> {
    /// What it belongs to, for problems.
    pub place: &'a str,
    /// Its key in the configuration. With `_file`, it's that of a file's name.
    pub key: &'a str,
    /// The end of its variable's name, after `GUILDHALL_`.
    pub variable: &'a str,
    pub written: Option<String>,
    pub file: Option<String>,
}

impl SettingsReader<'_> {
    /// From a variable, or the file that's named, or the configuration. Empty is none.
    pub(super) fn secret(&mut self, at: WrittenSecret<'_>) -> Option<String> {
        let variable = (self.variable)(&format!("GUILDHALL_{}", at.variable));
        let from_file = at.file.and_then(|file| {
            let read = std::fs::read_to_string(&file);
            read.map_err(|error| self.problem(at.place, format_args!("{}_file {file}: {error}", at.key)))
                .ok()
        });
        let secret = variable.or(from_file).or(at.written).unwrap_or_default();
        let secret = secret.trim();
        (!secret.is_empty()).then(|| secret.to_owned())
    }
}

/// An ID as a part of a variable's name.
pub(super) fn variable_part(id: &str) -> String {
    id.replace('-', "_").to_uppercase()
}

/// Whether secrets can be sent there. Without HTTPS, only to this machine: for tests.
pub(super) fn is_secure_url(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let local = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    url.query().is_none() && (url.scheme() == "https" || (url.scheme() == "http" && local))
}

#[cfg(test)]
mod tests {
    use super::is_secure_url;

    #[test]
    fn a_service_uses_https_except_on_this_machine() {
        for (url, expected) in [
            ("https://id.example.org/realms/members", true),
            ("https://id.example.org", true),
            ("http://localhost:9400", true),
            ("http://127.0.0.1:9400", true),
            ("http://id.example.org", false),
            ("id.example.org", false),
            ("https://id.example.org/?realm=members", false),
            ("", false),
        ] {
            assert_eq!(is_secure_url(url), expected, "{url}");
        }
    }
}
