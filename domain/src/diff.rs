//! What changed between two versions of a programme, tier by tier.

use crate::compare::ComparisonCell;
use crate::fact::FactKind;
use crate::facts::Facts;
use crate::fit::names_of;
use crate::price::{Alternative, PriceComponent, Pricing};
use crate::programme::{Cap, Programme, Qualification, Responsibility, Tier};
use crate::quote::{Quote, quote};
use crate::resolve::resolve;
use crate::review::Reviewer;
use crate::term::Term;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The changes from an older to a newer version.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Difference {
    pub older: String,
    pub newer: String,
    /// In the order of the newer version, with removed tiers last. Unchanged tiers are left out.
    pub tiers: Vec<TierChange>,
    /// The tiers that are the same in both versions.
    pub unchanged: Vec<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TierChange {
    Added(String),
    Removed(String),
    Changed { tier: String, changes: Vec<Change> },
}

/// One change to a tier: before and after.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Renamed {
        from: Text,
        to: Text,
    },
    /// The identifier changed.
    Identifier {
        from: String,
        to: String,
    },
    Closed(Text),
    Reopened,
    /// The price rules changed. The quotes are for an applicant with no known facts.
    Price {
        from: Box<Quote>,
        to: Box<Quote>,
    },
    Benefit {
        benefit: String,
        from: ComparisonCell,
        to: ComparisonCell,
    },
    Alternatives {
        from: Vec<Alternative>,
        to: Vec<Alternative>,
    },
    Qualification {
        from: Vec<Qualification>,
        to: Vec<Qualification>,
    },
    Requires {
        from: Vec<String>,
        to: Vec<String>,
    },
    Responsibilities {
        from: Vec<Responsibility>,
        to: Vec<Responsibility>,
    },
    Term {
        from: Option<Term>,
        to: Option<Term>,
    },
    Cap {
        from: Option<Cap>,
        to: Option<Cap>,
    },
    Review {
        from: Vec<Reviewer>,
        to: Vec<Reviewer>,
    },
    ReviewInKind {
        from: Vec<Reviewer>,
        to: Vec<Reviewer>,
    },
}

/// Compares two versions. A tier that names its former identifier is still the same tier.
pub fn diff(older: &Programme, newer: &Programme) -> Difference {
    let mut tiers = Vec::new();
    let mut unchanged = Vec::new();
    let mut met: Vec<&str> = Vec::new();
    for tier in &newer.tiers {
        let Some(before) = predecessor(older, tier) else {
            tiers.push(TierChange::Added(tier.id.clone()));
            continue;
        };
        met.push(&before.id);
        let changes = changes(older, before, newer, tier);
        if changes.is_empty() {
            unchanged.push(tier.id.clone());
        } else {
            tiers.push(TierChange::Changed {
                tier: tier.id.clone(),
                changes,
            });
        }
    }
    let gone = older.tiers.iter().filter(|tier| !met.contains(&tier.id.as_str()));
    tiers.extend(gone.map(|tier| TierChange::Removed(tier.id.clone())));
    Difference {
        older: older.version.clone(),
        newer: newer.version.clone(),
        tiers,
        unchanged,
    }
}

/// The same tier in an older version.
pub fn predecessor<'a>(older: &'a Programme, tier: &Tier) -> Option<&'a Tier> {
    older
        .tier(&tier.id)
        .or_else(|| tier.formerly.iter().find_map(|former| older.tier(former)))
}

fn changes(older: &Programme, before: &Tier, newer: &Programme, after: &Tier) -> Vec<Change> {
    let mut changes = Vec::new();
    if before.id != after.id {
        changes.push(Change::Identifier {
            from: before.id.clone(),
            to: after.id.clone(),
        });
    }
    if before.title.say("en") != after.title.say("en") {
        changes.push(Change::Renamed {
            from: before.title.clone(),
            to: after.title.clone(),
        });
    }
    match (&before.closed, &after.closed) {
        (None, Some(why)) => changes.push(Change::Closed(why.clone())),
        (Some(_), None) => changes.push(Change::Reopened),
        _ => {}
    }
    let old: Vec<_> = older.pricing_components(before).collect();
    let new: Vec<_> = newer.pricing_components(after).collect();
    if !same_prices(&old, &new) || !same_inputs((older, before), (newer, after)) {
        changes.push(Change::Price {
            from: Box::new(quote(older, before, &Facts::new())),
            to: Box::new(quote(newer, after, &Facts::new())),
        });
    }
    benefits(older, before, newer, after, &mut changes);
    if !same(&before.alternatives, &after.alternatives, |a, b| {
        (&a.gives, a.mode, &a.approval, a.share_percent) == (&b.gives, b.mode, &b.approval, b.share_percent)
    }) {
        changes.push(Change::Alternatives {
            from: before.alternatives.clone(),
            to: after.alternatives.clone(),
        });
    }
    if !same(&before.qualification, &after.qualification, |a, b| {
        a.when == b.when && a.text.say("en") == b.text.say("en")
    }) {
        changes.push(Change::Qualification {
            from: before.qualification.clone(),
            to: after.qualification.clone(),
        });
    }
    if before.requires != after.requires {
        changes.push(Change::Requires {
            from: before.requires.clone(),
            to: after.requires.clone(),
        });
    }
    if !same(&before.responsibilities, &after.responsibilities, |a, b| {
        a.text.say("en") == b.text.say("en")
    }) {
        changes.push(Change::Responsibilities {
            from: before.responsibilities.clone(),
            to: after.responsibilities.clone(),
        });
    }
    if !same_terms(before.term.as_ref(), after.term.as_ref()) {
        changes.push(Change::Term {
            from: before.term.clone(),
            to: after.term.clone(),
        });
    }
    if before.cap != after.cap {
        changes.push(Change::Cap {
            from: before.cap.clone(),
            to: after.cap.clone(),
        });
    }
    if before.review != after.review {
        changes.push(Change::Review {
            from: before.review.clone(),
            to: after.review.clone(),
        });
    }
    if before.review_in_kind != after.review_in_kind {
        changes.push(Change::ReviewInKind {
            from: before.review_in_kind.clone(),
            to: after.review_in_kind.clone(),
        });
    }
    changes
}

fn benefits(older: &Programme, before: &Tier, newer: &Programme, after: &Tier, changes: &mut Vec<Change>) {
    let (was, is) = (resolve(older, before), resolve(newer, after));
    let gone = older
        .benefits
        .iter()
        .filter(|benefit| newer.benefit(&benefit.id).is_none());
    for benefit in newer.benefits.iter().chain(gone) {
        let (from, to) = (
            ComparisonCell::of(&benefit.id, &was),
            ComparisonCell::of(&benefit.id, &is),
        );
        if !from.same(&to) {
            changes.push(Change::Benefit {
                benefit: benefit.id.clone(),
                from,
                to,
            });
        }
    }
}

fn same<T>(before: &[T], after: &[T], equal: impl Fn(&T, &T) -> bool) -> bool {
    before.len() == after.len() && before.iter().zip(after).all(|(a, b)| equal(a, b))
}

/// Whether two prices are computed in the same way. Lines and remarks don't matter.
fn same_prices(before: &[&PriceComponent], after: &[&PriceComponent]) -> bool {
    same(before, after, |a, b| {
        (&a.id, a.per, &a.or_per, a.currency) == (&b.id, b.per, &b.or_per, b.currency)
            && (&a.when, a.floor, a.ceiling, a.round_to) == (&b.when, b.floor, b.ceiling, b.round_to)
            && same(&a.rules, &b.rules, |a, b| {
                (&a.when, a.from, a.until, &a.pricing) == (&b.when, b.from, b.until, &b.pricing)
            })
            && same(&a.times, &b.times, |a, b| (&a.when, a.factor) == (&b.when, b.factor))
            && same(&a.overrides, &b.overrides, |a, b| {
                (&a.when, a.amount) == (&b.when, b.amount)
            })
    })
}

/// Whether the tables, lookups and computed facts that two prices use are the same.
fn same_inputs((older, before): (&Programme, &Tier), (newer, after): (&Programme, &Tier)) -> bool {
    let components = newer.pricing_components(after);
    let tables = components.flat_map(|component| &component.rules);
    let mut tables = tables.filter_map(|rule| match &rule.pricing {
        Pricing::Table(id) => Some(id),
        _ => None,
    });
    let same_table = |id: &String| {
        let table = |programme: &Programme| {
            let found = programme.tables.iter().find(|table| table.id == *id);
            found.map(|table| (table.axes.clone(), table.cells.clone()))
        };
        table(older) == table(newer)
    };
    let same_fact = |name: &str| match (older.fact(name), newer.fact(name)) {
        (Some(before), Some(after)) => match (&before.kind, &after.kind) {
            (
                FactKind::Lookup {
                    from, table, otherwise, ..
                },
                FactKind::Lookup {
                    from: origin,
                    table: rows,
                    otherwise: rest,
                    ..
                },
            ) => (from, table, otherwise) == (origin, rows, rest),
            (FactKind::Computed { by, .. }, FactKind::Computed { by: other, .. }) => by == other,
            _ => true,
        },
        _ => true,
    };
    let names = names_of(older, before).into_iter().chain(names_of(newer, after));
    tables.all(same_table) && names.into_iter().all(same_fact)
}

fn same_terms(before: Option<&Term>, after: Option<&Term>) -> bool {
    let rules = |term: &Term| {
        let bare = Term {
            // When members are emailed isn't a change of the rules.
            reminders: Vec::new(),
            text: None,
            source: None,
            line: 0,
            ..term.clone()
        };
        match bare.kind {
            crate::term::TermKind::While { confirm_months, .. } => Term {
                kind: crate::term::TermKind::While {
                    condition: Text::default(),
                    confirm_months,
                },
                ..bare
            },
            _ => bare,
        }
    };
    before.map(rules) == after.map(rules)
}
