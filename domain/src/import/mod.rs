//! Lists of members from other systems, read as rows with the same fields: the CNCF landscape, Open Collective, GitHub Sponsors, CiviCRM,
//! python.org, and any table. Nothing is stored or decided here.

mod civicrm;
mod columns;
mod days;
mod github;
mod landscape;
mod mapping;
mod opencollective;
mod pythonorg;
mod read;
mod row;
mod status;
mod table;
mod term;
mod tier;
mod value;

pub use crate::bank::MOST_COLUMNS;
pub use columns::guess_columns;
pub use mapping::ImportMapping;
pub use read::{ImportFile, ImportFormat, ImportRefusal, ImportTable, LARGEST_IMPORT, MOST_IMPORT_ROWS, read_import};
pub use row::{ImportedDay, ImportedRow, LeftOut};
pub use term::{CurrentTerm, NoCurrentTerm, current_term};
pub use tier::guess_tier;
