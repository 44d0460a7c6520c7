//! What must be true of every programme that passes the check: no negative amounts, totals that are the sum of their
//! parts, periods without gaps or overlaps, and a reason for everything that's shown.

use domain::chosen::{PAYMENT, TERM};
use domain::date::Date;
use domain::expr::Value;
use domain::fact::FactKind;
use domain::facts::Facts;
use domain::money::{Currency, Money};
use domain::price::BillingInterval;
use domain::programme::{Programme, Tier};
use domain::quote::{Amount, MoneyRange, Piece, Quote, QuoteOutcome, Sum, Total, price_list, quote};
use domain::ratio::Ratio;
use domain::term::Term;
use std::collections::BTreeMap;

/// Checks every tier, for joining and for renewing, with the given facts.
pub fn consistent(programme: &Programme, facts: &Facts) {
    for tier in &programme.tiers {
        for renewal in [false, true] {
            let quote = quote(programme, tier, &facts.clone().renewal(renewal));
            nothing_is_negative(&quote);
            totals_are_sums(&quote);
            bills_are_shares(&quote);
            everything_has_a_reason(&quote);
        }
        the_price_list_is_right(programme, tier, facts);
        for day in ["2024-02-29", "2026-01-01", "2026-08-31", "2027-12-31"] {
            let day = Date::parse(day).expect("a day");
            for years in [1, 2, 3] {
                let mut chosen = facts.clone();
                chosen.set(TERM, Value::Word(format!("years-{years}")));
                if let Some(term) = tier.term_for(&chosen) {
                    periods_follow_each_other(&term, day);
                }
            }
        }
    }
}

/// Someone who has stated everything pays what the list says for them, and nothing outside the range that's shown before.
fn the_price_list_is_right(programme: &Programme, tier: &Tier, facts: &Facts) {
    let before = facts.only(&[PAYMENT]);
    let quoted = quote(programme, tier, facts);
    let is_quoted = matches!(
        quoted.outcome,
        QuoteOutcome::Priced | QuoteOutcome::Free | QuoteOutcome::Range
    );
    // Nobody can state more than the most.
    let too_much = programme
        .facts
        .iter()
        .any(|fact| match (&fact.kind, facts.get(&fact.id)) {
            (FactKind::Number { most: Some(most), .. }, Some(Value::Number(number))) => *number > Ratio::whole(*most),
            _ => false,
        });
    if !quoted.needs.is_empty() || !is_quoted || too_much {
        return;
    }
    let within = |outer: &MoneyRange, inner: &MoneyRange| {
        let high = outer
            .to
            .is_none_or(|outer| inner.to.is_some_and(|inner| inner <= outer));
        outer.from <= inner.from && high
    };
    if let Some(range) = quote(programme, tier, &before).range {
        for total in quoted.totals() {
            let known = range.totals.iter().find(|known| known.per == total.per);
            let known = known.unwrap_or_else(|| panic!("{total:?} isn't in {range:?}"));
            assert!(
                within(&known.sum.amount, &total.sum.amount),
                "{total:?} isn't in {range:?} for {facts:?}"
            );
        }
    }
    let Ok(list) = price_list(programme, tier, &before) else {
        return;
    };
    let holds = |piece: &Piece, value: &Value| match (piece, value) {
        (Piece::Numbers { from, below, .. }, Value::Number(number)) => {
            number >= from && below.is_none_or(|below| *number < below)
        }
        (Piece::Options { options, .. }, Value::Word(word)) => options.contains(word),
        (Piece::Answer(answer), Value::Bool(value)) => answer == value,
        _ => false,
    };
    let row = list.rows.iter().find(|row| {
        let mut pieces = list.axes.iter().zip(&row.pieces);
        pieces.all(|(axis, place)| {
            facts
                .value(programme, tier, &axis.fact)
                .is_some_and(|value| holds(&axis.pieces[*place], &value))
        })
    });
    let row = row.unwrap_or_else(|| panic!("{facts:?} aren't in the list of {}", tier.id));
    for part in &quoted.components {
        let Some(amount) = MoneyRange::of(&part.amount) else {
            continue;
        };
        let listed = row.quote.components.iter().find(|listed| listed.id == part.id);
        let listed = listed.and_then(|listed| MoneyRange::of(&listed.amount));
        let listed = listed.unwrap_or_else(|| panic!("{} has no amount in {row:?} for {facts:?}", part.id));
        assert!(
            within(&listed, &amount),
            "{} costs {amount:?}, but {listed:?} in the list for {facts:?}",
            part.id
        );
    }
}

fn nothing_is_negative(quote: &Quote) {
    let positive = |money: &Money| assert!(money.minor >= 0, "{quote:?}");
    for part in &quote.components {
        match &part.amount {
            Amount::Exact(money) | Amount::AtLeast(money) => positive(money),
            Amount::Range { from, to } => {
                positive(from);
                assert!(from.minor <= to.minor, "{quote:?}");
            }
            Amount::Free | Amount::ByAgreement { .. } | Amount::AtCost { .. } | Amount::NotOffered => {}
        }
    }
    for total in quote
        .totals()
        .iter()
        .chain(quote.range.iter().flat_map(|range| &range.totals))
    {
        let MoneyRange { from, to, .. } = total.sum.amount;
        assert!(from >= 0 && to.is_none_or(|to| from <= to), "{quote:?}");
    }
}

/// Adds up independently of the engine.
fn totals_are_sums(quote: &Quote) {
    let mut sums: BTreeMap<(BillingInterval, Currency), (i128, Option<i128>)> = BTreeMap::new();
    for part in &quote.components {
        let (currency, from, to) = match &part.amount {
            Amount::Exact(money) if money.minor == 0 => continue,
            Amount::Exact(money) => (money.currency, money.minor, Some(money.minor)),
            Amount::AtLeast(money) => (money.currency, money.minor, None),
            Amount::Range { from, to } => (from.currency, from.minor, Some(to.minor)),
            _ => continue,
        };
        let sum = sums.entry((part.per, currency)).or_insert((0, Some(0)));
        sum.0 += i128::from(from);
        sum.1 = sum.1.zip(to).map(|(sum, to)| sum + i128::from(to));
    }
    sums.retain(|_, sum| *sum != (0, Some(0)));
    let totals = quote.totals();
    let found: BTreeMap<_, _> = totals
        .iter()
        .map(|total| {
            let amount = total.sum.amount;
            let sum = (i128::from(amount.from), amount.to.map(i128::from));
            ((total.per, amount.currency), sum)
        })
        .collect();
    assert_eq!(found, sums, "{quote:?}");
    let years = quote.years.iter();
    let years = years
        .flat_map(|years| [Some(years.first_year), years.later_years])
        .flatten();
    for Sum { tax, .. } in totals.iter().map(|total| total.sum).chain(years) {
        if let Some(tax) = tax {
            assert_eq!(tax.net.from.saturating_add(tax.tax.from), tax.gross.from, "{quote:?}");
        }
    }
    if let Some(years) = quote.years {
        let times = |per| match per {
            BillingInterval::Year | BillingInterval::TwoYears | BillingInterval::Once => 1,
            BillingInterval::Quarter => 4,
            BillingInterval::Month => 12,
            BillingInterval::Hour | BillingInterval::AtCost => 0,
        };
        let first: i128 = sums.iter().map(|((per, _), (from, _))| from * times(*per)).sum();
        assert_eq!(i128::from(years.first_year.amount.from), first, "{quote:?}");
    }
}

/// Whichever billing interval is chosen, a year costs the same, but for the rounding of each bill. A price that depends on
/// the choice is another matter, and none of the files has one.
fn bills_are_shares(quote: &Quote) {
    let year = |totals: &[Total]| {
        let billed = totals.iter().filter(|total| total.per != BillingInterval::Once);
        billed.fold((0, 0), |(sum, bills), total| {
            let times = total.per.times_in_first_year().unwrap_or(0);
            (
                sum + i128::from(total.sum.amount.from) * i128::from(times),
                bills + times,
            )
        })
    };
    let (stated, _) = year(&quote.totals());
    for other in &quote.other_billing {
        let (sum, bills) = year(&other.totals);
        // A total that's rounded to nothing isn't there, but its bills were rounded too.
        let bills = bills.max(other.per.times_in_first_year().unwrap_or(0));
        assert!((stated - sum).abs() <= i128::from(bills), "{other:?} in {quote:?}");
    }
}

fn everything_has_a_reason(quote: &Quote) {
    for part in &quote.components {
        assert!(part.because.line > 0 && !part.title.say("en").is_empty(), "{quote:?}");
        let is_figure = MoneyRange::of(&part.amount).is_some();
        assert!(
            !is_figure || part.because.text.is_some() || !part.because.steps.is_empty(),
            "{quote:?}"
        );
    }
    match quote.outcome {
        QuoteOutcome::NeedsFacts => assert!(!quote.needs.is_empty() && !quote.open.is_empty(), "{quote:?}"),
        QuoteOutcome::NotEligible => assert!(!quote.refusals.is_empty(), "{quote:?}"),
        _ => assert!(quote.open.is_empty() && quote.refusals.is_empty(), "{quote:?}"),
    }
}

fn periods_follow_each_other(term: &Term, agreed: Date) {
    let periods: Vec<_> = term.periods(agreed).take(12).collect();
    for period in &periods {
        assert!(period.start <= period.end && period.fees > 0, "{term:?} from {agreed}");
        assert!(
            period.share.parts <= period.share.of && period.share.of > 0,
            "{term:?} from {agreed}"
        );
    }
    for pair in periods.windows(2) {
        assert_eq!(pair[0].end.next(), Some(pair[1].start), "{term:?} from {agreed}");
    }
}
