//! The options of `RCTab`.

use super::StatedOption;
use super::fit::OptionFit;
use super::transfer::{ORDER_FOR_TIES, ties_in_words};
use crate::count::{Decimal, Method, OptionValue, Rule};

/// The ways to break ties that are ours: by the order that the file gives. The second is the name in older versions.
const BY_ORDER: [&str; 2] = ["useCandidateOrder", "usePermutationInConfig"];

/// An option of a run-off. Others can't be compared with anything.
pub(super) fn option(option: &StatedOption, rule: &Rule) -> OptionFit {
    let Method::Runoff(runoff) = &rule.method else {
        return OptionFit::no_setting();
    };
    match runoff.options().into_iter().find(|(name, _)| *name == option.name) {
        Some((_, used)) if same(&option.value, used) => OptionFit::Agrees,
        Some((_, used)) => OptionFit::Differs(used.to_string()),
        None => OptionFit::no_setting(),
    }
}

fn same(stated: &str, used: OptionValue) -> bool {
    match used {
        OptionValue::On(on) => stated.parse::<bool>() == Ok(on),
        OptionValue::Number(number) => stated.parse::<u64>() == Ok(number),
        OptionValue::Decimal(decimal) => Decimal::parse(stated) == Some(decimal),
        OptionValue::Word("max" | "unlimited") => matches!(stated, "max" | "unlimited"),
        OptionValue::Word(word) => stated == word,
    }
}

/// `tiebreakMode`. Lots aren't drawn during a count: the order for ties was drawn before it.
pub(super) fn tiebreak_mode(value: &str, rule: &Rule) -> OptionFit {
    let used = ties_in_words(rule);
    OptionFit::agrees_if(BY_ORDER.contains(&value) && used == ORDER_FOR_TIES, Some(used))
}

/// `randomSeed`, of another program's generator. It makes no difference if ties aren't drawn.
pub(super) fn random_seed(all: &[StatedOption]) -> OptionFit {
    let mode = all.iter().find(|option| option.name == "tiebreakMode");
    OptionFit::agrees_if(mode.is_some_and(|mode| BY_ORDER.contains(&mode.value.as_str())), None)
}
