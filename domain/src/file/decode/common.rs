//! What several tiers have in common, stated once.

use super::decoder::Decoder;
use super::shared::reviewers;
use super::tier::{cap, responsibilities};
use crate::file::view::TableView;
use crate::price::{PriceComponent, PriceMultiplier};
use crate::programme::{Cap, Qualification, Responsibility, Tier};
use crate::review::Reviewer;
use crate::term::Term;

pub(super) struct Common {
    /// `None` if it applies to all tiers.
    tiers: Option<Vec<String>>,
    price: Vec<PriceComponent>,
    times: Vec<PriceMultiplier>,
    qualification: Vec<Qualification>,
    requires: Vec<String>,
    responsibilities: Vec<Responsibility>,
    term: Option<Term>,
    cap: Option<Cap>,
    review: Vec<Reviewer>,
    review_in_kind: Vec<Reviewer>,
}

impl Decoder<'_> {
    pub(super) fn common(&mut self, view: TableView<'_>, default_source: Option<&String>) -> Common {
        let times = view.list("times").into_iter();
        let times = times.filter_map(|factor| self.multiplier(factor)).collect();
        let conditions = view.list("qualification").into_iter();
        let qualification = conditions.map(|entry| self.qualification(entry)).collect();
        Common {
            tiers: view.has("tiers").then(|| view.words("tiers")),
            price: self.price(view, default_source),
            times,
            qualification,
            requires: view.words("requires"),
            responsibilities: responsibilities(view, default_source),
            term: view.table("term").map(|term| self.term(term, default_source)),
            cap: view.table("cap").map(cap),
            review: reviewers(view, "review"),
            review_in_kind: reviewers(view, "review_in_kind"),
        }
    }
}

impl Common {
    fn applies_to(&self, tier: &Tier) -> bool {
        self.tiers.as_ref().is_none_or(|tiers| tiers.contains(&tier.id))
    }

    /// Multiplies what a tier lists itself, before anything is added to it.
    pub(super) fn multiply(&self, tier: &mut Tier) {
        if self.applies_to(tier) {
            for component in &mut tier.price {
                component.times.extend(self.times.iter().cloned());
            }
        }
    }

    /// Adds the rest to a tier. What the tier says itself comes first.
    pub(super) fn add_to(&self, tier: &mut Tier, all: &[String]) {
        if !self.applies_to(tier) {
            return;
        }
        tier.price.extend(self.price.iter().cloned());
        tier.qualification.extend(self.qualification.iter().cloned());
        tier.requires.extend(self.requires.iter().cloned());
        tier.responsibilities.extend(self.responsibilities.iter().cloned());
        if tier.term.is_none() {
            tier.term.clone_from(&self.term);
        }
        if let (None, Some(cap)) = (&tier.cap, &self.cap) {
            let sharing = self.tiers.as_deref().unwrap_or(all);
            tier.cap = Some(Cap {
                shared_with: sharing.iter().filter(|other| **other != tier.id).cloned().collect(),
                ..cap.clone()
            });
        }
        if tier.review.is_empty() {
            tier.review.clone_from(&self.review);
        }
        if tier.review_in_kind.is_empty() {
            tier.review_in_kind.clone_from(&self.review_in_kind);
        }
    }
}
