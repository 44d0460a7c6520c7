//! Member counts as typed, kept in the URL as `count.gold=7`.

use crate::query::Query;
use domain::expr::Value;
use domain::fact::{FactDefinition, FactKind};
use domain::programme::Programme;
use domain::seats::MemberCounts;
use domain::text::Text;
use std::collections::BTreeMap;

/// No programme has more members than this.
const MOST: i64 = 1_000_000_000;

/// Counts by tier, as typed. Empty ones aren't kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct CountsState(BTreeMap<String, String>);

impl CountsState {
    /// The tiers whose member counts affect the seats, in programme order.
    pub fn tiers(programme: &Programme) -> Vec<&str> {
        let formulas = programme
            .bodies
            .iter()
            .flat_map(|body| body.when.iter().chain([&body.seats]));
        let names: Vec<&str> = formulas.flat_map(domain::expr::Expr::names).collect();
        let tiers = programme.tiers.iter().map(|tier| tier.id.as_str());
        tiers.filter(|tier| names.contains(tier)).collect()
    }

    pub fn from_query(query: &Query, programme: &Programme) -> Self {
        let mut state = Self::default();
        for tier in Self::tiers(programme) {
            state.set(tier, query.text(&format!("count.{tier}")));
        }
        state
    }

    pub fn set(&mut self, tier: &str, count: &str) {
        if count.trim().is_empty() {
            self.0.remove(tier);
        } else {
            self.0.insert(tier.to_owned(), count.to_owned());
        }
    }

    pub fn get(&self, tier: &str) -> &str {
        self.0.get(tier).map_or("", String::as_str)
    }

    /// Whether anything typed isn't a valid count.
    pub fn is_wrong(&self, tier: &str) -> bool {
        self.0.get(tier).is_some_and(|count| read(count).is_none())
    }

    /// The valid counts.
    pub fn counts(&self, programme: &Programme) -> MemberCounts {
        let tiers = Self::tiers(programme).into_iter();
        tiers
            .filter_map(|tier| Some((tier.to_owned(), read(self.0.get(tier)?)?)))
            .collect()
    }
}

/// Reads a number like a fact: `1,500`, full-width digits, stray spaces.
fn read(written: &str) -> Option<i64> {
    let question = FactDefinition {
        id: String::new(),
        question: Text::default(),
        label: Text::default(),
        help: None,
        kind: FactKind::Number {
            unit: Text::default(),
            most: Some(MOST),
        },
        granted_by: None,
        evidence: None,
        recheck_months: None,
        line: 0,
    };
    match question.read(written) {
        Ok(Value::Number(number)) => number.to_i64(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn counts_are_understood_as_people_write_them() {
        for (written, count) in [
            ("7", Some(7)),
            (" 1,500 ", Some(1500)),
            ("７", Some(7)),
            ("-1", None),
            ("1.5", None),
            ("many", None),
        ] {
            assert_eq!(read(written), count, "{written}");
        }
    }
}
