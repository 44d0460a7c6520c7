//! Lists of bands: random ones, and complete ones with up to one changed bound.

use proptest::prelude::*;
use std::fmt::Write;

/// A bound: whether it's inclusive, and the number.
type Bound = Option<(bool, i64)>;

#[derive(Clone, Debug)]
pub struct Band {
    low: Bound,
    high: Bound,
}

impl Band {
    pub fn holds(&self, number: i64) -> bool {
        self.low
            .is_none_or(|(included, low)| number > low || included && number == low)
            && self
                .high
                .is_none_or(|(included, high)| number < high || included && number == high)
    }
}

/// Up to five bands with bounds up to thirteen.
pub fn bands() -> impl Strategy<Value = Vec<Band>> {
    let bound = || prop::option::of((any::<bool>(), 0..14_i64));
    let any_bands = prop::collection::vec((bound(), bound()).prop_map(|(low, high)| Band { low, high }), 1..5);
    let cuts = prop::collection::btree_map(1..13_i64, any::<bool>(), 0..4);
    let nearly = (cuts, prop::option::of((any::<prop::sample::Index>(), bound())));
    let nearly_complete = nearly.prop_map(|(cuts, change)| {
        let mut bands = vec![Band { low: None, high: None }];
        for (number, included) in cuts {
            if let Some(last) = bands.last_mut() {
                last.high = Some((included, number));
            }
            bands.push(Band {
                low: Some((!included, number)),
                high: None,
            });
        }
        if let Some((at, bound)) = change {
            let at = at.index(bands.len());
            bands[at].high = bound;
        }
        bands
    });
    prop_oneof![any_bands, nearly_complete]
}

/// The bands as written in a file.
pub fn written(bands: &[Band]) -> String {
    let mut text = String::new();
    for band in bands {
        text.push_str("  { ");
        if let Some((included, low)) = band.low {
            let _ = write!(text, "{} = {low}, ", if included { "from" } else { "above" });
        }
        if let Some((included, high)) = band.high {
            let _ = write!(text, "{} = {high}, ", if included { "to" } else { "below" });
        }
        text.push_str("amount = 1 },\n");
    }
    text
}
