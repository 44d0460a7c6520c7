//! The pages about in-kind commitments, rendered from fixtures.

use super::{CommitmentForm, CommitmentRefusal, DeliveryForm, commitment_page, commitments_page, own_commitment_page};
use crate::api::{
    CommitmentAction, CommitmentAnswer, CommitmentBrief, CommitmentCommand, CommitmentDetails, CommitmentFilter,
    CommitmentsAnswer, DeliveryBrief, DeliveryDecisionBrief, MilestoneBrief, OwnCommitmentAnswer,
};
use crate::fixtures::{berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use domain::in_kind::{CommitmentProblem, CommitmentState, MilestoneState, PlanError, PlanProblem};
use domain::money::{Currency, Money};
use domain::text::Text;

fn usd(minor: i64) -> Money {
    let currency = Currency::parse("USD").unwrap();
    Money { minor, currency }
}

fn brief(state: CommitmentState) -> CommitmentBrief {
    let is_agreed = state != CommitmentState::ToBeAgreed;
    let accepted = if state == CommitmentState::Fulfilled {
        2_000_000
    } else {
        1_200_000
    };
    CommitmentBrief {
        id: "mzxw6ytboi3gk43f".to_owned(),
        state,
        name: "Hollow Oak Systems".to_owned(),
        application: "7KQ2-M9XW".to_owned(),
        value: is_agreed.then(|| usd(2_000_000)),
        accepted: usd(accepted),
        open: usd(2_000_000 - accepted),
        overdue: usd(500_000),
        next_due: is_agreed.then(|| day("2027-06-30")),
        waiting: 2,
    }
}

fn details(state: CommitmentState) -> CommitmentDetails {
    CommitmentDetails {
        commitment: brief(state),
        version: 4,
        title: Some(Text::new("en", "Hardware of equal value")),
        promise: "Two build servers.".to_owned(),
        first_day: day("2026-12-08"),
        last_day: day("2027-12-07"),
        milestones: vec![MilestoneBrief {
            title: "First server".to_owned(),
            due: day("2027-06-30"),
            value: usd(2_000_000),
            accepted: usd(1_200_000),
            state: MilestoneState::Overdue,
        }],
        deliveries: vec![
            delivery("aaaaaaaaaaaaaaaa", None),
            delivery("bbbbbbbbbbbbbbbb", Some("Which rack?")),
        ],
        invoice: (state == CommitmentState::Closed).then(|| "HARBOUR-2027-0003".to_owned()),
        waived: false,
        today: day("2027-07-15"),
    }
}

fn delivery(id: &str, sent_back: Option<&str>) -> DeliveryBrief {
    DeliveryBrief {
        id: id.to_owned(),
        day: day("2027-03-31"),
        what: "A server in Rotterdam.".to_owned(),
        link: Some("https://hollowoak.example/servers".to_owned()),
        claimed: usd(1_000_000),
        reported_at: 1_796_638_320_000,
        decision: sent_back.map(|reason| DeliveryDecisionBrief {
            accepted: None,
            reason: reason.to_owned(),
            who: "ada@example.org".to_owned(),
            at: 1_796_638_320_000,
        }),
    }
}

fn page(state: CommitmentState, actions: &[CommitmentAction], form: CommitmentForm) -> String {
    let answer = CommitmentAnswer {
        foundation: foundation(),
        details: details(state),
        history: Vec::new(),
        local_time: Some(berlin()),
        actions: actions.to_vec(),
        money: true,
    };
    rendered(Locale::En, || commitment_page(answer, form))
}

#[test]
fn every_state_has_its_own_words() {
    let states = [
        (
            CommitmentState::ToBeAgreed,
            "Value to be agreed",
            "Its value still has to be agreed.",
        ),
        (
            CommitmentState::UnderWay,
            "Under way",
            "$8,000 is still open; the next milestone is due on 30 June 2027.",
        ),
        (
            CommitmentState::Late,
            "Late",
            "$12,000 of $20,000 accepted. $5,000 is overdue.",
        ),
        (CommitmentState::FallenShort, "Fallen short", "$5,000 is overdue."),
        (CommitmentState::Fulfilled, "Fulfilled", "All of $20,000 accepted."),
        (
            CommitmentState::Closed,
            "Closed",
            "$12,000 of $20,000 accepted, $8,000 short.",
        ),
    ];
    for (state, name, summary) in states {
        let shown = said(&page(state, &[], CommitmentForm::default()));
        assert!(shown.contains(name) && shown.contains(summary), "{name}: {shown}");
        assert_eq!(
            shown.contains("HARBOUR-2027-0003"),
            state == CommitmentState::Closed,
            "{shown}"
        );
        assert!(
            !shown.contains("Save milestones"),
            "there are no forms without actions: {shown}"
        );
    }
}

#[test]
fn w6_the_summary_and_the_fields_say_the_same() {
    let sent = CommitmentCommand {
        action: CommitmentAction::Plan,
        version: 4,
        note: String::new(),
        delivery: String::new(),
        amount: "20,000".to_owned(),
        day: String::new(),
        milestones: Vec::new(),
    };
    let form = CommitmentForm {
        sent: Some(sent),
        refusal: Some(CommitmentRefusal::Wrong(vec![
            CommitmentProblem::Plan(PlanError::Plan(PlanProblem::WrongSum { sum: 1_900_000 })),
            CommitmentProblem::NoteMissing,
        ])),
        done: None,
    };
    let html = page(CommitmentState::UnderWay, &[CommitmentAction::Plan], form);
    for (id, text) in [("plan-amount", "$19,000"), ("plan-note", "Enter a reason")] {
        assert!(html.contains(&format!("href=\"#{id}\"")), "{id}: {html}");
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}: {html}");
        assert_eq!(html.matches(text).count(), 2, "{text}: {html}");
    }
}

#[test]
fn only_deliveries_that_wait_can_be_accepted() {
    let actions = [
        CommitmentAction::Accept,
        CommitmentAction::SendBack,
        CommitmentAction::DecideAgain,
    ];
    let html = page(CommitmentState::UnderWay, &actions, CommitmentForm::default());
    for (value, times) in [("accept", 1), ("send_back", 1), ("decide_again", 1)] {
        assert_eq!(
            html.matches(&format!("value=\"{value}\"")).count(),
            times,
            "{value}: {html}"
        );
    }
    // At most what's open is suggested.
    assert!(html.contains("value=\"$8,000\""), "{html}");
}

#[test]
fn members_see_why_a_delivery_was_sent_back_and_report_the_next_one() {
    let answer = |reports| OwnCommitmentAnswer {
        foundation: foundation(),
        tier: Text::new("en", "Gold"),
        details: details(CommitmentState::Late),
        reports,
    };
    let form = DeliveryForm {
        done: true,
        ..DeliveryForm::default()
    };
    let html = rendered(Locale::En, || own_commitment_page(answer(true), "secret", form));
    let shown = said(&html);
    assert!(
        shown.contains("Which rack?") && shown.contains("Report a delivery"),
        "{shown}"
    );
    assert!(shown.contains("We’ve received your report"), "{shown}");
    assert!(
        html.contains("action=\"/apply/secret/in-kind/mzxw6ytboi3gk43f\""),
        "{html}"
    );
    let html = rendered(Locale::De, || {
        own_commitment_page(answer(false), "secret", DeliveryForm::default())
    });
    let shown = said(&html);
    assert!(
        shown.contains("Im Verzug") && !shown.contains("Lieferung melden"),
        "{shown}"
    );
}

#[test]
fn d2_a_list_says_when_it_is_empty() {
    for show in CommitmentFilter::EACH {
        let answer = CommitmentsAnswer {
            foundation: foundation(),
            show,
            counts: CommitmentFilter::EACH
                .into_iter()
                .map(|filter| (filter, 1_234))
                .collect(),
            sort: "end".to_owned(),
            rows: Vec::new(),
            page: 1,
            pages: 1,
            money: false,
        };
        let html = rendered(Locale::En, || commitments_page(answer));
        assert!(!html.contains("<table"), "{html}");
        assert_eq!(html.matches("1,234").count(), CommitmentFilter::EACH.len(), "{html}");
        // Somebody who reads no invoices gets no link to them.
        assert!(!html.contains("/invoices/harbour"), "{html}");
    }
}
