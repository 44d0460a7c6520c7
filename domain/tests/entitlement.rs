//! Entitlements: the periods of a quantity, what's left in each, and what can happen to a use.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::application::AnswerError;
use domain::date::Date;
use domain::entitlement::{
    CountedUse, Cycle, Entitlement, EvidenceField, MOST_PLANNED, Quantity, RequestRefusal, TypedEvidence, UseParty,
    UseProblem, UseState, UseStep, read_evidence, read_scheduled_day, read_what,
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn wanted(text: &str, state: UseState) -> CountedUse {
    CountedUse {
        state,
        wanted: day(text),
    }
}

/// Two in each quarter of a year that starts on 15 January, of which one carries over.
fn posts() -> Entitlement {
    Entitlement {
        quantity: Quantity::Limited(2),
        cycle: Cycle::Months(3),
        carry_over: 1,
        brought_forward: 0,
        starts: day("2027-01-15"),
        first_day: day("2027-01-15"),
        last_day: Some(day("2028-01-14")),
    }
}

/// Each period: its days, granted + carried, used, planned, kept and left.
fn rows(entitlement: &Entitlement, uses: &[CountedUse], until: &str) -> Vec<String> {
    let number = |number: Option<u32>| number.map_or_else(|| "∞".to_owned(), |number| number.to_string());
    let balances = entitlement.balances(uses, day(until));
    let row = |balance: &domain::entitlement::PeriodBalance| {
        let last = balance.period.last.map(|last| last.to_string()).unwrap_or_default();
        let granted = number(balance.granted);
        let left = number(balance.left);
        format!(
            "{}..{last} {granted}+{} used {} planned {} kept {} left {left}",
            balance.period.first, balance.carried, balance.used, balance.planned, balance.kept
        )
    };
    balances.iter().map(row).collect()
}

#[test]
fn what_is_unused_carries_over_once_and_up_to_the_limit() {
    let uses = [
        wanted("2027-04-15", UseState::Delivered),
        wanted("2027-05-01", UseState::Scheduled),
        wanted("2027-06-01", UseState::Refused),
    ];
    assert_eq!(
        rows(&posts(), &uses, "2027-12-31"),
        [
            "2027-01-15..2027-04-14 2+0 used 0 planned 0 kept 0 left 2",
            "2027-04-15..2027-07-14 2+1 used 1 planned 1 kept 0 left 1",
            "2027-07-15..2027-10-14 2+1 used 0 planned 0 kept 0 left 3",
            "2027-10-15..2028-01-14 2+1 used 0 planned 0 kept 0 left 3",
        ]
    );
}

#[test]
fn what_a_later_period_needs_is_kept_in_the_earlier_one() {
    let uses = [
        wanted("2027-04-20", UseState::Requested),
        wanted("2027-04-21", UseState::Requested),
        wanted("2027-04-22", UseState::Requested),
        wanted("2027-02-01", UseState::Requested),
    ];
    let posts = posts();
    assert_eq!(
        rows(&posts, &uses, "2027-04-20"),
        [
            "2027-01-15..2027-04-14 2+0 used 0 planned 1 kept 1 left 0",
            "2027-04-15..2027-07-14 2+1 used 0 planned 3 kept 0 left 0",
        ]
    );
    let today = day("2027-01-20");
    let asked = |text| posts.check_request(&uses, day(text), today);
    assert_eq!(asked("2027-02-02"), Err(RequestRefusal::KeptForLater));
    let next = Some(day("2027-07-15"));
    assert_eq!(asked("2027-05-01"), Err(RequestRefusal::NoneLeft { next }));
    assert_eq!(asked("2027-07-15"), Ok(()));
    assert_eq!(posts.closed(&uses, today), None);
}

#[test]
fn only_days_of_the_term_can_be_requested_once_the_right_has_started() {
    let later = Entitlement {
        starts: day("2027-04-01"),
        ..posts()
    };
    let asked = |text, today| later.check_request(&[], day(text), day(today));
    assert_eq!(asked("2027-01-31", "2027-02-01"), Err(RequestRefusal::DayPassed));
    let starts = RequestRefusal::NotBefore(day("2027-04-01"));
    assert_eq!(asked("2027-03-31", "2027-02-01"), Err(starts));
    assert_eq!(asked("2027-04-01", "2027-02-01"), Ok(()));
    let ends = RequestRefusal::TermEnds(day("2028-01-14"));
    assert_eq!(asked("2028-01-15", "2027-02-01"), Err(ends));
    assert_eq!(later.closed(&[], day("2028-01-15")), Some(ends));
    assert_eq!(later.closed(&[], day("2027-02-01")), None);
}

#[test]
fn nothing_is_granted_for_periods_before_the_right_starts() {
    let later = Entitlement {
        starts: day("2027-05-01"),
        ..posts()
    };
    assert_eq!(
        rows(&later, &[], "2027-05-01"),
        [
            "2027-01-15..2027-04-14 0+0 used 0 planned 0 kept 0 left 0",
            "2027-04-15..2027-07-14 2+0 used 0 planned 0 kept 0 left 2",
        ]
    );
}

#[test]
fn a_term_without_an_end_goes_on_and_requests_stay_near() {
    let endless = Entitlement {
        last_day: None,
        cycle: Cycle::Months(12),
        ..posts()
    };
    assert_eq!(endless.balances(&[], day("2031-01-14")).len(), 4);
    assert_eq!(endless.balances(&[], day("2031-01-15")).len(), 5);
    let far = RequestRefusal::TooFarAhead(day("2029-02-01"));
    let today = day("2027-02-01");
    assert_eq!(endless.check_request(&[], day("2029-02-02"), today), Err(far));
    assert_eq!(endless.check_request(&[], day("2029-02-01"), today), Ok(()));
    let once = Entitlement {
        cycle: Cycle::Term,
        ..endless
    };
    let used = [
        wanted("2027-03-01", UseState::Delivered),
        wanted("2028-03-01", UseState::Delivered),
    ];
    assert_eq!(
        rows(&once, &used, "2031-01-01"),
        ["2027-01-15.. 2+0 used 2 planned 0 kept 0 left 0"]
    );
    let none = RequestRefusal::NoneLeft { next: None };
    assert_eq!(once.closed(&used, day("2029-01-01")), Some(none));
    assert_eq!(
        once.check_request(&used, day("2029-01-01"), day("2029-01-01")),
        Err(none)
    );
}

#[test]
fn an_unlimited_quantity_is_only_counted() {
    let unlimited = Entitlement {
        quantity: Quantity::Unlimited,
        ..posts()
    };
    let uses = [wanted("2027-02-01", UseState::Delivered)];
    assert_eq!(
        rows(&unlimited, &uses, "2027-02-01"),
        ["2027-01-15..2027-04-14 ∞+0 used 1 planned 0 kept 0 left ∞"]
    );
    let asked = |uses: &[CountedUse]| unlimited.check_request(uses, day("2027-02-01"), day("2027-02-01"));
    assert_eq!(asked(&uses), Ok(()));
    let many = vec![wanted("2027-03-01", UseState::Requested); MOST_PLANNED];
    assert_eq!(asked(&many[1..]), Ok(()));
    assert_eq!(asked(&many), Err(RequestRefusal::TooManyPlanned));
}

#[test]
fn the_last_period_carries_over_to_the_next_term() {
    let posts = posts();
    assert_eq!(posts.carried_forward(&[]), 1);
    let uses = ["2027-11-01", "2027-12-01", "2027-12-02"].map(|text| wanted(text, UseState::Delivered));
    assert_eq!(posts.carried_forward(&uses[..1]), 1);
    assert_eq!(posts.carried_forward(&uses[..2]), 1);
    assert_eq!(posts.carried_forward(&uses), 0);
    let next = Entitlement {
        brought_forward: 1,
        first_day: day("2028-01-15"),
        last_day: Some(day("2029-01-14")),
        ..posts
    };
    assert_eq!(next.balance_on(&[], day("2028-01-15")).unwrap().left, Some(3));
    assert_eq!(next.balance_on(&[], day("2028-01-14")), None);
}

#[test]
fn the_table_of_states_and_steps() {
    let today = day("2027-04-09");
    let open = |party, state, scheduled: Option<&str>| {
        let steps = UseStep::open_to(party, state, scheduled.map(day), today);
        steps.into_iter().map(UseStep::word).collect::<Vec<_>>().join(" ")
    };
    for (state, scheduled, member, staff) in [
        (UseState::Requested, None, "withdraw", "approve schedule refuse"),
        (UseState::Approved, None, "withdraw", "schedule refuse deliver"),
        (
            UseState::Scheduled,
            Some("2027-04-10"),
            "withdraw",
            "schedule refuse deliver",
        ),
        (UseState::Scheduled, Some("2027-04-09"), "", "schedule refuse deliver"),
        (
            UseState::Scheduled,
            Some("2027-04-08"),
            "",
            "schedule refuse deliver miss",
        ),
        (UseState::Delivered, Some("2027-04-08"), "", ""),
        (UseState::Refused, None, "", ""),
        (UseState::Withdrawn, None, "", ""),
        (UseState::Missed, Some("2027-04-08"), "", ""),
    ] {
        assert_eq!(open(UseParty::Member, state, scheduled), member, "{state:?}");
        assert_eq!(open(UseParty::Staff, state, scheduled), staff, "{state:?}");
    }
}

#[test]
fn states_and_steps_are_read_back_from_their_words() {
    for state in UseState::ALL {
        assert_eq!(UseState::from_word(state.word()), Some(state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.word());
    }
    for step in UseStep::ALL {
        assert_eq!(UseStep::from_word(step.word()), Some(step));
        assert_eq!(serde_json::to_value(step).unwrap(), step.word());
    }
    assert_eq!(UseState::from_word("done"), None);
    assert_eq!(UseStep::from_word("undo"), None);
}

#[test]
fn what_people_type_is_read() {
    let today = day("2027-04-09");
    assert_eq!(
        read_what("  A post about \u{202e}lanterns\n"),
        Ok("A post about lanterns".to_owned())
    );
    assert_eq!(read_what(" \u{200b} "), Err(AnswerError::Missing));
    assert_eq!(read_what(&"a".repeat(2_001)), Err(AnswerError::TooLong(2_000)));
    assert_eq!(read_scheduled_day("9.4.2027", today), Ok(today));
    assert_eq!(read_scheduled_day("2027-04-08", today), Err(UseProblem::DayPassed));
    assert_eq!(
        read_scheduled_day("soon", today),
        Err(UseProblem::Day(AnswerError::NotDate))
    );
    let typed = |day: &str, link: &str, note: &str| TypedEvidence {
        day: day.to_owned(),
        link: link.to_owned(),
        note: note.to_owned(),
    };
    let read = read_evidence(&typed("2027-04-08", "https://example.org/post", ""), today).unwrap();
    assert_eq!(
        (read.link.as_deref(), read.note),
        (Some("https://example.org/post"), None)
    );
    let read = read_evidence(&typed("2027-04-09", "", "Held online"), today).unwrap();
    assert_eq!((read.link, read.note.as_deref()), (None, Some("Held online")));
    assert_eq!(
        read_evidence(&typed("2027-04-10", "", ""), today),
        Err(vec![
            (EvidenceField::Day, AnswerError::NotDate),
            (EvidenceField::Note, AnswerError::Missing)
        ])
    );
}

prop_compose! {
    fn entitlements()(
        quantity in prop_oneof![Just(Quantity::Unlimited), (0..5_u32).prop_map(Quantity::Limited)],
        cycle in prop_oneof![Just(Cycle::Term), prop::sample::select(vec![1, 3, 12]).prop_map(Cycle::Months)],
        carry_over in 0..4_u32,
        brought_forward in 0..3_u32,
        first in 20_000..20_800_i64,
        days in prop::option::of(0..900_i64),
        waits in 0..300_i64,
    ) -> Entitlement {
        Entitlement {
            quantity,
            cycle,
            carry_over,
            brought_forward,
            starts: Date::from_unix_days(first + waits - 100),
            first_day: Date::from_unix_days(first),
            last_day: days.map(|days| Date::from_unix_days(first + days)),
        }
    }
}

/// Something that a member or the foundation does: after some days, ask for a day, or let a use take a step.
fn deeds() -> impl Strategy<Value = Vec<(i64, i64, usize, usize)>> {
    prop::collection::vec((0..40_i64, -5..400_i64, 0..30_usize, 0..8_usize), 1..60)
}

/// Does what's allowed of it, and checks after each deed that nothing is over its grant.
fn live(entitlement: &Entitlement, deeds: &[(i64, i64, usize, usize)]) -> Result<(), TestCaseError> {
    let mut uses: Vec<CountedUse> = Vec::new();
    let mut now = entitlement.first_day.unix_days();
    for (passed, ahead, which, step) in deeds {
        now += passed;
        let today = Date::from_unix_days(now);
        let target = which.checked_rem(uses.len()).filter(|_| *step < UseStep::ALL.len());
        if let Some(counted) = target.and_then(|at| uses.get_mut(at)) {
            let step = UseStep::ALL[*step];
            if counted.state.allows(step, Some(counted.wanted), today) {
                give_back(entitlement, &mut uses, target.unwrap(), step)?;
            }
        } else {
            let wanted = Date::from_unix_days(now + ahead);
            if entitlement.check_request(&uses, wanted, today).is_ok() {
                prop_assert_eq!(entitlement.closed(&uses, today), None);
                let state = UseState::Requested;
                uses.push(CountedUse { state, wanted });
            }
        }
        for balance in entitlement.balances(&uses, today) {
            if let (Some(granted), Some(left)) = (balance.granted, balance.left) {
                let all = balance.used + balance.planned + balance.kept + left;
                prop_assert_eq!(all, granted + balance.carried, "{:?}", balance);
            }
        }
    }
    Ok(())
}

/// Lets a use take a step. One that ends it without delivery gives back exactly one, in its own period or where it's kept for.
fn give_back(
    entitlement: &Entitlement,
    uses: &mut [CountedUse],
    at: usize,
    step: UseStep,
) -> Result<(), TestCaseError> {
    let free = |uses: &[CountedUse]| {
        let balance = entitlement.balance_on(uses, uses[at].wanted).unwrap();
        balance.left.map(|left| left + balance.kept)
    };
    let before = free(uses);
    uses[at].state = step.leads_to();
    let ends = !uses[at].state.is_planned() && !uses[at].state.is_used();
    let given_back = u32::from(ends);
    prop_assert_eq!(free(uses), before.map(|before| before + given_back));
    Ok(())
}

proptest! {
    #[test]
    fn nothing_is_ever_over_its_grant_and_what_is_refused_is_given_back(
        entitlement in entitlements(),
        deeds in deeds(),
    ) {
        live(&entitlement, &deeds)?;
    }

    #[test]
    fn periods_have_neither_gaps_nor_overlaps(entitlement in entitlements(), ahead in 0..2_000_i64) {
        let until = Date::from_unix_days(entitlement.first_day.unix_days() + ahead);
        let balances = entitlement.balances(&[], until);
        let mut next = Some(entitlement.first_day);
        for balance in &balances {
            prop_assert_eq!(Some(balance.period.first), next);
            prop_assert!(balance.period.last.is_none_or(|last| balance.period.first <= last));
            next = balance.period.last.and_then(Date::next);
        }
        let last = balances.last().unwrap().period.last;
        let is_whole = last == entitlement.last_day || last.is_some_and(|last| until <= last);
        prop_assert!(is_whole, "{:?}", last);
    }
}
