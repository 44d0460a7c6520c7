//! Invoices of every kind as files, for outside checkers (scripts/check-documents).

use super::content::InvoiceContent;
use super::document::{files, pro_forma};
use super::journal_file::tests::every_kind as every_entry;
use super::journal_file::{beancount, table};
use super::payment::{PaymentCode, payment_code};
use super::samples;
use crate::pdf::Fonts;
use app::locale::Locale;
use app::text::Texts;
use std::path::PathBuf;

/// 2026-11-27 09:14:07 UTC.
const AT: i64 = 1_795_770_847_000;

fn every_kind() -> Vec<(&'static str, InvoiceContent)> {
    vec![
        ("taxed", samples::taxed()),
        ("dues", samples::dues()),
        ("reverse-charge", samples::reverse_charge()),
        ("zero", samples::untaxed("")),
        (
            "exempt",
            samples::untaxed("Exempt under article 132(1)(l) of the VAT Directive."),
        ),
        ("credit-note", samples::credit_note()),
        ("gross-lines", samples::gross_lines()),
        ("several-rates", samples::several_rates(false)),
        ("several-rates-gross", samples::several_rates(true)),
        ("many-lines", samples::many_lines()),
        ("long-names", samples::long_names()),
        ("arabic", samples::arabic()),
        ("chinese", samples::chinese()),
        ("swiss", samples::swiss()),
        ("swiss-qr-iban", samples::swiss_qr_iban()),
    ]
}

/// Where to write the files. `None` if nobody wants them.
fn folder() -> Option<PathBuf> {
    std::env::var_os("GUILDHALL_DOCUMENTS").map(PathBuf::from)
}

fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = folder() {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

#[test]
fn the_journal_has_an_entry_of_every_kind() {
    let entries = every_entry();
    let (table, journal) = (
        table(&entries).unwrap(),
        beancount("Hafenstiftung \"Föhr\" e. V.", &entries),
    );
    assert_eq!(journal.matches("\n2026-").count(), entries.len());
    keep("journal.csv", &table);
    keep("journal.beancount", journal.as_bytes());
}

#[tokio::test]
async fn a_pro_forma_invoice_has_nothing_to_pay() {
    let fonts = Fonts::in_folders(vec!["/usr/share/fonts".into()]);
    for (name, language) in [("pro-forma", "en"), ("pro-forma-german", "de")] {
        let content = InvoiceContent {
            language: language.to_owned(),
            label: String::new(),
            payment_reference: String::new(),
            iban: None,
            bic: None,
            ..samples::taxed()
        };
        let t = Texts::new(Locale::from_tag(language).unwrap());
        let written = pro_forma(t, &content, AT, &fonts).await.unwrap();
        assert!(written.starts_with(b"%PDF"), "{name}");
        keep(&format!("{name}.pdf"), &written);
    }
}

#[tokio::test]
async fn every_kind_of_invoice_is_a_pdf_with_data() {
    let fonts = Fonts::in_folders(vec!["/usr/share/fonts".into()]);
    for (name, content) in every_kind() {
        let written = files(&content, AT, &fonts).await.unwrap();
        let again = files(&content, AT, &fonts).await.unwrap();
        assert_eq!(written.pdf, again.pdf, "{name}");
        let ubl = written.ubl.unwrap();
        let embedded = written.pdf.windows(11).any(|part| part == b"EmbeddedFil");
        assert!(
            embedded,
            "{name} has no data in it: fonts for its script are missing (scripts/setup test)"
        );
        keep(&format!("{name}.pdf"), &written.pdf);
        keep(&format!("{name}.xml"), &ubl);
        if let Some(PaymentCode::Epc(text) | PaymentCode::Swiss(text)) = payment_code(&content) {
            keep(&format!("{name}.txt"), text.as_bytes());
        }
    }
}
