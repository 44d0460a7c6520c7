//! A language's texts, as read.

use crate::{Category, Problem};

/// A language and its texts, in the order of the file.
#[derive(Clone, Debug)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// The path, for problems.
    pub path: String,
    pub messages: Vec<Message>,
}

/// A text: one form, or one for each of the language's plural categories.
#[derive(Clone, Debug)]
pub struct Message {
    pub key: String,
    /// From 1.
    pub line: usize,
    /// The comment above the text, without the list of variables.
    pub comment: Vec<String>,
    /// From the line `# Variables: $a, $b` of its comment: the order of the method's arguments.
    pub declared: Vec<String>,
    /// The variable that chooses the plural form.
    pub number: Option<String>,
    pub forms: Vec<Form>,
}

/// A form of a text. A text without a plural has only `other`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Form {
    pub category: Category,
    pub parts: Vec<Part>,
}

/// A piece of a form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    Text(String),
    Variable(String),
}

impl Language {
    pub fn get(&self, key: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.key == key)
    }

    pub(crate) fn problem(&self, line: usize, key: &str, message: impl Into<String>) -> Problem {
        Problem {
            file: self.path.clone(),
            line,
            language: self.tag.clone(),
            key: Some(key.to_owned()),
            message: message.into(),
        }
    }
}

impl Form {
    /// The form with its placeholders as the function writes them.
    pub fn written(&self, placeholder: impl Fn(&str) -> String) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Variable(name) => placeholder(name),
            })
            .collect()
    }

    pub fn has(&self, variable: &str) -> bool {
        self.variables().any(|name| name == variable)
    }

    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Variable(name) => Some(name.as_str()),
            Part::Text(_) => None,
        })
    }
}
