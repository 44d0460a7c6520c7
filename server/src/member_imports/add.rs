//! Adds one member: a record, a membership that has begun, its term, a contact and a profile. Nothing is billed and nobody gets an email:
//! what this term costs was billed elsewhere, and later terms are as usual.

use super::plan::{PlannedMembership, kind_answer};
use super::rows::{StoredImport, StoredListRow};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, ImportedApplication, LinkedApplication, MembershipId, append,
    by_reference, holders_of, insert_imported,
};
use crate::mail::normalized;
use crate::members;
use crate::memberships::snapshot_of;
use crate::profiles;
use crate::storage::{Tx, name_key};
use app::api::ImportReason;
use app::locale::Locale;
use domain::application::{ApplicantKind, key, link_of};
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::import::ImportedRow;
use domain::name::same_name;
use domain::programme::{Programme, Tier};
use serde_json::json;

/// What came of a row.
pub(super) enum Added {
    Yes(ApplicationReference),
    /// Something has changed since the list was read.
    No(ImportReason),
}

/// Adds a member, unless it has become one, its term is over, or its tier is gone or full.
///
/// # Errors
/// If the database fails.
pub(super) async fn add(
    tx: &mut Tx,
    state: &AppState,
    import: &StoredImport,
    stored: &StoredListRow,
) -> Result<Added, CommandError> {
    let (row, plan) = (stored.row()?, stored.plan()?);
    let Some(planned) = plan.membership else {
        return Ok(Added::No(ImportReason::TierUnknown));
    };
    // The list can have been read on another day.
    if planned.last_day.is_some_and(|last| last < state.clock.today()) {
        return Ok(Added::No(ImportReason::Over));
    }
    let Some((programme, tier)) = rules(state, import, &planned) else {
        return Ok(Added::No(ImportReason::TierUnknown));
    };
    if is_member(tx, import, &row, &planned.others).await? {
        return Ok(Added::No(ImportReason::Member));
    }
    if let Some(cap) = &tier.cap {
        let of = (import.foundation.as_str(), import.programme.as_str(), tier.id.as_str());
        if holders_of(tx, of, cap).await? >= i64::from(cap.most) {
            return Ok(Added::No(ImportReason::Full));
        }
    }
    let languages = state.loaded.catalogue.foundation(&import.foundation);
    let languages = languages.map_or(&[][..], |foundation| &foundation.languages);
    let application = ImportedApplication {
        import: &import.id,
        programme,
        tier,
        kind: planned.kind,
        name: &row.name,
        language: Locale::offered_by(languages, "").tag(),
        answers: answers(programme, &planned, &row),
    };
    let (reference, party) = insert_imported(tx, state, &application).await?;
    let Some(linked) = by_reference(tx, state, &reference).await? else {
        return Err(CommandError::NoSuchTier);
    };
    let id = MembershipId::random(&state.secrets)?;
    let has_before = planned.since < planned.first_day;
    let number = if has_before { 2 } else { 1 };
    let now = state.clock.now().0;
    tx.run(
        "INSERT INTO membership (id, foundation, party, application, programme, version, tier, approved_at, activated_at, tier_from, \
         tier_term) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)",
        &[
            (&id).into(),
            (&import.foundation).into(),
            party.as_str().into(),
            (&reference).into(),
            (&import.programme).into(),
            (&programme.version).into(),
            (&tier.id).into(),
            now.into(),
            (&planned.counts_from.to_string()).into(),
            (number - planned.place).into(),
        ],
    )
    .await?;
    terms(tx, state, &linked, (import, &id), &planned).await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "membership imported",
        actor: import.account.as_str(),
        detail: json!({
            "membership": id, "import": import.id, "row": row.number, "tier": tier.id, "version": programme.version,
            "since": planned.since, "first_day": planned.first_day, "last_day": planned.last_day,
        }),
        personal: Some(json!({ "record": row })),
    };
    append(tx, state, entry).await?;
    if normalized(&row.email).is_some() {
        members::create(tx, state, &linked, &id).await?;
    }
    profiles::create(tx, state, &linked, &id).await?;
    if row.hidden {
        profiles::unlist(tx, &import.foundation, &id).await?;
    }
    reminders(tx, state, &id).await?;
    Ok(Added::Yes(reference))
}

/// The version and the tier of a plan. `None` if the site's programmes have changed since.
fn rules<'a>(
    state: &'a AppState,
    import: &StoredImport,
    planned: &PlannedMembership,
) -> Option<(&'a Programme, &'a Tier)> {
    let version = VersionQuery::Version(planned.version.clone());
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue
        .programme(&import.foundation, &import.programme, &version)
        .ok()?;
    Some((programme, programme.tier(&planned.tier)?))
}

/// Whether somebody with this name has become a member since the list was read, or another list had the same key in the same system.
/// Leaves out `others`, which staff have said belong to other members, and what this list has added.
async fn is_member(
    tx: &mut Tx,
    import: &StoredImport,
    row: &ImportedRow,
    others: &[String],
) -> Result<bool, CommandError> {
    let is_new = |id: &String| !others.contains(id);
    let named: Vec<(String, String)> = tx
        .all(
            "SELECT m.id, y.name FROM party y JOIN membership m ON m.party = y.id JOIN application a ON a.reference = m.application \
             WHERE y.foundation = $1 AND y.sort_name = $2 AND m.programme = $3 AND m.ended_at IS NULL AND m.ended_on IS NULL \
             AND (a.import IS NULL OR a.import <> $4)",
            &[
                (&import.foundation).into(),
                (&name_key(&row.name)).into(),
                (&import.programme).into(),
                (&import.id).into(),
            ],
        )
        .await?;
    if named.iter().any(|(id, name)| is_new(id) && same_name(name, &row.name)) {
        return Ok(true);
    }
    if row.key.is_empty() {
        return Ok(false);
    }
    let keyed: Vec<(String,)> = tx
        .all(
            "SELECT m.id FROM member_import_row r JOIN member_import i ON i.id = r.import \
             JOIN membership m ON m.application = r.application WHERE r.key = $1 AND r.key <> '' AND i.foundation = $2 \
             AND i.programme = $3 AND i.format = $4 AND i.id <> $5 AND m.ended_at IS NULL AND m.ended_on IS NULL",
            &[
                (&row.key).into(),
                (&import.foundation).into(),
                (&import.programme).into(),
                import.format.0.id().into(),
                (&import.id).into(),
            ],
        )
        .await?;
    Ok(keyed.iter().any(|(id,)| is_new(id)))
}

/// What's known about the member, as if it had been typed. What forms wouldn't accept is left out.
fn answers(programme: &Programme, planned: &PlannedMembership, row: &ImportedRow) -> Vec<(String, String)> {
    let contact = if row.contact.is_empty() {
        &row.name
    } else {
        &row.contact
    };
    let mut answers = match planned.kind {
        ApplicantKind::Person => vec![(key::YOUR_NAME.to_owned(), row.name.clone())],
        ApplicantKind::Organisation => vec![
            (key::ORGANISATION_NAME.to_owned(), row.name.clone()),
            (key::WEBSITE.to_owned(), link_of(&row.website).unwrap_or_default()),
            (key::YOUR_NAME.to_owned(), contact.clone()),
        ],
    };
    if normalized(&row.email).is_some() {
        answers.push((key::YOUR_EMAIL.to_owned(), row.email.clone()));
    }
    answers.extend(kind_answer(programme, planned.kind));
    answers.retain(|(_, value)| !value.is_empty());
    answers
}

/// The term that the member is in, with what it's promised. The time before is one term, of which nothing is known but its days.
async fn terms(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    (import, membership): (&StoredImport, &MembershipId),
    planned: &PlannedMembership,
) -> Result<(), CommandError> {
    let mut number = 1;
    let before = planned
        .first_day
        .previous()
        .filter(|_| planned.since < planned.first_day);
    if let Some(before) = before {
        let nothing = json!({
            "version": linked.programme.version,
            "tier": linked.tier.id,
            "grants": { "tier": linked.tier.id, "ancestors": [], "grants": [], "removed": [] },
            "import": import.id,
        });
        term(
            tx,
            state,
            membership,
            (number, planned.since, Some(before)),
            (linked, &nothing.to_string()),
        )
        .await?;
        number = 2;
    }
    let mut promised = snapshot_of(linked, &linked.quote(planned.first_day), &linked.programme.version);
    promised["in_kind"] = json!([]);
    promised["agreements"] = json!([]);
    promised["import"] = json!(import.id);
    let days = (number, planned.first_day, planned.last_day);
    let promised = promised.to_string();
    term(tx, state, membership, days, (linked, &promised)).await
}

async fn term(
    tx: &mut Tx,
    state: &AppState,
    membership: &MembershipId,
    (number, first_day, last_day): (i64, Date, Option<Date>),
    (linked, snapshot): (&LinkedApplication<'_>, &str),
) -> Result<(), CommandError> {
    let last_day = last_day.map(|day| day.to_string());
    tx.run(
        "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at, tier, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            membership.into(),
            number.into(),
            (&first_day.to_string()).into(),
            last_day.as_ref().into(),
            snapshot.into(),
            state.clock.now().0.into(),
            (&linked.tier.id).into(),
            (&linked.programme.version).into(),
        ],
    )
    .await?;
    Ok(())
}

/// Plans the reminders of the end of the term. Those that were due before today were sent elsewhere, or by nobody.
async fn reminders(tx: &mut Tx, state: &AppState, membership: &MembershipId) -> Result<(), CommandError> {
    members::plan_reminders(tx, state, membership).await?;
    tx.run(
        "UPDATE notice SET state = 'needless', at = $1 WHERE membership = $2 AND state = 'due' AND due_on < $3",
        &[
            state.clock.now().0.into(),
            membership.into(),
            (&state.clock.today().to_string()).into(),
        ],
    )
    .await?;
    Ok(())
}
