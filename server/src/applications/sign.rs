//! Signing: the named person agrees to exactly this text. We store its hash, their name, role and the time.

use super::ids::{ApplicationReference, LinkSecret};
use super::ledger::{self, Entry};
use super::rows::Signer;
use super::{AppState, CommandError, LinkedApplication};
use crate::agreements::{Filled, fill, is_ready};
use crate::clock::Timestamp;
use crate::from_row;
use crate::mail::mailbox;
use crate::storage::Tx;
use domain::application::{ApplicantKind, agreements, is_applicant, key, missing, signatory, signing_role};
use domain::date::Date;
use domain::joining::{Agreement, Part};
use domain::typed::tidy;
use serde_json::json;

/// A stored signature.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignatureRow {
    pub id: String,
    pub agreement: String,
    pub hash: String,
    pub side: Signer,
    pub name: String,
    pub title: String,
    pub at: i64,
    pub void_at: Option<i64>,
    /// The day of approval that the text's days follow from. `None` if they follow from the day of the signature.
    pub approval_on: Option<String>,
}
from_row!(SignatureRow {
    id,
    agreement,
    hash,
    side,
    name,
    title,
    at,
    void_at,
    approval_on
});

/// The result of signing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signed {
    Yes,
    /// The consent, title or signatory's name is missing. The page shows the error.
    Incomplete,
    /// The text has changed since it was read.
    TextChanged,
}

/// Signs an agreement with the answers on its page.
///
/// # Errors
/// If the link doesn't work or doesn't give access, or the application can't be changed any more.
pub async fn sign(state: &AppState, secret: &LinkSecret, agreement: &str, hash: &str) -> Result<Signed, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    if !linked.opened.application.state().is_open() {
        return Err(CommandError::WrongState);
    }
    if !signs_here(&linked) {
        return Err(CommandError::NotThisPart);
    }
    let subject = linked.subject();
    let agreement = agreements(&subject)
        .find(|known| known.id == agreement)
        .ok_or(CommandError::NotThisPart)?;
    let steps = linked.all_steps();
    let page = steps
        .iter()
        .find(|step| step.id == format!("agreement-{}", agreement.id));
    if !is_ready(steps, linked.answers()) || page.is_none_or(|page| !missing(page, linked.answers()).is_empty()) {
        return Ok(Signed::Incomplete);
    }
    let before = signatures(&mut tx, &linked.opened.application.reference).await?;
    let filled = filled(&linked, agreement, &before);
    if filled.hash != hash {
        return Ok(Signed::TextChanged);
    }
    let own =
        |row: &&SignatureRow| row.agreement == agreement.id && row.side == Signer::Member && row.void_at.is_none();
    if before.iter().filter(own).any(|row| row.hash == hash) {
        // Signed already, by the first click of two.
        return Ok(Signed::Yes);
    }
    store(&mut tx, state, &linked, agreement, &filled).await?;
    if linked.opened.part() == Part::Signature && super::submit::all_signed(&mut tx, &linked).await? {
        super::hand_over::finish(&mut tx, state, &linked).await?;
        super::letters::signed(&mut tx, state, &linked, secret).await?;
    }
    tx.commit().await?;
    Ok(Signed::Yes)
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    agreement: &Agreement,
    filled: &Filled,
) -> Result<(), CommandError> {
    let reference = &linked.opened.application.reference;
    let now = state.clock.now().0;
    let said = |what: &str| tidy(linked.answers().get(&key::sign(&agreement.id, what)));
    // The name as the applicant typed it: the signatory might spell it differently.
    let named = signatory(&linked.subject());
    let (name, title) = (named.map_or_else(|| said("name"), |person| person.name), said("title"));
    tx.run(
        "INSERT INTO agreement_text (hash, agreement, version, language, markdown, at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (hash) DO NOTHING",
        &[
            (&filled.hash).into(),
            (&agreement.id).into(),
            (&agreement.version).into(),
            (&filled.language).into(),
            (&filled.markdown).into(),
            now.into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE signature SET void_at = $1 WHERE application = $2 AND agreement = $3 AND void_at IS NULL",
        &[now.into(), reference.into(), (&agreement.id).into()],
    )
    .await?;
    let id = state.secrets.id()?;
    let approval_on = filled.approval_on.map(|day| day.to_string());
    tx.run(
        "INSERT INTO signature (id, application, agreement, hash, side, name, title, at, approval_on) \
         VALUES ($1, $2, $3, $4, 'member', $5, $6, $7, $8)",
        &[
            (&id).into(),
            reference.into(),
            (&agreement.id).into(),
            (&filled.hash).into(),
            (&name).into(),
            (&title).into(),
            now.into(),
            approval_on.as_deref().into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "signed",
        actor: &linked.opened.actor(),
        detail: json!({ "agreement": agreement.id, "version": agreement.version, "hash": filled.hash }),
        personal: Some(json!({ "name": name, "title": title })),
    };
    ledger::append(tx, state, entry).await
}

/// The current text. It's the one that was signed, as long as it still fits: nothing else has changed, the price is the same, and the
/// first period isn't over. Otherwise, it's signed today. Its days are those of an approval by the day that the foundation promises.
pub(super) fn filled(linked: &LinkedApplication<'_>, agreement: &Agreement, rows: &[SignatureRow]) -> Filled {
    let named = signatory(&linked.subject());
    let text = |agreed, approval_on| fill(linked, agreement, named.as_ref(), agreed, approval_on);
    let is_own =
        |row: &&SignatureRow| row.agreement == agreement.id && row.side == Signer::Member && row.void_at.is_none();
    let signed = rows
        .iter()
        .rfind(is_own)
        .map(|row| {
            (
                row,
                Timestamp(row.at).day(),
                row.approval_on.as_deref().and_then(Date::parse),
            )
        })
        .filter(|(_, signed, approval)| still_fits(linked, *signed, approval.unwrap_or(*signed)));
    let signed = signed.map(|(row, signed, approval)| (text(signed, approval), &row.hash));
    match signed {
        Some((text, hash)) if text.hash == *hash => text,
        _ => text(linked.today, linked.decided_by(linked.today).or(Some(linked.today))),
    }
}

fn still_fits(linked: &LinkedApplication<'_>, signed: Date, approval: Date) -> bool {
    let facts = linked.answers().facts(linked.programme, linked.tier, signed);
    let term = linked.tier.term_for(&facts);
    let first = term.and_then(|term| term.periods(approval).next());
    let is_over = first.is_some_and(|first| first.end < linked.today);
    !is_over && linked.quote(signed).components == linked.quote(linked.today).components
}

/// Whether the link's holder is the signatory: the applicant, if they named themselves or join as an individual, otherwise
/// the person who got the signature by link.
pub(super) fn signs_here(linked: &LinkedApplication<'_>) -> bool {
    match linked.opened.part() {
        // Another signatory could have been named since the link was sent.
        Part::Signature => signatory(&linked.subject()).is_none_or(|named| {
            let sent_to = linked.opened.link.email.as_deref().unwrap_or_default();
            mailbox(&named.email) == mailbox(sent_to)
        }),
        Part::Applicant => {
            let subject = linked.subject();
            let role =
                signing_role(&subject).filter(|_| subject.answers.party(linked.tier) == ApplicantKind::Organisation);
            role.is_none_or(|role| is_applicant(subject.answers, &role.id))
        }
        Part::Legal | Part::Billing | Part::Marketing => false,
    }
}

pub(super) async fn signatures(
    tx: &mut Tx,
    reference: &ApplicationReference,
) -> Result<Vec<SignatureRow>, CommandError> {
    Ok(tx
        .all(
            "SELECT id, agreement, hash, side, name, title, at, void_at, approval_on FROM signature WHERE application = $1 \
             ORDER BY at, id",
            &[reference.into()],
        )
        .await?)
}
