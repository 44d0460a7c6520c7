//! What applicants choose themselves, as questions.

use crate::chosen::{PAYMENT, TERM, years_word};
use crate::fact::{FactDefinition, FactKind, FactOption};
use crate::price::BillingInterval;
use crate::programme::Tier;
use crate::text::Text;

/// What applicants choose in a programme with these tiers.
pub(super) fn choices(tiers: &[Tier]) -> impl Iterator<Item = FactDefinition> {
    [payment(tiers), term(tiers)].into_iter().flatten()
}

fn payment(tiers: &[Tier]) -> Option<FactDefinition> {
    let mut intervals: Vec<BillingInterval> = Vec::new();
    for per in tiers.iter().flat_map(Tier::billing_choices) {
        if !intervals.contains(&per) {
            intervals.push(per);
        }
    }
    let options = intervals.into_iter().map(|per| (per.word().to_owned(), every(per)));
    choice(
        PAYMENT,
        text("How often would you like to pay?", "Wie oft möchten Sie zahlen?"),
        text("Payment", "Zahlungsweise"),
        options.collect(),
    )
}

fn term(tiers: &[Tier]) -> Option<FactDefinition> {
    let mut all: Vec<u16> = Vec::new();
    for years in tiers
        .iter()
        .filter_map(|tier| tier.term.as_ref())
        .flat_map(|term| &term.choose_years)
    {
        if !all.contains(years) {
            all.push(*years);
        }
    }
    let options = all.into_iter().map(|years| (years_word(years), length(years)));
    choice(
        TERM,
        text(
            "How long would you like to join for?",
            "Für wie lange möchten Sie beitreten?",
        ),
        text("Term", "Laufzeit"),
        options.collect(),
    )
}

/// The first option is the default. `None` if there's nothing to choose.
fn choice(id: &str, question: Text, label: Text, options: Vec<(String, Text)>) -> Option<FactDefinition> {
    let default = options.first()?.0.clone();
    let options = options.into_iter().map(|(id, label)| FactOption { id, label });
    Some(FactDefinition {
        id: id.to_owned(),
        question,
        label,
        help: None,
        kind: FactKind::Choice(options.collect()),
        granted_by: None,
        evidence: None,
        recheck_months: None,
        source: None,
        default: Some(default),
        line: 0,
    })
}

fn length(years: u16) -> Text {
    match years {
        1 => text("1 year", "1 Jahr"),
        _ => text(&format!("{years} years"), &format!("{years} Jahre")),
    }
}

fn every(per: BillingInterval) -> Text {
    match per {
        BillingInterval::TwoYears => text("Every two years", "Alle zwei Jahre"),
        BillingInterval::Quarter => text("Every quarter", "Jedes Quartal"),
        BillingInterval::Month => text("Every month", "Jeden Monat"),
        _ => text("Every year", "Jedes Jahr"),
    }
}

fn text(english: &str, german: &str) -> Text {
    let mut text = Text::new("en", english);
    text.insert("de", german.to_owned());
    text
}
