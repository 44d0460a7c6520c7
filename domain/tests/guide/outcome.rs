//! The engine's results, in the words of the guide's tables.

use domain::compare::ComparisonCell;
use domain::date::Date;
use domain::diff::{Change, TierChange, diff};
use domain::election::Election;
use domain::facts::Facts;
use domain::grant::{Grant, GrantValue};
use domain::money::Money;
use domain::price::BillingInterval;
use domain::programme::{Audience, Programme, Tier};
use domain::quote::{
    Amount, MoneyRange, NeededFor, Quote, QuoteOutcome, QuotedComponent, Refusal, Sum, TaxBreakdown, Total, quote,
};
use domain::resolve::resolve;
use domain::roll::{Roll, election_roll};
use domain::seats::{MemberCounts, seats};
use domain::term::{FeeShare, TermPeriod};

/// What the last cell of a row should be. `finished` is the programme without the example.
pub fn outcome(heading: &str, cells: &[String], programme: &Programme, finished: &Programme) -> String {
    let tier = || {
        programme
            .tier(&cells[0])
            .unwrap_or_else(|| panic!("no tier {}", cells[0]))
    };
    match heading {
        "tier | known | answer" => answer(&quote(programme, tier(), &facts(programme, &cells[1]))),
        "tier | known | total" => total(&quote(programme, tier(), &facts(programme, &cells[1]))),
        "tier | known | with tax" => with_tax(&quote(programme, tier(), &facts(programme, &cells[1]))),
        "tier | known | instead of money" => offers(&quote(programme, tier(), &facts(programme, &cells[1]))),
        "tier | grants" => grants(programme, tier()),
        "tier | agreed on | first term" => {
            let (agreed, known) = cells[1].split_once(", ").unwrap_or((&cells[1], "nothing"));
            first_term(tier(), agreed, &facts(programme, known))
        }
        "tier | changes" => changes(finished, programme, &cells[0]),
        "members | body | seats" => body_seats(programme, &cells[0], &cells[1]),
        "members | election | votes" => votes(&roll(programme, &cells[0], &cells[1])),
        "members | election | quorum" => quorum(programme, &cells[0], &cells[1]),
        "election | seats | year | up for election" => seats_up(programme, &cells[0], &cells[1], &cells[2]),
        other => panic!("no such table: {other}"),
    }
}

/// `headcount = 9, kind = company, on 2026-07-01, renewing`, or `nothing`.
fn facts(programme: &Programme, known: &str) -> Facts {
    let mut facts = Facts::new();
    for part in known.split(", ").filter(|part| *part != "nothing") {
        if let Some(day) = part.strip_prefix("on ") {
            facts = facts.on(Date::parse(day));
            continue;
        }
        if part == "renewing" {
            facts = facts.renewal(true);
            continue;
        }
        let (name, value) = part
            .split_once(" = ")
            .unwrap_or_else(|| panic!("{part}: write name = value"));
        facts
            .state(programme, name, value)
            .unwrap_or_else(|error| panic!("{part}: {error:?}"));
    }
    facts
}

fn answer(quote: &Quote) -> String {
    let needs = |price: bool| {
        let needs = quote
            .needs
            .iter()
            .filter(|need| (need.purpose == NeededFor::Price) == price);
        needs.map(|need| need.fact.clone()).collect::<Vec<_>>().join(", ")
    };
    let said = match quote.outcome {
        QuoteOutcome::NotEligible => {
            return format!(
                "not eligible: {}",
                quote.refusals.iter().map(refusal).collect::<Vec<_>>().join("; ")
            );
        }
        QuoteOutcome::NotOffered => return "not offered".to_owned(),
        QuoteOutcome::NeedsFacts => return format!("needs {}", needs(true)),
        QuoteOutcome::Free => "free".to_owned(),
        QuoteOutcome::ByAgreement | QuoteOutcome::Range | QuoteOutcome::Priced => {
            let components: Vec<String> = quote.components.iter().map(component).collect();
            let others = quote.other_billing.iter().map(|other| all(&other.totals));
            let choices: Vec<String> = [components.join(", and ")].into_iter().chain(others).collect();
            choices.join(", or ")
        }
    };
    match needs(false) {
        open if open.is_empty() => said,
        open => format!("{said}, if {open} allows"),
    }
}

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Closed(text) | Refusal::Awarded(text) | Refusal::Qualification(text) => text.say("en").to_owned(),
        Refusal::Audience(Audience::Person) => "it's for people".to_owned(),
        Refusal::Audience(_) => "it's for organisations".to_owned(),
        Refusal::Parent(name) => format!("not a member of {}", name.say("en")),
    }
}

fn per(per: BillingInterval) -> &'static str {
    match per {
        BillingInterval::Year => " a year",
        BillingInterval::TwoYears => " every two years",
        BillingInterval::Quarter => " a quarter",
        BillingInterval::Once => " once",
        BillingInterval::Month => " a month",
        BillingInterval::Hour => " an hour",
        BillingInterval::AtCost => "",
    }
}

fn component(priced: &QuotedComponent) -> String {
    let per = per(priced.per);
    match &priced.amount {
        Amount::Exact(amount) => format!("{}{per}", money(*amount)),
        Amount::AtLeast(amount) => format!("{} or more{per}", money(*amount)),
        Amount::Range { from, to } => format!("{} to {}{per}", plain(*from), money(*to)),
        Amount::Free => "free".to_owned(),
        Amount::ByAgreement { hint: None } => "by agreement".to_owned(),
        Amount::ByAgreement { hint: Some(hint) } => format!("by agreement: {}", hint.say("en")),
        Amount::AtCost { markup_percent } if markup_percent.to_string() == "0" => "at cost".to_owned(),
        Amount::AtCost { markup_percent } => format!("at cost plus {markup_percent} %"),
        Amount::NotOffered => "not offered".to_owned(),
    }
}

fn all(totals: &[Total]) -> String {
    let said = totals
        .iter()
        .map(|total| format!("{}{}", money(exact(total.sum.amount)), per(total.per)));
    said.collect::<Vec<_>>().join(", and ")
}

/// The totals, and those of the first and later years if they're different.
fn total(quote: &Quote) -> String {
    let range = |range: MoneyRange| {
        assert!(range.is_exact(), "no example has a range");
        money(exact(range))
    };
    let totals = quote.totals().into_iter();
    let totals: Vec<String> = totals
        .map(|total| format!("{}{}", range(total.sum.amount), per(total.per)))
        .collect();
    let years = quote.years.map(|years| {
        let later = years
            .later_years
            .map(|later| format!(", {} in later years", range(later.amount)));
        format!(
            "; {} in the first year{}",
            range(years.first_year.amount),
            later.unwrap_or_default()
        )
    });
    totals.join(", and ") + &years.unwrap_or_default()
}

fn with_tax(quote: &Quote) -> String {
    let sum = |sum: Sum| match sum.tax {
        None => money(exact(sum.amount)),
        Some(TaxBreakdown { net, tax, gross }) => {
            format!(
                "{} + {} = {}",
                plain(exact(net)),
                plain(exact(tax)),
                money(exact(gross))
            )
        }
    };
    let totals = quote.totals().into_iter();
    let totals: Vec<String> = totals
        .map(|total| format!("{}{}", sum(total.sum), per(total.per)))
        .collect();
    let years = quote
        .years
        .map(|years| format!("; {} in the first year", sum(years.first_year)));
    let needs = quote.needs.iter().filter(|need| need.purpose == NeededFor::Tax);
    let needs = needs.map(|need| format!(", and tax depends on {}", need.fact));
    totals.join(", and ") + &years.unwrap_or_default() + &needs.collect::<String>()
}

fn exact(range: MoneyRange) -> Money {
    Money {
        minor: range.from,
        currency: range.currency,
    }
}

/// `1,250 EUR`, with cents only if there are any.
fn money(money: Money) -> String {
    format!("{} {}", plain(money), money.currency)
}

fn plain(money: Money) -> String {
    let scale = money.currency.scale();
    let whole: String = (money.minor / scale).to_string();
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match money.minor % scale {
        0 => grouped,
        rest => format!("{grouped}.{rest:02}"),
    }
}

fn offers(quote: &Quote) -> String {
    let open = quote.alternatives.iter().map(|offer| {
        let text = offer.alternative.text.say("en");
        if offer.open {
            format!("perhaps {text}")
        } else {
            text.to_owned()
        }
    });
    let open: Vec<String> = open.collect();
    if open.is_empty() {
        "nothing".to_owned()
    } else {
        open.join("; ")
    }
}

/// Everything a tier grants, and what it inherits from which tier.
fn grants(programme: &Programme, tier: &Tier) -> String {
    let resolved = resolve(programme, tier);
    let granted = resolved.grants.iter().map(|granted| {
        let from = if granted.from == tier.id {
            String::new()
        } else {
            format!(" (from {})", granted.from)
        };
        format!("{}{from}", grant(&granted.grant))
    });
    granted.collect::<Vec<_>>().join(", ")
}

fn grant(grant: &Grant) -> String {
    granted(&grant.benefit, &grant.value)
}

fn granted(id: &str, value: &GrantValue) -> String {
    match value {
        GrantValue::Yes => id.to_owned(),
        GrantValue::Percent(share) => format!("{id} {share} %"),
        GrantValue::Cases(cases) => {
            let cases = cases.iter().map(|case| {
                let when = case.when.as_ref().map(|when| format!(" if {when}"));
                format!("{}{}", granted(id, &case.value), when.unwrap_or_default())
            });
            cases.collect::<Vec<_>>().join(", or ")
        }
        GrantValue::Exactly(number) => format!("{id} {number}"),
        GrantValue::UpTo(most) => format!("{id} up to {most}"),
        GrantValue::Unlimited => format!("{id} without limit"),
        GrantValue::Level(level) => format!("{id} {level}"),
        GrantValue::Money(amount) => format!("{id} {}", money(*amount)),
        GrantValue::Text(text) => format!("{id}: {}", text.say("en")),
    }
}

/// The first periods of a membership agreed on this day.
fn first_term(tier: &Tier, agreed: &str, facts: &Facts) -> String {
    let agreed = Date::parse(agreed).unwrap_or_else(|| panic!("{agreed} is no day"));
    let periods = tier.term_for(facts).map(|term| term.first_periods(agreed));
    let periods = periods.into_iter().flatten();
    let spans = periods.map(|TermPeriod { start, end, share, .. }| {
        if share == FeeShare::ALL {
            format!("{start} to {end}")
        } else {
            format!("{start} to {end} at {share}")
        }
    });
    let spans: Vec<String> = spans.collect();
    if spans.is_empty() {
        "no fixed end".to_owned()
    } else {
        spans.join(", then ")
    }
}

/// What `guildhall diff` reports for one tier.
fn changes(older: &Programme, newer: &Programme, id: &str) -> String {
    let found = diff(older, newer);
    let words = found.tiers.iter().find_map(|change| match change {
        TierChange::Added(tier) if tier == id => Some("new".to_owned()),
        TierChange::Removed(tier) if tier == id => Some("gone".to_owned()),
        TierChange::Changed { tier, changes } if tier == id => {
            Some(changes.iter().map(change_words).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    });
    words.unwrap_or_else(|| "nothing".to_owned())
}

fn change_words(change: &Change) -> String {
    let cell = |cell: &ComparisonCell| match cell {
        ComparisonCell::Granted { grant: granted, .. } => grant(granted),
        ComparisonCell::NotIncluded => "none".to_owned(),
        ComparisonCell::ReplacedBy(other) => format!("{other} instead"),
    };
    match change {
        Change::Renamed { from, to } => format!("{} is now called {}", from.say("en"), to.say("en")),
        Change::Price { from, to } => format!("price: {} → {}", answer(from), answer(to)),
        Change::Benefit { from, to, .. } => format!("{} → {}", cell(from), cell(to)),
        Change::Identifier { from, to } => format!("{from} → {to}"),
        Change::Closed(why) => format!("closed: {}", why.say("en")),
        other => format!("{other:?}"),
    }
}

/// The seats of a body for these counts: `gold = 2, silver = 12`.
fn body_seats(programme: &Programme, members: &str, body: &str) -> String {
    let all = seats(programme, &counts(members));
    let found = all
        .iter()
        .find(|seats| seats.body == body)
        .unwrap_or_else(|| panic!("no body {body}"));
    found
        .seats
        .number()
        .map_or_else(|| format!("{:?}", found.seats), |number| number.to_string())
}

/// `gold = 2, silver = 12`.
fn counts(members: &str) -> MemberCounts {
    let pairs = members.split(", ").filter_map(|part| part.split_once(" = "));
    pairs
        .map(|(tier, count)| {
            let count = count.parse().unwrap_or_else(|_| panic!("{count} is no number"));
            (tier.to_owned(), count)
        })
        .collect()
}

fn election<'p>(programme: &'p Programme, id: &str) -> &'p Election {
    programme.election(id).unwrap_or_else(|| panic!("no election {id}"))
}

fn roll(programme: &Programme, members: &str, id: &str) -> Roll {
    election_roll(programme, election(programme, id), &counts(members))
}

/// `gold 2 × 5, silver 12 × 1: 22 votes`.
fn votes(roll: &Roll) -> String {
    let voting = roll.lines.iter().filter(|line| line.votes() > 0);
    let lines = voting.map(|line| format!("{} {} × {}", line.tier, line.members, line.votes_each()));
    format!("{}: {} votes", lines.collect::<Vec<_>>().join(", "), roll.votes())
}

fn quorum(programme: &Programme, members: &str, id: &str) -> String {
    let roll = roll(programme, members, id);
    let quorum = election(programme, id).quorum.as_ref();
    let quorum = quorum.unwrap_or_else(|| panic!("{id} has no quorum"));
    let needed = [
        (quorum.members_needed(roll.members()), "members"),
        (quorum.votes_needed(roll.votes()), "votes"),
    ];
    let needed = needed
        .into_iter()
        .filter_map(|(needed, what)| Some(format!("{} {what}", needed?)));
    needed.collect::<Vec<_>>().join(" and ")
}

fn seats_up(programme: &Programme, id: &str, seats: &str, year: &str) -> String {
    let (Ok(seats), Ok(year)) = (seats.parse(), year.parse()) else {
        panic!("{seats} or {year} is no number")
    };
    let terms = election(programme, id)
        .terms
        .unwrap_or_else(|| panic!("{id} has no terms"));
    let up = terms.up(seats, year);
    assert_eq!(up.least, up.most, "{id} in {year}");
    up.least.to_string()
}
