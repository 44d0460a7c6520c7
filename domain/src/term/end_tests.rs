//! What becomes of a membership at the end of a term, until when its member can give notice, and when they're reminded.

use super::tests::term;
use super::*;
use crate::date::Date;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The days on which a member is reminded, with how many days are left.
fn reminded(rules: &Term, agreed: &str) -> Vec<(u16, String)> {
    let period = rules.periods(day(agreed)).next().unwrap();
    rules
        .notices(period)
        .map(|notice| (notice.days, notice.on.to_string()))
        .collect()
}

#[test]
fn members_confirm_near_the_end_of_a_term() {
    let term = term(TermKind::Rolling { months: 12 }, StartRule::SameDay, None);
    for (reminders, months, from) in [
        (vec![90, 30, 7], 12, "2026-10-02"),
        (vec![120], 12, "2026-09-02"),
        (vec![7], 12, "2026-10-02"),
        (Vec::new(), 12, "2026-10-02"),
        // A short term can be confirmed all the time.
        (vec![7], 2, "2026-01-01"),
    ] {
        let rules = Term {
            kind: TermKind::Rolling { months },
            reminders: reminders.clone(),
            ..term.clone()
        };
        let period = rules.periods(day("2026-01-01")).next().unwrap();
        assert_eq!(rules.confirms_from(period), day(from), "{reminders:?} {months}");
    }
}

#[test]
fn members_are_reminded_before_the_day_by_which_they_have_to_act() {
    let said = |days: &[(u16, &str)]| -> Vec<(u16, String)> {
        days.iter().map(|(days, on)| (*days, (*on).to_owned())).collect()
    };
    let yearly = term(TermKind::Rolling { months: 12 }, StartRule::SameDay, None);
    let ends = Term {
        silence: RenewalDefault::Ends,
        notice_days: Some(30),
        ..yearly.clone()
    };
    assert_eq!(
        reminded(&ends, "2026-01-01"),
        said(&[(90, "2026-10-02"), (30, "2026-12-01"), (7, "2026-12-24")])
    );
    // If it renews by itself, the last day to give notice is what counts.
    let renews = Term {
        silence: RenewalDefault::Renews,
        ..ends.clone()
    };
    assert_eq!(
        reminded(&renews, "2026-01-01"),
        said(&[(90, "2026-09-02"), (30, "2026-11-01"), (7, "2026-11-24")])
    );
    // A term of three months has no reminder 90 days before its end: it's only begun then.
    let quarter = Term {
        kind: TermKind::Rolling { months: 3 },
        ..ends.clone()
    };
    assert_eq!(
        reminded(&quarter, "2026-01-01"),
        said(&[(30, "2026-03-01"), (7, "2026-03-24")])
    );
    let never = Term {
        reminders: Vec::new(),
        ..ends
    };
    assert_eq!(reminded(&never, "2026-01-01"), []);
}

#[test]
fn a_membership_ends_or_moves_once_no_renewal_counts_any_more() {
    let yearly = |silence, lapse: Option<Lapse>, grace_days| Term {
        grace_days,
        silence,
        lapse,
        ..term(TermKind::Rolling { months: 12 }, StartRule::SameDay, None)
    };
    let silver = || Some(Lapse::Tier("silver".to_owned()));
    let moves = || AfterTerm::Moves("silver".to_owned());
    let (asks, ends) = (RenewalDefault::Asks, RenewalDefault::Ends);
    for (rules, outcome) in [
        (yearly(ends, None, None), Some(("2026-12-31", AfterTerm::Ends))),
        (yearly(ends, None, Some(30)), Some(("2027-01-30", AfterTerm::Ends))),
        (
            yearly(RenewalDefault::Moves, silver(), None),
            Some(("2026-12-31", moves())),
        ),
        // People talk about it, but not forever.
        (
            yearly(asks, Some(Lapse::Ended), Some(30)),
            Some(("2027-01-30", AfterTerm::Ends)),
        ),
        (yearly(asks, silver(), Some(30)), Some(("2027-01-30", moves()))),
        (yearly(asks, None, Some(30)), None),
        (yearly(asks, Some(Lapse::Suspended), None), None),
    ] {
        let period = rules.periods(day("2026-01-01")).next().unwrap();
        let after = rules.after(day("2026-01-01"), 1).unwrap();
        let expected = outcome.map(|(last, after)| (day(last), after));
        assert_eq!(rules.outcome(after, period), expected, "{rules:?}");
    }
    // What renews does so without a pause.
    let rules = yearly(RenewalDefault::Renews, None, Some(30));
    let period = rules.periods(day("2026-01-01")).next().unwrap();
    let after = rules.after(day("2026-01-01"), 1).unwrap();
    assert_eq!(rules.outcome(after.clone(), period), Some((day("2026-12-31"), after)));
}

#[test]
fn notice_and_grace_end_on_a_day() {
    let calendar = TermKind::Years {
        years: 1,
        first_month: 1,
        first_year: FirstYear::Counts,
    };
    let mut rules = term(calendar, StartRule::SameDay, None);
    let date = |text| Date::parse(text).unwrap();
    let year = rules.periods(date("2026-03-20")).next().unwrap();
    assert_eq!((rules.last_notice(year), rules.last_grace(year)), (None, None));
    rules.notice_days = Some(30);
    rules.grace_days = Some(31);
    assert_eq!(rules.last_notice(year), Some(date("2026-12-01")));
    assert_eq!(rules.last_grace(year), Some(date("2027-01-31")));
    rules.notice_by = YearDay::parse("10-15");
    rules.grace_until = YearDay::parse("03-31");
    assert_eq!(rules.last_notice(year), Some(date("2026-10-15")));
    assert_eq!(rules.last_grace(year), Some(date("2027-03-31")));
}

#[test]
fn what_follows_a_term_is_what_the_programme_says() {
    let rules = |silence, lapse: Option<Lapse>| Term {
        silence,
        lapse,
        ..term(TermKind::Rolling { months: 12 }, StartRule::SameDay, None)
    };
    let agreed = Date::parse("2026-03-10").unwrap();
    let community = || Some(Lapse::Tier("community".to_owned()));
    let next = rules(RenewalDefault::Renews, None).periods(agreed).nth(1).unwrap();
    for (silence, lapse, expected) in [
        (RenewalDefault::Renews, community(), AfterTerm::Renews(next)),
        (RenewalDefault::Ends, community(), AfterTerm::Ends),
        (
            RenewalDefault::Moves,
            community(),
            AfterTerm::Moves("community".to_owned()),
        ),
        (RenewalDefault::Moves, None, AfterTerm::Asks),
        (RenewalDefault::Asks, community(), AfterTerm::Asks),
        (RenewalDefault::Unstated, None, AfterTerm::Asks),
    ] {
        assert_eq!(rules(silence, lapse).after(agreed, 1), Some(expected), "{silence:?}");
    }
    assert_eq!(rules(RenewalDefault::Renews, None).after(agreed, 0), None);
    let life = term(TermKind::Life, StartRule::SameDay, None);
    assert_eq!(life.after(agreed, 1), None);
}

#[test]
fn a_stay_that_is_over_moves_or_ends() {
    let longest = |lapse| Term {
        longest_months: Some(24),
        lapse,
        ..term(TermKind::Rolling { months: 12 }, StartRule::SameDay, None)
    };
    let agreed = Date::parse("2026-03-10").unwrap();
    assert!(matches!(longest(None).after(agreed, 1), Some(AfterTerm::Renews(_))));
    assert_eq!(longest(None).after(agreed, 2), Some(AfterTerm::Ends));
    let moved = AfterTerm::Moves("basic".to_owned());
    assert_eq!(
        longest(Some(Lapse::Tier("basic".to_owned()))).after(agreed, 2),
        Some(moved)
    );
}

#[test]
fn notice_ends_a_membership_with_the_first_term_that_it_is_early_enough_for() {
    let rolling = || term(TermKind::Rolling { months: 12 }, StartRule::SameDay, None);
    let with_notice = || Term {
        notice_days: Some(30),
        ..rolling()
    };
    let committed = || Term {
        commitment_months: Some(24),
        ..rolling()
    };
    let ends = || Term {
        silence: RenewalDefault::Ends,
        ..with_notice()
    };
    let life = || term(TermKind::Life, StartRule::SameDay, None);
    let life_with_notice = || Term {
        notice_days: Some(30),
        ..life()
    };
    let stays_at_most = || Term {
        longest_months: Some(12),
        ..with_notice()
    };
    let next_year = || term(TermKind::Rolling { months: 12 }, StartRule::NextYear, None);
    // All were agreed on 10 March 2026.
    for (rules, notice, expected) in [
        (rolling(), "2026-03-10", "2027-03-09"),
        (rolling(), "2027-03-09", "2027-03-09"),
        (rolling(), "2027-03-10", "2028-03-09"),
        (with_notice(), "2027-02-07", "2027-03-09"),
        (with_notice(), "2027-02-08", "2028-03-09"),
        // It ends by itself, so no notice is too late.
        (ends(), "2027-03-01", "2027-03-09"),
        (committed(), "2026-05-01", "2028-03-09"),
        (stays_at_most(), "2027-03-01", "2027-03-09"),
        (next_year(), "2026-06-01", "2027-12-31"),
        (life(), "2026-06-01", "2026-06-01"),
        (life_with_notice(), "2026-06-01", "2026-07-01"),
    ] {
        let agreed = Date::parse("2026-03-10").unwrap();
        let last = rules.leaves_on(agreed, Date::parse(notice).unwrap());
        assert_eq!(last.to_string(), expected, "{rules:?} {notice}");
    }
}
