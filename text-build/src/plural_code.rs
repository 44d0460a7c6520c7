//! Writes the plural rules.

use crate::names::{LANGUAGE_NAME, constant, variant};
use crate::{Language, Problem, SOURCE_LANGUAGE, categories, plural};
use std::collections::BTreeMap;

pub fn plural_rules(languages: &[Language]) -> Result<String, Problem> {
    let (mut rules, mut forms) = (Arms::default(), Arms::default());
    for language in languages {
        let problem = |why: String| language.problem(1, LANGUAGE_NAME, why);
        let all: Vec<_> = categories(&language.tag)
            .map_err(problem)?
            .into_iter()
            .map(constant)
            .collect();
        rules.add(language, plural::rule(&language.tag).map_err(problem)?);
        forms.add(language, format!("&[{}]", all.join(", ")));
    }
    Ok(format!(
        "/// The form that a whole number takes.
const fn form(locale: Locale, n: u64) -> Plural {{
    match locale {{
{}    }}
}}

/// Every form that a language has, in CLDR's order.
#[cfg(test)]
const fn forms(locale: Locale) -> &'static [Plural] {{
    match locale {{
{}    }}
}}
",
        rules.code(),
        forms.code()
    ))
}

/// The arms of a `match`: a value, and the languages that share it.
#[derive(Default)]
struct Arms(BTreeMap<String, Vec<String>>);

impl Arms {
    fn add(&mut self, language: &Language, value: String) {
        let locales = self.0.entry(value).or_default();
        locales.push(format!("Locale::{}", variant(&language.tag)));
        if language.tag == SOURCE_LANGUAGE {
            locales.extend(["Locale::Pseudo", "Locale::PseudoRtl"].map(String::from));
        }
    }

    fn code(&self) -> String {
        self.0
            .iter()
            .map(|(value, locales)| format!("        {} => {value},\n", locales.join(" | ")))
            .collect()
    }
}
