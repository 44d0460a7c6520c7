//! What applicants and finance people see of payments by card.

use super::amount::to_stripe;
use super::balance::balance;
use super::begin::open_page;
use super::rows::{CheckoutState, RefundRow, RefundState, card_payments, checkouts, refunds, unrecorded};
use crate::applications::{AppState, CommandError};
use crate::invoices::{InvoiceRow, of_id};
use crate::storage::Tx;
use app::api::{CardBrief, CardPaymentBrief, CardStage, RefundBrief, RefundProgress, UnrecordedCardPayment};
use domain::money::{Currency, Money};

/// How an applicant can pay an invoice by card. `None` if they can't.
///
/// # Errors
/// If the database fails.
pub(crate) async fn offered(
    tx: &mut Tx,
    state: &AppState,
    invoice: &InvoiceRow,
) -> Result<Option<CardBrief>, CommandError> {
    let unpaid = Money {
        minor: invoice.outstanding(),
        currency: invoice.currency.0,
    };
    if state.card.of(&invoice.foundation).is_none() || unpaid.minor <= 0 || to_stripe(unpaid).is_none() {
        return Ok(None);
    }
    let known = checkouts(tx, &invoice.id).await?;
    let stage = if known.iter().any(|checkout| checkout.state == CheckoutState::Confirming) {
        CardStage::Confirming
    } else if known
        .last()
        .is_some_and(|last| last.state == CheckoutState::Failed && last.session.is_some())
    {
        CardStage::Failed
    } else {
        CardStage::Offered
    };
    let open = open_page(&known, unpaid.minor, state.clock.now().0);
    Ok(Some(CardBrief {
        stage,
        checkout: open.map(|open| open.id.to_string()),
        url: open.and_then(|open| open.url.clone()),
    }))
}

/// The payments by card of an invoice, and what's to go back and hasn't.
///
/// # Errors
/// If the database fails.
pub(crate) async fn cards_of(
    tx: &mut Tx,
    invoice: &InvoiceRow,
) -> Result<(Vec<CardPaymentBrief>, Vec<RefundBrief>), CommandError> {
    let (mut cards, mut waiting) = (Vec::new(), Vec::new());
    for card in card_payments(tx, &invoice.id).await? {
        let (Some(currency), Some(paid_on)) = (card.known_currency(), card.paid_on) else {
            continue;
        };
        let money = |minor| Money { minor, currency };
        let balance = balance(tx, &card).await?;
        let (open,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM dispute WHERE foundation = $1 AND intent = $2 AND NOT reinstated AND NOT closed",
                &[(&card.foundation).into(), (&card.intent).into()],
            )
            .await?;
        let requested = refunds(tx, &card.foundation, &card.intent).await?;
        waiting.extend(requested.into_iter().filter_map(|refund| brief(refund, currency)));
        cards.push(CardPaymentBrief {
            id: card.id.to_string(),
            intent: card.intent,
            amount: money(balance.arrived),
            left: money(balance.left()),
            disputed: open > 0,
            paid_on: paid_on.0,
        });
    }
    Ok((cards, waiting))
}

/// A refund that isn't done.
fn brief(row: RefundRow, currency: Currency) -> Option<RefundBrief> {
    let progress = match row.state {
        RefundState::Due => RefundProgress::Due,
        RefundState::Sent => RefundProgress::Sent,
        RefundState::Failed => RefundProgress::Failed,
        RefundState::Done => return None,
    };
    Some(RefundBrief {
        amount: Money {
            minor: row.minor,
            currency,
        },
        progress,
        reason: row.reason,
        who: row.email,
        at: row.requested_at,
        trouble: row.trouble,
    })
}

/// The most payments by card that the list of invoices shows.
const MOST: usize = 50;

/// A foundation's payments by card that are recorded for no invoice, as far as they haven't gone back: the oldest ones.
///
/// # Errors
/// If the database fails.
pub(crate) async fn unrecorded_cards(
    tx: &mut Tx,
    foundation: &str,
) -> Result<Vec<UnrecordedCardPayment>, CommandError> {
    let mut briefs = Vec::new();
    for card in unrecorded(tx, foundation).await? {
        if briefs.len() == MOST {
            break;
        }
        let minor = balance(tx, &card).await?.left();
        let Some(paid_on) = card.paid_on.filter(|_| minor > 0) else {
            continue;
        };
        let invoice = match &card.invoice {
            Some(invoice) => of_id(tx, invoice).await?.map(|invoice| invoice.label),
            None => None,
        };
        briefs.push(UnrecordedCardPayment {
            amount: card.known_currency().map(|currency| Money { minor, currency }),
            intent: card.intent,
            paid_on: paid_on.0,
            invoice,
        });
    }
    Ok(briefs)
}
