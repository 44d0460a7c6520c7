//! Texts that banks and programs write where they have nothing to say.

/// In capitals, without spaces.
const PLACEHOLDERS: &[&str] = &[
    "NOTPROVIDED",
    "NOTAVAILABLE",
    "NOTSPECIFIED",
    "NONREF",
    "NOREF",
    "NOREFERENCE",
    "NONE",
    "NULL",
    "NIL",
    "N/A",
    "N.A.",
    "NA",
    "UNKNOWN",
    "UNBEKANNT",
    "KEINE",
    "KEINEANGABE",
    "KEINEANGABEN",
    "KEINEREFERENZ",
    "OHNEREFERENZ",
    "NICHTANGEGEBEN",
    "K.A.",
    "K.A",
    "NIETOPGEGEVEN",
    "NONFOURNI",
    "NONCOMMUNIQUE",
];

/// Whether a text says nothing: a known word, only zeros, or no letters and digits at all.
pub(super) fn is_placeholder(text: &str) -> bool {
    let capitals: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    PLACEHOLDERS.contains(&capitals.as_str()) || capitals.chars().all(|c| !c.is_alphanumeric() || c == '0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_a_placeholder() {
        for text in [
            "",
            "-",
            "0",
            "0000",
            "n/a",
            "NONREF",
            "Not Provided",
            "Keine Angabe",
            "k. A.",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["1", "PO 4711", "Nora", "0A", "NONREF1"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
