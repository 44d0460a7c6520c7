//! Reads answers as people type them: pasted spaces, full-width digits and common formats are accepted (W16).

use super::field::{Field, FieldKind};
use crate::country;
use crate::date::Date;
use crate::fact::{FactDefinition, FactError, FactKind};
use crate::money::{Currency, Money};
use crate::number::{half_width, read_number};
use crate::ratio::Ratio;
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

/// The most characters of a URL.
const URL: u16 = 2_000;
/// The most characters of an email address (RFC 5321).
const EMAIL: u16 = 254;

/// Normalises line ends and removes control characters.
pub fn cleaned(typed: &str) -> String {
    let is_kept =
        |c: char| (matches!(c, '\n' | '\t') || !c.is_control()) && !matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}');
    // Most answers are clean already, and this runs often.
    if typed.chars().all(is_kept) {
        return typed.to_owned();
    }
    let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
    typed.chars().filter(|&c| is_kept(c)).collect()
}

/// One line with single spaces. Full-width ASCII becomes half-width.
pub(super) fn line(typed: &str) -> String {
    let plain: String = typed.chars().map(half_width).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Field {
    /// The answer in its normal form. `None` if it's empty and optional.
    ///
    /// # Errors
    /// Why the answer isn't valid.
    pub fn read(&self, typed: &str) -> Result<Option<String>, AnswerError> {
        if typed.trim().is_empty() {
            return if self.required {
                Err(AnswerError::Missing)
            } else {
                Ok(None)
            };
        }
        let read = match &self.kind {
            FieldKind::Line(most) => short(tidy(typed), *most),
            FieldKind::Paragraph(most) => short(typed.trim().to_owned(), *most),
            FieldKind::Email => email(&line(typed)),
            FieldKind::Url => url(&line(typed)),
            FieldKind::Country => country::code(&line(typed))
                .map(str::to_owned)
                .ok_or(AnswerError::NotCountry),
            FieldKind::Vat => vat(&line(typed)),
            FieldKind::Number { least, most, .. } => whole(&line(typed), *least, *most),
            FieldKind::Amount { currency, least, most } => amount(&line(typed), *currency, *least, *most),
            FieldKind::Date => date(&line(typed))
                .map(|date| date.to_string())
                .ok_or(AnswerError::NotDate),
            FieldKind::YesNo => yes_or_no(&line(typed)),
            FieldKind::Choice(choices) => {
                let typed = line(typed);
                let known = choices.iter().any(|choice| choice.id == typed);
                if known { Ok(typed) } else { Err(AnswerError::NotAChoice) }
            }
            FieldKind::NameOf(name) if as_signed(typed) == as_signed(name) => Ok(tidy(name)),
            FieldKind::NameOf(name) => Err(AnswerError::NotSignatory(tidy(name))),
            FieldKind::File => Ok(typed.trim().to_owned()),
            // An unticked checkbox isn't an answer.
            FieldKind::Consent if line(typed) == "yes" => Ok("yes".to_owned()),
            FieldKind::Consent => Err(AnswerError::Missing),
            FieldKind::Fact(fact) => self::fact(fact, typed),
        };
        read.map(Some)
    }
}

/// Normalises a name for comparison, because phones and keyboards use different apostrophes and hyphens.
fn as_signed(name: &str) -> String {
    let plain = line(name).to_lowercase();
    plain.replace(['’', '‘', 'ʼ', '`'], "'").replace(['‐', '‑', '–'], "-")
}

/// A name or title: runs of spaces become one space. Full-width letters are kept.
pub(super) fn tidy(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(text: String, most: u16) -> Result<String, AnswerError> {
    if text.chars().count() > usize::from(most) {
        Err(AnswerError::TooLong(most))
    } else {
        Ok(text)
    }
}

/// Also reads `Ada <ada@example.org>` and `mailto:ada@example.org`. The domain becomes lower-case.
pub(super) fn email(typed: &str) -> Result<String, AnswerError> {
    let inner = typed
        .rsplit_once('<')
        .map_or(typed, |(_, rest)| rest.trim_end_matches('>'));
    let bare = inner
        .trim()
        .trim_start_matches("mailto:")
        .trim_end_matches([',', ';', '.']);
    let (local, domain) = bare.rsplit_once('@').ok_or(AnswerError::NotEmail)?;
    let local_stands = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local
            .bytes()
            .all(|b| b.is_ascii_graphic() && !b"\"(),:;<>@[\\]".contains(&b));
    if !local_stands || !is_domain(domain) {
        return Err(AnswerError::NotEmail);
    }
    short(format!("{local}@{}", domain.to_lowercase()), EMAIL)
}

/// A domain with at least one dot and labels that are valid in DNS. Letters of any script are allowed (IDN).
fn is_domain(domain: &str) -> bool {
    let mut labels = 0;
    for label in domain.split('.') {
        let stands = !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-');
        if !stands {
            return false;
        }
        labels += 1;
    }
    labels >= 2
        && domain.len() <= 253
        && !domain
            .rsplit('.')
            .next()
            .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()))
}

/// `example.org/a` becomes `https://example.org/a`. No other schemes, credentials or spaces.
fn url(typed: &str) -> Result<String, AnswerError> {
    let (scheme, rest) = match typed.split_once("://") {
        Some((scheme, rest)) => (scheme.to_lowercase(), rest),
        None => ("https".to_owned(), typed),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (host, port) = authority
        .rsplit_once(':')
        .map_or((authority, ""), |(host, port)| (host, port));
    let port_stands = port.is_empty() && !authority.ends_with(':') || port.parse::<u16>().is_ok();
    let path_stands = !path.chars().any(|c| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
    if !matches!(scheme.as_str(), "http" | "https" | "rsync" | "ftp")
        || !is_domain(host)
        || !port_stands
        || !path_stands
    {
        return Err(AnswerError::NotUrl);
    }
    let port = if port.is_empty() {
        String::new()
    } else {
        format!(":{port}")
    };
    let path = if path.is_empty() { "/" } else { path };
    short(format!("{scheme}://{}{port}{path}", host.to_lowercase()), URL)
}

/// Two letters and 2 to 13 more letters and digits, as in the European Union and neighbouring countries.
/// Spaces, dots and hyphens are removed.
fn vat(typed: &str) -> Result<String, AnswerError> {
    let bare: String = typed.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '/')).collect();
    let bare = bare.to_uppercase();
    let stands = bare.len() >= 4
        && bare.len() <= 15
        && bare.bytes().take(2).all(|b| b.is_ascii_alphabetic())
        && bare.bytes().all(|b| b.is_ascii_alphanumeric())
        && bare.bytes().any(|b| b.is_ascii_digit());
    if stands { Ok(bare) } else { Err(AnswerError::NotVat) }
}

fn whole(typed: &str, least: i64, most: i64) -> Result<String, AnswerError> {
    let number = read_number(typed)
        .filter(|number| number.is_whole())
        .and_then(Ratio::to_i64);
    number
        .filter(|number| (least..=most).contains(number))
        .map(|number| number.to_string())
        .ok_or(AnswerError::NotWhole { least, most })
}

/// Reads and returns an amount in major units, as people write money.
fn amount(typed: &str, currency: Currency, least: i64, most: Option<i64>) -> Result<String, AnswerError> {
    let bare = typed.trim_start_matches(['$', '€', '£']).trim();
    let bare = bare
        .strip_prefix(currency.code())
        .or_else(|| bare.strip_suffix(currency.code()))
        .unwrap_or(bare);
    let bare = bare.trim().trim_end_matches(['$', '€', '£']);
    let not_one = AnswerError::NotAmount { currency };
    let major = read_number(bare)
        .filter(|number| *number >= Ratio::ZERO)
        .ok_or(not_one.clone())?;
    let minor = currency.minor(major).ok_or(not_one)?;
    let money = |minor| Money { minor, currency };
    if minor < least {
        return Err(AnswerError::TooLittle(money(least)));
    }
    match most {
        Some(most) if minor > most => Err(AnswerError::TooMuch(money(most))),
        _ => Ok(major.to_string()),
    }
}

/// `2026-07-01`, `2026/7/1`, `1.7.2026`. `1/7/2026` isn't read, because the order of day and month depends on the country.
pub(super) fn date(typed: &str) -> Option<Date> {
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
    match typed.to_lowercase().as_str() {
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
            (FactError::NotMoney, FactKind::Money { currency }) => AnswerError::NotAmount { currency: *currency },
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
