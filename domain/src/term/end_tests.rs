//! What becomes of a membership at the end of a term, and when its member is reminded.

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
