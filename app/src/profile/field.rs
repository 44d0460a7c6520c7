//! The fields of a profile, in words.

use crate::apply::error_words;
use crate::directory::link_name;
use crate::locale::Locale;
use crate::text::Texts;
use domain::application::AnswerError;
use domain::date::Date;
use domain::member::ProfileField;

/// The name of a field. `languages` says whether there's more than one language.
pub(super) fn label(t: Texts, field: &ProfileField, languages: &[String]) -> String {
    match field {
        ProfileField::Description(language) if languages.len() > 1 => {
            let own = Locale::from_tag(language).map(Locale::own_name);
            t.profile_description_in(own.map_or_else(|| language.clone(), ToString::to_string))
        }
        ProfileField::Description(_) => t.profile_description().into_owned(),
        ProfileField::Link(link) => link_name(t, *link).into_owned(),
    }
}

/// What's wrong with a field. The summary and the field use the same words (W6).
pub(super) fn error(t: Texts, field: &ProfileField, languages: &[String], error: &AnswerError, today: Date) -> String {
    error_words(t, &label(t, field, languages), error, today)
}
