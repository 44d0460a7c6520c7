//! The syntax of a PDF (ISO 32000-1, 7.2 and 7.3), read without memory of its own.

use super::names::{ends_name, unescape};
use std::borrow::Cow;

/// The most tokens of a small dictionary. A larger one isn't small, so it's refused.
const MOST_TOKENS: usize = 64;

#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    Name(Cow<'a, [u8]>),
    /// `<<`
    Open,
    /// `>>`
    Close,
    /// `[`
    Array,
    /// A string or a comment, with its marks.
    Text(&'a [u8]),
    /// A number or a keyword.
    Word(&'a [u8]),
    Other,
}

#[derive(Clone, Copy)]
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
    /// After a string without an end, parentheses are only characters.
    has_strings: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
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

    pub(super) fn next(&mut self) -> Option<Token<'a>> {
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

    /// The next token that isn't a comment.
    pub(super) fn value(&mut self) -> Option<Token<'a>> {
        loop {
            match self.next()? {
                Token::Text([b'%', ..]) => {}
                token => return Some(token),
            }
        }
    }

    /// Reads to the end of the dictionary that just began. `false` if it, or a string in it, doesn't end.
    pub(super) fn skip_dictionary(&mut self) -> bool {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next() {
                Some(Token::Open) => depth += 1,
                Some(Token::Close) => depth -= 1,
                Some(_) if self.has_strings => {}
                _ => return false,
            }
        }
        true
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The data of a stream, up to its end, or everything that's left.
    pub(super) fn stream_data(&mut self) -> &'a [u8] {
        let end = self.rest.windows(9).position(|word| word == b"endstream");
        self.take(end.unwrap_or(self.rest.len()))
    }

    /// Whether the dictionary that just began is small, refers to nothing, and has none of these keys.
    pub(super) fn is_without(mut self, keys: &[&[u8]]) -> bool {
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
    pub(super) fn goes_to_a_place(mut self) -> bool {
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
