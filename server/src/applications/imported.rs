//! The record of a membership that was agreed on elsewhere. It takes the place of an application, so that everything that's known about the
//! member is where it is for all others. Nobody applied, decided or signed: it's in no queue, and no link opens it.

use super::answers::{self, AnswerSource};
use super::ids::{ApplicationReference, LinkId, LinkSecret, MemberImportId, PartyId};
use super::likeness::normal;
use super::{AppState, CommandError, duplicates};
use crate::storage::{Tx, name_key};
use domain::application::ApplicantKind;
use domain::joining::Part;
use domain::programme::{Programme, Tier};
use serde_json::json;
use std::collections::BTreeMap;

/// What's known about a member.
#[derive(Clone, Debug)]
pub(crate) struct ImportedApplication<'a> {
    pub import: &'a MemberImportId,
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub kind: ApplicantKind,
    pub name: &'a str,
    pub language: &'a str,
    /// Answers by key.
    pub answers: Vec<(String, String)>,
}

/// Stores a record, with a party of its own. Returns its number and its party.
///
/// # Errors
/// If the database fails.
pub(crate) async fn insert_imported(
    tx: &mut Tx,
    state: &AppState,
    of: &ImportedApplication<'_>,
) -> Result<(ApplicationReference, PartyId), CommandError> {
    let now = state.clock.now().0;
    let (foundation, party) = (&of.programme.foundation, PartyId::random(&state.secrets)?);
    let kind = match of.kind {
        ApplicantKind::Person => "person",
        ApplicantKind::Organisation => "organisation",
    };
    tx.run(
        "INSERT INTO party (id, foundation, kind, name, sort_name, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&party).into(),
            foundation.into(),
            kind.into(),
            of.name.into(),
            (&name_key(of.name)).into(),
            now.into(),
        ],
    )
    .await?;
    let record: BTreeMap<&str, &str> = of
        .answers
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    let (record, likeness) = (json!(record).to_string(), normal(of.name));
    let reference = loop {
        let reference = ApplicationReference::random(&state.secrets)?;
        let inserted = tx
            .run(
                "INSERT INTO application (reference, foundation, programme, version, tier, language, state, outcome, carried, revision, \
                 created_at, changed_at, submitted_at, decided_at, record, likeness, party, import) \
                 VALUES ($1, $2, $3, $4, $5, $6, 'submitted', 'approved', '', 1, $7, $7, $7, $7, $8, $9, $10, $11) \
                 ON CONFLICT (reference) DO NOTHING",
                &[
                    (&reference).into(),
                    foundation.into(),
                    (&of.programme.id).into(),
                    (&of.programme.version).into(),
                    (&of.tier.id).into(),
                    of.language.into(),
                    now.into(),
                    (&record).into(),
                    (&likeness).into(),
                    (&party).into(),
                    of.import.into(),
                ],
            )
            .await?;
        // Otherwise, the number is taken.
        if inserted > 0 {
            break reference;
        }
    };
    // Nobody has the secret, and it's expired.
    let link = LinkId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO link (id, application, secret, part, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5)",
        &[
            (&link).into(),
            (&reference).into(),
            (&LinkSecret::random(&state.secrets)?.hash()).into(),
            Part::Applicant.id().into(),
            now.into(),
        ],
    )
    .await?;
    let source = AnswerSource {
        reference: &reference,
        link: &link,
        page: "",
        revision: 1,
        at: now,
    };
    let answers = of.answers.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    answers::add(tx, source, &answers.collect::<Vec<_>>()).await?;
    duplicates::store_keys(tx, foundation, &reference).await?;
    Ok((reference, party))
}

/// Withdraws a record, because its import is undone. It's nobody's likely duplicate any more, and holds no place of its tier.
///
/// # Errors
/// If the database fails.
pub(crate) async fn withdraw_imported(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    tx.run(
        "UPDATE application SET state = 'withdrawn', outcome = NULL, changed_at = $1 WHERE reference = $2",
        &[state.clock.now().0.into(), reference.into()],
    )
    .await?;
    tx.run("DELETE FROM likeness_key WHERE application = $1", &[reference.into()])
        .await?;
    Ok(())
}
