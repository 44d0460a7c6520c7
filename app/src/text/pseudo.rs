//! English made visible to tests: what is not translated, clipped or wrongly ordered is seen without knowing a language.

/// English with accents, about a third longer and in brackets: `Compare {tier}` → `[Çööɱþååŕéé {tier}]`. The length
/// comes from doubled vowels, so that single words grow as they do in German. Placeholders stay.
pub(super) fn lengthened(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    out.push('[');
    each(text, |c, inside| {
        if inside {
            out.push(c);
            return;
        }
        out.push(accented(c));
        if matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(accented(c.to_ascii_lowercase()));
        }
    });
    out.push(']');
    out
}

/// English that is set from right to left: every run of text between placeholders is in a right-to-left override.
pub(super) fn mirrored(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 12);
    let mut open = false;
    each(text, |c, inside| {
        if inside == open {
            out.push(if inside { '\u{202c}' } else { '\u{202e}' });
            open = !inside;
        }
        out.push(c);
    });
    if open {
        out.push('\u{202c}');
    }
    out
}

/// Calls with each character, and whether it belongs to a placeholder, braces included.
fn each(text: &str, mut see: impl FnMut(char, bool)) {
    let mut inside = false;
    for c in text.chars() {
        inside |= c == '{';
        see(c, inside);
        inside &= c != '}';
    }
}

fn accented(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçðéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    PLAIN.find(c).and_then(|index| ACCENTED.chars().nth(index)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{lengthened, mirrored};

    #[test]
    fn placeholders_are_left_as_they_are() {
        assert_eq!(lengthened("Compare {tier}"), "[Çööɱþååŕéé {tier}]");
        assert_eq!(
            mirrored("Compare {tier} now"),
            "\u{202e}Compare \u{202c}{tier}\u{202e} now\u{202c}"
        );
        assert_eq!(mirrored("{tier}"), "{tier}");
    }

    #[test]
    fn letters_and_accents_are_as_many() {
        let all: String = ('a'..='z').chain('A'..='Z').collect();
        let out = lengthened(&all);
        assert!(out.chars().all(|c| !c.is_ascii_alphabetic()), "{out}");
    }
}
