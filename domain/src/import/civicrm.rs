//! Memberships exported by CiviCRM. People whose membership follows from their employer's have its ID in “Primary Member ID”.

use super::mapping::ImportMapping;
use super::read::ImportTable;
use super::row::{ImportedRow, LeftOut};

pub(super) fn is_civicrm(table: &ImportTable) -> bool {
    table.has(&["membershipid", "membershiptype", "status"])
}

pub(super) fn read(table: &ImportTable, mapping: &ImportMapping) -> Vec<ImportedRow> {
    let primary = table.place("primarymemberid");
    let mut rows = table.mapped(mapping);
    for (row, (_, cells)) in rows.iter_mut().zip(&table.rows) {
        let inherited = primary.and_then(|place| cells.get(place)).filter(|id| !id.is_empty());
        if let Some(id) = inherited {
            row.left_out = Some(LeftOut::Inherited(id.clone()));
        }
    }
    rows
}
