//! Facts.

use super::decoder::Decoder;
use crate::fact::{FactDefinition, FactKind, FactOption};
use crate::file::format::FACTS;
use crate::file::view::{TableView, text_of};
use crate::money::Currency;
use crate::text::Text;

impl Decoder<'_> {
    pub(super) fn fact(&mut self, id: &str, view: TableView<'_>) -> FactDefinition {
        let choices = || {
            let choices = view.entries("choices").into_iter();
            choices
                .filter_map(|(id, _, label)| {
                    Some(FactOption {
                        id: id.to_owned(),
                        label: text_of(label.get_ref(), view.language)?,
                    })
                })
                .collect()
        };
        let kind = match view.meant("type", FACTS) {
            Some("choice") => FactKind::Choice(choices()),
            Some("number") => FactKind::Number {
                unit: view.text("unit").unwrap_or_else(|| Text::new(view.language, "")),
                most: view.whole("most"),
            },
            Some("money") => FactKind::Money {
                currency: view.word("currency").and_then(Currency::parse).unwrap_or(self.currency),
            },
            Some("lookup") => FactKind::Lookup {
                from: view.owned("from").unwrap_or_default(),
                table: view
                    .entries("table")
                    .into_iter()
                    .map(|(result, _, words)| {
                        let words = words.get_ref().as_array().into_iter().flatten();
                        let words = words.filter_map(|word| word.get_ref().as_str());
                        (result.to_owned(), words.map(str::to_owned).collect())
                    })
                    .collect(),
                otherwise: view.owned("otherwise"),
            },
            _ => FactKind::YesNo,
        };
        FactDefinition {
            id: id.to_owned(),
            question: view.must_text("question"),
            label: view.must_text("label"),
            help: view.text("help"),
            kind,
            granted_by: view.owned("granted_by"),
            evidence: view.text("evidence"),
            recheck_months: view.small("recheck_months"),
            line: view.line(),
        }
    }
}
