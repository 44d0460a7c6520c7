//! A member's votes, rendered from fixtures.

use super::{VotesForm, member_votes_page};
use crate::api::{MemberAnswer, MemberTerm, OwnRoll, OwnRollsAnswer, RollPart};
use crate::elections::fixtures::{election, names, non_voter, obstacle, other, roll, voter};
use crate::elections::{RollForm, roll_page};
use crate::fixtures::{day, foundation, rendered, said};
use crate::locale::Locale;
use crate::member::member_home_page;
use crate::polls::MemberPoll;
use domain::election::VotingMethod;
use domain::file::read_programme;
use domain::member::MemberAction;
use domain::poll::PollPhase;
use domain::roll::{Missing, Obstacle, OtherMembership, RollEntry, VoteReason};

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "USD"

[tiers.gold]
title = "Gold"
price = { amount = 20_000 }
"#;

fn member() -> MemberAnswer {
    MemberAnswer {
        membership: "mzxw6ytboi3gk43f".to_owned(),
        version: 7,
        reference: "7KQ2-M9XW".to_owned(),
        foundation: foundation(),
        programme: read_programme("harbour", "membership.toml", PROGRAMME).unwrap(),
        tier: "gold".to_owned(),
        name: "Hollow Oak Systems".to_owned(),
        details: Vec::new(),
        counts_from: day("2026-01-01"),
        tier_term: 1,
        follows: false,
        ended_on: None,
        granted_since: Vec::new(),
        terms: vec![MemberTerm {
            number: 1,
            first_day: day("2026-01-01"),
            last_day: None,
        }],
        today: day("2026-06-15"),
        you: "maren@example.org".to_owned(),
        actions: MemberAction::ALL.to_vec(),
        roles: Vec::new(),
        invoices: Vec::new(),
        bills: Vec::new(),
        commitments: Vec::new(),
        agreements: Vec::new(),
        proof: None,
        history: Vec::new(),
        local_time: None,
        others: false,
        after: None,
        leaves_on: None,
        notice_on: None,
        change: None,
        renew_from: None,
        renew_by: None,
        checks: Vec::new(),
    }
}

/// The member's lines for 16 July 2026, read on 15 June.
fn rolls(entries: Vec<RollEntry>) -> OwnRollsAnswer {
    let rolls = entries.into_iter().map(|entry| OwnRoll {
        election: election(Some(VotingMethod::MeekStv)),
        day: day("2026-07-16"),
        entry,
    });
    OwnRollsAnswer {
        membership: "mzxw6ytboi3gk43f".to_owned(),
        rolls: rolls.collect(),
        names: vec![names()],
        today: day("2026-06-15"),
    }
}

fn missing(obstacles: Vec<Obstacle>) -> RollEntry {
    RollEntry::Missing(non_voter("Hollow Oak Systems", 15, obstacles))
}

fn shown(answer: MemberAnswer, entries: Vec<RollEntry>) -> String {
    rendered(Locale::En, move || {
        member_votes_page(answer, rolls(entries), Vec::new(), VotesForm::default())
    })
}

fn role() -> Missing {
    Missing::NoRepresentative {
        role: Some("voter".to_owned()),
    }
}

/// The first list with numbers on a page: the chain of reasons.
fn chain(page: &str) -> &str {
    let (_, list) = page.split_once("<ol>").unwrap();
    list.split_once("</ol>").unwrap().0
}

#[test]
fn v3_a_member_reads_the_same_votes_and_reasons_as_staff() {
    let entry = RollEntry::Votes(voter("mzxw6ytboi3gk43f", "Hollow Oak Systems", 15));
    let own = shown(member(), vec![entry.clone()]);
    let answer = roll(RollPart::Voting, vec![entry]);
    let staff = rendered(Locale::En, move || roll_page(answer, RollForm::default()));
    assert_eq!(chain(&own), chain(&staff));
    let words = said(&own);
    for expected in [
        "Record date: 16 July 2026.",
        "You have 15 votes for each open seat in this election, because:",
        "Sunniva Dahl (sunniva@example.org) casts your 15 votes.",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn what_to_do_is_said_with_its_deadline_and_a_link_to_where_it_is_done() {
    let page = shown(member(), vec![missing(vec![obstacle(role(), Some("2026-07-16"))])]);
    assert!(
        page.contains("href=\"/member/mzxw6ytboi3gk43f/people#role-voter\""),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "You can’t vote yet: name a person for the role “Voting representative” by 16 July 2026.",
        "Nobody has the role “Voting representative”.",
        "By 16 July 2026",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let overdue = Missing::Overdue {
        since: day("2026-05-01"),
    };
    let lapses = Missing::Unconfirmed { on: day("2026-07-01") };
    let several = vec![
        obstacle(lapses, Some("2026-07-01")),
        obstacle(role(), Some("2026-07-16")),
        obstacle(overdue, Some("2026-07-16")),
    ];
    let page = shown(member(), vec![missing(several.clone())]);
    for expected in ["/renew\"", "/documents\"", "/people#role-voter\""] {
        assert!(
            page.contains(&format!("href=\"/member/mzxw6ytboi3gk43f{expected}")),
            "{expected}: {page}"
        );
    }
    assert!(
        said(&page).contains("You can’t vote yet. You have until 1 July 2026 to change that:"),
        "{page}"
    );
    let reader = MemberAnswer {
        actions: vec![MemberAction::Read],
        ..member()
    };
    let page = shown(reader, vec![missing(several)]);
    for unexpected in ["/renew\"", "#role-voter\"", "Invoices and documents"] {
        assert!(!page.contains(unexpected), "{unexpected}: {page}");
    }
}

#[test]
fn as_things_are_today_the_deadline_is_the_record_date() {
    let mut answer = rolls(vec![missing(vec![obstacle(role(), Some("2026-06-15"))])]);
    answer.rolls[0].day = answer.today;
    let page = rendered(Locale::En, move || {
        member_votes_page(member(), answer, Vec::new(), VotesForm::default())
    });
    let words = said(&page);
    for expected in [
        "As things are today, 15 June 2026. Record date: the roll is fixed 60 days before voting opens.",
        "You can’t vote yet: name a person for the role “Voting representative” by the record date.",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(!words.contains("By 15 June 2026"), "{words}");
}

#[test]
fn a_member_whom_nothing_helps_reads_why() {
    let ended = Missing::Ended { on: day("2026-05-31") };
    let over = MemberAnswer {
        ended_on: Some(day("2026-05-31")),
        ..member()
    };
    let words = said(&shown(over, vec![missing(vec![obstacle(ended, None)])]));
    for expected in [
        "You can’t vote in this election with 16 July 2026 as the record date, because:",
        "The membership ended on 31 May 2026.",
        "Can’t be changed for this record date",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(said(&shown(member(), Vec::new())).contains("The programme has no elections."));
}

#[test]
fn a_right_that_starts_on_a_stated_day_does_not_follow_from_the_days_of_membership() {
    let words = |until: &str| {
        let too_new = Missing::TooNew {
            since: day("2026-01-01"),
            after_days: Some(180),
            until: day(until),
        };
        said(&shown(member(), vec![missing(vec![obstacle(too_new, None)])]))
    };
    assert!(words("2026-06-30").contains("180 days after the first day in a tier with votes (1 January 2026)."));
    let stated = words("2026-08-01");
    assert!(
        stated.contains("The right to vote starts on 1 August 2026.") && !stated.contains("180 days"),
        "{stated}"
    );
}

#[test]
fn other_members_are_only_counted_if_the_reader_may_not_know_them() {
    let unknown = OtherMembership {
        reference: String::new(),
        ..other("")
    };
    let mut own = voter("m1", "Hollow Oak Systems", 15);
    own.reasons = vec![VoteReason::ForGroup(vec![unknown.clone(), unknown])];
    let words = said(&shown(member(), vec![RollEntry::Votes(own)]));
    assert!(words.contains("this one does, and 2 others don’t."), "{words}");
}

#[test]
fn the_home_page_says_the_votes_or_that_there_are_none_yet() {
    let home = |entries: Vec<RollEntry>| {
        let page = rendered(Locale::En, move || {
            member_home_page(member(), Some(rolls(entries)), Vec::new())
        });
        said(&page)
    };
    let votes = home(vec![RollEntry::Votes(voter("m1", "Hollow Oak Systems", 15))]);
    assert!(
        votes.contains("15 votes per open seat, cast by Sunniva Dahl"),
        "{votes}"
    );
    let not_yet = home(vec![missing(vec![obstacle(role(), Some("2026-07-16"))])]);
    let to_do = "You can’t vote yet: name a person for the role “Voting representative” by 16 July 2026.";
    assert!(not_yet.contains(to_do), "{not_yet}");
    let overdue = Missing::Overdue {
        since: day("2026-05-01"),
    };
    let several = vec![
        obstacle(role(), Some("2026-07-16")),
        obstacle(overdue, Some("2026-07-10")),
    ];
    let several = home(vec![missing(several)]);
    for expected in [
        "You can’t vote yet. You have until 10 July 2026 to change that:",
        "Nobody has the role “Voting representative”. An invoice that was due on 1 May 2026 isn’t paid.",
    ] {
        assert!(several.contains(expected), "{expected}: {several}");
    }
    let too_new = Missing::TooNew {
        since: day("2026-06-01"),
        after_days: None,
        until: day("2026-11-28"),
    };
    let later = home(vec![missing(vec![obstacle(too_new, None)])]);
    assert!(
        later.contains("No vote The right to vote starts on 28 November 2026."),
        "{later}"
    );
    let never = home(vec![missing(vec![obstacle(Missing::OtherClass, None)])]);
    assert!(never.contains("Your tier has no votes."), "{never}");
}

#[test]
fn d1_the_home_page_leads_to_ballots_that_arent_cast() {
    let poll = |number, has_voted| MemberPoll {
        number,
        title: format!("Vote {number}"),
        phase: PollPhase::Voting,
        closes: day("2026-06-20"),
        votes: 15,
        has_voted,
        can_vote: true,
    };
    let polls = vec![poll(4, false), poll(5, true)];
    let page = rendered(Locale::En, move || member_home_page(member(), None, polls));
    let ballot = |number| format!("href=\"/polls/harbour/{number}/vote/mzxw6ytboi3gk43f\"");
    assert_eq!(page.matches(&ballot(4)).count(), 2, "to do, and in the list: {page}");
    assert!(!page.contains(&ballot(5)), "{page}");
    let words = said(&page);
    for expected in ["Vote: Vote 4", "By 20 June 2026", "15 votes, cast"] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn a_record_date_before_the_membership_is_kept() {
    let on = |day: &str| {
        let form = VotesForm {
            day: day.to_owned(),
            is_wrong: false,
        };
        rendered(Locale::En, move || {
            member_votes_page(member(), rolls(Vec::new()), Vec::new(), form)
        })
    };
    let page = on("2025-01-01");
    assert!(page.contains("value=\"2025-01-01\""), "{page}");
    let sentence = "On this record date, the programme has no elections, or you aren’t a member.";
    assert!(said(&page).contains(sentence), "{page}");
    assert!(!on("").contains("name=\"day\""));
}

#[test]
fn w6_a_wrong_record_date_is_kept() {
    let form = VotesForm {
        day: "soon".to_owned(),
        is_wrong: true,
    };
    let entry = RollEntry::Votes(voter("m1", "Hollow Oak Systems", 15));
    let page = rendered(Locale::En, move || {
        member_votes_page(member(), rolls(vec![entry]), Vec::new(), form)
    });
    assert!(
        page.contains("<title>Error: ") && page.contains("href=\"#day\"") && page.contains("value=\"soon\""),
        "{page}"
    );
}
