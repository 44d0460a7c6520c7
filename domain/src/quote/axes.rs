//! The facts that a price depends on, cut into pieces within which no rule changes.

use crate::chosen::PAYMENT;
use crate::country::CODES;
use crate::distinct::Distinctions;
use crate::expr::{Expr, Value, Values};
use crate::fact::{Computation, FactDefinition, FactKind, LARGEST, ValueBand};
use crate::facts::{Facts, KnownFacts};
use crate::price::{AxisValues, Bounds, PriceComponent, Pricing};
use crate::programme::{Programme, Tier};
use crate::ratio::Ratio;

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
    /// These options of a choice, or countries by their codes. If they're what a lookup has found, its fact and its result.
    Options {
        options: Vec<String>,
        found: Option<(String, String)>,
    },
    Answer(bool),
}

/// The values that bands count as, each by itself.
fn counted(bands: &[ValueBand], step: Ratio) -> Option<Vec<Piece>> {
    let mut values = Vec::new();
    for band in bands {
        insert(&mut values, band.value);
    }
    let pieces = values.into_iter().map(|value| {
        Some(Piece::Numbers {
            from: value,
            below: Some(value.plus(step)?),
            step,
        })
    });
    pieces.collect()
}

/// Adds a value to others in ascending order, unless it's there already. There are few, and a set would take much more
/// code in the browser.
fn insert(values: &mut Vec<Ratio>, value: Ratio) {
    if let Err(place) = values.binary_search(&value) {
        values.insert(place, value);
    }
}

/// A value at which a price is tried.
#[derive(Clone, Debug)]
pub(super) struct End {
    pub(super) value: Value,
    /// Whether it's as good as infinite.
    pub(super) is_beyond: bool,
}

impl End {
    pub(super) fn at(value: Value) -> Self {
        Self {
            value,
            is_beyond: false,
        }
    }
}

impl Piece {
    /// One of the values.
    pub(super) fn first(&self) -> Value {
        match self {
            Self::Numbers { from, .. } => Value::Number(*from),
            Self::Options { options, .. } => Value::Word(options.first().cloned().unwrap_or_default()),
            Self::Answer(answer) => Value::Bool(*answer),
        }
    }

    /// The values between which an amount changes in one direction: the first and the last or, without an end, two very
    /// large ones, of which the larger is only there to see whether the amount still grows.
    pub(super) fn ends(&self) -> Vec<End> {
        let Self::Numbers { from, below, step } = self else {
            return vec![End::at(self.first())];
        };
        let number = |number| End::at(Value::Number(number));
        match below.and_then(|below| below.minus(*step)) {
            Some(last) if last == *from => vec![number(last)],
            Some(last) => vec![number(*from), number(last)],
            None => vec![
                number(*from),
                number(Ratio::whole(LARGEST / 1_000)),
                End {
                    value: Value::Number(Ratio::whole(LARGEST)),
                    is_beyond: true,
                },
            ],
        }
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

/// An axis for every fact that the price depends on and that isn't known. `None` if a fact can't be cut into pieces whose
/// ends have the lowest and the highest price.
pub(super) fn axes(programme: &Programme, tier: &Tier, facts: &Facts) -> Option<Vec<ListAxis>> {
    let uses = Uses::of(programme, tier);
    let known = KnownFacts::new(programme, tier, facts);
    if uses.mixes_computed(programme, &known) {
        return None;
    }
    let asked = programme
        .facts
        .iter()
        .filter(|fact| known.value(&fact.id) == Some(None) || is_unchosen(fact, tier, facts));
    let axes = asked.filter_map(|fact| match &fact.kind {
        FactKind::Lookup { .. } => None,
        FactKind::Computed { .. } => uses.names(&fact.id).then(|| uses.axis(programme, fact)),
        _ => uses.has(programme, fact).then(|| uses.axis(programme, fact)),
    });
    axes.collect()
}

/// Whether it's for applicants to choose. How they pay isn't listed: every price says what it is in other intervals.
fn is_unchosen(fact: &FactDefinition, tier: &Tier, facts: &Facts) -> bool {
    let is_listed = fact.default.is_some() && fact.id != PAYMENT && fact.is_open_in(tier);
    is_listed && tier.stated_choice(&fact.id, facts).is_none()
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
    words: Vec<(&'p str, &'p AxisValues)>,
    graduated: Vec<&'p str>,
}

impl<'p> Uses<'p> {
    fn of(programme: &'p Programme, tier: &'p Tier) -> Self {
        let joining = tier
            .qualification
            .iter()
            .filter_map(|condition| condition.when.as_ref());
        let components = programme.pricing_components(tier);
        let mut uses = Self {
            expressions: components.clone().flat_map(PriceComponent::expressions).collect(),
            conditions: components
                .clone()
                .flat_map(PriceComponent::conditions)
                .chain(joining)
                .collect(),
            ..Self::default()
        };
        for rule in components.flat_map(|component| &component.rules) {
            match &rule.pricing {
                Pricing::Bands { on, bands } => uses.bands.push((on, bands.iter().map(|band| band.bounds).collect())),
                Pricing::Graduated { on, .. } => uses.graduated.push(on),
                Pricing::Formula(formula) => uses.formulas.push(formula),
                Pricing::Table(id) => {
                    let table = programme.tables.iter().find(|table| table.id == *id);
                    for axis in table.into_iter().flat_map(|table| &table.axes) {
                        match &axis.values {
                            AxisValues::Bands(bands) => uses.bands.push((&axis.on, bands.clone())),
                            AxisValues::Words(_) => uses.words.push((&axis.on, &axis.values)),
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
            || self.words.iter().any(|(on, _)| *on == name)
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

    /// Whether a condition for joining or the price uses a name.
    fn is_used(&self, name: &str) -> bool {
        self.names(name) || self.conditions.iter().any(|condition| condition.mentions(name))
    }

    /// Whether a computed number and something that it's computed from both make a difference, or part of it is known. Not
    /// every combination of their values is possible then, so listing them would be wrong.
    fn mixes_computed(&self, programme: &Programme, known: &KnownFacts<'_>) -> bool {
        let computed = programme.facts.iter();
        let computed = computed.filter(|fact| {
            let is_open = known.value(&fact.id) == Some(None);
            matches!(fact.kind, FactKind::Computed { .. }) && is_open && self.is_used(&fact.id)
        });
        let mut origins: Vec<&str> = Vec::new();
        for fact in computed {
            for origin in programme.origins(&fact.id) {
                let is_shared = origins.contains(&origin);
                let has_effect = programme.fact(origin).is_some_and(|origin| self.has(programme, origin));
                if is_shared || has_effect || self.is_used(origin) || known.facts.get(origin).is_some() {
                    return true;
                }
                origins.push(origin);
            }
        }
        false
    }

    /// Whether a number can be cut into pieces: conditions only compare it, and no formula uses it twice.
    fn has_plain_limits(&self, fact: &FactDefinition) -> bool {
        let compared = self
            .conditions
            .iter()
            .all(|condition| condition.only_compares(&fact.id));
        compared && self.formulas.iter().all(|formula| formula.count(&fact.id) <= 1)
    }

    fn axis(&self, programme: &Programme, fact: &FactDefinition) -> Option<ListAxis> {
        let pieces = match &fact.kind {
            FactKind::YesNo => vec![Piece::Answer(true), Piece::Answer(false)],
            FactKind::Choice(choices) => self.options(programme, fact, choices.iter().map(|choice| choice.id.as_str())),
            FactKind::Country => self.countries(programme, fact)?,
            FactKind::Computed {
                by: Computation::Bands { bands, .. },
                ..
            } if self.has_plain_limits(fact) => counted(bands, fact.step()?)?,
            _ if self.has_plain_limits(fact) => self.numbers(fact, fact.step()?)?,
            _ => return None,
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
        let mut starts = vec![Ratio::ZERO];
        for (_, bands) in self.bands.iter().filter(|(on, _)| *on == fact.id) {
            for band in bands {
                for edge in [band.from, band.below].into_iter().flatten() {
                    insert(&mut starts, edge);
                }
                for edge in [band.above, band.to].into_iter().flatten() {
                    insert(&mut starts, edge.plus(step)?);
                }
            }
        }
        for expr in self.conditions.iter().filter(|expr| expr.mentions(&fact.id)) {
            for number in expr.numbers() {
                insert(&mut starts, number);
                insert(&mut starts, number.plus(step)?);
            }
        }
        let most = (fact.most() < LARGEST).then(|| fact.most());
        let is_value = |start: &Ratio| {
            let is_possible = *start >= Ratio::ZERO && most.is_none_or(|most| *start <= Ratio::whole(most));
            is_possible && start.over(step).is_some_and(Ratio::is_whole)
        };
        starts.retain(is_value);
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

    /// Countries in groups, those that the rules don't name last. `None` if they're compared with other countries.
    fn countries(&self, programme: &Programme, fact: &FactDefinition) -> Option<Vec<Piece>> {
        let mut others = programme
            .facts
            .iter()
            .filter(|other| other.id != fact.id && other.kind == FactKind::Country);
        let mut all = self.conditions.iter().chain(&self.expressions);
        if others.any(|other| all.any(|expr| expr.mentions(&fact.id) && expr.mentions(&other.id))) {
            return None;
        }
        let is_most =
            |piece: &Piece| matches!(piece, Piece::Options { options, .. } if options.len() > CODES.len() / 2);
        let pieces = self.options(programme, fact, CODES.into_iter()).into_iter();
        let (most, mut pieces): (Vec<Piece>, Vec<Piece>) = pieces.partition(is_most);
        pieces.extend(most);
        Some(pieces)
    }

    /// The options in groups that no rule tells apart.
    fn options<'o>(
        &self,
        programme: &Programme,
        fact: &FactDefinition,
        options: impl Iterator<Item = &'o str>,
    ) -> Vec<Piece> {
        let lookups = programme.facts.iter().filter(|other| {
            let from = matches!(&other.kind, FactKind::Lookup { from, .. } if *from == fact.id);
            from && self.is_used(&other.id)
        });
        let axes = self.words.iter().filter(|(on, _)| *on == fact.id);
        let distinctions = Distinctions {
            words: self
                .conditions
                .iter()
                .chain(&self.expressions)
                .flat_map(|expr| expr.names())
                .collect(),
            lookups: lookups.collect(),
            axes: axes.map(|(_, values)| *values).collect(),
        };
        let groups = distinctions.groups(options).into_iter();
        let pieces = groups.map(|(signature, options)| {
            let is_named = !distinctions.axes.is_empty() || !signature.words.is_empty();
            let found = match (&distinctions.lookups[..], &signature.found[..]) {
                ([lookup], [Some(word)]) if !is_named => Some((lookup.id.clone(), word.clone())),
                _ => None,
            };
            Piece::Options { options, found }
        });
        pieces.collect()
    }
}
