//! The invoices of one term of a membership.

use super::list::invoice_brief;
use super::rows::of_application;
use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use app::api::{InvoiceBrief, MemberTerm};
use domain::date::Date;

/// The invoices and credit notes of a term, the oldest first. An invoice belongs to the last term that had started on the first day that
/// it's for, or to the first one.
///
/// # Errors
/// If the database fails, or what's stored can't be read.
pub(crate) async fn invoices_of_term(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    terms: &[MemberTerm],
    term: MemberTerm,
) -> Result<Vec<InvoiceBrief>, CommandError> {
    let mut briefs = Vec::new();
    for row in of_application(tx, &linked.opened.application.reference).await? {
        let first = row.content()?.term.map_or(row.issued_on.0, |(first, _)| first);
        if term_of(terms, first) == Some(term.number) {
            briefs.push(invoice_brief(&row, linked.today, None));
        }
    }
    briefs.sort_by(|one, other| {
        (one.issued_on.unix_days(), &one.label).cmp(&(other.issued_on.unix_days(), &other.label))
    });
    Ok(briefs)
}

/// The number of the term that a day belongs to.
fn term_of(terms: &[MemberTerm], day: Date) -> Option<i64> {
    let started = terms.iter().rev().find(|term| term.first_day <= day);
    started.or(terms.first()).map(|term| term.number)
}
