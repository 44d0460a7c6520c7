//! What's compared. It doesn't change while the visitor makes choices.

use crate::api::ProgrammeAnswer;
use crate::site::Links;
use crate::text::Texts;
use crate::words::{Words, say};
use domain::date::Date;
use domain::programme::Programme;
use serde::{Deserialize, Serialize};

/// It's in the page, serialised by [`wire`](crate::api::wire), so the browser makes no request for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CompareSubject {
    pub programme: Programme,
    pub links: Links,
    /// The name of the foundation.
    pub owner: String,
    /// Today's date, for rules that start or end.
    pub today: Date,
}

impl CompareSubject {
    pub fn new(t: Texts, answer: ProgrammeAnswer) -> Self {
        Self {
            links: Links::new(&answer),
            owner: say(t, &answer.foundation.name).to_owned(),
            today: answer.today,
            programme: answer.programme,
        }
    }

    /// Whether there are rows to count, search and filter.
    pub fn has_benefits(&self) -> bool {
        !self.programme.benefits.is_empty()
    }

    pub fn words(&self, t: Texts) -> Words<'_> {
        Words::new(t, &self.programme)
    }
}
