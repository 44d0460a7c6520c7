//! The pages, rendered from fixtures.

mod deciding;
mod on_behalf;

use super::{TierForm, TierProblem, renew_page, tier_change_page};
use crate::api::{
    AgreementToSign, MemberAnswer, MemberForStaff, MemberTerm, OtherTier, StartOffer, TierChangeAction,
    TierChangeAnswer, TierChangeBrief, TierPreview, TierShift,
};
use crate::fixtures::{day, foundation, rendered, said};
use crate::html::Html;
use crate::locale::Locale;
use crate::member::{LeaveForm, MemberPage, member_page};
use domain::facts::Facts;
use domain::file::read_programme;
use domain::grant::Grant;
use domain::member::MemberAction;
use domain::money::{Currency, Money};
use domain::programme::{Audience, Programme};
use domain::quote::{Refusal, renewal_quote};
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

fn programme() -> Programme {
    read_programme("harbour", "membership.toml", PROGRAMME).unwrap()
}

fn member() -> MemberAnswer {
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
fn for_staff(member: MemberAnswer) -> MemberForStaff {
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

fn shift(kind: ShiftKind, benefit: &str, (from, to): (&str, &str), taken: u32) -> TierShift {
    TierShift {
        benefit: programme().benefit(benefit).unwrap().clone(),
        kind,
        before: grant(from, benefit),
        after: grant(to, benefit),
        taken,
    }
}

fn offer(starts: ChangeStart, tier: &str, rest: bool, due: Option<i64>) -> StartOffer {
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
fn up() -> TierPreview {
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

fn answer(preview: TierPreview) -> TierChangeAnswer {
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

fn html(answer: TierChangeAnswer, form: TierForm) -> String {
    rendered(Locale::En, || tier_change_page(answer, "gold".to_owned(), form))
}

#[test]
fn a_preview_says_what_changes_who_approves_it_when_it_starts_and_what_it_costs() {
    let page = html(answer(up()), TierForm::default());
    let said = said(&page).replace('\u{a0}', " ");
    for expected in [
        "From Silver to Gold",
        "What you gain Blog posts up to 2 posts → up to 4 posts",
        "Your votes Votes 5 votes → 15 votes",
        "They check this condition: You build on it.",
        "You pay $8,750: the difference for",
        "Your term still ends on 31 December 2026.",
        "the later that is, the less you pay",
        "Its price is $20,000.",
        "Ask to change to Gold",
    ] {
        assert!(
            said.to_lowercase().contains(&expected.to_lowercase()),
            "{expected}: {said}"
        );
    }
    for expected in [
        // What costs nothing today is chosen.
        "value=\"now 2026-07-02 875000\"",
        "value=\"next_term 2027-01-01 2000000\" checked",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // What suits the member is first.
    assert!(
        page.find(">gold<").unwrap() < page.find(">person (not available to you)<").unwrap(),
        "{page}"
    );
}

#[test]
fn what_is_lost_says_how_much_of_it_was_used() {
    let down = TierPreview {
        shifts: vec![shift(ShiftKind::Less, "posts", ("gold", "silver"), 3)],
        starts: vec![offer(ChangeStart::NextTerm, "silver", false, Some(250_000))],
        automatic: true,
        ..up()
    };
    let said = said(&html(answer(down), TierForm::default()));
    for expected in [
        "What you lose",
        "You’ve used or requested 3 in this term",
        "so nothing is refunded",
        "No approval is needed.",
        "Change to Gold",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn a_tier_for_others_a_full_one_and_one_without_a_price_have_no_form() {
    let refused = TierPreview {
        refusals: vec![Refusal::Audience(Audience::Person)],
        starts: Vec::new(),
        ..up()
    };
    let full = TierPreview { full: true, ..up() };
    let open = TierPreview {
        starts: Vec::new(),
        needs: Vec::new(),
        ..up()
    };
    for (preview, expected) in [
        (refused, "Why you can’t change to this tier"),
        (full, "All places in this tier are taken."),
        (open, "To change, write to"),
    ] {
        let page = html(answer(preview), TierForm::default());
        assert!(said(&page).contains(expected), "{expected}: {page}");
        assert!(!page.contains("name=\"start\""), "{page}");
    }
}

#[test]
fn what_was_typed_is_kept_and_the_mistake_is_at_its_field() {
    let signs = TierPreview {
        agreements: vec![AgreementToSign {
            again: false,
            id: "individual".to_owned(),
            title: Text::new("en", "Individual agreement"),
            starts: ChangeStart::NextTerm,
            html: Html::escape("Be kind."),
            lang: "en".to_owned(),
            hash: "abc".to_owned(),
        }],
        ..up()
    };
    let form = TierForm {
        start: "next_term 2027-01-01 1".to_owned(),
        reason: "We </textarea> grow.".to_owned(),
        name: "Maren".to_owned(),
        signed: vec!["abc".to_owned()],
        problem: Some(TierProblem::Unsigned),
        ..TierForm::default()
    };
    let page = html(answer(signs), form);
    for expected in [
        "<title>Error:",
        "href=\"#name\"",
        "value=\"Maren\"",
        "value=\"abc\" checked",
        "We &lt;/textarea&gt; grow.",
        "value=\"next_term 2027-01-01 2000000\" checked",
        "Be kind.",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[test]
fn what_was_asked_for_can_be_withdrawn_and_nothing_else_can_be_asked_for() {
    let asked = TierChangeBrief {
        tier: Text::new("en", "Gold"),
        renews: false,
        starts: ChangeStart::Now,
        approved: false,
        asked_on: day("2026-07-01"),
        facts: Vec::new(),
    };
    let open = |actions: Vec<MemberAction>| MemberAnswer {
        change: Some(asked.clone()),
        actions,
        ..member()
    };
    let shown = TierChangeAnswer {
        member: open(MemberAction::ALL.to_vec()),
        ..answer(up())
    };
    let form = TierForm {
        done: Some(TierChangeAction::Ask),
        ..TierForm::default()
    };
    let page = html(shown, form);
    assert!(
        said(&page).contains("On 1 July 2026, you asked to change to Gold."),
        "{page}"
    );
    assert!(
        page.contains("value=\"withdraw\"") && !page.contains("value=\"ask\""),
        "{page}"
    );
    let term = |member| {
        rendered(Locale::En, || {
            member_page(member, MemberPage::Term, LeaveForm::default())
        })
    };
    assert!(term(open(MemberAction::ALL.to_vec())).contains("value=\"withdraw\""));
    assert!(!term(open(vec![MemberAction::Read])).contains("value=\"withdraw\""));
}

#[test]
fn d1_a_renewal_that_is_due_is_on_the_home_page_and_has_one_button() {
    let due = || MemberAnswer {
        renew_by: Some(day("2026-12-31")),
        today: day("2026-10-01"),
        after: Some(crate::api::AfterLastTerm::Ends),
        ..member()
    };
    let home = rendered(Locale::En, || {
        member_page(due(), MemberPage::Home, LeaveForm::default())
    });
    assert!(home.contains("href=\"/member/mzxw6ytboi3gk43f/renew\""), "{home}");
    let preview = TierPreview {
        tier: "silver".to_owned(),
        renews: true,
        shifts: Vec::new(),
        starts: vec![offer(ChangeStart::NextTerm, "silver", false, Some(250_000))],
        ..up()
    };
    let shown = TierChangeAnswer {
        member: due(),
        ..answer(preview)
    };
    let page = rendered(Locale::En, || renew_page(shown, TierForm::default()));
    let text = said(&page).replace('\u{a0}', " ");
    for expected in [
        "You can renew until 31 December 2026",
        "Its price is $2,500.",
        "Nothing changes for your tier.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert_eq!(page.matches("name=\"do\" value=\"ask\"").count(), 1, "{page}");
}

/// Gold, if its price depended on what nobody has asked yet.
fn unknown(starts: Vec<StartOffer>) -> TierPreview {
    TierPreview {
        unknown: programme().facts,
        needs: vec!["employees".to_owned()],
        starts,
        ..up()
    }
}

fn typed(employees: &str) -> Vec<(String, String)> {
    vec![
        ("fact.employees".to_owned(), employees.to_owned()),
        ("fact.startup".to_owned(), "no".to_owned()),
    ]
}

#[test]
fn what_is_not_known_is_asked_for_and_nothing_is_wrong_before_it_was_sent() {
    let page = html(answer(unknown(Vec::new())), TierForm::default());
    for expected in [
        "How many people work for you?",
        "name=\"fact.employees\"",
        "<select id=\"fact-startup\" name=\"fact.startup\" class=\"input\"",
        "method=\"get\"",
        "Show the price",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    for not in ["<title>Error:", "name=\"do\"", "Write to"] {
        assert!(!page.contains(not), "{not}: {page}");
    }
}

#[test]
fn w6_a_detail_that_is_missing_or_wrong_is_named_first_and_at_its_field() {
    let form = |employees: &str, startup: &str| TierForm {
        states: true,
        facts: vec![
            ("fact.employees".to_owned(), employees.to_owned()),
            ("fact.startup".to_owned(), startup.to_owned()),
        ],
        reason: "We </textarea> grow.".to_owned(),
        name: "Maren".to_owned(),
        ..TierForm::default()
    };
    let page = html(answer(unknown(Vec::new())), form("many", ""));
    for expected in [
        "<title>Error:",
        "href=\"#fact-employees\"",
        "href=\"#fact-startup\"",
        "value=\"many\"",
        // What else was typed is kept.
        "We &lt;/textarea&gt; grow.",
        "value=\"Maren\"",
        "name=\"do\" value=\"show\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let words = "Choose an answer for “Start-up”";
    assert_eq!(page.matches(words).count(), 2, "{page}");
}

#[test]
fn once_it_is_known_the_price_follows_and_the_details_can_be_corrected() {
    let starts = vec![offer(ChangeStart::NextTerm, "gold", false, Some(2_000_000))];
    let form = TierForm {
        states: true,
        facts: typed("1200"),
        ..TierForm::default()
    };
    let page = html(answer(unknown(starts)), form);
    for expected in [
        "value=\"1200\"",
        "Update the price",
        "Ask to change to Gold",
        "method=\"post\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains("<title>Error:"), "{page}");
}

#[test]
fn a_renewal_asks_for_what_its_price_needs() {
    let due = MemberAnswer {
        renew_by: Some(day("2026-12-31")),
        ..member()
    };
    let preview = |starts| TierPreview {
        tier: "silver".to_owned(),
        renews: true,
        shifts: Vec::new(),
        automatic: true,
        ..unknown(starts)
    };
    let shown = |starts| TierChangeAnswer {
        member: due.clone(),
        ..answer(preview(starts))
    };
    let page = rendered(Locale::En, || renew_page(shown(Vec::new()), TierForm::default()));
    assert!(
        page.contains("name=\"fact.employees\"") && page.contains("Show the price"),
        "{page}"
    );
    let form = TierForm {
        states: true,
        facts: typed("1200"),
        ..TierForm::default()
    };
    // People have to agree on the price.
    let agreed = rendered(Locale::En, || renew_page(shown(Vec::new()), form.clone()));
    let words = "The price of your next term has to be agreed on.";
    assert!(said(&agreed).contains(words) && !page.contains(words), "{agreed}");
    let starts = vec![offer(ChangeStart::NextTerm, "silver", false, Some(250_000))];
    let page = rendered(Locale::En, || renew_page(shown(starts), form));
    assert!(
        page.contains("value=\"1200\"") && page.contains("value=\"ask\""),
        "{page}"
    );
}
