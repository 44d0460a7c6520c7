use super::*;
use crate::money::Currency;

fn francs(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::parse("CHF").unwrap(),
    }
}

fn creditor() -> BillParty {
    BillParty {
        name: "Example Foundation".to_owned(),
        street: "Musterweg".to_owned(),
        building: "7a".to_owned(),
        postcode: "3000".to_owned(),
        town: "Bern".to_owned(),
        country: "ch".to_owned(),
    }
}

fn bill() -> SwissBill {
    SwissBill {
        iban: Iban::parse("CH5800791123000889012").unwrap(),
        creditor: creditor(),
        amount: francs(199_995),
        debtor: None,
        reference: SwissReference::Creditor(CreditorReference::parse("RF18539007547034").unwrap()),
        message: "Invoice 2026-0042".to_owned(),
        information: String::new(),
    }
}

#[test]
fn a_bill_is_31_lines() {
    let text = swiss_text(&bill()).unwrap();
    assert_eq!(
        text,
        "SPC\n0200\n1\nCH5800791123000889012\nS\nExample Foundation\nMusterweg\n7a\n3000\nBern\nCH\n\n\n\n\n\n\n\n1999.95\n\
         CHF\n\n\n\n\n\n\n\nSCOR\nRF18539007547034\nInvoice 2026-0042\nEPD"
    );
    assert_eq!(text.split('\n').count(), 31);
}

#[test]
fn a_debtor_and_a_qr_reference_have_their_lines() {
    let text = swiss_text(&SwissBill {
        iban: Iban::parse("CH4431999123000889012").unwrap(),
        debtor: Some(BillParty {
            name: "Zoë Müller".to_owned(),
            street: String::new(),
            building: String::new(),
            ..creditor()
        }),
        reference: SwissReference::Qr(QrReference::parse("210000000003139471430009017").unwrap()),
        message: String::new(),
        ..bill()
    });
    let expected = "CHF\nS\nZoë Müller\n\n\n3000\nBern\nCH\nQRR\n210000000003139471430009017\n\nEPD";
    assert!(text.unwrap().ends_with(expected));
}

#[test]
fn type_k_is_never_written() {
    let text = swiss_text(&bill()).unwrap();
    assert!(text.split('\n').all(|line| line != "K"));
}

#[test]
fn what_the_code_cannot_express_has_its_own_error() {
    let dollars = Money {
        minor: 100,
        currency: Currency::parse("USD").unwrap(),
    };
    let with = |change: fn(&mut BillParty)| {
        let mut bill = bill();
        change(&mut bill.creditor);
        bill
    };
    let german = Iban::parse("DE89370400440532013000").unwrap();
    let qr_iban = Iban::parse("CH4431999123000889012").unwrap();
    let qr = SwissReference::Qr(QrReference::parse("210000000003139471430009017").unwrap());
    let none = SwissReference::None;
    for (changed, error) in [
        (SwissBill { iban: german, ..bill() }, SwissBillError::Account),
        (
            SwissBill {
                amount: dollars,
                ..bill()
            },
            SwissBillError::Currency,
        ),
        (
            SwissBill {
                amount: francs(0),
                ..bill()
            },
            SwissBillError::Amount,
        ),
        (
            SwissBill {
                amount: francs(100_000_000_000),
                ..bill()
            },
            SwissBillError::Amount,
        ),
        (
            SwissBill {
                reference: qr,
                ..bill()
            },
            SwissBillError::ReferenceForAccount,
        ),
        (
            SwissBill {
                iban: qr_iban.clone(),
                ..bill()
            },
            SwissBillError::ReferenceForAccount,
        ),
        (
            SwissBill {
                iban: qr_iban,
                reference: none,
                ..bill()
            },
            SwissBillError::ReferenceForAccount,
        ),
        (
            SwissBill {
                message: "x".repeat(141),
                ..bill()
            },
            SwissBillError::TooLong(BillLine::Message),
        ),
        (
            SwissBill {
                message: "مرحبا".to_owned(),
                ..bill()
            },
            SwissBillError::Character('م'),
        ),
        (
            with(|party| party.name.clear()),
            SwissBillError::Missing(BillLine::Name),
        ),
        (
            with(|party| party.name = "é".repeat(71)),
            SwissBillError::TooLong(BillLine::Name),
        ),
        (
            with(|party| party.street = "x".repeat(71)),
            SwissBillError::TooLong(BillLine::Street),
        ),
        (
            with(|party| party.building = "x".repeat(17)),
            SwissBillError::TooLong(BillLine::Building),
        ),
        (
            with(|party| party.postcode = " ".to_owned()),
            SwissBillError::Missing(BillLine::Postcode),
        ),
        (
            with(|party| party.town.clear()),
            SwissBillError::Missing(BillLine::Town),
        ),
        (
            with(|party| party.town = "x".repeat(36)),
            SwissBillError::TooLong(BillLine::Town),
        ),
        (
            with(|party| party.country = "Schweiz".to_owned()),
            SwissBillError::Country,
        ),
    ] {
        assert_eq!(swiss_text(&changed), Err(error), "{changed:?}");
    }
}

#[test]
fn the_message_and_the_information_share_140_characters() {
    let with = |message: usize, information: usize| {
        swiss_text(&SwissBill {
            message: "é".repeat(message),
            information: "1".repeat(information),
            ..bill()
        })
    };
    assert!(with(100, 40).unwrap().ends_with(&format!("\nEPD\n{}", "1".repeat(40))));
    assert_eq!(with(101, 40), Err(SwissBillError::MessageAndInformation));
    assert_eq!(with(140, 0).unwrap().split('\n').count(), 31);
    assert_eq!(with(0, 141), Err(SwissBillError::TooLong(BillLine::Information)));
}

#[test]
fn a_code_has_997_bytes_at_most() {
    let party = |letter: &str| BillParty {
        name: letter.repeat(70),
        street: letter.repeat(70),
        building: letter.repeat(16),
        postcode: letter.repeat(16),
        town: letter.repeat(35),
        country: "CH".to_owned(),
    };
    let with = |letter: &str| {
        swiss_text(&SwissBill {
            creditor: party(letter),
            debtor: Some(party(letter)),
            message: letter.repeat(140),
            ..bill()
        })
    };
    assert!(with("x").is_ok());
    assert_eq!(with("ü"), Err(SwissBillError::TooManyBytes));
}
