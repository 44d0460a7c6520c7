//! How many votes are enough to be elected.

use super::fit::OptionFit;
use crate::count::{Decimal, GregoryArithmetic, GregoryQuota, MeekArithmetic, MeekQuota, Method, Rule, Threshold};
use std::fmt;

/// `quota`. V is the number of votes, S the number of seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::count) enum WrittenQuota {
    /// Droop: the first whole number above V ÷ (S + 1).
    Whole,
    /// Hagenbach-Bischoff: V ÷ (S + 1).
    Share,
    /// More than V ÷ (S + 1).
    Above,
    /// V ÷ (S + 1), cut after the last place, and a little more.
    Plus {
        added: Decimal,
        /// In each round, by the votes that still count.
        recomputed: bool,
    },
    /// V ÷ S.
    Hare,
}

impl WrittenQuota {
    /// `None` for words that we don't know.
    pub(in crate::count) fn of(written: &str) -> Option<Self> {
        let name = written.to_ascii_lowercase();
        match name.strip_suffix(" quota").unwrap_or(&name) {
            "droop" => Some(Self::Whole),
            "hagenbach-bischoff" => Some(Self::Share),
            "more than v/(s+1)" => Some(Self::Above),
            "hare" => Some(Self::Hare),
            _ => plus(written),
        }
    }

    fn used(rule: &Rule) -> Option<Self> {
        match &rule.method {
            Method::Meek(meek) => match (meek.quota, meek.arithmetic) {
                (MeekQuota::NextStep, MeekArithmetic::Fixed(places)) => Some(Self::Plus {
                    added: Decimal::step(places),
                    recomputed: true,
                }),
                // Their last place is too small to be written as a decimal. No rule of ours has this quota.
                (MeekQuota::NextStep, _) => None,
                (MeekQuota::PlusMillionth, _) => Some(Self::Plus {
                    added: Decimal::step(6),
                    recomputed: true,
                }),
                (MeekQuota::MoreThan, _) => Some(Self::Above),
                (MeekQuota::WholeAtFirst, _) => Some(Self::Whole),
            },
            Method::Gregory(gregory) => match (gregory.quota, gregory.arithmetic) {
                (GregoryQuota::NextStep, GregoryArithmetic::Fixed4) => Some(Self::fixed_plus(4)),
                (GregoryQuota::NextStep, GregoryArithmetic::Fixed5) => Some(Self::fixed_plus(5)),
                (GregoryQuota::NextStep, GregoryArithmetic::Exact) => None,
                (GregoryQuota::MoreThan, _) => Some(Self::Above),
                (GregoryQuota::AtLeast, _) => Some(Self::Share),
                (GregoryQuota::Whole, _) => Some(Self::Whole),
                (GregoryQuota::Hare, _) => Some(Self::Hare),
            },
            Method::Runoff(runoff) => match runoff.threshold {
                Threshold::Whole | Threshold::WholeOfFirstRound => Some(Self::Whole),
                Threshold::NextStep | Threshold::Hare | Threshold::HareStep => None,
            },
            Method::Pairwise(_) | Method::Scores(_) => None,
        }
    }

    fn fixed_plus(places: u32) -> Self {
        Self::Plus {
            added: Decimal::step(places),
            recomputed: false,
        }
    }
}

/// A formula such as `V/(S+1) truncated + 0.000001, recomputed every round`.
fn plus(written: &str) -> Option<WrittenQuota> {
    let (_, rest) = written.strip_prefix("V/(S+1)")?.split_once("+ ")?;
    let (added, rest) = rest.split_once(',').unwrap_or((rest, ""));
    Some(WrittenQuota::Plus {
        added: Decimal::parse(added.trim())?,
        recomputed: rest.contains("recomputed"),
    })
}

impl fmt::Display for WrittenQuota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => write!(f, "droop"),
            Self::Share => write!(f, "Hagenbach-Bischoff"),
            Self::Above => write!(f, "more than V/(S+1)"),
            Self::Plus { added, recomputed } => {
                let when = if *recomputed { ", recomputed every round" } else { "" };
                write!(f, "V/(S+1) truncated + {added}{when}")
            }
            Self::Hare => write!(f, "Hare quota"),
        }
    }
}

pub(super) fn quota(value: &str, rule: &Rule) -> OptionFit {
    OptionFit::of(WrittenQuota::of(value), WrittenQuota::used(rule))
}
