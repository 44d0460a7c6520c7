//! What all lists as files share.

use crate::accounts::Session;
use crate::api::failure::Failure;
use crate::api::foundations::brief;
use crate::api::query::FoundationPath;
use crate::api::sheet::FileCell;
use crate::applications::AppState;
use app::api::FoundationBrief;
use serde::Serialize;
use serde_json::Value;

/// Who asks for which foundation's list.
#[derive(Clone)]
pub(super) struct AskedList {
    pub state: AppState,
    pub caller: Session,
    pub foundation: String,
    pub lang: String,
    pub about: FoundationBrief,
}

impl AskedList {
    pub fn new(state: AppState, caller: Session, path: FoundationPath, lang: String) -> Result<Self, Failure> {
        let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
        Ok(Self {
            state,
            caller,
            foundation: path.foundation,
            lang,
            about,
        })
    }

    /// The name of the file, without its ending.
    pub fn name(&self, list: &str) -> String {
        format!("{}-{list}", self.foundation)
    }
}

/// An enum's word in the API.
pub(super) fn word(value: &impl Serialize) -> FileCell {
    let word = serde_json::to_value(value).ok();
    FileCell::from(word.as_ref().and_then(Value::as_str))
}

pub(super) fn text(text: &str) -> FileCell {
    FileCell::from(text)
}
