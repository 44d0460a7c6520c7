//! Chains of tiers, and the result of applying their statements one after the other.

use domain::grant::{Grant, GrantValue};
use domain::programme::{Programme, Removal};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What one tier says about a benefit, by its position in the programme.
#[derive(Clone, Debug)]
pub enum Statement {
    Grant(usize, i64),
    Remove(usize),
    Replace(usize, usize),
}

/// The statements of each tier in a chain, starting with the root.
pub fn chain() -> impl Strategy<Value = Vec<Vec<Statement>>> {
    let benefit = || 0..5_usize;
    let statement = prop_oneof![
        3 => (benefit(), 0..9_i64).prop_map(|(benefit, number)| Statement::Grant(benefit, number)),
        1 => benefit().prop_map(Statement::Remove),
        1 => (benefit(), benefit()).prop_map(|(benefit, by)| Statement::Replace(benefit, by)),
    ];
    prop::collection::vec(prop::collection::vec(statement, 0..6), 1..6)
}

/// A programme with this chain of tiers, and another programme's benefits.
pub fn programme(like: &Programme, chain: &[Vec<Statement>]) -> Programme {
    let mut programme = like.clone();
    let bare = programme.tiers[0].clone();
    let id = |place: usize| like.benefits[place].id.clone();
    programme.tiers = (0..chain.len())
        .map(|place| {
            let mut tier = bare.clone();
            tier.id = format!("t{place}");
            tier.extends = place.checked_sub(1).map(|below| format!("t{below}"));
            tier.grants = Vec::new();
            tier.removes = Vec::new();
            for statement in &chain[place] {
                match statement {
                    Statement::Grant(benefit, number) => {
                        tier.grants.retain(|grant| grant.benefit != id(*benefit));
                        tier.grants.push(grant(id(*benefit), *number));
                    }
                    Statement::Remove(benefit) => tier.removes.push(removal(id(*benefit), None)),
                    Statement::Replace(benefit, by) => tier.removes.push(removal(id(*benefit), Some(id(*by)))),
                }
            }
            tier
        })
        .collect();
    programme
}

fn grant(benefit: String, number: i64) -> Grant {
    Grant {
        benefit,
        value: GrantValue::Exactly(number),
        carry_over: None,
        after_days: None,
        from: None,
        note: None,
        source: None,
        line: 1,
    }
}

fn removal(benefit: String, replaced_by: Option<String>) -> Removal {
    Removal {
        benefit,
        replaced_by,
        line: 1,
    }
}

/// What the last tier grants, where it comes from, and what was removed in favour of what.
pub type Applied = (BTreeMap<String, (GrantValue, String)>, BTreeMap<String, Option<String>>);

/// Applies the tiers' statements in order. Within a tier, removals come before grants. Nothing is replaced by what the last
/// tier doesn't have (F23).
pub fn applied(programme: &Programme) -> Applied {
    let mut granted = BTreeMap::new();
    let mut removed = BTreeMap::new();
    for tier in &programme.tiers {
        for removal in &tier.removes {
            granted.remove(&removal.benefit);
            removed.insert(removal.benefit.clone(), removal.replaced_by.clone());
        }
        for grant in &tier.grants {
            removed.remove(&grant.benefit);
            granted.insert(grant.benefit.clone(), (grant.value.clone(), tier.id.clone()));
        }
    }
    for replaced_by in removed.values_mut() {
        *replaced_by = replaced_by.take().filter(|by: &String| granted.contains_key(by));
    }
    (granted, removed)
}
