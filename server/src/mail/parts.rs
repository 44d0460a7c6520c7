//! Parses the two parts of a message written by [`message`](super::message), to show them.

use super::message::boundary;
use crate::applications::EmailId;
use data_encoding::BASE64_MIME;

/// The content of an email.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MessageParts {
    pub text: String,
    pub html: String,
}

/// The parts of the email with this ID. `None` if we didn't write the message.
pub fn parts(id: &EmailId, message: &[u8]) -> Option<MessageParts> {
    let message = std::str::from_utf8(message).ok()?;
    let between = format!("--{}", boundary(id));
    let mut parts = message.split(between.as_str()).skip(1).map(decoded);
    Some(MessageParts {
        text: parts.next()??,
        html: parts.next()??,
    })
}

/// Decodes a part with its headers.
fn decoded(part: &str) -> Option<String> {
    let (headers, body) = part.split_once("\r\n\r\n")?;
    let encoding = headers
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-transfer-encoding"))
        .map_or("7bit", |(_, value)| value.trim());
    let bytes = match encoding {
        "base64" => BASE64_MIME.decode(format!("{}\r\n", body.trim()).as_bytes()).ok()?,
        "quoted-printable" => quoted_printable::decode(body, quoted_printable::ParseMode::Robust).ok()?,
        _ => body.as_bytes().to_vec(),
    };
    let text = String::from_utf8(bytes).ok()?.replace("\r\n", "\n");
    Some(format!("{}\n", text.trim_end()))
}
