//! Reduces a programme to its reader's language, so that no other languages are sent to the browser.

use crate::election::Election;
use crate::fact::{FactDefinition, FactKind, Measure};
use crate::foundation::{Foundation, HomeItem};
use crate::grant::{BenefitKind, GrantValue};
use crate::price::{PriceComponent, Pricing};
use crate::programme::{Note, Programme, Tier};
use crate::term::TermKind;
use crate::text::Text;

impl Programme {
    /// Keeps only one language of every text, or the closest one that the text has.
    #[must_use]
    pub fn localised(mut self, language: &str) -> Self {
        self.each_text(&mut |text| text.keep(language));
        self
    }

    /// Visits every text that readers see.
    pub fn each_text(&mut self, visit: &mut impl FnMut(&mut Text)) {
        visit(&mut self.title);
        visit(&mut self.summary);
        some([&mut self.officer], visit);
        self.sources.values_mut().for_each(|source| visit(&mut source.title));
        notes(&mut self.notes, visit);
        self.parents.iter_mut().for_each(|parent| visit(&mut parent.name));
        self.facts.iter_mut().for_each(|fact| self::fact(fact, visit));
        self.groups.iter_mut().for_each(|group| visit(&mut group.title));
        for benefit in &mut self.benefits {
            visit(&mut benefit.title);
            some([&mut benefit.summary, &mut benefit.condition, &mut benefit.note], visit);
            match &mut benefit.kind {
                BenefitKind::Count { unit, .. } => {
                    visit(&mut unit.one);
                    visit(&mut unit.other);
                }
                BenefitKind::Level { levels } => levels.iter_mut().for_each(|level| visit(&mut level.title)),
                BenefitKind::YesNo
                | BenefitKind::Votes { .. }
                | BenefitKind::Money { .. }
                | BenefitKind::Percent
                | BenefitKind::Text => {}
            }
        }
        self.tables.iter_mut().for_each(|table| visit(&mut table.title));
        self.tiers.iter_mut().for_each(|tier| self::tier(tier, visit));
        for body in &mut self.bodies {
            visit(&mut body.title);
            some([&mut body.note], visit);
        }
        if let Some(roll) = &mut self.roll {
            some([&mut roll.quorum], visit);
        }
        self.elections
            .iter_mut()
            .for_each(|election| self::election(election, visit));
    }
}

impl Foundation {
    /// Keeps only one language of every text, or the closest one that the text has.
    #[must_use]
    pub fn localised(mut self, language: &str) -> Self {
        let mut keep = |text: &mut Text| text.keep(language);
        keep(&mut self.name);
        keep(&mut self.short_name);
        keep(&mut self.tagline);
        keep(&mut self.story);
        some([&mut self.officer], &mut keep);
        for title in [
            &mut self.projects_title,
            &mut self.readers_title,
            &mut self.commitments_title,
        ] {
            keep(title);
        }
        let entries: [&mut Vec<HomeItem>; 4] = [
            &mut self.projects,
            &mut self.readers,
            &mut self.commitments,
            &mut self.legal,
        ];
        for entry in entries.into_iter().flatten() {
            keep(&mut entry.title);
            some([&mut entry.text], &mut keep);
        }
        self
    }
}

fn some<const N: usize>(texts: [&mut Option<Text>; N], visit: &mut impl FnMut(&mut Text)) {
    texts.into_iter().flatten().for_each(visit);
}

fn notes(notes: &mut [Note], visit: &mut impl FnMut(&mut Text)) {
    for note in notes {
        visit(&mut note.text);
    }
}

fn fact(fact: &mut FactDefinition, visit: &mut impl FnMut(&mut Text)) {
    visit(&mut fact.question);
    visit(&mut fact.label);
    some([&mut fact.help, &mut fact.evidence], visit);
    match &mut fact.kind {
        FactKind::Choice(choices) => choices.iter_mut().for_each(|choice| visit(&mut choice.label)),
        FactKind::Number { unit, .. }
        | FactKind::Computed {
            measure: Measure::Units(unit),
            ..
        } => visit(unit),
        FactKind::Lookup { labels, .. } => labels.iter_mut().for_each(|result| visit(&mut result.label)),
        FactKind::YesNo | FactKind::Money { .. } | FactKind::Country | FactKind::Computed { .. } => {}
    }
}

fn tier(tier: &mut Tier, visit: &mut impl FnMut(&mut Text)) {
    visit(&mut tier.title);
    let texts = [&mut tier.summary, &mut tier.closed, &mut tier.awarded, &mut tier.join];
    some(texts, visit);
    notes(&mut tier.notes, visit);
    for grant in &mut tier.grants {
        some([&mut grant.note], visit);
        value(&mut grant.value, visit);
    }
    for condition in &mut tier.qualification {
        visit(&mut condition.text);
        some([&mut condition.evidence], visit);
    }
    tier.price
        .iter_mut()
        .for_each(|component| self::component(component, visit));
    for alternative in &mut tier.alternatives {
        visit(&mut alternative.text);
        some([&mut alternative.note], visit);
    }
    tier.responsibilities
        .iter_mut()
        .for_each(|entry| visit(&mut entry.text));
    if let Some(term) = &mut tier.term {
        some([&mut term.text], visit);
        if let TermKind::While { condition, .. } = &mut term.kind {
            visit(condition);
        }
    }
}

fn value(granted: &mut GrantValue, visit: &mut impl FnMut(&mut Text)) {
    match granted {
        GrantValue::Text(text) => visit(text),
        GrantValue::Cases(cases) => cases.iter_mut().for_each(|case| value(&mut case.value, visit)),
        _ => {}
    }
}

fn election(election: &mut Election, visit: &mut impl FnMut(&mut Text)) {
    visit(&mut election.title);
    some([&mut election.note], visit);
    if let Some(quorum) = &mut election.quorum {
        some([&mut quorum.text], visit);
    }
    if let Some(nominations) = &mut election.nominations {
        some([&mut nominations.text], visit);
    }
}

fn component(component: &mut PriceComponent, visit: &mut impl FnMut(&mut Text)) {
    visit(&mut component.title);
    some([&mut component.note], visit);
    for rule in &mut component.rules {
        some([&mut rule.because], visit);
        if let Pricing::ByAgreement { hint } = &mut rule.pricing {
            some([hint], visit);
        }
    }
    component
        .times
        .iter_mut()
        .for_each(|entry| some([&mut entry.because], visit));
    component
        .overrides
        .iter_mut()
        .for_each(|entry| some([&mut entry.because], visit));
}
