//! How much of a payment by card is still here.

use super::rows::{CardPaymentRow, RefundState, refunds};
use crate::applications::CommandError;
use crate::storage::Tx;

/// How much of a payment went where, in minor units of its currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct CardBalance {
    /// What has arrived.
    pub arrived: i64,
    /// What has gone back.
    pub back: i64,
    /// What's requested to go back, and isn't sent yet.
    pub requested: i64,
    /// What was taken because the payer disputes it.
    pub disputed: i64,
}

impl CardBalance {
    /// What can still go back.
    pub fn left(self) -> i64 {
        (self.arrived - self.back - self.requested - self.disputed).max(0)
    }
}

/// What follows from everything that's known of a payment, in whichever order it was reported.
pub(super) async fn balance(tx: &mut Tx, card: &CardPaymentRow) -> Result<CardBalance, CommandError> {
    let refunds = refunds(tx, &card.foundation, &card.intent).await?;
    let sum = |states: &[RefundState]| -> i64 {
        let counted = refunds.iter().filter(|refund| states.contains(&refund.state));
        counted.map(|refund| refund.minor).sum()
    };
    let failed: i64 = refunds
        .iter()
        .filter(|refund| refund.state == RefundState::Failed && refund.stripe_id.is_some())
        .map(|refund| refund.minor)
        .sum();
    // The total that Stripe reports also has refunds that it hasn't reported by themselves, and those that failed later.
    let back = sum(&[RefundState::Sent, RefundState::Done]).max(card.refunded - failed);
    let (disputed,): (i64,) = tx
        .one(
            "SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) FROM dispute \
             WHERE foundation = $1 AND intent = $2 AND withdrawn AND NOT reinstated",
            &[(&card.foundation).into(), (&card.intent).into()],
        )
        .await?;
    Ok(CardBalance {
        arrived: card.minor.unwrap_or(0),
        back: back.max(0),
        requested: sum(&[RefundState::Due]),
        disputed,
    })
}
