//! The facts that a price depends on, cut into pieces within which no rule changes.

use crate::expr::{Expr, Value};
use crate::fact::{FactDefinition, FactKind, LARGEST};
use crate::facts::Facts;
use crate::price::{AxisValues, Bounds, PriceComponent, Pricing};
use crate::programme::{Programme, Tier};
use crate::ratio::Ratio;
use std::collections::BTreeSet;

/// A fact, and the pieces that can have different prices.
#[derive(Clone, PartialEq, Debug)]
pub struct ListAxis {
    pub fact: String,
    pub pieces: Vec<Piece>,
    /// Whether an amount is computed from it, so that it can change within a piece.
    pub(super) varies: bool,
}

/// Values of a fact with the same price.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// From a number, up to and without another.
    Numbers {
        from: Ratio,
        below: Option<Ratio>,
        /// The smallest difference between two values: 1, or a cent.
        step: Ratio,
    },
    /// These options of a choice. If they're what a lookup has found, its fact and its result.
    Options {
        options: Vec<String>,
        found: Option<(String, String)>,
    },
    Answer(bool),
}

impl Piece {
    /// The first of the values.
    pub(super) fn first(&self) -> Value {
        match self {
            Self::Numbers { from, .. } => Value::Number(*from),
            Self::Options { options, .. } => Value::Word(options.first().cloned().unwrap_or_default()),
            Self::Answer(answer) => Value::Bool(*answer),
        }
    }

    /// The last of the values.
    pub(super) fn last(&self) -> Value {
        match self {
            Self::Numbers { below, step, .. } => {
                let last = below.and_then(|below| below.minus(*step));
                Value::Number(last.unwrap_or(Ratio::whole(LARGEST)))
            }
            Self::Options { .. } | Self::Answer(_) => self.first(),
        }
    }

    pub(super) fn is_endless(&self) -> bool {
        matches!(self, Self::Numbers { below: None, .. })
    }

    /// Numbers must be next to each other. Options needn't be.
    pub(super) fn can_join(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Numbers { below, .. }, Self::Numbers { from, .. }) => *below == Some(*from),
            (Self::Options { .. }, Self::Options { .. }) | (Self::Answer(_), Self::Answer(_)) => true,
            _ => false,
        }
    }

    pub(super) fn join(&mut self, next: Self) {
        match (self, next) {
            (Self::Numbers { below, .. }, Self::Numbers { below: end, .. }) => *below = end,
            (Self::Options { options, found }, Self::Options { options: more, .. }) => {
                options.extend(more);
                *found = None;
            }
            _ => {}
        }
    }
}

/// An axis for every fact that the price depends on and that isn't stated. `None` if a fact has no pieces.
pub(super) fn axes(programme: &Programme, tier: &Tier, facts: &Facts) -> Option<Vec<ListAxis>> {
    let uses = Uses::of(programme, tier);
    let asked = programme.facts.iter().filter(|fact| facts.get(&fact.id).is_none());
    let axes = asked.filter_map(|fact| {
        if matches!(fact.kind, FactKind::Lookup { .. }) {
            return None;
        }
        uses.has(programme, fact).then(|| uses.axis(programme, fact))
    });
    axes.collect()
}

/// Where a price uses facts.
#[derive(Default)]
struct Uses<'p> {
    /// Everything that decides the price.
    expressions: Vec<&'p Expr>,
    /// The conditions of the price and of joining. Their numbers are limits; those in formulas are amounts.
    conditions: Vec<&'p Expr>,
    formulas: Vec<&'p Expr>,
    bands: Vec<(&'p str, Vec<Bounds>)>,
    words: Vec<&'p str>,
    graduated: Vec<&'p str>,
}

impl<'p> Uses<'p> {
    fn of(programme: &'p Programme, tier: &'p Tier) -> Self {
        let joining = tier
            .qualification
            .iter()
            .filter_map(|condition| condition.when.as_ref());
        let mut uses = Self {
            expressions: tier.price.iter().flat_map(PriceComponent::expressions).collect(),
            conditions: tier
                .price
                .iter()
                .flat_map(PriceComponent::conditions)
                .chain(joining)
                .collect(),
            ..Self::default()
        };
        for rule in tier.price.iter().flat_map(|component| &component.rules) {
            match &rule.pricing {
                Pricing::Bands { on, bands } => uses.bands.push((on, bands.iter().map(|band| band.bounds).collect())),
                Pricing::Graduated { on, .. } => uses.graduated.push(on),
                Pricing::Formula(formula) => uses.formulas.push(formula),
                Pricing::Table(id) => {
                    let table = programme.tables.iter().find(|table| table.id == *id);
                    for axis in table.into_iter().flat_map(|table| &table.axes) {
                        match &axis.values {
                            AxisValues::Bands(bands) => uses.bands.push((&axis.on, bands.clone())),
                            AxisValues::Words(_) => uses.words.push(&axis.on),
                        }
                    }
                }
                _ => {}
            }
        }
        uses
    }

    fn names(&self, name: &str) -> bool {
        self.expressions.iter().any(|expr| expr.mentions(name))
            || self.bands.iter().any(|(on, _)| *on == name)
            || self.words.contains(&name)
            || self.graduated.contains(&name)
    }

    /// Whether the price uses a fact, or one that's looked up from it.
    fn has(&self, programme: &Programme, fact: &FactDefinition) -> bool {
        self.names(&fact.id) || self.lookups(programme, &fact.id).next().is_some()
    }

    /// The lookups from a fact that the price uses.
    fn lookups<'f>(&self, programme: &'f Programme, id: &str) -> impl Iterator<Item = &'f FactDefinition> {
        programme.facts.iter().filter(move |fact| {
            let from = matches!(&fact.kind, FactKind::Lookup { from, .. } if from == id);
            from && self.names(&fact.id)
        })
    }

    fn axis(&self, programme: &Programme, fact: &FactDefinition) -> Option<ListAxis> {
        let pieces = match &fact.kind {
            FactKind::YesNo => vec![Piece::Answer(true), Piece::Answer(false)],
            FactKind::Number { .. } => self.numbers(fact, Ratio::ONE)?,
            FactKind::Money { currency } => self.numbers(fact, Ratio::new(1, i128::from(currency.scale()))?)?,
            FactKind::Choice(choices) => self.options(programme, fact, choices.iter().map(|choice| &choice.id)),
            FactKind::Lookup { .. } => return None,
        };
        let varies = self.graduated.contains(&fact.id.as_str())
            || self.formulas.iter().any(|formula| formula.mentions(&fact.id));
        Some(ListAxis {
            fact: fact.id.clone(),
            pieces,
            varies,
        })
    }

    /// Cuts numbers wherever a band starts or an expression has a number.
    fn numbers(&self, fact: &FactDefinition, step: Ratio) -> Option<Vec<Piece>> {
        let mut starts = BTreeSet::from([Ratio::ZERO]);
        for (_, bands) in self.bands.iter().filter(|(on, _)| *on == fact.id) {
            for band in bands {
                starts.extend([band.from, band.below].into_iter().flatten());
                for edge in [band.above, band.to].into_iter().flatten() {
                    starts.insert(edge.plus(step)?);
                }
            }
        }
        for expr in self.conditions.iter().filter(|expr| expr.mentions(&fact.id)) {
            for number in expr.numbers() {
                starts.extend([number, number.plus(step)?]);
            }
        }
        let most = match fact.kind {
            FactKind::Number { most, .. } => most,
            _ => None,
        };
        let is_value = |start: &Ratio| {
            let is_possible = *start >= Ratio::ZERO && most.is_none_or(|most| *start <= Ratio::whole(most));
            is_possible && start.over(step).is_some_and(Ratio::is_whole)
        };
        let starts: Vec<Ratio> = starts.into_iter().filter(is_value).collect();
        let end = most.and_then(|most| Ratio::whole(most).plus(step));
        let ends = starts.iter().skip(1).copied().map(Some).chain([end]);
        let pieces = starts.iter().zip(ends);
        Some(
            pieces
                .map(|(from, below)| Piece::Numbers {
                    from: *from,
                    below,
                    step,
                })
                .collect(),
        )
    }

    /// Each option, or those together for which every lookup finds the same.
    fn options<'o>(
        &self,
        programme: &Programme,
        fact: &FactDefinition,
        options: impl Iterator<Item = &'o String>,
    ) -> Vec<Piece> {
        let lookups: Vec<&FactDefinition> = self.lookups(programme, &fact.id).collect();
        let is_named = |option: &str| self.expressions.iter().any(|expr| expr.mentions(option));
        let by_itself = self.words.contains(&fact.id.as_str()) || lookups.is_empty();
        let mut groups: Vec<(Vec<Option<String>>, Piece)> = Vec::new();
        for option in options {
            let found: Vec<Option<String>> = lookups.iter().map(|lookup| lookup.looked_up(option)).collect();
            let known = groups.iter_mut().find(|(group, _)| *group == found);
            match known {
                Some((_, Piece::Options { options, .. })) if !by_itself && !is_named(option) => {
                    options.push(option.clone());
                }
                _ => {
                    let name = match (&lookups[..], &found[..]) {
                        ([lookup], [Some(word)]) => Some((lookup.id.clone(), word.clone())),
                        _ => None,
                    };
                    let piece = Piece::Options {
                        options: vec![option.clone()],
                        found: name.filter(|_| !is_named(option)),
                    };
                    groups.push((found, piece));
                }
            }
        }
        groups.into_iter().map(|(_, piece)| piece).collect()
    }
}
