//! A reminder that comes back, because a mailbox is full.

use crate::applications::{AppState, CommandError};
use crate::bounces::receive_bounce;
use std::ops::RangeInclusive;

/// How many days before the last one: the first reminder then comes back.
const DAYS: RangeInclusive<i64> = 1..=60;
/// It doesn't happen to the member as whom the README lets people sign in.
const NAMED: &str = "marta@lanternfish-hosting.example.org";

/// A mail server reports that it couldn't deliver a reminder that was sent on this day, `ago` days before the last one. It happens once.
pub(super) async fn bounce(state: &AppState, ago: i64) -> Result<(), CommandError> {
    if !DAYS.contains(&ago) {
        return Ok(());
    }
    let mut tx = state.database.read().await?;
    let (known,): (i64,) = tx.one("SELECT COUNT(*) FROM delivery_report", &[]).await?;
    let sent: Option<(String, Vec<u8>)> = tx
        .optional(
            "SELECT o.recipient, o.message FROM outbox o JOIN notice n ON n.id = o.notice \
             JOIN membership m ON m.id = n.membership WHERE o.sent_at = $1 AND o.recipient <> $2 AND m.leaves_on IS NULL \
             ORDER BY o.recipient LIMIT 1",
            &[state.clock.now().0.into(), NAMED.into()],
        )
        .await?;
    tx.rollback().await?;
    if let Some((address, message)) = sent.filter(|_| known == 0) {
        receive_bounce(state, report(&address, &message).as_bytes()).await?;
    }
    Ok(())
}

/// A delivery status notification (RFC 3464) about an email, with the email's headers.
fn report(address: &str, message: &[u8]) -> String {
    let message = String::from_utf8_lossy(message).replace("\r\n", "\n");
    let headers = message
        .split_once("\n\n")
        .map_or(message.as_str(), |(headers, _)| headers);
    format!(
        "From: MAILER-DAEMON@mx.example.org\n\
         Subject: Undelivered Mail Returned to Sender\n\
         MIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"report\"\n\n\
         --report\n\
         Content-Type: text/plain\n\n\
         The mailbox is full.\n\n\
         --report\n\
         Content-Type: message/delivery-status\n\n\
         Reporting-MTA: dns; mx.example.org\n\n\
         Final-Recipient: rfc822; {address}\n\
         Action: failed\n\
         Status: 5.2.2\n\
         Diagnostic-Code: smtp; 552 5.2.2 The mailbox is full\n\n\
         --report\n\
         Content-Type: text/rfc822-headers\n\n\
         {headers}\n\n\
         --report--\n"
    )
}
