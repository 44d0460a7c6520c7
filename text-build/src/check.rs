//! Compares the languages with each other.

use crate::names::{COUNTRY, FORMAT, LANGUAGE_NAME};
use crate::{Category, Form, Language, Message, Problem, SOURCE_LANGUAGE, categories};
use std::collections::BTreeSet;

pub fn agreement(languages: &[Language], problems: &mut Vec<Problem>) {
    let Some((source, translations)) = languages
        .split_first()
        .filter(|(first, _)| first.tag == SOURCE_LANGUAGE)
    else {
        problems.push(Problem {
            file: format!("{SOURCE_LANGUAGE}.ftl"),
            line: 1,
            language: SOURCE_LANGUAGE.into(),
            key: None,
            message: "this file is missing; the other languages translate it".into(),
        });
        return;
    };
    if source.get(LANGUAGE_NAME).is_none() {
        problems.push(source.problem(1, LANGUAGE_NAME, "what the language calls itself is missing"));
    }
    declared_variables(source, problems);
    for translation in translations {
        keys(source, translation, problems);
    }
    for language in languages {
        for message in &language.messages {
            let Some(original) = source.get(&message.key) else {
                continue;
            };
            forms(language, message, numbers(languages, &message.key), problems);
            for form in &message.forms {
                placeholders(language, message, form, original, problems);
            }
        }
    }
}

/// A comment in English declares a method's arguments and their order. So a sentence can be reordered
/// without changing the callers.
fn declared_variables(source: &Language, problems: &mut Vec<Problem>) {
    for message in &source.messages {
        let used: BTreeSet<_> = message
            .forms
            .iter()
            .flat_map(Form::variables)
            .chain(message.number.as_deref())
            .collect();
        let declared: BTreeSet<_> = message.declared.iter().map(String::as_str).collect();
        if used != declared || declared.len() != message.declared.len() {
            let list: Vec<_> = used.iter().map(|name| format!("${name}")).collect();
            let wanted = if list.is_empty() {
                "no variables".into()
            } else {
                format!("“# Variables: {}”", list.join(", "))
            };
            problems.push(source.problem(
                message.line,
                &message.key,
                format!("the comment above it must declare {wanted}"),
            ));
        }
    }
}

fn keys(source: &Language, translation: &Language, problems: &mut Vec<Problem>) {
    // A missing text belongs after the one before it in English.
    let mut line = 1;
    for original in &source.messages {
        match translation.get(&original.key) {
            Some(found) => line = found.line + 1,
            None => problems.push(translation.problem(
                line,
                &original.key,
                format!(
                    "this text is missing; the English one is at {}:{}",
                    source.path, original.line
                ),
            )),
        }
    }
    for message in &translation.messages {
        if source.get(&message.key).is_none() {
            problems.push(translation.problem(message.line, &message.key, format!("{} has no such key", source.path)));
        }
    }
}

/// The variable that selects the form, in any language.
fn numbers<'a>(languages: &'a [Language], key: &str) -> Option<&'a str> {
    languages
        .iter()
        .find_map(|language| language.get(key)?.number.as_deref())
}

fn forms(language: &Language, message: &Message, number: Option<&str>, problems: &mut Vec<Problem>) {
    let Some(number) = number else { return };
    if message.number.as_deref().is_some_and(|own| own != number) {
        let why = format!("another language chooses the form by ${number}");
        problems.push(language.problem(message.line, &message.key, why));
        return;
    }
    let wanted = match categories(&language.tag) {
        Ok(wanted) => wanted,
        Err(why) => return problems.push(language.problem(message.line, &message.key, why)),
    };
    let names = |list: Vec<Category>| {
        list.iter()
            .map(|category| category.name())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let missing: Vec<_> = wanted
        .iter()
        .copied()
        .filter(|category| message.forms.iter().all(|form| form.category != *category))
        .collect();
    if !missing.is_empty() {
        let why = format!("the plural of ${number} lacks: {}", names(missing));
        problems.push(language.problem(message.line, &message.key, why));
    }
    let unknown: Vec<_> = message
        .forms
        .iter()
        .map(|form| form.category)
        .filter(|category| !wanted.contains(category))
        .collect();
    if !unknown.is_empty() {
        let why = format!("the language has no plural form: {}", names(unknown));
        problems.push(language.problem(message.line, &message.key, why));
    }
}

/// Every form has the text's placeholders. A form for one number can leave out the number: "one tier".
fn placeholders(language: &Language, message: &Message, form: &Form, original: &Message, problems: &mut Vec<Problem>) {
    for name in form.variables() {
        if !original.declared.iter().any(|declared| declared == name) {
            let why = format!("the placeholder {{ ${name} }} is unknown");
            problems.push(language.problem(message.line, &message.key, why));
        }
    }
    for name in &original.declared {
        let is_number = message.number.as_deref() == Some(name);
        let can_omit = is_number && matches!(form.category, Category::Zero | Category::One | Category::Two);
        if !form.has(name) && !can_omit {
            let which = if message.forms.len() > 1 {
                format!(" in [{}]", form.category.name())
            } else {
                String::new()
            };
            let why = format!("the placeholder {{ ${name} }} is missing{which}");
            problems.push(language.problem(message.line, &message.key, why));
        }
    }
    for prefix in [COUNTRY, LANGUAGE_NAME] {
        if message.key.starts_with(prefix) && (message.forms.len() > 1 || form.variables().next().is_some()) {
            problems.push(language.problem(message.line, &message.key, "a name has no placeholders"));
        }
    }
    if message.key.starts_with(FORMAT) && message.forms.len() > 1 {
        problems.push(language.problem(message.line, &message.key, "a format has no plural"));
    }
}
