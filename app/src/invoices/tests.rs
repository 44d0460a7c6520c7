//! The pages about invoices, rendered from fixtures.

mod list;
mod page;

use super::{MoneyForm, MoneyProblem, NewInvoiceForm, invoice_page, invoices_page};
use crate::api::{
    InvoiceAnswer, InvoiceBrief, InvoiceFilter, InvoiceState, InvoicesAnswer, MoneyAction, PaymentBrief, PaymentKind,
};
use crate::fixtures::{berlin, day, foundation, invoice, rendered};
use crate::locale::Locale;
use domain::money::{Currency, Money};

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

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

fn html(answer: &InvoiceAnswer, form: MoneyForm) -> String {
    rendered(Locale::En, || invoice_page(answer.clone(), form))
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
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
