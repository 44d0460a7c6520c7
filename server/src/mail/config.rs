//! How emails are sent: by an SMTP server, or written to a folder if none is configured.

use super::address::address;
use axum::http::Uri;
use lettre::Address;
use percent_encoding::percent_decode_str;
use std::fmt;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub struct MailConfig {
    /// The sender's address. The sender's name is the foundation's.
    pub from: Address,
    pub transport: MailTransport,
}

#[derive(Clone, Debug)]
pub enum MailTransport {
    Smtp(SmtpServer),
    /// Writes each email to a file.
    Folder(PathBuf),
}

/// An SMTP server.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpServer {
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// User name and password.
    pub login: Option<(String, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Security {
    /// STARTTLS. Nothing is sent to a server that doesn't offer it.
    StartTls,
    /// TLS from the start.
    Tls,
    /// No encryption: for a server on the same machine.
    Plain,
}

/// The settings, as written. Empty if not set.
#[derive(Clone)]
pub(crate) struct MailSettings {
    pub smtp_url: String,
    pub from: String,
    pub folder: String,
}

impl MailConfig {
    /// Validates the settings and adds any problems. The server's URL isn't repeated, because it contains a password.
    pub(crate) fn read(written: MailSettings, problems: &mut Vec<String>) -> Option<Self> {
        let transport = if written.smtp_url.is_empty() {
            MailTransport::Folder(PathBuf::from(written.folder))
        } else {
            match smtp(&written.smtp_url) {
                Ok(server) => MailTransport::Smtp(server),
                Err(problem) => {
                    problems.push(format!("smtp_url: {problem}"));
                    return None;
                }
            }
        };
        let from = match (&transport, written.from.as_str()) {
            (MailTransport::Folder(_), "") => "guildhall@localhost.localdomain",
            (_, from) => from,
        };
        let Some(from) = address(from) else {
            problems.push(format!(
                "mail_from: \"{from}\" isn't an address that can send email; write it as members@example.org"
            ));
            return None;
        };
        Some(Self { from, transport })
    }
}

fn smtp(url: &str) -> Result<SmtpServer, &'static str> {
    const FORM: &str = "write it as smtp://user:password@host:587, smtps://user:password@host:465 or \
        smtp+plain://localhost:25, with special characters in the password percent-encoded";
    let url: Uri = url.parse().map_err(|_| FORM)?;
    let (security, port) = match url.scheme_str() {
        Some("smtp") => (Security::StartTls, 587),
        Some("smtps") => (Security::Tls, 465),
        Some("smtp+plain") => (Security::Plain, 25),
        _ => return Err(FORM),
    };
    let host = url.host().filter(|host| !host.is_empty()).ok_or(FORM)?;
    let authority = url.authority().map_or("", |authority| authority.as_str());
    let (login, place) = match authority.rsplit_once('@') {
        Some((login, place)) => (Some(login.split_once(':').ok_or(FORM)?), place),
        None => (None, authority),
    };
    // An invalid port is an error, because it could be a password without a host.
    let port = match place.strip_prefix(host) {
        Some("") => port,
        Some(after) => after.trim_start_matches(':').parse().map_err(|_| FORM)?,
        None => return Err(FORM),
    };
    let login = match login {
        Some((name, password)) => Some((decoded(name).ok_or(FORM)?, decoded(password).ok_or(FORM)?)),
        None => None,
    };
    if security == Security::Plain && login.is_some() {
        return Err(
            "smtp+plain:// would send the password unencrypted; use smtp:// or smtps://, or leave out the password",
        );
    }
    Ok(SmtpServer {
        host: host.to_owned(),
        port,
        security,
        login,
    })
}

fn decoded(text: &str) -> Option<String> {
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

impl fmt::Debug for SmtpServer {
    /// Without user name and password, because it's logged.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{} ({:?})", self.host, self.port, self.security)
    }
}

#[cfg(test)]
mod tests;
