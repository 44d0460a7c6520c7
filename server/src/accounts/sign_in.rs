//! Signing in with a code or a link from an email.
//!
//! Every address gets the same email and the same response, whether or not there's an account for it: the account is created
//! when somebody proves that they read the address's email. Mail scanners follow links and some submit forms, so the link
//! only works in the browser that asked for it, and needs a button. The code works anywhere, but only a few can be tried.
//!
//! Nobody can lock anyone else out: a browser that asked for a code has attempts of its own, and requests are counted by
//! mailbox and network together before they're counted by mailbox.

use super::account::{self, AccountEmail};
use super::ids::{BrowserSecret, SessionSecret, SignInCode, SignInId, SignInSecret};
use super::sessions::{self, NewSession};
use super::{Session, letters};
use crate::applications::{AppState, CommandError, RateLimit, SecretHash, alone, count_all, fingerprint};
use crate::clock::DAY;
use crate::from_row;
use crate::mail::{clear_bouncing, mailbox};
use crate::storage::Tx;
use app::locale::Locale;
use domain::access::SIGN_IN_MINUTES;

/// Requests: the most in an hour and in a day, for a mailbox from one network, for a mailbox, and from a network.
const TO_MAILBOX_FROM: (&str, i64, i64) = ("sign-in to and from", 6, 30);
const TO_MAILBOX: (&str, i64, i64) = ("sign-in to", 30, 100);
const FROM_NETWORK: (&str, i64, i64) = ("sign-in from", 60, 300);
/// Codes tried: the most in an hour and in a day, in a browser that asked for one, and for an address in all others.
const IN_BROWSER: (&str, i64, i64) = ("sign-in code in", 10, 30);
const FOR_ADDRESS: (&str, i64, i64) = ("sign-in code for", 10, 30);

/// A request to sign in.
#[derive(Clone, Copy, Debug)]
pub struct SignInRequest<'a> {
    pub email: &'a AccountEmail,
    /// The secret of the browser, if it has asked before.
    pub browser: Option<&'a BrowserSecret>,
    /// The page to go to afterwards: a path of this site.
    pub destination: &'a str,
    pub locale: Locale,
    /// The client's network. Empty if it's not known.
    pub network: &'a str,
}

/// Emails a code and a link. Returns the secret for the browser's cookie.
///
/// # Errors
/// If it was requested too often.
pub async fn request_sign_in(state: &AppState, asked: SignInRequest<'_>) -> Result<BrowserSecret, CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let now = state.clock.now();
    let to = fingerprint(&mailbox(&asked.email.typed));
    let to_and_from = format!("{to} {}", asked.network);
    // Strangers can't use up what people with an account need.
    let all = if account::find(&mut tx, asked.email).await?.is_some() {
        ("mail", state.mail_per_hour, i64::MAX)
    } else {
        ("unconfirmed mail", state.mail_per_hour / 2, i64::MAX)
    };
    let limits = [
        RateLimit::new(TO_MAILBOX_FROM, &to_and_from),
        RateLimit::new(TO_MAILBOX, &to),
        RateLimit::new(FROM_NETWORK, asked.network),
        RateLimit::new(all, ""),
    ];
    count_all(&mut tx, state, &limits).await?;
    tx.run("DELETE FROM sign_in WHERE expires_at < $1", &[(now.0 - DAY).into()])
        .await?;
    let (id, code) = (SignInId::random(&state.secrets)?, SignInCode::random(&state.secrets)?);
    let secret = SignInSecret::random(&state.secrets)?;
    let browser = match asked.browser {
        Some(browser) => browser.clone(),
        None => BrowserSecret::random(&state.secrets)?,
    };
    tx.run(
        "INSERT INTO sign_in (id, email, address, browser, code, secret, destination, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&id).into(),
            (&asked.email.typed).into(),
            (&asked.email.normalized).into(),
            (&browser.hash()).into(),
            (&code.hash_for(&id)).into(),
            (&secret.hash()).into(),
            asked.destination.into(),
            now.0.into(),
            (now.0 + SIGN_IN_MINUTES * 60_000).into(),
        ],
    )
    .await?;
    letters::sign_in(&mut tx, state, asked.email, asked.locale, &code, &secret).await?;
    tx.commit().await?;
    Ok(browser)
}

/// The address that a browser's newest request was for. `None` if there's none that still works.
///
/// # Errors
/// If the database fails.
pub async fn pending_email(state: &AppState, browser: &BrowserSecret) -> Result<Option<String>, CommandError> {
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

/// What somebody shows to sign in. Its `Debug` output doesn't contain a secret.
#[derive(Clone, Copy, Debug)]
pub enum SignInProof<'a> {
    /// The code, with the address it was sent to. `browser` is the one it's typed in, if it has asked for a code.
    Code {
        email: &'a AccountEmail,
        code: &'a SignInCode,
        browser: Option<&'a BrowserSecret>,
    },
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
    browser: Vec<u8>,
    code: Vec<u8>,
    destination: String,
}
from_row!(PendingRow {
    id,
    email,
    address,
    browser,
    code,
    destination
});

/// Signs a browser in, with a new session. `None` if the code or the link doesn't work: it's wrong, used or too old, or the
/// link was opened in another browser. The browser's previous session, if it had one, ends.
///
/// # Errors
/// If too many codes were tried.
pub async fn finish_sign_in(
    state: &AppState,
    proof: SignInProof<'_>,
    agent: &str,
    previous: Option<&SessionSecret>,
) -> Result<Option<SignedIn>, CommandError> {
    let mut tx = state.database.begin().await?;
    // Sent twice at once, a code or a link works once.
    alone(&mut tx).await?;
    let now = state.clock.now();
    let found = match proof {
        SignInProof::Code { email, code, browser } => by_code(&mut tx, state, email, code, browser).await?,
        SignInProof::Link { secret, browser } => by_link(&mut tx, state, secret, browser).await?,
    };
    let Some(row) = found else {
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
    let email = AccountEmail {
        typed: row.email,
        normalized: row.address,
    };
    let account = account::find_or_create(&mut tx, state, &email).await?;
    // They've just read an email.
    clear_bouncing(
        &mut tx,
        state,
        &email.normalized,
        (account.as_str(), account.as_str()),
        "sign-in",
    )
    .await?;
    let by = match proof {
        SignInProof::Code { .. } => "code",
        SignInProof::Link { .. } => "link",
    };
    let session = NewSession { agent, previous };
    let secret = sessions::sign_in(&mut tx, state, &account, (by, now), session).await?;
    tx.commit().await?;
    Ok(Some(SignedIn {
        secret,
        destination: row.destination,
    }))
}

/// The request that a code is for. Counts the attempt, if there's anything to guess.
async fn by_code(
    tx: &mut Tx,
    state: &AppState,
    email: &AccountEmail,
    code: &SignInCode,
    browser: Option<&BrowserSecret>,
) -> Result<Option<PendingRow>, CommandError> {
    let rows: Vec<PendingRow> = tx
        .all(
            "SELECT id, email, address, browser, code, destination FROM sign_in \
             WHERE address = $1 AND used_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id",
            &[(&email.normalized).into(), state.clock.now().0.into()],
        )
        .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let browser = browser.map(BrowserSecret::hash);
    let own = browser.filter(|browser| rows.iter().any(|row| browser.matches(&row.browser)));
    let (limit, who) = match own {
        Some(browser) => (IN_BROWSER, browser.to_hex()),
        None => (FOR_ADDRESS, fingerprint(&email.normalized)),
    };
    count_all(tx, state, &[RateLimit::new(limit, &who)]).await?;
    Ok(rows.into_iter().find(|row| code.hash_for(&row.id).matches(&row.code)))
}

/// The request that a link is for.
async fn by_link(
    tx: &mut Tx,
    state: &AppState,
    secret: &SignInSecret,
    browser: &BrowserSecret,
) -> Result<Option<PendingRow>, CommandError> {
    let found = tx
        .optional(
            "SELECT id, email, address, browser, code, destination FROM sign_in \
             WHERE secret = $1 AND browser = $2 AND used_at IS NULL AND expires_at > $3",
            &[
                (&secret.hash()).into(),
                (&browser.hash()).into(),
                state.clock.now().0.into(),
            ],
        )
        .await?;
    Ok(found)
}

/// Whether a link would sign a browser in. Changes nothing.
///
/// # Errors
/// If the database fails.
pub async fn link_works(
    state: &AppState,
    secret: &SignInSecret,
    browser: &BrowserSecret,
) -> Result<bool, CommandError> {
    let mut tx = state.database.read().await?;
    let found = by_link(&mut tx, state, secret, browser).await?;
    tx.rollback().await?;
    Ok(found.is_some())
}

/// Where a code or a link has already led, if this session is what it led to: after a double click, for example.
///
/// # Errors
/// If the database fails.
pub async fn was_proof_of(
    state: &AppState,
    proof: SignInProof<'_>,
    session: &Session,
) -> Result<Option<String>, CommandError> {
    let browser: SecretHash = match proof {
        SignInProof::Code { browser: None, .. } => return Ok(None),
        SignInProof::Code {
            browser: Some(browser), ..
        }
        | SignInProof::Link { browser, .. } => browser.hash(),
    };
    let mut tx = state.database.read().await?;
    let used: Vec<UsedRow> = tx
        .all(
            "SELECT id, code, secret, destination FROM sign_in WHERE address = $1 AND browser = $2 \
             AND used_at IS NOT NULL ORDER BY used_at DESC, id LIMIT 20",
            &[(&session.address).into(), (&browser).into()],
        )
        .await?;
    tx.rollback().await?;
    let is_it = |row: &UsedRow| match proof {
        SignInProof::Code { email, code, .. } => {
            email.normalized == session.address && code.hash_for(&row.id).matches(&row.code)
        }
        SignInProof::Link { secret, .. } => secret.hash().matches(&row.secret),
    };
    Ok(used.into_iter().find(is_it).map(|row| row.destination))
}

/// A code and a link that have been used.
struct UsedRow {
    id: SignInId,
    code: Vec<u8>,
    secret: Vec<u8>,
    destination: String,
}
from_row!(UsedRow {
    id,
    code,
    secret,
    destination
});
