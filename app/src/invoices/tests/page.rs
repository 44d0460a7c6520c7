//! An invoice's page: its payments, and what can be done.

use super::{assert_says, html, one, payment};
use crate::api::{DataGap, InvoiceAnswer, InvoiceState, MoneyAction};
use crate::fixtures::said;
use crate::invoices::{MoneyForm, MoneyProblem, typable};
use crate::locale::Locale;
use crate::text::Texts;
use domain::money::{Currency, Money};

const STATES: [InvoiceState; 6] = [
    InvoiceState::Unpaid,
    InvoiceState::Overdue,
    InvoiceState::Paid,
    InvoiceState::Overpaid,
    InvoiceState::Cancelled,
    InvoiceState::CreditNote,
];

fn said_page(answer: &InvoiceAnswer) -> String {
    said(&html(answer, MoneyForm::default()))
}

#[test]
fn an_invoice_says_what_is_due_and_how_to_pay() {
    let answer = one(InvoiceState::Unpaid, Vec::new());
    assert_says(
        &said_page(&answer),
        &[
            "Hollow Oak Systems Application 7KQ2-M9XW Invoice HF-2026-0012 Unpaid Download as PDF Download as data (XML) Amount $20,000 Unpaid \
            $20,000 Issued 1 December 2026 Due 31 December 2026 Reference RF18 5390 0754 7034 Payments No payments yet.",
        ],
    );
    assert_says(
        &html(&answer, MoneyForm::default()),
        &[
            "href=\"/invoices/harbour/HF-2026-0012/document.pdf\" rel=\"external\"",
            "href=\"/review/harbour/7KQ2-M9XW\"",
        ],
    );
}

#[test]
fn an_invoice_is_data_or_says_what_was_missing() {
    let whole = html(&one(InvoiceState::Unpaid, Vec::new()), MoneyForm::default());
    assert_says(
        &whole,
        &["href=\"/invoices/harbour/HF-2026-0012/invoice.xml\" rel=\"external\""],
    );
    let mut without = one(InvoiceState::Unpaid, Vec::new());
    without.invoice.has_data = false;
    without.gaps = vec![DataGap::SellerCountry, DataGap::BuyerVatId];
    let html = html(&without, MoneyForm::default());
    assert!(!html.contains("invoice.xml"), "{html}");
    assert_says(
        &said(&html),
        &[
            "isn’t available as data for accounting software, because something was missing when it was issued: the \
            foundation’s country (“country” in [invoices] of foundation.toml) the payer’s VAT ID, with the code of its country",
        ],
    );
}

#[test]
fn an_invoice_and_its_credit_note_lead_to_each_other() {
    let mut cancelled = one(InvoiceState::Cancelled, Vec::new());
    cancelled.invoice.other = Some("HF-2026-0013".to_owned());
    assert_says(&said_page(&cancelled), &["Cancelled by HF-2026-0013"]);
    let mut note = one(InvoiceState::CreditNote, Vec::new());
    note.invoice.other = Some("HF-2026-0011".to_owned());
    let html = html(&note, MoneyForm::default());
    let page = said(&html);
    assert_says(&page, &["Credit note HF-2026-0012", "Cancels invoice HF-2026-0011"]);
    assert_says(&html, &["href=\"/invoices/harbour/HF-2026-0011\""]);
    assert!(!page.contains("Payments"), "{page}");
    assert!(!page.contains("Due"), "{page}");
}

#[test]
fn payments_say_who_recorded_them_and_can_be_undone_once() {
    let answer = one(
        InvoiceState::Unpaid,
        vec![payment("first", true), payment("second", false)],
    );
    let html = html(&answer, MoneyForm::default());
    assert_says(
        &said(&html),
        &[
            "4 December 2026 $5,000.50 Bank line 17 grace@harbour.example 7 December 2026, 11:12 in Berlin (10:12 UTC) Undone",
            "4 December 2026 $5,000.50 Bank line 17 grace@harbour.example 7 December 2026, 11:12 in Berlin (10:12 UTC) Recorded Undo",
        ],
    );
    assert_eq!(html.matches("value=\"undo\"").count(), 1);
    assert_says(&html, &["name=\"payment\" value=\"second\""]);
    assert!(!html.contains("value=\"first\""), "{html}");
}

#[test]
fn a_payment_starts_as_what_is_unpaid_today() {
    let form = MoneyForm {
        payment: "fresh".to_owned(),
        ..MoneyForm::default()
    };
    assert_says(
        &html(&one(InvoiceState::Overdue, Vec::new()), form),
        &[
            "name=\"amount\" value=\"$20,000\"",
            "value=\"2026-12-08\" max=\"2026-12-08\"",
            "name=\"payment\" value=\"fresh\"",
            "action=\"/invoices/harbour/HF-2026-0012\"",
        ],
    );
}

#[test]
fn each_state_has_the_forms_that_make_sense() {
    for state in STATES {
        let unpaid = matches!(state, InvoiceState::Unpaid | InvoiceState::Overdue);
        let html = html(&one(state, Vec::new()), MoneyForm::default());
        assert_eq!(html.contains("value=\"pay\""), unpaid, "{state:?}");
        assert_eq!(html.contains("value=\"cancel\""), unpaid, "{state:?}");
    }
    let cancels =
        |payments| html(&one(InvoiceState::Unpaid, payments), MoneyForm::default()).contains("value=\"cancel\"");
    assert!(cancels(vec![payment("1", true)]));
    assert!(!cancels(vec![payment("1", false)]));
}

#[test]
fn each_problem_is_at_its_field_and_everything_typed_stays() {
    let answer = one(InvoiceState::Unpaid, Vec::new());
    for (action, problem, field, text) in [
        (
            MoneyAction::Pay,
            MoneyProblem::AmountWrong,
            "pay-amount",
            "Amount must be an amount of money, like $15,000",
        ),
        (
            MoneyAction::Pay,
            MoneyProblem::DayWrong,
            "pay-day",
            "Enter the day the money arrived: today or earlier",
        ),
        (
            MoneyAction::Cancel,
            MoneyProblem::NoteMissing,
            "cancel-note",
            "Enter why you’re cancelling the invoice",
        ),
    ] {
        let form = MoneyForm {
            action: Some(action),
            amount: "many".to_owned(),
            day: "2027-01-01".to_owned(),
            note: "Line 17".to_owned(),
            payment: "same".to_owned(),
            problem: Some(problem),
            ..MoneyForm::default()
        };
        let html = html(&answer, form);
        assert_says(
            &html,
            &[
                "<title>Error: ",
                &format!("href=\"#{field}\""),
                &format!(
                    "aria-describedby=\"{}{field}-error\"",
                    if field == "pay-amount" { "pay-amount-hint " } else { "" }
                ),
                "name=\"payment\" value=\"same\"",
            ],
        );
        assert_eq!(said(&html).matches(text).count(), 2, "{html}");
        // Only the form that was sent keeps it.
        assert_eq!(html.contains("value=\"many\""), action == MoneyAction::Pay);
        assert_eq!(html.contains("value=\"2027-01-01\""), action == MoneyAction::Pay);
        let kept = html.matches("value=\"Line 17\"").count() + html.matches(">\nLine 17</textarea>").count();
        assert_eq!(kept, 1, "{html}");
    }
}

#[test]
fn what_was_typed_is_shown_if_there_is_no_form_for_it_any_more() {
    for (problem, state, payments, text) in [
        (
            MoneyProblem::WrongState,
            InvoiceState::Cancelled,
            Vec::new(),
            "This invoice can’t be changed any more. Nothing was recorded.",
        ),
        (
            MoneyProblem::HasPayments,
            InvoiceState::Unpaid,
            vec![payment("1", false)],
            "This invoice has payments.",
        ),
        // Someone else recorded the payment meanwhile.
        (
            MoneyProblem::NoteMissing,
            InvoiceState::Paid,
            vec![payment("1", false)],
            "Enter why you’re cancelling the invoice",
        ),
    ] {
        let form = MoneyForm {
            action: Some(MoneyAction::Cancel),
            note: "They left".to_owned(),
            problem: Some(problem),
            ..MoneyForm::default()
        };
        let html = html(&one(state, payments), form);
        assert_says(&said(&html), &["There is a problem", text, "You wrote: They left"]);
        assert!(!html.contains("href=\"#cancel-note\""), "{html}");
    }
}

#[test]
fn what_was_done_is_announced() {
    for (done, state, text) in [
        (MoneyAction::Pay, InvoiceState::Unpaid, "The payment is recorded."),
        (
            MoneyAction::Pay,
            InvoiceState::Paid,
            "The payment is recorded, and the invoice is paid.",
        ),
        (MoneyAction::Undo, InvoiceState::Unpaid, "The payment is undone."),
        (
            MoneyAction::Cancel,
            InvoiceState::Cancelled,
            "The invoice is cancelled. A credit note is issued.",
        ),
    ] {
        let form = MoneyForm {
            done: Some(done),
            ..MoneyForm::default()
        };
        let html = html(&one(state, Vec::new()), form);
        assert_says(&html, &["role=\"status\""]);
        assert_says(&said(&html), &[text]);
    }
}

#[test]
fn the_amount_in_the_form_can_be_read_again() {
    for code in ["USD", "EUR", "JPY", "KWD"] {
        let currency = Currency::parse(code).unwrap();
        for minor in [7, 123_450, 1_234_500, 15_000_500, 2_000_000] {
            for locale in [Locale::En, Locale::De] {
                let shown = typable(Texts::new(locale), Money { minor, currency });
                let read = currency.read(&shown).ok().and_then(|major| currency.minor(major));
                assert_eq!(read, Some(minor), "{shown}");
            }
        }
    }
}

#[test]
fn an_invoice_that_nobody_gets_says_what_to_do() {
    let answer = InvoiceAnswer {
        nobody: Some("m1".to_owned()),
        ..one(InvoiceState::Unpaid, Vec::new())
    };
    let html = html(&answer, MoneyForm::default());
    assert_says(&html, &["href=\"/members/harbour/m1\""]);
    assert_says(
        &said(&html),
        &["Nobody has got this invoice, because nobody manages the membership. Staff can name somebody"],
    );
}
