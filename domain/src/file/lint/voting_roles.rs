//! Roles that vote: one person votes for a member, and there's something to vote on.

use super::linter::Linter;
use crate::file::view::TableView;
use crate::joining::Role;
use crate::programme::{Programme, Tier};
use crate::roll::{roll, voting_right};
use crate::seats::MemberCounts;

pub(super) fn check(lint: &mut Linter<'_>) {
    for (id, role) in lint.view.tables("roles") {
        if role.yes("votes") {
            one_person(lint, id, role);
        }
    }
    // Who votes is only clear if every name is known.
    if lint.problems.is_empty() {
        both_vote(lint);
        nothing_to_vote_on(lint);
    }
}

fn one_person(lint: &mut Linter<'_>, id: &str, role: TableView<'_>) {
    let problem = format!("\"{id}\" votes for the member, so only one person can have the role");
    if role.whole("least").is_some_and(|least| least > 1) {
        let help = if role.has("most") {
            "write least = 1 and most = 1"
        } else {
            "write least = 1"
        };
        lint.report(role.span("least"), problem, help);
    } else if role.whole("most").is_some_and(|most| most > 1) {
        lint.report(role.span("most"), problem, "write most = 1, or delete it");
    }
}

/// Only one role can vote for an organisation in each tier.
fn both_vote(lint: &mut Linter<'_>) {
    let programme = lint.programme;
    let voting = voting(programme);
    for (place, role) in voting.iter().enumerate() {
        let shared = |other: &Role| -> Vec<&str> {
            let tiers = programme.tiers.iter();
            let both = tiers.filter(|tier| tier.asks_for(role) && tier.asks_for(other));
            both.map(|tier| tier.id.as_str()).collect()
        };
        let mut earlier = voting[..place].iter().map(|other| (other, shared(other)));
        let Some((other, tiers)) = earlier.find(|(_, tiers)| !tiers.is_empty()) else {
            continue;
        };
        report(
            lint,
            role,
            format!(
                "\"{}\" and \"{}\" both vote for {}",
                other.id,
                role.id,
                tiers.join(", ")
            ),
            "keep \"votes\" for only one of them, or give them different tiers",
        );
    }
}

fn nothing_to_vote_on(lint: &mut Linter<'_>) {
    let programme = lint.programme;
    let with_votes = tiers_with_votes(programme);
    for role in voting(programme) {
        if !with_votes.iter().any(|tier| tier.asks_for(role)) {
            report(
                lint,
                role,
                format!(
                    "\"{}\" has nothing to vote on, because no tier with this role has votes",
                    role.id
                ),
                "delete \"votes\", or give the role a tier that votes",
            );
        }
    }
}

fn report(lint: &mut Linter<'_>, role: &Role, message: String, help: &str) {
    let views = lint.view.tables("roles");
    if let Some((_, view)) = views.into_iter().find(|(id, _)| *id == role.id) {
        lint.report(view.span("votes"), message, help);
    }
}

fn voting(programme: &Programme) -> Vec<&Role> {
    programme.joining.roles.iter().filter(|role| role.votes).collect()
}

/// The tiers whose members vote in an election, or in the programme as a whole if it has none.
fn tiers_with_votes(programme: &Programme) -> Vec<&Tier> {
    let whole = roll(programme, &MemberCounts::new()).filter(|_| programme.elections.is_empty());
    let in_whole = |tier: &Tier| {
        let mut lines = whole.iter().flat_map(|whole| &whole.lines);
        lines.any(|line| line.tier == tier.id && line.right.can_vote())
    };
    let in_election = |tier: &Tier| {
        let mut elections = programme.elections.iter();
        elections.any(|election| voting_right(programme, election, tier).can_vote())
    };
    let tiers = programme.tiers.iter();
    tiers.filter(|tier| in_whole(tier) || in_election(tier)).collect()
}
