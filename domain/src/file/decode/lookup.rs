//! Lookups, with their tables in the programme file or in a CSV file next to it.

use super::decoder::Decoder;
use crate::country;
use crate::fact::{FactKind, FactOption};
use crate::file::value;
use crate::file::view::TableView;
use crate::text::Text;

/// The results of a lookup, each with the words that lead to it, and the results as readers see them.
#[derive(Default)]
struct LookupTable {
    rows: Vec<(String, Vec<String>)>,
    labels: Vec<FactOption>,
}

impl Decoder<'_> {
    pub(super) fn lookup(&mut self, id: &str, view: TableView<'_>, labels: Vec<FactOption>) -> FactKind {
        let columns = Columns {
            key: view.word("from").unwrap_or_default(),
            result: id,
            is_country: view.word("from").is_some_and(|from| self.countries.contains(&from)),
        };
        let from = view.owned("from").unwrap_or_default();
        let mut table = LookupTable {
            rows: written(view),
            labels: Vec::new(),
        };
        if let Some(name) = view.word("file") {
            match self.tables.get(name).map(|csv| imported(csv, &columns, view.language)) {
                Some(Ok(imported)) => table = imported,
                Some(Err(ImportError { message, help })) => {
                    self.report(view.span("file"), format!("{name}.csv: {message}"), help);
                }
                None => self.report(
                    view.span("file"),
                    format!("there's no file {name}.csv next to this one"),
                    format!("save the table as {name}.csv, with a column \"{from}\" and a column \"{id}\""),
                ),
            }
        }
        if !labels.is_empty() {
            table.labels = labels;
        }
        FactKind::Lookup {
            from,
            table: table.rows,
            otherwise: view.owned("otherwise"),
            labels: table.labels,
        }
    }
}

fn written(view: TableView<'_>) -> Vec<(String, Vec<String>)> {
    let rows = view.entries("table").into_iter();
    rows.map(|(result, _, words)| {
        let words = words.get_ref().as_array().into_iter().flatten();
        let words = words.filter_map(|word| word.get_ref().as_str());
        (result.to_owned(), words.map(str::to_owned).collect())
    })
    .collect()
}

/// The columns of a CSV file, which are called like facts.
struct Columns<'a> {
    key: &'a str,
    result: &'a str,
    /// Whether the key is a country.
    is_country: bool,
}

/// What's wrong with a CSV file, and what to do.
struct ImportError {
    message: String,
    help: String,
}

/// Reads a table with a column for the fact that it starts from and one for the result. Countries can have codes of two or
/// three letters. A result such as "Low income" is `low-income` in rules.
fn imported(csv: &str, columns: &Columns<'_>, language: &str) -> Result<LookupTable, ImportError> {
    let (from, id) = (columns.key, columns.result);
    let csv = csv.strip_prefix('\u{feff}').unwrap_or(csv);
    let separator = csv.lines().next().unwrap_or_default();
    let separator = if separator.contains(';') && !separator.contains(',') {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(csv.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| {
        let found = headers.iter().position(|header| header.eq_ignore_ascii_case(name));
        found.ok_or_else(|| ImportError {
            message: format!("the first line has no column \"{name}\""),
            help: format!(
                "name one of its columns \"{name}\": {}",
                headers.iter().collect::<Vec<_>>().join(", ")
            ),
        })
    };
    let (key, found) = (column(from)?, column(id)?);
    let mut table = LookupTable::default();
    for record in reader.records() {
        let record = record.map_err(|error| ImportError {
            message: error.to_string(),
            help: "save it again as CSV, in UTF-8".to_owned(),
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |place: usize| record.get(place).unwrap_or_default();
        if record.iter().all(str::is_empty) {
            continue;
        }
        if record.len() > headers.len() {
            return Err(ImportError {
                message: format!("line {line} has more columns than the first line"),
                help: "put quotation marks around values that contain the separator".to_owned(),
            });
        }
        let missing = [(key, from), (found, id)]
            .into_iter()
            .find(|(place, _)| cell(*place).is_empty());
        if let Some((_, name)) = missing {
            return Err(ImportError {
                message: format!("line {line} has nothing in the column \"{name}\""),
                help: "fill it in, or delete the line".to_owned(),
            });
        }
        let code = columns.is_country.then(|| country::listed_code(cell(key))).flatten();
        let word = code.unwrap_or(cell(key)).to_owned();
        let result = identifier(cell(found));
        let is_other = |label: &FactOption| label.id == result && label.label.say(language) != cell(found);
        if !value::is_id(&result) || value::KEYWORDS.contains(&result.as_str()) || table.labels.iter().any(is_other) {
            return Err(ImportError {
                message: format!("line {line}: rules can't name the result \"{}\"", cell(found)),
                help: "start results with different words in the letters a to z, such as \"Low income\"".to_owned(),
            });
        }
        let twice = table.rows.iter().any(|(_, words)| words.contains(&word));
        if twice {
            return Err(ImportError {
                message: format!("line {line} has \"{word}\" again"),
                help: "keep one line for each".to_owned(),
            });
        }
        if let Some((_, words)) = table.rows.iter_mut().find(|(known, _)| *known == result) {
            words.push(word);
            continue;
        }
        table.labels.push(FactOption {
            id: result.clone(),
            label: Text::new(language, cell(found)),
        });
        table.rows.push((result, vec![word]));
    }
    Ok(table)
}

/// "Low income" as a word that rules can use.
fn identifier(text: &str) -> String {
    let plain = text.to_lowercase();
    let words = plain.split(|sign: char| !sign.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
