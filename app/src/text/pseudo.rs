//! Pseudo-locales for tests. They reveal untranslated, clipped or wrongly ordered text without knowledge of another language.

/// English with accents, about a third longer and in brackets: `Compare {tier}` → `[Çööɱþååŕéé {tier}]`. Doubled vowels
/// make it longer, so that single words grow like they do in German. Placeholders stay.
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

/// English from right to left: every run of text between placeholders is in a right-to-left override.
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

/// Calls back with each character, and whether it belongs to a placeholder, including braces.
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
