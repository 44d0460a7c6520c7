//! The state of a comparison, and everything derived from it.

use super::{CompareState, CompareSubject, shows_cost};
use crate::facts::{FactsState, complaint};
use crate::text::Texts;
use domain::compare::{Comparison, ComparisonRow, Selection, compare};
use domain::facts::Facts;
use domain::programme::Tier;
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
    /// The same, one frame later: for URLs and links, which aren't urgent.
    pub settled: RwSignal<CompareState>,
    /// The answers that the visitor has finished typing. Only these can have errors (W9).
    pub finished: RwSignal<FactsState>,
    pub compared: Memo<Arc<Comparison>>,
    pub facts: Memo<Facts>,
    quotes: StoredValue<Vec<Memo<Quote>>>,
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
        let tiers = subject.read_value().programme.tiers.len();
        let quotes = (0..tiers).map(|place| {
            Memo::new(move |_| {
                let programme = &subject.read_value().programme;
                quote(programme, &programme.tiers[place], &facts.read())
            })
        });
        Self {
            t,
            subject,
            state,
            settled: RwSignal::new(initial.clone()),
            finished: RwSignal::new(initial.facts),
            compared,
            facts,
            quotes: StoredValue::new(quotes.collect()),
        }
    }

    pub fn subject(self) -> Arc<CompareSubject> {
        self.subject.get_value()
    }

    /// The tiers shown, in programme order.
    pub fn tiers(self) -> Vec<String> {
        self.compared.read().tiers.clone()
    }

    /// Whether the visitor has stated any valid details.
    pub fn knows_reader(self) -> bool {
        !self.state.read().facts.is_empty()
    }

    pub fn shows_cost(self) -> bool {
        shows_cost(&self.state.read().choice)
    }

    /// What a tier costs this visitor.
    pub fn quote(self, tier: &str) -> Option<Memo<Quote>> {
        let place = self
            .subject
            .read_value()
            .programme
            .tiers
            .iter()
            .position(|known| known.id == tier)?;
        self.quotes.read_value().get(place).copied()
    }

    /// Tracks the tiers shown and their prices.
    pub fn with_quotes<T>(self, look: impl Fn(&Tier, &Quote) -> T) -> Vec<T> {
        let subject = self.subject();
        let compared = self.compared.read();
        let tiers = compared.tiers.iter().filter_map(|id| subject.programme.tier(id));
        tiers
            .filter_map(|tier| Some(look(tier, &self.quote(&tier.id)?.read())))
            .collect()
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
