//! The minutes of a count as a PDF, in one language.

use super::content::CountMinutes;
use super::layout::blocks;
use super::words::title;
use crate::applications::{CommandError, ContentsText, DocumentContents, write_document};
use crate::pdf::Fonts;
use app::locale::Locale;
use app::text::Texts;
use app::words::say;

/// Writes the minutes. The same content always gives the same bytes, but a new version of the software can change them,
/// so keep them. `id` is the poll's.
///
/// # Errors
/// If the PDF can't be written.
pub(super) async fn pdf(
    content: &CountMinutes,
    locale: Locale,
    id: &str,
    fonts: &Fonts,
) -> Result<Vec<u8>, CommandError> {
    let t = Texts::new(locale);
    let title = title(t, content);
    let foundation = say(t, &content.foundation).to_owned();
    write_document(DocumentContents {
        t,
        footer: format!("{foundation} · {title}"),
        title,
        language: locale.content_tag().to_owned(),
        text: ContentsText::Blocks(blocks(t, content)),
        blocks: Vec::new(),
        heading: String::new(),
        author: foundation,
        archival: true,
        fonts: fonts.clone(),
        at: content.at(),
        id: format!("{id}-{}-{}", content.certifications.len(), locale.tag()),
    })
    .await
}
