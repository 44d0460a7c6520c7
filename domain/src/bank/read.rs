//! Reads a bank's file of any kind.

use super::decode::decoded;
use super::{BankFile, BankProblemKind, CsvMapping, guess_mapping, read_camt, read_csv};

/// The most bytes of a file that are read: far more than a foundation's statements of years.
pub const LARGEST_BANK_FILE: usize = 20_000_000;

/// The most payments of a file that are read. Matching looks at all of them together.
pub const MOST_BANK_LINES: usize = 20_000;

/// What a file is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BankFileFormat {
    /// XML, which has to be CAMT.
    Camt,
    /// Anything else.
    Csv,
}

impl BankFileFormat {
    /// XML starts with a `<`.
    pub fn of(bytes: &[u8]) -> Self {
        let start = &bytes[..bytes.len().min(200)];
        let (text, _) = decoded(start);
        if text.trim_start().starts_with('<') {
            Self::Camt
        } else {
            Self::Csv
        }
    }
}

/// Reads a CAMT file, or a CSV file with the mapping. Without one, the mapping is guessed; if that's impossible, the
/// problem is [`BankProblemKind::NoHeader`], and a person has to state it.
pub fn read_bank_file(bytes: &[u8], mapping: Option<&CsvMapping>) -> BankFile {
    match (BankFileFormat::of(bytes), mapping) {
        (BankFileFormat::Camt, _) => read_camt(bytes),
        (BankFileFormat::Csv, Some(mapping)) => read_csv(bytes, mapping),
        (BankFileFormat::Csv, None) => read_csv(bytes, &guess_mapping(bytes).unwrap_or_default()),
    }
}

/// The text of a file, and whether it contains characters that couldn't be decoded.
pub(super) fn bounded(bytes: &[u8]) -> Result<(String, bool), BankProblemKind> {
    if bytes.len() > LARGEST_BANK_FILE {
        Err(BankProblemKind::TooLarge)
    } else {
        Ok(decoded(bytes))
    }
}
