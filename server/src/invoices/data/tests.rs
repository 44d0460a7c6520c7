//! Every way of taxing a sale, and what each needs. An outside checker reads the files, too (scripts/check-documents).

use super::data;
use crate::invoices::content::{InvoiceContent, InvoiceTax};
use crate::invoices::samples;
use app::api::DataGap;
use app::locale::Locale;
use app::text::Texts;
use domain::money::Currency;
use domain::ratio::Ratio;
use domain::tax::{PriceBasis, TaxTreatment};

fn ubl(content: &InvoiceContent) -> String {
    let data = data(Texts::new(Locale::En), content).unwrap();
    String::from_utf8(data.ubl()).unwrap()
}

fn gaps(content: &InvoiceContent) -> Vec<DataGap> {
    data(Texts::new(Locale::En), content).err().unwrap_or_default()
}

fn with_tax(treatment: TaxTreatment, because: &str) -> InvoiceContent {
    let taxed = samples::taxed();
    InvoiceContent {
        gross: taxed.net,
        taxes: vec![InvoiceTax {
            name: "VAT".to_owned(),
            treatment,
            amount: 0,
            because: because.to_owned(),
        }],
        ..taxed
    }
}

#[test]
fn every_treatment_has_its_category() {
    let zero = samples::rate("0");
    for (content, category, reason) in [
        (samples::taxed(), "S", None),
        (with_tax(zero, ""), "Z", None),
        (with_tax(zero, "Exempt: § 4 UStG."), "E", Some("Exempt: § 4 UStG.")),
        (samples::reverse_charge(), "AE", Some("VATEX-EU-AE")),
        (with_tax(TaxTreatment::OutOfScope, "A grant."), "O", Some("A grant.")),
        (samples::dues(), "O", Some("VATEX-EU-O")),
    ] {
        let ubl = ubl(&content);
        assert_eq!(ubl.matches(&format!("<cbc:ID>{category}</cbc:ID>")).count(), 2, "{ubl}");
        assert_eq!(ubl.contains("<cbc:Percent>"), category != "O", "{ubl}");
        assert_eq!(ubl.contains("DE123456789"), category != "O", "{ubl}");
        if let Some(reason) = reason {
            assert!(ubl.contains(reason), "{ubl}");
        }
    }
}

#[test]
fn lines_that_include_the_tax_become_net() {
    let ubl = ubl(&samples::gross_lines());
    for amount in ["280.11", "42.01", "14.01", "-8.40", "327.73", "62.27", "390.00"] {
        assert!(ubl.contains(&format!(">{amount}<")), "{amount}: {ubl}");
    }
}

#[test]
fn each_rate_has_its_own_amounts() {
    for (are_gross, expected) in [
        (
            false,
            ["500.00", "110.00", "7.70", "250.01", "47.50", "860.01", "915.21"],
        ),
        (
            true,
            ["500.00", "102.80", "7.20", "210.09", "39.92", "812.89", "860.01"],
        ),
    ] {
        let ubl = ubl(&samples::several_rates(are_gross));
        for amount in expected {
            assert!(ubl.contains(&format!(">{amount}<")), "{amount}: {ubl}");
        }
        assert_eq!(ubl.matches("<cac:TaxSubtotal>").count(), 3, "{ubl}");
        for percent in ["0", "7", "19"] {
            assert!(ubl.contains(&format!("<cbc:Percent>{percent}</cbc:Percent>")), "{ubl}");
        }
        // Nothing can be outside the scope if something else isn't.
        assert!(
            ubl.contains("<cbc:ID>E</cbc:ID>") && !ubl.contains("<cbc:ID>O</cbc:ID>"),
            "{ubl}"
        );
        assert!(
            ubl.contains("Dues aren’t a sale.") && !ubl.contains("VATEX-EU-O"),
            "{ubl}"
        );
    }
    let mut unexplained = samples::several_rates(false);
    unexplained.taxes[0].because.clear();
    assert!(ubl(&unexplained).contains("No VAT"));
}

/// Dues outside the scope and exempt courses share a category, which states both reasons.
#[test]
fn ways_of_taxing_that_share_a_category_are_one() {
    let mut content = samples::several_rates(false);
    content.taxes[1].treatment = samples::rate("0");
    content.taxes[1].because = "Courses for youths are exempt.".to_owned();
    content.taxes[1].amount = 0;
    content.gross -= 770;
    let ubl = ubl(&content);
    assert_eq!(ubl.matches("<cac:TaxSubtotal>").count(), 2, "{ubl}");
    assert!(
        ubl.contains("Dues aren’t a sale. Courses for youths are exempt."),
        "{ubl}"
    );
    assert!(ubl.contains(">610.00<"), "{ubl}");
}

#[test]
fn a_credit_note_is_one_and_names_the_invoice() {
    let ubl = ubl(&samples::credit_note());
    assert!(ubl.contains("<CreditNote "), "{ubl}");
    assert!(
        ubl.contains("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>"),
        "{ubl}"
    );
    assert!(ubl.contains("<cbc:ID>HARBOUR-2026-0001</cbc:ID>"), "{ubl}");
    assert!(!ubl.contains("DE02120300000000202051"), "{ubl}");
}

#[test]
fn what_is_missing_has_a_name() {
    let mut taxed = samples::taxed();
    taxed.seller.place.country.clear();
    taxed.seller.vat_id.clear();
    taxed.buyer.place.country.clear();
    assert_eq!(
        gaps(&taxed),
        [DataGap::SellerCountry, DataGap::SellerVatId, DataGap::BuyerCountry]
    );
    let mut dues = samples::dues();
    dues.seller.registration.clear();
    assert_eq!(gaps(&dues), [DataGap::SellerRegistration]);
    let mut reversed = samples::reverse_charge();
    reversed.buyer.vat_id.clear();
    assert_eq!(gaps(&reversed), [DataGap::BuyerVatId]);
    let dinars = InvoiceContent {
        currency: Currency::parse("KWD").unwrap(),
        ..samples::dues()
    };
    assert_eq!(gaps(&dinars), [DataGap::Currency]);
}

#[test]
fn amounts_that_do_not_add_up_are_not_data() {
    let wrong = InvoiceContent {
        gross: 118_000,
        ..samples::taxed()
    };
    assert_eq!(gaps(&wrong), [DataGap::Other]);
    let no_name = InvoiceContent {
        lines: Vec::new(),
        ..samples::taxed()
    };
    assert_eq!(gaps(&no_name), [DataGap::Other]);
}

/// As it was stored before there could be several rates.
#[test]
fn older_content_with_one_tax_still_reads() {
    let mut stored = serde_json::to_value(samples::taxed()).unwrap();
    let only = stored["tax"][0].take();
    stored["tax"] = only;
    let read: InvoiceContent = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(read, samples::taxed());
    stored["tax"] = serde_json::Value::Null;
    let untaxed: InvoiceContent = serde_json::from_value(stored).unwrap();
    assert_eq!(untaxed.taxes, []);
}

/// As it was stored before there was data.
#[test]
fn older_content_still_reads_and_says_what_is_missing() {
    let mut stored = serde_json::to_value(samples::taxed()).unwrap();
    for party in ["seller", "buyer"] {
        let party = stored[party].as_object_mut().unwrap();
        for part in ["place", "vat_id", "registration"] {
            party.remove(part).unwrap();
        }
    }
    let read: InvoiceContent = serde_json::from_value(stored).unwrap();
    assert_eq!(
        gaps(&read),
        [DataGap::SellerCountry, DataGap::SellerVatId, DataGap::BuyerCountry]
    );
}

#[test]
fn names_are_data_in_every_script() {
    for (content, name) in [
        (samples::arabic(), "شركة الميناء للبرمجيات الحرة"),
        (samples::chinese(), "上海港口软件有限公司"),
        (samples::swiss(), "Zürich Schiff AG"),
    ] {
        assert!(ubl(&content).contains(name), "{name}");
    }
}

/// Tax is rounded once for the whole invoice, whether prices contain it or not.
#[test]
fn every_amount_of_tax_is_data() {
    let taxed = samples::taxed();
    for percent in ["19", "7", "8.1", "25", "5.5"] {
        let ratio = Ratio::parse(percent).unwrap();
        for (basis, minor) in [PriceBasis::Net, PriceBasis::Gross]
            .into_iter()
            .flat_map(|basis| (1..300).map(move |minor| (basis, minor * 7)))
        {
            let tax = basis.tax(minor, ratio).unwrap();
            let (net, gross) = match basis {
                PriceBasis::Net => (minor, minor + tax),
                PriceBasis::Gross => (minor - tax, minor),
            };
            let mut content = taxed.clone();
            content.lines[0].amount = minor;
            (content.net, content.gross) = (net, gross);
            content.taxes[0].amount = tax;
            content.taxes[0].treatment = TaxTreatment::Rate(ratio);
            assert_eq!(gaps(&content), [], "{minor} at {percent} %, {basis:?}");
        }
    }
}
