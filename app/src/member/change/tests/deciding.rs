//! Staff decide about what a member has asked for, unless they've recorded it themselves.

use super::fixtures::{for_staff, member};
use crate::api::{MemberAnswer, MemberForStaff, SecondDecider, TierChangeBrief};
use crate::fixtures::{day, rendered, said};
use crate::locale::Locale;
use crate::members::{StaffForms, member_for_staff_page};
use domain::text::Text;
use domain::tier_change::ChangeStart;

const BUTTONS: [&str; 2] = ["value=\"approve\"", "value=\"decline\""];
const ROLES: &str = "href=\"/roles/harbour\"";

/// A member's page with a change that waits for a decision.
fn waiting(locale: Locale, second_decider: Option<SecondDecider>) -> String {
    let change = TierChangeBrief {
        tier: Text::new("en", "Gold"),
        renews: false,
        starts: ChangeStart::NextTerm,
        approved: false,
        asked_on: day("2026-07-01"),
        facts: Vec::new(),
    };
    let answer = MemberForStaff {
        second_decider,
        ..for_staff(MemberAnswer {
            change: Some(change),
            ..member()
        })
    };
    rendered(locale, || {
        member_for_staff_page(answer, StaffForms::default(), None, false, None)
    })
}

#[test]
fn staff_decide_about_what_a_member_has_asked_for() {
    let page = waiting(Locale::En, None);
    for button in BUTTONS {
        assert!(page.contains(button), "{button}: {page}");
    }
    assert!(!said(&page).contains("You recorded this request"), "{page}");
}

#[test]
fn r1_somebody_who_recorded_a_request_reads_why_there_are_no_buttons() {
    let by_others = waiting(Locale::En, Some(SecondDecider::Colleague));
    let by_nobody = waiting(Locale::En, Some(SecondDecider::Nobody));
    for page in [&by_others, &by_nobody] {
        for button in BUTTONS {
            assert!(!page.contains(button), "{button}: {page}");
        }
        let words = said(page);
        for expected in [
            "somebody else has to approve or decline it",
            "Withdraw it for the member",
        ] {
            assert!(words.contains(expected), "{expected}: {words}");
        }
    }
    assert!(!said(&by_others).contains("another account is needed"), "{by_others}");
    let words = said(&by_nobody);
    assert!(
        words.contains("another account is needed") && words.contains("second person"),
        "{words}"
    );
    // The navigation has a link to the roles, too.
    assert_eq!(
        by_nobody.matches(ROLES).count(),
        by_others.matches(ROLES).count() + 1,
        "{by_nobody}"
    );
    let german = said(&waiting(Locale::De, Some(SecondDecider::Nobody)));
    assert!(german.contains("Nötig ist ein weiteres Konto"), "{german}");
}
