//! What names are sorted by.

use domain::name::folded;
use unicode_normalization::UnicodeNormalization;

/// Accents that are combined with the letters before them. Vowel signs and such, in other scripts, are letters.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// What a name is sorted by: without case and accents, so that "Äpfel" comes before "apple", and "apple" before "Zebra".
///
/// It's stored next to the name and compared by its characters. SQLite has no collations for languages, and PostgreSQL's depend on the
/// machine, so both would have an order of their own. Languages that sort accented letters elsewhere (Swedish has Ä after Z) get the
/// order that readers of other languages expect: a list has one order, whoever reads it.
pub fn name_key(name: &str) -> String {
    let folded = folded(name);
    let mut key = String::with_capacity(folded.len());
    for letter in folded.nfkd().filter(|letter| !ACCENTS.contains(letter)) {
        match letter {
            // Letters that can't be taken apart.
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'þ' => key.push_str("th"),
            'ø' => key.push('o'),
            'ł' => key.push('l'),
            'đ' | 'ð' => key.push('d'),
            'ħ' => key.push('h'),
            'ı' => key.push('i'),
            other => key.push(other),
        }
    }
    key
}

/// A pattern for the keys of names with this in them, whose escape character is `!`. Empty if it's blank.
pub(crate) fn name_pattern(part: &str) -> String {
    let key = name_key(part.trim());
    if key.is_empty() {
        return key;
    }
    let escaped = key.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn d2_names_are_in_the_order_in_which_people_look_for_them() {
        let ordered = [
            "3D Print e.V.",
            "Æther",
            "Äpfel",
            "apple",
            "Árbol",
            "ÅSA",
            "Łódź",
            "Lodź Zwei",
            "Ørsted",
            "Osa",
            "Straße",
            "STRASSE 2",
            "Über",
            "Uber Alles",
            "Zebra",
            "Ζεύς",
            "Яблоко",
            "葛城",
        ];
        let keys: Vec<String> = ordered.iter().map(|name| name_key(name)).collect();
        assert!(keys.is_sorted_by(|one, next| one < next), "{keys:?}");
        assert_eq!(name_key("ZOE\u{308}  Mu\u{308}ller"), name_key("Zoë Müller"));
        assert_eq!(name_key(""), "");
    }
}
