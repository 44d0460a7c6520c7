//! What people say about a table: which column has what, and how its dates are written.

use crate::date_order::DateOrder;
use crate::import_field::ImportField;

/// How a table is read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ImportMapping {
    /// For each column.
    pub columns: Vec<Option<ImportField>>,
    /// `None` if the dates show it.
    pub dates: Option<DateOrder>,
}
