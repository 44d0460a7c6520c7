//! Tables of cases, one on each line, with columns between bars; and the engine's results in words, to compare with them.

use domain::facts::Facts;
use domain::grant::{BenefitKind, GrantValue, Period};
use domain::price::{AlternativeMode, AlternativeValue};
use domain::programme::Programme;
use domain::quote::{Amount, NeededFor, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, Refusal, quote};
use domain::resolve::resolve;
use domain::review::Reviewer;
use domain::seats::{MemberCounts, seats};

/// Tier, facts, and the quote in words.
pub fn prices(programme: &Programme, table: &str) {
    for [tier, stated, expected] in rows(table) {
        let Some(found) = programme.tier(tier) else {
            panic!("no tier {tier}")
        };
        let answer = quote(programme, found, &facts(programme, stated));
        assert_eq!(
            in_words(&answer),
            expected,
            "{} {tier} with {stated:?}",
            programme.foundation
        );
    }
}

/// Tier, benefit, and the grant including inheritance.
pub fn grants(programme: &Programme, table: &str) {
    for [tier, benefit, expected] in rows(table) {
        let Some(found) = programme.tier(tier) else {
            panic!("no tier {tier}")
        };
        let Some(known) = programme.benefit(benefit) else {
            panic!("no benefit {benefit}")
        };
        let resolved = resolve(programme, found);
        let value = match (resolved.grant(benefit), resolved.removal(benefit)) {
            (Some(granted), _) => granted_in_words(&granted.grant.value, &known.kind),
            (None, Some(removal)) => removal
                .replaced_by
                .as_ref()
                .map_or("removed".to_owned(), |by| format!("{by} instead")),
            (None, None) => "no".to_owned(),
        };
        assert_eq!(value, expected, "{benefit} of {tier}");
    }
}

/// Member counts, and the seats of each body.
pub fn seat_counts(programme: &Programme, table: &str) {
    for [stated, expected] in rows(table) {
        let bodies = seats(programme, &counts(stated)).into_iter().map(|body| {
            let number = body.seats.number().map_or("?".to_owned(), |number| number.to_string());
            format!("{} {number}", body.body)
        });
        assert_eq!(
            bodies.collect::<Vec<_>>().join(", "),
            expected,
            "{} with {stated}",
            programme.foundation
        );
    }
}

/// `platinum=3 gold=2`.
pub fn counts(stated: &str) -> MemberCounts {
    let pairs = stated.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs
        .filter_map(|(tier, number)| Some((tier.to_owned(), number.parse().ok()?)))
        .collect()
}

fn rows<const COLUMNS: usize>(table: &str) -> Vec<[&str; COLUMNS]> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('|').map(str::trim).collect();
            columns
                .try_into()
                .unwrap_or_else(|_| panic!("not {COLUMNS} columns: {line}"))
        })
        .collect()
}

fn facts(programme: &Programme, stated: &str) -> Facts {
    let mut facts = Facts::new();
    for pair in stated.split_whitespace() {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if let Err(error) = facts.state(programme, name, value) {
            panic!("{pair}: {error:?}");
        }
    }
    facts
}

fn in_words(quote: &Quote) -> String {
    let components: Vec<String> = quote.components.iter().map(component).collect();
    let mut words = outcome(quote.outcome).to_owned();
    if quote.outcome == QuoteOutcome::NotOffered {
        return words;
    }
    if !components.is_empty() {
        words = format!("{words}: {}", components.join(", "));
    }
    let refusals = quote.refusals.iter().map(|refusal| match refusal {
        Refusal::Closed(_) => "closed".to_owned(),
        Refusal::Awarded(_) => "awarded".to_owned(),
        Refusal::Audience(audience) => format!("for a {}", format!("{audience:?}").to_lowercase()),
        Refusal::Qualification(_) => "does not qualify".to_owned(),
        Refusal::Parent(name) => format!("no member of {}", name.say("en")),
    });
    let needs = quote.needs.iter().map(|need| {
        let purpose = match need.purpose {
            NeededFor::Price => "price",
            NeededFor::Eligibility => "eligibility",
            NeededFor::Alternative => "alternative",
            NeededFor::Tax => "tax",
        };
        format!("needs {} for {purpose}", need.fact)
    });
    let more: Vec<String> = quote
        .alternatives
        .iter()
        .map(offer)
        .chain(refusals)
        .chain(needs)
        .collect();
    std::iter::once(words).chain(more).collect::<Vec<_>>().join("; ")
}

fn outcome(outcome: QuoteOutcome) -> &'static str {
    match outcome {
        QuoteOutcome::Priced => "priced",
        QuoteOutcome::Free => "free",
        QuoteOutcome::ByAgreement => "by agreement",
        QuoteOutcome::Range => "range",
        QuoteOutcome::NotOffered => "not offered",
        QuoteOutcome::NotEligible => "not eligible",
        QuoteOutcome::NeedsFacts => "open",
    }
}

fn component(priced: &QuotedComponent) -> String {
    let amount = match &priced.amount {
        Amount::Exact(money) => money.to_string(),
        Amount::AtLeast(money) => format!("{money} or more"),
        Amount::Range { from, to } => format!("{from} to {to}"),
        Amount::AtCost { .. } => return format!("{} at cost", priced.id),
        Amount::Free | Amount::ByAgreement { .. } | Amount::NotOffered => return priced.id.clone(),
    };
    let per = match priced.per.id() {
        "once" => "once".to_owned(),
        "hour" => "an hour".to_owned(),
        per => format!("a {per}"),
    };
    format!("{} {amount} {per}", priced.id)
}

fn offer(offer: &QuotedAlternative) -> String {
    let alternative = &offer.alternative;
    let mode = if alternative.mode == AlternativeMode::Besides {
        "besides"
    } else {
        "or"
    };
    let gives = match &alternative.gives {
        AlternativeValue::People(people) => format!("{people} people"),
        AlternativeValue::Worth(money) => format!("{money} in kind"),
        AlternativeValue::Equivalent => "the same in kind".to_owned(),
        AlternativeValue::Other => "something else".to_owned(),
    };
    let approval: Vec<&str> = alternative.approval.iter().map(|who| reviewer(*who)).collect();
    if approval.is_empty() {
        format!("{mode} {gives}")
    } else {
        format!("{mode} {gives} approved by {}", approval.join(" and "))
    }
}

fn reviewer(reviewer: Reviewer) -> &'static str {
    match reviewer {
        Reviewer::Automatic => "nobody",
        Reviewer::Staff => "staff",
        Reviewer::Officer => "officer",
        Reviewer::Committee => "committee",
        Reviewer::Board => "board",
    }
}

fn granted_in_words(value: &GrantValue, kind: &BenefitKind) -> String {
    let per = match kind.per() {
        Some(Period::Seat) => " a seat",
        Some(Period::Election) => " an election",
        Some(Period::Year) => " a year",
        Some(Period::Quarter) => " a quarter",
        Some(Period::Month) => " a month",
        _ => "",
    };
    match value {
        GrantValue::Yes => "yes".to_owned(),
        GrantValue::Exactly(number) => format!("{number}{per}"),
        GrantValue::UpTo(number) => format!("up to {number}{per}"),
        GrantValue::Level(level) => level.clone(),
        other => format!("{other:?}"),
    }
}
