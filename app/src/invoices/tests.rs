//! The pages about invoices, rendered from fixtures.

use super::pay::typable;
use super::{MoneyForm, MoneyProblem, NewInvoiceForm, invoice_page, invoices_page};
use crate::api::{
    DataGap, InvoiceAnswer, InvoiceBrief, InvoiceFilter, InvoiceState, InvoicesAnswer, MoneyAction, PaymentBrief,
    PaymentKind, WaitingInvoice,
};
use crate::fixtures::{berlin, day, foundation, invoice, rendered, said};
use crate::locale::Locale;
use crate::text::Texts;
use domain::file::read_programme;
use domain::money::{Currency, Money};
use domain::text::Text;

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

const STATES: [InvoiceState; 6] = [
    InvoiceState::Unpaid,
    InvoiceState::Overdue,
    InvoiceState::Paid,
    InvoiceState::Overpaid,
    InvoiceState::Cancelled,
    InvoiceState::CreditNote,
];

fn usd(minor: i64) -> Money {
    amount(minor, "USD")
}

fn amount(minor: i64, currency: &str) -> Money {
    let currency = Currency::parse(currency).unwrap();
    Money { minor, currency }
}

fn invoices(show: InvoiceFilter, rows: Vec<InvoiceBrief>) -> InvoicesAnswer {
    InvoicesAnswer {
        foundation: foundation(),
        show,
        sort: "due".to_owned(),
        counts: InvoiceFilter::EACH.into_iter().map(|filter| (filter, 1_234)).collect(),
        unpaid: Vec::new(),
        rows,
        unrecorded: Vec::new(),
        waiting: Vec::new(),
        page: 1,
        pages: 1,
        records: true,
    }
}

fn one(state: InvoiceState, payments: Vec<PaymentBrief>) -> InvoiceAnswer {
    InvoiceAnswer {
        foundation: foundation(),
        invoice: invoice(state),
        payments,
        reminders: Vec::new(),
        cards: Vec::new(),
        refunds: Vec::new(),
        gaps: Vec::new(),
        nobody: None,
        local_time: Some(berlin()),
        records: true,
        today: day("2026-12-08"),
    }
}

fn payment(id: &str, undone: bool) -> PaymentBrief {
    PaymentBrief {
        id: id.to_owned(),
        amount: usd(500_050),
        paid_on: day("2026-12-04"),
        note: "Bank line 17".to_owned(),
        who: Some("grace@harbour.example".to_owned()),
        at: AT,
        undone,
        kind: PaymentKind::Payment,
        card: false,
        line: None,
    }
}

fn list_html(answer: InvoicesAnswer, form: NewInvoiceForm) -> String {
    rendered(Locale::En, || invoices_page(answer, form))
}

fn list_said(answer: InvoicesAnswer) -> String {
    said(&list_html(answer, NewInvoiceForm::default()))
}

fn html(answer: &InvoiceAnswer, form: MoneyForm) -> String {
    rendered(Locale::En, || invoice_page(answer.clone(), form))
}

fn said_page(answer: &InvoiceAnswer) -> String {
    said(&html(answer, MoneyForm::default()))
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

#[test]
fn an_empty_list_says_so_for_every_filter() {
    for (show, text) in [
        (InvoiceFilter::Unpaid, "No invoice is unpaid."),
        (InvoiceFilter::Overdue, "No invoice is overdue."),
        (InvoiceFilter::Paid, "No invoice has been paid yet."),
        (InvoiceFilter::Cancelled, "No invoice has been cancelled."),
        (InvoiceFilter::All, "There are no invoices yet."),
    ] {
        let html = list_html(invoices(show, Vec::new()), NewInvoiceForm::default());
        assert_says(&said(&html), &[text, "Every invoice is paid.", "Unpaid 1,234"]);
        assert!(!html.contains("<table"), "{html}");
    }
}

#[test]
fn the_heading_says_what_is_unpaid_in_each_currency() {
    let answer = InvoicesAnswer {
        unpaid: vec![amount(340_000, "EUR"), usd(1_200_050)],
        ..invoices(InvoiceFilter::Unpaid, Vec::new())
    };
    assert_says(&list_said(answer.clone()), &["Still to be paid: €3,400 and $12,000.50"]);
    let german = rendered(Locale::De, || invoices_page(answer, NewInvoiceForm::default()));
    assert_says(&said(&german), &["Noch zu zahlen: 3.400 € und 12.000,50 $"]);
}

#[test]
fn filters_are_links_and_the_current_one_is_marked() {
    let html = list_html(invoices(InvoiceFilter::Overdue, Vec::new()), NewInvoiceForm::default());
    assert_says(
        &html,
        &[
            "href=\"/invoices/harbour?show=overdue\" aria-current=\"true\"",
            "href=\"/invoices/harbour?show=unpaid\"",
            "href=\"/review/harbour\"",
        ],
    );
    assert_eq!(html.matches("class=\"chip\"").count(), InvoiceFilter::EACH.len());
    assert_eq!(html.matches("show=unpaid\" aria-current").count(), 0);
}

#[test]
fn a_pager_leads_to_the_other_pages_of_the_filter() {
    let answer = InvoicesAnswer {
        page: 2,
        pages: 3,
        ..invoices(InvoiceFilter::All, vec![invoice(InvoiceState::Paid)])
    };
    assert_says(
        &list_html(answer, NewInvoiceForm::default()),
        &[
            "href=\"/invoices/harbour?show=all&amp;sort=due\" rel=\"prev\"",
            "href=\"/invoices/harbour?show=all&amp;sort=due&amp;page=3\" rel=\"next\"",
            "Page 2 of 3",
        ],
    );
}

#[test]
fn a_row_has_links_amounts_dates_and_its_state() {
    for (state, class, text) in [
        (
            InvoiceState::Unpaid,
            "waiting",
            "$20,000 1 December 2026 31 December 2026 Unpaid",
        ),
        (
            InvoiceState::Overdue,
            "late",
            "$20,000 1 December 2026 31 December 2026 Overdue",
        ),
        (InvoiceState::Paid, "done", "$0 1 December 2026 31 December 2026 Paid"),
        (
            InvoiceState::Overpaid,
            "you",
            "$50 too much 1 December 2026 31 December 2026 Overpaid",
        ),
        (InvoiceState::Cancelled, "declined", "1 December 2026 Cancelled"),
        (InvoiceState::CreditNote, "none", "1 December 2026 Credit note"),
    ] {
        let mut invoice = invoice(state);
        if state == InvoiceState::Overpaid {
            invoice.unpaid = usd(-5_000);
        }
        let html = list_html(invoices(InvoiceFilter::All, vec![invoice]), NewInvoiceForm::default());
        assert_says(
            &said(&html),
            &[&format!("HF-2026-0012 Hollow Oak Systems 7KQ2-M9XW $20,000 {text}")],
        );
        assert_says(
            &html,
            &[
                &format!("class=\"turn {class}\""),
                "href=\"/invoices/harbour/HF-2026-0012\"",
                "href=\"/review/harbour/7KQ2-M9XW\"",
            ],
        );
    }
}

#[test]
fn long_and_strange_texts_are_whole_and_escaped() {
    let name = format!("<script>alert(1)</script>\u{202e}{}", "Gesellschaft für ".repeat(30));
    let mut row = invoice(InvoiceState::Unpaid);
    row.name.clone_from(&name);
    let mut answer = one(InvoiceState::Unpaid, vec![payment("1", false)]);
    answer.invoice.name.clone_from(&name);
    answer.payments[0].note.clone_from(&name);
    let form = MoneyForm {
        action: Some(MoneyAction::Pay),
        note: format!("\"{name}"),
        problem: Some(MoneyProblem::DayWrong),
        ..MoneyForm::default()
    };
    let list = list_html(invoices(InvoiceFilter::All, vec![row]), NewInvoiceForm::default());
    for html in [list, html(&answer, form)] {
        assert!(!html.contains("<script>alert"), "{html}");
        assert_says(&html, &["&lt;script&gt;", &"Gesellschaft für ".repeat(30)]);
    }
}

#[test]
fn an_invoice_for_an_agreed_amount_keeps_what_was_typed() {
    for (problem, field, text) in [
        (
            MoneyProblem::AmountWrong,
            "new-amount",
            "Enter an amount above zero in the programme’s currency",
        ),
        (
            MoneyProblem::NotFound,
            "new-application",
            "No application has this number. Check the number",
        ),
        (
            MoneyProblem::WrongState,
            "new-application",
            "This application isn’t approved, or it has an invoice already",
        ),
    ] {
        let form = NewInvoiceForm {
            application: "7kq2".to_owned(),
            amount: "many".to_owned(),
            request: String::new(),
            problem: Some(problem),
            done: false,
            ..NewInvoiceForm::default()
        };
        let html = list_html(invoices(InvoiceFilter::Unpaid, Vec::new()), form);
        assert_says(
            &html,
            &[
                "<title>Error: ",
                "value=\"7kq2\"",
                "value=\"many\"",
                &format!("href=\"#{field}\""),
                &format!("id=\"{field}-error\""),
                "<details open",
            ],
        );
        assert_eq!(said(&html).matches(text).count(), 2, "{html}");
    }
}

/// Only the first of two mistakes was reported, and it said that no application has an empty number.
#[test]
fn every_empty_field_of_an_invoice_for_an_agreed_amount_is_reported_at_once() {
    let form = NewInvoiceForm {
        problem: Some(MoneyProblem::NotFound),
        ..NewInvoiceForm::default()
    };
    let html = list_html(invoices(InvoiceFilter::Unpaid, Vec::new()), form);
    for text in [
        "Enter the application number",
        "Enter an amount above zero in the programme’s currency",
    ] {
        assert_eq!(said(&html).matches(text).count(), 2, "{text}: {html}");
    }
}

#[test]
fn only_those_who_record_payments_have_forms() {
    let list = InvoicesAnswer {
        records: false,
        ..invoices(InvoiceFilter::Unpaid, Vec::new())
    };
    let answer = InvoiceAnswer {
        records: false,
        ..one(InvoiceState::Unpaid, vec![payment("1", false)])
    };
    for html in [
        list_html(list, NewInvoiceForm::default()),
        html(&answer, MoneyForm::default()),
    ] {
        assert!(!html.contains("<form"), "{html}");
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
        &["Nobody has got this invoice, because nobody manages the membership. Name somebody"],
    );
}

#[test]
fn an_issued_invoice_is_announced() {
    let form = NewInvoiceForm {
        done: true,
        ..NewInvoiceForm::default()
    };
    let html = list_html(invoices(InvoiceFilter::Unpaid, Vec::new()), form);
    assert_says(&html, &["role=\"status\""]);
    assert_says(&said(&html), &["The invoice is issued."]);
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

const OPENINFRA: &str = include_str!("../../../programmes/openinfra/membership-2022.toml");

#[test]
fn an_invoice_that_waits_says_for_what_and_keeps_what_was_typed() {
    let programme = read_programme("openinfra", "membership-2022.toml", OPENINFRA).unwrap();
    let fact = programme.facts.iter().find(|fact| fact.is_asked()).unwrap().clone();
    let waiting = |facts| WaitingInvoice {
        application: "7KQ2-M9XW".to_owned(),
        name: "Hollow Oak <Systems>".to_owned(),
        tier: Text::new("en", "Gold"),
        facts,
    };
    let answer = |facts, records| InvoicesAnswer {
        waiting: vec![waiting(facts)],
        records,
        ..invoices(InvoiceFilter::Unpaid, Vec::new())
    };
    let said = list_said(answer(Vec::new(), true));
    assert_says(
        &said,
        &[
            "Invoices to issue",
            "Hollow Oak &lt;Systems&gt;",
            "Waiting for an amount from finance",
        ],
    );
    let html = list_html(answer(vec![fact.clone()], true), NewInvoiceForm::default());
    assert_says(
        &html,
        &["Add the details yourself", &format!("name=\"fact.{}\"", fact.id)],
    );
    // Others only read it.
    let read = list_html(answer(vec![fact.clone()], false), NewInvoiceForm::default());
    assert!(!read.contains("name=\"fact."), "{read}");
    let sent = NewInvoiceForm {
        application: "7KQ2-M9XW".to_owned(),
        details: vec![(format!("fact.{}", fact.id), String::new())],
        wrong: vec![fact.id.clone()],
        problem: Some(MoneyProblem::DetailMissing),
        ..NewInvoiceForm::default()
    };
    let html = list_html(answer(vec![fact.clone()], true), sent);
    let link = format!("href=\"#detail-7KQ2-M9XW-{}\"", fact.id);
    assert_says(
        &html,
        &["<title>Error:", &link, &format!("id=\"detail-7KQ2-M9XW-{}\"", fact.id)],
    );
}
