//! The minutes as files, in one language.

use super::content::MinutesContent;
use super::layout::blocks;
use super::markdown::markdown;
use super::words::title;
use crate::applications::{CommandError, ContentsText, DocumentContents, write_document};
use crate::pdf::Fonts;
use app::locale::Locale;
use app::text::Texts;
use app::words::say;

/// Minutes, to be kept.
pub struct MinutesFiles {
    pub pdf: Vec<u8>,
    pub markdown: Vec<u8>,
}

/// Writes the files. The same content always gives the same bytes, but a new version of the software can change them, so keep them.
/// `id` is the meeting's, and `at` when it was closed, in milliseconds since 1970, UTC.
///
/// # Errors
/// If the PDF can't be written.
pub async fn files(
    content: &MinutesContent,
    locale: Locale,
    id: &str,
    at: i64,
    fonts: &Fonts,
) -> Result<MinutesFiles, CommandError> {
    let t = Texts::new(locale);
    let title = title(t, content);
    let foundation = say(t, &content.foundation).to_owned();
    let pdf = write_document(DocumentContents {
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
        at,
        id: format!("{id}-{}", locale.tag()),
    })
    .await?;
    Ok(MinutesFiles {
        pdf,
        markdown: markdown(t, content).into_bytes(),
    })
}
