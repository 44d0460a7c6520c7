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
                let message = format!(
                    "{:?} isn't a number; write it in full: 1_500_000",
                    &text[start..letters]
                );
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
    let advice = match sign {
        '&' => "write the word: and",
        '|' => "write the word: or",
        '!' => "write the word: not",
        '≤' => "write two characters: <=",
        '≥' => "write two characters: >=",
        '≠' => "write two characters: !=",
        '×' | '·' => "multiply with *",
        '÷' | ':' => "divide with /",
        '–' | '−' => "use a plain hyphen as the minus sign, with spaces around it",
        '%' => "write percentages as decimals: 0.05 for five percent",
        '$' | '€' | '£' => "write amounts without a currency sign",
        '[' | ']' | '{' | '}' => "use round brackets",
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' => "write words without quotation marks: kind = company",
        _ if sign.is_alphabetic() => "names can contain the letters a to z, digits, - and _",
        _ => "write a condition such as: headcount < 10 and kind = company",
    };
    ExprError {
        start: at,
        end: at + sign.len_utf8(),
        message: format!("{:?} isn't allowed here; {advice}", sign.to_string()),
        suggestion: None,
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

fn number(text: &str, start: usize, end: usize) -> Result<Token, ExprError> {
    Ratio::parse(&text[start..end])
        .map(Token::Number)
        .ok_or_else(|| ExprError {
            start,
            end,
            message: format!("{:?} isn't a number; write 1000, 1_000 or 0.5", &text[start..end]),
            suggestion: None,
        })
}
