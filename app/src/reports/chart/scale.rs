//! The scale of a chart: round numbers that are large enough.

/// The smallest of 2, 4, 6, 8 and 10 times a power of ten that isn't less than a value. So half of it is a round number, too.
pub(super) fn round_up(value: i64) -> i64 {
    let mut unit = 1_i64;
    while unit < i64::MAX / 1_000 && unit * 10 < value {
        unit *= 10;
    }
    let steps = [2, 4, 6, 8, 10].map(|step| unit * step);
    steps.into_iter().find(|step| *step >= value).unwrap_or(value)
}

/// From the lowest to the highest value of a chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct ChartScale {
    pub low: i64,
    pub high: i64,
}

impl ChartScale {
    /// Contains zero and all of these values. If some are negative, zero is in the middle.
    pub fn of(values: impl Iterator<Item = i64> + Clone) -> Self {
        let high = round_up(values.clone().map(i64::saturating_abs).max().unwrap_or(0));
        let low = if values.clone().any(|value| value < 0) {
            -high
        } else {
            0
        };
        Self { low, high }
    }

    /// What's written next to the scale, from top to bottom.
    pub fn marks(self) -> [i64; 3] {
        [self.high, i64::midpoint(self.low, self.high), self.low]
    }

    /// How far a value is from the top, in hundredths of a percent of the height.
    pub fn below_top(self, value: i64) -> i64 {
        let (part, whole) = (i128::from(self.high - value), i128::from(self.high - self.low));
        i64::try_from(part * 10_000 / whole.max(1)).unwrap_or(10_000)
    }
}

/// A length in hundredths of a percent, for SVG.
pub(crate) fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_round_and_have_a_round_middle() {
        for (value, high) in [
            (0, 2),
            (1, 2),
            (3, 4),
            (9, 10),
            (10, 10),
            (11, 20),
            (57, 60),
            (999, 1_000),
            (100_001, 200_000),
        ] {
            assert_eq!(round_up(value), high, "{value}");
        }
        assert!(round_up(i64::MAX) == i64::MAX);
        let scale = ChartScale::of([3, 17].into_iter());
        assert_eq!(scale.marks(), [20, 10, 0]);
        assert_eq!(
            (scale.below_top(20), scale.below_top(5), scale.below_top(0)),
            (0, 7_500, 10_000)
        );
        let negative = ChartScale::of([3, -17].into_iter());
        assert_eq!(negative.marks(), [20, 0, -20]);
        assert_eq!((negative.below_top(0), negative.below_top(-20)), (5_000, 10_000));
        assert_eq!(percent(7_505), "75.05%");
    }
}
