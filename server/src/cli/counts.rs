//! Member counts, for commands about seats and votes.

use super::Stopped;
use super::args::pair;
use super::subject::instead;
use clap::Args;
use domain::number::read_count;
use domain::programme::Programme;
use domain::seats::{MOST_MEMBERS, MemberCounts};
use domain::suggest::nearest;

#[derive(Debug, Args)]
pub(super) struct CountArgs {
    /// A tier's number of members, such as gold=7; repeat it for other tiers
    #[arg(long = "count", value_name = "NAME=N", value_parser = pair)]
    counts: Vec<(String, String)>,
}

impl CountArgs {
    /// The counts by tier. A name that isn't a tier is an error.
    pub(super) fn of(&self, programme: &Programme) -> Result<MemberCounts, Stopped> {
        let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
        let read = |(name, written): &(String, String)| {
            let count = read_count(written, MOST_MEMBERS);
            match count {
                _ if !known.contains(&name.as_str()) => Err(format!(
                    "--count {name}={written}: there's no tier \"{name}\"; {}",
                    instead(nearest(name, &known), &known)
                )),
                Some(count) => Ok((name.clone(), count)),
                None => Err(format!(
                    "--count {name}={written}: write the number of members as a whole number"
                )),
            }
        };
        self.counts.iter().map(read).collect::<Result<_, _>>().map_err(Stopped)
    }
}
