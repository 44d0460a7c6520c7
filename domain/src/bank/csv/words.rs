//! What words in a row mean: its direction, its status, and whether it's a return.

use super::mapping::folded_header;
use crate::bank::EntryStatus;

const IN: &[&str] = &[
    "c",
    "cr",
    "crdt",
    "credit",
    "crédit",
    "kredit",
    "h",
    "haben",
    "bij",
    "in",
    "incoming",
    "moneyin",
    "paidin",
    "deposit",
    "gutschrift",
    "eingang",
    "zahlungseingang",
    "habenbuchung",
];

const OUT: &[&str] = &[
    "d",
    "dr",
    "dbit",
    "debit",
    "débit",
    "debet",
    "s",
    "soll",
    "af",
    "out",
    "outgoing",
    "moneyout",
    "paidout",
    "withdrawal",
    "lastschrift",
    "ausgang",
    "zahlungsausgang",
    "sollbuchung",
    "belastung",
];

/// Whether money came in. `None` if the word isn't known.
pub(super) fn is_credit(typed: &str) -> Option<bool> {
    match typed {
        "+" => return Some(true),
        "-" | "−" => return Some(false),
        _ => {}
    }
    let word = folded_header(typed);
    if IN.contains(&word.as_str()) {
        Some(true)
    } else {
        OUT.contains(&word.as_str()).then_some(false)
    }
}

const BOOKED: &[&str] = &[
    "booked",
    "book",
    "gebucht",
    "verbucht",
    "completed",
    "complete",
    "posted",
    "settled",
    "cleared",
    "executed",
    "ausgeführt",
    "geboekt",
    "verwerkt",
    "comptabilisé",
    "contabilizado",
];

const PENDING: &[&str] = &[
    "pending",
    "pdng",
    "futr",
    "vorgemerkt",
    "vorgemerkte",
    "vormerkung",
    "offen",
    "reserved",
    "reserviert",
    "gereserveerd",
    "geplant",
    "scheduled",
    "authorised",
    "authorized",
    "processing",
    "bearbeitung",
    "attente",
    "pendiente",
];

const NOT: &[&str] = &["not", "nicht", "niet", "non", "no", "un", "pas", "noch"];

/// What a status says. `None` if its words aren't known.
pub(super) fn status(typed: &str) -> Option<EntryStatus> {
    let lower = typed.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if has(PENDING) || (has(NOT) && has(BOOKED)) {
        Some(EntryStatus::Pending)
    } else {
        has(BOOKED).then_some(EntryStatus::Booked)
    }
}

/// Whether the bank calls money that went out the return of a payment.
pub(super) fn is_return(kind: &str) -> bool {
    const WORDS: [&str; 12] = [
        "retoure",
        "rückgabe",
        "rueckgabe",
        "rückbuchung",
        "rueckbuchung",
        "rücküberweisung",
        "rueckueberweisung",
        "rücklastschrift",
        "ruecklastschrift",
        "reversal",
        "returned",
        "storno",
    ];
    let kind = kind.to_lowercase();
    WORDS.iter().any(|word| kind.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_booked_only_if_it_says_so() {
        for (typed, expected) in [
            ("Umsatz gebucht", Some(EntryStatus::Booked)),
            ("COMPLETED", Some(EntryStatus::Booked)),
            ("noch nicht gebucht", Some(EntryStatus::Pending)),
            ("Not booked", Some(EntryStatus::Pending)),
            ("un-booked", Some(EntryStatus::Pending)),
            ("vorgemerkt", Some(EntryStatus::Pending)),
            ("Umsatz vorgemerkt", Some(EntryStatus::Pending)),
            ("pending", Some(EntryStatus::Pending)),
            ("uncompleted", None),
            ("storniert", None),
            ("?", None),
        ] {
            assert_eq!(status(typed), expected, "{typed}");
        }
    }

    #[test]
    fn directions_are_words_or_letters() {
        for (typed, expected) in [
            ("Af", Some(false)),
            ("Bij", Some(true)),
            ("S", Some(false)),
            ("h", Some(true)),
            ("D", Some(false)),
            ("C", Some(true)),
            ("DBIT", Some(false)),
            ("CRDT", Some(true)),
            ("Debit", Some(false)),
            ("Credit", Some(true)),
            ("Soll", Some(false)),
            ("Haben", Some(true)),
            ("+", Some(true)),
            ("-", Some(false)),
            ("X", None),
            ("", None),
        ] {
            assert_eq!(is_credit(typed), expected, "{typed}");
        }
    }
}
