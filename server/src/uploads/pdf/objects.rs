//! Objects with a stream, found by their keywords (ISO 32000-1, 7.3.8 and 7.3.10).

use super::names::ends_name;
use super::tokens::{Token, Tokens};
use crate::uploads::Refused;

/// How many times the dictionaries of a document can cover it. They only overlap if they're made to.
const MOST_COVER: usize = 4;

pub(super) struct StreamObject<'a> {
    pub(super) number: u32,
    digits: &'a [u8],
    pub(super) generation: u16,
    /// Everything before the data, without the object's number.
    pub(super) dictionary: &'a [u8],
    /// From the start of the stream to the end of the document: only decoding shows where the stream ends.
    pub(super) data: &'a [u8],
}

impl StreamObject<'_> {
    /// The numbers it has if the table of objects points at a later digit.
    pub(super) fn later_numbers(&self) -> impl Iterator<Item = u32> {
        (1..self.digits.len()).filter_map(|from| parse(&self.digits[from..]))
    }
}

/// A dictionary that follows the keyword `obj`.
#[derive(Clone, Copy)]
pub(super) struct ObjectDictionary<'a> {
    /// Everything before the keyword.
    before: &'a [u8],
    /// Everything after the keyword.
    object: &'a [u8],
    /// What's in the dictionary, and what follows.
    pub(super) inside: Tokens<'a>,
    after: Tokens<'a>,
}

/// Finds whatever reads as an object that's a dictionary, even in strings and data.
pub(super) fn dictionaries(bytes: &[u8]) -> impl Iterator<Item = Result<ObjectDictionary<'_>, Refused>> {
    let mut left = bytes.len().saturating_mul(MOST_COVER);
    keywords(bytes).filter_map(move |at| {
        let object = &bytes[at + 3..];
        let mut inside = Tokens::new(object);
        if inside.value() != Some(Token::Open) {
            return None;
        }
        let mut after = inside;
        let is_whole = after.skip_dictionary();
        left = left.saturating_sub(object.len() - after.rest().len());
        let found = ObjectDictionary {
            before: &bytes[..at],
            object,
            inside,
            after,
        };
        Some((is_whole && left > 0).then_some(found).ok_or(Refused::PdfUnreadable))
    })
}

/// Finds objects with a stream. Fails if viewers could read one as another object.
pub(super) fn stream_objects(bytes: &[u8]) -> impl Iterator<Item = Result<StreamObject<'_>, Refused>> {
    dictionaries(bytes).filter_map(|found| match found {
        Ok(mut found) => {
            let has_stream = found.after.value() == Some(Token::Word(b"stream"));
            has_stream.then(|| stream(found).ok_or(Refused::PdfUnreadable))
        }
        Err(refused) => Some(Err(refused)),
    })
}

fn stream(found: ObjectDictionary<'_>) -> Option<StreamObject<'_>> {
    let (digits, generation) = header(found.before)?;
    let data = after_line(found.after.rest())?;
    Some(StreamObject {
        number: parse(digits)?,
        digits,
        generation,
        dictionary: &found.object[..found.object.len() - data.len()],
        data,
    })
}

/// Where the keyword `obj` is.
fn keywords(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let words = bytes.windows(3).enumerate().filter(|(_, word)| *word == b"obj");
    words.map(|(at, _)| at).filter(|at| {
        let is_whole = bytes.get(at + 3).is_some_and(|byte| ends_name(*byte));
        is_whole && !bytes[..*at].ends_with(b"end")
    })
}

/// The digits of the object's number, and its generation. There's no end of a line between them, so no end of a comment.
fn header(before: &[u8]) -> Option<(&[u8], u16)> {
    let (before, generation) = last_digits(trim_spaces(before));
    let (before, number) = last_digits(trim_spaces(before));
    let is_whole = before.last().is_none_or(|byte| ends_name(*byte));
    is_whole.then_some((number, parse(generation)?))
}

fn last_digits(bytes: &[u8]) -> (&[u8], &[u8]) {
    let digits = bytes.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    bytes.split_at(bytes.len() - digits)
}

fn trim_spaces(bytes: &[u8]) -> &[u8] {
    let spaces = bytes
        .iter()
        .rev()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .count();
    &bytes[..bytes.len() - spaces]
}

fn parse<T: std::str::FromStr>(digits: &[u8]) -> Option<T> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// What follows the keyword `stream` and the end of its line.
fn after_line(bytes: &[u8]) -> Option<&[u8]> {
    let spaces = bytes.iter().take_while(|byte| **byte == b' ').count();
    match &bytes[spaces..] {
        [b'\r', b'\n', data @ ..] | [b'\r' | b'\n', data @ ..] => Some(data),
        _ => None,
    }
}
