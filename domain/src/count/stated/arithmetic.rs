//! How numbers are rounded, and how small surpluses have to become.

use super::fit::OptionFit;
use crate::count::{Decimal, GregoryArithmetic, MeekArithmetic, Method, Mode, Rule};
use std::fmt;

/// `arithmetic`, as `droop`, `stv-rs` and others write it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::count) enum WrittenArithmetic {
    /// Fractions.
    Exact,
    /// Decimals with this many places, if the words say how many.
    Fixed(Option<u32>),
    /// Decimals with this many places, and more that aren't shown.
    Guarded(Option<(u32, u32)>),
}

impl WrittenArithmetic {
    /// `None` for words that we don't know.
    pub(in crate::count) fn of(written: &str) -> Option<Self> {
        if written.starts_with("rational") || written == "exact" {
            return Some(Self::Exact);
        }
        if written.starts_with("guarded") {
            return guarded(written);
        }
        fixed(written.strip_prefix("big").unwrap_or(written).strip_prefix("fixed")?)
    }

    fn used(rule: &Rule) -> Option<Self> {
        match &rule.method {
            Method::Meek(meek) => Some(match meek.arithmetic {
                MeekArithmetic::Fixed(places) => Self::Fixed(Some(places)),
                MeekArithmetic::Guarded => Self::Guarded(Some((18, 9))),
                MeekArithmetic::Long => Self::Guarded(Some((28, 32))),
                MeekArithmetic::Exact => Self::Exact,
            }),
            Method::Gregory(gregory) => Some(match gregory.arithmetic {
                GregoryArithmetic::Fixed4 => Self::Fixed(Some(4)),
                GregoryArithmetic::Fixed5 => Self::Fixed(Some(5)),
                GregoryArithmetic::Exact => Self::Exact,
            }),
            // Other run-offs count whole votes.
            Method::Runoff(runoff) => matches!(runoff.mode, Mode::SeveralPerRound | Mode::OnePerRound)
                .then_some(Self::Fixed(Some(runoff.decimal_places))),
            Method::Pairwise(_) | Method::Scores(_) => None,
        }
    }
}

/// `guarded`, or with `(18+9 places)` at the end.
fn guarded(written: &str) -> Option<WrittenArithmetic> {
    let Some((_, places)) = written.split_once('(') else {
        return Some(WrittenArithmetic::Guarded(None));
    };
    let (shown, guard) = places.strip_suffix(" places)")?.split_once('+')?;
    Some(WrittenArithmetic::Guarded(Some((
        shown.parse().ok()?,
        guard.parse().ok()?,
    ))))
}

/// What comes after `fixed`: nothing, a number, or `-point decimal arithmetic (9 places)`.
fn fixed(rest: &str) -> Option<WrittenArithmetic> {
    let rest = rest.strip_prefix("-point decimal arithmetic").unwrap_or(rest).trim();
    if rest.is_empty() {
        return Some(WrittenArithmetic::Fixed(None));
    }
    let places = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(" places)"))
        .unwrap_or(rest);
    Some(WrittenArithmetic::Fixed(Some(places.parse().ok()?)))
}

impl fmt::Display for WrittenArithmetic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact => write!(f, "rational arithmetic"),
            Self::Fixed(None) => write!(f, "fixed-point decimal arithmetic"),
            Self::Fixed(Some(places)) => write!(f, "fixed-point decimal arithmetic ({places} places)"),
            Self::Guarded(None) => write!(f, "guarded-precision fixed-point decimal arithmetic"),
            Self::Guarded(Some((places, guard))) => {
                write!(
                    f,
                    "guarded-precision fixed-point decimal arithmetic ({places}+{guard} places)"
                )
            }
        }
    }
}

pub(super) fn arithmetic(value: &str, rule: &Rule) -> OptionFit {
    use WrittenArithmetic::{Fixed, Guarded};
    let used = WrittenArithmetic::used(rule);
    let stated = WrittenArithmetic::of(value);
    match (stated, used) {
        // Without a number of places, any number agrees.
        (Some(Fixed(None)), Some(Fixed(_))) | (Some(Guarded(None)), Some(Guarded(_))) => OptionFit::Agrees,
        _ => OptionFit::of(stated, used),
    }
}

/// `precision`: the number of decimal places.
pub(super) fn precision(value: &str, rule: &Rule) -> OptionFit {
    let used = match (WrittenArithmetic::used(rule), &rule.method) {
        (_, Method::Runoff(runoff)) => Some(runoff.decimal_places),
        (Some(WrittenArithmetic::Fixed(places)), _) => places,
        (Some(WrittenArithmetic::Guarded(places)), _) => places.map(|(shown, _)| shown),
        (Some(WrittenArithmetic::Exact) | None, _) => None,
    };
    OptionFit::of(value.parse().ok(), used)
}

/// `omega`: how small the sum of all surpluses has to be before a candidate is eliminated.
pub(super) fn omega(value: &str, rule: &Rule) -> OptionFit {
    let used = match &rule.method {
        Method::Meek(meek) => meek.omega(),
        Method::Gregory(_) | Method::Runoff(_) | Method::Pairwise(_) | Method::Scores(_) => None,
    };
    OptionFit::of(Decimal::parse(value), used)
}
