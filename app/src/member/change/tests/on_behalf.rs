//! The same pages for staff who act on the member's behalf.

use super::fixtures::{answer, for_staff, member, shift, up};
use crate::api::{AgreementToSign, MemberAnswer, TierChangeAnswer, TierChangeBrief, TierPreview};
use crate::fixtures::{day, rendered, said};
use crate::html::Html;
use crate::locale::Locale;
use crate::member::{TierForm, TierProblem};
use crate::members::{tier_change_after_end_page, tier_change_for_staff_page};
use domain::text::Text;
use domain::tier_change::{ChangeStart, ShiftKind};

fn html(answer: TierChangeAnswer, form: TierForm) -> String {
    rendered(Locale::En, || {
        tier_change_for_staff_page(answer, "gold".to_owned(), form)
    })
}

fn agreement(title: &str, starts: ChangeStart, again: bool) -> AgreementToSign {
    AgreementToSign {
        id: title.to_lowercase(),
        title: Text::new("en", title),
        starts,
        again,
        html: Html::escape("Be kind."),
        lang: "en".to_owned(),
        hash: "abc".to_owned(),
    }
}

#[test]
fn staff_read_the_members_preview_in_the_third_person() {
    let shown = TierPreview {
        shifts: vec![
            shift(ShiftKind::More, "votes", ("silver", "gold"), 0),
            shift(ShiftKind::Less, "posts", ("gold", "silver"), 3),
        ],
        ..up()
    };
    let page = html(answer(shown), TierForm::default());
    let words = said(&page).replace('\u{a0}', " ");
    for expected in [
        "You’re acting for the member",
        "From Silver to Gold",
        "What they lose",
        "They’ve used or requested 3 in this term",
        "Their votes",
        "They pay $8,750: the difference for the rest of their term",
        "the less they pay",
        "Their term: 1 January 2027",
        "Its price is $20,000.",
        "How and when did the member ask?",
        "Record the request for Gold",
        "person (not available to them)",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    for own in ["You pay", "What you", "Your term", "Ask to change"] {
        assert!(!words.contains(own), "{own}: {words}");
    }
    for expected in [
        "action=\"/members/harbour/mzxw6ytboi3gk43f/change?to=gold\"",
        "name=\"version\" value=\"7\"",
        "value=\"now 2026-07-02 875000\"",
        "href=\"/members/harbour/mzxw6ytboi3gk43f\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let automatic = TierPreview {
        automatic: true,
        ..up()
    };
    let words = said(&html(answer(automatic), TierForm::default()));
    assert!(
        words.contains("The change counts as soon as you record it") && words.contains("Change their tier to Gold"),
        "{words}"
    );
}

#[test]
fn staff_only_record_a_start_for_which_nothing_is_signed_for_the_first_time() {
    let preview = TierPreview {
        agreements: vec![
            agreement("Sponsor agreement", ChangeStart::Now, true),
            agreement("Code of conduct", ChangeStart::NextTerm, false),
        ],
        ..up()
    };
    let page = html(answer(preview.clone()), TierForm::default());
    assert!(
        page.contains("id=\"start-now\"") && !page.contains("id=\"start-next_term\""),
        "{page}"
    );
    assert!(
        !page.contains("name=\"signed\"") && !page.contains("name=\"name\""),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "stays as it is: Sponsor agreement.",
        "The member has to sign this first: Code of conduct.",
        "With their next term",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let neither = TierPreview {
        agreements: vec![
            agreement("Code of conduct", ChangeStart::Now, false),
            agreement("Code of conduct", ChangeStart::NextTerm, false),
        ],
        ..preview
    };
    let page = html(answer(neither), TierForm::default());
    assert!(
        !page.contains("value=\"ask\"") && said(&page).contains("They pay"),
        "{page}"
    );
}

#[test]
fn staff_are_not_offered_to_renew_for_the_member() {
    let renewal = TierPreview {
        tier: "silver".to_owned(),
        renews: true,
        ..up()
    };
    let page = html(answer(renewal), TierForm::default());
    let words = said(&page);
    assert!(
        words.contains("only they can renew it") && !words.contains("From Silver"),
        "{words}"
    );
    assert!(page.contains("id=\"to\"") && !page.contains("name=\"start\""), "{page}");
}

#[test]
fn w6_w7_staff_say_how_and_when_the_member_asked() {
    for (problem, expected) in [
        (TierProblem::NoReason, "Enter how and when the member asked"),
        (TierProblem::TooLong, "Use at most 5,000 characters"),
    ] {
        let form = TierForm {
            start: "now 2026-07-02 1".to_owned(),
            reason: "Their </textarea> letter.".to_owned(),
            problem: Some(problem),
            ..TierForm::default()
        };
        let page = html(answer(up()), form);
        for expected in [
            "<title>Error:",
            "href=\"#reason\"",
            "id=\"reason-error\"",
            "Their &lt;/textarea&gt; letter.",
            "value=\"now 2026-07-02 875000\" checked",
            expected,
        ] {
            assert!(page.contains(expected), "{expected}: {page}");
        }
    }
}

#[test]
fn d4_what_was_asked_for_is_withdrawn_for_the_member() {
    let change = TierChangeBrief {
        tier: Text::new("en", "Gold"),
        renews: false,
        starts: ChangeStart::NextTerm,
        approved: false,
        asked_on: day("2026-07-01"),
        facts: Vec::new(),
    };
    let mut open = answer(up());
    open.member.change = Some(change);
    let page = html(open, TierForm::default());
    let words = said(&page).replace('\u{a0}', " ");
    assert!(
        words.contains("On 1 July 2026, they asked to change to Gold.") && words.contains("Withdraw it for the member"),
        "{words}"
    );
    assert!(
        page.contains("value=\"withdraw\"") && !page.contains("name=\"start\""),
        "{page}"
    );
}

#[test]
fn a_reason_to_ask_is_not_one_to_withdraw() {
    for withdraws in [false, true] {
        let mut open = answer(up());
        open.member.change = Some(TierChangeBrief {
            tier: Text::new("en", "Gold"),
            renews: false,
            starts: ChangeStart::NextTerm,
            approved: false,
            asked_on: day("2026-07-01"),
            facts: Vec::new(),
        });
        let form = TierForm {
            reason: "Their letter.".to_owned(),
            withdraws,
            problem: Some(TierProblem::Conflict),
            ..TierForm::default()
        };
        let page = html(open, form);
        assert!(page.contains("<title>Error:"), "{page}");
        assert_eq!(page.contains("Their letter."), withdraws, "{page}");
    }
}

#[test]
fn a_renewal_that_is_open_is_named_so() {
    for (approved, expected) in [
        (false, "they asked to renew."),
        (true, "They’ve renewed for the next term."),
    ] {
        let mut open = answer(up());
        open.member.change = Some(TierChangeBrief {
            tier: Text::new("en", "Silver"),
            renews: true,
            starts: ChangeStart::NextTerm,
            approved,
            asked_on: day("2026-07-01"),
            facts: Vec::new(),
        });
        let page = html(open, TierForm::default());
        let words = said(&page);
        for expected in ["Renewal", expected, "Withdraw it for the member"] {
            assert!(words.contains(expected), "{expected}: {words}");
        }
        assert!(!words.contains("Change of tier"), "{words}");
    }
}

#[test]
fn a_membership_that_has_ended_says_since_when() {
    let ended = for_staff(MemberAnswer {
        ended_on: Some(day("2026-06-30")),
        ..member()
    });
    let page = rendered(Locale::En, || tier_change_after_end_page(ended));
    let words = said(&page).replace('\u{a0}', " ");
    assert!(
        words.contains("This membership ended on 30 June 2026, so its tier can’t be changed."),
        "{words}"
    );
    assert_eq!(
        page.matches("href=\"/members/harbour/mzxw6ytboi3gk43f\"").count(),
        2,
        "{page}"
    );
    assert!(!page.contains("<form"), "{page}");
}
