//! Payments by card. The payer goes to a page of Stripe's, and Stripe reports what happens: the money arrived, is on its way, went
//! back, or is disputed. Reports are verified, stored and handled once, and what's recorded for an invoice follows from all of them,
//! in whichever order they arrive.
//!
//! [`client`] is all that knows Stripe's requests, [`event`] all that knows its reports.

mod account;
mod amount;
mod apply;
mod balance;
mod begin;
#[cfg(test)]
mod checked;
mod client;
mod error;
mod event;
mod receive;
mod refund;
mod rows;
mod send;
mod settle;
mod signature;
mod view;

pub use account::{StripeAccount, StripeAccounts, StripeSecret};
pub use begin::{StartedCheckout, begin_checkout};
pub use receive::{EventError, EventOutcome, receive};
pub(crate) use refund::{RefundRequest, RequestedRefund, request_refund};
pub use send::{keep_up, send_refunds};
pub use signature::{SignatureProblem, verify};
pub(crate) use view::{cards_of, offered, unrecorded_cards};
