//! The entries of an encryption dictionary. Those that refer to other objects aren't read.

use crate::uploads::pdf::strings::string;
use crate::uploads::pdf::tokens::{Token, Tokens};
use std::borrow::Cow;

/// A standard security handler has about fifteen entries.
const MOST_ENTRIES: usize = 64;

/// The tokens from each entry's value on.
pub(super) struct Dictionary<'a>(Vec<(Cow<'a, [u8]>, Tokens<'a>)>);

impl<'a> Dictionary<'a> {
    /// Reads the dictionary that just began. `None` if it's damaged, or if viewers could read it in several ways.
    pub(super) fn read(mut tokens: Tokens<'a>) -> Option<Self> {
        let mut entries: Vec<(Cow<'_, [u8]>, Tokens<'_>)> = Vec::new();
        loop {
            let key = match tokens.value()? {
                Token::Close => return Some(Self(entries)),
                Token::Name(key) => key,
                _ => return None,
            };
            if entries.len() == MOST_ENTRIES || entries.iter().any(|(other, _)| *other == key) {
                return None;
            }
            entries.push((key, tokens));
            match tokens.value()? {
                Token::Name(_) | Token::Text(_) | Token::Word(_) => {}
                Token::Open if tokens.skip_dictionary() => {}
                _ => return None,
            }
        }
    }

    fn value(&self, key: &str) -> Option<(Token<'a>, Tokens<'a>)> {
        let (_, tokens) = self.0.iter().find(|(name, _)| **name == *key.as_bytes())?;
        let mut tokens = *tokens;
        Some((tokens.value()?, tokens))
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| **name == *key.as_bytes())
    }

    pub(super) fn name(&self, key: &str) -> Option<Cow<'a, [u8]>> {
        match self.value(key)? {
            (Token::Name(name), _) => Some(name),
            _ => None,
        }
    }

    fn word(&self, key: &str) -> Option<&'a str> {
        match self.value(key)? {
            (Token::Word(word), _) => std::str::from_utf8(word).ok(),
            _ => None,
        }
    }

    /// `None` if it's there but not a word.
    pub(super) fn word_or(&self, key: &str, default: &'a str) -> Option<&'a str> {
        if self.has(key) { self.word(key) } else { Some(default) }
    }

    pub(super) fn number(&self, key: &str) -> Option<i64> {
        self.word(key)?.parse().ok()
    }

    pub(super) fn string(&self, key: &str) -> Option<Vec<u8>> {
        match self.value(key)? {
            (Token::Text(text), _) => Some(string(text)),
            _ => None,
        }
    }

    pub(super) fn dictionary(&self, key: &str) -> Option<Self> {
        match self.value(key)? {
            (Token::Open, tokens) => Self::read(tokens),
            _ => None,
        }
    }
}
