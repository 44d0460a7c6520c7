//! An election, and the rules that follow from it.

use domain::date::Date;
use domain::election::{Election, ElectionSeats, Nominations, VotingMethod};
use domain::poll::{PollRules, Secrecy};
use domain::ratio::Ratio;
use domain::text::Text;

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// An election with a record date 60 days before voting, and nominations that close 10 days before.
pub fn election(method: VotingMethod) -> Election {
    Election {
        id: "board".to_owned(),
        title: Text::new("en", "Board election"),
        voters: Vec::new(),
        benefit: None,
        seats: ElectionSeats::Number(2),
        terms: None,
        method: Some(method),
        record_days: Some(60),
        paid_up: false,
        one_vote_per: None,
        most_per_organisation: Some(1),
        quorum: Some(domain::election::Quorum {
            members: Some(Ratio::whole(10)),
            votes: None,
            majority: false,
            text: None,
        }),
        nominations: Some(Nominations {
            supporters: Some(10),
            close_days: Some(10),
            text: None,
        }),
        note: None,
        source: None,
        line: 7,
    }
}

pub fn rules(method: VotingMethod) -> PollRules {
    PollRules::of_election(&election(method), 2, Secrecy::Secret).unwrap()
}
