//! Writes the enum of languages.

use crate::Language;
use crate::names::{LANGUAGE_NAME, variant};

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 10] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

pub fn locale(languages: &[Language]) -> String {
    let arms = |value: &dyn Fn(&Language) -> String| -> String {
        languages
            .iter()
            .map(|language| format!("Self::{} => {}, ", variant(&language.tag), value(language)))
            .collect()
    };
    let variants: Vec<_> = languages.iter().map(|language| variant(&language.tag)).collect();
    let offered = variants
        .iter()
        .map(|name| format!("Self::{name}"))
        .collect::<Vec<_>>()
        .join(", ");
    let count = languages.len();
    let tags = arms(&|language| format!("{:?}", language.tag));
    let names = arms(&|language| {
        format!(
            "{:?}",
            language
                .get(LANGUAGE_NAME)
                .map(|name| name.forms[0].written(str::to_owned))
                .unwrap_or_default()
        )
    });
    let indexes: String = variants
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, name)| format!("Self::{name} => {at}, "))
        .collect();
    let mirrored: String = languages
        .iter()
        .filter(|language| RIGHT_TO_LEFT.contains(&language.tag.split('-').next().unwrap_or_default()))
        .map(|language| format!("Self::{} | ", variant(&language.tag)))
        .collect();
    format!(
        "/// A language of the interface, one for each file of `app/locales`. The two pseudo-locales are English made visible to
/// tests: one longer and accented, one written from right to left.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Locale {{
    #[default]
    {},
    Pseudo,
    PseudoRtl,
}}

impl Locale {{
    /// The languages to choose from. Pseudo-locales are only available by their tag.
    pub const OFFERED: [Self; {count}] = [{offered}];

    pub const ALL: [Self; {all}] = [{offered}, Self::Pseudo, Self::PseudoRtl];

    /// The BCP 47 tag, for `lang` and `hreflang`.
    pub const fn tag(self) -> &'static str {{
        match self {{ {tags}Self::Pseudo => \"en-XA\", Self::PseudoRtl => \"ar-XB\" }}
    }}

    /// The language's name for itself.
    pub const fn own_name(self) -> &'static str {{
        match self {{ {names}Self::Pseudo => \"Pseudo\", Self::PseudoRtl => \"Pseudo RTL\" }}
    }}

    pub const fn is_rtl(self) -> bool {{
        matches!(self, {mirrored}Self::PseudoRtl)
    }}

    /// The position of its texts among the languages. Pseudo-locales use the English ones.
    pub(crate) const fn index(self) -> usize {{
        match self {{ {indexes}_ => 0 }}
    }}
}}
",
        variants.join(",\n    "),
        all = count + 2,
    )
}
