//! Delegating a part to a colleague, and what can happen to it: completed, declined, revoked or sent again.

use super::codes::send_code_once;
use super::ledger::{self, Entry};
use super::limits::{self, Limit};
use super::link::{DOUBLE_CLICK, PART_DAYS};
use super::rows::LinkRow;
use super::secrets::{digest, is_id};
use super::{Case, Desk, DeskError, Form, letters};
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
pub async fn hand_over(desk: &Desk, secret: &str, part: Part, form: &Form) -> Result<HandedOver, DeskError> {
    let mut tx = desk.database.begin().await?;
    let mut case = open(&mut tx, desk, secret).await?;
    if !handed_parts(case.all_steps()).contains(&part) {
        return Err(DeskError::NotThisPart);
    }
    let step = page(part);
    let read = |what: &str, typed: &dyn Fn(&str) -> String| {
        let field = step.fields.iter().find(|field| field.key == key::send(part, what));
        let read = field.and_then(|field| field.read(&typed(&field.key)).ok().flatten());
        read.unwrap_or_default()
    };
    let sent = |key: &str| form.answer(key).to_owned();
    // Only one colleague has a part, so the previous one's link ends.
    let before: Vec<LinkRow> = open_links(&mut tx, &case.opened.application.reference, part).await?;
    let to = read("email", &sent);
    let again =
        |link: &LinkRow| link.email.as_deref() == Some(&to) && link.created_at + DOUBLE_CLICK > desk.clock.now().0;
    if let Some(link) = before.iter().find(|link| again(link)) {
        return Ok(link.sent_at.map_or(HandedOver::Waiting, |_| HandedOver::Sent));
    }
    super::save::write(&mut tx, desk, &mut case, form).await?;
    if !missing(&step, case.answers()).is_empty() {
        tx.commit().await?;
        return Ok(HandedOver::Incomplete);
    }
    let said = |what: &str| read(what, &|key| case.answers().get(key).to_owned());
    let (name, email, message) = (said("name"), said("email"), said("message"));
    let reference = case.opened.application.reference.as_str();
    count(&mut tx, desk, reference).await?;
    for link in &before {
        end(&mut tx, desk, link, End::Recalled).await?;
        record(&mut tx, desk, &case, "recalled", &link.id, part, None).await?;
        // If it's the same colleague, don't tell them that they're no longer needed.
        if link.email.as_deref() != Some(&email) {
            letters::recalled(&mut tx, desk, &case, link).await?;
        }
    }
    let (id, fresh) = (desk.secrets.id()?, desk.secrets.token()?);
    let (now, confirmed) = (desk.clock.now(), case.opened.application.confirmed_email.is_some());
    tx.run(
        "INSERT INTO link (id, application, secret, part, name, email, created_at, expires_at, sent_at, message) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            (&id).into(),
            reference.into(),
            (&digest(&fresh)).into(),
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
    record(&mut tx, desk, &case, "handed over", &id, part, Some(personal)).await?;
    if confirmed {
        letters::handed_over(&mut tx, desk, &case, part, &name, &email, &message, &fresh).await?;
    } else {
        send_code_once(&mut tx, desk, &case, secret).await?;
    }
    // Empty the page for next time.
    super::save::clear(&mut tx, desk, &case, &step).await?;
    tx.commit().await?;
    Ok(if confirmed {
        HandedOver::Sent
    } else {
        HandedOver::Waiting
    })
}

/// Sends the links that waited for the applicant's address to be confirmed. If one can't be sent now, it keeps waiting and
/// the applicant can send it later.
pub(super) async fn release(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    const WAITING: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link l WHERE l.application = $1 AND l.part <> 'applicant' AND l.sent_at IS NULL AND l.done_at IS NULL \
         AND l.recalled_at IS NULL AND l.declined_at IS NULL ORDER BY l.created_at, l.id"
    );
    if !case.opened.application.state().is_open() {
        return Ok(());
    }
    let waiting: Vec<LinkRow> = tx.all(WAITING, &[(&case.opened.application.reference).into()]).await?;
    for link in &waiting {
        match send_first(tx, desk, case, link).await {
            Ok(()) | Err(DeskError::TooOften { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Sends a waiting link with a new secret.
async fn send_first(tx: &mut Tx, desk: &Desk, case: &Case<'_>, link: &LinkRow) -> Result<(), DeskError> {
    let (fresh, now) = (desk.secrets.token()?, desk.clock.now());
    let said = |said: &Option<String>| said.clone().unwrap_or_default();
    let (name, email, message) = (said(&link.name), said(&link.email), said(&link.message));
    let part = link.part.0;
    letters::handed_over(tx, desk, case, part, &name, &email, &message, &fresh).await?;
    tx.run(
        "UPDATE link SET secret = $1, expires_at = $2, sent_at = $3, message = NULL WHERE id = $4",
        &[
            (&digest(&fresh)).into(),
            now.plus_days(PART_DAYS).0.into(),
            now.0.into(),
            (&link.id).into(),
        ],
    )
    .await?;
    record(tx, desk, case, "sent", &link.id, part, None).await
}

/// Revokes the link of a part. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or there's no such part.
pub async fn recall(desk: &Desk, secret: &str, id: &str) -> Result<(), DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = open(&mut tx, desk, secret).await?;
    let link = handed(&mut tx, &case, id).await?;
    if link.done_at.is_some() || link.recalled_at.is_some() {
        return Ok(());
    }
    end(&mut tx, desk, &link, End::Recalled).await?;
    record(&mut tx, desk, &case, "recalled", id, link.part.0, None).await?;
    letters::recalled(&mut tx, desk, &case, &link).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends a part again with a new secret; the old link stops working. If the applicant's address isn't confirmed, it
/// sends a code to confirm it instead.
///
/// # Errors
/// If the link isn't the applicant's, or the part isn't delegated to anyone.
pub async fn remind(desk: &Desk, secret: &str, id: &str) -> Result<HandedOver, DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = open(&mut tx, desk, secret).await?;
    let link = handed(&mut tx, &case, id).await?;
    let now = desk.clock.now();
    if link.done_at.is_some() || link.recalled_at.is_some() || link.declined_at.is_some() {
        return Err(DeskError::WrongState);
    }
    if link.reminded_at.is_some_and(|at| at + DOUBLE_CLICK > now.0) {
        return Ok(HandedOver::Sent);
    }
    let sent = match (link.sent_at, &case.opened.application.confirmed_email) {
        (_, None) => {
            send_code_once(&mut tx, desk, &case, secret).await?;
            HandedOver::Waiting
        }
        (Some(_), Some(_)) => {
            send_again(&mut tx, desk, &case, &link, "reminded").await?;
            HandedOver::Sent
        }
        (None, Some(_)) => {
            send_first(&mut tx, desk, &case, &link).await?;
            HandedOver::Sent
        }
    };
    tx.commit().await?;
    Ok(sent)
}

/// Sends a colleague a new secret. The old link stops working.
pub(super) async fn send_again(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    link: &LinkRow,
    action: &'static str,
) -> Result<(), DeskError> {
    count(tx, desk, &case.opened.application.reference).await?;
    let (fresh, now) = (desk.secrets.token()?, desk.clock.now());
    tx.run(
        "UPDATE link SET secret = $1, expires_at = $2, reminded_at = $3 WHERE id = $4",
        &[
            (&digest(&fresh)).into(),
            now.plus_days(PART_DAYS).0.into(),
            now.0.into(),
            (&link.id).into(),
        ],
    )
    .await?;
    record(tx, desk, case, action, &link.id, link.part.0, None).await?;
    letters::reminder(tx, desk, case, link, &fresh).await
}

/// Completes the colleague's part and ends the link. Returns whether the part was complete.
///
/// # Errors
/// If the link doesn't work or is the applicant's own.
pub async fn done(desk: &Desk, secret: &str) -> Result<bool, DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = Case::open(&mut tx, desk, secret).await?;
    if case.opened.is_applicant() {
        return Err(DeskError::NotThisPart);
    }
    if case
        .steps()
        .iter()
        .any(|step| !missing(step, case.answers()).is_empty())
        || case.opened.part() == Part::Signature
    {
        return Ok(false);
    }
    finish(&mut tx, desk, &case).await?;
    tx.commit().await?;
    Ok(true)
}

/// "I'm the wrong person": ends the link and notifies the applicant.
///
/// # Errors
/// If the link doesn't work or is the applicant's own.
pub async fn decline(desk: &Desk, secret: &str) -> Result<(), DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = Case::open(&mut tx, desk, secret).await?;
    if case.opened.is_applicant() {
        return Err(DeskError::NotThisPart);
    }
    let link = case.opened.link.clone();
    end(&mut tx, desk, &link, End::Declined).await?;
    record(&mut tx, desk, &case, "declined", &link.id, case.opened.part(), None).await?;
    letters::declined(&mut tx, desk, &case).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the link that was used.
pub(super) async fn finish(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let link = &case.opened.link;
    end(tx, desk, link, End::Done).await?;
    record(tx, desk, case, "part done", &link.id, case.opened.part(), None).await?;
    letters::part_done(tx, desk, case).await
}

async fn open<'a>(tx: &mut Tx, desk: &'a Desk, secret: &str) -> Result<Case<'a>, DeskError> {
    let case = Case::open_own(tx, desk, secret).await?;
    if !case.opened.application.state().is_open() {
        return Err(DeskError::WrongState);
    }
    Ok(case)
}

async fn handed(tx: &mut Tx, case: &Case<'_>, id: &str) -> Result<LinkRow, DeskError> {
    const LINK: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link l WHERE l.id = $1 AND l.application = $2 AND l.part <> 'applicant'"
    );
    if !is_id(id) {
        return Err(DeskError::NotThisPart);
    }
    let found = tx
        .optional(LINK, &[id.into(), (&case.opened.application.reference).into()])
        .await?;
    found.ok_or(DeskError::NotThisPart)
}

async fn open_links(tx: &mut Tx, reference: &str, part: Part) -> Result<Vec<LinkRow>, DeskError> {
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

async fn end(tx: &mut Tx, desk: &Desk, link: &LinkRow, how: End) -> Result<(), DeskError> {
    let sql = match how {
        End::Done => "UPDATE link SET done_at = $1 WHERE id = $2",
        End::Declined => "UPDATE link SET declined_at = $1 WHERE id = $2",
        End::Recalled => "UPDATE link SET recalled_at = $1 WHERE id = $2",
    };
    tx.run(sql, &[desk.clock.now().0.into(), (&link.id).into()]).await?;
    Ok(())
}

async fn count(tx: &mut Tx, desk: &Desk, reference: &str) -> Result<(), DeskError> {
    let limit = Limit {
        what: "link",
        who: reference,
        most: MOST_LINKS,
    };
    limits::count(tx, desk, limit).await
}

async fn record(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    action: &'static str,
    link: &str,
    part: Part,
    personal: Option<serde_json::Value>,
) -> Result<(), DeskError> {
    let entry = Entry {
        subject: &case.opened.application.reference,
        action,
        actor: &case.opened.actor(),
        detail: json!({ "link": link, "part": part.id() }),
        personal,
    };
    ledger::append(tx, desk, entry).await
}
