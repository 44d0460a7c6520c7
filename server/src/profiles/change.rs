//! What members do about their profile: save a draft, and be in the directory or not. `publish.rs` has what becomes of a draft.

use super::create::create;
use super::listing::list;
use super::rows::ProfileRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, append, fingerprint};
use crate::members::{ActingFor, open};
use crate::storage::Tx;
use app::api::{ProfileAction, ProfileCommand};
use domain::application::AnswerError;
use domain::member::{LogoVariant, MemberAction, Profile, ProfileField, read_profile};
use serde::Serialize;
use serde_json::json;

/// The result of a change to a profile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProfileDone {
    Done,
    /// There's no such membership, or the caller doesn't act for it.
    NotFound,
    /// Someone else has changed the profile meanwhile, so nothing was done.
    Conflict,
    /// Why fields can't be read.
    Fields(Vec<(ProfileField, AnswerError)>),
}

/// Changes a member's profile, if nobody else has changed it since the caller last looked. Idempotent: the second click of two changes
/// nothing.
///
/// # Errors
/// If their role doesn't allow it, or there's no draft to publish.
pub async fn change_profile(
    state: &AppState,
    session: &Session,
    membership: &str,
    command: &ProfileCommand,
) -> Result<ProfileDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some((acting, row)) = open_profile(&mut tx, state, session, membership).await? else {
        return Ok(ProfileDone::NotFound);
    };
    let digest = digest_of("profile", session, command);
    if row.version == command.version.saturating_add(1) && row.last_command.as_deref() == Some(digest.as_str()) {
        return Ok(ProfileDone::Done);
    }
    if row.version != command.version {
        return Ok(ProfileDone::Conflict);
    }
    let change = ProfileChange {
        state,
        session,
        acting: &acting,
        row: &row,
    };
    match command.action {
        ProfileAction::Save => {
            let languages = languages(state, &acting.membership.foundation);
            match read_profile(&command.typed(), &languages) {
                Ok(profile) => {
                    let logos = row.current().logos;
                    change.save(&mut tx, &Profile { logos, ..profile }).await?;
                }
                Err(fields) => return Ok(ProfileDone::Fields(fields)),
            }
        }
        ProfileAction::RemoveLight => change.remove_logo(&mut tx, LogoVariant::Light).await?,
        ProfileAction::RemoveDark => change.remove_logo(&mut tx, LogoVariant::Dark).await?,
        ProfileAction::Publish => change.publish(&mut tx).await?,
        ProfileAction::Withdraw => change.withdraw(&mut tx).await?,
        ProfileAction::List => change.list(&mut tx, true).await?,
        ProfileAction::Unlist => change.list(&mut tx, false).await?,
    }
    change.count(&mut tx, Some(&digest)).await?;
    tx.commit().await?;
    Ok(ProfileDone::Done)
}

/// A membership and its profile, for somebody who may change it. Locks the application. `None` if there's no such membership, or they
/// don't act for it.
pub(super) async fn open_profile<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    membership: &str,
) -> Result<Option<(ActingFor<'a>, ProfileRow)>, CommandError> {
    // What was read before the application was locked could have changed.
    open(tx, state, session, membership, MemberAction::ChangeProfile).await?;
    let Some(acting) = open(tx, state, session, membership, MemberAction::ChangeProfile).await? else {
        return Ok(None);
    };
    create(tx, state, &acting.linked, &acting.membership.id).await?;
    let row = ProfileRow::find(tx, &acting.membership.id).await?;
    Ok(row.map(|row| (acting, row)))
}

/// The languages of a foundation.
pub(super) fn languages(state: &AppState, foundation: &str) -> Vec<String> {
    let found = state.loaded.catalogue.foundation(foundation);
    found.map(|found| found.languages.clone()).unwrap_or_default()
}

/// A hash of a command and of its sender, to recognise a second click.
pub(super) fn digest_of(kind: &str, session: &Session, command: &impl Serialize) -> String {
    let command = serde_json::to_string(command).unwrap_or_default();
    fingerprint(&format!("{kind} {} {command}", session.account))
}

/// A change that's allowed, and the profile as it was.
pub(super) struct ProfileChange<'a> {
    pub state: &'a AppState,
    pub session: &'a Session,
    pub acting: &'a ActingFor<'a>,
    pub row: &'a ProfileRow,
}

impl ProfileChange<'_> {
    /// Counts the change, and remembers the command to recognise a second click.
    pub async fn count(&self, tx: &mut Tx, digest: Option<&str>) -> Result<(), CommandError> {
        tx.run(
            "UPDATE profile SET version = version + 1, changed_at = $1, last_command = $2 WHERE id = $3",
            &[self.state.clock.now().0.into(), digest.into(), (&self.row.id).into()],
        )
        .await?;
        Ok(())
    }

    /// Takes a logo out of the draft.
    async fn remove_logo(&self, tx: &mut Tx, variant: LogoVariant) -> Result<(), CommandError> {
        self.save(tx, &self.row.current().with_logo(variant, None)).await
    }

    /// Saves a draft. If the one before waits for approval, it doesn't any more: nobody approves what they haven't seen.
    pub async fn save(&self, tx: &mut Tx, profile: &Profile) -> Result<(), CommandError> {
        let draft = serde_json::to_string(profile).unwrap_or_default();
        tx.run(
            "UPDATE profile SET draft = $1, asked_at = NULL, asked_version = NULL WHERE id = $2",
            &[(&draft).into(), (&self.row.id).into()],
        )
        .await?;
        self.record(tx, "profile saved", Some(profile)).await
    }

    /// The name is the one that the application has by now.
    async fn list(&self, tx: &mut Tx, listed: bool) -> Result<(), CommandError> {
        if self.row.listed == listed {
            return Ok(());
        }
        let name = self.acting.linked.party_name();
        let listed_at = listed.then(|| self.state.clock.now().0);
        tx.run(
            "UPDATE profile SET name = $1, listed = $2, listed_at = $3 WHERE id = $4",
            &[(&name).into(), listed.into(), listed_at.into(), (&self.row.id).into()],
        )
        .await?;
        let membership = &self.acting.membership;
        list(tx, &membership.foundation, &membership.id, &name, listed).await?;
        let action = if listed { "profile listed" } else { "profile unlisted" };
        self.record(tx, action, None).await
    }

    pub async fn record(
        &self,
        tx: &mut Tx,
        action: &'static str,
        profile: Option<&Profile>,
    ) -> Result<(), CommandError> {
        let membership = &self.acting.membership;
        let entry = Entry {
            subject: membership.application.as_str(),
            action,
            actor: self.session.account.as_str(),
            detail: json!({ "membership": membership.id, "profile": self.row.id }),
            personal: profile.map(|profile| json!({ "profile": profile })),
        };
        append(tx, self.state, entry).await
    }
}
