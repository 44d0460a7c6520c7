//! The agreements that a member signs with a change of tier.

use super::starts::OfferedStart;
use crate::agreements::{AgreedChange, fill_with_change, names_tier};
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append};
use crate::members::access::StartedMembership;
use crate::storage::Tx;
use app::api::AgreementToSign;
use domain::application::NamedPerson;
use domain::joining::Agreement;
use domain::text::Text;
use domain::tier_change::ChangeStart;
use serde_json::json;

/// An agreement to sign, as filled in today.
pub(super) struct UnsignedAgreement {
    pub id: String,
    pub title: Text,
    pub version: String,
    /// When the change starts that it's about.
    pub starts: ChangeStart,
    /// Whether they've signed this version for another tier.
    pub again: bool,
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
            starts: self.starts,
            again: self.again,
            html: crate::markdown::to_html(&self.markdown),
            lang: self.language.clone(),
            hash: self.hash.clone(),
        }
    }
}

/// What a member has signed: an agreement in a version, for a tier.
struct SignedAgreement {
    agreement: String,
    version: String,
    tier: String,
}

async fn signed_agreements(tx: &mut Tx, membership: &StartedMembership) -> Result<Vec<SignedAgreement>, CommandError> {
    let rows: Vec<(String, String, String)> = tx
        .all(
            "SELECT s.agreement, t.version, COALESCE(c.tier, a.tier) FROM signature s \
             JOIN agreement_text t ON t.hash = s.hash JOIN application a ON a.reference = s.application \
             LEFT JOIN tier_change c ON c.membership = $2 AND c.number = s.change_number \
             WHERE s.application = $1 AND s.side = 'member' AND s.void_at IS NULL",
            &[(&membership.application).into(), (&membership.id).into()],
        )
        .await?;
    let rows = rows.into_iter();
    let rows = rows.map(|(agreement, version, tier)| SignedAgreement {
        agreement,
        version,
        tier,
    });
    Ok(rows.collect())
}

/// What a member signs to change to a tier, for each start of the change: what they haven't signed in this version, and what they've
/// signed for another tier, if its text depends on the tier. Each text names the change. `waits` says whether people have to approve it.
pub(super) async fn unsigned(
    tx: &mut Tx,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    starts: &[OfferedStart<'_>],
    waits: bool,
) -> Result<Vec<UnsignedAgreement>, CommandError> {
    let signed = signed_agreements(tx, membership).await?;
    let all = starts.iter().flat_map(|start| to_sign(linked, &signed, start, waits));
    Ok(all.collect())
}

fn to_sign(
    linked: &LinkedApplication<'_>,
    signed: &[SignedAgreement],
    start: &OfferedStart<'_>,
    waits: bool,
) -> Vec<UnsignedAgreement> {
    let (programme, tier) = (start.next.programme, start.next.tier);
    let is_theirs = |agreement: &&Agreement| agreement.tiers.is_empty() || agreement.tiers.contains(&tier.id);
    let is_of_tier = |one: &SignedAgreement| one.tier == tier.id || tier.formerly.contains(&one.tier);
    let known = |agreement: &Agreement| {
        let mut signed = signed.iter();
        signed.find(|one| one.agreement == agreement.id && one.version == agreement.version)
    };
    let is_open = |agreement: &&Agreement| {
        let (template, _) = agreement.template.get(&linked.opened.application.language);
        known(agreement).is_none_or(|one| !is_of_tier(one) && names_tier(template))
    };
    let all = programme.joining.agreements.iter().filter(is_theirs);
    let open: Vec<&Agreement> = all.filter(is_open).collect();
    let new = open.iter().filter(|agreement| known(agreement).is_none());
    let offered = start.brief();
    let change = AgreedChange {
        from: &linked.tier.title,
        start: &offered,
        // Staff decide about what they have to sign.
        waits: waits || new.clone().any(|agreement| agreement.countersigned),
    };
    let under = linked.with_rules(programme, tier);
    let unsigned = open.iter().map(|agreement| {
        let filled = fill_with_change(&under, agreement, linked.today, change);
        UnsignedAgreement {
            id: agreement.id.clone(),
            title: agreement.title.clone(),
            version: agreement.version.clone(),
            starts: start.starts,
            again: known(agreement).is_some(),
            countersigned: agreement.countersigned,
            markdown: filled.markdown,
            language: filled.language,
            hash: filled.hash,
        }
    });
    unsigned.collect()
}

/// Undoes what the member, and perhaps the foundation, signed with a change that doesn't take effect: the agreements that it replaced are
/// valid again.
pub(super) async fn undo(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    asked_at: i64,
) -> Result<(), CommandError> {
    // What was signed with the application isn't part of it, even if it was approved in the same moment.
    tx.run(
        "UPDATE signature SET void_at = $1 WHERE application = $2 AND void_at IS NULL AND hash IN \
         (SELECT s.hash FROM signature s WHERE s.application = $2 AND s.side = 'member' AND s.at = $3 \
         AND (s.at > $4 OR s.change_number IS NOT NULL) AND s.void_at IS NULL)",
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

/// Stores the signatures of somebody who acts for the member, with the change that was stored last, and with the time at which they ask for
/// the change: [`undo`] finds them by it.
pub(super) async fn store(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    unsigned: impl Iterator<Item = &UnsignedAgreement>,
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
            "INSERT INTO signature (id, application, agreement, hash, side, name, title, at, change_number) \
             VALUES ($1, $2, $3, $4, 'member', $5, '', $6, (SELECT MAX(c.number) FROM tier_change c WHERE c.membership = $7))",
            &[
                (&id).into(),
                (&membership.application).into(),
                (&agreement.id).into(),
                (&agreement.hash).into(),
                (&person.name).into(),
                now.into(),
                (&membership.id).into(),
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
