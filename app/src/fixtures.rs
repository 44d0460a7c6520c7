//! An application, and how its pages are rendered, for tests.

use crate::api::{
    AgreementBrief, ApplicationAnswer, ApplicationState, FoundationBrief, InvoiceBrief, InvoiceState, LocalTime,
    ZoneOffset,
};
use crate::locale::Locale;
use crate::query::Query;
use crate::site::{Assets, PageContext, render};
use domain::application::{Answers, ApplicationContext, key, steps};
use domain::date::Date;
use domain::file::read_programme;
use domain::joining::Part;
use domain::money::{Currency, Money};
use domain::quote::quote;
use domain::review::{Holidays, stages};
use domain::text::Text;
use leptos::prelude::*;
use std::sync::Arc;

const PROGRAMME: &str = r#"
programme = "membership"
version = "1"
from = 2026-01-01
title = { en = "Membership", de = "Mitgliedschaft" }
summary = "For organisations"
currency = "USD"

[tiers.gold]
title = "Gold"
price = { amount = 20_000 }
review = ["staff", "board"]

[tiers.gold.term]
kind = "rolling"
months = 12

[roles.legal]
title = "Authorised signatory"
signs = true

[agreements.main]
title = "Membership agreement"
file = "agreement"
version = "1"
countersigned = true
"#;

pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(crate) fn foundation() -> FoundationBrief {
    FoundationBrief {
        id: "harbour".to_owned(),
        name: Text::new("en", "Harbour Foundation"),
        short_name: Text::new("en", "Harbour"),
        tagline: Text::new("en", "A safe place for ships."),
        mark: "HF".to_owned(),
        email: "join@harbour.example".to_owned(),
        documents: false,
        programmes: Vec::new(),
    }
}

/// Where the foundation's people are, in winter.
pub(crate) fn berlin() -> LocalTime {
    LocalTime {
        zone: "Europe/Berlin".to_owned(),
        offsets: vec![ZoneOffset { from: 0, minutes: 60 }],
    }
}

/// A submitted application for a tier that staff and the board decide about.
pub(crate) fn application() -> ApplicationAnswer {
    let programme = read_programme("harbour", "membership.toml", PROGRAMME).unwrap();
    let tier = programme.tier("gold").unwrap();
    let mut answers = Answers::new();
    for (key, typed) in [
        (key::YOUR_NAME, "Maren Okafor"),
        (key::ORGANISATION_NAME, "Hollow Oak Systems"),
        (key::WEBSITE, "https://hollowoak.example"),
    ] {
        answers.set(key, typed);
    }
    let today = day("2026-12-08");
    let quote = quote(&programme, tier, &answers.facts(&programme, tier, today));
    let agreement = AgreementBrief {
        id: "main".to_owned(),
        title: Text::new("en", "Membership agreement"),
        version: "1".to_owned(),
        countersigned: true,
        signed: None,
        void: false,
        countersignature: None,
    };
    ApplicationAnswer {
        reference: "7KQ2-M9XW".to_owned(),
        state: ApplicationState::Submitted,
        part: Part::Applicant,
        party: answers.party(tier),
        foundation: foundation(),
        tier: tier.id.clone(),
        name: "Hollow Oak Systems".to_owned(),
        steps: steps(&ApplicationContext {
            programme: &programme,
            tier,
            answers: &answers,
            carried: &[],
            today,
        }),
        answers: answers
            .iter()
            .map(|(key, typed)| (key.to_owned(), typed.to_owned()))
            .collect(),
        held: Vec::new(),
        revision: 1,
        refusals: quote.refusals.clone(),
        quote,
        agreements: vec![agreement],
        text: None,
        signatory: None,
        files: Vec::new(),
        links: Vec::new(),
        requests: Vec::new(),
        stages: stages(&programme.joining, tier, false),
        decided_by: Some(day("2026-12-18")),
        holidays: Holidays::default(),
        submitted_on: Some(day("2026-12-01")),
        withdrawn_on: None,
        progress: Vec::new(),
        decision: None,
        place: None,
        pro_forma: false,
        bills: Vec::new(),
        membership: None,
        newer: None,
        programme,
        today,
        works_until: day("2027-12-01"),
        email_confirmed: true,
        rules: None,
    }
}

/// An invoice for $20,000, due on 31 December 2026. Nothing is paid, or all of it.
pub(crate) fn invoice(state: InvoiceState) -> InvoiceBrief {
    let currency = Currency::parse("USD").unwrap();
    let money = |minor| Money { minor, currency };
    let is_unpaid = matches!(state, InvoiceState::Unpaid | InvoiceState::Overdue);
    InvoiceBrief {
        label: "HF-2026-0012".to_owned(),
        state,
        name: "Hollow Oak Systems".to_owned(),
        application: "7KQ2-M9XW".to_owned(),
        gross: money(2_000_000),
        unpaid: money(if is_unpaid { 2_000_000 } else { 0 }),
        payment_reference: "RF18539007547034".to_owned(),
        issued_on: day("2026-12-01"),
        due_on: day("2026-12-31"),
        other: None,
        part: None,
        has_data: true,
        card: None,
    }
}

/// The HTML of a page.
pub(crate) fn rendered(locale: Locale, page: impl FnOnce() -> AnyView) -> String {
    let context = PageContext {
        locale,
        languages: vec![Locale::En, Locale::De],
        path: "/".to_owned(),
        search: String::new(),
        query: Query::default(),
        origin: "https://members.example.org".to_owned(),
        reference: "0".to_owned(),
        nonce: "0".to_owned(),
        assets: Arc::new(Assets::default()),
        framed: None,
    };
    let (_, html) = render(context, page);
    html
}

/// What a page says: its HTML's text, without tags.
pub(crate) fn said(html: &str) -> String {
    let body = html.split_once("<main").map_or(html, |(_, body)| body);
    let pieces = body
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
