//! From the bytes of a file to its statements.

use super::repair::{is_moderate, repaired};
use super::statements::statements;
use crate::bank::decode::LineIndex;
use crate::bank::key::set_keys;
use crate::bank::read::bounded;
use crate::bank::{BankFile, BankProblem, BankProblemKind};
use roxmltree::{Document, Error, Node};

/// Collects problems while a file is read.
pub(super) struct Reader {
    lines: LineIndex,
    problems: Vec<BankProblem>,
    /// Whether entries were too damaged to be read: then the balances show nothing.
    pub is_damaged: bool,
}

impl Reader {
    /// The line an element starts on.
    pub fn line(&self, node: Node<'_, '_>) -> u32 {
        self.lines.line(node.range().start)
    }

    pub fn problem_count(&self) -> usize {
        self.problems.len()
    }

    /// Before something is read again.
    pub fn forget_problems_after(&mut self, count: usize) {
        self.problems.truncate(count);
    }

    pub fn report(&mut self, node: Node<'_, '_>, kind: BankProblemKind) {
        let line = self.line(node);
        self.problems.push(BankProblem { line, kind });
    }
}

/// Reads what's readable, and reports the rest. An entry that's damaged or incomplete doesn't keep the others from being
/// read. Balances show whether something is missing, and which direction reversals have.
pub fn read_camt(bytes: &[u8]) -> BankFile {
    let (text, has_errors) = match bounded(bytes) {
        Ok(decoded) => decoded,
        Err(problem) => return BankFile::refused(1, problem),
    };
    let mut problems = Vec::new();
    if has_errors {
        problems.push(whole(BankProblemKind::Encoding));
    }
    let mut file = match parsed(&text) {
        Ok(document) => read(&document, &text, false),
        Err(line) => {
            let kind = BankProblemKind::NotWellFormed;
            problems.push(BankProblem { line, kind });
            let (intact, damaged) = repaired(&text);
            let is_damaged = !damaged.is_empty();
            problems.extend(damaged);
            Document::parse(&intact)
                .map_or_else(|_| BankFile::default(), |document| read(&document, &intact, is_damaged))
        }
    };
    let has_statements = !file.statements.is_empty();
    file = file.limited();
    set_keys(&mut file.statements);
    if !has_statements {
        problems.push(whole(BankProblemKind::NoStatement));
    }
    file.problems.extend(problems);
    file.problems.sort_by_key(|problem| problem.line);
    file
}

/// The document, or the line on which it's damaged.
fn parsed(text: &str) -> Result<Document<'_>, u32> {
    if !is_moderate(text) {
        return Err(1);
    }
    Document::parse(text).map_err(|error| match error {
        // A truncated file is damaged at its end.
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => LineIndex::new(text).line(text.len()),
        error => error.pos().row,
    })
}

fn read(document: &Document<'_>, text: &str, is_damaged: bool) -> BankFile {
    let mut reader = Reader {
        lines: LineIndex::new(text),
        problems: Vec::new(),
        is_damaged,
    };
    let statements = statements(&mut reader, document.root());
    BankFile {
        statements,
        problems: reader.problems,
    }
}

fn whole(kind: BankProblemKind) -> BankProblem {
    BankProblem { line: 1, kind }
}
