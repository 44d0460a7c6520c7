//! What pages with forms need.

use super::Pages;
use crate::applications::AppState;
use axum::extract::FromRef;

/// The state of pages that do more than show what the API answers: to render, and to read and change what's stored.
#[derive(Clone, Debug)]
pub(super) struct PagesState {
    pub(super) pages: Pages,
    pub(super) state: AppState,
}

impl FromRef<PagesState> for Pages {
    fn from_ref(all: &PagesState) -> Self {
        all.pages.clone()
    }
}

impl FromRef<PagesState> for AppState {
    fn from_ref(all: &PagesState) -> Self {
        all.state.clone()
    }
}
