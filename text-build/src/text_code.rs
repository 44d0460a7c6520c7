//! Writes the methods, and the lists of countries.

use crate::names::{COUNTRY, FORMAT, LANGUAGE_NAME, constant};
use crate::{Form, Language, Message};

pub fn texts(languages: &[Language]) -> String {
    let source = &languages[0];
    let (countries, methods): (Vec<_>, Vec<_>) = source
        .messages
        .iter()
        .filter(|message| message.key != LANGUAGE_NAME)
        .partition(|message| message.key.starts_with(COUNTRY));
    let methods: Vec<_> = methods.into_iter().map(|message| method(message, languages)).collect();
    let countries: Vec<_> = languages
        .iter()
        .map(|language| self::countries(&countries, language))
        .collect();
    format!(
        "impl Texts {{\n{}}}\n\n/// The countries in each language, by name: a line for each, with its code and its name.\n#[rustfmt::skip]\npub(crate) static COUNTRIES: [&str; {}] = [\n{}];\n",
        methods.join("\n"),
        languages.len(),
        countries.concat()
    )
}

/// The countries in one language, as one text: it's smaller in the browser than a table, and needs no sorting there.
fn countries(countries: &[&Message], language: &Language) -> String {
    let named = countries.iter().filter_map(|message| {
        let code = message.key.trim_start_matches(COUNTRY).to_ascii_uppercase();
        let name = template(message, &language.get(&message.key)?.forms[0]);
        Some((folded(&name), format!("{code} {name}")))
    });
    let mut named: Vec<(String, String)> = named.collect();
    named.sort_unstable();
    let lines: Vec<String> = named.into_iter().map(|(_, line)| line).collect();
    format!("    {:?},\n", lines.join("\n"))
}

/// Sorts Österreich among the countries with O.
fn folded(name: &str) -> String {
    let plain = |c| match c {
        'Ä' | 'ä' | 'Å' => 'a',
        'Ö' | 'ö' => 'o',
        'Ü' | 'ü' => 'u',
        other => other.to_ascii_lowercase(),
    };
    name.chars().map(plain).collect()
}

fn method(message: &Message, languages: &[Language]) -> String {
    let key = &message.key;
    let docs = docs(message);
    let number = languages
        .iter()
        .find_map(|language| language.get(key)?.number.as_deref());
    let parameters: String = message
        .declared
        .iter()
        .map(|name| {
            format!(
                ", {name}: {}",
                if number == Some(name) {
                    "i64"
                } else {
                    "impl std::fmt::Display"
                }
            )
        })
        .collect();
    let arguments: Vec<_> = message
        .declared
        .iter()
        .map(|name| {
            if number == Some(name) {
                format!("&self.number({name})")
            } else {
                format!("&{name}")
            }
        })
        .collect();
    let arguments = arguments.join(", ");
    let (result, body) = if let Some(number) = number {
        (
            "String",
            format!(
                "self.counted(&{}, {number}, &[{arguments}])",
                tables(message, languages)
            ),
        )
    } else {
        let array = array(message, languages);
        match (key.starts_with(FORMAT), arguments.is_empty()) {
            (false, true) => ("std::borrow::Cow<'static, str>", format!("self.plain(&{array})")),
            (false, false) => ("String", format!("self.filled(&{array}, &[{arguments}])")),
            (true, true) => ("&'static str", format!("self.exact(&{array})")),
            (true, false) => ("String", format!("self.formatted(&{array}, &[{arguments}])")),
        }
    };
    format!("{docs}    pub fn {key}(self{parameters}) -> {result} {{\n        {body}\n    }}\n")
}

/// The comment, and the English text as an editor shows it.
fn docs(message: &Message) -> String {
    let english = message
        .forms
        .iter()
        .map(|form| format!("`{}`", form.written(|name| format!("{{{name}}}"))));
    let lines: Vec<_> = message
        .comment
        .iter()
        .cloned()
        .chain([String::new()])
        .chain(english)
        .collect();
    lines
        .iter()
        .map(|line| format!("    #[doc = {:?}]\n", format!(" {line}")))
        .collect()
}

/// The text in each language: `["Apply for {0}", "{0} beantragen"]`.
fn array(message: &Message, languages: &[Language]) -> String {
    let each = translations(message, languages).map(|found| format!("{:?}", template(message, &found.forms[0])));
    format!("[{}]", each.collect::<Vec<_>>().join(", "))
}

/// The forms in each language.
fn tables(message: &Message, languages: &[Language]) -> String {
    let each = translations(message, languages).map(|found| {
        let form = |form: &Form| format!("({}, {:?})", constant(form.category), template(message, form));
        format!(
            "&[{}] as &[_]",
            found.forms.iter().map(form).collect::<Vec<_>>().join(", ")
        )
    });
    format!("[{}]", each.collect::<Vec<_>>().join(", "))
}

fn translations<'a>(message: &'a Message, languages: &'a [Language]) -> impl Iterator<Item = &'a Message> {
    languages.iter().filter_map(|language| language.get(&message.key))
}

/// A form with its placeholders by position: `Apply for {0}`.
fn template(message: &Message, form: &Form) -> String {
    let position = |name: &str| {
        message
            .declared
            .iter()
            .position(|declared| declared == name)
            .unwrap_or_default()
    };
    form.written(|name| format!("{{{}}}", position(name)))
}
