//! Looks at every text in every language, and at how values come to stand in them.

use super::plural::{Plural, complete};
use super::template::agrees;
use super::{Texts, isolated, turns};
use crate::locale::Locale;
use std::collections::BTreeSet;

/// A text as it is written: its forms and what they say. A text without plural has the one form `other`.
pub(super) struct Entry {
    pub key: &'static str,
    pub plural: bool,
    pub en: Vec<(&'static str, &'static str)>,
    pub de: Vec<(&'static str, &'static str)>,
}

fn all() -> Vec<Entry> {
    [
        super::api::entries(),
        super::apply::entries(),
        super::ask::entries(),
        super::changes::entries(),
        super::compare::entries(),
        super::embed::entries(),
        super::errors::entries(),
        super::files::entries(),
        super::fit::entries(),
        super::form::entries(),
        super::format::entries(),
        super::home::entries(),
        super::join::entries(),
        super::mail::entries(),
        super::programme::entries(),
        super::quote::entries(),
        super::site::entries(),
        super::term::entries(),
        super::tier::entries(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

fn forms(locale: Locale) -> Vec<&'static str> {
    Plural::categories(locale)
        .iter()
        .map(|plural| match plural {
            Plural::Zero => "zero",
            Plural::One => "one",
            Plural::Two => "two",
            Plural::Few => "few",
            Plural::Many => "many",
            Plural::Other => "other",
        })
        .collect()
}

#[test]
fn no_text_is_empty_or_untidy() {
    for entry in all() {
        for (_, text) in entry.en.iter().chain(&entry.de) {
            assert_eq!(text.trim(), *text, "{}", entry.key);
            assert!(!text.is_empty() && !text.contains("  "), "{}", entry.key);
            assert!(!text.contains("..."), "{}: an ellipsis is one character", entry.key);
            assert!(
                !text.contains(['"', '\'']),
                "{}: typographic quotation marks",
                entry.key
            );
        }
    }
}

#[test]
fn languages_agree_on_their_placeholders() {
    for entry in all() {
        let of = |forms: &[(&str, &'static str)]| forms.last().map(|(_, text)| placeholders(text)).unwrap_or_default();
        assert_eq!(of(&entry.en), of(&entry.de), "{}", entry.key);
    }
}

#[test]
fn a5_plural_forms_are_complete() {
    for entry in all().into_iter().filter(|entry| entry.plural) {
        for (locale, written) in [(Locale::En, &entry.en), (Locale::De, &entry.de)] {
            let names: Vec<_> = written.iter().map(|(form, _)| *form).collect();
            assert_eq!(names, forms(locale), "{}", entry.key);
        }
    }
}

#[test]
fn german_is_translated() {
    for entry in all() {
        let letters = |text: &str| {
            let mut inside = false;
            let outside = text.chars().filter(|c| {
                inside = (inside || *c == '{') && *c != '}';
                !inside && c.is_alphabetic()
            });
            outside.count()
        };
        // Short texts may be the same word in both: "Name", "CSV".
        let long = entry.en.iter().any(|(_, text)| letters(text) > 10);
        assert!(!long || entry.en != entry.de, "{}", entry.key);
    }
}

#[test]
fn the_checks_of_the_compiler_can_fail() {
    assert!(agrees("{a} and {b}", &["a", "b"]));
    for (text, arguments) in [
        ("{a}", &["a", "b"][..]),
        ("{a} {c}", &["a"]),
        ("{a", &["a"]),
        ("a}", &[]),
        ("{ab}", &["a"]),
        ("{}", &[]),
    ] {
        assert!(!agrees(text, arguments), "{text}");
    }
    assert!(complete(
        Locale::En,
        &[(Plural::One, "one tier"), (Plural::Other, "{n} tiers")],
        &["n"]
    ));
    assert!(!complete(Locale::En, &[(Plural::Other, "{n} tiers")], &["n"]));
    assert!(!complete(
        Locale::En,
        &[(Plural::One, "{n} tier"), (Plural::Other, "tiers")],
        &["n"]
    ));
    assert!(!complete(
        Locale::En,
        &[(Plural::One, "{n} tier"), (Plural::Few, "{n} tiers")],
        &["n"]
    ));
}

#[test]
fn values_stand_where_the_language_wants_them() {
    assert_eq!(Texts::new(Locale::En).apply_for("Gold"), "Apply for Gold");
    assert_eq!(Texts::new(Locale::De).apply_for("Gold"), "Gold beantragen");
    assert_eq!(Texts::new(Locale::En).tiers_shown(1), "1 tier");
    assert_eq!(Texts::new(Locale::De).tiers_shown(1_000), "1.000 Stufen");
}

#[test]
fn a4_the_pseudo_locale_is_longer_by_a_quarter_at_least() {
    let (en, pseudo) = (Texts::new(Locale::En), Texts::new(Locale::Pseudo));
    let (plain, long) = (en.compare_intro(), pseudo.compare_intro());
    assert!(long.chars().count() * 4 >= plain.chars().count() * 5, "{long}");
    assert!(pseudo.apply_for("Gold").contains(" Gold"));
}

#[test]
fn a6_names_in_any_script_are_isolated() {
    let hebrew = "קרן";
    assert_eq!(
        Texts::new(Locale::En).apply_for(hebrew),
        format!("Apply for \u{2068}{hebrew}\u{2069}")
    );
    assert_eq!(isolated(Locale::En, "Gold"), "Gold");
    assert_eq!(isolated(Locale::PseudoRtl, "Gold"), "\u{2068}Gold\u{2069}");
    // A control character of the name's own cannot reach past it.
    assert_eq!(isolated(Locale::En, "\u{202e}x"), "\u{2068}\u{202e}x\u{2069}");
    assert_eq!(isolated(Locale::En, "x\u{2069}\u{202e}y"), "\u{2068}x\u{202e}y\u{2069}");
    // What is isolated already stays so inside a longer value.
    let inner = isolated(Locale::PseudoRtl, "Gold");
    assert_eq!(isolated(Locale::PseudoRtl, &inner), format!("\u{2068}{inner}\u{2069}"));
}

#[test]
fn a_value_that_looks_like_a_placeholder_stays_as_it_is() {
    assert_eq!(Texts::new(Locale::En).apply_for("{tier}"), "Apply for {tier}");
}

#[test]
fn letters_from_the_right_turn_their_neighbours_unless_they_are_isolated() {
    for (text, expected) in [
        ("Gold", false),
        ("זהב 24 (מלא)", true),
        ("From \u{2068}זהב\u{2069}", false),
        ("From \u{2068}זהב\u{2069} and זהב", true),
        ("\u{2068}\u{2068}זהב\u{2069}, זהב\u{2069}", false),
        ("\u{2069}זהב", true),
    ] {
        assert_eq!(turns(text), expected, "{text}");
    }
}
