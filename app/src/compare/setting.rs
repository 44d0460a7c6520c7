//! What a comparison is made from and does not change while the reader changes their choice.

use super::CompareState;
use crate::api::ProgrammeAnswer;
use crate::site::{Links, VersionNote};
use crate::text::Texts;
use crate::words::{Words, say};
use domain::compare::{Comparison, compare};
use domain::date::Date;
use domain::price::{Quote, quote};
use domain::programme::Programme;

#[derive(Clone, Debug)]
pub struct Setting {
    pub t: Texts,
    pub programme: Programme,
    pub links: Links,
    /// The name of the foundation.
    pub owner: String,
    pub note: VersionNote,
    /// The day for rules that begin or end.
    pub today: Date,
}

impl Setting {
    pub fn new(t: Texts, answer: ProgrammeAnswer) -> Self {
        Self {
            t,
            links: Links::new(&answer),
            owner: say(t, &answer.foundation.name).to_owned(),
            note: VersionNote::new(t, &answer),
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

    /// The query of the address that says this, without a question mark.
    pub(super) fn query(&self, state: &CompareState) -> String {
        state.query(self.links.version())
    }
}
