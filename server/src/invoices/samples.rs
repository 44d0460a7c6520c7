//! Invented invoices of every kind, for tests.

use super::content::{InvoiceContent, InvoiceLine, InvoiceParty, InvoicePlace, InvoiceTax};
use domain::date::Date;
use domain::money::Currency;
use domain::ratio::Ratio;
use domain::reference::QrReference;
use domain::tax::TaxTreatment;

pub(super) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(super) fn rate(percent: &str) -> TaxTreatment {
    TaxTreatment::Rate(Ratio::parse(percent).unwrap())
}

fn party(name: &str, address: &[&str], place: InvoicePlace) -> InvoiceParty {
    InvoiceParty {
        name: name.to_owned(),
        address: address.iter().map(|line| (*line).to_owned()).collect(),
        email: "bills@example.org".to_owned(),
        place,
        ..InvoiceParty::default()
    }
}

pub(super) fn place(street: &str, postcode: &str, city: &str, country: &str) -> InvoicePlace {
    InvoicePlace {
        street: street.to_owned(),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        country: country.to_owned(),
        ..InvoicePlace::default()
    }
}

fn line(title: &str, amount: i64) -> InvoiceLine {
    InvoiceLine {
        title: title.to_owned(),
        amount,
        tax: 0,
    }
}

/// Dues of €1,000 with 19 % VAT, from a German foundation to a German company.
pub(super) fn taxed() -> InvoiceContent {
    InvoiceContent {
        language: "de".to_owned(),
        label: "HARBOUR-2026-0001".to_owned(),
        cancels: None,
        issued_on: day("2026-11-27"),
        due_on: day("2026-12-27"),
        seller: InvoiceParty {
            vat_id: "DE123456789".to_owned(),
            registration: "VR 4711".to_owned(),
            ..party(
                "Hafenstiftung Föhr e. V.",
                &["Mole 1", "25938 Wyk auf Föhr", "Deutschland"],
                place("Mole 1", "25938", "Wyk auf Föhr", "DE"),
            )
        },
        buyer: InvoiceParty {
            tax_id: "DE987654321".to_owned(),
            vat_id: "DE987654321".to_owned(),
            ..party(
                "Größe & Söhne GmbH",
                &["Lange Straße 12", "20095 Hamburg", "Deutschland"],
                place("Lange Straße 12", "20095", "Hamburg", "DE"),
            )
        },
        order: "PO 4500017".to_owned(),
        application: "7KQ2-M9XW".to_owned(),
        lines: vec![line("Flotte", 100_000)],
        currency: Currency::parse("EUR").unwrap(),
        net: 100_000,
        taxes: vec![InvoiceTax {
            name: "USt.".to_owned(),
            treatment: rate("19"),
            amount: 19_000,
            because: String::new(),
        }],
        gross: 119_000,
        term: Some((day("2027-01-01"), day("2027-12-31"))),
        part: None,
        plan: Vec::new(),
        payment_reference: "RF94HARBOUR20260001".to_owned(),
        iban: Some("DE02120300000000202051".to_owned()),
        bic: Some("BYLADEM1001".to_owned()),
    }
}

/// Dues in dollars outside the scope of VAT, of a foundation without VAT ID or European account.
pub(super) fn dues() -> InvoiceContent {
    let taxed = taxed();
    InvoiceContent {
        language: "en".to_owned(),
        seller: InvoiceParty {
            registration: "EIN 12-3456789".to_owned(),
            ..party(
                "Harbour Foundation",
                &["1 Harbour Street", "97201 Portland", "United States"],
                place("1 Harbour Street", "97201", "Portland", "US"),
            )
        },
        lines: vec![line("Fleet", 2_000_000)],
        currency: Currency::parse("USD").unwrap(),
        net: 2_000_000,
        taxes: Vec::new(),
        gross: 2_000_000,
        iban: None,
        bic: None,
        ..taxed
    }
}

/// Of a German foundation to a French company, which owes the VAT.
pub(super) fn reverse_charge() -> InvoiceContent {
    let taxed = taxed();
    InvoiceContent {
        language: "en".to_owned(),
        buyer: InvoiceParty {
            tax_id: "FR83404833048".to_owned(),
            vat_id: "FR83404833048".to_owned(),
            ..party(
                "Société des Phares",
                &["3 quai de l’Île", "29200 Brest", "France"],
                place("3 quai de l’Île", "29200", "Brest", "FR"),
            )
        },
        lines: vec![line("Fleet", 100_000)],
        taxes: vec![InvoiceTax {
            name: "VAT".to_owned(),
            treatment: TaxTreatment::ReverseCharge,
            amount: 0,
            because: "You owe the VAT in your country.".to_owned(),
        }],
        gross: 100_000,
        ..taxed
    }
}

/// The credit note that cancels [`taxed`].
pub(super) fn credit_note() -> InvoiceContent {
    InvoiceContent {
        label: "HARBOUR-2026-0002".to_owned(),
        cancels: Some("HARBOUR-2026-0001".to_owned()),
        due_on: day("2026-11-27"),
        ..taxed()
    }
}

/// Several lines at prices that include the tax, one of them a discount.
pub(super) fn gross_lines() -> InvoiceContent {
    let taxed = taxed();
    InvoiceContent {
        language: "en".to_owned(),
        lines: vec![
            line(
                "Fleet: Membership fee for the first term, which is shorter than a year",
                33_333,
            ),
            line("Fleet: Registration", 5_000),
            line("Fleet: Additional vessels", 1_667),
            line("Fleet: Discount for members of the League of Harbours", -1_000),
        ],
        net: 32_773,
        taxes: vec![InvoiceTax {
            name: "VAT".to_owned(),
            treatment: rate("19"),
            amount: 6_227,
            because: String::new(),
        }],
        gross: 39_000,
        ..taxed
    }
}

/// Dues outside the scope of VAT, two courses at 7 %, and a stand at 19 %, without or with the tax in the prices.
pub(super) fn several_rates(are_gross: bool) -> InvoiceContent {
    let lines = [
        ("Fleet: Dues", 50_000, 0),
        ("Fleet: Course", 9_999, 1),
        ("Fleet: Course for youths", 1_001, 1),
        ("Fleet: Stand", 25_001, 2),
    ];
    let tax = |treatment, amount, because: &str| InvoiceTax {
        name: "VAT".to_owned(),
        treatment,
        amount,
        because: because.to_owned(),
    };
    let (reduced, full) = if are_gross { (720, 3_992) } else { (770, 4_750) };
    let total = 86_001;
    let contained = if are_gross { reduced + full } else { 0 };
    InvoiceContent {
        language: "en".to_owned(),
        lines: lines
            .into_iter()
            .map(|(title, amount, tax)| InvoiceLine {
                tax,
                ..line(title, amount)
            })
            .collect(),
        net: total - contained,
        taxes: vec![
            tax(TaxTreatment::OutOfScope, 0, "Dues aren’t a sale."),
            tax(rate("7"), reduced, ""),
            tax(rate("19"), full, ""),
        ],
        gross: total - contained + reduced + full,
        ..taxed()
    }
}

/// To a company in Cairo.
pub(super) fn arabic() -> InvoiceContent {
    let dues = dues();
    InvoiceContent {
        buyer: party(
            "شركة الميناء للبرمجيات الحرة",
            &["12 شارع النيل", "11511 القاهرة", "Egypt"],
            place("12 شارع النيل", "11511", "القاهرة", "EG"),
        ),
        ..dues
    }
}

/// To a company in Shanghai.
pub(super) fn chinese() -> InvoiceContent {
    let dues = dues();
    InvoiceContent {
        buyer: party(
            "上海港口软件有限公司",
            &["中山东一路1号", "200002 上海", "China"],
            place("中山东一路1号", "200002", "上海", "CN"),
        ),
        ..dues
    }
}

/// In francs, of a Swiss foundation.
pub(super) fn swiss() -> InvoiceContent {
    let taxed = taxed();
    InvoiceContent {
        seller: InvoiceParty {
            vat_id: "CHE123456789MWST".to_owned(),
            ..party(
                "Stiftung Häfen der Schweiz",
                &["Uferstrasse 90", "4057 Basel", "Schweiz"],
                place("Uferstrasse 90", "4057", "Basel", "CH"),
            )
        },
        buyer: party(
            "Zürich Schiff AG",
            &["Seestrasse 1", "8002 Zürich", "Schweiz"],
            place("Seestrasse 1", "8002", "Zürich", "CH"),
        ),
        currency: Currency::parse("CHF").unwrap(),
        taxes: vec![InvoiceTax {
            name: "MWST".to_owned(),
            treatment: rate("8.1"),
            amount: 8_100,
            because: String::new(),
        }],
        gross: 108_100,
        iban: Some("CH5800791123000889012".to_owned()),
        bic: None,
        ..taxed
    }
}

/// Without tax, for a reason or none.
pub(super) fn untaxed(because: &str) -> InvoiceContent {
    let taxed = taxed();
    InvoiceContent {
        language: "en".to_owned(),
        gross: taxed.net,
        taxes: vec![InvoiceTax {
            name: "VAT".to_owned(),
            treatment: rate("0"),
            amount: 0,
            because: because.to_owned(),
        }],
        ..taxed
    }
}

/// Longer than a page.
pub(super) fn many_lines() -> InvoiceContent {
    let vessels = (1..=48).map(|number| line(&format!("Flotte: Schiff {number}"), 123_456));
    let net = 48 * 123_456;
    let tax = 1_125_919;
    InvoiceContent {
        lines: vessels.collect(),
        net,
        taxes: vec![InvoiceTax {
            name: "USt.".to_owned(),
            treatment: rate("19"),
            amount: tax,
            because: String::new(),
        }],
        gross: net + tax,
        ..taxed()
    }
}

/// With names and addresses as long as they get.
pub(super) fn long_names() -> InvoiceContent {
    let mut long = taxed();
    "Gemeinnützige Stiftung zur Förderung freier Hafensoftware mbH".clone_into(&mut long.seller.name);
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Süd (gemeinnützige Genossenschaft)"
        .clone_into(&mut long.buyer.name);
    long.buyer.address = [
        "Abteilung Kreditorenbuchhaltung, z. Hd. Frau Dr. Friederike von Hohenstein-Wittelsbach",
        "Straße des Siebzehnten Juni 135, Hinterhaus, Aufgang C, vierter Stock",
        "10623 Berlin",
        "Deutschland",
    ]
    .map(str::to_owned)
    .to_vec();
    "Flotte: Jahresbeitrag für juristische Personen mit mehr als zehntausend Beschäftigten, anteilig für das erste Kalenderjahr"
        .clone_into(&mut long.lines[0].title);
    long
}

/// In francs, with an account that takes QR references only.
pub(super) fn swiss_qr_iban() -> InvoiceContent {
    InvoiceContent {
        iban: Some("CH4431999123000889012".to_owned()),
        payment_reference: QrReference::from_number("2026000001").unwrap().as_str().to_owned(),
        ..swiss()
    }
}
