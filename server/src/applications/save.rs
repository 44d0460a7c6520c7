//! Saving answers as typed. Invalid answers are saved, too, and the page shows the errors.
//!
//! A form includes the revision it's based on. Unchanged fields are ignored. If someone else has changed a field since, it
//! isn't overwritten: the new text is held until its author has seen both versions.

use super::answers::{self, AnswerSource};
use super::ids::{ApplicationReference, LinkId, LinkSecret, UploadId};
use super::link::{self, APPLICANT_DAYS};
use super::typed::{self, Typed};
use super::usage;
use super::{AppState, CommandError, LinkedApplication};
use crate::clock::DAY;
use crate::storage::Tx;
use domain::application::Step;
use domain::typed::cleaned;
use std::collections::{BTreeMap, BTreeSet};

/// The contents of a form.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The revision the page was based on.
    pub revision: i64,
    /// The page's name, if it saves automatically. Empty for a submitted form.
    pub page: String,
    /// Keys and what was typed.
    pub answers: Vec<(String, String)>,
}

impl Form {
    /// The page's name as stored. Clients can send anything, so it's shortened.
    fn page(&self) -> String {
        cleaned(&self.page).chars().take(64).collect()
    }

    /// The text typed, or an empty string if nothing was sent.
    pub fn answer(&self, key: &str) -> &str {
        self.answers
            .iter()
            .find(|(known, _)| known == key)
            .map_or("", |(_, typed)| typed)
    }
}

/// The result of saving.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saved {
    pub revision: i64,
    /// The keys that someone else has changed since, with their current answers.
    pub conflicts: Vec<(String, String)>,
}

/// Saves a form, and returns the application's new state.
///
/// # Errors
/// If the link doesn't work, or answers can't be changed any more.
pub async fn save<'a>(
    state: &'a AppState,
    secret: &LinkSecret,
    form: &Form,
) -> Result<(Saved, LinkedApplication<'a>), CommandError> {
    let mut tx = state.database.begin().await?;
    let mut linked = LinkedApplication::open(&mut tx, state, secret).await?;
    if !linked.opened.application.state().is_open() {
        return Err(CommandError::WrongState);
    }
    let saved = write(&mut tx, state, &mut linked, form).await?;
    tx.commit().await?;
    Ok((saved, linked))
}

/// Holds a form whose link has expired, until its recipient returns with a new one.
///
/// # Errors
/// If no link has this secret.
pub async fn keep_for_later(state: &AppState, secret: &LinkSecret, form: &Form) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let mut linked = LinkedApplication::of(state, link::find(&mut tx, secret).await?)?;
    let (typed, stored) = typed::of(&mut linked, form);
    let (reference, link) = (&linked.opened.application.reference, &linked.opened.link.id);
    for typed in typed.iter().filter(|typed| typed.value != stored.get(typed.key)) {
        hold(&mut tx, reference, link, typed.key, &typed.value, state.clock.now().0).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Writes the answers of a form, and updates `linked`.
pub(super) async fn write(
    tx: &mut Tx,
    state: &AppState,
    linked: &mut LinkedApplication<'_>,
    form: &Form,
) -> Result<Saved, CommandError> {
    let (mut typed, mut answers) = typed::of(linked, form);
    retain_own_files(tx, linked, &mut typed).await?;
    let before = linked.opened.application.revision;
    let since = if form.revision < before {
        ConcurrentChanges::read(tx, linked, form).await?
    } else {
        ConcurrentChanges::default()
    };
    let (mut changed, mut conflicts) = (Vec::new(), Vec::new());
    for typed in &typed {
        let now = answers.get(typed.key).to_owned();
        let base = since.base.get(typed.key).map_or(now.as_str(), String::as_str);
        if typed.value == now || typed.value == base {
            // Unchanged, or the same as in the form.
        } else if since.by_others.contains(typed.key) {
            conflicts.push((typed.key.to_owned(), now));
        } else {
            changed.push(typed);
        }
    }
    let reference = linked.opened.application.reference.clone();
    let (link, now) = (linked.opened.link.id.clone(), state.clock.now().0);
    if linked.opened.link.holds {
        // This settles what was held.
        for (key, _) in held(tx, &reference, &link).await? {
            if typed.iter().any(|typed| typed.key == key) {
                forget(tx, &reference, &link, &key).await?;
            }
        }
    }
    for (key, _) in &conflicts {
        let value = typed
            .iter()
            .find(|typed| typed.key == key)
            .map_or("", |typed| &typed.value);
        hold(tx, &reference, &link, key, value, now).await?;
    }
    let revision = if changed.is_empty() { before } else { before + 1 };
    let source = AnswerSource {
        reference: &reference,
        link: &link,
        page: &form.page(),
        revision,
        at: now,
    };
    let rows: Vec<(&str, &str)> = changed.iter().map(|typed| (typed.key, typed.value.as_str())).collect();
    if revision > before {
        usage::check(&linked.opened.application, now, state.saves_per_hour)?;
    }
    answers::add(tx, source, &rows).await?;
    if revision > before {
        if linked.opened.link.session.is_some() {
            // It ends with its session.
        } else if linked.opened.is_applicant() {
            // Working on a draft extends it. Updated only once a day, because every save waits for it.
            let until = state.clock.now().plus_days(APPLICANT_DAYS);
            if linked.opened.link.expires_at <= until.0 - DAY {
                tx.run(
                    "UPDATE link SET expires_at = $1 WHERE id = $2",
                    &[until.0.into(), (&link).into()],
                )
                .await?;
            }
        } else if linked.opened.link.opened_at.is_none() {
            tx.run(
                "UPDATE link SET opened_at = $1 WHERE id = $2",
                &[now.into(), (&link).into()],
            )
            .await?;
        }
        usage::record(tx, &mut linked.opened.application, revision, now, &rows).await?;
    }
    for typed in changed {
        answers.set(typed.key, &typed.value);
    }
    if answers != *linked.answers() {
        linked.set(answers);
    }
    linked.opened.application.revision = revision;
    Ok(Saved { revision, conflicts })
}

/// Drops answers that name a file, unless it's an upload of this application.
async fn retain_own_files(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    typed: &mut Vec<Typed<'_>>,
) -> Result<(), CommandError> {
    let mut own = Vec::new();
    for file in typed.iter().filter(|typed| typed.is_file && !typed.value.is_empty()) {
        let Some(id) = UploadId::parse(&file.value) else {
            continue;
        };
        let known: Option<(UploadId,)> = tx
            .optional(
                "SELECT id FROM upload WHERE id = $1 AND application = $2 AND key = $3",
                &[
                    (&id).into(),
                    (&linked.opened.application.reference).into(),
                    file.key.into(),
                ],
            )
            .await?;
        own.extend(known.map(|_| file.key));
    }
    typed.retain(|typed| !typed.is_file || typed.value.is_empty() || own.contains(&typed.key));
    Ok(())
}

/// What happened since the form's page was loaded.
#[derive(Default)]
struct ConcurrentChanges {
    /// For every key that changed since: what the page was loaded with, or last saved automatically.
    base: BTreeMap<String, String>,
    /// The keys that others have changed since.
    by_others: BTreeSet<String>,
}

impl ConcurrentChanges {
    async fn read(tx: &mut Tx, linked: &LinkedApplication<'_>, form: &Form) -> Result<Self, CommandError> {
        let reference = &linked.opened.application.reference;
        let rows: Vec<(String, i64, String, String)> = tx
            .all(
                "SELECT key, revision, value, page FROM answer WHERE application = $1 AND key IN \
                 (SELECT key FROM answer WHERE application = $1 AND revision > $2) ORDER BY key, revision",
                &[reference.into(), form.revision.into()],
            )
            .await?;
        let (mut since, name) = (Self::default(), form.page());
        for (key, revision, value, page) in rows {
            let own = !name.is_empty() && page == name;
            if revision <= form.revision || own {
                // A page has seen what it saved itself.
                since.by_others.remove(&key);
                since.base.insert(key, value);
            } else {
                since.base.entry(key.clone()).or_default();
                since.by_others.insert(key);
            }
        }
        Ok(since)
    }
}

async fn hold(
    tx: &mut Tx,
    reference: &ApplicationReference,
    link: &LinkId,
    key: &str,
    value: &str,
    at: i64,
) -> Result<(), CommandError> {
    tx.run(
        "INSERT INTO held (application, link, key, value, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (application, link, key) DO UPDATE SET value = excluded.value, at = excluded.at",
        &[reference.into(), link.into(), key.into(), value.into(), at.into()],
    )
    .await?;
    Ok(())
}

async fn forget(tx: &mut Tx, reference: &ApplicationReference, link: &LinkId, key: &str) -> Result<(), CommandError> {
    tx.run(
        "DELETE FROM held WHERE application = $1 AND link = $2 AND key = $3",
        &[reference.into(), link.into(), key.into()],
    )
    .await?;
    Ok(())
}

/// What's held for a link: keys and the text typed.
pub(super) async fn held(
    tx: &mut Tx,
    reference: &ApplicationReference,
    link: &LinkId,
) -> Result<Vec<(String, String)>, CommandError> {
    Ok(tx
        .all(
            "SELECT key, value FROM held WHERE application = $1 AND link = $2 ORDER BY key",
            &[reference.into(), link.into()],
        )
        .await?)
}

/// Replaces an answer of a member, long after the application was decided. It's the newest one, so it counts from now on.
///
/// # Errors
/// If answers were changed too often in the last hour, or the database fails.
pub(crate) async fn restate(
    tx: &mut Tx,
    state: &AppState,
    linked: &mut LinkedApplication<'_>,
    (key, value): (&str, &str),
) -> Result<(), CommandError> {
    let (revision, now) = (linked.opened.application.revision + 1, state.clock.now().0);
    usage::check(&linked.opened.application, now, state.saves_per_hour)?;
    let source = AnswerSource {
        reference: &linked.opened.application.reference,
        link: &linked.opened.link.id,
        page: "",
        revision,
        at: now,
    };
    let rows = [(key, value)];
    answers::add(tx, source, &rows).await?;
    usage::record(tx, &mut linked.opened.application, revision, now, &rows).await?;
    linked.opened.application.revision = revision;
    Ok(())
}

/// Empties the fields of a completed page, so that it starts blank next time.
pub(super) async fn clear(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    step: &Step,
) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let revision = application.revision + 1;
    let filled = step
        .fields
        .iter()
        .filter(|field| !linked.answers().get(&field.key).is_empty());
    let empty: Vec<(&str, &str)> = filled.map(|field| (field.key.as_str(), "")).collect();
    let source = AnswerSource {
        reference: &application.reference,
        link: &linked.opened.link.id,
        page: "",
        revision,
        at: state.clock.now().0,
    };
    answers::add(tx, source, &empty).await?;
    tx.run(
        "UPDATE application SET revision = $1 WHERE reference = $2",
        &[revision.into(), (&application.reference).into()],
    )
    .await?;
    Ok(())
}
