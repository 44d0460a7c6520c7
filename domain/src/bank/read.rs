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
    /// Any other text.
    Csv,
    /// Something that's neither: a PDF, a spreadsheet, a picture, or MT940.
    Other,
}

/// How files start that are neither XML nor tables: PDF, and Office documents before 2007.
const OTHER_STARTS: [&[u8]; 2] = [b"%PDF-", b"\xD0\xCF\x11\xE0"];

/// How MT940 files start: with a transaction reference, or the header of a SWIFT message.
const MT940_STARTS: [&str; 2] = [":20:", "{1:"];

impl BankFileFormat {
    /// XML starts with a `<`.
    pub fn of(bytes: &[u8]) -> Self {
        let start = &bytes[..bytes.len().min(200)];
        let (text, _) = decoded(start);
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
        if text.starts_with('<') {
            Self::Camt
        } else if OTHER_STARTS.iter().any(|known| start.starts_with(known))
            || MT940_STARTS.iter().any(|known| text.starts_with(known))
            || text.contains('\0')
        {
            Self::Other
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
        (BankFileFormat::Other, _) => BankFile::refused(1, BankProblemKind::NoStatement),
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
