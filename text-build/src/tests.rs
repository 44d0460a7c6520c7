//! Every mistake that a translator can make is reported, with its place.

use crate::{Category, Source, categories, generate, plural};

const ENGLISH: &str = "\
## Area

# Button.
# Variables: $tier, $foundation
apply = Apply for { $tier } of { $foundation }

# Variables: $n, $city
places =
    { $n ->
        [one] One place in { $city }
       *[other] { $n } places in { $city }
    }

language_name = English
country_de = Germany
# Variables: $day, $month
format_date = { $day }{ \"\\u00A0\" }{ $month }
";

const GERMAN: &str = "\
apply = { $tier } bei { $foundation } beantragen
places =
    { $n ->
        [one] Ein Platz in { $city }
       *[other] { $n } Plätze in { $city }
    }
language_name = Deutsch
country_de = Deutschland
format_date = { $day }.{ \"\\u00A0\" }{ $month }
";

fn source(tag: &str, text: &str) -> Source {
    Source {
        tag: tag.into(),
        path: format!("locales/{tag}.ftl"),
        text: text.into(),
    }
}

fn problems(english: &str, german: &str) -> Vec<String> {
    match generate(&[source("en", english), source("de", german)]) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// What the German file with one thing replaced is refused for.
fn german(from: &str, to: &str) -> Vec<String> {
    assert!(GERMAN.contains(from), "{from}");
    problems(ENGLISH, &GERMAN.replace(from, to))
}

/// What the English file with one thing replaced is refused for.
fn english(from: &str, to: &str) -> Vec<String> {
    assert!(ENGLISH.contains(from), "{from}");
    problems(&ENGLISH.replace(from, to), GERMAN)
}

#[test]
fn files_that_agree_become_methods() {
    let code = generate(&[source("en", ENGLISH), source("de", GERMAN)]).unwrap();
    for expected in [
        r#"#[doc = " Button."]"#,
        "pub fn apply(self, tier: impl std::fmt::Display, foundation: impl std::fmt::Display) -> String",
        r#"self.filled(&["Apply for {0} of {1}", "{0} bei {1} beantragen"], &[&tier, &foundation])"#,
        "pub fn places(self, n: i64, city: impl std::fmt::Display) -> String",
        r#"&[(Plural::One, "One place in {1}"), (Plural::Other, "{0} places in {1}")] as &[_]"#,
        "&[&self.number(n), &city]",
        r#"self.formatted(&["{0}\u{a0}{1}", "{0}.\u{a0}{1}"], &[&day, &month])"#,
        "    \"DE Germany\",\n    \"DE Deutschland\",\n",
    ] {
        assert!(code.texts.contains(expected), "{expected}\n\n{}", code.texts);
    }
    assert!(
        code.locale.contains("OFFERED: [Self; 2] = [Self::En, Self::De]"),
        "{}",
        code.locale
    );
    assert!(code.locale.contains("Self::De => \"Deutsch\""), "{}", code.locale);
    assert!(
        code.plural
            .contains("Locale::PseudoRtl | Locale::De => match n { 1 => Plural::One, _ => Plural::Other }"),
        "{}",
        code.plural
    );
}

#[test]
fn another_language_is_one_file_more() {
    let hebrew = "\
apply = { $foundation } { $tier }
places =
    { $n ->
        [one] { $city }
        [two] { $city }
       *[other] { $n } { $city }
    }
language_name = עברית
country_de = גרמניה
format_date = { $day } { $month }
";
    let code = generate(&[source("en", ENGLISH), source("de", GERMAN), source("he-IL", hebrew)]).unwrap();
    assert!(code.locale.contains("Self::HeIl => \"he-IL\""), "{}", code.locale);
    assert!(
        code.locale.contains("matches!(self, Self::HeIl | Self::PseudoRtl)"),
        "{}",
        code.locale
    );
    assert!(code.plural.contains("2 => Plural::Two"), "{}", code.plural);
}

#[test]
fn a_missing_text_is_reported() {
    assert_eq!(
        german("country_de = Deutschland\n", ""),
        ["locales/de.ftl:8: country_de (de): this text is missing; the English one is at locales/en.ftl:15"]
    );
}

#[test]
fn an_unknown_text_is_reported() {
    assert_eq!(
        german("country_de", "country_xx"),
        [
            "locales/de.ftl:8: country_de (de): this text is missing; the English one is at locales/en.ftl:15",
            "locales/de.ftl:8: country_xx (de): locales/en.ftl has no such key"
        ]
    );
}

#[test]
fn a_different_placeholder_is_reported() {
    assert_eq!(
        german("bei { $foundation } ", ""),
        ["locales/de.ftl:1: apply (de): the placeholder { $foundation } is missing"]
    );
    assert_eq!(
        german("bei { $foundation }", "bei { $stiftung }"),
        [
            "locales/de.ftl:1: apply (de): the placeholder { $stiftung } is unknown",
            "locales/de.ftl:1: apply (de): the placeholder { $foundation } is missing"
        ]
    );
    assert_eq!(
        german("{ $n } Plätze", "Plätze"),
        ["locales/de.ftl:2: places (de): the placeholder { $n } is missing in [other]"]
    );
}

#[test]
fn a_missing_plural_form_is_reported() {
    assert_eq!(
        german("        [one] Ein Platz in { $city }\n", ""),
        ["locales/de.ftl:2: places (de): the plural of $n lacks: one"]
    );
    assert_eq!(
        german("[one] Ein Platz", "[few] Ein Platz"),
        [
            "locales/de.ftl:2: places (de): the plural of $n lacks: one",
            "locales/de.ftl:2: places (de): the language has no plural form: few",
            "locales/de.ftl:2: places (de): the placeholder { $n } is missing in [few]"
        ]
    );
    // A text that English counts is counted in German, too.
    let plain = problems(
        ENGLISH,
        &GERMAN.replace(
            "    { $n ->\n        [one] Ein Platz in { $city }\n       *[other] { $n } Plätze in { $city }\n    }\n",
            "    Plätze in { $city }: { $n }\n",
        ),
    );
    assert_eq!(plain, ["locales/de.ftl:2: places (de): the plural of $n lacks: one"]);
}

#[test]
fn a_key_that_is_used_twice_is_reported() {
    assert_eq!(
        german("language_name", "apply = { $tier } { $foundation }\nlanguage_name"),
        ["locales/de.ftl:7: apply (de): this key is already used above"]
    );
}

#[test]
fn english_declares_the_arguments_in_their_order() {
    assert_eq!(
        english("# Variables: $tier, $foundation\n", ""),
        ["locales/en.ftl:4: apply (en): the comment above it must declare “# Variables: $foundation, $tier”"]
            .map(String::from)
            .into_iter()
            .chain(unknown(&["foundation", "tier"]))
            .collect::<Vec<_>>()
    );
    let swapped = ENGLISH.replace("$tier, $foundation", "$foundation, $tier");
    let code = generate(&[source("en", &swapped), source("de", GERMAN)]).unwrap();
    assert!(
        code.texts.contains("pub fn apply(self, foundation: impl"),
        "{}",
        code.texts
    );
    assert!(code.texts.contains(r#""Apply for {1} of {0}""#), "{}", code.texts);
}

/// Without its declaration, a placeholder is unknown wherever it's used.
fn unknown(names: &[&str]) -> Vec<String> {
    let of = |file: &str, line: u32, name: &str| {
        format!("locales/{file}.ftl:{line}: apply ({file}): the placeholder {{ ${name} }} is unknown")
    };
    let english = names.iter().rev().map(|name| of("en", 4, name));
    let german = names.iter().rev().map(|name| of("de", 1, name));
    english.chain(german).collect()
}

#[test]
fn what_methods_cannot_express_is_refused() {
    for (text, expected) in [
        ("{ apply }", "a placeholder is a variable or a string without braces"),
        ("{ -brand }", "a placeholder is a variable or a string without braces"),
        (
            "{ NUMBER($n) }",
            "a placeholder is a variable or a string without braces",
        ),
        ("{ \"{\" }", "a placeholder is a variable or a string without braces"),
        (
            "Deutsch\n    .title = x",
            "attributes aren't supported; give .title a key of its own",
        ),
        (
            "{ $n ->\n   [a] x\n  *[other] y\n }",
            "forms are called zero, one, two, few, many and other",
        ),
        ("{ $n ->\n  *[one] x\n   [other] y\n }", "the default form is *[other]"),
        (
            "{ $n ->\n  *[other] x\n }{ $m ->\n  *[other] y\n }",
            "a text can have one select only; move the words around it into it",
        ),
    ] {
        let all = german("language_name = Deutsch", &format!("language_name = {text}"));
        assert_eq!(all[0], format!("locales/de.ftl:7: language_name (de): {expected}"));
    }
    assert_eq!(
        german("apply =", "Apply-it =")[0],
        "locales/de.ftl:1: Apply-it (de): a key has small letters, digits and underscores only"
    );
    assert_eq!(
        german("language_name", "-brand = x\nlanguage_name"),
        ["locales/de.ftl:7: brand (de): terms aren't supported; write the words in each text"]
    );
}

#[test]
fn broken_syntax_is_reported_with_its_line() {
    let all = german("language_name = Deutsch", "language_name = { Deutsch");
    assert!(all[0].starts_with("locales/de.ftl:7: (de): "), "{all:?}");
}

#[test]
fn english_must_be_there() {
    let all = generate(&[source("de", GERMAN)]).unwrap_err();
    assert_eq!(
        all[0].to_string(),
        "en.ftl:1: (en): this file is missing; the other languages translate it"
    );
}

#[test]
fn text_around_a_plural_belongs_to_every_form() {
    let around = ENGLISH
        .replace("    { $n ->", "    In all { $n ->")
        .replace("    }\n\nlang", "    }.\n\nlang");
    let code = generate(&[source("en", &around), source("de", GERMAN)]).unwrap();
    assert!(code.texts.contains("\"In all One place in {1}.\""), "{}", code.texts);
    assert!(code.texts.contains("\"In all {0} places in {1}.\""), "{}", code.texts);
}

#[test]
fn a_line_break_is_a_space() {
    let wrapped = ENGLISH.replace(" of { $foundation }", "\n    of { $foundation }");
    let code = generate(&[source("en", &wrapped), source("de", GERMAN)]).unwrap();
    assert!(code.texts.contains("\"Apply for {0} of {1}\""), "{}", code.texts);
}

#[test]
fn a5_plural_categories_are_those_of_cldr() {
    use Category::{Few, Many, One, Other, Two, Zero};
    for (tag, expected) in [
        ("en", &[One, Other][..]),
        ("de", &[One, Other]),
        ("ja", &[Other]),
        ("pl", &[One, Few, Many, Other]),
        ("ar", &[Zero, One, Two, Few, Many, Other]),
        ("pt-BR", &[One, Many, Other]),
    ] {
        assert_eq!(categories(tag).unwrap(), expected, "{tag}");
    }
    assert!(categories("not a tag").is_err());
}

#[test]
fn a5_plural_rules_look_at_the_last_digits() {
    assert_eq!(plural::rule("ja").unwrap(), "match n { _ => Plural::Other }");
    assert_eq!(
        plural::rule("de").unwrap(),
        "match n { 1 => Plural::One, _ => Plural::Other }"
    );
    let polish = plural::rule("pl").unwrap();
    assert!(
        polish.starts_with("if n < 100 { match n { 1 => Plural::One, 2 | 3 | 4 | 22"),
        "{polish}"
    );
    assert!(
        plural::rule("fr")
            .unwrap()
            .contains("n % 1_000_000 == 0 { Plural::Many }")
    );
}
