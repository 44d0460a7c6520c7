//! The pages, rendered from fixtures.

mod deciding;
mod details;
mod fixtures;
mod on_behalf;

use super::{TierForm, TierProblem, renew_page, tier_change_page};
use crate::api::{AgreementToSign, MemberAnswer, TierChangeAction, TierChangeAnswer, TierChangeBrief, TierPreview};
use crate::fixtures::{day, rendered, said};
use crate::html::Html;
use crate::locale::Locale;
use crate::member::{LeaveForm, MemberPage, member_page};
use domain::member::MemberAction;
use domain::programme::Audience;
use domain::quote::Refusal;
use domain::text::Text;
use domain::tier_change::{ChangeStart, ShiftKind};
use fixtures::{answer, member, offer, shift, up};

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
