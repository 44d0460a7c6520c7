//! Delegating a part to a colleague, and what can happen to it: completed, declined, revoked or sent again.

use super::codes::send_code_once;
use super::ids::{ApplicationReference, LinkId, LinkSecret};
use super::ledger::{self, Entry};
use super::limits::{self, Limit};
use super::link::{DOUBLE_CLICK, PART_DAYS};
use super::rows::LinkRow;
use super::{AppState, CommandError, Form, LinkedApplication, letters};
use crate::link_columns;
use crate::storage::Tx;
use domain::application::{hand_over as page, handed_parts, key, missing};
use domain::joining::Part;
use serde_json::json;

/// The most links that one application can send in an hour.
const MOST_LINKS: i64 = 20;

/// The result of delegating a part.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandedOver {
    /// The colleague gets an email.
    Sent,
    /// The colleague gets an email once the applicant has confirmed their own address.
    Waiting,
    /// The colleague's name or address is missing.
    Incomplete,
}

/// Saves the page that names a colleague, and sends them the part.
///
/// Both happen in one transaction. If the page is sent again, by a double click or after a crash, the part is already
/// delegated and nothing changes. Until the applicant's address is confirmed, nobody else gets an email, so the link waits.
///
/// # Errors
/// If the link isn't the applicant's, the application can't be changed, or too many links were sent.
pub async fn hand_over(
    state: &AppState,
    secret: &LinkSecret,
    part: Part,
    form: &Form,
) -> Result<HandedOver, CommandError> {
    let mut tx = state.database.begin().await?;
    let mut linked = open(&mut tx, state, secret).await?;
    if !handed_parts(linked.all_steps()).contains(&part) {
        return Err(CommandError::NotThisPart);
    }
    let step = page(part);
    let read = |what: &str, typed: &dyn Fn(&str) -> String| {
        let field = step.fields.iter().find(|field| field.key == key::send(part, what));
        let read = field.and_then(|field| field.read(&typed(&field.key)).ok().flatten());
        read.unwrap_or_default()
    };
    let sent = |key: &str| form.answer(key).to_owned();
    // Only one colleague has a part, so the previous one's link ends.
    let before: Vec<LinkRow> = open_links(&mut tx, &linked.opened.application.reference, part).await?;
    let to = read("email", &sent);
    let again =
        |link: &LinkRow| link.email.as_deref() == Some(&to) && link.created_at + DOUBLE_CLICK > state.clock.now().0;
    if let Some(link) = before.iter().find(|link| again(link)) {
        return Ok(link.sent_at.map_or(HandedOver::Waiting, |_| HandedOver::Sent));
    }
    super::save::write(&mut tx, state, &mut linked, form).await?;
    if !missing(&step, linked.answers()).is_empty() {
        tx.commit().await?;
        return Ok(HandedOver::Incomplete);
    }
    let said = |what: &str| read(what, &|key| linked.answers().get(key).to_owned());
    let (name, email, message) = (said("name"), said("email"), said("message"));
    let reference = &linked.opened.application.reference;
    count(&mut tx, state, reference).await?;
    for link in &before {
        end(&mut tx, state, link, End::Recalled).await?;
        record(&mut tx, state, &linked, "recalled", &link.id, part, None).await?;
        // If it's the same colleague, don't tell them that they're no longer needed.
        if link.email.as_deref() != Some(&email) {
            letters::recalled(&mut tx, state, &linked, link).await?;
        }
    }
    let (id, fresh) = (LinkId::random(&state.secrets)?, LinkSecret::random(&state.secrets)?);
    let (now, confirmed) = (state.clock.now(), linked.opened.application.confirmed_email.is_some());
    tx.run(
        "INSERT INTO link (id, application, secret, part, name, email, created_at, expires_at, sent_at, message) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            (&id).into(),
            reference.into(),
            (&fresh.hash()).into(),
            part.id().into(),
            (&name).into(),
            (&email).into(),
            now.0.into(),
            now.plus_days(PART_DAYS).0.into(),
            confirmed.then_some(now.0).into(),
            (!confirmed).then_some(message.as_str()).into(),
        ],
    )
    .await?;
    let personal = json!({ "name": name, "email": email });
    record(&mut tx, state, &linked, "handed over", &id, part, Some(personal)).await?;
    if confirmed {
        letters::handed_over(&mut tx, state, &linked, part, &name, &email, &message, &fresh).await?;
    } else {
        send_code_once(&mut tx, state, &linked, secret).await?;
    }
    // Empty the page for next time.
    super::save::clear(&mut tx, state, &linked, &step).await?;
    tx.commit().await?;
    Ok(if confirmed {
        HandedOver::Sent
    } else {
        HandedOver::Waiting
    })
}

/// Sends the links that waited for the applicant's address to be confirmed. If one can't be sent now, it keeps waiting and
/// the applicant can send it later.
pub(super) async fn release(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    const WAITING: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link l WHERE l.application = $1 AND l.part <> 'applicant' AND l.sent_at IS NULL AND l.done_at IS NULL \
         AND l.recalled_at IS NULL AND l.declined_at IS NULL ORDER BY l.created_at, l.id"
    );
    if !linked.opened.application.state().is_open() {
        return Ok(());
    }
    let waiting: Vec<LinkRow> = tx
        .all(WAITING, &[(&linked.opened.application.reference).into()])
        .await?;
    for link in &waiting {
        match send_first(tx, state, linked, link).await {
            Ok(()) | Err(CommandError::TooOften { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Sends a waiting link with a new secret.
async fn send_first(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    link: &LinkRow,
) -> Result<(), CommandError> {
    let (fresh, now) = (LinkSecret::random(&state.secrets)?, state.clock.now());
    let said = |said: &Option<String>| said.clone().unwrap_or_default();
    let (name, email, message) = (said(&link.name), said(&link.email), said(&link.message));
    let part = link.part.0;
    letters::handed_over(tx, state, linked, part, &name, &email, &message, &fresh).await?;
    tx.run(
        "UPDATE link SET secret = $1, expires_at = $2, sent_at = $3, message = NULL WHERE id = $4",
        &[
            (&fresh.hash()).into(),
            now.plus_days(PART_DAYS).0.into(),
            now.0.into(),
            (&link.id).into(),
        ],
    )
    .await?;
    record(tx, state, linked, "sent", &link.id, part, None).await
}

/// Revokes the link of a part. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or there's no such part.
pub async fn recall(state: &AppState, secret: &LinkSecret, id: Option<&LinkId>) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = open(&mut tx, state, secret).await?;
    let link = handed(&mut tx, &linked, id).await?;
    if link.done_at.is_some() || link.recalled_at.is_some() {
        return Ok(());
    }
    end(&mut tx, state, &link, End::Recalled).await?;
    record(&mut tx, state, &linked, "recalled", &link.id, link.part.0, None).await?;
    letters::recalled(&mut tx, state, &linked, &link).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends a part again with a new secret; the old link stops working. If the applicant's address isn't confirmed, it
/// sends a code to confirm it instead.
///
/// # Errors
/// If the link isn't the applicant's, or the part isn't delegated to anyone.
pub async fn remind(state: &AppState, secret: &LinkSecret, id: Option<&LinkId>) -> Result<HandedOver, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = open(&mut tx, state, secret).await?;
    let link = handed(&mut tx, &linked, id).await?;
    let now = state.clock.now();
    if link.done_at.is_some() || link.recalled_at.is_some() || link.declined_at.is_some() {
        return Err(CommandError::WrongState);
    }
    if link.reminded_at.is_some_and(|at| at + DOUBLE_CLICK > now.0) {
        return Ok(HandedOver::Sent);
    }
    let sent = match (link.sent_at, &linked.opened.application.confirmed_email) {
        (_, None) => {
            send_code_once(&mut tx, state, &linked, secret).await?;
            HandedOver::Waiting
        }
        (Some(_), Some(_)) => {
            send_again(&mut tx, state, &linked, &link, "reminded").await?;
            HandedOver::Sent
        }
        (None, Some(_)) => {
            send_first(&mut tx, state, &linked, &link).await?;
            HandedOver::Sent
        }
    };
    tx.commit().await?;
    Ok(sent)
}

/// Sends a colleague a new secret. The old link stops working.
pub(super) async fn send_again(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    link: &LinkRow,
    action: &'static str,
) -> Result<(), CommandError> {
    count(tx, state, &linked.opened.application.reference).await?;
    let (fresh, now) = (LinkSecret::random(&state.secrets)?, state.clock.now());
    tx.run(
        "UPDATE link SET secret = $1, expires_at = $2, reminded_at = $3 WHERE id = $4",
        &[
            (&fresh.hash()).into(),
            now.plus_days(PART_DAYS).0.into(),
            now.0.into(),
            (&link.id).into(),
        ],
    )
    .await?;
    record(tx, state, linked, action, &link.id, link.part.0, None).await?;
    letters::reminder(tx, state, linked, link, &fresh).await
}

/// Completes the colleague's part and ends the link. Returns whether the part was complete.
///
/// # Errors
/// If the link doesn't work or is the applicant's own.
pub async fn done(state: &AppState, secret: &LinkSecret) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    if linked.opened.is_applicant() {
        return Err(CommandError::NotThisPart);
    }
    if linked
        .steps()
        .iter()
        .any(|step| !missing(step, linked.answers()).is_empty())
        || linked.opened.part() == Part::Signature
    {
        return Ok(false);
    }
    finish(&mut tx, state, &linked).await?;
    tx.commit().await?;
    Ok(true)
}

/// "I'm the wrong person": ends the link and notifies the applicant.
///
/// # Errors
/// If the link doesn't work or is the applicant's own.
pub async fn decline(state: &AppState, secret: &LinkSecret) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    if linked.opened.is_applicant() {
        return Err(CommandError::NotThisPart);
    }
    let link = linked.opened.link.clone();
    end(&mut tx, state, &link, End::Declined).await?;
    record(
        &mut tx,
        state,
        &linked,
        "declined",
        &link.id,
        linked.opened.part(),
        None,
    )
    .await?;
    letters::declined(&mut tx, state, &linked).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the link that was used.
pub(super) async fn finish(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let link = &linked.opened.link;
    end(tx, state, link, End::Done).await?;
    record(tx, state, linked, "part done", &link.id, linked.opened.part(), None).await?;
    letters::part_done(tx, state, linked).await
}

async fn open<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    secret: &LinkSecret,
) -> Result<LinkedApplication<'a>, CommandError> {
    let linked = LinkedApplication::open_own(tx, state, secret).await?;
    if !linked.opened.application.state().is_open() {
        return Err(CommandError::WrongState);
    }
    Ok(linked)
}

/// A colleague's link. Text that can't be an ID is `None`, and as unknown as any other.
async fn handed(tx: &mut Tx, linked: &LinkedApplication<'_>, id: Option<&LinkId>) -> Result<LinkRow, CommandError> {
    const LINK: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link l WHERE l.id = $1 AND l.application = $2 AND l.part <> 'applicant'"
    );
    let id = id.ok_or(CommandError::NotThisPart)?;
    let found = tx
        .optional(LINK, &[id.into(), (&linked.opened.application.reference).into()])
        .await?;
    found.ok_or(CommandError::NotThisPart)
}

async fn open_links(tx: &mut Tx, reference: &ApplicationReference, part: Part) -> Result<Vec<LinkRow>, CommandError> {
    const LINKS: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link l WHERE l.application = $1 AND l.part = $2 AND l.done_at IS NULL AND l.recalled_at IS NULL \
         AND l.declined_at IS NULL"
    );
    Ok(tx.all(LINKS, &[reference.into(), part.id().into()]).await?)
}

/// Why a link ended.
#[derive(Clone, Copy, Debug)]
enum End {
    Done,
    Declined,
    Recalled,
}

async fn end(tx: &mut Tx, state: &AppState, link: &LinkRow, how: End) -> Result<(), CommandError> {
    let sql = match how {
        End::Done => "UPDATE link SET done_at = $1 WHERE id = $2",
        End::Declined => "UPDATE link SET declined_at = $1 WHERE id = $2",
        End::Recalled => "UPDATE link SET recalled_at = $1 WHERE id = $2",
    };
    tx.run(sql, &[state.clock.now().0.into(), (&link.id).into()]).await?;
    Ok(())
}

async fn count(tx: &mut Tx, state: &AppState, reference: &ApplicationReference) -> Result<(), CommandError> {
    let limit = Limit {
        what: "link",
        who: reference.as_str(),
        most: MOST_LINKS,
    };
    limits::count(tx, state, limit).await
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    action: &'static str,
    link: &LinkId,
    part: Part,
    personal: Option<serde_json::Value>,
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: linked.opened.application.reference.as_str(),
        action,
        actor: &linked.opened.actor(),
        detail: json!({ "link": link, "part": part.id() }),
        personal,
    };
    ledger::append(tx, state, entry).await
}
