//! A letter as the bytes that go over the wire (RFC 5322).

use super::address::address;
use super::{Mailer, Owed};
use crate::clock::Moment;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

/// Writes a message. It depends on nothing but what it is given, so a second try sends the very same.
///
/// # Errors
/// When it cannot be written, which no letter should bring about.
pub(super) fn message(
    mailer: &Mailer,
    id: &str,
    at: Moment,
    to: Address,
    owed: &Owed<'_>,
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
        // Programs that answer for people do not answer it (RFC 3834).
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", letter.t.locale().tag()))
        .multipart(parts)?;
    Ok(message.formatted())
}

/// What stands between the parts. No line of a part can begin so: nobody knows the id before.
pub(super) fn boundary(id: &str) -> String {
    format!("=_{id}")
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
