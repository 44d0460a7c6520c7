//! The status page tells applicants the truth, whatever state their application is in.

use super::review::Review;
use crate::api::{
    ApplicationAnswer, ApplicationState, CardBrief, CardStage, DecisionBrief, InvoiceState, MembershipBrief,
    StageProgress, StageResult,
};
use crate::apply::apply_page;
use crate::fixtures::{application, day, invoice, rendered, said};
use crate::locale::Locale;
use crate::query::Query;
use domain::review::{Decision, Reviewer, Stage};
use domain::term::{FeeShare, TermPeriod};

fn page(answer: &ApplicationAnswer) -> String {
    let html = rendered(Locale::En, || {
        apply_page(Ok(answer.clone()), "secret", "", &Query::default())
    });
    said(&html)
}

fn started(reviewer: Reviewer, result: Option<StageResult>) -> StageProgress {
    StageProgress {
        stage: Stage::of(reviewer),
        opened_on: day("2026-12-01"),
        due: Some(day("2026-12-10")),
        decided_on: result.map(|_| day("2026-12-07")),
        result,
    }
}

fn approved(membership: Option<MembershipBrief>) -> ApplicationAnswer {
    ApplicationAnswer {
        state: ApplicationState::Approved,
        progress: vec![
            started(Reviewer::Staff, Some(StageResult::Approved)),
            started(Reviewer::Board, Some(StageResult::Approved)),
        ],
        decision: Some(DecisionBrief {
            decision: Decision::Approve,
            on: day("2026-12-07"),
            reasons: Vec::new(),
        }),
        membership,
        ..application()
    }
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

#[test]
fn the_current_stage_is_the_one_without_a_result() {
    let names = |stages: &[Stage]| stages.iter().map(|stage| stage.reviewer).collect::<Vec<_>>();
    let now = |progress: Vec<StageProgress>| {
        let review = Review::of(&ApplicationAnswer {
            progress,
            ..application()
        });
        (review.current.map(|stage| stage.reviewer), names(&review.later))
    };
    let (staff, board, officer) = (Reviewer::Staff, Reviewer::Board, Reviewer::Officer);
    let ended = |reviewer, result| started(reviewer, Some(result));
    assert_eq!(now(Vec::new()), (Some(staff), vec![board]));
    assert_eq!(now(vec![started(staff, None)]), (Some(staff), vec![board]));
    assert_eq!(
        now(vec![ended(staff, StageResult::Approved), started(board, None)]),
        (Some(board), Vec::new())
    );
    // Someone else decides instead, and then it goes on.
    assert_eq!(
        now(vec![ended(staff, StageResult::PassedOn), started(officer, None)]),
        (Some(officer), vec![board])
    );
    // It starts again from the beginning.
    let again = [
        ended(staff, StageResult::Approved),
        ended(board, StageResult::Reopened),
        started(staff, None),
    ];
    assert_eq!(now(again.to_vec()), (Some(staff), vec![board]));
}

#[test]
fn a_review_says_who_has_decided_who_decides_now_and_by_when() {
    let answer = ApplicationAnswer {
        progress: vec![
            started(Reviewer::Staff, Some(StageResult::PassedOn)),
            started(Reviewer::Board, None),
        ],
        ..application()
    };
    let page = page(&answer);
    let texts = [
        "In review The board decides",
        "This stage will be decided by 10 December 2026. You’ll hear from us by 18 December 2026.",
        "Staff passed your application on to the board",
        "7 December 2026 Done",
        "By 10 December 2026 Your application is at this stage",
        "Do you want to withdraw",
    ];
    assert_says(&page, &texts[..5]);
}

#[test]
fn a_late_stage_is_overdue_although_the_whole_review_is_not() {
    let answer = ApplicationAnswer {
        progress: vec![started(Reviewer::Staff, None)],
        today: day("2026-12-11"),
        ..application()
    };
    assert_says(
        &page(&answer),
        &[
            "Overdue",
            "This stage was due by 10 December 2026. We’re sorry for the delay.",
        ],
    );
}

#[test]
fn an_application_on_hold_has_no_deadline() {
    let answer = ApplicationAnswer {
        state: ApplicationState::OnHold,
        progress: vec![started(Reviewer::Staff, None)],
        ..application()
    };
    let page = page(&answer);
    assert_says(
        &page,
        &["Your application is on hold", "The foundation has paused the review"],
    );
    assert!(!page.contains("18 December"), "{page}");
}

#[test]
fn the_waiting_list_has_places() {
    let answer = ApplicationAnswer {
        place: Some(3),
        ..application()
    };
    let page = page(&answer);
    assert_says(
        &page,
        &[
            "You’re on the waiting list",
            "You’re number 3 on the waiting list",
            "Staff decide",
        ],
    );
    assert!(!page.contains("18 December"), "{page}");
}

#[test]
fn a_declined_application_has_its_reasons_and_a_way_to_apply_again() {
    let answer = ApplicationAnswer {
        state: ApplicationState::Declined,
        progress: vec![started(Reviewer::Staff, Some(StageResult::Declined))],
        decision: Some(DecisionBrief {
            decision: Decision::Decline,
            on: day("2026-12-07"),
            reasons: vec!["Not a company.".to_owned(), "No <b>reply</b>.".to_owned()],
        }),
        ..application()
    };
    let page = page(&answer);
    assert_says(
        &page,
        &[
            "We’ve declined your application",
            "Why we declined it Not a company. No &lt;b&gt;reply&lt;/b&gt;.",
            "write to join@harbour.example",
            "Apply again",
            "Staff declined your application",
        ],
    );
    assert!(
        !page.contains("Gold starts") && !page.contains("The board decides"),
        "{page}"
    );
}

#[test]
fn an_approved_application_says_what_its_membership_still_needs() {
    let membership = MembershipBrief {
        active_since: None,
        first_day: None,
        first_term: None,
        unpaid: true,
        waits_for: None,
        invoices: Vec::new(),
        commitments: Vec::new(),
        unsigned: vec!["main".to_owned()],
    };
    let page = page(&approved(Some(membership)));
    assert_says(
        &page,
        &[
            "We’ve approved your application",
            "Your membership starts once this is done Your first payment Waiting for your payment \
            Our signature: Membership agreement Waiting for us",
            "The board approved your application 7 December 2026 Done",
            "You make your first payment",
        ],
    );
}

#[test]
fn an_active_membership_says_since_when_and_until_when() {
    let membership = MembershipBrief {
        active_since: Some(day("2026-12-08")),
        first_day: None,
        first_term: Some(TermPeriod {
            start: day("2026-12-08"),
            end: day("2027-12-07"),
            is_partial: false,
            fees: 1,
            share: FeeShare { parts: 1, of: 1 },
        }),
        unpaid: false,
        waits_for: None,
        invoices: Vec::new(),
        commitments: Vec::new(),
        unsigned: Vec::new(),
    };
    let page = page(&approved(Some(membership)));
    assert_says(
        &page,
        &[
            "Your membership is active",
            "You’ve been a member since 8 December 2026",
            "Your first term runs from 8 December 2026 to 7 December 2027.",
            "Gold started",
            "First steps",
        ],
    );
}

#[test]
fn invoices_can_be_downloaded_and_unpaid_ones_say_how_to_pay() {
    let membership = |invoices| MembershipBrief {
        active_since: None,
        first_day: None,
        first_term: None,
        unpaid: true,
        waits_for: None,
        invoices,
        commitments: Vec::new(),
        unsigned: Vec::new(),
    };
    let mut cancelled = invoice(InvoiceState::Cancelled);
    cancelled.label = "HF/1".to_owned();
    cancelled.has_data = false;
    let answer = approved(Some(membership(vec![cancelled, invoice(InvoiceState::Unpaid)])));
    let html = rendered(Locale::En, || apply_page(Ok(answer), "secret", "", &Query::default()));
    assert_says(
        &html,
        &[
            "href=\"/apply/secret/invoices/HF-2026-0012.pdf\" rel=\"external\"",
            "href=\"/apply/secret/invoices/HF%2F1.pdf\" rel=\"external\"",
            "href=\"/apply/secret/invoices/HF-2026-0012.xml\" rel=\"external\"",
            "class=\"turn declined\"",
            "class=\"turn you\"",
        ],
    );
    let both = said(&html);
    assert_says(
        &both,
        &[
            "Your invoices Invoice HF/1: $20,000 Cancelled Invoice HF-2026-0012: $20,000 Waiting for your payment \
            By 31 December 2026 Payment reference: RF18 5390 0754 7034 Data of HF-2026-0012 for your accounting software \
            (XML)",
        ],
    );
    assert_says(&both, &["You make your first payment By 31 December 2026"]);
    assert_eq!(both.matches("Payment reference").count(), 1, "{both}");
    let overdue = approved(Some(membership(vec![invoice(InvoiceState::Overdue)])));
    assert_says(&page(&overdue), &["Overdue By 31 December 2026 Payment reference"]);
    let without = approved(Some(membership(Vec::new())));
    assert!(!page(&without).contains("Your invoices"));
}

#[test]
fn whoever_will_have_to_pay_can_download_a_pro_forma_invoice() {
    let html = |pro_forma| {
        let answer = ApplicationAnswer {
            state: ApplicationState::Submitted,
            pro_forma,
            ..application()
        };
        rendered(Locale::En, || apply_page(Ok(answer), "secret", "", &Query::default()))
    };
    assert_says(&html(true), &["href=\"/apply/secret/pro-forma.pdf\" rel=\"external\""]);
    let text = "Pro-forma invoice (PDF) For a purchase order. You don’t have to pay anything yet.";
    assert_says(&said(&html(true)), &[text]);
    assert!(!html(false).contains("pro-forma"));
}

#[test]
fn only_an_undecided_application_can_be_withdrawn() {
    let action = |answer: ApplicationAnswer| {
        let html = rendered(Locale::En, || apply_page(Ok(answer), "secret", "", &Query::default()));
        html.contains("action=\"/apply/secret/withdraw\"")
    };
    assert!(action(application()));
    for state in [ApplicationState::Asked, ApplicationState::OnHold] {
        assert!(action(ApplicationAnswer { state, ..application() }), "{state:?}");
    }
    assert!(!action(approved(None)));
    for state in [ApplicationState::Declined, ApplicationState::Withdrawn] {
        assert!(!action(ApplicationAnswer { state, ..application() }), "{state:?}");
    }
}

#[test]
fn without_a_review_the_decision_is_told() {
    let answer = ApplicationAnswer {
        stages: vec![Stage::of(Reviewer::Automatic)],
        progress: vec![started(Reviewer::Automatic, Some(StageResult::Approved))],
        ..approved(None)
    };
    assert_says(
        &page(&answer),
        &[
            "The foundation still has to confirm your membership",
            "We’ve approved your application 7 December 2026 Done",
        ],
    );
}

#[test]
fn an_invoice_can_be_paid_by_card_until_the_payment_is_being_confirmed() {
    let answer = |stage, open: Option<&str>| {
        let mut unpaid = invoice(InvoiceState::Unpaid);
        unpaid.card = Some(CardBrief {
            stage,
            checkout: open.map(str::to_owned),
            url: open.map(|id| format!("https://checkout.stripe.com/{id}")),
        });
        approved(Some(MembershipBrief {
            commitments: Vec::new(),
            active_since: None,
            first_day: None,
            first_term: None,
            unpaid: true,
            waits_for: None,
            invoices: vec![unpaid],
            unsigned: Vec::new(),
        }))
    };
    let html = |stage, open, query: &str| {
        rendered(Locale::En, || {
            apply_page(Ok(answer(stage, open)), "secret", "", &Query::parse(query))
        })
    };
    let (button, confirming) = ("value=\"pay\"", "is being confirmed");
    for (stage, open, query, offered, confirmed) in [
        (CardStage::Offered, None, "", true, false),
        (CardStage::Offered, Some("1"), "", true, false),
        (CardStage::Offered, Some("1"), "done=paying", false, true),
        // Somebody wrote this URL.
        (CardStage::Offered, None, "done=paying", true, false),
        (CardStage::Confirming, None, "", false, true),
        (CardStage::Failed, None, "", true, false),
    ] {
        let html = html(stage, open, query);
        assert_eq!(html.contains(button), offered, "{stage:?} {open:?} {query}");
        assert_eq!(html.contains(confirming), confirmed, "{stage:?} {open:?} {query}");
    }
    let failed = html(CardStage::Failed, None, "");
    assert_says(
        &failed,
        &[
            "didn’t go through",
            "action=\"/apply/secret/pay\"",
            "value=\"HF-2026-0012\"",
        ],
    );
    let unavailable = html(CardStage::Offered, None, "done=card-unavailable");
    assert_says(
        &unavailable,
        &["<title>Error: ", "role=\"alert\"", "or pay by bank transfer"],
    );
}
