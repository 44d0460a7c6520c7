//! Syntax errors, explained to people who have never heard of TOML.

use super::bare::{bare_value, statement};
use super::copied;
use super::problem::{Location, Problem, line_of};
use std::ops::Range;

/// Quotation marks that word processors use instead of plain ones.
const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '`'];

/// Nobody reads more errors than this before fixing the first one.
const MOST_ERRORS: usize = 30;

/// What's wrong in one place, and how to fix it.
struct Explanation {
    span: Range<usize>,
    message: String,
    help: String,
    /// Whether every later error follows from this one.
    last: bool,
}

/// Turns the parser's errors (bytes and message) into problems. One per line, because later errors on
/// the same line usually follow from the first.
pub(super) fn problems(file: &str, text: &str, mut errors: Vec<(Range<usize>, &str)>) -> Vec<Problem> {
    errors.sort_by_key(|(span, _)| span.start);
    errors.truncate(MOST_ERRORS);
    let copied = copied::characters(text).into_iter().take(MOST_ERRORS);
    let mut problems: Vec<Problem> = copied
        .map(|character| Problem {
            place: Location::of(text, file, character.span),
            message: character.message,
            help: Some(character.help),
        })
        .collect();
    let mut follows = FollowingErrors::default();
    for (span, message) in errors {
        let line = line_of(text, span.start);
        if follows.is_one(text, span.start, message) {
            continue;
        }
        let told = explain(text, span, message);
        let place = Location::of(text, file, told.span);
        if problems
            .iter()
            .any(|earlier| [line, place.line].contains(&earlier.place.line))
        {
            continue;
        }
        problems.push(Problem {
            place,
            message: told.message,
            help: Some(told.help),
        });
        if told.last {
            break;
        }
    }
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems
}

/// Errors that go away with an earlier one.
#[derive(Default)]
struct FollowingErrors {
    /// Where a heading is that was used before. The names below it are duplicates, too.
    heading: Option<usize>,
    /// The line of a text without a closing quotation mark. Its next line isn't a statement.
    open_text: Option<u32>,
}

impl FollowingErrors {
    fn is_one(&mut self, text: &str, at: usize, error: &str) -> bool {
        let line = line_of(text, at);
        let start = text[..text.floor_char_boundary(at)].rfind('\n').map_or(0, |at| at + 1);
        let written = text[start..].lines().next().unwrap_or_default().trim();
        if error.contains("duplicate") {
            if written.starts_with('[') {
                self.heading = Some(start);
                return false;
            }
            return self
                .heading
                .is_some_and(|heading| !text[heading..start].contains("\n["));
        }
        if error.contains("basic string") && written.matches('"').count() == 1 && !written.ends_with('"') {
            self.open_text = Some(line);
            return false;
        }
        let continues = self.open_text.is_some_and(|open| line == open + 1);
        continues && written.ends_with('"') && !written.contains('=')
    }
}

fn explain(text: &str, span: Range<usize>, error: &str) -> Explanation {
    let start = text.floor_char_boundary(span.start);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let here = text.get(span.clone()).unwrap_or_default();
    let at = |range: Range<usize>| line_start + range.start..line_start + range.end;
    let told = |span, message: &str, help: &str| Explanation {
        span,
        message: message.to_owned(),
        help: help.to_owned(),
        last: false,
    };

    if error.contains("duplicate") {
        let heading = line.trim().trim_matches(['[', ']']);
        let help = if line.trim_start().starts_with('[') {
            format!("rename this one, such as [{heading}-2], or move its lines to the first [{heading}]")
        } else {
            "delete one of the two, or rename one".to_owned()
        };
        return told(span, &format!("\"{here}\" is already defined above"), &help);
    }
    if error.contains("cannot extend") {
        let help = "add this inside the braces above, or give that table its own heading instead";
        return told(span, &format!("\"{here}\" is already complete above"), help);
    }
    if let Some(curly) = curly(line) {
        let plain = line[curly.clone()].replace(CURLY, "").replace('"', "");
        let help = format!("use straight quotation marks on both sides: \"{}\"", plain.trim());
        return told(at(curly), "these aren't straight quotation marks", &help);
    }
    if let Some((span, message, help)) = statement(line, start - line_start, error) {
        return told(at(span), &message, &help);
    }
    if let Some((span, message, help)) = bare_value(line) {
        return told(at(span), &message, &help);
    }
    if ["array", "inline table", "key-value pairs"]
        .iter()
        .any(|word| error.contains(word))
        && let Some(open) = open_bracket(text, start)
    {
        return unclosed(text, open, start, line);
    }
    let value = value(line);
    let token = line.get(value.clone()).unwrap_or_default();
    if token.starts_with(|first: char| first.is_ascii_digit()) {
        let help = "write a plain number, such as 2_500 or 0.5; put text in quotation marks";
        return told(at(value), "this is neither a number nor text in quotation marks", help);
    }
    if let Some(colon) = line
        .find(':')
        .filter(|_| here == ":" || error.contains("assignment") || error.contains("no value"))
    {
        let (name, value) = (line[..colon].trim().trim_matches('"'), line[colon + 1..].trim());
        let value = value.trim_end_matches(',');
        let help = format!("write: {name} = {}", if value.is_empty() { "\"…\"" } else { value });
        return told(at(colon..colon + 1), "use an equals sign here, not a colon", &help);
    }
    if error.contains("unquoted key") {
        let help = "identifiers can contain the letters a to z, digits, - and _; put the full name in \"title\"";
        return told(span, &format!("identifiers can't contain \"{here}\""), help);
    }
    if token.is_empty() && (error.contains("must be quoted") || error.contains("boolean")) {
        let help = "write text in quotation marks, a number, a date or true, or delete the line";
        return told(at(value), "there's no value after the equals sign", help);
    }
    if error.contains("basic string") || error.contains("literal string") {
        let open = line.find(['"', '\'']).unwrap_or(0);
        let next = text[line_start + line.len()..].lines().nth(1).unwrap_or_default();
        let help = if next.trim_end().ends_with('"') && !next.contains('=') {
            "text over several lines starts and ends with three quotation marks: \"\"\"".to_owned()
        } else {
            let text = line[open..].trim_end();
            let mark = if text.starts_with('\'') { '\'' } else { '"' };
            format!("add a quotation mark at its end: {text}{mark}")
        };
        return told(at(open..line.len()), "this text has no closing quotation mark", &help);
    }
    if error.contains("escaped") {
        let help = format!("write two of them: {}", token.replace('\\', "\\\\"));
        return told(span, "a \\ has a special meaning in text", &help);
    }
    if error.contains("expected newline") {
        let rest = start - line_start..line.len();
        if token.starts_with(['"', '\'']) && token.ends_with(['"', '\'']) {
            let help = "write \\\" for a quotation mark inside the text: title = \"The \\\"Lamp\\\"\"";
            return told(
                at(rest),
                "the text ends too early, at the quotation mark before this",
                help,
            );
        }
        let help = match line[rest.clone()].trim() {
            "," => "delete the comma",
            ";" => "delete the semicolon",
            comment if comment.starts_with("//") => "write # instead of // before a comment",
            _ => "start a new line, or put # before a comment",
        };
        return told(at(rest), "there's something after the end of the value", help);
    }
    if error.contains("no value") {
        let help = "write a name, an equals sign and a value; start a comment with #";
        return told(at(0..line.len()), "this line has no value", help);
    }
    if error.contains("unclosed array table") {
        let name = line.trim().trim_matches(['[', ']']);
        let help = format!("write: [[{name}]]");
        return told(at(0..line.trim_end().len()), "this heading isn't closed", &help);
    }
    if error.contains("unclosed table") {
        if line.trim_end().ends_with(']') {
            let help = "separate its parts with dots, without spaces: [tiers.silver]";
            return told(at(0..line.trim_end().len()), "this heading isn't valid", help);
        }
        return told(at(0..line.len()), "this heading isn't closed", "add ] at the end");
    }
    let help = "compare it with the examples in docs/programme-guide.md";
    told(span, &format!("this isn't valid: {error}"), help)
}

/// A bracket that's still open where the next statement starts, or values without a comma between them.
fn unclosed(text: &str, open: usize, at: usize, line: &str) -> Explanation {
    let list = text[open..].starts_with('[');
    let next = line.trim_start();
    let statement = next.starts_with('[') || value(line).start > 0;
    let between = &text[open..text.floor_char_boundary(at)];
    // Entries of a table over several lines are statements, too, but they're indented.
    let outside = list || !line.starts_with([' ', '\t']);
    let next_statement = outside && statement && between.contains('\n') && !between.trim_end().ends_with(',');
    let nothing_more = at >= text.len() || next.is_empty() || next.starts_with('#');
    if !next_statement && !nothing_more {
        return Explanation {
            span: at..at + 1,
            message: "a comma is missing before this, or a bracket isn't closed".to_owned(),
            help: "put commas between the values: [\"staff\", \"board\"], { from = 10, amount = 500 }".to_owned(),
            last: true,
        };
    }
    let (what, close) = if list { ("list", "]") } else { ("table", "}") };
    let end = text[open..].find('\n').map_or(text.len(), |end| open + end);
    Explanation {
        span: open..end,
        message: format!("this {what} isn't closed"),
        help: format!("add {close} after the last value"),
        last: true,
    }
}

/// The innermost bracket that's open at a position, outside strings and comments. Headings don't count.
fn open_bracket(text: &str, until: usize) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote: Option<char> = None;
    let mut comment = false;
    let mut heading = true;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < until) {
        match (c, quote) {
            ('\n', _) => {
                comment = false;
                quote = None;
                heading = open.is_empty();
            }
            _ if comment => {}
            (_, Some(mark)) => quote = quote.filter(|_| c != mark),
            ('"' | '\'', None) => quote = Some(c),
            ('#', None) => comment = true,
            ('[' | '{', None) if !heading => open.push(at),
            (']' | '}', None) if !heading => {
                open.pop();
            }
            ('=', None) => heading = false,
            _ => {}
        }
    }
    open.pop()
}

/// Where the value of a plain `name = value` line is, without a comment. Empty at the start if there's none.
fn value(line: &str) -> Range<usize> {
    let Some(equals) = line.find('=').filter(|at| !line[..*at].contains(['"', '#', '{'])) else {
        return 0..0;
    };
    let rest = &line[equals + 1..];
    let start = equals + 1 + rest.len() - rest.trim_start().len();
    let end = line[start..].find('#').map_or(line.len(), |at| start + at);
    start..start + line[start..end].trim_end().len()
}

/// From the first to the last curly quotation mark, if the first is where a value starts.
fn curly(line: &str) -> Option<Range<usize>> {
    let first = line.find(CURLY)?;
    if !line[..first].trim_end().ends_with(['=', ',', '[', '(']) {
        return None;
    }
    let last = line.rfind(CURLY)?;
    Some(first..last + line[last..].chars().next().map_or(1, char::len_utf8))
}
