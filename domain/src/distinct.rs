//! Options that rules can tell apart: without a rule about Austria, it's as good as Belgium.

#[cfg(feature = "file")]
use crate::expr::Expr;
use crate::expr::Value;
use crate::fact::FactDefinition;
#[cfg(feature = "file")]
use crate::fact::FactKind;
use crate::price::AxisValues;
#[cfg(feature = "file")]
use crate::programme::Programme;

/// What tells the options of a choice, or countries, apart.
#[derive(Default)]
pub(crate) struct Distinctions<'p> {
    /// The options and regions that conditions name. Other names do no harm.
    pub(crate) words: Vec<&'p str>,
    pub(crate) lookups: Vec<&'p FactDefinition>,
    /// The table axes that depend on the fact.
    pub(crate) axes: Vec<&'p AxisValues>,
}

/// What options have in common that no rule can tell apart.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Signature {
    /// The words that it is, such as its regions.
    pub(crate) words: Vec<String>,
    /// What each lookup finds.
    pub(crate) found: Vec<Option<String>>,
    places: Vec<Option<usize>>,
}

#[cfg(feature = "file")]
impl<'p> Distinctions<'p> {
    /// Everything in a programme that can tell the options of a fact apart.
    pub(crate) fn of(programme: &'p Programme, fact: &str) -> Self {
        let lookups = programme.facts.iter();
        let axes = programme.tables.iter().flat_map(|table| &table.axes);
        let parents = programme.parents.iter().filter_map(|parent| parent.except.as_ref());
        let names = programme
            .tiers
            .iter()
            .flat_map(|tier| crate::fit::names_of(programme, tier));
        Self {
            words: names.chain(parents.flat_map(Expr::names)).collect(),
            lookups: lookups
                .filter(|other| matches!(&other.kind, FactKind::Lookup { from, .. } if from == fact))
                .collect(),
            axes: axes.filter(|axis| axis.on == fact).map(|axis| &axis.values).collect(),
        }
    }
}

impl Distinctions<'_> {
    fn signature(&self, option: &str) -> Signature {
        let value = Value::Word(option.to_owned());
        let words = self.words.iter().filter(|word| value.is(word));
        Signature {
            words: words.map(|word| (*word).to_owned()).collect(),
            found: self.lookups.iter().map(|lookup| lookup.looked_up(option)).collect(),
            places: self.axes.iter().map(|axis| axis.place(&value)).collect(),
        }
    }

    /// The options in groups, in order of their first members.
    pub(crate) fn groups<'o>(&self, options: impl Iterator<Item = &'o str>) -> Vec<(Signature, Vec<String>)> {
        let mut groups: Vec<(Signature, Vec<String>)> = Vec::new();
        for option in options {
            let signature = self.signature(option);
            match groups.iter_mut().find(|(known, _)| *known == signature) {
                Some((_, members)) => members.push(option.to_owned()),
                None => groups.push((signature, vec![option.to_owned()])),
            }
        }
        groups
    }

    /// Two options of each group, because two facts can be compared with each other.
    #[cfg(feature = "file")]
    pub(crate) fn samples<'o>(&self, options: impl Iterator<Item = &'o str>) -> Vec<Value> {
        let groups = self.groups(options).into_iter();
        groups
            .flat_map(|(_, members)| members.into_iter().take(2).map(Value::Word))
            .collect()
    }
}
