//! Reads account exports as CSV: by a mapping that people can state, a preset, or a guess from the header.

mod columns;
mod guess;
mod header;
mod mapping;
mod names;
mod presets;
mod rows;
mod table;
mod values;
mod words;

#[cfg(feature = "import")]
pub(crate) use mapping::folded_header;
#[cfg(feature = "import")]
pub(crate) use table::{CsvRow, starts, table};
#[cfg(feature = "import")]
pub(crate) use values::{date_order, read_date};

pub use guess::guess_mapping;
pub use header::{CsvHeader, csv_header};
pub use mapping::{CsvField, CsvMapping, DecimalMark};
pub use presets::{CsvPreset, PRESETS};
pub use rows::read_csv;
pub use table::MOST_COLUMNS;
