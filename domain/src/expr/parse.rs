//! Parses tokens into a tree, by precedence: or, and, not, comparison, + -, * /, sign.

use super::error::ExprError;
use super::leftover;
use super::lex::{SpannedToken, Token, lex};
use super::tree::{Expr, Function, Node, NodeKind, Operator};

/// The deepest nesting. No rule needs more, and the limit protects the stack.
const DEEPEST: usize = 64;

/// The longest expression, in bytes. No rule needs more.
const LONGEST: usize = 1000;

/// Reads an expression.
///
/// # Errors
/// The first thing that isn't valid, with its position.
pub fn parse(text: &str) -> Result<Expr, ExprError> {
    let whole = |message: &str| ExprError {
        start: 0,
        end: text.len(),
        message: message.to_owned(),
        suggestion: None,
    };
    if text.len() > LONGEST {
        return Err(whole("this expression is too long; split it into several rules"));
    }
    let tokens = lex(text)?;
    if tokens.is_empty() {
        return Err(whole(
            "there's no expression here; write a condition such as: stage = startup",
        ));
    }
    let mut parser = Parser {
        tokens: &tokens,
        at: 0,
        depth: 0,
        text,
    };
    let root = parser.either()?;
    match parser.tokens.get(parser.at) {
        None => Ok(Expr {
            text: text.to_owned(),
            root,
        }),
        Some(extra) => Err(ExprError {
            start: extra.start,
            end: extra.end,
            message: leftover::message(text, &tokens, parser.at, &root),
            suggestion: None,
        }),
    }
}

struct Parser<'a> {
    tokens: &'a [SpannedToken],
    at: usize,
    depth: usize,
    text: &'a str,
}

impl Parser<'_> {
    fn either(&mut self) -> Result<Node, ExprError> {
        let mut left = self.both()?;
        while self.take_word("or") {
            left = binary(Operator::Or, left, self.both()?);
        }
        Ok(left)
    }

    fn both(&mut self) -> Result<Node, ExprError> {
        let mut left = self.negation()?;
        while self.take_word("and") {
            left = binary(Operator::And, left, self.negation()?);
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Node, ExprError> {
        let start = self.start();
        if !self.take_word("not") {
            return self.comparison();
        }
        let inner = self.deeper(Self::negation)?;
        let end = inner.end;
        Ok(Node {
            kind: NodeKind::Not(Box::new(inner)),
            start,
            end,
        })
    }

    fn comparison(&mut self) -> Result<Node, ExprError> {
        let left = self.sum()?;
        if self.take_word("in") {
            return self.membership(left);
        }
        if self.peek_word(0, "not") && self.peek_word(1, "in") {
            self.at += 2;
            let inner = self.membership(left)?;
            let (start, end) = (inner.start, inner.end);
            return Ok(Node {
                kind: NodeKind::Not(Box::new(inner)),
                start,
                end,
            });
        }
        let operator = match self.symbol() {
            Some("=" | "==") => Operator::Equal,
            Some("!=" | "<>") => Operator::Unequal,
            Some("<") => Operator::Less,
            Some("<=") => Operator::AtMost,
            Some(">") => Operator::More,
            Some(">=") => Operator::AtLeast,
            _ => return Ok(left),
        };
        self.at += 1;
        let right = self.sum()?;
        if matches!(self.symbol(), Some("=" | "==" | "!=" | "<>" | "<" | "<=" | ">" | ">=")) {
            return Err(self.chained(&left, operator, &right));
        }
        Ok(binary(operator, left, right))
    }

    /// `10 <= headcount < 100`.
    fn chained(&mut self, left: &Node, operator: Operator, middle: &Node) -> ExprError {
        let mut error = self.wrong("");
        let second = self.written(self.at).to_owned();
        self.at += 1;
        let Ok(right) = self.sum() else {
            return self.wrong("a number is missing after this; add it");
        };
        let [left, middle, right] = [left, middle, &right].map(|node| &self.text[node.start..node.end]);
        let first = operator.sign();
        error.message =
            format!("comparisons can't be chained; write: {left} {first} {middle} and {middle} {second} {right}");
        error
    }

    /// A token as written.
    fn written(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |token| &self.text[token.start..token.end])
    }

    fn membership(&mut self, left: Node) -> Result<Node, ExprError> {
        let fact = &self.text[left.start..left.end];
        let message = format!(
            "\"in\" needs a list in brackets; write: {fact} in ({})",
            self.written(self.at)
        );
        self.expect("(", &message)?;
        let mut list = vec![self.sum()?];
        while self.take_symbol(",") {
            list.push(self.sum()?);
        }
        let end = self.expect(")", "this list isn't closed; add )")?;
        Ok(Node {
            start: left.start,
            end,
            kind: NodeKind::In(Box::new(left), list),
        })
    }

    fn sum(&mut self) -> Result<Node, ExprError> {
        let mut left = self.product()?;
        loop {
            let operator = match self.symbol() {
                Some("+") => Operator::Plus,
                Some("-") => Operator::Minus,
                _ => return Ok(left),
            };
            self.at += 1;
            left = binary(operator, left, self.product()?);
        }
    }

    fn product(&mut self) -> Result<Node, ExprError> {
        let mut left = self.signed()?;
        loop {
            let operator = match self.symbol() {
                Some("*") => Operator::Times,
                Some("/") => Operator::Over,
                _ => return Ok(left),
            };
            self.at += 1;
            left = binary(operator, left, self.signed()?);
        }
    }

    fn signed(&mut self) -> Result<Node, ExprError> {
        let start = self.start();
        if !self.take_symbol("-") {
            return self.atom();
        }
        let inner = self.deeper(Self::signed)?;
        let end = inner.end;
        Ok(Node {
            kind: NodeKind::Negate(Box::new(inner)),
            start,
            end,
        })
    }

    fn atom(&mut self) -> Result<Node, ExprError> {
        let Some(placed) = self.tokens.get(self.at) else {
            return Err(self.wrong("the expression ends too early; add a fact, a number or a bracket"));
        };
        let (start, end) = (placed.start, placed.end);
        let kind = match &placed.token {
            Token::Number(number) => NodeKind::Number(*number),
            Token::Word(word) => match word.as_str() {
                "and" | "or" | "in" | "not" => {
                    return Err(self
                        .wrong("a fact or a number is missing before this word; if it's a choice, rename the choice"));
                }
                "true" | "yes" => NodeKind::Bool(true),
                "false" | "no" => NodeKind::Bool(false),
                name if self.peek_symbol(1, "(") => return self.call(name),
                name => NodeKind::Name(name.to_owned()),
            },
            Token::Symbol("(") => {
                self.at += 1;
                let mut inner = self.deeper(Self::either)?;
                inner.end = self.expect(")", "a bracket isn't closed; add )")?;
                inner.start = start;
                return Ok(inner);
            }
            Token::Symbol(_) => {
                let message = leftover::before_sign(self.text, self.tokens, self.at);
                return Err(self.wrong(
                    message
                        .as_deref()
                        .unwrap_or("a fact, a number or a bracket is missing before this"),
                ));
            }
        };
        self.at += 1;
        Ok(Node { kind, start, end })
    }

    fn call(&mut self, name: &str) -> Result<Node, ExprError> {
        let start = self.start();
        let function = match name {
            "min" => Function::Min,
            "max" => Function::Max,
            "floor" => Function::Floor,
            "ceil" => Function::Ceil,
            _ => return Err(self.wrong("there's no such function; use min, max, floor or ceil")),
        };
        self.at += 2;
        let mut arguments = vec![self.deeper(Self::either)?];
        while self.take_symbol(",") {
            arguments.push(self.deeper(Self::either)?);
        }
        let end = self.expect(")", "the function's brackets aren't closed; add )")?;
        if matches!(function, Function::Floor | Function::Ceil) && arguments.len() > 1 {
            return Err(ExprError {
                start,
                end,
                message: format!("{name} takes only one number"),
                suggestion: None,
            });
        }
        Ok(Node {
            kind: NodeKind::Call(function, arguments),
            start,
            end,
        })
    }

    fn deeper(&mut self, read: fn(&mut Self) -> Result<Node, ExprError>) -> Result<Node, ExprError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.wrong("the brackets are nested too deeply; split this into several rules"));
        }
        let node = read(self);
        self.depth -= 1;
        node
    }

    fn symbol(&self) -> Option<&'static str> {
        match self.tokens.get(self.at)?.token {
            Token::Symbol(symbol) => Some(symbol),
            _ => None,
        }
    }

    fn peek_symbol(&self, ahead: usize, wanted: &str) -> bool {
        matches!(self.tokens.get(self.at + ahead), Some(SpannedToken { token: Token::Symbol(symbol), .. }) if *symbol == wanted)
    }

    fn peek_word(&self, ahead: usize, wanted: &str) -> bool {
        matches!(self.tokens.get(self.at + ahead), Some(SpannedToken { token: Token::Word(word), .. }) if word == wanted)
    }

    fn take_symbol(&mut self, wanted: &str) -> bool {
        let found = self.peek_symbol(0, wanted);
        self.at += usize::from(found);
        found
    }

    fn take_word(&mut self, wanted: &str) -> bool {
        let found = self.peek_word(0, wanted);
        self.at += usize::from(found);
        found
    }

    /// Takes a symbol and returns where it ends.
    fn expect(&mut self, wanted: &str, message: &str) -> Result<usize, ExprError> {
        if self.take_symbol(wanted) {
            Ok(self.tokens[self.at - 1].end)
        } else {
            Err(self.wrong(message))
        }
    }

    fn start(&self) -> usize {
        self.tokens.get(self.at).map_or(self.text.len(), |placed| placed.start)
    }

    fn wrong(&self, message: &str) -> ExprError {
        let (start, end) = self
            .tokens
            .get(self.at)
            .map_or((self.text.len(), self.text.len()), |placed| (placed.start, placed.end));
        ExprError {
            start,
            end,
            message: message.to_owned(),
            suggestion: None,
        }
    }
}

fn binary(operator: Operator, left: Node, right: Node) -> Node {
    Node {
        start: left.start,
        end: right.end,
        kind: NodeKind::Binary(operator, Box::new(left), Box::new(right)),
    }
}
