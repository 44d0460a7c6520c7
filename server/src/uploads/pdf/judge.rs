//! Finds what a PDF runs, embeds or loads, from its syntax (ISO 32000-1, 7.2 and 7.3).
//!
//! It reads the whole file, whatever the table of objects says, because viewers repair damaged tables in ways of their own.
//! Words in strings and comments don't count, unless an object could be hidden there.

use super::names::{self, ends_name, unescape};
use crate::uploads::Refused;
use std::borrow::Cow;

/// Names that only appear where something runs or is embedded (ISO 32000-1, 7.11, 12.6, 12.7.8, 13).
const ACTIVE: [&str; 20] = [
    "JavaScript",
    "Launch",
    "EmbeddedFile",
    "EmbeddedFiles",
    "FileAttachment",
    "XFA",
    "RichMedia",
    "RichMediaContent",
    "RichMediaExecute",
    "RichMediaSettings",
    "Rendition",
    "Movie",
    "Sound",
    "GoToR",
    "GoToE",
    "SubmitForm",
    "ImportData",
    "3D",
    // The stream's data is in another file.
    "FFilter",
    "FDecodeParms",
];

/// The most tokens of a small dictionary. A larger one isn't small, so it's refused.
const MOST_TOKENS: usize = 64;

#[derive(Debug, PartialEq)]
enum Token<'a> {
    Name(Cow<'a, [u8]>),
    /// `<<`
    Open,
    /// `>>`
    Close,
    /// `[`
    Array,
    /// The inside of a string or a comment.
    Text(&'a [u8]),
    /// A number or a keyword.
    Word(&'a [u8]),
    Other,
}

/// What has been found so far, in the file and its object streams.
#[derive(Default)]
pub(super) struct Judge {
    /// Whether the type of an action or object is in another object, which can be anywhere.
    has_types_elsewhere: bool,
    /// An active name in a string or comment.
    in_text: Option<&'static str>,
}

impl Judge {
    /// Refuses bytes that contain something active.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        let mut tokens = Tokens::new(bytes);
        while let Some(token) = tokens.next() {
            match token {
                Token::Name(name) => self.name(&name, tokens)?,
                Token::Text(text) => self.text(text)?,
                Token::Word(b"stream") => refuse_words(tokens.stream_data())?,
                _ => {}
            }
        }
        Ok(())
    }

    /// What could only be said after everything was read.
    pub(super) fn finish(self) -> Result<(), Refused> {
        match self.in_text.filter(|_| self.has_types_elsewhere) {
            Some(name) => Err(Refused::PdfActive { name }),
            None => Ok(()),
        }
    }

    /// `after` is what follows the name.
    fn name(&mut self, name: &[u8], mut after: Tokens<'_>) -> Result<(), Refused> {
        if let Some(name) = ACTIVE.into_iter().find(|active| active.as_bytes() == name) {
            return Err(Refused::PdfActive { name });
        }
        let value = after.next();
        let is_small = |keys: &[&[u8]]| after.is_without(keys);
        let refused = match (name, &value) {
            (b"Encrypt", Some(Token::Open | Token::Word(_))) => return Err(Refused::PdfEncrypted),
            (b"S" | b"Type" | b"Subtype", Some(Token::Word(_))) => {
                self.has_types_elsewhere = true;
                None
            }
            // A font or picture can have one of these names. Then it's a dictionary without an action or a file.
            (b"JS", Some(Token::Text(_) | Token::Word(_))) => Some("JS"),
            (b"AA", Some(Token::Open)) if !is_small(&[b"S"]) => Some("AA"),
            (b"AA", Some(Token::Word(_))) => Some("AA"),
            (b"EF", Some(Token::Open)) if !is_small(&[b"F", b"UF"]) => Some("EF"),
            (b"EF", Some(Token::Word(_))) => Some("EF"),
            // An array is a place in the document.
            (b"OpenAction", Some(Token::Array)) => None,
            (b"OpenAction", Some(Token::Open)) if after.goes_to_a_place() => None,
            (b"OpenAction", Some(_)) => Some("OpenAction"),
            _ => None,
        };
        refused.map_or(Ok(()), |name| Err(Refused::PdfActive { name }))
    }

    /// An object in a string or comment needs a keyword or a dictionary. A name alone doesn't.
    fn text(&mut self, text: &[u8]) -> Result<(), Refused> {
        let has = |word: &[u8]| text.windows(word.len()).any(|window| window == word);
        if has(b"<<") || has(b"obj") {
            return refuse_words(text);
        }
        self.in_text = self
            .in_text
            .or_else(|| names::names(text).find_map(|name| name.active()));
        Ok(())
    }
}

/// Refuses active names anywhere, whatever they're in.
fn refuse_words(bytes: &[u8]) -> Result<(), Refused> {
    match names::names(bytes).find_map(|name| name.active()) {
        Some(name) => Err(Refused::PdfActive { name }),
        None => Ok(()),
    }
}

#[derive(Clone, Copy)]
struct Tokens<'a> {
    rest: &'a [u8],
    /// After a string without an end, parentheses are only characters.
    has_strings: bool,
}

impl<'a> Tokens<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            has_strings: true,
        }
    }

    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn next(&mut self) -> Option<Token<'a>> {
        let blank = self
            .rest
            .iter()
            .take_while(|byte| matches!(**byte, 0 | 9 | 10 | 12 | 13 | 32));
        self.take(blank.count());
        let token = match self.rest {
            [] => return None,
            [b'/', ..] => {
                self.take(1);
                let length = self.rest.iter().take_while(|byte| !ends_name(**byte)).count();
                Token::Name(unescape(self.take(length)))
            }
            [b'<', b'<', ..] => {
                self.take(2);
                Token::Open
            }
            [b'>', b'>', ..] => {
                self.take(2);
                Token::Close
            }
            [b'[', ..] => {
                self.take(1);
                Token::Array
            }
            [b'%', ..] => {
                let length = self.rest.iter().take_while(|byte| !matches!(**byte, 10 | 13)).count();
                Token::Text(self.take(length))
            }
            [b'(', ..] => {
                if let Some(length) = self.has_strings.then(|| literal(self.rest)).flatten() {
                    Token::Text(self.take(length))
                } else {
                    self.has_strings = false;
                    self.take(1);
                    Token::Other
                }
            }
            [b'<', inside @ ..] => {
                let digits = inside
                    .iter()
                    .take_while(|byte| byte.is_ascii_hexdigit() || byte.is_ascii_whitespace());
                let length = digits.count();
                if inside.get(length) == Some(&b'>') {
                    Token::Text(self.take(length + 2))
                } else {
                    self.take(1);
                    Token::Other
                }
            }
            [byte, ..] if ends_name(*byte) => {
                self.take(1);
                Token::Other
            }
            rest => {
                let length = rest.iter().take_while(|byte| !ends_name(**byte)).count();
                Token::Word(self.take(length))
            }
        };
        Some(token)
    }

    /// The data of a stream, up to its end, or everything that's left.
    fn stream_data(&mut self) -> &'a [u8] {
        let end = self.rest.windows(9).position(|word| word == b"endstream");
        self.take(end.unwrap_or(self.rest.len()))
    }

    /// Whether the dictionary that just began is small, refers to nothing, and has none of these keys.
    fn is_without(mut self, keys: &[&[u8]]) -> bool {
        let mut depth = 1;
        for _ in 0..MOST_TOKENS {
            match self.next() {
                Some(Token::Open) => depth += 1,
                Some(Token::Close) if depth == 1 => return true,
                Some(Token::Close) => depth -= 1,
                Some(Token::Name(name)) if keys.contains(&&*name) => return false,
                Some(Token::Word(b"R")) | None => return false,
                Some(_) => {}
            }
        }
        false
    }

    /// Whether the action that just began only goes to a place in the document.
    fn goes_to_a_place(mut self) -> bool {
        let (mut depth, mut goes) = (1, false);
        for _ in 0..MOST_TOKENS {
            match self.next() {
                Some(Token::Open) => depth += 1,
                Some(Token::Close) if depth == 1 => return goes,
                Some(Token::Close) => depth -= 1,
                Some(Token::Name(name)) if *name == *b"Next" => return false,
                Some(Token::Name(name)) if *name == *b"S" => match self.next() {
                    Some(Token::Name(kind)) if matches!(&*kind, b"GoTo" | b"Named") => goes = true,
                    _ => return false,
                },
                Some(_) => {}
                None => return false,
            }
        }
        false
    }
}

/// The length of a literal string with its parentheses. `None` if it doesn't end.
fn literal(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut is_escaped = false;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}
