//! Finds out whether a document is encrypted, and how.

use super::Encryption;
use super::dictionary::Dictionary;
use crate::uploads::Refused;
use crate::uploads::pdf::objects::dictionaries;
use crate::uploads::pdf::strings::string;
use crate::uploads::pdf::tokens::{Token, Tokens};

/// Entries that an encryption dictionary has in every viewer.
const NEEDED: [&[u8]; 3] = [b"Filter", b"O", b"U"];
/// How far a value can be from its name.
const VALUE: usize = 256;

/// `None` if the document isn't encrypted. Refuses it if it needs a password, or if it's encrypted in a way we can't be sure of.
pub(in crate::uploads::pdf) fn find(bytes: &[u8]) -> Result<Option<Encryption>, Refused> {
    if !is_encrypted(bytes) {
        return Ok(None);
    }
    let opened = dictionary(bytes)
        .zip(id(bytes))
        .and_then(|(dictionary, id)| Encryption::open(&dictionary, &id));
    opened.map(Some).ok_or(Refused::PdfEncrypted)
}

/// Whether a trailer, wherever it may be, says so (ISO 32000-1, table 15).
fn is_encrypted(bytes: &[u8]) -> bool {
    after_names(bytes, b"Encrypt").any(|at| {
        matches!(
            near(bytes, at).value(),
            Some(Token::Open | Token::Word([b'0'..=b'9' | b'+', ..])) | None
        )
    })
}

/// The document's encryption dictionary (ISO 32000-1, table 20), if nothing else could be one.
fn dictionary(bytes: &[u8]) -> Option<Dictionary<'_>> {
    let in_trailers = after_names(bytes, b"Encrypt").filter(|at| near(bytes, *at).value() == Some(Token::Open));
    let mut found: Vec<Tokens<'_>> = in_trailers.take(2).map(|at| inside(&bytes[at..])).collect();
    for object in dictionaries(bytes) {
        let inside = object.ok()?.inside;
        if is_like_one(inside) {
            found.push(inside);
        }
    }
    let [tokens] = found[..] else { return None };
    let dictionary = Dictionary::read(tokens)?;
    (*dictionary.name("Filter")? == *b"Standard").then_some(dictionary)
}

/// Whether the dictionary that just began has all the needed names.
fn is_like_one(mut tokens: Tokens<'_>) -> bool {
    let (mut depth, mut missing) = (1, NEEDED.to_vec());
    while depth > 0 {
        match tokens.next() {
            Some(Token::Open) => depth += 1,
            Some(Token::Close) => depth -= 1,
            Some(Token::Name(name)) if depth == 1 => missing.retain(|needed| **needed != *name),
            Some(_) => {}
            None => return false,
        }
    }
    missing.is_empty()
}

/// The first part of the document's identifier, which never changes (ISO 32000-1, 14.4). It's empty if there's none.
fn id(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut ids = after_names(bytes, b"ID").filter_map(|at| {
        let mut tokens = near(bytes, at);
        match (tokens.value()?, tokens.value()?) {
            (Token::Array, Token::Text(text)) => Some(string(text)),
            _ => None,
        }
    });
    let first = ids.next().unwrap_or_default();
    ids.all(|id| id == first).then_some(first)
}

/// Where each occurrence of a name ends, in strings, comments and data, too.
fn after_names<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    starts.filter_map(move |(at, _)| {
        let mut tokens = Tokens::new(&bytes[at..]);
        let is_wanted = matches!(tokens.next()?, Token::Name(name) if *name == *wanted);
        is_wanted.then(|| bytes.len() - tokens.rest().len())
    })
}

/// What follows, as far as a value can be from its name.
fn near(bytes: &[u8], at: usize) -> Tokens<'_> {
    Tokens::new(&bytes[at..bytes.len().min(at + VALUE)])
}

/// The inside of the dictionary that's the next value.
fn inside(bytes: &[u8]) -> Tokens<'_> {
    let mut tokens = Tokens::new(bytes);
    tokens.value();
    tokens
}
