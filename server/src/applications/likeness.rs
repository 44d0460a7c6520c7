//! How similar two names are, to point out likely duplicates to staff. Nobody else sees the result.

use super::legal_forms::{AFFIXES, PHRASES, WORDS};
use domain::name::folded;
use std::sync::LazyLock;
use unicode_normalization::char::is_combining_mark;

/// Legal forms of several words, between spaces. They're kept, because a list of applications compares thousands of names with them.
static SPACED_PHRASES: LazyLock<Vec<String>> =
    LazyLock::new(|| PHRASES.iter().map(|phrase| format!(" {phrase} ")).collect());

/// A name without its legal form, in lower case and sorted, for comparison.
pub fn normal(name: &str) -> String {
    let lower = folded(name).replace(['.', '\'', '\u{5f3}', '\u{5f4}'], "");
    let words: Vec<&str> = lower
        // Vowel signs and such belong to the letters before them.
        .split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut spaced = format!(" {} ", words.join(" "));
    for phrase in SPACED_PHRASES.iter() {
        if spaced.contains(phrase) {
            spaced = spaced.replace(phrase, " ");
        }
    }
    let words = spaced.split(' ').map(without_affixes);
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty() && !WORDS.contains(word)).collect();
    words.sort_unstable();
    if words.is_empty() { lower } else { words.join(" ") }
}

fn without_affixes(mut word: &str) -> &str {
    while let Some(rest) = AFFIXES
        .iter()
        .find_map(|affix| word.strip_prefix(affix).or_else(|| word.strip_suffix(affix)))
    {
        word = rest;
    }
    word
}

/// The Sørensen–Dice coefficient over letter pairs of two normalised names, in percent.
pub fn likeness(one: &str, other: &str) -> u32 {
    let pairs = |name: &str| {
        let letters: Vec<char> = format!(" {name} ").chars().collect();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        pairs
    };
    let (one, other) = (pairs(one), pairs(other));
    let (mut at, mut beside, mut same) = (0, 0, 0_usize);
    while at < one.len() && beside < other.len() {
        match one[at].cmp(&other[beside]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => beside += 1,
            std::cmp::Ordering::Equal => {
                same += 1;
                at += 1;
                beside += 1;
            }
        }
    }
    u32::try_from(200 * same / (one.len() + other.len())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_whatever_their_legal_form_and_script() {
        for (one, other, alike) in [
            ("Harbour Works Ltd.", "HARBOUR WORKS LIMITED", true),
            ("Works, Harbour GmbH", "Harbour Works", true),
            ("Красный Крест", "Красный Крёст", true),
            ("Zoe\u{308}s Bu\u{308}ro", "ZO\u{cb}S\u{ad} B\u{dc}RO", true),
            ("Harbour Works", "Harbour Lights", false),
            ("The Foundation", "The Stiftung", false),
        ] {
            assert_eq!(likeness(&normal(one), &normal(other)) >= 75, alike, "{one}, {other}");
        }
    }
    #[test]
    fn f38_names_are_alike_with_and_without_the_legal_forms_of_every_script() {
        for (name, with_form) in [
            ("みなと工業", "株式会社みなと工業"),
            ("みなと工業", "みなと工業（株）"),
            ("みなと工業", "㈱みなと工業"),
            ("港湾", "有限会社港湾"),
            ("港湾研究所", "一般社団法人 港湾研究所"),
            ("北港软件", "北港软件有限责任公司"),
            ("北港軟體", "北港軟體股份有限公司"),
            ("항구소프트", "주식회사 항구소프트"),
            ("항구소프트", "항구소프트㈜"),
            ("Гавань", "ООО «Гавань»"),
            ("Гавань", "Общество с ограниченной ответственностью \"ГАВАНЬ\""),
            ("Гавань", "ТОВ Гавань"),
            ("Пристаниште", "Пристаниште д.о.о."),
            ("Λιμάνι", "Λιμάνι Α.Ε."),
            ("נמל תוכנה", "נמל תוכנה בע\"מ"),
            ("נמל תוכנה", "נמל תוכנה בע״מ"),
            ("ميناء البرمجيات", "شركة ميناء البرمجيات ذ.م.م"),
            ("بندر", "شرکت بندر (با مسئولیت محدود)"),
            ("ท่าเรือ", "บริษัท ท่าเรือ จำกัด (มหาชน)"),
            ("ท่าเรือ", "บริษัทท่าเรือจำกัด"),
            ("बंदरगाह", "बंदरगाह प्राइवेट लिमिटेड"),
            ("துறைமுகம்", "துறைமுகம் பிரைவேட் லிமிடெட்"),
            ("ወደብ", "ወደብ ኃ.የተ.የግ.ማ"),
            ("Port", "Port Sp. z o.o."),
            ("Přístav", "Přístav s.r.o."),
            ("Harbour Works", "Harbour Works Pvt. Ltd."),
            ("Cảng", "Công ty TNHH Cảng"),
        ] {
            let (one, other) = (normal(name), normal(with_form));
            assert!(likeness(&one, &other) >= 75, "{name}: {one}, {with_form}: {other}");
        }
        for (one, other) in [
            ("株式会社みなと", "株式会社きた"),
            ("ООО Гавань", "ООО Маяк"),
            ("बंदरगाह लिमिटेड", "प्रकाश लिमिटेड"),
        ] {
            assert!(likeness(&normal(one), &normal(other)) < 75, "{one}, {other}");
        }
    }
}
