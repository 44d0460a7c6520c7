//! L1: the words people read are plain English. Rejects the commonest patterns of the stiff dialect that the first texts were
//! written in; `docs/glossary.md` says what to write instead.

#![expect(clippy::unwrap_used, reason = "a test fails at what it can't read")]

use regex::Regex;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files this test covers, and folders with all their text files. Add a file when it's clean.
const COVERED: &[&str] = &[
    "app/locales/de.ftl",
    "app/locales/en.ftl",
    "app/src/mail/snapshots",
    "app/src/text",
    "app/src/words/countries.rs",
    "docs",
    "guildhall.toml",
    "programmes",
    "text-build/src",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
];

/// A pattern of the dialect, and what to write instead.
const DIALECT: &[(&str, &str)] = &[
    (
        r"\b(to|for|from|by|with|of) who (has|had|have|is|was|joins?|applies|asks?|signs?|pays?|reads?|comes|knows|gives?|does|wants|gave|signed|asked|joined)\b",
        "“who” isn’t a noun: name the person",
    ),
    (
        r"(^|[.:;] )who (has|had|joins?|applies|asks?|pays?|reads?|comes|gives?|wants) [a-z ]+(,|must|may|can|is|gets|sees|does)\b",
        "“who” isn’t a noun: anyone who, people who",
    ),
    (
        r"(^|[.:;] )whoever\b|\b(for|to|by|with|from) whoever\b",
        "anyone who, the person who",
    ),
    (
        r"\bstands? (in|at|beside|beneath|below|under|there|alone|before|with)\b",
        "is in, is on, is next to",
    ),
    (r"\b(is|are|was|were|be) told\b", "we tell you; Guildhall reports"),
    (r"\btold apart\b", "distinguished"),
    (r"\bbrought to life\b", "made interactive"),
    (
        r"\b(takes?|taken|took|taking) (it|them|this|that|a part|the part|parts?)? ?back\b",
        "revoke the link",
    ),
    (r"\bbegun\b", "in progress, started"),
    (r"\b(for|by) programs\b", "API, for developers"),
    (r"\bby what you (have )?(told|stated|said)\b", "based on your answers"),
    (r"\bwhat (it|a tier|they) asks? of\b", "your commitments"),
    (r"\bwhat you give\b", "your contribution"),
    (r"\byou hear from us\b", "you’ll hear from us"),
    (r"\b(a|an) [a-z]+ that is none\b", "isn’t one; isn’t valid"),
    (
        r"\b(which|what|that) (is|are) no (date|day|number|link|answer|json|amount|email|file|address)\b",
        "isn’t a …",
    ),
    (r"\bhow one (joins|applies|gets|writes|reads)\b", "how to"),
    (
        r"\b(as|when|while|if|what) one (types?|joins?|looks?|sees?|applies|wants?|reads?|writes?)\b",
        "you",
    ),
    (
        r"\bso many (days|weeks|months|years|of|for)\b|\bas many as there are\b",
        "a number; all of them",
    ),
    (r"\b(in|of|under) another version than\b", "a different version"),
    (r"\bby nobody\b", "active voice"),
    (r"\bthat nobody new\b|^nobody new\b", "closed to new members"),
    (r"\bstops? to work\b", "stops working"),
    (r"\bis relieved\b", "no longer has to"),
    (
        r"\b(a|this|the|that|no|your) mails?([.,:;]|$| (is|was|that|to|from|with|goes|says)\b)|\bby mail\b",
        "email",
    ),
    (r"\b(?-i:[Ee]-mail)s?\b", "email"),
    (r"\b(is|are) not (any ?more|any longer)\b", "no longer"),
    (r"\bthe same in\b.*\bwhere there is\b", "short sentences"),
    (
        r"\bis (to be|to) (brought|written|entered|said|shown)\b",
        "you must; write",
    ),
    (r"\bneed(s)? do nothing\b", "don’t need to do anything"),
    (r"\b(i|we|you) need no\b", "don’t need"),
    (
        r"\bfurthermore\b|\btherein\b|\bthereof\b|\bhereby\b|\bwhereby\b|\bthereupon\b",
        "plain words",
    ),
];

/// Texts on pages use contractions.
const STIFF: &[(&str, &str)] = &[
    (r"\bcannot\b|\bcan not\b", "can’t"),
    (
        r"\b(do|does|did|is|are|was|were|has|have|will|would|could|should) not\b",
        "don’t, isn’t, haven’t, won’t",
    ),
    (r"\b(you|we|they) (are|will)\b", "you’re, we’ll"),
    (r"\bit is [a-z]", "it’s"),
    (r"\bI (am|have|will)\b", "I’m, I’ve, I’ll"),
];

/// Stiff or translated German.
const GERMAN: &[(&str, &str)] = &[
    (r"\bIhr Zeichen\b|\bdas Zeichen\b|\bAktenzeichen\b", "Vorgangsnummer"),
    (r"\bWas Sie geben\b", "Ihr Beitrag"),
    (r"\bRechtlicher Name\b", "Name laut Register"),
    (r"\bWer Sie sind\b", "Ihre Angaben"),
    (r"\bBegonnen\b$", "In Bearbeitung"),
    (r"\bjemand anders\b", "jemand anderes"),
    (r"\bunterzeichnet\b|\bunterzeichnen\b", "unterschreiben"),
    (r"\b(D|d)u\b|\b(D|d)eine?[mnrs]?\b", "Sie"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The covered files that hold text, in order.
fn files() -> io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    let mut folders: Vec<PathBuf> = COVERED.iter().map(|path| root().join(path)).collect();
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(path)? {
                folders.push(entry?.path());
            }
        } else if path
            .extension()
            .is_some_and(|kind| ["md", "ftl", "toml", "rs", "snap"].iter().any(|known| kind == *known))
        {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}

/// Lines that quote the dialect on purpose: the glossary's list of what to avoid, and quotations.
fn without_quotations(path: &Path, text: &str) -> String {
    let text = text.split("## Use this instead").next().unwrap_or_default();
    if path.extension().is_some_and(|kind| kind == "md") {
        Regex::new("\"[^\"\n]*\"")
            .unwrap()
            .replace_all(text, "“…”")
            .into_owned()
    } else {
        text.to_owned()
    }
}

/// `file:line: what was found: what to write instead`, for each match.
fn found(path: &Path, text: &str, patterns: &[(&str, &str)], exact: bool) -> Vec<String> {
    let mut all = Vec::new();
    for (pattern, instead) in patterns {
        let flags = if exact { "" } else { "(?i)" };
        let pattern = Regex::new(&format!("{flags}{pattern}")).unwrap();
        for (line, text) in text.lines().enumerate() {
            if let Some(found) = pattern.find(text) {
                let path = path.strip_prefix(root()).unwrap_or(path).display();
                all.push(format!("{path}:{}: “{}”: {instead}", line + 1, found.as_str()));
            }
        }
    }
    all
}

/// The values of a Fluent file, one a line, with everything else left empty.
fn values(text: &str) -> String {
    text.lines()
        .map(|line| match line.split_once(" = ") {
            _ if line.starts_with('#') => "",
            Some((_, value)) => value,
            None if line.starts_with(' ') => line,
            None => "",
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn l1_no_dialect_in_texts_and_documents() {
    let mut all = Vec::new();
    for path in files().unwrap() {
        let text = fs::read_to_string(&path).unwrap();
        if path.ends_with("de.ftl") {
            all.extend(found(&path, &values(&text), GERMAN, true));
        } else {
            all.extend(found(&path, &without_quotations(&path, &text), DIALECT, false));
        }
        if path.ends_with("en.ftl") {
            all.extend(found(&path, &values(&text), STIFF, false));
        }
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn l1_everything_covered_exists() {
    for path in COVERED {
        assert!(root().join(path).exists(), "{path}");
    }
    assert!(files().unwrap().len() > 10);
}

#[test]
fn l1_the_dialect_is_recognised() {
    for sentence in [
        "It leads to who has it.",
        "Whoever has this link can change it.",
        "The reference stands in the mail.",
        "The applicant is told.",
        "The part is taken back.",
        "Interface for programs",
        "By what you have told us you cannot join this tier.",
        "What it asks of you",
        "What you give in kind",
        "You hear from us by Friday.",
        "A day that is none.",
        "How one joins",
        "It changes while one types.",
        "The old one stops to work.",
        "Reply to this mail.",
        "E-mail address",
        "You need do nothing.",
        "Sent, not begun",
    ] {
        assert!(
            !found(Path::new("x"), sentence, DIALECT, false).is_empty(),
            "{sentence}"
        );
    }
    for sentence in [
        "Anyone who has this link can edit your application.",
        "A record of who did what, and when.",
        "Who decides",
        "People who join keep it.",
        "We’ll email you. Check your mailbox.",
        "You’ve revoked this link.",
    ] {
        assert_eq!(found(Path::new("x"), sentence, DIALECT, false), Vec::<String>::new());
    }
    assert_eq!(found(Path::new("x"), "You are not a member.", STIFF, false).len(), 2);
    assert!(!found(Path::new("x"), "Nennen Sie Ihr Zeichen", GERMAN, true).is_empty());
}
