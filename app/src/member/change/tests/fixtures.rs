//! A member, the tiers of its programme, and what a change between them would mean.

use crate::api::{
    MemberAnswer, MemberForStaff, MemberTerm, OtherTier, StartOffer, TierChangeAnswer, TierPreview, TierShift,
};
use crate::fixtures::{day, foundation};
use domain::facts::Facts;
use domain::file::read_programme;
use domain::grant::Grant;
use domain::member::MemberAction;
use domain::money::{Currency, Money};
use domain::programme::Programme;
use domain::quote::renewal_quote;
use domain::review::Reviewer;
use domain::term::TermPeriod;
use domain::text::Text;
use domain::tier_change::{ChangeStart, ShiftKind};

const PROGRAMME: &str = r#"
programme = "membership"
version = "1"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "USD"

[facts.employees]
type = "number"
question = "How many people work for you?"
label = "Employees"
unit = "people"

[facts.startup]
type = "yes-no"
question = "Are you a start-up?"
label = "Start-up"

[groups]
all = "All"

[benefits.votes]
title = "Votes"
group = "all"
kind = "votes"

[benefits.posts]
title = "Blog posts"
group = "all"
kind = "count"
unit = "post"
units = "posts"

[tiers.silver]
title = "Silver"
price = { amount = 2_500 }

[tiers.silver.grants]
votes = 5
posts = { up_to = 2 }

[tiers.gold]
title = "Gold"
price = { amount = 20_000 }

[tiers.gold.grants]
votes = 15
posts = { up_to = 4 }
"#;

pub(super) fn programme() -> Programme {
    read_programme("harbour", "membership.toml", PROGRAMME).unwrap()
}

pub(super) fn member() -> MemberAnswer {
    MemberAnswer {
        membership: "mzxw6ytboi3gk43f".to_owned(),
        version: 7,
        reference: "7KQ2-M9XW".to_owned(),
        foundation: foundation(),
        programme: programme(),
        tier: "silver".to_owned(),
        name: "Hollow Oak Systems".to_owned(),
        details: Vec::new(),
        counts_from: day("2026-01-01"),
        tier_term: 1,
        follows: false,
        ended_on: None,
        granted_since: Vec::new(),
        terms: vec![MemberTerm {
            number: 1,
            first_day: day("2026-01-01"),
            last_day: Some(day("2026-12-31")),
        }],
        today: day("2026-07-02"),
        you: "maren@example.org".to_owned(),
        actions: MemberAction::ALL.to_vec(),
        roles: Vec::new(),
        invoices: Vec::new(),
        bills: Vec::new(),
        commitments: Vec::new(),
        agreements: Vec::new(),
        proof: None,
        history: Vec::new(),
        local_time: None,
        others: false,
        after: None,
        leaves_on: None,
        notice_on: None,
        change: None,
        renew_from: None,
        renew_by: None,
        checks: Vec::new(),
    }
}

/// The same member, as the foundation's people see it.
pub(super) fn for_staff(member: MemberAnswer) -> MemberForStaff {
    MemberForStaff {
        member,
        money: true,
        page_waits: false,
        erases: false,
        start: None,
        second_decider: None,
        to_countersign: Vec::new(),
        signs: false,
    }
}

fn grant(tier: &str, benefit: &str) -> Option<Grant> {
    let programme = programme();
    let mut grants = programme.tier(tier).unwrap().grants.iter();
    grants.find(|grant| grant.benefit == benefit).cloned()
}

pub(super) fn shift(kind: ShiftKind, benefit: &str, (from, to): (&str, &str), taken: u32) -> TierShift {
    TierShift {
        benefit: programme().benefit(benefit).unwrap().clone(),
        kind,
        before: grant(from, benefit),
        after: grant(to, benefit),
        taken,
    }
}

pub(super) fn offer(starts: ChangeStart, tier: &str, rest: bool, due: Option<i64>) -> StartOffer {
    let programme = programme();
    let first = if starts == ChangeStart::Now {
        "2026-07-02"
    } else {
        "2027-01-01"
    };
    let period = TermPeriod::year_from(day(first)).unwrap();
    let period = if rest {
        TermPeriod {
            end: day("2026-12-31"),
            ..period
        }
    } else {
        period
    };
    StartOffer {
        starts,
        period,
        open: false,
        rest,
        due: due.map(|minor| Money {
            minor,
            currency: Currency::parse("USD").unwrap(),
        }),
        quote: renewal_quote(&programme, programme.tier(tier).unwrap(), &Facts::new(), period),
    }
}

/// From Silver to Gold.
pub(super) fn up() -> TierPreview {
    TierPreview {
        programme: programme(),
        tier: "gold".to_owned(),
        renews: false,
        shifts: vec![
            shift(ShiftKind::More, "votes", ("silver", "gold"), 0),
            shift(ShiftKind::More, "posts", ("silver", "gold"), 1),
        ],
        refusals: Vec::new(),
        needs: Vec::new(),
        unknown: Vec::new(),
        judged: vec![Text::new("en", "You build on it.")],
        stages: vec![Reviewer::Committee, Reviewer::Board],
        automatic: false,
        full: false,
        waiting_list: false,
        agreements: Vec::new(),
        starts: vec![
            offer(ChangeStart::Now, "gold", true, Some(875_000)),
            offer(ChangeStart::NextTerm, "gold", false, Some(2_000_000)),
        ],
    }
}

pub(super) fn answer(preview: TierPreview) -> TierChangeAnswer {
    let choice = |id: &str, suits| OtherTier {
        id: id.to_owned(),
        title: Text::new("en", id),
        suits,
    };
    TierChangeAnswer {
        member: member(),
        tiers: vec![choice("person", false), choice("gold", true)],
        preview: Some(preview),
    }
}
