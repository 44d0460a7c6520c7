//! Pseudorandom numbers, the same each time, so that every demo is the same.

pub(super) struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        Self(20_260_701)
    }

    /// One of the numbers from 0 up to, but not including, `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}
