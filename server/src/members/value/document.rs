//! The report as a PDF.

use super::layout::blocks;
use super::view::member_value;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, ContentsText, DocumentContents, write_document};
use crate::members::view::member_of;
use app::api::FoundationBrief;
use app::locale::Locale;
use app::member::value_content;
use app::text::Texts;
use app::words::say;

/// The report about a term as a PDF, in the closest language that the foundation offers. `None` as for [`member_value`].
///
/// # Errors
/// If the membership's programme is no longer on the site, the database fails, or the PDF can't be written.
pub async fn value_document(
    state: &AppState,
    session: &Session,
    membership: &str,
    term: Option<i64>,
    lang: &str,
    brief: impl Fn(&str) -> Option<FoundationBrief>,
) -> Result<Option<Vec<u8>>, CommandError> {
    let Some(member) = member_of(state, session, membership, lang, &brief).await? else {
        return Ok(None);
    };
    let Some(answer) = member_value(state, session, membership, term, lang, &brief).await? else {
        return Ok(None);
    };
    let foundation = state.loaded.catalogue.foundation(&member.foundation.id);
    let languages = foundation.map_or(&[][..], |foundation| foundation.languages.as_slice());
    let locale = Locale::offered_by(languages, lang);
    let t = Texts::new(locale);
    let content = value_content(t, &member, &answer);
    let name = say(t, &member.foundation.name).to_owned();
    let document = write_document(DocumentContents {
        t,
        footer: format!("{name} · {} · {}", content.title, member.name),
        text: ContentsText::Blocks(blocks(t, &content)),
        title: content.title,
        language: locale.content_tag().to_owned(),
        blocks: Vec::new(),
        heading: String::new(),
        author: name,
        archival: true,
        fonts: state.fonts.clone(),
        at: state.clock.now().0,
        id: format!("{}-value-{}", member.membership, answer.term.number),
    });
    document.await.map(Some)
}
