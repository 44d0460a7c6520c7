//! The Swiss QR code of a QR-bill (SIX, Swiss Implementation Guidelines QR-bill 2.3, version 0200).

use super::{decimal, is_longer};
use crate::money::Money;
use crate::reference::{CreditorReference, Iban, QrReference};
use crate::typed::tidy;

/// The most characters of the message and the information together (`Ustrd` and `StrdBkgInf` in 4.2.2).
const MOST_ADDITIONAL: usize = 140;

/// The most bytes a code can contain: version 25 with error correction M.
const MOST_BYTES: usize = 997;

/// What to pay, to whom and by whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SwissBill {
    /// A Swiss or Liechtenstein account. With a QR reference, it has to be a QR-IBAN.
    pub iban: Iban,
    pub creditor: BillParty,
    /// 0.01 to 999 999 999.99 in francs or euros.
    pub amount: Money,
    pub debtor: Option<BillParty>,
    pub reference: SwissReference,
    /// For people. Together with the information, up to 140 characters.
    pub message: String,
    /// For the payer's software: `//S1/10/2026-0042`, or nothing.
    pub information: String,
}

/// A name with a structured address (type S). Banks have refused the combined type K since 21 November 2025.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BillParty {
    /// Up to 70 characters.
    pub name: String,
    /// Up to 70 characters. Can be empty.
    pub street: String,
    /// Up to 16 characters. Can be empty.
    pub building: String,
    /// Up to 16 characters, without the country.
    pub postcode: String,
    /// Up to 35 characters.
    pub town: String,
    /// An ISO 3166-1 code of two letters.
    pub country: String,
}

/// How the payment is identified.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SwissReference {
    /// Type QRR, for QR-IBANs.
    Qr(QrReference),
    /// Type SCOR, for other IBANs.
    Creditor(CreditorReference),
    /// Type NON, for other IBANs.
    None,
}

/// Why a bill can't be expressed as a Swiss QR code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SwissBillError {
    /// The account isn't in Switzerland or Liechtenstein.
    Account,
    /// Only francs and euros are allowed.
    Currency,
    /// Less than 0.01 or more than 999 999 999.99.
    Amount,
    /// A QR reference needs a QR-IBAN, and a QR-IBAN needs a QR reference.
    ReferenceForAccount,
    /// This line is empty, but it's required.
    Missing(BillLine),
    /// This line is too long.
    TooLong(BillLine),
    /// The message and the information have more than 140 characters together.
    MessageAndInformation,
    /// More than 997 bytes in total.
    TooManyBytes,
    /// The country isn't two letters.
    Country,
    /// The code doesn't allow this character.
    Character(char),
}

/// A line of the code that can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BillLine {
    Name,
    Street,
    Building,
    Postcode,
    Town,
    Message,
    Information,
}

/// The code's text: 31 lines that end with a line feed, and one more if there's information. It needs error correction level M.
///
/// # Errors
/// If the code can't express the bill.
pub fn swiss_text(bill: &SwissBill) -> Result<String, SwissBillError> {
    if !matches!(bill.iban.country(), "CH" | "LI") {
        return Err(SwissBillError::Account);
    }
    if !matches!(bill.amount.currency.code(), "CHF" | "EUR") {
        return Err(SwissBillError::Currency);
    }
    if bill.iban.is_qr_iban() != matches!(bill.reference, SwissReference::Qr(_)) {
        return Err(SwissBillError::ReferenceForAccount);
    }
    let mut lines: Vec<String> = ["SPC", "0200", "1", bill.iban.as_str()].map(str::to_owned).to_vec();
    lines.extend(address(&bill.creditor)?);
    // The ultimate creditor is for future use.
    lines.extend(no_address());
    lines.push(decimal(bill.amount).ok_or(SwissBillError::Amount)?);
    lines.push(bill.amount.currency.code().to_owned());
    lines.extend(bill.debtor.as_ref().map_or_else(|| Ok(no_address()), address)?);
    let (kind, reference) = match &bill.reference {
        SwissReference::Qr(reference) => ("QRR", reference.as_str()),
        SwissReference::Creditor(reference) => ("SCOR", reference.as_str()),
        SwissReference::None => ("NON", ""),
    };
    lines.extend([kind.to_owned(), reference.to_owned()]);
    let message = line(&bill.message, BillLine::Message, MOST_ADDITIONAL)?;
    let information = line(&bill.information, BillLine::Information, MOST_ADDITIONAL)?;
    if message.chars().count() + information.chars().count() > MOST_ADDITIONAL {
        return Err(SwissBillError::MessageAndInformation);
    }
    lines.extend([message, "EPD".to_owned()]);
    lines.extend(Some(information).filter(|information| !information.is_empty()));
    if let Some(other) = lines.iter().flat_map(|line| line.chars()).find(|&c| !is_allowed(c)) {
        return Err(SwissBillError::Character(other));
    }
    let code = lines.join("\n");
    if code.len() > MOST_BYTES {
        return Err(SwissBillError::TooManyBytes);
    }
    Ok(code)
}

fn address(party: &BillParty) -> Result<[String; 7], SwissBillError> {
    let country = tidy(&party.country).to_ascii_uppercase();
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(SwissBillError::Country);
    }
    Ok([
        "S".to_owned(),
        required(&party.name, BillLine::Name, 70)?,
        line(&party.street, BillLine::Street, 70)?,
        line(&party.building, BillLine::Building, 16)?,
        required(&party.postcode, BillLine::Postcode, 16)?,
        required(&party.town, BillLine::Town, 35)?,
        country,
    ])
}

fn no_address() -> [String; 7] {
    Default::default()
}

fn required(text: &str, which: BillLine, most: usize) -> Result<String, SwissBillError> {
    let text = line(text, which, most)?;
    if text.is_empty() {
        Err(SwissBillError::Missing(which))
    } else {
        Ok(text)
    }
}

fn line(text: &str, which: BillLine, most: usize) -> Result<String, SwissBillError> {
    let text = tidy(text);
    if is_longer(&text, most) {
        Err(SwissBillError::TooLong(which))
    } else {
        Ok(text)
    }
}

/// Basic Latin, Latin-1 Supplement and Latin Extended-A, and five more characters (4.1.1 of the guidelines).
const fn is_allowed(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{17f}' | 'Ș' | 'ș' | 'Ț' | 'ț' | '€')
}

#[cfg(test)]
mod tests;
