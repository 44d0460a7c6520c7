//! Compares all options of a file with a rule.

use super::fit::OptionFit;
use super::{NotApplied, StatedOption, arithmetic, ballots, pairwise, quota, runoff, scores, transfer};
use crate::count::{Contest, Rule};

/// The options that a count by this rule doesn't apply.
pub(in crate::count) fn not_applied(stated: &[StatedOption], contest: &Contest, rule: &Rule) -> Vec<NotApplied> {
    let listed = stated.iter().filter_map(|option| {
        let used = match fit(option, stated, contest, rule) {
            OptionFit::Agrees => return None,
            OptionFit::Differs(used) => Some(used),
            OptionFit::Unclear(used) => used,
        };
        Some(NotApplied {
            name: option.name.clone(),
            stated: option.value.clone(),
            used,
        })
    });
    listed.collect()
}

/// The first option that a rule contradicts, and what the rule does.
pub(in crate::count) fn contradiction<'a>(
    stated: &'a [StatedOption],
    contest: &Contest,
    rule: &Rule,
) -> Option<(&'a StatedOption, String)> {
    let mut options = stated.iter();
    options.find_map(|option| match fit(option, stated, contest, rule) {
        OptionFit::Differs(used) => Some((option, used)),
        OptionFit::Agrees | OptionFit::Unclear(_) => None,
    })
}

fn fit(option: &StatedOption, all: &[StatedOption], contest: &Contest, rule: &Rule) -> OptionFit {
    let value = option.value.as_str();
    match option.name.as_str() {
        // Descriptions of the file.
        "rule_info" | "tool" | "note" => OptionFit::Agrees,
        "rule" => OptionFit::agrees_if(value == rule.id, Some(rule.id)),
        "tie_order" => ballots::tie_order(value, contest),
        "default_option" => ballots::default_option(value, contest),
        "equal_ranks" => ballots::equal_ranks(value, contest, rule),
        "maxRankingsAllowed" => ballots::most_ranks(option, contest, rule),
        "arithmetic" => arithmetic::arithmetic(value, rule),
        "precision" => arithmetic::precision(value, rule),
        "omega" => arithmetic::omega(value, rule),
        "quota" => quota::quota(value, rule),
        "transfer" => transfer::transfer(value, rule),
        "ties" => transfer::ties(value, rule),
        "unranked" | "no_opinion" => pairwise::unranked(option, rule),
        "strength" => pairwise::strength(value, rule),
        "majority" => pairwise::majority(value, contest, rule),
        "quorum" => pairwise::quorum(value, contest, rule),
        "published_completion" => pairwise::completion(value, rule),
        "max_choices" | "points_per_voter" => scores::most_choices(value, contest, rule),
        "whole_points" => scores::whole_points(rule),
        "tiebreakMode" => runoff::tiebreak_mode(value, rule),
        "randomSeed" => runoff::random_seed(all),
        _ => runoff::option(option, rule),
    }
}
