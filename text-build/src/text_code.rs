//! Writes the methods, and the table of countries.

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
    let mut countries: Vec<_> = countries
        .into_iter()
        .map(|message| {
            let code = message.key.trim_start_matches(COUNTRY).to_ascii_uppercase();
            format!("    ({code:?}, {}),\n", array(message, languages))
        })
        .collect();
    countries.sort_unstable();
    format!(
        "impl Texts {{\n{}}}\n\n/// Names of countries by their code, in each language.\n#[rustfmt::skip]\npub(crate) static COUNTRIES: [(&str, [&str; {}]); {}] = [\n{}];\n",
        methods.join("\n"),
        languages.len(),
        countries.len(),
        countries.concat()
    )
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
