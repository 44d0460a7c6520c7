//! The status a page is answered with, set while it is rendered on the server; in the browser there is none to set.

use leptos::prelude::use_context;
use std::fmt;
use std::sync::Arc;

#[derive(Clone)]
pub struct StatusSetter(Arc<dyn Fn(u16) + Send + Sync>);

impl StatusSetter {
    pub fn new(set: impl Fn(u16) + Send + Sync + 'static) -> Self {
        Self(Arc::new(set))
    }
}

impl fmt::Debug for StatusSetter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("StatusSetter")
    }
}

/// Answers this page with a status other than 200.
pub fn answer_with(status: u16) {
    if let Some(StatusSetter(set)) = use_context() {
        set(status);
    }
}
