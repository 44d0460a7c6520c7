//! The EPC QR code for SEPA credit transfers (European Payments Council, EPC069-12, version 002).

use super::{decimal, is_longer};
use crate::money::Money;
use crate::reference::{CreditorReference, Iban};
use crate::typed::tidy;

/// The most bytes a code can contain: version 13 with error correction M.
const MOST_BYTES: usize = 331;

/// In the European Economic Area, payments need no BIC.
const EEA: &str = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

/// What to pay, and to whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EpcPayment {
    /// The account holder, up to 70 characters.
    pub name: String,
    pub iban: Iban,
    /// Needed for accounts outside the European Economic Area.
    pub bic: Option<String>,
    /// 0.01 to 999 999 999.99 euros.
    pub amount: Money,
    pub remittance: Remittance,
}

/// What the payer's bank passes on: a reference or a text, never both.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Remittance {
    Reference(CreditorReference),
    /// Up to 140 characters.
    Text(String),
}

/// Why a payment can't be expressed as an EPC QR code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EpcError {
    NoName,
    /// More than 70 characters.
    NameTooLong,
    /// It has to be 8 or 11 letters and digits.
    Bic,
    /// The account is outside the European Economic Area.
    NoBic,
    /// The code only knows euros.
    NotEuro,
    /// Less than 0.01 or more than 999 999 999.99.
    Amount,
    /// More than 140 characters.
    TextTooLong,
    /// More than 331 bytes in total.
    TooLong,
}

/// The code's text: lines that end with a line feed, without empty ones at the end. It needs error correction level M.
///
/// # Errors
/// If the code can't express the payment.
pub fn epc_text(payment: &EpcPayment) -> Result<String, EpcError> {
    let name = tidy(&payment.name);
    if name.is_empty() {
        return Err(EpcError::NoName);
    }
    if is_longer(&name, 70) {
        return Err(EpcError::NameTooLong);
    }
    if payment.amount.currency.code() != "EUR" {
        return Err(EpcError::NotEuro);
    }
    let bic = bic(payment)?;
    let amount = decimal(payment.amount).ok_or(EpcError::Amount)?;
    let (reference, text) = match &payment.remittance {
        Remittance::Reference(reference) => (reference.as_str(), String::new()),
        Remittance::Text(text) => ("", tidy(text)),
    };
    if is_longer(&text, 140) {
        return Err(EpcError::TextTooLong);
    }
    let iban = payment.iban.as_str();
    // Version, UTF-8, credit transfer. The empty line is the purpose.
    let code = format!("BCD\n002\n1\nSCT\n{bic}\n{name}\n{iban}\nEUR{amount}\n\n{reference}\n{text}");
    let code = code.trim_end_matches('\n');
    if code.len() > MOST_BYTES {
        return Err(EpcError::TooLong);
    }
    Ok(code.to_owned())
}

fn bic(payment: &EpcPayment) -> Result<String, EpcError> {
    let Some(bic) = &payment.bic else {
        let in_eea = EEA.split(' ').any(|country| country == payment.iban.country());
        return if in_eea {
            Ok(String::new())
        } else {
            Err(EpcError::NoBic)
        };
    };
    let bic = tidy(bic).to_ascii_uppercase();
    let is_valid = matches!(bic.len(), 8 | 11) && bic.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_valid { Ok(bic) } else { Err(EpcError::Bic) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn payment() -> EpcPayment {
        EpcPayment {
            name: "Example Foundation".to_owned(),
            iban: Iban::parse("DE89370400440532013000").unwrap(),
            bic: None,
            amount: euros(500_000),
            remittance: Remittance::Reference(CreditorReference::parse("RF18539007547034").unwrap()),
        }
    }

    fn euros(minor: i64) -> Money {
        Money {
            minor,
            currency: Currency::parse("EUR").unwrap(),
        }
    }

    #[test]
    fn a_payment_is_eleven_lines_at_most() {
        assert_eq!(
            epc_text(&payment()).unwrap(),
            "BCD\n002\n1\nSCT\n\nExample Foundation\nDE89370400440532013000\nEUR5000.00\n\nRF18539007547034"
        );
        let text = EpcPayment {
            bic: Some("cobadeffxxx".to_owned()),
            amount: euros(1),
            remittance: Remittance::Text("Invoice\n2026-0042 für Größe".to_owned()),
            ..payment()
        };
        assert_eq!(
            epc_text(&text).unwrap(),
            "BCD\n002\n1\nSCT\nCOBADEFFXXX\nExample Foundation\nDE89370400440532013000\nEUR0.01\n\n\nInvoice 2026-0042 für Größe"
        );
    }

    #[test]
    fn what_the_code_cannot_express_has_its_own_error() {
        let swiss = Iban::parse("CH5800791123000889012").unwrap();
        let dollars = Money {
            minor: 100,
            currency: Currency::parse("USD").unwrap(),
        };
        for (changed, error) in [
            (
                EpcPayment {
                    name: " \u{200b}".to_owned(),
                    ..payment()
                },
                EpcError::NoName,
            ),
            (
                EpcPayment {
                    name: "ä".repeat(71),
                    ..payment()
                },
                EpcError::NameTooLong,
            ),
            (
                EpcPayment {
                    amount: dollars,
                    ..payment()
                },
                EpcError::NotEuro,
            ),
            (
                EpcPayment {
                    amount: euros(0),
                    ..payment()
                },
                EpcError::Amount,
            ),
            (
                EpcPayment {
                    amount: euros(-1),
                    ..payment()
                },
                EpcError::Amount,
            ),
            (
                EpcPayment {
                    amount: euros(100_000_000_000),
                    ..payment()
                },
                EpcError::Amount,
            ),
            (
                EpcPayment {
                    iban: swiss,
                    ..payment()
                },
                EpcError::NoBic,
            ),
            (
                EpcPayment {
                    bic: Some("COBA".to_owned()),
                    ..payment()
                },
                EpcError::Bic,
            ),
            (
                EpcPayment {
                    remittance: Remittance::Text("x".repeat(141)),
                    ..payment()
                },
                EpcError::TextTooLong,
            ),
            (
                EpcPayment {
                    name: "€".repeat(70),
                    remittance: Remittance::Text("€".repeat(140)),
                    ..payment()
                },
                EpcError::TooLong,
            ),
        ] {
            assert_eq!(epc_text(&changed), Err(error), "{changed:?}");
        }
        let largest = EpcPayment {
            name: "ä".repeat(70),
            amount: euros(99_999_999_999),
            ..payment()
        };
        assert!(epc_text(&largest).unwrap().contains("EUR999999999.99"));
    }

    #[test]
    fn a_code_has_331_bytes_at_most() {
        let with = |signs: usize, letters: usize| {
            epc_text(&EpcPayment {
                name: "N".to_owned(),
                remittance: Remittance::Text("€".repeat(signs) + &"x".repeat(letters)),
                ..payment()
            })
        };
        let fixed = with(0, 1).unwrap().len() - 1;
        let letters = 331 - fixed - 3 * 80;
        assert_eq!(with(80, letters).unwrap().len(), 331);
        assert_eq!(with(80, letters + 1), Err(EpcError::TooLong));
    }
}
