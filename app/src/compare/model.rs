//! The state of a comparison, and everything derived from it.

use super::cost::{CostCell, CostRow};
use super::{CompareState, CompareSubject, shows_cost};
use crate::facts::{FactsState, complaint};
use crate::text::Texts;
use domain::compare::{Comparison, ComparisonRow, Selection, compare};
use domain::facts::Facts;
use domain::quote::{Quote, quote};
use leptos::prelude::*;
use std::sync::Arc;

/// One signal contains the visitor's choices. Everything else is derived with the domain's rules.
#[derive(Clone, Copy, Debug)]
pub struct CompareModel {
    pub t: Texts,
    subject: StoredValue<Arc<CompareSubject>>,
    /// The visitor's choices.
    pub state: RwSignal<CompareState>,
    /// The same, one frame later: for what isn't urgent, so that new prices appear at once.
    pub settled: RwSignal<CompareState>,
    /// The answers that the visitor has finished typing. Only these can have errors (W9).
    pub finished: RwSignal<FactsState>,
    pub compared: Memo<Arc<Comparison>>,
    pub facts: Memo<Facts>,
    /// Whether the visitor has stated any details.
    pub knows_reader: Memo<bool>,
    /// One for each tier of the programme.
    quotes: StoredValue<Vec<Memo<Quote>>>,
    /// The same for the settled state, for the rows below the prices.
    settled_quotes: StoredValue<Vec<Memo<Quote>>>,
}

impl CompareModel {
    pub fn new(t: Texts, subject: Arc<CompareSubject>, initial: CompareState) -> Self {
        let state = RwSignal::new(initial.clone());
        let choice: Memo<Selection> = Memo::new(move |_| state.read().choice.clone());
        let typed: Memo<FactsState> = Memo::new(move |_| state.read().facts.clone());
        let subject = StoredValue::new(subject);
        let compared = Memo::new(move |_| {
            let programme = &subject.read_value().programme;
            Arc::new(compare(programme, &choice.read(), t.locale().tag()))
        });
        let facts = Memo::new(move |_| {
            let subject = subject.read_value();
            typed.read().facts(&subject.programme, subject.today)
        });
        let settled = RwSignal::new(initial.clone());
        let settled_typed: Memo<FactsState> = Memo::new(move |_| settled.read().facts.clone());
        let settled_facts = Memo::new(move |_| {
            let subject = subject.read_value();
            settled_typed.read().facts(&subject.programme, subject.today)
        });
        Self {
            t,
            subject,
            state,
            settled,
            finished: RwSignal::new(initial.facts),
            compared,
            facts,
            knows_reader: Memo::new(move |_| !typed.read().is_empty()),
            quotes: StoredValue::new(quotes(subject, facts)),
            settled_quotes: StoredValue::new(quotes(subject, settled_facts)),
        }
    }

    pub fn subject(self) -> Arc<CompareSubject> {
        self.subject.get_value()
    }

    /// The tiers shown, in programme order.
    pub fn tiers(self) -> Vec<String> {
        self.compared.read().tiers.clone()
    }

    pub fn shows_cost(self) -> bool {
        shows_cost(&self.state.read().choice)
    }

    /// What a tier costs this visitor.
    pub fn quote(self, tier: &str) -> Option<Memo<Quote>> {
        self.quotes.read_value().get(self.place(tier)?).copied()
    }

    /// A tier's place in the programme.
    pub fn place(self, tier: &str) -> Option<usize> {
        let subject = self.subject.read_value();
        subject.programme.tiers.iter().position(|known| known.id == tier)
    }

    /// What a tier costs this visitor, one frame later.
    pub fn settled_quote(self, tier: &str) -> Option<Memo<Quote>> {
        self.settled_quotes.read_value().get(self.place(tier)?).copied()
    }

    /// The cells of a row about cost or joining, one for each tier of the programme. They follow one frame later.
    pub fn cost_cells(self, row: CostRow) -> Vec<Memo<CostCell>> {
        let quotes = self.settled_quotes.get_value().into_iter().enumerate();
        let cells = quotes.map(|(place, quote)| {
            Memo::new(move |_| {
                let subject = self.subject.read_value();
                let tier = &subject.programme.tiers[place];
                let quote = if row.follows_quote() {
                    quote.read()
                } else {
                    quote.read_untracked()
                };
                row.cell(subject.words(self.t), tier, &quote, Some(subject.today))
            })
        });
        cells.collect()
    }

    /// The row of a benefit, while it's shown.
    pub fn row(self, benefit: &str) -> Option<ComparisonRow> {
        let compared = self.compared.read();
        let mut rows = compared.groups.iter().flat_map(|group| &group.rows);
        rows.find(|row| row.benefit == benefit).cloned()
    }

    /// The error in an answer that the visitor has finished typing. It disappears once it's corrected.
    pub fn complaint(self, fact: &str) -> Signal<Option<String>> {
        let fact = fact.to_owned();
        Signal::derive(move || {
            let subject = self.subject();
            let words = subject.words(self.t);
            complaint(words, &self.finished.read(), &fact)?;
            complaint(words, &self.state.read().facts, &fact)
        })
    }

    /// The URL of the comparison, without its query.
    pub fn path(self) -> String {
        self.subject.read_value().links.path("compare")
    }
}

/// What each tier of the programme costs someone with these facts.
fn quotes(subject: StoredValue<Arc<CompareSubject>>, facts: Memo<Facts>) -> Vec<Memo<Quote>> {
    let tiers = 0..subject.read_value().programme.tiers.len();
    let quotes = tiers.map(|place| {
        Memo::new(move |_| {
            let programme = &subject.read_value().programme;
            quote(programme, &programme.tiers[place], &facts.read())
        })
    });
    quotes.collect()
}
