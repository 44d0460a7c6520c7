//! Member counts, for commands about seats and votes.

use super::Stopped;
use super::args::pair;
use super::subject::instead;
use clap::Args;
use domain::counts::{CountOf, statuses, too_many};
use domain::number::read_count;
use domain::programme::Programme;
use domain::seats::{MOST_MEMBERS, MemberCounts};
use domain::suggest::nearest;

#[derive(Debug, Args)]
pub(super) struct CountArgs {
    /// How many members a tier has, such as `gold=7`, or how many of them have a status, such as `gold.end_user=3`; repeatable
    #[arg(long = "count", value_name = "NAME=N", value_parser = pair)]
    counts: Vec<(String, String)>,
}

impl CountArgs {
    /// The counts by tier and by status. A name that's neither is an error.
    pub(super) fn of(&self, programme: &Programme) -> Result<MemberCounts, Stopped> {
        let read = |(name, written): &(String, String)| {
            if CountOf::parse(programme, name).is_none() {
                return Err(format!("--count {name}={written}: {}", unknown(programme, name)));
            }
            let count = read_count(written, MOST_MEMBERS);
            let count = count
                .ok_or_else(|| format!("--count {name}={written}: write the number of members as a whole number"))?;
            Ok((name.clone(), count))
        };
        let counts = self
            .counts
            .iter()
            .map(read)
            .collect::<Result<_, _>>()
            .map_err(Stopped)?;
        match too_many(programme, &counts).first() {
            None => Ok(counts),
            Some(wrong) => Err(Stopped(format!(
                "--count {}={}: that's more members than the tier has ({}={}); correct one of the two numbers",
                wrong.of.name(),
                wrong.count,
                wrong.of.tier.id,
                wrong.members
            ))),
        }
    }
}

/// What's wrong with the name of a count, and which ones there are.
fn unknown(programme: &Programme, name: &str) -> String {
    let tiers: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    match name.split_once('.') {
        Some((tier, status)) if tiers.contains(&tier) => {
            let known: Vec<&str> = statuses(programme).map(|fact| fact.id.as_str()).collect();
            let help = instead(nearest(status, &known), &known);
            format!("there's no yes-or-no fact \"{status}\"; {help}")
        }
        named => {
            let tier = named.map_or(name, |(tier, _)| tier);
            format!("there's no tier \"{tier}\"; {}", instead(nearest(tier, &tiers), &tiers))
        }
    }
}
