//! The pages about elections, rendered from fixtures.

use super::fixtures::{HOSTILE, LONG, election, names, non_voter, obstacle, other, roll, totals, voter};
use super::{RollForm, WrongDay, elections_page, roll_page};
use crate::api::{
    ComparedRoll, ElectionBrief, ElectionRow, ElectionsAnswer, RollAnswer, RollFaults, RollPart, RollTotals,
};
use crate::fixtures::{day, foundation, rendered, said};
use crate::locale::Locale;
use crate::text::Texts;
use crate::words::{RollWords, roll_missing};
use domain::election::VotingMethod;
use domain::roll::{Missing, OtherMembership, RollChange, RollDifference, RollEntry};
use domain::text::Text;
use std::collections::BTreeSet;

/// Another membership that the reader isn't allowed to know.
fn unknown() -> OtherMembership {
    OtherMembership {
        reference: String::new(),
        ..other("")
    }
}

fn shown(answer: RollAnswer) -> String {
    rendered(Locale::En, move || roll_page(answer, RollForm::default()))
}

#[test]
fn the_list_of_elections_says_what_is_known_of_each() {
    let answer = |elections| ElectionsAnswer {
        foundation: foundation(),
        elections,
        today: day("2026-06-15"),
        money: false,
    };
    let unknown = ElectionBrief {
        title: Text::new("en", HOSTILE),
        seats: None,
        ..election(None)
    };
    let row = |election| ElectionRow {
        election,
        members: 1_200,
        others: 34,
        votes: 5_600,
    };
    let rows = vec![row(election(Some(VotingMethod::Plurality))), row(unknown)];
    let page = rendered(Locale::En, move || elections_page(answer(rows)));
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(page.contains("href=\"/elections/harbour/membership/board\""), "{page}");
    assert!(
        page.contains("href=\"/elections/harbour\" aria-current=\"true\""),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "1,200 of 1,234",
        "5,600",
        "The candidates with the most votes win.",
        "Not known",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let empty = rendered(Locale::En, move || elections_page(answer(Vec::new())));
    assert!(
        said(&empty).contains("The programmes have no elections.") && !empty.contains("<table"),
        "{empty}"
    );
}

#[test]
fn d2_a_line_says_why_the_member_votes_down_to_the_line_of_the_file() {
    let page = shown(roll(RollPart::Voting, vec![RollEntry::Votes(voter("m1", HOSTILE, 15))]));
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(page.contains("href=\"/members/harbour/m1\""), "{page}");
    assert!(page.contains("/harbour/membership/source?version=2026#L240"), "{page}");
    assert!(page.contains("aria-sort=\"ascending\""), "{page}");
    assert!(!page.contains("leptos-island"), "the page has no script: {page}");
    let words = said(&page);
    for expected in [
        "Voting roll: Board election",
        "Record date 16 July 2026: 1 member can vote, with 15 votes in all. 1 other member can’t take part.",
        "15 votes per open seat",
        "Why 15 votes",
        "Member since 1 March 2024. The tier is Gold, under version 2026 of the programme.",
        "Gold includes the benefits of Silver, among them “Votes”, for each open seat.",
        "The number of votes depends on these details: Employees and unknown-fact.",
        "started on 28 August 2024: 180 days after the first day in a tier with votes (1 March 2024).",
        "No invoice is overdue.",
        "Only one of several related companies votes: this one, and not Oak Cloud BV (9XW2-7KQM).",
        "Sunniva Dahl",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn a_line_of_somebody_who_cannot_vote_says_what_is_missing_and_by_when() {
    let role = Missing::NoRepresentative {
        role: Some("voter".to_owned()),
    };
    let overdue = Missing::Overdue {
        since: day("2026-05-01"),
    };
    let several = non_voter(
        LONG,
        15,
        vec![
            obstacle(role, Some("2026-07-16")),
            obstacle(overdue, Some("2026-07-10")),
        ],
    );
    let page = said(&shown(roll(RollPart::NotVoting, vec![RollEntry::Missing(several)])));
    for expected in [
        LONG,
        "No vote (otherwise 15 votes)",
        "Nobody has the role “Voting representative”.",
        "By 16 July 2026",
        "An invoice that was due on 1 May 2026 isn’t paid.",
        "By 10 July 2026",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains("Can’t be changed"), "{page}");
    let too_new = Missing::TooNew {
        since: day("2026-06-01"),
        after_days: Some(180),
        until: day("2026-11-28"),
    };
    let hopeless = non_voter("", 0, vec![obstacle(too_new, None)]);
    let page = said(&shown(roll(RollPart::All, vec![RollEntry::Missing(hopeless)])));
    for expected in [
        "2M9X-W7KQ",
        "No vote",
        "starts on 28 November 2026: 180 days after the first day in a tier with votes (1 June 2026).",
        "Can’t be changed for this record date",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[test]
fn whatever_is_missing_is_a_sentence_of_its_own_in_every_language() {
    let on = day("2026-07-01");
    let all = [
        Missing::NoSuchTier,
        Missing::NoVotes,
        Missing::OtherClass,
        Missing::NotBegun { on },
        Missing::Ended { on },
        Missing::Ended { on: day("2026-06-01") },
        Missing::Leaving { on },
        Missing::Unconfirmed { on },
        Missing::TooNew {
            since: on,
            after_days: None,
            until: on,
        },
        Missing::UnknownFacts(vec!["staff".to_owned()]),
        Missing::NoRepresentative { role: None },
        Missing::Overdue { since: on },
        Missing::OtherMembershipVotes(other("Oak Cloud BV")),
        Missing::OtherMembershipVotes(unknown()),
        Missing::RelatedCompanyVotes(other("Oak Cloud BV")),
        Missing::RelatedCompanyVotes(unknown()),
    ];
    let (election, names) = (election(None), [names()]);
    let member = non_voter("Quay Works", 0, Vec::new());
    for locale in [Locale::En, Locale::De] {
        let words = RollWords {
            t: Texts::new(locale),
            election: &election,
            names: &names,
            today: day("2026-06-15"),
        };
        let sentences: BTreeSet<String> = all
            .iter()
            .map(|missing| roll_missing(words, &member, missing))
            .collect();
        assert!(
            sentences.iter().all(|sentence| sentence.ends_with('.')),
            "{sentences:?}"
        );
        assert_eq!(sentences.len(), all.len(), "{sentences:?}");
    }
}

#[test]
fn the_whole_state_of_the_roll_is_in_its_address() {
    let mut answer = roll(RollPart::Differences, Vec::new());
    answer.q = "oak & co".to_owned();
    answer.version = "1.0".to_owned();
    answer.sort = "-votes".to_owned();
    answer.compared = Some(ComparedRoll {
        day: day("2027-01-01"),
        version: "2026".to_owned(),
        totals: totals(2, 0, 20),
    });
    let mut after = voter("m1", HOSTILE, 20);
    after.reasons.truncate(1);
    answer.differences = vec![
        RollDifference {
            change: RollChange::Votes,
            before: Some(RollEntry::Votes(voter("m1", HOSTILE, 15))),
            after: Some(RollEntry::Votes(after)),
        },
        RollDifference {
            change: RollChange::Added,
            before: None,
            after: Some(RollEntry::Votes(voter("m3", LONG, 5))),
        },
    ];
    answer.pages = 2;
    let page = shown(answer);
    let kept =
        "day=2026-07-16&amp;version=1.0&amp;q=oak%20%26%20co&amp;compare_day=2027-01-01&amp;compare_version=2026";
    for expected in [
        format!("/elections/harbour/membership/board?{kept}&amp;part=not_voting\""),
        format!("?{kept}&amp;part=differences&amp;sort=-votes&amp;page=2\""),
        "?day=2026-07-16&amp;version=1.0&amp;q=oak%20%26%20co&amp;part=voting\"".to_owned(),
    ] {
        assert!(page.contains(&expected), "{expected}: {page}");
    }
    assert!(
        page.contains("value=\"oak &amp; co\"") && !page.contains("<script>alert"),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "Version 1.0 applies to every member.",
        "For comparison (1 January 2027, version 2026): 2 members can vote, with 20 votes in all.",
        "Before: 16 July 2026, version 1.0",
        "After: 1 January 2027, version 2026",
        "Different number of votes",
        "15 votes per open seat, cast by Sunniva Dahl",
        "20 votes, cast by Sunniva Dahl",
        "Can now vote",
        "Not a member on this date",
        "Stop comparing",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn a_comparison_with_another_version_follows_the_record_date() {
    let answer = RollAnswer {
        compared: Some(ComparedRoll {
            day: day("2026-07-16"),
            version: "2026".to_owned(),
            totals: totals(2, 0, 20),
        }),
        ..roll(RollPart::Voting, Vec::new())
    };
    let page = shown(answer);
    assert!(
        page.contains("?day=2026-07-16&amp;compare_version=2026&amp;part=differences\""),
        "{page}"
    );
    // Only in the field for the record date.
    assert_eq!(page.matches("value=\"2026-07-16\"").count(), 1, "{page}");
}

#[test]
fn an_empty_part_says_why() {
    let mut nobody = roll(RollPart::Voting, Vec::new());
    nobody.totals = RollTotals {
        members: 0,
        others: 0,
        votes: 0,
        tiers: Vec::new(),
    };
    let compared = ComparedRoll {
        day: day("2027-01-01"),
        version: String::new(),
        totals: totals(1, 1, 15),
    };
    let same = RollAnswer {
        compared: Some(compared),
        ..roll(RollPart::Differences, Vec::new())
    };
    let searched = RollAnswer {
        q: "oak".to_owned(),
        ..roll(RollPart::Voting, Vec::new())
    };
    for (answer, expected) in [
        (nobody, "There are no members on this date."),
        (same, "The two rolls don’t differ."),
        (
            roll(RollPart::Differences, Vec::new()),
            "Choose another date or version to compare with.",
        ),
        (searched, "There are no such members."),
        (
            roll(RollPart::Voting, Vec::new()),
            "No members can take part with this record date.",
        ),
        (
            roll(RollPart::NotVoting, Vec::new()),
            "All members can take part with this record date.",
        ),
    ] {
        let page = said(&shown(answer));
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[test]
fn what_would_spoil_the_election_is_said_before_it_opens() {
    let mut answer = roll(RollPart::Voting, vec![RollEntry::Votes(voter("m1", "Oak", 1))]);
    let sound = shown(answer.clone());
    assert!(!said(&sound).contains("Put this right"), "{sound}");
    answer.faults = RollFaults {
        unrepresented: 2,
        unreminded: 1,
    };
    let page = shown(answer);
    assert!(
        page.contains("part=not_voting&amp;sort=fix_by") && page.contains("href=\"/members/harbour/reminders\""),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "Put this right by the record date",
        "2 members can’t vote because there’s nobody to vote for them.",
        "1 member loses the vote without knowing it",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn seats_that_are_filled_without_a_vote_are_counted_as_seats() {
    let mut answer = roll(RollPart::Voting, vec![RollEntry::Votes(voter("m1", "Oak", 1))]);
    answer.election = election(Some(VotingMethod::Appointment));
    answer.totals = totals(3, 0, 3);
    let words = said(&shown(answer));
    assert!(
        words.contains("Record date 16 July 2026: 3 members fill 3 seats."),
        "{words}"
    );
    assert!(
        words.contains("Why 1 seat") && !words.contains("per open seat"),
        "{words}"
    );
}

#[test]
fn w6_a_wrong_record_date_is_kept_and_explained() {
    let wrong = |typed: &str, is_without| {
        Some(WrongDay {
            typed: typed.to_owned(),
            is_without,
        })
    };
    let form = RollForm {
        day: wrong("soon", false),
        compare_day: wrong("2020-01-01", true),
    };
    let answer = roll(RollPart::Voting, Vec::new());
    let page = rendered(Locale::En, move || roll_page(answer, form));
    assert!(page.contains("<title>Error: "), "{page}");
    for expected in [
        "href=\"#day\"",
        "href=\"#compare_day\"",
        "value=\"soon\"",
        "value=\"2020-01-01\"",
        "<details open class=\"whole\">",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    for expected in [
        "Enter a date that’s at most 12 months ahead",
        "On this date, the programme doesn’t have this election.",
    ] {
        assert!(said(&page).contains(expected), "{expected}: {page}");
    }
}
