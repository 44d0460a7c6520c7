//! An invoice as a PDF, and as data.

use super::content::InvoiceContent;
use super::data::{DocumentLabel, InvoiceData, data};
use super::layout::{DocumentKind, blocks, title};
use crate::applications::{CommandError, ContentsText, DocumentContents, write_document};
use crate::pdf::Fonts;
use app::api::DataGap;
use app::locale::Locale;
use app::text::Texts;

/// An invoice or credit note, to be kept.
pub(super) struct InvoiceFiles {
    /// With the data in it, if there is any.
    pub pdf: Vec<u8>,
    /// The data as UBL. `None` if something is missing for it.
    pub ubl: Option<Vec<u8>>,
}

/// Writes the files. The same content always gives the same bytes, but a new version of the software can change them, so keep
/// them.
///
/// # Errors
/// If the PDF can't be written.
pub(super) async fn files(content: &InvoiceContent, at: i64, fonts: &Fonts) -> Result<InvoiceFiles, CommandError> {
    let t = texts(content);
    let kind = DocumentKind::of(content);
    let pdf = document(t, content, kind, at, fonts).await?;
    let Ok(data) = data(t, content) else {
        return Ok(InvoiceFiles { pdf, ubl: None });
    };
    let label = DocumentLabel {
        title: &title(t, content, kind),
        author: &content.seller.name,
        at,
    };
    Ok(InvoiceFiles {
        pdf: with_data(&data, pdf, &label),
        ubl: Some(data.ubl()),
    })
}

/// What's missing for stored content to be data.
pub(super) fn missing(content: &InvoiceContent) -> Vec<DataGap> {
    data(texts(content), content).err().unwrap_or_default()
}

/// The PDF with the data in it, or without if it isn't PDF/A-3: some fonts lack characters.
fn with_data(data: &InvoiceData, pdf: Vec<u8>, label: &DocumentLabel<'_>) -> Vec<u8> {
    match data.embedded_in(&pdf, label) {
        Ok(hybrid) => hybrid,
        Err(error) => {
            tracing::warn!(%error, title = label.title, "the data isn't in the PDF");
            pdf
        }
    }
}

fn texts(content: &InvoiceContent) -> Texts {
    Texts::new(Locale::from_tag(&content.language).unwrap_or_default())
}

/// Writes what an invoice will say.
///
/// # Errors
/// If the PDF can't be written.
pub(super) async fn pro_forma(
    t: Texts,
    content: &InvoiceContent,
    at: i64,
    fonts: &Fonts,
) -> Result<Vec<u8>, CommandError> {
    document(t, content, DocumentKind::ProForma, at, fonts).await
}

async fn document(
    t: Texts,
    content: &InvoiceContent,
    kind: DocumentKind,
    at: i64,
    fonts: &Fonts,
) -> Result<Vec<u8>, CommandError> {
    let title = title(t, content, kind);
    let label = if content.label.is_empty() {
        format!("{title} · {}", content.application)
    } else {
        content.label.clone()
    };
    write_document(DocumentContents {
        t,
        title,
        language: content.language.clone(),
        text: ContentsText::Blocks(blocks(t, content, kind)),
        blocks: Vec::new(),
        heading: String::new(),
        footer: format!("{} · {label}", content.seller.name),
        author: content.seller.name.clone(),
        archival: kind != DocumentKind::ProForma,
        fonts: fonts.clone(),
        at,
        id: label,
    })
    .await
}
