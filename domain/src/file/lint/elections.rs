//! Elections: names exist, everyone who has votes can use them, and no rule is without effect.

use super::linter::Linter;
use super::names::{list, one};
use crate::election::{Election, ElectionSeats};
use crate::file::view::TableView;
use crate::grant::{BenefitKind, GrantValue};
use crate::programme::{Programme, Tier};
use crate::resolve::resolve;
use crate::roll::{VotingRight, voting_right};
use crate::seats::{MemberCounts, SeatCount};

pub(super) fn check(lint: &mut Linter<'_>) {
    let before = lint.problems.len();
    for (id, view) in lint.view.tables("elections") {
        let Some(election) = lint.programme.election(id) else {
            continue;
        };
        names(lint, view);
        seats(lint, election, view);
        limits(lint, election, view);
    }
    // Who votes is only clear if every name is known.
    if lint.problems.len() == before {
        for (id, view) in lint.view.tables("elections") {
            if let Some(election) = lint.programme.election(id) {
                voters(lint, election, view);
            }
        }
        without_an_election(lint);
        twice_for_the_same_seats(lint);
    }
}

fn names(lint: &mut Linter<'_>, view: TableView<'_>) {
    list(lint, view, "voters", "tier", &lint.tier_and_group_ids());
    one(lint, view, "benefit", "benefit", &lint.benefit_ids());
    let bodies: Vec<&str> = lint.programme.bodies.iter().map(|body| body.id.as_str()).collect();
    one(lint, view, "seats", "body", &bodies);
    let benefit = view.word("benefit").and_then(|id| lint.programme.benefit(id));
    if let Some(benefit) = benefit
        && !matches!(benefit.kind, BenefitKind::Votes { .. } | BenefitKind::YesNo)
    {
        lint.report(
            view.span("benefit"),
            format!("\"{}\" doesn't give anybody a vote", benefit.id),
            "name a benefit of kind votes or yes-no",
        );
    }
    if view.has("voters") && view.items("voters").is_empty() {
        lint.report(
            view.span("voters"),
            "nobody votes in this election",
            "list the tiers that vote, or delete \"voters\"",
        );
    }
    if !view.has("voters") && !view.has("benefit") && lint.view.table("roll").is_none() {
        if view.misspells(&["voters", "benefit"]) {
            return;
        }
        let tiers: Vec<String> = lint.tier_ids().iter().map(|id| format!("\"{id}\"")).collect();
        lint.report(
            view.place(),
            "this election doesn't say who votes",
            format!("list the tiers that vote: voters = [{}]", tiers.join(", ")),
        );
    }
}

fn seats(lint: &mut Linter<'_>, election: &Election, view: TableView<'_>) {
    if election.seats == ElectionSeats::Number(0) && view.has("seats") {
        lint.report(
            view.span("seats"),
            "an election fills at least one seat",
            "write seats = 1 or higher",
        );
    }
    for key in ["cohorts", "first_year"] {
        if view.has(key) && !view.has("term_years") && !view.misspells(&["term_years"]) {
            lint.report(
                view.key_span(key),
                format!("\"{key}\" needs the length of a term"),
                "add: term_years = 4",
            );
        }
    }
    let Some(terms) = election.terms else { return };
    if terms.years == 0 {
        lint.report(
            view.span("term_years"),
            "a term can't have a length of 0",
            "write term_years = 1 or more",
        );
        return;
    }
    if view.has("first_year") && !(1900..3000).contains(&view.whole("first_year").unwrap_or_default()) {
        lint.report(
            view.span("first_year"),
            "this isn't a year",
            "write all four digits, such as first_year = 2026",
        );
    } else if view.has("first_year") && terms.years == 1 {
        lint.report(
            view.key_span("first_year"),
            "\"first_year\" has no effect, because all seats are up every year",
            "delete it",
        );
    }
    if view.has("cohorts") {
        cohorts(lint, election, view, terms.years);
    }
}

/// Each cohort must have a year, and at least one seat.
fn cohorts(lint: &mut Linter<'_>, election: &Election, view: TableView<'_>, years: u16) {
    let cohorts = view.whole("cohorts").unwrap_or_default();
    let seats = fixed(lint.programme, election);
    let most = seats.unwrap_or(i64::from(years));
    let fitting: Vec<String> = (2..=i64::from(years))
        .filter(|fit| i64::from(years) % fit == 0 && *fit <= most)
        .map(|fit| format!("cohorts = {fit}"))
        .collect();
    let help = if fitting.is_empty() {
        "delete \"cohorts\", or write a longer term".to_owned()
    } else {
        format!("write {}, or change \"term_years\"", fitting.join(" or "))
    };
    if cohorts < 2 {
        lint.report(
            view.span("cohorts"),
            "staggered terms need at least 2 cohorts",
            "write cohorts = 2 or more; if all seats are up together, delete it",
        );
    } else if i64::from(years) % cohorts != 0 {
        lint.report(
            view.span("cohorts"),
            format!("{cohorts} cohorts can't take equal turns in {years} years"),
            help,
        );
    } else if let Some(seats) = seats.filter(|seats| *seats < cohorts) {
        lint.report(
            view.span("cohorts"),
            format!("there are fewer seats ({seats}) than cohorts ({cohorts})"),
            help,
        );
    }
}

fn limits(lint: &mut Linter<'_>, election: &Election, view: TableView<'_>) {
    if let Some(most) = election.most_per_organisation {
        let seats: Option<i64> = lint
            .programme
            .elections
            .iter()
            .map(|election| fixed(lint.programme, election))
            .sum();
        if most == 0 {
            lint.report(
                view.span("most_per_organisation"),
                "nobody could be elected",
                "write most_per_organisation = 1 or higher",
            );
        } else if let Some(seats) = seats.filter(|seats| i64::from(most) >= *seats) {
            let lower = if seats > 1 {
                format!("write most_per_organisation = {} or lower, or delete it", seats - 1)
            } else {
                "delete it".to_owned()
            };
            lint.report(
                view.span("most_per_organisation"),
                format!("this has no effect: all elections together fill {seats} seats"),
                lower,
            );
        }
    }
    if let Some(quorum) = view.table("quorum") {
        if quorum.has("majority") && quorum.has("members") {
            lint.report(
                quorum.key_span("majority"),
                "\"majority\" and \"members\" both say how many members have to vote",
                "keep one of them",
            );
        }
        says_nothing(lint, quorum, "quorum", "members = 10");
    }
    if let Some(nominations) = view.table("nominations") {
        if nominations.whole("supporters") == Some(0) {
            lint.report(
                nominations.span("supporters"),
                "a candidate without supporters needs no rule",
                "delete \"supporters\"",
            );
        }
        says_nothing(lint, nominations, "nominations", "supporters = 10");
    }
    if election.is_appointment() {
        for key in ["quorum", "nominations", "record_days"] {
            if view.has(key) {
                lint.report(
                    view.key_span(key),
                    format!("\"{key}\" has no effect, because these seats are filled by appointment"),
                    "delete it, or choose another \"method\"",
                );
            }
        }
    }
}

fn says_nothing(lint: &mut Linter<'_>, view: TableView<'_>, key: &str, example: &str) {
    if view.table.is_empty() {
        lint.report(
            view.place(),
            format!("this says nothing about {key}"),
            format!("delete it, or add for example: {example}"),
        );
    }
}

/// The tiers that vote must have votes, and there must be some.
fn voters(lint: &mut Linter<'_>, election: &Election, view: TableView<'_>) {
    let Some(benefit) = &election.benefit else { return };
    let programme = lint.programme;
    let mut votes = false;
    for tier in &programme.tiers {
        match voting_right(programme, election, tier) {
            VotingRight::Votes(_) | VotingRight::Depends(_) => votes = true,
            VotingRight::NoVotes if election.is_open_to(tier) => no_votes(lint, election, view, tier, benefit),
            VotingRight::OtherClass | VotingRight::NoVotes => {}
        }
    }
    if !votes && election.voters.is_empty() {
        let span = if view.has("benefit") {
            view.span("benefit")
        } else {
            view.place()
        };
        let grant = grant(programme, benefit);
        lint.report(
            span,
            format!("nobody votes in this election, because no tier grants \"{benefit}\""),
            format!("add {grant} to the grants of a tier, or name another benefit"),
        );
    }
}

fn no_votes(lint: &mut Linter<'_>, election: &Election, view: TableView<'_>, tier: &Tier, benefit: &str) {
    let resolved = resolve(lint.programme, tier);
    let value = resolved.grant(benefit).map(|granted| &granted.grant.value);
    let listed = view
        .items("voters")
        .into_iter()
        .find(|item| item.get_ref().as_str() == Some(tier.id.as_str()));
    if matches!(value, Some(GrantValue::UpTo(_) | GrantValue::Unlimited)) {
        let views = lint.tiers();
        let Some((_, place)) = views.iter().find(|(id, _)| *id == tier.id) else {
            return;
        };
        let mut grants = place.entries("grants").into_iter();
        if let Some((_, _, value)) = grants.find(|(id, _, _)| *id == benefit) {
            lint.report(
                value.span(),
                format!("[elections.{}] needs the exact number of votes", election.id),
                format!("write: {benefit} = 5"),
            );
        }
    } else if let Some(item) = listed {
        lint.report(
            item.span(),
            format!(
                "\"{}\" has no votes here, because it doesn't grant \"{benefit}\"",
                tier.id
            ),
            format!(
                "delete it here, or add {} to the grants of \"{}\"",
                grant(lint.programme, benefit),
                tier.id
            ),
        );
    }
}

/// A grant that gives a vote.
fn grant(programme: &Programme, benefit: &str) -> String {
    match programme.benefit(benefit).map(|known| &known.kind) {
        Some(BenefitKind::Votes { .. }) => format!("{benefit} = 1"),
        _ => format!("{benefit} = true"),
    }
}

/// In a programme with elections, whoever has votes can vote in one of them.
fn without_an_election(lint: &mut Linter<'_>) {
    let programme = lint.programme;
    if programme.elections.is_empty() {
        return;
    }
    let rolled = programme.roll.as_ref().map(|rule| rule.benefit.as_str());
    let named = programme
        .elections
        .iter()
        .filter_map(|election| election.benefit.as_deref());
    let mut benefits: Vec<&str> = rolled.into_iter().chain(named).collect();
    benefits.sort_unstable();
    benefits.dedup();
    for benefit in benefits {
        let elections: Vec<&Election> = programme
            .elections
            .iter()
            .filter(|election| election.benefit.as_deref() == Some(benefit))
            .collect();
        let Some(last) = elections.last() else {
            if let Some(roll) = lint.view.table("roll") {
                lint.report(
                    roll.span("benefit"),
                    format!("\"{benefit}\" gives votes, but no election uses them"),
                    format!("write benefit = \"{benefit}\" in an election, or delete [roll]"),
                );
            }
            continue;
        };
        for (id, view) in lint.tiers() {
            let Some(tier) = programme.tier(id) else { continue };
            let has_votes = resolve(programme, tier).grant(benefit).is_some();
            let right = |election: &&Election| voting_right(programme, election, tier);
            if has_votes
                && elections
                    .iter()
                    .map(right)
                    .all(|right| right == VotingRight::OtherClass)
            {
                lint.report(
                    view.place(),
                    format!("\"{id}\" grants \"{benefit}\", but its members vote in no election"),
                    format!("add \"{id}\" to \"voters\" in [elections.{}]", last.id),
                );
            }
        }
    }
}

fn twice_for_the_same_seats(lint: &mut Linter<'_>) {
    let programme = lint.programme;
    for (place, (id, view)) in lint.view.tables("elections").into_iter().enumerate() {
        let Some(election) = programme.election(id) else {
            continue;
        };
        let ElectionSeats::Body(body) = &election.seats else {
            continue;
        };
        let earlier = programme.elections.iter().take(place);
        for other in earlier.filter(|other| other.seats == election.seats) {
            let votes = |election: &Election, tier: &&Tier| voting_right(programme, election, tier).can_vote();
            let own = programme.tiers.iter().filter(|tier| votes(election, tier));
            let (both, rest): (Vec<&Tier>, Vec<&Tier>) = own.partition(|tier| votes(other, tier));
            if both.is_empty() {
                continue;
            }
            let names = |tiers: &[&Tier]| {
                let names: Vec<String> = tiers.iter().map(|tier| format!("\"{}\"", tier.id)).collect();
                names.join(", ")
            };
            let help = if rest.is_empty() {
                "delete one of them, or change who votes in it".to_owned()
            } else {
                format!("write: voters = [{}]", names(&rest))
            };
            let span = if view.has("voters") {
                view.span("voters")
            } else {
                view.place()
            };
            lint.report(
                span,
                format!(
                    "{} would vote twice for the seats of \"{body}\", here and in [elections.{}]",
                    names(&both),
                    other.id
                ),
                help,
            );
        }
    }
}

/// The number of seats, if it doesn't depend on member counts.
fn fixed(programme: &Programme, election: &Election) -> Option<i64> {
    match election.seat_count(programme, &MemberCounts::new()) {
        SeatCount::Seats(seats) => Some(seats),
        _ => None,
    }
}
