//! `guildhall import-members`: what an import of a list would do with each row, and the import itself.

use super::Stopped;
use super::admin::stopped;
use super::args::{english, pair};
use super::installation::{Installation, wait};
use super::subject::Subject;
use super::terminal::{TerminalText, name};
use crate::accounts::{AccountEmail, Actor, Session, held_roles, stand_in};
use crate::applications::{AppState, CommandError, MemberImportId, retry_busy};
use crate::member_imports::{
    ImportedCounts, MemberImportDone, MemberListPreview, MemberListUpload, PreviewRefusal, act, finish,
    imported_counts, preview, refusal_words, upload, wrong_words,
};
use app::api::{ImportRowState, MemberImportAction, MemberImportCommand, MemberImportRow, TierChoice};
use app::members::{import_row_sentences, import_row_state_name, member_import_address};
use clap::Args;
use domain::access::Action;
use domain::import::ImportRefusal;
use std::fs;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct ImportMembersCommand {
    /// The programme that the members are in, such as almalinux/membership
    #[arg(value_name = "FOUNDATION/PROGRAMME")]
    subject: Subject,
    /// The list: CSV, JSON, or the YAML of a landscape
    file: PathBuf,
    /// Which tier a tier of the list is, such as "Gold level=gold"; with "-" its rows are left out. May be given several times
    #[arg(long = "tier", value_name = "NAME=TIER", value_parser = pair)]
    tiers: Vec<(String, String)>,
    /// The first day of members for whom the list has none, such as 2026-01-01
    #[arg(long, value_name = "DATE", default_value = "")]
    first_day: String,
    /// Treat rows that don't say which as people, not organisations
    #[arg(long)]
    people: bool,
    /// Add rows even if their name is similar to another one
    #[arg(long)]
    alike: bool,
    /// Add the members. Without it, nothing is stored
    #[arg(long, requires = "account")]
    apply: bool,
    /// The email address of the person it's done for: one of the foundation's staff or administrators
    #[arg(long = "as", value_name = "EMAIL")]
    account: Option<String>,
    #[command(flatten)]
    installation: Installation,
}

impl ImportMembersCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let bytes =
            fs::read(&self.file).map_err(|error| Stopped(format!("{} can't be read: {error}", self.file.display())))?;
        let state = self.installation.state()?;
        let programme = self.subject.find(&state.loaded.catalogue, None)?;
        let of = (programme.foundation.clone(), programme.id.clone());
        wait(async {
            let answer = self.run(&state, (&of.0, &of.1), bytes).await;
            state.database.close().await;
            answer
        })
    }

    async fn run(&self, state: &AppState, of: (&str, &str), bytes: Vec<u8>) -> Result<String, Stopped> {
        let command = self.choices();
        let planned = retry_busy(|| preview(state, of, bytes.clone(), &command)).await;
        let list = planned.map_err(|error| stopped(&error))?.map_err(refused)?;
        let mut lines = TerminalText::default();
        explain(&mut lines, &list);
        if self.apply {
            let session = self.session(state, of.0).await?;
            let id = self.import(state, &session, of, bytes, &command).await?;
            let counts = retry_busy(|| imported_counts(state, &id))
                .await
                .map_err(|error| stopped(&error))?;
            tell(&mut lines, of.0, &id, counts);
        } else {
            lines.add(
                0,
                "Nothing is stored yet. To add the members, add --apply and --as with the email address of one of the staff.",
            );
        }
        Ok(lines.into_text())
    }

    fn choices(&self) -> MemberImportCommand {
        let tiers = self.tiers.iter().map(|(name, tier)| TierChoice {
            name: name.clone(),
            tier: tier.clone(),
        });
        MemberImportCommand {
            tiers: tiers.collect(),
            first_day: self.first_day.clone(),
            people: self.people,
            alike: self.alike,
            ..MemberImportCommand::just(MemberImportAction::Read)
        }
    }

    /// A session of the account it's done for. It has to have a role that allows it.
    async fn session(&self, state: &AppState, foundation: &str) -> Result<Session, Stopped> {
        let typed = self.account.as_deref().unwrap_or_default();
        let email =
            AccountEmail::parse(typed).ok_or_else(|| Stopped(format!("\"{}\" isn't an email address", name(typed))))?;
        let held = retry_busy(|| held_roles(state, Actor::CommandLine, foundation)).await;
        let held = held.map_err(|error| stopped(&error))?;
        let is_theirs =
            |held: &str| AccountEmail::parse(held).is_some_and(|other| other.normalized == email.normalized);
        if !held
            .iter()
            .any(|role| is_theirs(&role.email) && role.role.may(Action::SteerReviews))
        {
            return Err(Stopped(format!(
                "{} isn't one of the staff or administrators of {foundation}; `guildhall admin list` shows who is",
                name(&email.typed)
            )));
        }
        let session = retry_busy(|| stand_in(state, &email)).await;
        session.map_err(|error| stopped(&error))
    }

    /// Imports the list by the same commands as its page. A server can be at work on the same database, so each is tried again while it's busy.
    async fn import(
        &self,
        state: &AppState,
        session: &Session,
        of: (&str, &str),
        bytes: Vec<u8>,
        choices: &MemberImportCommand,
    ) -> Result<MemberImportId, Stopped> {
        let failed = |error: CommandError| stopped(&error);
        let file = self.file.file_name().unwrap_or_default().to_string_lossy();
        let uploaded = retry_busy(|| upload(state, session, of, &file, bytes.clone())).await;
        let id = match uploaded.map_err(failed)? {
            MemberListUpload::Draft(id) => id,
            // It has choices that weren't shown here, and it isn't this command's to discard.
            MemberListUpload::Known(id) => {
                return Err(Stopped(format!(
                    "this list is being prepared in the browser; import or discard it there: {}",
                    page(of.0, &id)
                )));
            }
            MemberListUpload::Refused(refusal) => return Err(unread(refusal)),
        };
        let import = MemberImportCommand::just(MemberImportAction::Import);
        for command in [choices, &import] {
            let done = retry_busy(|| act(state, session, of.0, id.as_str(), command)).await;
            let done = done.map_err(failed)?;
            if done != MemberImportDone::Done {
                let discard = MemberImportCommand::just(MemberImportAction::Discard);
                let discarded = retry_busy(|| act(state, session, of.0, id.as_str(), &discard)).await;
                discarded.map_err(failed)?;
                return Err(wrong(done));
            }
        }
        // One step at a time, so that each is tried often enough.
        while !retry_busy(|| finish(state, &id, 1)).await.map_err(failed)? {}
        Ok(id)
    }
}

fn refused(refusal: PreviewRefusal) -> Stopped {
    match refusal {
        PreviewRefusal::File(refusal) => unread(refusal),
        PreviewRefusal::Choices(done) => wrong(done),
    }
}

fn unread(refusal: ImportRefusal) -> Stopped {
    let (title, detail) = refusal_words(refusal);
    Stopped(format!("{title} {detail}"))
}

fn wrong(done: MemberImportDone) -> Stopped {
    let (title, detail) = wrong_words(done);
    Stopped(format!("{title} {detail}"))
}

/// What becomes of the list: in numbers, and row by row unless there's nothing to know about one.
fn explain(lines: &mut TerminalText, list: &MemberListPreview) {
    let t = english();
    let count = |state: ImportRowState| list.rows.iter().filter(|row| row.state == state).count();
    lines.add(0, format!("Rows: {}", list.rows.len()));
    for state in [ImportRowState::Ready, ImportRowState::Ask, ImportRowState::Skipped] {
        lines.add(1, format!("{}: {}", import_row_state_name(t, state), count(state)));
    }
    for line in &list.broken {
        lines.add(1, format!("line {line} can't be read"));
    }
    let is_plain = |row: &&MemberImportRow| row.state != ImportRowState::Ready || row.nobody;
    for row in list.rows.iter().filter(is_plain) {
        let why = import_row_sentences(t, "", row).join(" ");
        lines.add(0, format!("row {}, {}: {why}", row.number, name(&row.name)));
    }
}

/// What an import has done.
fn tell(lines: &mut TerminalText, foundation: &str, id: &MemberImportId, counts: ImportedCounts) {
    let ImportedCounts { added, failed, nobody } = counts;
    lines.add(0, format!("Members added: {added}."));
    if failed > 0 {
        lines.add(
            0,
            format!(
                "Rows that failed: {failed}. The log says why; once that's fixed, try them again on the list's page."
            ),
        );
    }
    if nobody > 0 {
        lines.add(
            0,
            format!("Members whose invoices nobody gets: {nobody}. Name somebody on the page of each."),
        );
    }
    lines.add(
        0,
        format!("The list's page, which can undo it: {}", page(foundation, id)),
    );
}

/// The path of a list's page.
fn page(foundation: &str, id: &MemberImportId) -> String {
    member_import_address(foundation, id.as_str())
}
