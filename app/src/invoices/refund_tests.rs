//! Refunds on an invoice's page, rendered from fixtures.

use super::{MoneyForm, MoneyProblem, invoice_page};
use crate::api::{
    CardPaymentBrief, InvoiceAnswer, InvoiceState, MoneyAction, PaymentBrief, PaymentKind, RefundBrief, RefundProgress,
};
use crate::fixtures::{berlin, day, foundation, invoice, rendered, said};
use crate::locale::Locale;
use domain::money::{Currency, Money};

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

fn usd(minor: i64) -> Money {
    let currency = Currency::parse("USD").unwrap();
    Money { minor, currency }
}

fn payment(minor: i64, kind: PaymentKind, card: bool) -> PaymentBrief {
    PaymentBrief {
        id: "aaaaaaaaaaaaaaaa".to_owned(),
        amount: usd(minor),
        paid_on: day("2026-12-04"),
        note: "pi_1".to_owned(),
        who: (!card).then(|| "grace@harbour.example".to_owned()),
        at: AT,
        undone: false,
        kind,
        card,
        line: None,
    }
}

fn card(left: i64, disputed: bool) -> CardPaymentBrief {
    CardPaymentBrief {
        id: "cccccccccccccccc".to_owned(),
        intent: "pi_1".to_owned(),
        amount: usd(2_000_000),
        left: usd(left),
        disputed,
        paid_on: day("2026-12-04"),
    }
}

fn answer(payments: Vec<PaymentBrief>, cards: Vec<CardPaymentBrief>, refunds: Vec<RefundBrief>) -> InvoiceAnswer {
    InvoiceAnswer {
        reminders: Vec::new(),
        foundation: foundation(),
        invoice: invoice(InvoiceState::Paid),
        payments,
        cards,
        refunds,
        gaps: Vec::new(),
        nobody: None,
        local_time: Some(berlin()),
        records: true,
        today: day("2026-12-08"),
    }
}

fn html(locale: Locale, answer: &InvoiceAnswer, form: MoneyForm) -> String {
    rendered(locale, || invoice_page(answer.clone(), form))
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

#[test]
fn money_goes_back_where_it_came_from() {
    let (by_card, at_bank) = (
        payment(2_000_000, PaymentKind::Payment, true),
        payment(50_000, PaymentKind::Payment, false),
    );
    let choice = "type=\"radio\" name=\"card\"";
    let only_card = answer(vec![by_card.clone()], vec![card(2_000_000, false)], Vec::new());
    let page = html(Locale::En, &only_card, MoneyForm::default());
    assert_says(
        &page,
        &[
            "name=\"card\" value=\"cccccccccccccccc\"",
            "Stripe sends the money back to the card. This can’t be undone.",
        ],
    );
    assert!(
        !page.contains(choice) && !page.contains("refund-day") && !page.contains("Undo"),
        "{page}"
    );

    let only_bank = answer(vec![at_bank.clone()], Vec::new(), Vec::new());
    let page = html(Locale::En, &only_bank, MoneyForm::default());
    assert_says(
        &page,
        &[
            "name=\"card\" value=\"\"",
            "refund-day",
            "Send the money back at your bank",
        ],
    );

    let both = answer(vec![by_card.clone(), at_bank], vec![card(2_000_000, false)], Vec::new());
    let page = html(Locale::En, &both, MoneyForm::default());
    assert_says(
        &page,
        &[
            choice,
            "Back to the card: up to $20,000 (pi_1)",
            "Only for a bank account",
        ],
    );

    let nothing = answer(
        vec![by_card, payment(-2_000_000, PaymentKind::Refund, true)],
        vec![card(0, false)],
        Vec::new(),
    );
    let page = html(Locale::En, &nothing, MoneyForm::default());
    assert!(!page.contains("value=\"refund\""), "{page}");
    assert_says(&page, &["Refunded", "Paid by card"]);
    let mut read_only = only_card;
    read_only.records = false;
    let page = html(Locale::En, &read_only, MoneyForm::default());
    assert!(!page.contains("value=\"refund\""), "{page}");
}

#[test]
fn each_error_of_a_refund_is_at_its_field_and_what_was_typed_stays() {
    let payments = vec![
        payment(2_000_000, PaymentKind::Payment, true),
        payment(50_000, PaymentKind::Payment, false),
    ];
    let answer = answer(payments, vec![card(2_000_000, false)], Vec::new());
    for (problem, field, text) in [
        (MoneyProblem::AmountWrong, "refund-amount", "Amount"),
        (
            MoneyProblem::TooMuch,
            "refund-amount",
            "This is more than what’s left. Enter a smaller amount",
        ),
        (
            MoneyProblem::DayWrong,
            "refund-day",
            "Enter the day you sent it: today or earlier",
        ),
        (
            MoneyProblem::NoteMissing,
            "refund-note",
            "Enter why you’re refunding it",
        ),
    ] {
        let form = MoneyForm {
            action: Some(MoneyAction::Refund),
            amount: "many".to_owned(),
            day: "2027-01-01".to_owned(),
            note: "Twice".to_owned(),
            reference: "Transfer 7".to_owned(),
            payment: "same".to_owned(),
            problem: Some(problem),
            ..MoneyForm::default()
        };
        let page = html(Locale::En, &answer, form);
        assert_says(
            &page,
            &[
                "<title>Error: ",
                "<details open",
                &format!("href=\"#{field}\""),
                &format!("id=\"{field}-error\""),
                text,
                "value=\"many\"",
                "value=\"2027-01-01\"",
                "value=\"Twice\"",
                "value=\"Transfer 7\"",
                "value=\"same\"",
            ],
        );
    }
}

#[test]
fn what_waits_and_what_failed_is_listed_with_its_reason() {
    let refund = |progress, trouble: Option<&str>| RefundBrief {
        amount: usd(50_000),
        progress,
        reason: "Paid twice.".to_owned(),
        who: Some("grace@harbour.example".to_owned()),
        at: AT,
        trouble: trouble.map(str::to_owned),
    };
    let answer = answer(
        vec![payment(2_000_000, PaymentKind::Payment, true)],
        vec![card(1_000_000, true)],
        vec![
            refund(RefundProgress::Due, None),
            refund(RefundProgress::Sent, None),
            refund(RefundProgress::Failed, Some("Charge already refunded.")),
        ],
    );
    let page = said(&html(Locale::En, &answer, MoneyForm::default()));
    assert_says(
        &page,
        &[
            "The payer disputes the card payment of $20,000 (pi_1).",
            "$500: to be sent to Stripe Requested by grace@harbour.example on 7 December 2026, 11:12 in Berlin (10:12 UTC) Paid twice.",
            "$500: Stripe is sending it",
            "$500: failed",
            "Look the payment up in Stripe’s dashboard before you try again. Charge already refunded.",
        ],
    );
    let page = said(&html(Locale::De, &answer, MoneyForm::default()));
    assert_says(
        &page,
        &[
            "Erstattungen auf Karten",
            "Veranlasst von grace@harbour.example am 7. Dezember 2026",
        ],
    );
}
