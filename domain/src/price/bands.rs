//! Intervals of numbers with exact bounds.

use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};

/// An interval. Each end can be inclusive, exclusive or open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bounds {
    pub from: Option<Ratio>,
    pub above: Option<Ratio>,
    pub to: Option<Ratio>,
    pub below: Option<Ratio>,
}

impl Bounds {
    pub fn hold(&self, number: Ratio) -> bool {
        self.from.is_none_or(|from| number >= from)
            && self.above.is_none_or(|above| number > above)
            && self.to.is_none_or(|to| number <= to)
            && self.below.is_none_or(|below| number < below)
    }

    /// The numbers at its ends.
    pub fn edges(&self) -> impl Iterator<Item = Ratio> {
        [self.from, self.above, self.to, self.below].into_iter().flatten()
    }

    /// The first step inside, counting in steps of `1 / scale`. `None` if there's no lower bound.
    #[cfg(feature = "file")]
    pub(crate) fn first_step(&self, scale: i64) -> Option<i128> {
        let steps = |number: Ratio| number.times(Ratio::whole(scale));
        match (self.from, self.above) {
            (Some(from), _) => Some(steps(from)?.ceil()),
            (None, Some(above)) => Some(steps(above)?.floor() + 1),
            (None, None) => None,
        }
    }

    /// The last step inside, counting in steps of `1 / scale`. `None` if there's no upper bound.
    #[cfg(feature = "file")]
    pub(crate) fn last_step(&self, scale: i64) -> Option<i128> {
        let steps = |number: Ratio| number.times(Ratio::whole(scale));
        match (self.to, self.below) {
            (Some(to), _) => Some(steps(to)?.floor()),
            (None, Some(below)) => Some(steps(below)?.ceil() - 1),
            (None, None) => None,
        }
    }
}
