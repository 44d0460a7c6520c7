//! The text part of an email.

use super::block::{Block, Letter, line};
use crate::text::{Texts, isolated};

/// The longest line, unless a word is longer.
///
/// Source: RFC 3676, section 4.2, requires at most 78 and recommends less, to leave room for quoting.
const WIDTH: usize = 72;

impl Letter {
    /// The text part, with `\n` at the end of each line.
    pub fn text(&self) -> String {
        let blocks: Vec<String> = self.blocks.iter().map(|block| written(self.t, block)).collect();
        let mut text = blocks.join("\n\n");
        text.push('\n');
        text
    }
}

fn written(t: Texts, block: &Block) -> String {
    match block {
        Block::Text(text) => wrapped(text, "", ""),
        Block::Link { label, address } => format!("{}\n{address}", wrapped(label, "", "")),
        Block::Pairs(pairs) => {
            let lines = pairs.iter().map(|(label, value)| {
                let value = isolated(t.locale(), &line(value));
                wrapped(&format!("{} {value}", t.mail_label(label)), "", "  ")
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Said(said) => {
            let lines = said.trim().lines().map(|line| wrapped(line, "> ", "> "));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Written(text) => {
            let lines = text.trim().lines().map(|line| wrapped(line, "", ""));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

/// One paragraph as lines. The first starts with `first`, the others with `next`. Long words aren't broken.
fn wrapped(text: &str, first: &str, next: &str) -> String {
    let text = line(text);
    let mut out = first.to_owned();
    let mut width = first.chars().count();
    for (index, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if index > 0 {
            if width + 1 + length > WIDTH {
                out.truncate(out.trim_end().len());
                out.push('\n');
                out.push_str(next);
                width = next.chars().count();
            } else {
                out.push(' ');
                width += 1;
            }
        }
        out.push_str(word);
        width += length;
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_end_before_the_word_that_would_pass_the_edge() {
        let long = "https://guildhall.example.org/".to_owned() + &"x".repeat(80);
        for (text, lines) in [
            ("", vec![""]),
            ("a\r\n b\u{2028}c", vec!["> a b c"]),
            (&"word ".repeat(15), vec![&"word ".repeat(14)[..69], "word"]),
            (&format!("{long} end"), vec![&long, "end"]),
        ] {
            let said = text.starts_with('a');
            let wrapped = wrapped(text, if said { "> " } else { "" }, "");
            assert_eq!(wrapped.lines().collect::<Vec<_>>().join("|"), lines.join("|"));
        }
    }

    #[test]
    fn what_belongs_together_is_not_parted() {
        let text = format!("{} 10\u{a0}April", "x".repeat(68));
        assert_eq!(wrapped(&text, "", ""), format!("{}\n10\u{a0}April", "x".repeat(68)));
    }
}
