//! Why Stripe didn't do something.

/// What became of a request to Stripe.
#[derive(Debug, thiserror::Error)]
pub(super) enum StripeError {
    /// There was no response, so nobody knows whether it was done: ask again with the same idempotency key.
    #[error("Stripe can't be reached: {0}")]
    Unreachable(#[from] reqwest::Error),
    /// Stripe had a problem of its own, or too much to do.
    #[error("Stripe answered with status {0}")]
    Busy(u16),
    /// It wasn't done, and won't be if it's sent again.
    #[error("Stripe refused it ({status}): {message}")]
    Refused { status: u16, message: String },
    /// The response isn't what Stripe documents, so nobody knows whether it was done.
    #[error("Stripe's response can't be read")]
    Unreadable,
}
