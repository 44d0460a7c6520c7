//! What a comparison is made from and does not change while the reader changes their choice.

use super::CompareState;
use crate::site::Links;
use crate::text::Texts;
use crate::words::Words;
#[cfg(feature = "ssr")]
use crate::{api::ProgrammeAnswer, words::say};
use domain::compare::{Comparison, compare};
use domain::date::Date;
use domain::price::{Quote, quote};
use domain::programme::Programme;
use serde::{Deserialize, Serialize};

/// It travels in the page, as [`wire`](crate::api::wire) writes it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Setting {
    /// The reader's language, which the page says itself.
    #[serde(skip)]
    pub t: Texts,
    pub programme: Programme,
    pub links: Links,
    /// The name of the foundation.
    pub owner: String,
    /// The day for rules that begin or end.
    pub today: Date,
}

impl Setting {
    #[cfg(feature = "ssr")]
    pub fn new(t: Texts, answer: ProgrammeAnswer) -> Self {
        Self {
            t,
            links: Links::new(&answer),
            owner: say(t, &answer.foundation.name).to_owned(),
            today: answer.today,
            programme: answer.programme,
        }
    }

    pub fn words(&self) -> Words<'_> {
        Words::new(self.t, &self.programme)
    }

    pub(super) fn compared(&self, state: &CompareState) -> Comparison {
        compare(&self.programme, &state.choice, self.t.locale().tag())
    }

    /// What each of these tiers costs somebody who states this.
    pub(super) fn quotes(&self, state: &CompareState, tiers: &[String]) -> Vec<Quote> {
        let facts = state.facts.facts(&self.programme, self.today);
        let quoted = |id: &String| {
            let tier = self.programme.tier(id);
            tier.map_or_else(Quote::by_agreement, |tier| quote(&self.programme, tier, &facts))
        };
        tiers.iter().map(quoted).collect()
    }
}
