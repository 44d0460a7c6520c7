//! Reads the neutral format.

use super::super::error::{FormatError, FormatProblem};
use super::super::read::{ElectionFile, FileKind};
use super::contest::contest;
use super::file::NeutralFile;
use super::options::Options;
use super::rule::{rule, without_contradiction};
use serde::Deserialize;

const FORMAT: &str = "neutral-election/1";

/// The field that says which format it is, before anything else is read.
#[derive(Deserialize)]
struct FormatField {
    format: String,
}

pub(crate) fn read(text: &str) -> Result<ElectionFile, FormatError> {
    let header: FormatField = serde_json::from_str(text).map_err(json)?;
    if header.format != FORMAT {
        return Err(FormatError::file(FormatProblem::UnknownFormat(header.format)));
    }
    let file: NeutralFile = serde_json::from_str(text).map_err(json)?;
    let options = Options::read(&file.options)?;
    let stated = file.options.stated(&[]);
    let contest = contest(&file, &options)?;
    let chosen = rule(file.method, &options)
        .and_then(|rule| without_contradiction(rule, file.method, &options, &stated, &contest));
    let (rule, unknown_rule) = match chosen {
        Ok(rule) => (Some(rule), None),
        Err(error) => (None, Some(error.problem)),
    };
    Ok(ElectionFile {
        kind: FileKind::Neutral,
        title: file.title,
        contest,
        rule,
        unknown_rule,
        stated,
    })
}

fn json(error: serde_json::Error) -> FormatError {
    // The parser's message ends with the place, which the error says anyway.
    let message = error.to_string();
    let reason = message.split(" at line ").next().unwrap_or_default().to_owned();
    FormatError {
        line: (error.line() > 0).then(|| error.line()),
        problem: FormatProblem::Json(reason),
    }
}
