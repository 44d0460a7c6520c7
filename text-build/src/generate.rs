//! The Rust code, ready to be included.

use crate::locale_code::locale;
use crate::plural_code::plural_rules;
use crate::text_code::texts;
use crate::{Language, Problem};

/// The code, one field for each module that includes it.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The enum of languages.
    pub locale: String,
    /// The plural rules.
    pub plural: String,
    /// The methods of `Texts`, and the lists of countries.
    pub texts: String,
}

pub fn code(languages: &[Language]) -> Result<Generated, Vec<Problem>> {
    let plural = plural_rules(languages).map_err(|problem| vec![problem])?;
    Ok(Generated {
        locale: locale(languages),
        plural,
        texts: texts(languages),
    })
}
