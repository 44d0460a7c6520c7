//! Access to the values of a parsed file. Values of the wrong kind have been reported already and count as absent.

use super::problem::line_of;
use super::value;
use crate::date::Date;
use crate::ratio::Ratio;
use crate::suggest::nearest;
use crate::text::Text;
use crate::typed::{cleaned, one_line};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(super) type TomlTable<'t> = DeTable<'t>;

/// A table and the text that contains it.
#[derive(Clone, Copy)]
pub(super) struct TableView<'v> {
    pub table: &'v DeTable<'v>,
    pub text: &'v str,
    /// Where it starts. For the outermost table, the start of the file.
    pub start: usize,
    /// Where its heading or its closing brace ends.
    pub end: usize,
    /// The language of plain strings.
    pub language: &'v str,
}

impl<'v> TableView<'v> {
    pub fn value(self, key: &str) -> Option<&'v DeValue<'v>> {
        self.table.get(key).map(Spanned::get_ref)
    }

    pub fn span(self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.place(), Spanned::span)
    }

    pub fn has(self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether a key is a misspelling of one of these. It's been reported already.
    pub fn misspells(self, keys: &[&str]) -> bool {
        let mut written = self.table.keys().map(|key| key.get_ref().as_ref());
        written.any(|key| nearest(key, keys).is_some_and(|meant| meant != key))
    }

    /// The word that a key has as its value, even if it's misspelt. That's been reported already.
    pub fn meant(self, key: &str, words: &[&'static str]) -> Option<&'static str> {
        let written = self.word(key)?;
        let near = nearest(written, words);
        words
            .iter()
            .copied()
            .find(|word| *word == written || near.as_deref() == Some(*word))
    }

    /// Where a key is.
    pub fn key_span(self, key: &str) -> Range<usize> {
        let names = self.table.keys().find(|name| name.get_ref() == key);
        names.map_or_else(|| self.place(), Spanned::span)
    }

    /// Where the table is: its heading, its name, or all of it if it's in braces.
    pub fn place(self) -> Range<usize> {
        self.start..self.end.max(self.start + 1)
    }

    /// The line of the table, from 1.
    pub fn line(self) -> u32 {
        line_of(self.text, self.start)
    }

    pub fn word(self, key: &str) -> Option<&'v str> {
        self.value(key)?.as_str()
    }

    pub fn owned(self, key: &str) -> Option<String> {
        self.word(key).map(visible)
    }

    pub fn yes(self, key: &str) -> bool {
        self.value(key).and_then(DeValue::as_bool).unwrap_or(false)
    }

    pub fn whole(self, key: &str) -> Option<i64> {
        value::whole(self.value(key)?)
    }

    /// A whole number, capped at the largest `u16`.
    pub fn small(self, key: &str) -> Option<u16> {
        self.whole(key).map(|number| u16::try_from(number).unwrap_or(u16::MAX))
    }

    /// The whole numbers of a list. Those that are too large become the largest.
    pub fn smalls(self, key: &str) -> Vec<u16> {
        let numbers = self.items(key).into_iter();
        let numbers = numbers.filter_map(|item| value::whole(item.get_ref()));
        numbers
            .map(|number| u16::try_from(number).unwrap_or(u16::MAX))
            .collect()
    }

    pub fn number(self, key: &str) -> Option<Ratio> {
        value::number(self.value(key)?)
    }

    pub fn date(self, key: &str) -> Option<Date> {
        value::date(self.value(key)?)
    }

    pub fn text(self, key: &str) -> Option<Text> {
        text_of(self.value(key)?, self.language)
    }

    /// Required text. Empty if it's missing, which has been reported already.
    pub fn must_text(self, key: &str) -> Text {
        self.text(key).unwrap_or_default()
    }

    pub fn table(self, key: &str) -> Option<TableView<'v>> {
        let value = self.table.get(key)?;
        self.inside(value)
    }

    /// The tables in a list.
    pub fn list(self, key: &str) -> Vec<TableView<'v>> {
        self.items(key)
            .into_iter()
            .filter_map(|item| self.inside(item))
            .collect()
    }

    pub fn items(self, key: &str) -> Vec<&'v Spanned<DeValue<'v>>> {
        let list = self.value(key).and_then(DeValue::as_array);
        list.map(|list| list.iter().collect()).unwrap_or_default()
    }

    pub fn words(self, key: &str) -> Vec<String> {
        let words = self.items(key).into_iter().filter_map(|item| item.get_ref().as_str());
        words.map(str::to_owned).collect()
    }

    /// The entries of a map in file order, with the span of each name.
    pub fn entries(self, key: &str) -> Vec<(&'v str, Range<usize>, &'v Spanned<DeValue<'v>>)> {
        let Some(table) = self.value(key).and_then(DeValue::as_table) else {
            return Vec::new();
        };
        let mut entries: Vec<_> = table
            .iter()
            .map(|(name, value)| (name.get_ref().as_ref(), name.span(), value))
            .collect();
        entries.sort_by_key(|(_, span, _)| span.start);
        entries
    }

    /// The tables in a map, in file order.
    pub fn tables(self, key: &str) -> Vec<(&'v str, TableView<'v>)> {
        let entries = self.entries(key).into_iter();
        entries
            .filter_map(|(name, span, value)| {
                let table = value.get_ref().as_table()?;
                Some((
                    name,
                    TableView {
                        table,
                        start: span.start,
                        end: span.end,
                        ..self
                    },
                ))
            })
            .collect()
    }

    pub fn inside(self, value: &'v Spanned<DeValue<'v>>) -> Option<TableView<'v>> {
        let table = value.get_ref().as_table()?;
        let span = value.span();
        Some(TableView {
            table,
            start: span.start,
            end: span.end,
            ..self
        })
    }
}

/// Text without what nobody can see, such as the direction controls that some programs add when they copy text.
fn visible(text: &str) -> String {
    if text.trim().contains('\n') {
        cleaned(text)
    } else {
        one_line(text)
    }
}

pub(super) fn text_of(value: &DeValue<'_>, language: &str) -> Option<Text> {
    match value {
        DeValue::String(plain) => Some(Text::new(language, visible(plain).trim())),
        DeValue::Table(table) => {
            let mut text = Text::default();
            for (tag, words) in table {
                text.insert(tag.get_ref(), visible(words.get_ref().as_str()?).trim().to_owned());
            }
            (!table.is_empty()).then_some(text)
        }
        _ => None,
    }
}
