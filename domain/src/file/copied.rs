//! Characters that come with text from web pages and word processors: they look right, but TOML doesn't allow them outside
//! text in quotation marks.

use std::ops::Range;

/// A character that can't stay where it is.
pub(super) struct CopiedCharacter {
    pub span: Range<usize>,
    pub message: String,
    pub help: String,
}

/// The first such character of each line, outside text and comments.
pub(super) fn characters(text: &str) -> Vec<CopiedCharacter> {
    let mut found: Vec<CopiedCharacter> = Vec::new();
    let mut reader = QuoteReader::default();
    let mut reported = false;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            reported = false;
        }
        if reader.is_plain(&text[at..]) && !reported {
            let problem = explain(c, text, at);
            reported = problem.is_some();
            found.extend(problem);
        }
    }
    found
}

fn explain(c: char, text: &str, at: usize) -> Option<CopiedCharacter> {
    let (message, help) = match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => (
            "this is a no-break space, which often comes with text from a web page".to_owned(),
            "replace it with an ordinary space".to_owned(),
        ),
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => (
            format!("this space isn't an ordinary one (U+{:04X})", u32::from(c)),
            "replace it with an ordinary space".to_owned(),
        ),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => (
            format!("there's an invisible character here (U+{:04X})", u32::from(c)),
            "delete it, or type this part again".to_owned(),
        ),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => {
            let token = token(text, at);
            let plain: String = text[token.clone()]
                .chars()
                .map(|c| {
                    if matches!(c, '‐' | '‑' | '‒' | '–' | '—' | '−') {
                        '-'
                    } else {
                        c
                    }
                })
                .collect();
            return Some(CopiedCharacter {
                span: token,
                message: "this dash isn't a hyphen".to_owned(),
                help: format!("write a plain hyphen: {plain}"),
            });
        }
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = char::from_u32(u32::from(c) - 0xfee0)?;
            (
                format!("\"{c}\" is a full-width character"),
                format!("write {plain} instead"),
            )
        }
        _ => return None,
    };
    Some(CopiedCharacter {
        span: at..at + c.len_utf8(),
        message,
        help,
    })
}

/// The word around a byte.
fn token(text: &str, at: usize) -> Range<usize> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '=' | ',' | '{' | '}' | '[' | ']' | '"' | '#');
    let start = text[..at].rfind(ends).map_or(0, |before| before + 1);
    let end = text[at..].find(ends).map_or(text.len(), |after| at + after);
    start..end
}

/// Follows quotation marks and comments through a file.
#[derive(Default)]
pub(super) struct QuoteReader {
    open: Option<&'static str>,
    comment: bool,
    /// Bytes that belong to marks or escapes already read.
    skip: usize,
}

const MARKS: [&str; 4] = ["\"\"\"", "'''", "\"", "'"];

impl QuoteReader {
    /// Whether the next character is outside text and comments. `rest` starts with it.
    pub fn is_plain(&mut self, rest: &str) -> bool {
        let Some(c) = rest.chars().next() else { return false };
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        if self.comment {
            self.comment = c != '\n';
            return false;
        }
        if let Some(open) = self.open {
            if rest.starts_with(open) {
                self.open = None;
                self.skip = open.len() - 1;
            } else if c == '\\' && open.starts_with('"') {
                self.skip = 1;
            } else if c == '\n' && open.len() == 1 {
                // Forgotten quotation marks only affect their own line.
                self.open = None;
            }
            return false;
        }
        self.open = MARKS.into_iter().find(|mark| rest.starts_with(mark));
        self.skip = self.open.map_or(0, |mark| mark.len() - 1);
        self.comment = c == '#';
        self.open.is_none() && !self.comment
    }
}
