//! Beginning a payment by card: the applicant goes to a page of Stripe's for what's unpaid of an invoice.

use super::account::StripeAccount;
use super::amount::to_stripe;
use super::client::{CardClient, NewCheckout, StartedSession};
use super::error::StripeError;
use super::rows::{CheckoutRow, CheckoutState, checkouts};
use crate::applications::{AppState, CheckoutId, CommandError, Entry, LinkSecret, LinkedApplication, append};
use crate::invoices::{InvoiceRow, own_invoice};
use crate::storage::Tx;
use app::locale::Locale;
use app::text::Texts;
use domain::money::Money;
use serde_json::json;
use std::time::Duration;

/// A page that ends within this many milliseconds isn't offered any more.
const ALMOST_OVER: i64 = 5 * 60_000;

/// How long to wait for the first click of two.
const PAUSES: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(1)];

/// The result of beginning a payment by card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StartedCheckout {
    /// The address of the page.
    Open(String),
    /// Stripe can't be reached, or refused it. It can be tried again.
    Unavailable,
}

/// Begins a payment by card of one of the applicant's own invoices, or returns the page that's open. Idempotent: two clicks lead to
/// one page.
///
/// # Errors
/// If the link isn't the applicant's, there's no such invoice, or it can't be paid by card now.
pub async fn begin_checkout(
    state: &AppState,
    secret: &LinkSecret,
    label: &str,
) -> Result<StartedCheckout, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    let Some(invoice) = own_invoice(&mut tx, &linked, label).await? else {
        return Err(CommandError::NotThisPart);
    };
    let account = state.card.of(&invoice.foundation).ok_or(CommandError::WrongState)?;
    let unpaid = Money {
        minor: invoice.outstanding(),
        currency: invoice.currency.0,
    };
    let amount = to_stripe(unpaid).filter(|_| unpaid.minor > 0);
    let amount = amount.ok_or(CommandError::WrongState)?;
    let earlier = checkouts(&mut tx, &invoice.id).await?;
    if earlier
        .iter()
        .any(|checkout| checkout.state == CheckoutState::Confirming)
    {
        return Err(CommandError::WrongState);
    }
    if let Some(url) = open_page(&earlier, unpaid.minor, state.clock.now().0).and_then(|open| open.url.clone()) {
        return Ok(StartedCheckout::Open(url));
    }
    let checkout = starting(&mut tx, state, &invoice, &earlier, unpaid.minor).await?;
    tx.commit().await?;

    let t = Texts::new(Locale::from_tag(&linked.opened.application.language).unwrap_or(Locale::En));
    let new = NewCheckout {
        foundation: &invoice.foundation,
        checkout: checkout.id.as_str(),
        label: &invoice.label,
        title: &t.invoice_title(&invoice.label),
        amount,
        currency: &unpaid.currency.code().to_ascii_lowercase(),
        origin: &state.origin,
        idempotency_key: &checkout.idempotency_key,
    };
    match asked(account, &new).await {
        Ok(started) => {
            opened(state, &checkout.id, &started).await?;
            Ok(StartedCheckout::Open(started.url))
        }
        Err(error) => {
            tracing::error!(%error, foundation = invoice.foundation, "a payment by card couldn't begin");
            // With the same key, Stripe would repeat a response that it has given.
            if !matches!(error, StripeError::Unreachable(_) | StripeError::Busy(409 | 429)) {
                refused(state, &checkout.id).await?;
            }
            Ok(StartedCheckout::Unavailable)
        }
    }
}

/// Asks Stripe for the page. While it handles the first click of two, the second one waits for the same page.
async fn asked(account: &StripeAccount, new: &NewCheckout<'_>) -> Result<StartedSession, StripeError> {
    let client = CardClient::new(account)?;
    for pause in PAUSES {
        match client.begin(new).await {
            Err(StripeError::Busy(409)) => tokio::time::sleep(pause).await,
            done => return done,
        }
    }
    client.begin(new).await
}

/// The page that's open for this amount, in minor units.
pub(super) fn open_page(checkouts: &[CheckoutRow], minor: i64, now: i64) -> Option<&CheckoutRow> {
    checkouts.iter().rev().find(|checkout| {
        checkout.state == CheckoutState::Open
            && checkout.minor == minor
            && checkout.expires_at.is_some_and(|end| end - ALMOST_OVER > now)
    })
}

/// The page that's beginning, or a new one. Its key is the same for the same invoice, amount and day, until that page has ended.
async fn starting(
    tx: &mut Tx,
    state: &AppState,
    invoice: &InvoiceRow,
    earlier: &[CheckoutRow],
    minor: i64,
) -> Result<CheckoutRow, CommandError> {
    let stem = format!("guildhall-{}-{minor}-{}", invoice.id, state.clock.today());
    let same_day = earlier
        .iter()
        .filter(|checkout| checkout.idempotency_key.starts_with(&format!("{stem}-")));
    let (mut ended, mut waiting) = (0, None);
    for checkout in same_day {
        if checkout.state == CheckoutState::Starting {
            waiting = Some(checkout.clone());
        } else {
            ended += 1;
        }
    }
    if let Some(waiting) = waiting {
        return Ok(waiting);
    }
    let checkout = CheckoutRow {
        id: CheckoutId::random(&state.secrets)?,
        invoice: invoice.id.clone(),
        idempotency_key: format!("{stem}-{}", ended + 1),
        minor,
        state: CheckoutState::Starting,
        session: None,
        url: None,
        expires_at: None,
    };
    let entry = Entry {
        subject: invoice.application.as_str(),
        action: "card payment begun",
        actor: "applicant",
        detail: json!({
            "number": invoice.label,
            "checkout": checkout.id,
            "minor": minor,
            "currency": invoice.currency.0.code(),
        }),
        personal: None,
    };
    append(tx, state, entry).await?;
    tx.run(
        "INSERT INTO checkout (id, foundation, invoice, idempotency_key, minor, state, created_at) \
         VALUES ($1, $2, $3, $4, $5, 'starting', $6)",
        &[
            (&checkout.id).into(),
            (&invoice.foundation).into(),
            (&invoice.id).into(),
            (&checkout.idempotency_key).into(),
            minor.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(checkout)
}

/// Stripe offers the page. Its events can have been faster.
async fn opened(state: &AppState, checkout: &CheckoutId, started: &StartedSession) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE checkout SET session = $1, url = $2, expires_at = $3, \
         state = CASE WHEN state = 'starting' THEN 'open' ELSE state END WHERE id = $4",
        &[
            (&started.id).into(),
            (&started.url).into(),
            started.expires_at.saturating_mul(1000).into(),
            checkout.into(),
        ],
    )
    .await?;
    Ok(tx.commit().await?)
}

async fn refused(state: &AppState, checkout: &CheckoutId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE checkout SET state = 'failed' WHERE id = $1 AND state = 'starting'",
        &[checkout.into()],
    )
    .await?;
    Ok(tx.commit().await?)
}
