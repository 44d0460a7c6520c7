//! The list of invoices, and what's to be issued.

use super::{amount, assert_says, invoices, list_html, usd};
use crate::api::{InvoiceFilter, InvoiceState, InvoicesAnswer, WaitingInvoice};
use crate::fixtures::{invoice, rendered, said};
use crate::invoices::{MoneyProblem, NewInvoiceForm, invoices_page};
use crate::locale::Locale;
use domain::file::read_programme;
use domain::text::Text;

fn list_said(answer: InvoicesAnswer) -> String {
    said(&list_html(answer, NewInvoiceForm::default()))
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
fn an_issued_invoice_is_announced() {
    let form = NewInvoiceForm {
        done: true,
        ..NewInvoiceForm::default()
    };
    let html = list_html(invoices(InvoiceFilter::Unpaid, Vec::new()), form);
    assert_says(&html, &["role=\"status\""]);
    assert_says(&said(&html), &["The invoice is issued."]);
}

const OPENINFRA: &str = include_str!("../../../../programmes/openinfra/membership-2022.toml");

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
