//! Pro-forma invoices: what the invoice will say, for a purchase order. They're made on demand, and nobody stores them.

use super::amount::first_bills;
use super::content::{BillAhead, InvoiceContent};
use super::document::pro_forma;
use super::draft::{BillDraft, draft, whole_term};
use super::waiting::taxed_bills;
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkSecret, LinkedApplication, State, by_reference, expected_approval,
};
use app::api::BillPart;
use app::locale::Locale;
use app::text::Texts;
use domain::date::Date;

/// Whether an application has one: it's submitted and undecided, and it's known what the applicant will have to pay,
/// with tax.
pub(crate) fn has_pro_forma(linked: &LinkedApplication<'_>) -> bool {
    let state = linked.opened.application.state();
    matches!(state, State::Submitted | State::Asked | State::OnHold)
        && !taxed_bills(linked, first_bills(linked, linked.today)).is_empty()
}

/// The pro-forma invoice for the applicant, as a PDF. `None` if there's none.
///
/// # Errors
/// If the link isn't the applicant's, or the PDF can't be written.
pub async fn own_pro_forma(
    state: &AppState,
    secret: &LinkSecret,
    locale: Locale,
) -> Result<Option<Vec<u8>>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    let approval = expected_approval(&mut tx, &linked).await?;
    tx.rollback().await?;
    written(state, &linked, approval, locale).await
}

/// The pro-forma invoice for staff who can see the application, as a PDF. `None` if there's none.
///
/// # Errors
/// If the PDF can't be written.
pub async fn pro_forma_of(
    state: &AppState,
    reference: &ApplicationReference,
    locale: Locale,
) -> Result<Option<Vec<u8>>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(linked) = by_reference(&mut tx, state, reference).await? else {
        return Ok(None);
    };
    let approval = expected_approval(&mut tx, &linked).await?;
    tx.rollback().await?;
    written(state, &linked, approval, locale).await
}

/// It bills the term that follows from the day of the approval. If nobody knows that day, it states none.
async fn written(
    state: &AppState,
    linked: &LinkedApplication<'_>,
    approval: Option<Date>,
    locale: Locale,
) -> Result<Option<Vec<u8>>, CommandError> {
    let agreed = approval.unwrap_or(linked.today);
    let bills = if has_pro_forma(linked) {
        first_bills(linked, agreed)
    } else {
        Vec::new()
    };
    let (Some(first), Some(foundation)) = (bills.first(), linked.foundation()) else {
        return Ok(None);
    };
    let t = Texts::new(Locale::offered_by(&foundation.languages, locale.tag()));
    let quote = linked.quote(linked.priced_on());
    let of = i64::try_from(bills.len()).unwrap_or(i64::MAX);
    let is_part = of > 1;
    let drafted = BillDraft {
        bill: &first.bill,
        tax: quote.tax.as_ref(),
        term: if is_part {
            Some((first.first_day, first.last_day))
        } else {
            whole_term(linked, agreed)
        }
        .filter(|_| approval.is_some()),
        part: is_part.then_some(BillPart { number: 1, of }),
    };
    let plan = bills.iter().filter(|_| is_part).map(|bill| BillAhead {
        issued_on: bill.issued_on,
        first_day: bill.first_day,
        last_day: bill.last_day,
        gross: bill.bill.gross().minor,
    });
    let content = InvoiceContent {
        plan: plan.collect(),
        ..draft(t, foundation, linked, &drafted)
    };
    pro_forma(t, &content, state.clock.now().0, &state.fonts)
        .await
        .map(Some)
}
