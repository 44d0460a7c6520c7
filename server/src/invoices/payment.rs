//! How to pay an invoice: the account, and a QR code for banking apps.

use super::content::{InvoiceContent, InvoiceParty};
use super::layout::shown;
use crate::pdf::{Block, CodeFigure, MILLIMETRE, RichText};
use app::text::Texts;
use app::words::date;
use domain::money::Money;
use domain::payment_code::{BillParty, EpcPayment, Remittance, SwissBill, SwissReference, epc_text, swiss_text};
use domain::reference::{CreditorReference, Iban, QrReference, grouped};

/// The text of a QR code, by its standard.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum PaymentCode {
    /// For SEPA (EPC069-12).
    Epc(String),
    /// The Swiss QR-bill.
    Swiss(String),
}

/// What's printed under the table of an invoice.
pub(super) fn payment(t: Texts, content: &InvoiceContent) -> Vec<Block> {
    let line = |text: &str| Block::Paragraph(RichText::line(text));
    let mut blocks = vec![Block::Heading {
        level: 2,
        text: RichText::line(&t.invoice_payment()),
    }];
    let Some(iban) = content.iban.as_deref().and_then(|iban| Iban::parse(iban).ok()) else {
        blocks.push(line(&t.invoice_no_account(&content.seller.email)));
        return blocks;
    };
    blocks.push(line(&t.invoice_pay_by(date(t, content.due_on))));
    let mut pairs = vec![
        (t.invoice_recipient(), content.seller.name.clone()),
        (t.invoice_iban(), iban.grouped()),
    ];
    if let Some(bic) = &content.bic {
        pairs.push((t.invoice_bic(), bic.clone()));
    }
    pairs.push((t.invoice_reference(), grouped(&content.payment_reference)));
    pairs.push((t.invoice_amount(), shown(t, content, content.gross)));
    let pairs = pairs.into_iter();
    let pairs = Block::Pairs(
        pairs
            .map(|(label, value)| (RichText::line(&label), RichText::line(&value)))
            .collect(),
    );
    match figure(t, content) {
        Some(code) => blocks.push(Block::Figure(Box::new(code), vec![pairs, line(&t.invoice_scan())])),
        None => blocks.push(pairs),
    }
    blocks
}

/// The code to draw. `None` if no standard can express the payment.
fn figure(t: Texts, content: &InvoiceContent) -> Option<CodeFigure> {
    let alt = t.invoice_code().into_owned();
    match payment_code(content)? {
        // Version 13 at most. Modules are about 0.7 mm.
        PaymentCode::Epc(text) => CodeFigure::new(&text, 13, 34.0 * MILLIMETRE, alt).ok(),
        // Version 25 at most, and 46 mm (Swiss Implementation Guidelines QR-bill 2.3, 6.4).
        PaymentCode::Swiss(text) => {
            let code = CodeFigure::new(&text, 25, 46.0 * MILLIMETRE, alt);
            code.ok().map(CodeFigure::with_cross)
        }
    }
}

/// The text of the code: that of a Swiss bill for Swiss accounts, otherwise that of SEPA. `None` for credit notes, invoices without
/// account, and what neither can express.
pub(super) fn payment_code(content: &InvoiceContent) -> Option<PaymentCode> {
    if content.cancels.is_some() {
        return None;
    }
    let iban = Iban::parse(content.iban.as_deref()?).ok()?;
    let amount = Money {
        minor: content.gross,
        currency: content.currency,
    };
    swiss(content, &iban, amount).or_else(|| epc(content, iban, amount))
}

fn swiss(content: &InvoiceContent, iban: &Iban, amount: Money) -> Option<PaymentCode> {
    let reference = &content.payment_reference;
    let reference = if iban.is_qr_iban() {
        SwissReference::Qr(QrReference::parse(reference)?)
    } else {
        CreditorReference::parse(reference).map_or(SwissReference::None, SwissReference::Creditor)
    };
    let mut bill = SwissBill {
        iban: iban.clone(),
        creditor: bill_party(&content.seller),
        amount,
        debtor: Some(bill_party(&content.buyer)),
        reference,
        message: content.label.clone(),
        information: String::new(),
    };
    let with_debtor = swiss_text(&bill);
    // The payer can be in another script, or lack a postcode. Banks don't need to know them.
    bill.debtor = None;
    let text = with_debtor.or_else(|_| swiss_text(&bill)).ok()?;
    Some(PaymentCode::Swiss(text))
}

fn bill_party(party: &InvoiceParty) -> BillParty {
    BillParty {
        name: party.name.clone(),
        street: party.place.street.clone(),
        building: String::new(),
        postcode: party.place.postcode.clone(),
        town: party.place.city.clone(),
        country: party.place.country.clone(),
    }
}

fn epc(content: &InvoiceContent, iban: Iban, amount: Money) -> Option<PaymentCode> {
    let reference = &content.payment_reference;
    let text = epc_text(&EpcPayment {
        name: content.seller.name.clone(),
        iban,
        bic: content.bic.clone(),
        amount,
        remittance: CreditorReference::parse(reference)
            .map_or_else(|_| Remittance::Text(reference.clone()), Remittance::Reference),
    });
    text.ok().map(PaymentCode::Epc)
}

#[cfg(test)]
mod tests {
    use super::{PaymentCode, payment_code};
    use crate::invoices::content::InvoiceContent;
    use crate::invoices::samples;
    use domain::money::Currency;

    fn lines(content: &InvoiceContent) -> Vec<String> {
        match payment_code(content) {
            Some(PaymentCode::Epc(text) | PaymentCode::Swiss(text)) => text.lines().map(str::to_owned).collect(),
            None => Vec::new(),
        }
    }

    #[test]
    fn euros_have_the_code_of_sepa() {
        assert_eq!(
            lines(&samples::taxed()).join("|"),
            "BCD|002|1|SCT|BYLADEM1001|Hafenstiftung Föhr e. V.|DE02120300000000202051|EUR1190.00||RF94HARBOUR20260001"
        );
    }

    #[test]
    fn swiss_accounts_have_the_code_of_a_swiss_bill() {
        let bill = lines(&samples::swiss());
        assert_eq!(
            [
                &bill[0], &bill[3], &bill[18], &bill[19], &bill[21], &bill[27], &bill[28]
            ],
            [
                "SPC",
                "CH5800791123000889012",
                "1081.00",
                "CHF",
                "Zürich Schiff AG",
                "SCOR",
                "RF94HARBOUR20260001"
            ]
        );
        let with_qr_iban = lines(&samples::swiss_qr_iban());
        assert_eq!(
            [&with_qr_iban[3], &with_qr_iban[27], &with_qr_iban[28]],
            ["CH4431999123000889012", "QRR", "000000000000000020260000018"]
        );
        // A payer in a script that the code lacks isn't in it.
        let mut foreign = samples::swiss();
        foreign.buyer = samples::chinese().buyer;
        let foreign = lines(&foreign);
        assert_eq!((foreign[21].as_str(), foreign[27].as_str()), ("", "SCOR"));
    }

    #[test]
    fn what_cannot_be_paid_has_no_code() {
        let without = |change: fn(&mut InvoiceContent)| {
            let mut content = samples::taxed();
            change(&mut content);
            payment_code(&content)
        };
        assert_eq!(payment_code(&samples::credit_note()), None);
        assert_eq!(payment_code(&samples::dues()), None);
        assert_eq!(without(|content| content.iban = None), None);
        assert_eq!(without(|content| content.gross = 0), None);
        assert_eq!(
            without(|content| content.currency = Currency::parse("USD").unwrap()),
            None
        );
        assert_eq!(without(|content| content.seller.name = "Stiftung ".repeat(9)), None);
    }
}
