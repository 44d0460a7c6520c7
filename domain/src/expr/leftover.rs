//! What someone meant by words and signs that don't belong into an expression.

use super::lex::{SpannedToken, Token};
use super::tree::{Node, NodeKind, Operator};

/// What's wrong with the token at which a complete expression should end.
pub(super) fn message(text: &str, tokens: &[SpannedToken], at: usize, root: &Node) -> String {
    let written = |at: usize| tokens.get(at).map_or("", |token| &text[token.start..token.end]);
    let number = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|token| matches!(token.token, Token::Number(_)))
    };
    let (before, after) = (at.checked_sub(1), Some(at + 1));
    let word = written(at);
    let advice = match word.to_lowercase().as_str() {
        "," if number(before) && number(after) => {
            let (whole, rest) = (written(at - 1), written(at + 1));
            let mark = if rest.len() == 3 { "_" } else { "." };
            return format!("numbers can't contain commas; write {whole}{mark}{rest}");
        }
        "," => list(root, written(at + 1)),
        "and" | "or" | "in" | "not" => Some(format!("write it in lower case: {}", word.to_lowercase())),
        "is" if written(at + 1) == "not" => Some("write != instead of \"is not\"".to_owned()),
        "is" | "are" | "equals" => Some(format!("write = instead of \"{word}\"")),
        "less" | "fewer" | "under" | "below" => Some(sign(word, written(at + 1), "<")),
        "more" | "greater" | "over" | "above" => Some(sign(word, written(at + 1), ">")),
        "at" if written(at + 1) == "least" => Some("write >= instead of \"at least\"".to_owned()),
        "at" if written(at + 1) == "most" => Some("write <= instead of \"at most\"".to_owned()),
        "x" if number(before) => Some("multiply with *".to_owned()),
        "to" | "until" if number(before) && number(after) => {
            return format!(
                "this is a range; write one number, such as {}, and put the range into \"note\"",
                written(at + 1)
            );
        }
        _ if number(before) && matches!(tokens[at].token, Token::Word(_)) => {
            return format!("a number can't have a unit; delete \"{word}\"");
        }
        _ => None,
    };
    match advice {
        Some(advice) => format!("\"{word}\" doesn't belong here; {advice}"),
        None => "the expression should end here; combine two conditions with \"and\" or \"or\"".to_owned(),
    }
}

fn sign(word: &str, next: &str, sign: &str) -> String {
    if next == "than" {
        format!("write {sign} instead of \"{word} than\"")
    } else {
        format!("write {sign} instead of \"{word}\"")
    }
}

/// `kind = company, nonprofit` as a list.
fn list(root: &Node, next: &str) -> Option<String> {
    let NodeKind::Binary(Operator::Equal, left, right) = &root.kind else {
        return None;
    };
    let (NodeKind::Name(fact), NodeKind::Name(word)) = (&left.kind, &right.kind) else {
        return None;
    };
    Some(format!("for either of them, write: {fact} in ({word}, {next})"))
}

/// A sign where a name or number should be: `headcount > 10 and < 20`.
pub(super) fn before_sign(text: &str, tokens: &[SpannedToken], at: usize) -> Option<String> {
    let written = |token: &SpannedToken| text[token.start..token.end].to_owned();
    let compares = |token: &SpannedToken| {
        matches!(
            token.token,
            Token::Symbol("=" | "==" | "!=" | "<>" | "<" | "<=" | ">" | ">=")
        )
    };
    let here = tokens.get(at).filter(|token| compares(token))?;
    let before = tokens.get(at.checked_sub(1)?)?;
    if compares(before) {
        return Some(format!(
            "these signs don't belong together; write one of =, !=, <, <=, > and >=, without spaces: {}{}",
            written(before),
            written(here)
        ));
    }
    let joined = matches!(&before.token, Token::Word(word) if matches!(word.as_str(), "and" | "or"));
    let fact = tokens[..at]
        .windows(2)
        .rev()
        .find(|pair| compares(&pair[1]) && matches!(pair[0].token, Token::Word(_)))
        .map(|pair| written(&pair[0]))?;
    let after = tokens.get(at + 1).map_or(String::new(), written);
    joined.then(|| {
        format!(
            "the fact is missing before this; write: {fact} {} {after}",
            written(here)
        )
    })
}
