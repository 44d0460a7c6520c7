//! Reads amounts of money as people write them.

use super::Currency;
use super::signs::{SIGNS, is_currency_sign};
use crate::number::{NumberError, is_unit, read_decimal, with_plain_digits};
use crate::ratio::Ratio;

/// Why a text isn't an amount in a currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MoneyError {
    NotMoney,
    /// The number can be read in two ways.
    Ambiguous,
    /// It has the sign, name or code of another currency. Contains it as typed.
    OtherCurrency(String),
}

impl Currency {
    /// Reads an amount in major units: `1500`, `€ 1.500,00`, `1 500 EUR`, `CHF 1'500.–`, `$20k`, `20 million euros`. A sign
    /// or code can be before or after the number, or be left out.
    ///
    /// # Errors
    /// Why it isn't an amount in this currency.
    pub fn read(self, typed: &str) -> Result<Ratio, MoneyError> {
        let text = with_plain_digits(typed);
        let (sign, mut rest) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest.trim_start()),
            None => ("", text.as_str()),
        };
        while let Some((written, number)) = before(rest).or_else(|| after(rest)) {
            if !self.is_written(written) {
                return Err(MoneyError::OtherCurrency(written.to_owned()));
            }
            rest = number.trim();
        }
        let number = format!("{sign}{}", without_dash(rest));
        read_decimal(&number, self.digits()).map_err(|error| match error {
            NumberError::NotANumber => MoneyError::NotMoney,
            NumberError::Ambiguous => MoneyError::Ambiguous,
        })
    }

    fn is_written(self, written: &str) -> bool {
        let sign = SIGNS.iter().find(|(sign, _)| sign.eq_ignore_ascii_case(written));
        sign.map_or_else(
            || written.eq_ignore_ascii_case(self.code()),
            |(_, codes)| codes.split(' ').any(|code| code == self.code()),
        )
    }
}

/// A sign, name or code at the start, and the text after it.
fn before(text: &str) -> Option<(&str, &str)> {
    let is_alone = |end: usize| {
        let (written, rest) = text.split_at(end);
        !(written.ends_with(is_letter) && rest.starts_with(is_letter))
    };
    let signs = SIGNS.iter().map(|(sign, _)| sign.len());
    let signs = signs.filter(|&end| text.get(..end).is_some_and(is_sign) && is_alone(end));
    let code = || Some(3).filter(|&end| text.get(..end).is_some_and(is_code) && is_alone(end));
    let other = || text.chars().next().filter(|&c| is_currency_sign(c)).map(char::len_utf8);
    let end = signs.max().or_else(code).or_else(other)?;
    let (written, rest) = text.split_at(end);
    Some((written, rest))
}

/// A sign, name or code at the end, and the text before it. A unit can be directly before it: `20kEUR`.
fn after(text: &str) -> Option<(&str, &str)> {
    let is_alone = |start: usize| {
        let (rest, written) = text.split_at(start);
        let word = &rest[rest.trim_end_matches(is_letter).len()..];
        word.is_empty() || is_unit(word) || !written.starts_with(is_letter)
    };
    let starts = |length: usize| text.len().checked_sub(length);
    let signs = SIGNS.iter().filter_map(|(sign, _)| starts(sign.len()));
    let signs = signs.filter(|&start| text.get(start..).is_some_and(is_sign) && is_alone(start));
    let code = || starts(3).filter(|&start| text.get(start..).is_some_and(is_code) && is_alone(start));
    let other = || {
        let last = text.chars().next_back().filter(|&c| is_currency_sign(c))?;
        starts(last.len_utf8())
    };
    let start = signs.min().or_else(code).or_else(other)?;
    let (rest, written) = text.split_at(start);
    Some((written, rest))
}

/// Only ASCII: no other name of a currency is next to a letter, and the browser gets no table of letters.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}

fn is_sign(text: &str) -> bool {
    SIGNS.iter().any(|(sign, _)| sign.eq_ignore_ascii_case(text))
}

/// A supported code in any case, or what can only be a code.
fn is_code(text: &str) -> bool {
    let is_capitals = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_capitals && !is_unit(text)) || Currency::parse(&text.to_ascii_uppercase()).is_some()
}

/// `1500.–` and `1500,--` have no cents.
fn without_dash(text: &str) -> &str {
    let number = text.trim_end_matches('-');
    if number.len() < text.len() {
        number.strip_suffix(['.', ',']).unwrap_or(text)
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(code: &str, typed: &str) -> Result<String, MoneyError> {
        let major = Currency::parse(code).unwrap().read(typed);
        major.map(|major| major.to_string())
    }

    #[test]
    fn f1_signs_and_codes_of_other_currencies_are_refused() {
        for (code, typed, written) in [
            ("EUR", "$1500", "$"),
            ("EUR", "£2000", "£"),
            ("EUR", "1500 $", "$"),
            ("EUR", "$2,000,000", "$"),
            ("EUR", "US$ 1500", "US$"),
            ("EUR", "1500 US dollars", "US dollars"),
            ("EUR", "USD 1500", "USD"),
            ("EUR", "1500usd", "usd"),
            ("EUR", "20kUSD", "USD"),
            ("EUR", "-$5", "$"),
            ("EUR", "＄1500", "$"),
            ("EUR", "￡1500", "£"),
            ("EUR", "€1500 USD", "USD"),
            ("EUR", "1500 ₽", "₽"),
            ("EUR", "₿1", "₿"),
            ("EUR", "1500 RUB", "RUB"),
            ("EUR", "Fr. 1500", "Fr."),
            ("EUR", "1500 kr", "kr"),
            ("EUR", "R1500", "R"),
            ("EUR", "150万円", "円"),
            ("USD", "€1500", "€"),
            ("USD", "CA$1500", "CA$"),
            ("USD", "A$1500", "A$"),
            ("USD", "1500 AUD", "AUD"),
            ("USD", "$1500 CAD", "CAD"),
            ("CAD", "US$1500", "US$"),
            ("BRL", "$1500", "$"),
            ("CNY", "1500円", "円"),
            ("SEK", "1500 Kč", "Kč"),
        ] {
            let expected = Err(MoneyError::OtherCurrency(written.to_owned()));
            assert_eq!(read(code, typed), expected, "{code} {typed}");
        }
    }

    #[test]
    fn f2_money_is_understood_as_people_write_it() {
        for (code, typed, major) in [
            ("EUR", "1500", "1500"),
            ("EUR", "15.000\u{a0}€", "15000"),
            ("EUR", "2,000,000 EUR", "2000000"),
            ("EUR", "EUR 2,000,000", "2000000"),
            ("EUR", "eur 1500", "1500"),
            ("EUR", "€1,500.50", "1500.5"),
            ("EUR", "€\u{202f}1\u{202f}500,50", "1500.5"),
            ("EUR", "1.500,- €", "1500"),
            ("EUR", "€ 1500 EUR", "1500"),
            ("EUR", "1500 Euro", "1500"),
            ("EUR", "-€5", "-5"),
            ("EUR", "€-5", "-5"),
            ("CHF", "CHF 1'500.–", "1500"),
            ("CHF", "Fr. 1’500.--", "1500"),
            ("CHF", "1'500.50 SFr.", "1500.5"),
            ("USD", "$1500", "1500"),
            ("USD", "US$ 1,500", "1500"),
            ("USD", "1500$", "1500"),
            ("USD", "1 500 $ US", "1500"),
            ("USD", "USD$1500", "1500"),
            ("CAD", "$1500", "1500"),
            ("CAD", "CA$1,500", "1500"),
            ("AUD", "$1500 AUD", "1500"),
            ("GBP", "£2k", "2000"),
            ("INR", "₹1,00,000", "100000"),
            ("INR", "Rs. 1,00,000.50", "100000.5"),
            ("SEK", "1 500 kr", "1500"),
            ("SEK", "2,5 Mkr", "2500000"),
            ("DKK", "1.500 kr.", "1500"),
            ("CZK", "1 500 Kč", "1500"),
            ("PLN", "1500 zł", "1500"),
            ("ZAR", "R1500", "1500"),
            ("BRL", "R$ 1.500,00", "1500"),
            ("JPY", "¥1,500", "1500"),
            ("CNY", "￥1500", "1500"),
            ("KRW", "1,500원", "1500"),
            ("THB", "๑,๕๐๐ ฿", "1500"),
            ("KWD", "KD 1,500.250", "1500.25"),
            ("KWD", "1500", "1500"),
        ] {
            assert_eq!(read(code, typed).as_deref(), Ok(major), "{code} {typed}");
        }
        for typed in [
            "",
            "€",
            "EUR",
            "about €5",
            "€5 or so",
            "1500-",
            "5 EUR 6",
            "€5 per year",
            "5 eur5",
        ] {
            assert_eq!(read("EUR", typed), Err(MoneyError::NotMoney), "{typed}");
        }
    }

    #[test]
    fn f3_large_amounts_and_other_digits_are_understood() {
        for (code, typed, major) in [
            ("EUR", "20 million", "20000000"),
            ("EUR", "€20 million", "20000000"),
            ("EUR", "20 million euros", "20000000"),
            ("EUR", "20 Mio. €", "20000000"),
            ("EUR", "2,5 Mio €", "2500000"),
            ("EUR", "20 MIO EUR", "20000000"),
            ("EUR", "20kEUR", "20000"),
            ("EUR", "€2.5m", "2500000"),
            ("EUR", "٢٬٠٠٠٬٠٠٠ €", "2000000"),
            ("EUR", "١٥٠٠٫٥٠", "1500.5"),
            ("INR", "₹१,००,०००", "100000"),
            ("INR", "₹2 crore", "20000000"),
            ("JPY", "150万円", "1500000"),
        ] {
            assert_eq!(read(code, typed).as_deref(), Ok(major), "{code} {typed}");
        }
        // Three decimals or a thousand.
        for (code, typed) in [("KWD", "1.500"), ("TND", "1,500 DT"), ("EUR", "€1,500 million")] {
            assert_eq!(read(code, typed), Err(MoneyError::Ambiguous), "{code} {typed}");
        }
    }
}
