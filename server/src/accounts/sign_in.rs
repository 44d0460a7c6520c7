//! Signing in with a code or a link from an email.
//!
//! Every address gets the same email and the same response, whether or not there's an account for it: the account is created
//! when somebody proves that they read the address's email. Mail scanners follow links and some submit forms, so the link
//! only works in the browser that asked for it, and needs a button. The code works anywhere, but only a few can be tried.

use super::ids::{AccountId, BrowserSecret, SessionSecret, SignInCode, SignInId, SignInSecret};
use super::{letters, sessions};
use crate::applications::{AppState, CommandError, Entry, RateLimit, append, count_all, digest};
use crate::clock::Timestamp;
use crate::from_row;
use crate::mail::same_spelling;
use crate::storage::Tx;
use app::locale::Locale;
use data_encoding::HEXLOWER;
use serde_json::json;

/// How long a code and a link work, in minutes.
pub(super) const MINUTES: i64 = 30;

/// Requests by address and by client network: the most in an hour and in a day.
const TO_ADDRESS: (i64, i64) = (6, 30);
const FROM_NETWORK: (i64, i64) = (60, 300);
/// Codes tried for an address: the most in an hour and in a day.
const TRIES: (i64, i64) = (10, 30);

/// A request to sign in.
#[derive(Clone, Copy, Debug)]
pub struct SignInRequest<'a> {
    /// The address, as typed.
    pub email: &'a str,
    /// The page to go to afterwards: a path of this site.
    pub destination: &'a str,
    pub locale: Locale,
    /// The client's network. Empty if it's not known.
    pub network: &'a str,
}

/// The result of a request to sign in.
#[derive(Debug)]
pub enum Requested {
    /// An email is on its way. The secret is for the browser's cookie.
    Sent(BrowserSecret),
    NotAnAddress,
}

/// Emails a code and a link.
///
/// # Errors
/// If it was requested too often for the address or from the network.
pub async fn request(state: &AppState, asked: SignInRequest<'_>) -> Result<Requested, CommandError> {
    let Some(address) = same_spelling(asked.email) else {
        return Ok(Requested::NotAnAddress);
    };
    let mut tx = state.database.begin().await?;
    let who = HEXLOWER.encode(&digest(&address));
    let limit = |what, who, (an_hour, a_day)| RateLimit {
        what,
        who,
        an_hour,
        a_day,
    };
    let limits = [
        limit("sign-in to", who.as_str(), TO_ADDRESS),
        limit("sign-in from", asked.network, FROM_NETWORK),
        limit("sign-in", "", (state.mail_per_hour / 2, i64::MAX)),
    ];
    count_all(&mut tx, state, &limits).await?;
    let (id, code) = (SignInId::random(&state.secrets)?, SignInCode::random(&state.secrets)?);
    let secret = SignInSecret::random(&state.secrets)?;
    let browser = BrowserSecret::random(&state.secrets)?;
    let now = state.clock.now();
    tx.run(
        "INSERT INTO sign_in (id, email, address, browser, code, secret, destination, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&id).into(),
            asked.email.trim().into(),
            (&address).into(),
            (&browser.hash()).into(),
            (&code.hash_for(&id)).into(),
            (&secret.hash()).into(),
            asked.destination.into(),
            now.0.into(),
            (now.0 + MINUTES * 60_000).into(),
        ],
    )
    .await?;
    letters::sign_in(&mut tx, state, asked, &code, &secret).await?;
    tx.commit().await?;
    Ok(Requested::Sent(browser))
}

/// The address that a browser's newest request was for. `None` if there's none that still works.
///
/// # Errors
/// If the database fails.
pub async fn pending(state: &AppState, browser: &BrowserSecret) -> Result<Option<String>, CommandError> {
    let mut tx = state.database.read().await?;
    let found: Option<(String,)> = tx
        .optional(
            "SELECT email FROM sign_in WHERE browser = $1 AND used_at IS NULL AND expires_at > $2 \
             ORDER BY created_at DESC, id LIMIT 1",
            &[(&browser.hash()).into(), state.clock.now().0.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(found.map(|(email,)| email))
}

/// What somebody shows to sign in.
#[derive(Clone, Copy, Debug)]
pub enum Claim<'a> {
    /// The code, with the address it was sent to.
    Code { email: &'a str, code: &'a str },
    /// The link, in the browser that asked for it.
    Link {
        secret: &'a SignInSecret,
        browser: &'a BrowserSecret,
    },
}

/// A browser that has just signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// For the browser's cookie. It's not available later.
    pub secret: SessionSecret,
    /// The page to go to.
    pub destination: String,
}

struct PendingRow {
    id: SignInId,
    email: String,
    address: String,
    code: Vec<u8>,
    destination: String,
}
from_row!(PendingRow {
    id,
    email,
    address,
    code,
    destination
});

/// Signs a browser in, with a new session. `None` if the code or the link doesn't work: it's wrong, used or too old, or the
/// link was opened in another browser. The browser's previous session, if it had one, ends.
///
/// # Errors
/// If too many codes were tried for the address.
pub async fn finish(
    state: &AppState,
    claim: Claim<'_>,
    agent: &str,
    previous: Option<&SessionSecret>,
) -> Result<Option<SignedIn>, CommandError> {
    let mut tx = state.database.begin().await?;
    let now = state.clock.now();
    let row = match claim {
        Claim::Code { email, code } => {
            let Some((address, code)) = same_spelling(email).zip(SignInCode::typed(code)) else {
                return Ok(None);
            };
            count_try(&mut tx, state, &address).await?;
            let rows: Vec<PendingRow> = tx
                .all(
                    "SELECT id, email, address, code, destination FROM sign_in \
                     WHERE address = $1 AND used_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id",
                    &[(&address).into(), now.0.into()],
                )
                .await?;
            let is_right = |row: &PendingRow| code.hash_for(&row.id).is(&row.code);
            rows.into_iter().find(is_right)
        }
        Claim::Link { secret, browser } => {
            tx.optional(
                "SELECT id, email, address, code, destination FROM sign_in \
                 WHERE secret = $1 AND browser = $2 AND used_at IS NULL AND expires_at > $3",
                &[(&secret.hash()).into(), (&browser.hash()).into(), now.0.into()],
            )
            .await?
        }
    };
    let Some(row) = row else {
        // The attempt counts.
        tx.commit().await?;
        return Ok(None);
    };
    // Every other code and link for the address ends, too.
    tx.run(
        "UPDATE sign_in SET used_at = $1 WHERE address = $2 AND used_at IS NULL",
        &[now.0.into(), (&row.address).into()],
    )
    .await?;
    let account = account(&mut tx, state, &row.email, &row.address, now).await?;
    if let Some(previous) = previous {
        sessions::end(&mut tx, &previous.hash(), now).await?;
    }
    let secret = sessions::begin(&mut tx, state, &account, agent, now).await?;
    let entry = Entry {
        subject: account.as_str(),
        action: "signed in",
        actor: account.as_str(),
        detail: json!({ "by": match claim { Claim::Code { .. } => "code", Claim::Link { .. } => "link" } }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(Some(SignedIn {
        secret,
        destination: row.destination,
    }))
}

async fn count_try(tx: &mut Tx, state: &AppState, address: &str) -> Result<(), CommandError> {
    let who = HEXLOWER.encode(&digest(address));
    let (an_hour, a_day) = TRIES;
    let limit = RateLimit {
        what: "sign-in code for",
        who: &who,
        an_hour,
        a_day,
    };
    count_all(tx, state, &[limit]).await
}

/// The account of an address, created if there's none.
pub(super) async fn account(
    tx: &mut Tx,
    state: &AppState,
    email: &str,
    address: &str,
    now: Timestamp,
) -> Result<AccountId, CommandError> {
    let id = AccountId::random(&state.secrets)?;
    let created = tx
        .run(
            "INSERT INTO account (id, email, address, created_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (address) DO NOTHING",
            &[(&id).into(), email.into(), address.into(), now.0.into()],
        )
        .await?;
    let (account,): (AccountId,) = tx
        .one("SELECT id FROM account WHERE address = $1", &[address.into()])
        .await?;
    if created > 0 {
        let entry = Entry {
            subject: account.as_str(),
            action: "account created",
            actor: account.as_str(),
            detail: json!({}),
            personal: Some(json!({ "email": email })),
        };
        append(tx, state, entry).await?;
    }
    Ok(account)
}
