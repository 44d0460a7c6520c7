//! An officer who reviews applications has a title. It's in `foundation.toml`, for all programmes.

use crate::file::input::unmarked;
use crate::file::problem::{Location, Problem};
use crate::file::view::TableView;
use crate::review::Reviewer;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The programme files that name the officer although `foundation.toml` doesn't say who that is. Each file has its name, as
/// problems show it, and its text. Files that aren't TOML are left out.
pub fn officer_without_title(foundation: &str, programmes: &[(String, String)]) -> Vec<Problem> {
    // An officer without a title is a problem of `foundation.toml` itself.
    let named = DeTable::parse(unmarked(foundation)).map(|table| table.get_ref().contains_key("officer"));
    if named.unwrap_or(true) {
        return Vec::new();
    }
    let files = programmes.iter();
    files
        .filter_map(|(file, text)| {
            let text = unmarked(text);
            let place = first_mention(text)?;
            Some(Problem {
                place: Location::of(text, file, place),
                message: "\"officer\" reviews, but foundation.toml doesn't say who that is".to_owned(),
                help: Some(
                    "at the top of foundation.toml, add: officer = { title = \"Executive Director\" }".to_owned(),
                ),
            })
        })
        .collect()
}

fn first_mention(text: &str) -> Option<Range<usize>> {
    let table = DeTable::parse(text).ok()?;
    let view = TableView {
        table: table.get_ref(),
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let mut words: Vec<&Spanned<DeValue<'_>>> = Vec::new();
    for (_, tier) in view.tables("tiers").into_iter().chain(view.tables("common")) {
        words.extend(tier.items("review"));
        words.extend(tier.items("review_in_kind"));
        words.extend(
            tier.list("alternatives")
                .into_iter()
                .flat_map(|entry| entry.items("approval")),
        );
    }
    for (key, name) in [("facts", "granted_by"), ("review_rules", "otherwise")] {
        let tables = view.tables(key).into_iter();
        words.extend(tables.filter_map(|(_, entry)| entry.table.get(name)));
    }
    let officer = words
        .into_iter()
        .filter(|word| word.get_ref().as_str() == Some(Reviewer::Officer.id()));
    officer.map(Spanned::span).min_by_key(|span| span.start)
}
