//! The agreements that a member signs with a change of tier: those of the new tier that they haven't signed in this version.

use crate::agreements::fill;
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append};
use crate::members::access::StartedMembership;
use crate::storage::Tx;
use app::api::AgreementToSign;
use domain::application::NamedPerson;
use domain::joining::Agreement;
use domain::programme::{Programme, Tier};
use domain::text::Text;
use serde_json::json;

/// An agreement to sign, as filled in today.
pub(super) struct UnsignedAgreement {
    pub id: String,
    pub title: Text,
    pub version: String,
    pub countersigned: bool,
    pub markdown: String,
    pub language: String,
    pub hash: String,
}

impl UnsignedAgreement {
    pub fn brief(&self) -> AgreementToSign {
        AgreementToSign {
            id: self.id.clone(),
            title: self.title.clone(),
            html: crate::markdown::to_html(&self.markdown),
            lang: self.language.clone(),
            hash: self.hash.clone(),
        }
    }
}

/// The agreements of a tier that the member hasn't signed in this version. A change of tier doesn't end those that were signed.
pub(super) async fn unsigned(
    tx: &mut Tx,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    (programme, tier): (&Programme, &Tier),
) -> Result<Vec<UnsignedAgreement>, CommandError> {
    let signed: Vec<(String, String)> = tx
        .all(
            "SELECT s.agreement, t.version FROM signature s JOIN agreement_text t ON t.hash = s.hash \
             WHERE s.application = $1 AND s.side = 'member' AND s.void_at IS NULL",
            &[(&membership.application).into()],
        )
        .await?;
    let is_theirs = |agreement: &&Agreement| agreement.tiers.is_empty() || agreement.tiers.contains(&tier.id);
    let is_signed = |agreement: &Agreement| signed.contains(&(agreement.id.clone(), agreement.version.clone()));
    let all = programme.joining.agreements.iter().filter(is_theirs);
    let under = linked.with_rules(programme, tier);
    let unsigned = all.filter(|agreement| !is_signed(agreement)).map(|agreement| {
        let filled = fill(&under, agreement, None, linked.today, None);
        UnsignedAgreement {
            id: agreement.id.clone(),
            title: agreement.title.clone(),
            version: agreement.version.clone(),
            countersigned: agreement.countersigned,
            markdown: filled.markdown,
            language: filled.language,
            hash: filled.hash,
        }
    });
    Ok(unsigned.collect())
}

/// Undoes what was signed with a change that doesn't take effect: the agreements that it replaced are valid again.
pub(super) async fn undo(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    asked_at: i64,
) -> Result<(), CommandError> {
    // A change is asked for after the approval. What was signed until then isn't part of it.
    tx.run(
        "UPDATE signature SET void_at = $1 WHERE application = $2 AND side = 'member' AND at = $3 AND at > $4 \
         AND void_at IS NULL",
        &[
            state.clock.now().0.into(),
            (&membership.application).into(),
            asked_at.into(),
            membership.approved_at.into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE signature SET void_at = NULL WHERE application = $1 AND void_at = $2 AND at < $2",
        &[(&membership.application).into(), asked_at.into()],
    )
    .await?;
    Ok(())
}

/// Stores the signatures of somebody who acts for the member, with the time at which they ask for the change: [`undo`] finds them by it.
pub(super) async fn store(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    unsigned: &[UnsignedAgreement],
    (actor, person): (&str, &NamedPerson),
    now: i64,
) -> Result<(), CommandError> {
    for agreement in unsigned {
        tx.run(
            "INSERT INTO agreement_text (hash, agreement, version, language, markdown, at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (hash) DO NOTHING",
            &[
                (&agreement.hash).into(),
                (&agreement.id).into(),
                (&agreement.version).into(),
                (&agreement.language).into(),
                (&agreement.markdown).into(),
                now.into(),
            ],
        )
        .await?;
        tx.run(
            "UPDATE signature SET void_at = $1 WHERE application = $2 AND agreement = $3 AND void_at IS NULL",
            &[now.into(), (&membership.application).into(), (&agreement.id).into()],
        )
        .await?;
        let id = state.secrets.id()?;
        tx.run(
            "INSERT INTO signature (id, application, agreement, hash, side, name, title, at) \
             VALUES ($1, $2, $3, $4, 'member', $5, '', $6)",
            &[
                (&id).into(),
                (&membership.application).into(),
                (&agreement.id).into(),
                (&agreement.hash).into(),
                (&person.name).into(),
                now.into(),
            ],
        )
        .await?;
        let entry = Entry {
            subject: membership.application.as_str(),
            action: "signed",
            actor,
            detail: json!({ "agreement": agreement.id, "version": agreement.version, "hash": agreement.hash }),
            personal: Some(json!({ "name": person.name })),
        };
        append(tx, state, entry).await?;
    }
    Ok(())
}
