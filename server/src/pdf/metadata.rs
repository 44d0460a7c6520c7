//! The file's metadata.

use super::document::{Document, DocumentTime};
use super::text::RichText;
use krilla::metadata::{DateTime, Metadata, TextDirection};

pub fn metadata(document: &Document<'_>, rtl: bool) -> Metadata {
    let line = |text| RichText::line(text).string;
    let (title, author, language) = (line(document.title), line(document.author), document.language);
    let mut metadata = Metadata::new()
        .producer("Guildhall".to_owned())
        .document_id(line(document.id))
        .creation_date(date(document.created))
        .text_direction(if rtl {
            TextDirection::RightToLeft
        } else {
            TextDirection::LeftToRight
        });
    if !title.is_empty() {
        metadata = metadata.title(title);
    }
    if !author.is_empty() {
        metadata = metadata.authors(vec![author]);
    }
    if !language.is_empty()
        && language
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        metadata = metadata.language(language.to_owned());
    }
    metadata
}

fn date(moment: DocumentTime) -> DateTime {
    DateTime::new(moment.year)
        .month(moment.month)
        .day(moment.day)
        .hour(moment.hour)
        .minute(moment.minute)
        .second(moment.second)
        .utc_offset_hour(0)
}
