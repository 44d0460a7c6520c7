//! What is compared, and doesn't change while the reader makes choices.

use crate::api::ProgrammeAnswer;
use crate::site::Links;
use crate::text::Texts;
use crate::words::{Words, say};
use domain::date::Date;
use domain::programme::Programme;
use serde::{Deserialize, Serialize};

/// It's in the page, as [`wire`](crate::api::wire) writes it, so that the browser asks for nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CompareSubject {
    pub programme: Programme,
    pub links: Links,
    /// The name of the foundation.
    pub owner: String,
    /// The day for rules that begin or end.
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

    pub fn words(&self, t: Texts) -> Words<'_> {
        Words::new(t, &self.programme)
    }
}
