//! What's wrong with a poll that somebody typed.

use super::CheckedPoll;
use app::api::PollField::{Closes, Election, Kind, Majority, NominationsFrom, NominationsTo, Opens, RecordDay};
use app::api::PollField::{Seats, Secrecy, Title, Wording};
use app::api::PollFieldFault::{Appointment, Missing, TooLong, Wrong};
use app::api::{LONGEST_POLL_TEXT, LONGEST_POLL_TITLE, NewPoll, PollField, PollFieldFault};
use domain::catalogue::FoundationProgrammes;
use domain::date::Date;
use domain::file::{read_foundation, read_programme};
use domain::poll::{MajorityShare, PaperKind, PollKind};
use std::collections::BTreeMap;

const FOUNDATION: &str = r##"
name = "Harbour"
tagline = "Boats."
mark = "HF"
languages = ["en"]
look = { accent = "#23458f", accent_dark = "#9db8ff" }
contact = { email = "members@example.org" }
"##;

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "EUR"

[tiers.gold]
title = "Gold"
price = { amount = 5_000 }

[elections.board]
title = "Board"
seats = 7
method = "plurality"
voters = ["gold"]

[elections.council]
title = "Council"
seats = 3
method = "appointment"
voters = ["gold"]
"#;

fn shelf() -> FoundationProgrammes {
    FoundationProgrammes {
        foundation: read_foundation("harbour", "foundation.toml", FOUNDATION, &BTreeMap::new()).unwrap(),
        versions: vec![read_programme("harbour", "membership.toml", PROGRAMME).unwrap()],
    }
}

fn election() -> NewPoll {
    NewPoll {
        kind: "election".to_owned(),
        programme: "membership".to_owned(),
        election: "board".to_owned(),
        title: " Board  2027 ".to_owned(),
        seats: "3".to_owned(),
        secrecy: "secret".to_owned(),
        record_day: "2027-02-01".to_owned(),
        nominations_from: "2027-02-01".to_owned(),
        nominations_to: "2027-02-28".to_owned(),
        opens: "2027-03-15".to_owned(),
        closes: "2027-03-29".to_owned(),
        ..NewPoll::default()
    }
}

fn faults(new: &NewPoll) -> Vec<(PollField, PollFieldFault)> {
    let today = Date::parse("2027-01-04").unwrap();
    CheckedPoll::of(&shelf(), new, today, None).map_or_else(|faults| faults, |_| Vec::new())
}

#[test]
fn an_election_has_the_rules_of_the_programme() {
    let (shelf, today) = (shelf(), Date::parse("2027-01-04").unwrap());
    let new = election();
    let checked = CheckedPoll::of(&shelf, &new, today, None).unwrap();
    assert_eq!((checked.title.as_str(), checked.wording.as_str()), ("Board 2027", ""));
    assert_eq!(checked.programme.version, "2026");
    assert_eq!((checked.rules.paper, checked.rules.seats), (PaperKind::Marks, 3));
    let new = NewPoll {
        kind: "resolution".to_owned(),
        election: "council".to_owned(),
        wording: "The bylaws are changed.\n".to_owned(),
        majority: "two_thirds".to_owned(),
        by_heads: true,
        ..election()
    };
    let checked = CheckedPoll::of(&shelf, &new, today, None).unwrap();
    let majority = checked.rules.majority.unwrap();
    assert_eq!((majority.share, majority.by_heads), (MajorityShare::TwoThirds, true));
    assert_eq!((checked.rules.kind, checked.rules.seats), (PollKind::Resolution, 0));
    assert_eq!(
        (checked.wording.as_str(), checked.days.nominations),
        ("The bylaws are changed.", None)
    );
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    assert_eq!(
        faults(&NewPoll::default()),
        [
            (Kind, Missing),
            (Election, Missing),
            (Title, Missing),
            (Secrecy, Missing),
            (RecordDay, Missing),
            (Opens, Missing),
            (Closes, Missing),
        ]
    );
    let new = NewPoll {
        election: "senate".to_owned(),
        title: "a".repeat(LONGEST_POLL_TITLE + 1),
        seats: "101".to_owned(),
        secrecy: "open".to_owned(),
        record_day: "tomorrow".to_owned(),
        nominations_from: String::new(),
        nominations_to: "2027-02-30".to_owned(),
        ..election()
    };
    assert_eq!(
        faults(&new),
        [
            (Election, Wrong),
            (Title, TooLong),
            (Seats, Wrong),
            (Secrecy, Wrong),
            (RecordDay, Wrong),
            (NominationsFrom, Missing),
            (NominationsTo, Wrong),
        ]
    );
    let new = NewPoll {
        kind: "resolution".to_owned(),
        wording: "a".repeat(LONGEST_POLL_TEXT + 1),
        ..election()
    };
    assert_eq!(faults(&new), [(Wording, TooLong), (Majority, Missing)]);
    let new = NewPoll {
        election: "council".to_owned(),
        seats: "0".to_owned(),
        ..election()
    };
    assert_eq!(faults(&new), [(Election, Appointment), (Seats, Wrong)]);
}
