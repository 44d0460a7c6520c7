//! An email as it's sent (RFC 5322).

use super::address::address;
use super::{Mailer, NewEmail};
use crate::applications::EmailId;
use crate::clock::Timestamp;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

/// Writes a message. It depends only on its input, so a retry sends the same bytes.
///
/// # Errors
/// If it can't be written, which shouldn't happen.
pub(super) fn message(
    mailer: &Mailer,
    id: &EmailId,
    at: Timestamp,
    to: Address,
    owed: &NewEmail<'_>,
) -> Result<Vec<u8>, lettre::error::Error> {
    let letter = owed.letter;
    let mut builder = Message::builder()
        .message_id(Some(format!("<{id}@{}>", mailer.domain)))
        .date(at.system())
        .from(Mailbox::new(Some(owed.from_name.to_owned()), mailer.from.clone()))
        .to(Mailbox::new(None, to))
        .subject(letter.subject.as_str());
    if let Some(reply_to) = address(owed.reply_to) {
        builder = builder.reply_to(Mailbox::new(Some(owed.from_name.to_owned()), reply_to));
    }
    let parts = MultiPart::alternative()
        .boundary(boundary(id))
        .singlepart(SinglePart::plain(letter.text()))
        .singlepart(SinglePart::html(letter.html()));
    let message = builder
        // Keeps automatic responders quiet (RFC 3834).
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", letter.t.locale().tag()))
        .multipart(parts)?;
    Ok(message.formatted())
}

/// The boundary between the parts. It contains the random ID, so no line of a part can start with it.
pub(super) fn boundary(id: &EmailId) -> String {
    format!("=_{id}")
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
