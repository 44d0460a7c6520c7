//! The URLs of these pages.

use crate::api::{ElectionBrief, RollAnswer, RollPart, segment};
use crate::site::{page_parameter, sort_parameter};

/// The elections of a foundation's programmes.
pub(super) fn elections_address(foundation: &str) -> String {
    format!("/elections/{}", segment(foundation))
}

/// The roll of an election, with today as its record date.
pub(super) fn election_address(foundation: &str, election: &ElectionBrief) -> String {
    let (programme, id) = (segment(&election.programme), segment(&election.id));
    format!("{}/{programme}/{id}", elections_address(foundation))
}

/// The elections and resolutions that the foundation has announced.
pub(super) fn announced_address(foundation: &str) -> String {
    format!("/polls/{}", segment(foundation))
}

/// The form to announce one, filled in for this election.
pub(super) fn announce_address(foundation: &str, election: &ElectionBrief) -> String {
    let chosen = segment(&format!("{}/{}", election.programme, election.id));
    format!("{}/new?election={chosen}", announced_address(foundation))
}

/// A parameter, unless it's empty.
fn parameter(name: &str, value: &str) -> String {
    match value {
        "" => String::new(),
        value => format!("&{name}={}", segment(value)),
    }
}

/// What's compared with: the record date and the version, as in URLs. Each is empty if it's the same as that of this roll,
/// so that the comparison follows it. Both are empty without another roll.
pub(super) fn compared(answer: &RollAnswer) -> (String, String) {
    let Some(other) = &answer.compared else {
        return (String::new(), String::new());
    };
    if other.version == answer.version {
        return (other.day.to_string(), String::new());
    }
    let day = Some(other.day).filter(|day| *day != answer.day);
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    (day, other.version.clone())
}

/// Which roll it is: the record date, the version and the search.
fn chosen(answer: &RollAnswer) -> String {
    format!(
        "day={}{}{}",
        answer.day,
        parameter("version", &answer.version),
        parameter("q", &answer.q)
    )
}

/// A page of the roll: of another part, in another order, or further down. Everything else stays.
pub(super) fn roll_address(answer: &RollAnswer, part: RollPart, sort: &str, page: i64) -> String {
    let (day, version) = compared(answer);
    format!(
        "{}?{}{}{}&part={}{}{}",
        election_address(&answer.foundation.id, &answer.election),
        chosen(answer),
        parameter("compare_day", &day),
        parameter("compare_version", &version),
        part.id(),
        sort_parameter("sort", sort),
        page_parameter("page", page)
    )
}

/// The same roll without another one next to it.
pub(super) fn single_address(answer: &RollAnswer) -> String {
    let part = match answer.part {
        RollPart::Differences => RollPart::default(),
        part => part,
    };
    format!(
        "{}?{}&part={}",
        election_address(&answer.foundation.id, &answer.election),
        chosen(answer),
        part.id()
    )
}

/// A member, for the foundation's people.
pub(super) fn member_address(foundation: &str, membership: &str) -> String {
    format!("/members/{}/{}", segment(foundation), segment(membership))
}
