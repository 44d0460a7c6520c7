//! A visit to a provider: a browser leaves for it, and comes back once.

use super::exchange::{self, VisitSecrets};
use super::provider::Provider;
use super::{Visited, granter, groups, identity};
use crate::accounts::ids::{AccountId, BrowserSecret, VisitState};
use crate::accounts::session::is_recent;
use crate::accounts::sessions::{self, NewSession};
use crate::accounts::sign_in::SignedIn;
use crate::applications::{AppState, RateLimit, alone, count_all};
use crate::clock::Timestamp;
use crate::from_row;
use app::account::ProviderProblem;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use url::Url;

/// Departures: the most in an hour and in a day from one network.
const FROM_NETWORK: (&str, i64, i64) = ("provider from", 120, 600);
/// How long a visit can take, in milliseconds.
const LASTS: i64 = 15 * 60_000;

/// Somebody wants to sign in with a provider.
#[derive(Clone, Copy, Debug)]
pub struct VisitRequest<'a> {
    /// The secret of the browser, if it has asked before.
    pub browser: Option<&'a BrowserSecret>,
    /// The page to go to afterwards: a path of this site.
    pub destination: &'a str,
    /// The account that it has to be, if somebody confirms who they are.
    pub account: Option<&'a AccountId>,
    /// The client's network. Empty if it's not known.
    pub network: &'a str,
}

/// Where to send a browser, and the secret for its cookie.
#[derive(Debug)]
pub struct Departure {
    pub address: Url,
    pub browser: BrowserSecret,
}

/// Prepares a browser to leave for a provider.
///
/// # Errors
/// If it was requested too often.
pub async fn begin_visit(state: &AppState, provider: &Provider, asked: VisitRequest<'_>) -> Visited<Departure> {
    let browser = match asked.browser {
        Some(browser) => browser.clone(),
        None => BrowserSecret::random(&state.secrets)?,
    };
    let (visit, now) = (VisitState::random(&state.secrets)?, state.clock.now());
    let mut tx = state.database.begin().await?;
    count_all(&mut tx, state, &[RateLimit::new(FROM_NETWORK, asked.network)]).await?;
    tx.run("DELETE FROM provider_visit WHERE expires_at < $1", &[now.0.into()])
        .await?;
    tx.run(
        "INSERT INTO provider_visit (state, browser, provider, account, destination, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&visit.hash()).into(),
            (&browser.hash()).into(),
            (&provider.id).into(),
            asked.account.map(AccountId::as_str).into(),
            asked.destination.into(),
            (now.0 + LASTS).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    let left = exchange::departure(
        provider,
        &state.origin,
        secrets(&browser, &visit),
        asked.account.is_some(),
    )
    .await;
    Ok(left.map(|address| Departure { address, browser }))
}

/// What the nonce and the verifier follow from is in the browser's cookie and in the state, so neither is stored.
fn secrets(browser: &BrowserSecret, visit: &VisitState) -> VisitSecrets {
    let derived = |purpose: &str| {
        let text = format!("{purpose} {} {}", browser.expose(), visit.expose());
        BASE64URL_NOPAD.encode(&Sha256::digest(text.as_bytes()))
    };
    VisitSecrets {
        state: visit.expose().to_owned(),
        nonce: derived("nonce"),
        verifier: derived("verifier"),
    }
}

/// What a browser comes back with.
#[derive(Clone, Copy, Debug)]
pub struct ProviderReturn<'a> {
    pub browser: Option<&'a BrowserSecret>,
    pub state: Option<&'a VisitState>,
    /// The provider's code, or why there's none.
    pub code: Result<&'a str, ProviderProblem>,
}

struct VisitRow {
    account: Option<AccountId>,
    destination: String,
}
from_row!(VisitRow { account, destination });

/// Signs a browser in that comes back, with a new session. Its previous session, if it had one, ends. A return works once,
/// whatever comes of it.
///
/// # Errors
/// If the database fails.
pub async fn finish_visit(
    state: &AppState,
    provider: &Provider,
    back: ProviderReturn<'_>,
    session: NewSession<'_>,
) -> Visited<SignedIn> {
    let Some((browser, visit)) = back.browser.zip(back.state) else {
        return Ok(Err(ProviderProblem::Expired));
    };
    let mut tx = state.database.begin().await?;
    let row: Option<VisitRow> = tx
        .optional(
            "DELETE FROM provider_visit WHERE state = $1 AND browser = $2 AND provider = $3 AND expires_at > $4 \
             RETURNING account, destination",
            &[
                (&visit.hash()).into(),
                (&browser.hash()).into(),
                (&provider.id).into(),
                state.clock.now().0.into(),
            ],
        )
        .await?;
    tx.commit().await?;
    let Some(row) = row else {
        return Ok(Err(ProviderProblem::Expired));
    };
    let code = match back.code {
        Ok(code) => code.to_owned(),
        Err(problem) => return Ok(Err(problem)),
    };
    match exchange::claims(provider, &state.origin, secrets(browser, visit), code).await {
        Ok(claims) => sign_in(state, provider, &row, &claims, session).await,
        Err(problem) => Ok(Err(problem)),
    }
}

async fn sign_in(
    state: &AppState,
    provider: &Provider,
    row: &VisitRow,
    claims: &exchange::Claims,
    session: NewSession<'_>,
) -> Visited<SignedIn> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let account = match identity::account_of(&mut tx, state, provider, claims).await? {
        Ok(account) => account,
        Err(problem) => return Ok(Err(problem)),
    };
    if row.account.as_ref().is_some_and(|expected| *expected != account) {
        return Ok(Err(ProviderProblem::OtherAccount));
    }
    // If they're configured but not stated, nobody knows which ones the person has left.
    let none = provider.groups_claim.is_empty().then_some(&[][..]);
    if let Some(groups) = claims.groups.as_deref().or(none) {
        groups::apply(&mut tx, state, provider, &account, groups).await?;
    }
    // A provider that knows somebody already may sign them in without asking. If it doesn't say when it asked, they haven't
    // proved anything now.
    let proved_at = Timestamp(claims.authenticated_at.map_or(0, |at| at.min(state.clock.now().0)));
    let is_fresh = is_recent(proved_at, state.clock.now());
    if row.account.is_some() && !is_fresh {
        return Ok(Err(ProviderProblem::NotAsked));
    }
    let by = granter(&provider.id);
    let secret = sessions::sign_in(&mut tx, state, &account, (&by, proved_at), session).await?;
    tx.commit().await?;
    Ok(Ok(SignedIn {
        secret,
        destination: row.destination.clone(),
    }))
}
