//! Plural forms, by CLDR's rules for whole numbers.

use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};
use std::fmt::Write;

/// A category of CLDR's plural rules.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// As Fluent names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }
}

impl From<PluralCategory> for Category {
    fn from(category: PluralCategory) -> Self {
        match category {
            PluralCategory::Zero => Self::Zero,
            PluralCategory::One => Self::One,
            PluralCategory::Two => Self::Two,
            PluralCategory::Few => Self::Few,
            PluralCategory::Many => Self::Many,
            PluralCategory::Other => Self::Other,
        }
    }
}

/// The plural forms of a language, in CLDR's order.
///
/// # Errors
/// When CLDR has no rules for the tag.
pub fn categories(tag: &str) -> Result<Vec<Category>, String> {
    let mut all: Vec<_> = rules(tag)?.categories().map(Category::from).collect();
    all.sort_unstable();
    Ok(all)
}

/// A language's rule as an expression over `n: u64`.
pub(crate) fn rule(tag: &str) -> Result<String, String> {
    let rules = rules(tag)?;
    let of = |n: u64| Category::from(rules.category_for(n));
    let small: Vec<_> = (0..100).map(of).collect();
    let large: Vec<_> = (1_000..1_100).map(of).collect();
    let million = of(1_000_000);
    // CLDR's rules look at the last two digits, and some at whole millions. Make sure that this one does, too.
    let samples = (100..30_000)
        .chain((1..300).map(|n| n * 1_000_000))
        .chain(1_000_000..1_000_300);
    for n in samples {
        let derived = match n % 1_000_000 {
            0 => million,
            rest => large[usize::try_from(rest % 100).unwrap_or_default()],
        };
        if derived != of(n) {
            return Err(format!(
                "the plural rule of {tag} looks at more than two digits; extend text-build/src/plural.rs"
            ));
        }
    }
    let usual = large[0];
    Ok(if large.iter().all(|category| *category == usual) && million == usual {
        choice("n", &small, usual)
    } else {
        let small = choice("n", &small, usual);
        let large = choice("n % 100", &large, usual);
        format!("if n < 100 {{ {small} }} else if n % 1_000_000 == 0 {{ Plural::{million:?} }} else {{ {large} }}")
    })
}

/// `match n { 1 => Plural::One, _ => Plural::Other }`
fn choice(number: &str, table: &[Category], usual: Category) -> String {
    let mut out = format!("match {number} {{ ");
    for category in Category::ALL.into_iter().filter(|category| *category != usual) {
        let numbers: Vec<_> = table
            .iter()
            .enumerate()
            .filter(|(_, found)| **found == category)
            .map(|(n, _)| n.to_string())
            .collect();
        if !numbers.is_empty() {
            // Writing to a string can't fail.
            let _ = write!(out, "{} => Plural::{category:?}, ", numbers.join(" | "));
        }
    }
    format!("{out}_ => Plural::{usual:?} }}")
}

fn rules(tag: &str) -> Result<PluralRules, String> {
    let locale: icu_plurals::PluralRulesPreferences = (&tag
        .parse::<icu_locale_core::Locale>()
        .map_err(|error| format!("{tag} is no language tag: {error}"))?)
        .into();
    let options = PluralRulesOptions::default().with_type(PluralRuleType::Cardinal);
    PluralRules::try_new(locale, options).map_err(|error| format!("CLDR has no plural rules for {tag}: {error}"))
}
