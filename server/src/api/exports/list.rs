//! What all lists as files share.

use crate::accounts::Session;
use crate::api::failure::Failure;
use crate::api::foundations::brief;
use crate::api::query::FoundationPath;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::{AppState, CommandError};
use app::api::FoundationBrief;
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;

/// Who asks for which foundation's list.
pub(super) struct AskedList {
    pub state: AppState,
    pub caller: Session,
    pub foundation: String,
    pub lang: String,
    pub about: FoundationBrief,
}

/// What's asked of a list that can be downloaded.
pub(super) trait ListFile: Send + Sync + 'static {
    /// The names of the columns.
    const COLUMNS: &'static [&'static str];

    /// A page of the list, from 1.
    fn page(&self, list: &AskedList, page: i64) -> impl Future<Output = Result<SheetPage, CommandError>> + Send;
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

    /// Sends what's asked of the list as a file. Its name is that of the foundation and this one.
    pub async fn file<L: ListFile>(self, name: &str, asked: L) -> Result<Response, Failure> {
        let name = format!("{}-{name}", self.foundation);
        let asked = Arc::new((self, asked));
        sheet(&name, L::COLUMNS, move |number| {
            let asked = Arc::clone(&asked);
            async move {
                let (list, asked) = &*asked;
                asked.page(list, number).await
            }
        })
        .await
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
