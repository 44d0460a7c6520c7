//! Countries and regions.

mod code;
mod region;

#[cfg(feature = "file")]
pub(crate) use code::listed_code;
pub use code::{CODES, code};
pub use region::Region;

use crate::suggest::nearest;
use crate::unicode::lowercase;

/// Whether rules can compare a country with it: a code or a region.
pub(crate) fn is_word(word: &str) -> bool {
    CODES.binary_search(&word).is_ok() || Region::from_word(word).is_some()
}

/// What was probably meant by something that isn't a code or a region.
pub(crate) fn nearest_word(word: &str) -> Option<String> {
    let regions = Region::ALL.map(Region::word);
    code(word)
        .map(str::to_owned)
        .or_else(|| nearest(&lowercase(word), &regions))
}

/// What rules can compare a country with.
pub(crate) fn words_help() -> String {
    let regions = Region::ALL.map(Region::word).join(", ");
    format!("write a two-letter code such as DE, or a region: {regions}")
}
