//! `guildhall quote`: what a tier costs, and why.

use super::args::{FactArgs, ProgrammeArgs, words};
use super::subject::{Subject, tier};
use super::terminal::{TerminalText, name};
use super::{Stopped, json};
use crate::api::QuoteAnswer;
use app::words::{self, Words};
use clap::Args;
use domain::fact::{FactDefinition, FactKind};
use domain::facts::Facts;
use domain::price::AlternativeMode;
use domain::programme::Tier;
use domain::quote::{NeededFor, Quote as Answer, QuotedAlternative, QuotedComponent, price_list, quote};

#[derive(Debug, Args)]
pub(super) struct QuoteCommand {
    /// FOUNDATION/PROGRAMME[@VERSION]
    subject: Subject,
    /// The tier, by its identifier
    tier: String,
    /// The price of the next term of a member, instead of the price for joining
    #[arg(long)]
    renewal: bool,
    #[command(flatten)]
    stated: FactArgs,
    #[command(flatten)]
    asked: ProgrammeArgs,
}

impl QuoteCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue(&[&self.subject])?;
        let programme = self.subject.find(&catalogue, self.asked.on)?;
        let tier = tier(programme, &self.tier)?;
        let facts = self.stated.of(programme, &self.asked)?.renewal(self.renewal);
        let quote = quote(programme, tier, &facts);
        if self.asked.json {
            json(&QuoteAnswer::new(words(programme), tier, &facts, &quote))
        } else {
            Ok(text(words(programme), tier, &facts, &quote))
        }
    }
}

fn text(words: Words<'_>, tier: &Tier, facts: &Facts, quote: &Answer) -> String {
    let t = words.t;
    let mut lines = TerminalText::about(words.programme);
    lines.add(
        0,
        format!("{}: {}", name(words.say(&tier.title)), words::price(words, quote)),
    );
    for line in words::totals_in_full(words, quote) {
        lines.add(1, line);
    }
    if let Ok(list) = price_list(words.programme, tier, facts) {
        lines.section(t.all_prices(), words::price_lines(words, &list));
    }
    for refusal in &quote.refusals {
        lines.add(1, words::refusal(words, refusal));
    }
    let open = quote.open.iter();
    let open = open.map(|part| t.reason_of_part(words.say(&part.title), words::open_part(words, part)));
    let why = quote.components.iter().flat_map(|part| why(words, part));
    lines.section(t.why_this_price(), why.chain(open));
    for (mode, heading) in [
        (AlternativeMode::InsteadOf, t.instead_of_money()),
        (AlternativeMode::Besides, t.besides_money()),
    ] {
        let offers = quote.alternatives.iter().filter(|offer| offer.alternative.mode == mode);
        lines.section(heading, offers.map(|offer| in_kind(words, offer)));
    }
    for (purpose, heading) in [
        (NeededFor::Price, t.needed_for_price()),
        (NeededFor::Eligibility, t.needed_for_eligibility()),
        (NeededFor::Alternative, t.needed_for_alternative()),
        (NeededFor::Tax, t.needed_for_tax()),
    ] {
        let needs = quote.needs.iter().filter(|need| need.purpose == purpose);
        let facts = needs.filter_map(|need| words.programme.fact(&need.fact));
        lines.section(heading, facts.map(|fact| question(words, fact)));
    }
    lines.section(
        t.notes_heading(),
        quote.notes.iter().map(|note| words.say(note).to_owned()),
    );
    lines.into_text()
}

fn why(words: Words<'_>, part: &QuotedComponent) -> Vec<String> {
    let title = words.t.reason_of_part(words.say(&part.title), words::part(words, part));
    let reasons = words::because(words, part).into_iter();
    let note = part.note.as_ref().map(|note| words.say(note).to_owned());
    let place = words.t.source_line(part.because.line);
    let beneath = reasons.chain(note).chain([place]).map(|line| format!("  {line}"));
    std::iter::once(title).chain(beneath).collect()
}

fn in_kind(words: Words<'_>, offer: &QuotedAlternative) -> String {
    let told = std::iter::once(words::alternative(words, &offer.alternative)).chain(words::offer(words, offer));
    told.collect::<Vec<_>>().join("; ")
}

/// A question, as answered on the command line: `stage=startup|established`.
fn question(words: Words<'_>, fact: &FactDefinition) -> String {
    let answers = match &fact.kind {
        FactKind::Choice(choices) => choices
            .iter()
            .map(|choice| choice.id.as_str())
            .collect::<Vec<_>>()
            .join("|"),
        FactKind::YesNo => "yes|no".to_owned(),
        FactKind::Number { .. } => "N".to_owned(),
        FactKind::Money { currency } => currency.code().to_owned(),
        FactKind::Country => "DE|FR|…".to_owned(),
        FactKind::Lookup { .. } | FactKind::Computed { .. } => String::new(),
    };
    format!("--fact {}={answers}  {}", fact.id, words.say(&fact.question))
}
