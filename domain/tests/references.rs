//! References are what they were made from, and one mistyped character is noticed.

use domain::reference::{CreditorReference, Iban, QrReference};
use proptest::prelude::*;

/// The text with one character replaced.
fn mistyped(text: &str, at: prop::sample::Index, with: char) -> String {
    let at = at.index(text.len());
    text.chars()
        .enumerate()
        .map(|(place, c)| if place == at { with } else { c })
        .collect()
}

proptest! {
    #[test]
    fn a_creditor_reference_is_read_as_it_was_made(text in "[0-9A-Za-z]{1,21}") {
        let made = CreditorReference::from_text(&text).unwrap();
        prop_assert_eq!(CreditorReference::parse(&made.grouped()).unwrap(), made.clone());
        prop_assert!(made.as_str().ends_with(&text.to_uppercase()));
    }

    #[test]
    fn a_mistyped_digit_is_noticed(number in "[0-9]{1,21}", at in any::<prop::sample::Index>(), with in prop::char::range('0', '9')) {
        let made = CreditorReference::from_text(&number).unwrap();
        let (prefix, digits) = made.as_str().split_at(2);
        let typed = format!("{prefix}{}", mistyped(digits, at, with));
        prop_assert_eq!(CreditorReference::parse(&typed).is_ok(), typed == made.as_str());
    }

    #[test]
    fn a_mistyped_iban_is_noticed(at in any::<prop::sample::Index>(), with in prop::char::range('0', '9')) {
        let iban = "DE89370400440532013000";
        let typed = format!("DE{}", mistyped(&iban[2..], at, with));
        prop_assert_eq!(Iban::parse(&typed).is_ok(), typed == iban);
    }

    #[test]
    fn a_mistyped_qr_reference_is_noticed(number in "[1-9][0-9]{0,25}", at in any::<prop::sample::Index>(), with in prop::char::range('0', '9')) {
        let made = QrReference::from_number(&number).unwrap();
        let typed = mistyped(made.as_str(), at, with);
        prop_assert_eq!(QrReference::parse(&typed).is_some(), typed == made.as_str());
    }

    #[test]
    fn any_text_is_refused_or_read(text in "\\PC{0,40}") {
        let _ = (CreditorReference::parse(&text), CreditorReference::from_text(&text), Iban::parse(&text));
        let _ = (QrReference::parse(&text), domain::reference::BelgianReference::parse(&text));
    }
}
