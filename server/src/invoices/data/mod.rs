//! Invoices as data: EN 16931, as UBL 2.1, and as CII in the PDF (Factur-X, ZUGFeRD). Only this module knows the library
//! that checks and writes them.

mod amounts;
mod document;
mod gaps;
mod model;
mod vat;

pub(super) use document::{DocumentLabel, InvoiceData};

use super::content::InvoiceContent;
use app::api::DataGap;
use app::text::Texts;
use en16931::profiles::En16931;
use en16931::validation::profile::Validated;

/// The data of an invoice or credit note.
///
/// # Errors
/// What's missing for it. Then it's better to have no data than data that the reader's software refuses.
pub(super) fn data(t: Texts, content: &InvoiceContent) -> Result<InvoiceData, Vec<DataGap>> {
    let gaps = gaps::gaps(content);
    if !gaps.is_empty() {
        return Err(gaps);
    }
    let model = model::model(t, content).ok_or_else(|| vec![DataGap::Other])?;
    match Validated::<En16931>::new(model) {
        Ok(valid) => Ok(InvoiceData::new(valid)),
        Err(rejected) => {
            let rules: Vec<&str> = rejected.report().fatal().map(|finding| finding.rule.as_str()).collect();
            tracing::warn!(
                invoice = content.label,
                ?rules,
                "an invoice isn't available as data, because it breaks rules of EN 16931"
            );
            Err(vec![DataGap::Other])
        }
    }
}

#[cfg(test)]
mod tests;
