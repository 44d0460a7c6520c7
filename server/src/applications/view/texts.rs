//! Agreements: their texts, who signed them, and what has changed since.

use crate::agreements::is_ready;
use crate::applications::Signer;
use crate::applications::sign::{self, SignatureRow};
use crate::applications::{AppState, CommandError, LinkedApplication, unprintable};
use crate::storage::Tx;
use app::api::{AgreementBrief, AgreementText, Difference, SignatureBrief};
use domain::application::agreements;
use domain::joining::Part;

/// The agreements, their signatories, and whether they're signed in their current form.
///
/// # Errors
/// If the database fails.
pub(crate) async fn agreement_briefs(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Vec<AgreementBrief>, CommandError> {
    let rows = sign::signatures(tx, &linked.opened.application.reference).await?;
    let subject = linked.subject();
    let frozen = !linked.opened.application.state().is_open();
    let all = agreements(&subject).map(|agreement| {
        let hash = sign::filled(linked, agreement, &rows).hash;
        let own = rows
            .iter()
            .filter(|row| row.agreement == agreement.id && row.side == Signer::Member);
        // A submitted agreement stays signed, even if a later programme or release words it differently.
        let signed = own
            .clone()
            .rfind(|row| row.void_at.is_none() && (frozen || row.hash == hash));
        let countersigned = signed.and_then(|signed| {
            rows.iter()
                .rfind(|row| row.side == Signer::Foundation && row.hash == signed.hash && row.void_at.is_none())
        });
        AgreementBrief {
            id: agreement.id.clone(),
            title: agreement.title.clone(),
            version: agreement.version.clone(),
            countersigned: agreement.countersigned,
            void: signed.is_none() && own.count() > 0,
            signed: signed.map(signature_brief),
            countersignature: countersigned.map(signature_brief),
        }
    });
    let is_imported = linked.opened.application.import.is_some();
    // What imported members signed to join was signed elsewhere.
    Ok(all.filter(|known| !is_imported || known.signed.is_some()).collect())
}

fn signature_brief(row: &SignatureRow) -> SignatureBrief {
    SignatureBrief {
        name: row.name.clone(),
        title: row.title.clone(),
        hash: row.hash.clone(),
        at: row.at,
    }
}

/// An agreement that the link gives access to, and how it differs from what was signed before.
pub(super) async fn agreement_text(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    wanted: &str,
) -> Result<Option<AgreementText>, CommandError> {
    let part = linked.opened.part();
    let subject = linked.subject();
    let agreement = agreements(&subject).find(|known| known.id == wanted);
    let Some(agreement) = agreement.filter(|_| matches!(part, Part::Applicant | Part::Signature)) else {
        return Ok(None);
    };
    let rows = sign::signatures(tx, &linked.opened.application.reference).await?;
    let filled = sign::filled(linked, agreement, &rows);
    let before = rows
        .iter()
        .rfind(|row| row.agreement == agreement.id && row.side == Signer::Member && row.hash != filled.hash);
    let signed = rows.iter().any(|row| row.hash == filled.hash && row.void_at.is_none());
    let differences = match before {
        Some(row) if !signed => {
            let (markdown,): (String,) = tx
                .one(
                    "SELECT markdown FROM agreement_text WHERE hash = $1",
                    &[(&row.hash).into()],
                )
                .await?;
            differences(&markdown, &filled.markdown)
        }
        _ => Vec::new(),
    };
    let unprintable = unprintable(state, linked, agreement).await?;
    Ok(Some(AgreementText {
        html: crate::markdown::to_html(&filled.markdown),
        lang: filled.language,
        hash: filled.hash,
        ready: is_ready(linked.all_steps(), linked.answers()),
        yours: sign::signs_here(linked),
        differences,
        unprintable: unprintable.into_iter().map(String::from).collect(),
    }))
}

/// A word-by-word diff.
fn differences(before: &str, now: &str) -> Vec<(Difference, String)> {
    use similar::{Algorithm, ChangeTag, utils::diff_unicode_words};
    diff_unicode_words(Algorithm::Patience, before, now)
        .into_iter()
        .map(|(tag, piece)| {
            let difference = match tag {
                ChangeTag::Equal => Difference::Same,
                ChangeTag::Delete => Difference::Gone,
                ChangeTag::Insert => Difference::Added,
            };
            (difference, piece.to_owned())
        })
        .collect()
}
