//! The lines of an ABIF file.

/// What a line is, by how it begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AbifLine<'a> {
    /// Empty, a comment, or the header `ABIF 1.0`.
    Nothing,
    /// JSON.
    Metadata(&'a str),
    /// `=A:[Full name]`.
    Candidate {
        token: &'a str,
        name: &'a str,
    },
    /// `27: A > B`.
    Ballots {
        weight: &'a str,
        vote: &'a str,
    },
    Other,
}

impl<'a> AbifLine<'a> {
    pub(super) fn of(written: &'a str) -> Self {
        let line = written.trim();
        if line.is_empty() || line.starts_with('#') || is_header(line) {
            return Self::Nothing;
        }
        if line.starts_with('{') {
            return Self::Metadata(line);
        }
        let line = without_comment(line);
        if let Some(rest) = line.strip_prefix('=') {
            return match rest.split_once(':') {
                Some((token, name)) => Self::Candidate {
                    token: text(token),
                    name: text(name),
                },
                None => Self::Other,
            };
        }
        match line.split_once(':') {
            Some((weight, vote)) => Self::Ballots {
                weight: weight.trim(),
                vote: without_extension(vote).trim(),
            },
            None => Self::Other,
        }
    }
}

/// A text without the brackets or quotation marks around it.
pub(super) fn text(written: &str) -> &str {
    let written = written.trim();
    let inside = |open, close| written.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    inside('[', ']').or_else(|| inside('"', '"')).unwrap_or(written).trim()
}

fn is_header(line: &str) -> bool {
    line.split_whitespace().next() == Some("ABIF") && !line.contains('>')
}

/// The line up to a `#` that's not inside a text.
fn without_comment(line: &str) -> &str {
    outside_texts(line)
        .find(|(_, mark)| *mark == '#')
        .map_or(line, |(at, _)| &line[..at])
}

/// The vote without data about where it was cast: `A>B: {"precinct": 51}`.
fn without_extension(vote: &str) -> &str {
    outside_texts(vote)
        .find(|(_, mark)| *mark == ':')
        .map_or(vote, |(at, _)| &vote[..at])
}

/// The characters that aren't in brackets or quotation marks, with their places in bytes.
pub(super) fn outside_texts(line: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut close = None;
    line.char_indices().filter(move |(_, mark)| {
        if let Some(end) = close {
            close = (*mark != end).then_some(end);
            return false;
        }
        close = match mark {
            '[' => Some(']'),
            '"' => Some('"'),
            _ => None,
        };
        close.is_none()
    })
}
