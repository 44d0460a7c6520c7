//! Splits text into tokens.

use super::error::ExprError;
use crate::ratio::Ratio;

#[derive(Clone, PartialEq, Debug)]
pub(super) enum Token {
    Number(Ratio),
    /// A name or a keyword. Names can contain dots, underscores and inner hyphens.
    Word(String),
    Symbol(&'static str),
}

#[derive(Clone, PartialEq, Debug)]
pub(super) struct SpannedToken {
    pub token: Token,
    pub start: usize,
    pub end: usize,
}

const SYMBOLS: &[&str] = &[
    "<=", ">=", "!=", "<>", "==", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",",
];

/// Operators written the wrong way round, and what they mean.
const TURNED_ROUND: &[(&str, &str)] = &[("=>", ">="), ("=<", "<=")];

pub(super) fn lex(text: &str) -> Result<Vec<SpannedToken>, ExprError> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let first = bytes[at];
        let token = if first.is_ascii_whitespace() {
            at += 1;
            continue;
        } else if first.is_ascii_digit() {
            at = end_of(bytes, at, |byte| byte.is_ascii_digit() || byte == b'_' || byte == b'.');
            let letters = end_of(bytes, at, |byte| byte.is_ascii_alphanumeric());
            if letters > at {
                let (digits, unit) = (&text[start..at], &text[at..letters]);
                let thousands = Ratio::parse(digits).and_then(|number| match unit {
                    "k" | "K" => number.times(Ratio::whole(1_000)),
                    "m" | "M" => number.times(Ratio::whole(1_000_000)),
                    _ => None,
                });
                let message = match thousands {
                    Some(number) => format!("{digits}{unit} isn't a number; write it in full: {number}"),
                    None => format!("a number can't have a unit; write {digits}"),
                };
                return Err(ExprError {
                    start,
                    end: letters,
                    message,
                    suggestion: None,
                });
            }
            number(text, start, at)?
        } else if first.is_ascii_alphabetic() || first == b'_' {
            at = end_of_name(bytes, at);
            Token::Word(text[start..at].to_owned())
        } else if let Some((wrong, right)) = TURNED_ROUND.iter().find(|(wrong, _)| text[at..].starts_with(wrong)) {
            return Err(ExprError {
                start,
                end: at + wrong.len(),
                message: format!("this operator is the wrong way round; write {right}"),
                suggestion: None,
            });
        } else if let Some(symbol) = SYMBOLS.iter().find(|symbol| text[at..].starts_with(**symbol)) {
            at += symbol.len();
            Token::Symbol(symbol)
        } else {
            return Err(meaningless(text, at));
        };
        tokens.push(SpannedToken { token, start, end: at });
    }
    Ok(tokens)
}

/// A character that isn't part of the language, and what to write instead.
fn meaningless(text: &str, at: usize) -> ExprError {
    let sign = text[at..].chars().next().unwrap_or_default();
    let end = at + sign.len_utf8();
    let told = |message: &str| ExprError {
        start: at,
        end,
        message: message.to_owned(),
        suggestion: None,
    };
    let quoted = |close: &[char]| {
        let rest = text[end..].split(close).next().unwrap_or_default().trim();
        format!("write words without quotation marks: {rest}")
    };
    for (signs, word) in [("&&", "and"), ("||", "or")] {
        if text[at..].starts_with(signs) {
            return ExprError {
                end: at + signs.len(),
                ..told(&format!(
                    "conditions are combined with words; write {word} instead of {signs}"
                ))
            };
        }
    }
    let brackets = || {
        let inside = text[end..].split([']', '}']).next().unwrap_or_default();
        format!("use round brackets: ({inside})")
    };
    let advice = match sign {
        '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' => {
            return told("this isn't an ordinary space; replace it with an ordinary space");
        }
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
            return told("there's an invisible character here; delete it, or type this part again");
        }
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' => {
            &quoted(&['"', '\'', '“', '”', '‘', '’', '«', '»'])
        }
        '&' => "write the word: and",
        '|' => "write the word: or",
        '!' => "write the word: not",
        '≤' => "write two characters: <=",
        '≥' => "write two characters: >=",
        '≠' => "write two characters: !=",
        '×' | '·' => "multiply with *",
        '÷' | ':' => "divide with /",
        '–' | '−' | '—' => "use a plain hyphen as the minus sign, with spaces around it",
        '%' => &percentage(&text[..at]),
        '$' | '€' | '£' => &without_sign(&text[end..]),
        '[' | '{' => &brackets(),
        ']' | '}' => "use round brackets",
        _ if sign.is_alphabetic() => "names can contain the letters a to z, digits, - and _",
        _ => "write a condition such as: headcount < 10 and kind = company",
    };
    ExprError {
        start: at,
        end,
        message: format!("{:?} isn't allowed here; {advice}", sign.to_string()),
        suggestion: None,
    }
}

/// The amount after a currency sign.
fn without_sign(after: &str) -> String {
    let after = after.trim_start();
    let length = after
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '_'))
        .unwrap_or(after.len());
    match &after[..length] {
        "" => "write amounts without a currency sign".to_owned(),
        amount => format!("write amounts without a currency sign: {amount}"),
    }
}

/// `5%` as a decimal.
fn percentage(before: &str) -> String {
    let start = before
        .trim_end()
        .rfind(|c: char| !c.is_ascii_digit() && c != '.')
        .map_or(0, |at| at + 1);
    let share = Ratio::parse(before[start..].trim()).and_then(|number| number.over(Ratio::whole(100)));
    match share {
        Some(share) => format!("write percentages as decimals: {share}"),
        None => "write percentages as decimals: 0.05 for five percent".to_owned(),
    }
}

fn end_of(bytes: &[u8], from: usize, belongs: impl Fn(u8) -> bool) -> usize {
    from + bytes[from..].iter().take_while(|byte| belongs(**byte)).count()
}

/// A hyphen is part of a name if it has letters or digits on both sides: `foundation-member`, but `gold - 3`.
fn end_of_name(bytes: &[u8], from: usize) -> usize {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let mut at = from;
    while at < bytes.len() {
        let joins = matches!(bytes[at], b'-' | b'.') && bytes.get(at + 1).is_some_and(|next| plain(*next));
        if !plain(bytes[at]) && !joins {
            break;
        }
        at += 1;
    }
    at
}

/// Whether a decimal such as `1.500` could be meant as one thousand five hundred.
pub(crate) fn looks_grouped(number: &str) -> bool {
    number.split_once('.').is_some_and(|(whole, decimals)| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && decimals.len() == 3
            && digits(whole)
            && digits(decimals)
    })
}

/// The same number with two or four decimals, which can't be mistaken for thousands.
pub(crate) fn clear_decimal(number: &str) -> String {
    number
        .strip_suffix('0')
        .map_or_else(|| format!("{number}0"), str::to_owned)
}

fn number(text: &str, start: usize, end: usize) -> Result<Token, ExprError> {
    let written = &text[start..end];
    if looks_grouped(written) {
        let (thousands, decimal) = (written.replace('.', "_"), clear_decimal(written));
        let grouped = written.replace('.', ",");
        return Err(ExprError {
            start,
            end,
            message: format!("{written} could mean {grouped} or {decimal}; write {thousands} or {decimal}"),
            suggestion: None,
        });
    }
    Ratio::parse(written).map(Token::Number).ok_or_else(|| ExprError {
        start,
        end,
        message: format!("{written:?} isn't a number; write 1000, 1_000 or 0.5"),
        suggestion: None,
    })
}
