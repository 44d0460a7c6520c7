//! Reads delivery status notifications. A library reads the MIME parts; this file knows what RFC 3464 means by them.

use super::fields::{StatusFields, status_fields};
use super::notification::{EnhancedStatus, MailDelivery, RecipientStatus, StatusNotification};
use crate::mail::normalized;
use mail_parser::{ContentType, Message, MessageParser, MimeHeaders};

/// How much of a message is read, in bytes. What counts is at the start; after that, there's only the rest of the email.
pub const LARGEST_REPORT: usize = 256 * 1024;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 300;

/// The longest `Message-ID`, in bytes.
const LONGEST_ID: usize = 998;

/// The most parts of a report. Three are usual.
const MOST_PARTS: usize = 20;

/// Reads a message. `None` if it isn't a delivery status notification, or doesn't say which email it's about: automatic replies, and the
/// free text of servers that don't follow the standard.
pub fn read_notification(message: &[u8]) -> Option<StatusNotification> {
    let message = message.get(..LARGEST_REPORT).unwrap_or(message);
    // Anyone can send anything to this address. The library promises not to panic; if it does, only this message is lost.
    std::panic::catch_unwind(|| notification(message)).ok().flatten()
}

fn notification(message: &[u8]) -> Option<StatusNotification> {
    let root = MessageParser::default().parse_headers(message)?;
    let kind = root.content_type()?;
    if !is_type(kind, "multipart", &["report"]) {
        return None;
    }
    let parts = parts(message, kind.attribute("boundary")?);
    let find = |kind: &str, subtypes: &[&str]| parts.iter().copied().find(|part| has_type(part, kind, subtypes));
    let status = find("message", &["delivery-status", "global-delivery-status"])?;
    let returned = match find("message", &["rfc822", "global"]) {
        Some(email) => message_id(body(email)),
        None => find("text", &["rfc822-headers", "rfc822-header"])
            .or_else(|| find("message", &["global-headers"]))
            .and_then(decoded)
            .and_then(|headers| message_id(&headers)),
    };
    // A server may leave out the email's headers (RFC 6522, 3).
    let message_id = returned.or_else(|| answered_id(&root))?;
    let status = decoded(status)?;
    let status = status_fields(&String::from_utf8_lossy(&status));
    Some(StatusNotification {
        message_id,
        recipients: status.iter().filter_map(recipient).collect(),
    })
}

/// The parts of a multipart message, each with its headers. The library would also read the emails in these parts, and those in them: a
/// stranger's message could nest so many that freeing them overflows the stack.
fn parts<'a>(message: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let (mut parts, mut start, mut place) = (Vec::new(), None, 0);
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        let rest = line
            .strip_prefix(b"--")
            .and_then(|rest| rest.strip_prefix(boundary.as_bytes()));
        let rest = rest.map(<[u8]>::trim_ascii_end);
        let next = place + line.len();
        if matches!(rest, Some(b"" | b"--")) {
            parts.extend(start.and_then(|start| message.get(start..place)));
            start = (rest == Some(b"")).then_some(next);
            if parts.len() == MOST_PARTS {
                return parts;
            }
        }
        place = next;
    }
    // A message that was cut off has no end.
    parts.extend(start.and_then(|start| message.get(start..)));
    parts
}

fn has_type(part: &[u8], kind: &str, subtypes: &[&str]) -> bool {
    let headers = MessageParser::default().parse_headers(part);
    headers.is_some_and(|headers| {
        headers
            .content_type()
            .is_some_and(|stated| is_type(stated, kind, subtypes))
    })
}

fn is_type(stated: &ContentType<'_>, kind: &str, subtypes: &[&str]) -> bool {
    let subtype = stated.subtype().unwrap_or_default();
    stated.ctype().eq_ignore_ascii_case(kind) && subtypes.iter().any(|known| subtype.eq_ignore_ascii_case(known))
}

/// What follows the headers of a part.
fn body(part: &[u8]) -> &[u8] {
    let mut place = 0;
    for line in part.split_inclusive(|byte| *byte == b'\n') {
        place += line.len();
        if line.trim_ascii().is_empty() {
            break;
        }
    }
    part.get(place..).unwrap_or_default()
}

/// The content of a part that isn't an email or a multipart: as it is, or from base64 or quoted-printable.
fn decoded(part: &[u8]) -> Option<Vec<u8>> {
    let read = MessageParser::default().parse(part)?;
    Some(read.parts.first()?.contents().to_vec())
}

/// The `Message-ID` in an email's headers.
fn message_id(email: &[u8]) -> Option<String> {
    let headers = MessageParser::default().parse_headers(email)?;
    bounded(headers.message_id()?)
}

/// The ID of the email that a report answers, by the report's own headers.
fn answered_id(report: &Message<'_>) -> Option<String> {
    let answered = report.in_reply_to().as_text();
    bounded(answered.or_else(|| report.references().as_text())?)
}

fn bounded(id: &str) -> Option<String> {
    let id = id.trim();
    (!id.is_empty() && id.len() <= LONGEST_ID).then(|| id.to_owned())
}

/// What a group of fields says about a recipient. `None` if it's about the whole email, or nothing is known yet because it went on to
/// a mailing list or another mail system.
fn recipient(fields: &StatusFields) -> Option<RecipientStatus> {
    let action = fields
        .get("action")?
        .split([' ', '\t', '('])
        .next()?
        .to_ascii_lowercase();
    let delivery = match action.as_str() {
        "failed" => MailDelivery::Bounced,
        "delayed" => MailDelivery::Delayed,
        "delivered" => MailDelivery::Delivered,
        _ => return None,
    };
    let addresses = ["original-recipient", "final-recipient"].into_iter();
    let addresses = addresses.filter_map(|name| {
        let address = fields.typed(name)?.trim_start_matches('<').trim_end_matches('>');
        normalized(address)
    });
    let reason = one_line(fields.typed("diagnostic-code").unwrap_or_default());
    let stated = fields.get("status").and_then(EnhancedStatus::parse);
    let status = stated.or_else(|| status_in(&reason));
    Some(RecipientStatus {
        addresses: addresses.collect(),
        delivery,
        status,
        reason,
    })
}

/// The status in a server's own words, such as `550 5.1.1 no such user` or `550-5.1.1 …`. Without one, that of the SMTP code.
fn status_in(reason: &str) -> Option<EnhancedStatus> {
    let mut words = reason.split([' ', '-']);
    let code = words.next()?;
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
    if !is_code {
        return None;
    }
    let stated = words.next().and_then(EnhancedStatus::parse);
    stated.or_else(|| EnhancedStatus::parse(&format!("{}.0.0", code.get(..1)?)))
}

/// A server's text in one line, without control characters, including those that change the direction of text.
fn one_line(text: &str) -> String {
    let is_plain = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.chars().filter(is_plain).take(LONGEST_REASON).collect()
}
