//! Pro-forma invoices: what the invoice will say, for a purchase order. They're made on demand, and nobody stores them.

use super::amount::first_bill;
use super::document::pro_forma;
use super::draft::draft;
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkSecret, LinkedApplication, State, by_reference, expected_approval,
};
use app::locale::Locale;
use app::text::Texts;
use domain::date::Date;

/// Whether an application has one: it's submitted and undecided, and it's known what the applicant will have to pay.
pub(crate) fn has_pro_forma(linked: &LinkedApplication<'_>) -> bool {
    let state = linked.opened.application.state();
    matches!(state, State::Submitted | State::Asked | State::OnHold) && first_bill(linked, linked.today).is_some()
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
    let bill = first_bill(linked, agreed).filter(|_| has_pro_forma(linked));
    let (Some(bill), Some(foundation)) = (bill, linked.foundation()) else {
        return Ok(None);
    };
    let t = Texts::new(Locale::offered_by(&foundation.languages, locale.tag()));
    let mut content = draft(t, foundation, linked, &bill, agreed);
    content.term = content.term.filter(|_| approval.is_some());
    pro_forma(t, &content, state.clock.now().0, &state.fonts)
        .await
        .map(Some)
}
