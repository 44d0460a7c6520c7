//! Reads answers as people type them: pasted spaces, full-width digits and common formats are accepted (W16).

use super::field::{Field, FieldKind};
use super::internet::{email, url};
use super::vat::vat;
use crate::country;
use crate::date::Date;
use crate::fact::{FactDefinition, FactError, FactKind};
use crate::money::{Currency, LARGEST_AMOUNT, Money, MoneyError};
use crate::name::same_name;
use crate::number::{NumberError, read_number, with_plain_digits};
use crate::ratio::Ratio;
use crate::typed::{cleaned, is_blank, plain, tidy};
use crate::unicode::lowercase;
use serde::{Deserialize, Serialize};

/// Why an answer isn't valid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerError {
    /// It's required but missing.
    Missing,
    /// Longer than this many characters.
    TooLong(u16),
    NotEmail,
    NotUrl,
    NotCountry,
    NotVat,
    NotDate,
    /// Not a whole number within these bounds.
    NotWhole {
        least: i64,
        most: i64,
    },
    NotAmount {
        currency: Currency,
    },
    /// An amount in another currency, with its sign or code as typed.
    OtherCurrency {
        currency: Currency,
        written: String,
    },
    /// A number that can be read in two ways.
    Ambiguous,
    /// Less than the lowest amount.
    TooLittle(Money),
    TooMuch(Money),
    NotAChoice,
    NotYesOrNo,
    /// It ends before it starts.
    EndsBefore,
    NotOneOfThese(Vec<String>),
    /// Only this person can sign.
    NotSignatory(String),
}

impl Field {
    /// The answer in its normal form. `None` if it's empty and optional.
    ///
    /// # Errors
    /// Why the answer isn't valid.
    pub fn read(&self, typed: &str) -> Result<Option<String>, AnswerError> {
        if is_blank(typed) {
            return if self.required {
                Err(AnswerError::Missing)
            } else {
                Ok(None)
            };
        }
        let read = match &self.kind {
            FieldKind::Line(most) => short(tidy(typed), *most),
            FieldKind::Paragraph(most) => short(cleaned(typed).trim().to_owned(), *most),
            FieldKind::Email => email(&plain(typed)),
            FieldKind::Url => url(&plain(typed)),
            FieldKind::Country => country::code(&plain(typed))
                .map(str::to_owned)
                .ok_or(AnswerError::NotCountry),
            FieldKind::Vat => vat(typed),
            FieldKind::Number { least, most, .. } => whole(typed, *least, *most),
            FieldKind::Amount { currency, least, most } => amount(typed, *currency, *least, *most),
            FieldKind::Date => date(typed).map(|date| date.to_string()).ok_or(AnswerError::NotDate),
            FieldKind::YesNo => yes_or_no(&plain(typed)),
            FieldKind::Choice(choices) => {
                let typed = plain(typed);
                let known = choices.iter().any(|choice| choice.id == typed);
                if known { Ok(typed) } else { Err(AnswerError::NotAChoice) }
            }
            FieldKind::NameOf(name) if same_name(typed, name) => Ok(tidy(name)),
            FieldKind::NameOf(name) => Err(AnswerError::NotSignatory(tidy(name))),
            FieldKind::File => Ok(plain(typed)),
            // An unticked checkbox isn't an answer.
            FieldKind::Consent if plain(typed) == "yes" => Ok("yes".to_owned()),
            FieldKind::Consent => Err(AnswerError::Missing),
            FieldKind::Fact(fact) => self::fact(fact, typed),
        };
        read.map(Some)
    }
}

pub(super) fn short(text: String, most: u16) -> Result<String, AnswerError> {
    if text.chars().count() > usize::from(most) {
        Err(AnswerError::TooLong(most))
    } else {
        Ok(text)
    }
}

fn whole(typed: &str, least: i64, most: i64) -> Result<String, AnswerError> {
    match read_number(typed) {
        Err(NumberError::Ambiguous) => Err(AnswerError::Ambiguous),
        number => number
            .ok()
            .and_then(Ratio::to_i64)
            .filter(|number| (least..=most).contains(number))
            .map(|number| number.to_string())
            .ok_or(AnswerError::NotWhole { least, most }),
    }
}

/// Reads and returns an amount in major units, as people write money.
fn amount(typed: &str, currency: Currency, least: i64, most: Option<i64>) -> Result<String, AnswerError> {
    let major = currency.read(typed).map_err(|error| not_money(error, currency))?;
    let not_one = AnswerError::NotAmount { currency };
    let minor = currency.minor(major).filter(|minor| *minor >= 0).ok_or(not_one)?;
    let money = |minor| Money { minor, currency };
    if minor < least {
        return Err(AnswerError::TooLittle(money(least)));
    }
    match most {
        Some(most) if minor > most => Err(AnswerError::TooMuch(money(most))),
        _ => Ok(major.to_string()),
    }
}

/// Reads an amount of more than nothing. Returns it in minor units.
pub(crate) fn amount_of(typed: &str, currency: Currency) -> Result<i64, AnswerError> {
    if is_blank(typed) {
        return Err(AnswerError::Missing);
    }
    let major = currency.read(typed).map_err(|error| not_money(error, currency))?;
    let minor = currency
        .minor(major)
        .filter(|minor| (1..=LARGEST_AMOUNT).contains(minor));
    minor.ok_or(AnswerError::NotAmount { currency })
}

/// Reads a date.
pub(crate) fn date_of(typed: &str) -> Result<Date, AnswerError> {
    if is_blank(typed) {
        return Err(AnswerError::Missing);
    }
    date(typed).ok_or(AnswerError::NotDate)
}

/// Reads an email address.
pub(crate) fn email_of(typed: &str) -> Result<String, AnswerError> {
    if is_blank(typed) {
        return Err(AnswerError::Missing);
    }
    email(&plain(typed))
}

/// Reads a URL.
///
/// # Errors
/// If it isn't one.
pub fn link_of(typed: &str) -> Result<String, AnswerError> {
    url(&plain(typed))
}

fn not_money(error: MoneyError, currency: Currency) -> AnswerError {
    match error {
        MoneyError::NotMoney => AnswerError::NotAmount { currency },
        MoneyError::Ambiguous => AnswerError::Ambiguous,
        MoneyError::OtherCurrency(written) => AnswerError::OtherCurrency { currency, written },
    }
}

/// `2026-07-01`, `2026/7/1`, `1.7.2026`. `1/7/2026` isn't read, because the order of day and month depends on the country.
pub(super) fn date(typed: &str) -> Option<Date> {
    let typed = with_plain_digits(typed);
    let typed = typed.trim_end_matches('.');
    let parts = |mark: char| -> Option<(u16, u8, u8)> {
        let mut numbers = typed.split(mark).map(|part| part.trim().parse::<u16>());
        let (first, second, third) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
        if numbers.next().is_some() {
            return None;
        }
        let (year, day) = if first > 31 { (first, third) } else { (third, first) };
        if mark == '/' && first <= 31 {
            return None;
        }
        Some((year, u8::try_from(second).ok()?, u8::try_from(day).ok()?))
    };
    let (year, month, day) = ['-', '/', '.'].into_iter().find_map(parts)?;
    if year < 1900 {
        return None;
    }
    Date::new(year, month, day)
}

fn yes_or_no(typed: &str) -> Result<String, AnswerError> {
    match lowercase(typed).as_str() {
        "yes" | "true" | "1" | "y" | "ja" | "on" => Ok("yes".to_owned()),
        "no" | "false" | "0" | "n" | "nein" => Ok("no".to_owned()),
        _ => Err(AnswerError::NotYesOrNo),
    }
}

fn fact(fact: &FactDefinition, typed: &str) -> Result<String, AnswerError> {
    fact.read(typed)
        .map(|value| fact.written(&value))
        .map_err(|error| match (error, &fact.kind) {
            (FactError::NotAChoice(known), _) => AnswerError::NotOneOfThese(known),
            (FactError::NotYesOrNo, _) => AnswerError::NotYesOrNo,
            (FactError::Ambiguous, _) => AnswerError::Ambiguous,
            (FactError::OtherCurrency(written), FactKind::Money { currency }) => AnswerError::OtherCurrency {
                currency: *currency,
                written,
            },
            (_, FactKind::Money { currency }) => AnswerError::NotAmount { currency: *currency },
            (FactError::OutOfRange { most }, _) => AnswerError::NotWhole { least: 0, most },
            _ => AnswerError::NotWhole {
                least: 0,
                most: crate::fact::LARGEST,
            },
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::field::StandardField;

    fn read(kind: FieldKind, typed: &str) -> Result<Option<String>, AnswerError> {
        Field::standard("a", StandardField::Website, kind).read(typed)
    }

    #[test]
    fn pasted_and_full_width_answers_are_understood() {
        let usd = Currency::parse("USD").unwrap();
        let amount = FieldKind::Amount {
            currency: usd,
            least: 0,
            most: None,
        };
        let number = FieldKind::Number {
            least: 0,
            most: 5_000,
            unit: None,
        };
        for (kind, typed, expected) in [
            (FieldKind::Line(200), "  Harbour\u{a0} Works\tLtd ", "Harbour Works Ltd"),
            (FieldKind::Email, " Ada Example <Ada@Example.ORG> ", "Ada@example.org"),
            (FieldKind::Email, "mailto:ada@example.org", "ada@example.org"),
            (FieldKind::Email, "ａｄａ＠example.org", "ada@example.org"),
            (FieldKind::Url, "Example.org", "https://example.org/"),
            (
                FieldKind::Url,
                "HTTP://Mirror.example.org:8080/Alma?x=1",
                "http://mirror.example.org:8080/Alma?x=1",
            ),
            (FieldKind::Url, "bücher.example.org/ä", "https://bücher.example.org/ä"),
            (FieldKind::Country, " de ", "DE"),
            (FieldKind::Vat, "de 123.456-789", "DE123456789"),
            (number.clone(), "１，２００", "1200"),
            (amount.clone(), "$ 2,500.50", "2500.5"),
            (amount.clone(), "2.500 USD", "2500"),
            (FieldKind::Date, "1.7.2027", "2027-07-01"),
            (FieldKind::Date, "2027/07/01", "2027-07-01"),
            (FieldKind::YesNo, "Ja", "yes"),
        ] {
            assert_eq!(read(kind, typed), Ok(Some(expected.to_owned())), "{typed}");
        }
    }

    #[test]
    fn what_is_no_answer_says_why() {
        for (kind, typed, expected) in [
            (FieldKind::Line(3), "four", AnswerError::TooLong(3)),
            (FieldKind::Line(3), "  ", AnswerError::Missing),
            (FieldKind::Email, "ada@example", AnswerError::NotEmail),
            (FieldKind::Email, "ada example.org", AnswerError::NotEmail),
            (FieldKind::Email, "a@b@example.org", AnswerError::NotEmail),
            (FieldKind::Email, "ä@example.org", AnswerError::NotEmail),
            (
                FieldKind::Url,
                "javascript://example.org/%0aalert(1)",
                AnswerError::NotUrl,
            ),
            (FieldKind::Url, "https://user:secret@example.org", AnswerError::NotUrl),
            (FieldKind::Url, "https://192.0.2.1/", AnswerError::NotUrl),
            (FieldKind::Url, "not a page", AnswerError::NotUrl),
            (FieldKind::Country, "Atlantis", AnswerError::NotCountry),
            (FieldKind::Vat, "123", AnswerError::NotVat),
            (FieldKind::Date, "07/01/2027", AnswerError::NotDate),
            (FieldKind::Date, "2027-02-30", AnswerError::NotDate),
            (FieldKind::YesNo, "perhaps", AnswerError::NotYesOrNo),
            (FieldKind::Choice(vec![]), "a", AnswerError::NotAChoice),
        ] {
            assert_eq!(read(kind, typed), Err(expected), "{typed}");
        }
    }
}
