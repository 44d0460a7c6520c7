//! Payments by card, as the rest needs them: begin a payment, and give money back. Behind it is Stripe's API, with as much of it as
//! that takes.

use super::account::StripeAccount;
use super::error::StripeError;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use url::Url;

/// The version of Stripe's API that requests and responses follow.
const VERSION: &str = "2026-10-28.endive";
/// How long Stripe has for a response.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The longest response that's read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// A payment page to begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct NewCheckout<'a> {
    pub foundation: &'a str,
    /// Our ID of it.
    pub checkout: &'a str,
    /// The invoice's number.
    pub label: &'a str,
    /// What the payer reads, such as "Invoice HF-2026-0012".
    pub title: &'a str,
    /// As Stripe counts it.
    pub amount: i64,
    /// In small letters.
    pub currency: &'a str,
    /// The site's public URL, without a slash at the end.
    pub origin: &'a str,
    pub idempotency_key: &'a str,
}

/// A payment page that Stripe offers.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(super) struct StartedSession {
    pub id: String,
    /// Where the payer goes.
    pub url: String,
    /// In seconds since 1970, UTC.
    pub expires_at: i64,
}

/// Money to give back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct NewRefund<'a> {
    pub foundation: &'a str,
    /// Our ID of it, which is also the idempotency key.
    pub refund: &'a str,
    /// Stripe's ID of the payment.
    pub intent: &'a str,
    /// As Stripe counts it.
    pub amount: i64,
}

/// A refund, as responses and events have it.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(super) struct StripeRefund {
    pub id: String,
    pub amount: i64,
    pub currency: String,
    pub payment_intent: Option<String>,
    pub status: Option<String>,
    /// In seconds since 1970, UTC.
    pub created: i64,
    /// Stripe can leave it out, or send null.
    pub metadata: Option<RefundMetadata>,
}

/// What we've attached to a refund.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RefundMetadata {
    /// Our ID of it.
    pub refund: Option<String>,
}

#[derive(Default, Deserialize)]
struct ErrorBody {
    error: ErrorDetail,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ErrorDetail {
    message: String,
}

/// The client of one foundation's account.
pub(super) struct CardClient<'a> {
    account: &'a StripeAccount,
    http: reqwest::Client,
}

impl<'a> CardClient<'a> {
    pub fn new(account: &'a StripeAccount) -> Result<Self, StripeError> {
        // If there's one already, it's the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .build()?;
        Ok(Self { account, http })
    }

    /// Begins a payment.
    ///
    /// # Errors
    /// If Stripe can't be reached, or refuses it.
    pub async fn begin(&self, new: &NewCheckout<'_>) -> Result<StartedSession, StripeError> {
        let form = session_form(new);
        let started: StartedSession = self.post("/v1/checkout/sessions", &form, new.idempotency_key).await?;
        let url = Url::parse(&started.url).map_err(|_| StripeError::Unreadable)?;
        Ok(StartedSession {
            url: url.into(),
            ..started
        })
    }

    /// Gives money back.
    ///
    /// # Errors
    /// If Stripe can't be reached, or refuses it.
    pub async fn refund(&self, new: &NewRefund<'_>) -> Result<StripeRefund, StripeError> {
        self.post("/v1/refunds", &refund_form(new), new.refund).await
    }

    async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        form: &[(&str, String)],
        idempotency_key: &str,
    ) -> Result<T, StripeError> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let mut response = self
            .http
            .post(format!("{}{path}", self.account.url))
            .bearer_auth(self.account.secret_key.expose())
            .header("stripe-version", VERSION)
            .header("idempotency-key", idempotency_key)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await?;
        let status = response.status();
        let mut bytes = Vec::new();
        while let Some(part) = response.chunk().await? {
            bytes.extend(part);
            if bytes.len() > LONGEST {
                return Err(StripeError::Unreadable);
            }
        }
        if status.is_success() {
            return serde_json::from_slice(&bytes).map_err(|_| StripeError::Unreadable);
        }
        // 409: a request with the same key is being handled.
        if status.is_server_error() || matches!(status.as_u16(), 409 | 429) {
            return Err(StripeError::Busy(status.as_u16()));
        }
        let body: ErrorBody = serde_json::from_slice(&bytes).unwrap_or_default();
        Err(StripeError::Refused {
            status: status.as_u16(),
            message: body.error.message.chars().take(300).collect(),
        })
    }
}

/// The form that begins a payment of an invoice, in the invoice's currency. The payer comes back to `/card/…`, which leads to the
/// application: its own URL is secret, so Stripe doesn't get it.
fn session_form(new: &NewCheckout<'_>) -> Vec<(&'static str, String)> {
    let back = |outcome: &str| format!("{}/card/{}/{outcome}", new.origin, new.checkout);
    vec![
        ("mode", "payment".to_owned()),
        ("client_reference_id", new.label.to_owned()),
        ("line_items[0][quantity]", "1".to_owned()),
        ("line_items[0][price_data][currency]", new.currency.to_owned()),
        ("line_items[0][price_data][unit_amount]", new.amount.to_string()),
        ("line_items[0][price_data][product_data][name]", new.title.to_owned()),
        ("metadata[foundation]", new.foundation.to_owned()),
        ("metadata[invoice]", new.label.to_owned()),
        ("metadata[checkout]", new.checkout.to_owned()),
        ("payment_intent_data[metadata][foundation]", new.foundation.to_owned()),
        ("payment_intent_data[metadata][invoice]", new.label.to_owned()),
        // The invoice's amount, and no other currency.
        ("adaptive_pricing[enabled]", "false".to_owned()),
        ("success_url", back("done")),
        ("cancel_url", back("cancelled")),
    ]
}

fn refund_form(new: &NewRefund<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("payment_intent", new.intent.to_owned()),
        ("amount", new.amount.to_string()),
        ("metadata[foundation]", new.foundation.to_owned()),
        ("metadata[refund]", new.refund.to_owned()),
    ]
}

#[cfg(test)]
pub(super) mod samples {
    use super::{NewCheckout, NewRefund};

    pub fn session() -> NewCheckout<'static> {
        NewCheckout {
            foundation: "harbour",
            checkout: "abcdefghijklmnop",
            label: "HARBOUR-2026-0001",
            title: "Rechnung HARBOUR-2026-0001 & Größe",
            amount: 119_000,
            currency: "eur",
            origin: "https://members.example.org",
            idempotency_key: "guildhall-1",
        }
    }

    pub fn refund() -> NewRefund<'static> {
        NewRefund {
            foundation: "harbour",
            refund: "qrstuvwxyzabcdef",
            intent: "pi_1",
            amount: 500,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_for_the_invoices_amount_and_names_no_secret_url() {
        let form = session_form(&samples::session());
        let shown: Vec<String> = form.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(
            shown,
            [
                "mode=payment",
                "client_reference_id=HARBOUR-2026-0001",
                "line_items[0][quantity]=1",
                "line_items[0][price_data][currency]=eur",
                "line_items[0][price_data][unit_amount]=119000",
                "line_items[0][price_data][product_data][name]=Rechnung HARBOUR-2026-0001 & Größe",
                "metadata[foundation]=harbour",
                "metadata[invoice]=HARBOUR-2026-0001",
                "metadata[checkout]=abcdefghijklmnop",
                "payment_intent_data[metadata][foundation]=harbour",
                "payment_intent_data[metadata][invoice]=HARBOUR-2026-0001",
                "adaptive_pricing[enabled]=false",
                "success_url=https://members.example.org/card/abcdefghijklmnop/done",
                "cancel_url=https://members.example.org/card/abcdefghijklmnop/cancelled",
            ]
        );
    }

    #[test]
    fn a_refund_names_the_payment_and_our_id() {
        let form = refund_form(&samples::refund());
        let shown: Vec<String> = form.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(
            shown,
            [
                "payment_intent=pi_1",
                "amount=500",
                "metadata[foundation]=harbour",
                "metadata[refund]=qrstuvwxyzabcdef"
            ]
        );
    }
}
