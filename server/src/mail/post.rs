//! Sends one email: to an SMTP server, or to a folder.

use super::address::address;
use super::outbox::Claimed;
use super::{MailConfig, MailTransport, Mailer, Security, SmtpServer};
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor, transport::smtp};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// How long a server can take to respond first, and how long sending can take in total. The latter must end
/// well before the claim expires.
const CONNECTING: Duration = Duration::from_secs(20);
const SENDING: Duration = Duration::from_mins(1);

/// Sends emails.
#[derive(Clone, Debug)]
pub struct MailSender {
    from: Address,
    kind: Delivery,
}

#[derive(Clone, Debug)]
enum Delivery {
    Smtp(Transport),
    Folder {
        path: PathBuf,
        /// Sent emails stay readable in the outbox.
        keep: bool,
    },
}

/// Why an email wasn't accepted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct SendError {
    pub verdict: FailureKind,
    /// The SMTP status code, or what failed. It's logged.
    pub short: String,
    /// The server's reply, which can contain names. It's only stored in the database.
    pub said: String,
}

/// What to do next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FailureKind {
    /// Retry this email later.
    Later,
    /// The server isn't available, so retry all emails later.
    Away,
    /// Something is misconfigured, so no email can be sent until it's fixed.
    Alarm,
    /// Give this email up.
    Never,
}

impl MailSender {
    /// Created from the configuration.
    ///
    /// # Errors
    /// If TLS can't be set up.
    pub fn new(config: &MailConfig, mailer: &Mailer, development: bool) -> Result<Self, smtp::Error> {
        let kind = match &config.transport {
            MailTransport::Smtp(server) => Delivery::Smtp(transport(server, mailer)?),
            MailTransport::Folder(path) => Delivery::Folder {
                path: path.clone(),
                keep: development,
            },
        };
        let from = config.from.clone();
        Ok(Self { from, kind })
    }

    pub(super) fn keeps(&self) -> bool {
        matches!(self.kind, Delivery::Folder { keep: true, .. })
    }

    pub(super) async fn send(&self, mail: &Claimed) -> Result<(), SendError> {
        let message = mail.message.clone().ok_or_else(|| never("the message was deleted"))?;
        match &self.kind {
            Delivery::Smtp(transport) => {
                let to = address(&mail.recipient).ok_or_else(|| never("not an address"))?;
                let envelope = Envelope::new(Some(self.from.clone()), vec![to]).map_err(|_| never("not an address"))?;
                match tokio::time::timeout(SENDING, transport.send_raw(&envelope, &message)).await {
                    Ok(sent) => sent.map(drop).map_err(|error| judged(&error)),
                    Err(_) => Err(failure(FailureKind::Away, "timed out", "")),
                }
            }
            Delivery::Folder { path, .. } => {
                let (path, name) = (path.clone(), mail.id.to_string());
                match tokio::task::spawn_blocking(move || write(&path, &name, &message)).await {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(error)) => Err(failure(
                        FailureKind::Alarm,
                        &format!("couldn't write to the folder: {error}"),
                        "",
                    )),
                    Err(error) => Err(failure(FailureKind::Later, &error.to_string(), "")),
                }
            }
        }
    }
}

fn transport(server: &SmtpServer, mailer: &Mailer) -> Result<Transport, smtp::Error> {
    let builder = match server.security {
        Security::StartTls => Transport::starttls_relay(&server.host)?,
        Security::Tls => Transport::relay(&server.host)?,
        Security::Plain => Transport::builder_dangerous(server.host.as_str()),
    };
    let mut builder = builder
        .port(server.port)
        .timeout(Some(CONNECTING))
        .hello_name(ClientId::Domain(mailer.domain.to_string()));
    if let Some((name, password)) = &server.login {
        builder = builder.credentials(Credentials::new(name.clone(), password.clone()));
    }
    Ok(builder.build())
}

/// Classifies an SMTP error (RFC 5321, section 4.2, and RFC 4954, section 6).
fn judged(error: &smtp::Error) -> SendError {
    let said = error.to_string();
    match error.status().map(u16::from) {
        // The login was refused, not this email.
        Some(code @ (530 | 534 | 535 | 538)) => failure(FailureKind::Alarm, &code.to_string(), &said),
        // The server isn't accepting email at all.
        Some(421) => failure(FailureKind::Away, "421", &said),
        Some(code @ 500..) => failure(FailureKind::Never, &code.to_string(), &said),
        Some(code) => failure(FailureKind::Later, &code.to_string(), &said),
        None if error.is_tls() => failure(FailureKind::Alarm, "encryption", &said),
        // The server lacks STARTTLS or a supported way to log in.
        None if error.is_client() => failure(
            FailureKind::Alarm,
            "the server doesn't offer STARTTLS or a supported login",
            &said,
        ),
        None => failure(FailureKind::Away, "no connection", &said),
    }
}

fn never(what: &str) -> SendError {
    failure(FailureKind::Never, what, "")
}

fn failure(verdict: FailureKind, short: &str, said: &str) -> SendError {
    SendError {
        verdict,
        short: short.to_owned(),
        said: said.chars().take(500).collect(),
    }
}

/// Writes the file atomically, so that whoever watches the folder never sees half an email.
fn write(folder: &Path, name: &str, message: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let part = folder.join(format!("{name}.part"));
    let mut file = std::fs::File::create(&part)?;
    file.write_all(message)?;
    file.sync_all()?;
    std::fs::rename(part, folder.join(format!("{name}.eml")))
}
