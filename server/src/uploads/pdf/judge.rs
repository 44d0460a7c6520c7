//! Finds what a PDF runs, embeds or loads, from its syntax (ISO 32000-1, 7.2 and 7.3).
//!
//! It reads the whole file, whatever the table of objects says, because viewers repair damaged tables in ways of their own.
//! Words in strings and comments don't count, unless an object could be hidden there.

use super::names;
use super::tokens::{Token, Tokens};
use crate::uploads::Refused;

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
        let value = after.value();
        let is_small = |keys: &[&[u8]]| after.is_without(keys);
        let refused = match (name, &value) {
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
