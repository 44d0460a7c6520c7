//! Content lines: escaped, and folded after 75 bytes (RFC 5545, 3.1 and 3.3.11).

/// The longest line in bytes, without its end.
const LONGEST: usize = 75;

/// The lines of a file.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a line. If it's too long, it goes on in the next one, which starts with a space. Characters stay whole.
    pub fn add(&mut self, line: &str) {
        let mut length = 0;
        for character in line.chars() {
            let bytes = character.len_utf8();
            if length + bytes > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += bytes;
        }
        self.0.push_str("\r\n");
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

/// Text as a value. Line breaks stay; other control characters aren't allowed.
pub(super) fn value(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' => value.push_str("\\\\"),
            ';' => value.push_str("\\;"),
            ',' => value.push_str("\\,"),
            '\n' | '\r' => value.push_str("\\n"),
            '\t' => value.push(' '),
            _ if character.is_control() => {}
            _ => value.push(character),
        }
    }
    value
}
