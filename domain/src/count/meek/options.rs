//! A rule's options by the names of the neutral format, so that a count by a rule without a fixed meaning can be
//! repeated.

use super::super::decimal::Decimal;
use super::super::option_value::OptionValue;
use super::rule::{Batch, Flow, MeekArithmetic, MeekRule, Omega};
use std::ops::RangeInclusive;

impl MeekRule {
    /// How many decimal places [`MeekArithmetic::Fixed`] can have.
    pub const PLACES: RangeInclusive<u32> = 4..=10;

    /// All options that a file can set, as it gives them.
    pub fn options(&self) -> Vec<(&'static str, OptionValue)> {
        let mut options = vec![
            ("rule", OptionValue::Word(self.dialect())),
            ("arithmetic", OptionValue::Word(self.arithmetic.name())),
        ];
        if let MeekArithmetic::Fixed(places) = self.arithmetic {
            options.push(("precision", OptionValue::Number(places.into())));
        }
        if let Some(omega) = self.omega() {
            options.push(("omega", OptionValue::Decimal(omega)));
        }
        options
    }

    /// How small the sum of all surpluses has to be. `None` if the rule doesn't go by it.
    pub(in crate::count) fn omega(&self) -> Option<Decimal> {
        match self.flow {
            Flow::Converge {
                omega: Omega::Below(omega) | Omega::AtMost(omega),
                ..
            } => Some(omega),
            Flow::SureLosers | Flow::AllLowest | Flow::AlmaLinux => None,
        }
    }

    /// The same rule with another sum of surpluses that's small enough, if it goes by that.
    pub(in crate::count) fn with_omega(self, omega: Decimal) -> Self {
        let flow = match self.flow {
            Flow::Converge { batch, finish, .. } => Flow::Converge {
                omega: Omega::AtMost(omega),
                batch,
                finish,
            },
            other => other,
        };
        Self { flow, ..self }
    }

    /// The name in files of the rule that this is a variant of. Only these rules have variants.
    fn dialect(&self) -> &'static str {
        match self.flow {
            Flow::SureLosers => "openstv-meek",
            Flow::Converge {
                batch: Batch::SureLosers,
                ..
            } => "meek",
            Flow::Converge { .. } | Flow::AllLowest | Flow::AlmaLinux => "meek-parametric",
        }
    }
}

impl MeekArithmetic {
    fn name(self) -> &'static str {
        match self {
            Self::Fixed(_) => "fixed",
            Self::Guarded | Self::Long => "guarded",
            Self::Exact => "rational",
        }
    }
}
