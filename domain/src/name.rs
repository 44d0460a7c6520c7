//! Compares names, however they were typed.

use crate::typed::tidy;
use crate::unicode::{lowercase, nfkc, uppercase};

/// The form in which names are compared: composed (NFKC), without case, joiners and variants of shapes, and with the same
/// apostrophes and hyphens, because phones and keyboards use different ones.
pub fn folded(name: &str) -> String {
    let shown: String = tidy(name).chars().filter(|&c| !is_variant(c)).collect();
    // A capital ß is SS. Small letters come first and last, because not every letter has the other case.
    let small = lowercase(&uppercase(&lowercase(&nfkc(&shown))));
    let folded: String = nfkc(&small).chars().map(typewritten).collect();
    tidy(&folded)
}

/// Whether both are the same name.
pub fn same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// Joiners and variation selectors, which choose between shapes of the same letter.
const fn is_variant(c: char) -> bool {
    matches!(
        c,
        '\u{180b}'..='\u{180f}' | '\u{200c}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
    )
}

const fn typewritten(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => '\'',
        '‐' | '‑' | '‒' | '–' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f6_names_are_the_same_however_they_were_typed() {
        for (one, other) in [
            ("Zo\u{eb} M\u{fc}ller", "Zoe\u{308} Mu\u{308}ller"),
            ("Zoë Müller", "ZOË  MÜLLER"),
            ("Zoë Müller", "\u{feff}Zo\u{ad}ë\u{a0}Mül\u{200b}ler\u{200e}"),
            ("Zoë Müller", "Ｚｏë\u{3000}Ｍüller"),
            ("Anna Strauß", "ANNA STRAUSS"),
            ("Anna Strauß", "ANNA STRAUẞ"),
            ("Eve O’Neill-Šmíd", "eve o'neill‑s\u{30c}mi\u{301}d"),
            ("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ"),
            (
                "김민준",
                "\u{1100}\u{1175}\u{11b7}\u{1106}\u{1175}\u{11ab}\u{110c}\u{116e}\u{11ab}",
            ),
            ("ｶﾞｸ", "ガク"),
            ("نامه\u{200c}ای", "نامهای"),
            ("葛城", "葛\u{e0100}城"),
            ("Nguyễn Thị", "Nguye\u{302}\u{303}n Thi\u{323}"),
            ("Dž", "ǆ"),
            ("İpek", "i\u{307}pek"),
        ] {
            assert!(
                same_name(one, other),
                "{one} {other}: {} {}",
                folded(one),
                folded(other)
            );
        }
        for (one, other) in [
            ("Zoë Müller", "Zoe Muller"),
            ("Zoë Müller", "Zoë Muller"),
            ("Zoë Müller", "ZoëMüller"),
            ("Eve O’Neill", "Eve ONeill"),
        ] {
            assert!(!same_name(one, other), "{one} {other}");
        }
    }
}
