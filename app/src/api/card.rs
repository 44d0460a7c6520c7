//! Payments by card, as applicants and the foundation's finance people see them.

use domain::date::Date;
use domain::money::Money;
use serde::{Deserialize, Serialize};

/// How an applicant can pay an invoice by card.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CardBrief {
    pub stage: CardStage,
    /// The ID of the payment page that’s open. Payers come back to /card/ and this ID.
    pub checkout: Option<String>,
    /// The address of the payment page that’s open.
    pub url: Option<String>,
}

/// How far a payment by card is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CardStage {
    /// It can be started.
    Offered,
    /// The payer has finished, and the money is on its way.
    Confirming,
    /// The last one failed. Another one can be started.
    Failed,
}

/// Where to pay an invoice by card.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CheckoutAnswer {
    pub url: String,
}

/// A payment by card that has arrived.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CardPaymentBrief {
    pub id: String,
    /// Stripe’s ID, such as `pi_1`.
    pub intent: String,
    pub amount: Money,
    /// What can still be refunded.
    pub left: Money,
    /// Whether the payer disputes it, and the foundation hasn’t got the money back.
    pub disputed: bool,
    pub paid_on: Date,
}

/// A payment by card that’s recorded for no invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct UnrecordedCardPayment {
    /// Stripe’s ID, such as `pi_1`.
    pub intent: String,
    /// What hasn’t gone back. None if it’s in a currency that invoices can’t be in.
    pub amount: Option<Money>,
    pub paid_on: Date,
    /// The number of the invoice it was meant for, if its currency is another.
    pub invoice: Option<String>,
}

/// Money that’s to go back to a card.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RefundBrief {
    pub amount: Money,
    pub progress: RefundProgress,
    /// Why. Empty if it was requested at Stripe.
    pub reason: String,
    /// The email address of the person who requested it. None if it was requested at Stripe.
    pub who: Option<String>,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
    /// What Stripe says about it, if it couldn’t be sent.
    pub trouble: Option<String>,
}

/// How far a refund is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RefundProgress {
    /// It’s to be sent to Stripe.
    Due,
    /// Stripe has it. The money already counts as gone.
    Sent,
    Failed,
}
