//! Checks every text in every language, and how values are inserted.

use super::{Plural, Texts, isolated, turns};
use crate::locale::Locale;
use std::path::Path;
use text_build::{Language, Message, Source};

/// The files as the build reads them. The build itself checks that they agree on keys, placeholders and plural forms.
fn languages() -> Vec<Language> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    text_build::languages(&Source::folder(&folder).unwrap()).unwrap()
}

/// Its forms, with placeholders in braces.
fn forms(message: &Message) -> Vec<String> {
    let forms = message.forms.iter();
    forms.map(|form| form.written(|name| format!("{{{name}}}"))).collect()
}

#[test]
fn every_file_is_a_language_that_readers_can_choose() {
    let tags: Vec<_> = languages().into_iter().map(|language| language.tag).collect();
    assert_eq!(tags, Locale::OFFERED.map(Locale::tag));
}

#[test]
fn no_text_is_empty_or_untidy() {
    for language in languages() {
        for message in &language.messages {
            for text in forms(message) {
                let place = format!("{} ({})", message.key, language.tag);
                assert_eq!(text.trim(), text, "{place}");
                assert!(!text.is_empty() && !text.contains("  "), "{place}");
                assert!(!text.contains("..."), "{place}: an ellipsis is one character");
                assert!(!text.contains(['"', '\'']), "{place}: typographic quotation marks");
            }
        }
    }
}

#[test]
fn every_text_says_where_it_appears() {
    for message in &languages()[0].messages {
        let explained = !message.comment.is_empty() || message.key.starts_with("country_");
        assert!(explained, "{}: translators need a comment", message.key);
    }
}

#[test]
fn languages_agree_on_their_placeholders() {
    let all = languages();
    let (english, translations) = all.split_first().unwrap();
    for message in &english.messages {
        for translation in translations {
            let translated = translation.get(&message.key).unwrap();
            for name in &message.declared {
                let used = |message: &Message| message.forms.last().is_some_and(|form| form.has(name));
                assert!(used(message) && used(translated), "{}: {name}", message.key);
            }
        }
    }
}

#[test]
fn a5_plural_forms_are_complete() {
    for language in languages() {
        let locale = Locale::from_tag(&language.tag).unwrap();
        let wanted: Vec<_> = Plural::forms(locale).iter().map(|form| format!("{form:?}")).collect();
        let mut counted = 0;
        for message in language.messages.iter().filter(|message| message.number.is_some()) {
            let written: Vec<_> = message
                .forms
                .iter()
                .map(|form| format!("{:?}", form.category))
                .collect();
            assert_eq!(written, wanted, "{} ({})", message.key, language.tag);
            counted += 1;
        }
        assert!(counted > 20, "{}", language.tag);
    }
}

#[test]
fn translations_are_translated() {
    let all = languages();
    let (english, translations) = all.split_first().unwrap();
    let letters = |text: &str| {
        let mut inside = false;
        let outside = text.chars().filter(|c| {
            inside = (inside || *c == '{') && *c != '}';
            !inside && c.is_alphabetic()
        });
        outside.count()
    };
    let texts = english
        .messages
        .iter()
        .filter(|message| !message.key.starts_with("country_"))
        // A product has the same name everywhere.
        .filter(|message| !["import_format_open_collective", "import_format_github"].contains(&message.key.as_str()));
    for message in texts {
        // Short texts can be the same in both languages: "Name", "CSV".
        let long = forms(message).iter().any(|text| letters(text) > 10);
        for translation in translations {
            let translated = translation.get(&message.key).unwrap();
            assert!(!long || forms(message) != forms(translated), "{}", message.key);
        }
    }
}

#[test]
fn values_go_where_the_language_wants_them() {
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
    // A control character in the name can't affect anything outside it.
    assert_eq!(isolated(Locale::En, "\u{202e}x"), "\u{2068}\u{202e}x\u{2069}");
    assert_eq!(isolated(Locale::En, "x\u{2069}\u{202e}y"), "\u{2068}x\u{202e}y\u{2069}");
    // Something that's isolated already stays isolated inside a longer value.
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
