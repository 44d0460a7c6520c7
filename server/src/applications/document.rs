//! Documents to keep: a signed agreement with its signatures, and the submitted application.

use super::ids::{ApplicationReference, LinkSecret, UploadId};
use super::sign::{self, SignatureRow};
use super::{AppState, CommandError, LinkedApplication, State, by_reference, view};
use crate::applications::Signer;
use crate::clock::Timestamp;
use crate::pdf::{self, Block, Document, DocumentText, Fonts, Pdf, SignatureBlock};
use crate::storage::Tx;
use app::apply::{answered, short_label, step_heading};
use app::locale::Locale;
use app::text::{Texts, isolated};
use app::words::{date, moment, say};
use domain::application::{StepKind, key};
use domain::joining::Agreement;
use std::fmt::Write as _;

/// The most recently signed agreement, as a PDF with a page of signatures.
///
/// # Errors
/// If the link doesn't work or doesn't give access, or the agreement isn't signed.
pub async fn agreement(state: &AppState, secret: &LinkSecret, id: &str) -> Result<Vec<u8>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open_signed(&mut tx, state, secret).await?;
    signed_document(tx, state, &linked, id).await
}

/// The most recently signed agreement of an application, as a PDF with a page of signatures. Whoever calls this has checked who
/// asks.
///
/// # Errors
/// If there's no such application, or the agreement isn't signed.
pub async fn agreement_of(
    state: &AppState,
    reference: &ApplicationReference,
    id: &str,
) -> Result<Vec<u8>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = by_reference(&mut tx, state, reference).await?;
    let linked = linked.ok_or(CommandError::NotThisPart)?;
    signed_document(tx, state, &linked, id).await
}

/// The most recently signed agreement, under the rules that the member has now. Whoever calls this has checked who asks.
///
/// # Errors
/// If the agreement isn't signed.
pub(crate) async fn signed_document(
    mut tx: Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    id: &str,
) -> Result<Vec<u8>, CommandError> {
    let rows = sign::signatures(&mut tx, &linked.opened.application.reference).await?;
    let rows: Vec<SignatureRow> = rows
        .into_iter()
        .filter(|row| row.agreement == id && row.void_at.is_none())
        .collect();
    // People who signed by link get the text they signed, not a later version.
    let signed = rows
        .first()
        .filter(|row| linked.opened.link.done_at.is_none_or(|done| row.at <= done));
    let hash = signed.map(|row| row.hash.clone()).ok_or(CommandError::NotThisPart)?;
    let (markdown, language): (String, String) = tx
        .one(
            "SELECT markdown, language FROM agreement_text WHERE hash = $1",
            &[(&hash).into()],
        )
        .await?;
    tx.rollback().await?;
    let t = Texts::new(Locale::from_tag(&language).unwrap_or_default());
    // The agreement can be one of another tier.
    let mut known = linked.programme.joining.agreements.iter();
    let title = known
        .find(|known| known.id == id)
        .map_or(id, |known| say(t, &known.title))
        .to_owned();
    let party = view::party_name(linked);
    let foundation = linked
        .foundation()
        .map_or("", |foundation| say(t, &foundation.name))
        .to_owned();
    let blocks: Vec<(String, Vec<(String, String)>)> = rows
        .iter()
        .map(|row| {
            let side = if row.side == Signer::Member {
                &party
            } else {
                &foundation
            };
            let mut lines = vec![(t.ask_sign_name().into_owned(), row.name.clone())];
            if !row.title.is_empty() {
                lines.push((t.ask_sign_title().into_owned(), row.title.clone()));
            }
            lines.push((t.document_signed_at().into_owned(), moment(t, None, row.at)));
            lines.push((t.document_hash().into_owned(), row.hash.clone()));
            lines.push((
                t.document_verify().into_owned(),
                format!("{}/verify/{}", state.origin, row.hash),
            ));
            (t.document_for(side), lines)
        })
        .collect();
    let at = rows.iter().map(|row| row.at).max().unwrap_or_default();
    write(DocumentContents {
        t,
        title,
        language,
        text: ContentsText::Markdown(markdown),
        blocks,
        heading: t.document_signatures().into_owned(),
        footer: format!("{} · SHA-256 {hash}", linked.opened.application.reference),
        author: party,
        archival: false,
        fonts: state.fonts.clone(),
        at,
        id: format!("{}-{id}", linked.opened.application.reference),
    })
    .await
}

/// The current application, as a PDF.
///
/// # Errors
/// If the link isn't the applicant's, or the application hasn't been submitted.
pub async fn application(state: &AppState, secret: &LinkSecret) -> Result<Vec<u8>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    if linked.opened.application.state() == State::Draft {
        return Err(CommandError::WrongState);
    }
    let uploads: Vec<(UploadId, String)> = tx
        .all(
            "SELECT id, name FROM upload WHERE application = $1",
            &[(&linked.opened.application.reference).into()],
        )
        .await?;
    tx.rollback().await?;
    let row = &linked.opened.application;
    let offered = linked.foundation().map_or(&[][..], |foundation| &foundation.languages);
    let t = Texts::new(Locale::offered_by(offered, &row.language));
    let title = t.overview_heading(say(t, &linked.tier.title));
    let at = row.submitted_at.unwrap_or_default();
    let plain = |text: &str| isolated(t.locale(), &crate::agreements::plain(text));
    let mut markdown = format!(
        "{}\n\n{}\n",
        t.apply_reference(plain(row.reference.as_str())),
        t.status_submitted_on(date(t, Timestamp(at).day()))
    );
    for step in linked
        .all_steps()
        .iter()
        .filter(|step| !matches!(step.kind, StepKind::Agreement { .. }))
    {
        let said: Vec<String> = step
            .active(linked.answers())
            .filter_map(|field| {
                let typed = linked.answers().get(&field.key);
                let file = uploads
                    .iter()
                    .find(|(id, _)| id.as_str() == typed)
                    .map(|(_, name)| name.clone());
                let said = file.unwrap_or_else(|| answered(t, field, typed));
                let said = crate::agreements::plain_lines(t.locale(), &said);
                (!typed.is_empty()).then(|| format!("- {}: {said}", plain(&short_label(t, field))))
            })
            .collect();
        if !said.is_empty() {
            let heading = step_heading(t, linked.answers().party(linked.tier), say(t, &linked.tier.title), step);
            let _ = write!(markdown, "\n## {}\n\n{}\n", plain(&heading), said.join("\n"));
        }
    }
    let reference = row.reference.to_string();
    write(DocumentContents {
        t,
        title,
        language: row.language.clone(),
        text: ContentsText::Markdown(markdown),
        blocks: Vec::new(),
        heading: String::new(),
        footer: reference.clone(),
        author: view::party_name(&linked),
        archival: false,
        fonts: state.fonts.clone(),
        at,
        id: reference,
    })
    .await
}

/// The characters of an agreement to sign, and of its signature, that its PDF can't show because no font has them.
///
/// # Errors
/// If the machine is out of threads.
pub(crate) async fn unprintable(
    state: &AppState,
    linked: &LinkedApplication<'_>,
    agreement: &Agreement,
) -> Result<Vec<char>, CommandError> {
    let said = |what: &str| linked.answers().get(&key::sign(&agreement.id, what));
    let text = [
        &sign::filled(linked, agreement, &[]).markdown,
        said("name"),
        said("title"),
        &view::party_name(linked),
    ];
    let (text, fonts) = (text.join("\n"), state.fonts.clone());
    // The first time, it reads the machine's fonts.
    let missing = tokio::task::spawn_blocking(move || fonts.missing(&text)).await;
    missing.map_err(|_| CommandError::Files("the fonts couldn't be read".to_owned()))
}

/// An owned copy of a document's contents.
pub(crate) struct DocumentContents {
    pub t: Texts,
    pub title: String,
    pub language: String,
    pub text: ContentsText,
    pub blocks: Vec<(String, Vec<(String, String)>)>,
    pub heading: String,
    pub footer: String,
    pub author: String,
    /// Whether it's PDF/A-3.
    pub archival: bool,
    pub fonts: Fonts,
    /// Milliseconds since 1970 in UTC.
    pub at: i64,
    pub id: String,
}

/// An owned copy of a document's text.
pub(crate) enum ContentsText {
    Markdown(String),
    Blocks(Vec<Block>),
}

/// Writes a document as a PDF.
///
/// # Errors
/// If the PDF can't be written.
pub(crate) async fn write(text: DocumentContents) -> Result<Vec<u8>, CommandError> {
    let written = tokio::task::spawn_blocking(move || {
        let lines: Vec<SignatureBlock<'_>> = text
            .blocks
            .iter()
            .map(|(heading, lines)| SignatureBlock {
                heading,
                lines: lines
                    .iter()
                    .map(|(label, value)| (label.as_str(), value.as_str()))
                    .collect(),
            })
            .collect();
        pdf::write(&Document {
            title: &text.title,
            language: &text.language,
            text: match &text.text {
                ContentsText::Markdown(markdown) => DocumentText::Markdown(markdown),
                ContentsText::Blocks(blocks) => DocumentText::Blocks(blocks),
            },
            signatures_heading: &text.heading,
            signatures: &lines,
            page_label: &|page, all| text.t.document_page(page, all),
            footer: &text.footer,
            author: &text.author,
            created: pdf_moment(text.at),
            archival: text.archival,
            fonts: text.fonts,
            id: &text.id,
        })
    });
    let written: Result<Pdf, _> = written
        .await
        .map_err(|_| CommandError::Files("a document couldn't be created".to_owned()))?;
    let pdf = written.map_err(|error| CommandError::Files(error.to_string()))?;
    for shortcoming in &pdf.shortcomings {
        tracing::warn!(shortcoming, "a document isn't fully accessible");
    }
    Ok(pdf.bytes)
}

fn clock(at: i64) -> (u8, u8, u8) {
    let seconds = at.div_euclid(1000).rem_euclid(86_400);
    let part = |value: i64| u8::try_from(value).unwrap_or(0);
    (part(seconds / 3600), part(seconds / 60 % 60), part(seconds % 60))
}

fn pdf_moment(at: i64) -> pdf::DocumentTime {
    let day = Timestamp(at).day();
    let (hour, minute, second) = clock(at);
    pdf::DocumentTime {
        year: day.year(),
        month: day.month(),
        day: day.day(),
        hour,
        minute,
        second,
    }
}
