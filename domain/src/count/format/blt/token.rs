//! The words of a BLT file. Lines mean nothing, except that they end comments.

use super::super::error::{FormatError, FormatProblem};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum BltToken<'a> {
    /// A number, or numbers with `=` between them.
    Word(&'a str),
    /// `"in quotation marks"`.
    Text(&'a str),
    /// `[in brackets]`.
    Option(&'a str),
    /// `(in parentheses)`.
    Group(&'a str),
}

/// The tokens that are left.
#[derive(Clone, Debug)]
pub(super) struct BltTokens<'a> {
    rest: &'a str,
    /// The line of the last token, from 1.
    pub line: usize,
    /// The line where `rest` begins.
    next_line: usize,
}

impl<'a> BltTokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 1,
            next_line: 1,
        }
    }

    /// The next token. `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<BltToken<'a>>, FormatError> {
        self.skip_comments()?;
        self.line = self.next_line;
        let Some(first) = self.rest.chars().next() else {
            return Ok(None);
        };
        let token = match first {
            '"' => BltToken::Text(self.enclosed(1, "\"", '"')?),
            '[' => BltToken::Option(self.enclosed(1, "]", '[')?),
            '(' => BltToken::Group(self.enclosed(1, ")", '(')?),
            _ => BltToken::Word(self.word()),
        };
        Ok(Some(token))
    }

    /// The next token, which has to be there.
    pub(super) fn expect(&mut self, what: &'static str) -> Result<BltToken<'a>, FormatError> {
        self.next()?.ok_or_else(|| self.error(FormatProblem::Missing(what)))
    }

    pub(super) fn error(&self, problem: FormatProblem) -> FormatError {
        FormatError::line(self.line, problem)
    }

    fn skip_comments(&mut self) -> Result<(), FormatError> {
        loop {
            let trimmed = self.rest.trim_start();
            self.advance(self.rest.len() - trimmed.len());
            if self.rest.starts_with('#') {
                self.advance(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("/*") {
                self.line = self.next_line;
                self.enclosed(2, "*/", '/')?;
            } else {
                return Ok(());
            }
        }
    }

    /// The text up to a mark that closes it. `opening` is the length of the mark that opens it.
    fn enclosed(&mut self, opening: usize, close: &str, mark: char) -> Result<&'a str, FormatError> {
        let inside = &self.rest[opening..];
        let Some(end) = inside.find(close) else {
            return Err(self.error(FormatProblem::NotClosed(mark)));
        };
        self.advance(opening + end + close.len());
        Ok(&inside[..end])
    }

    fn word(&mut self) -> &'a str {
        let ends = |next: char| next.is_whitespace() || matches!(next, '"' | '[' | '(' | '#');
        // The first character isn't one of those, but it can be a stray closing mark.
        let end = self
            .rest
            .char_indices()
            .skip(1)
            .find(|(_, next)| ends(*next))
            .map(|(at, _)| at);
        let word = &self.rest[..end.unwrap_or(self.rest.len())];
        self.advance(word.len());
        word
    }

    fn advance(&mut self, bytes: usize) {
        let (passed, rest) = self.rest.split_at(bytes);
        self.next_line += passed.bytes().filter(|byte| *byte == b'\n').count();
        self.rest = rest;
    }
}
