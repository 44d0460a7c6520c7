//! The Leptos application: one folder for each area of the site, and [`api`], the typed contract with the server.

pub mod api;
pub mod api_docs;
pub mod changes;
pub mod compare;
mod embed;
mod facts;
mod fit;
pub mod format;
mod home;
mod join;
pub mod locale;
pub mod markup;
mod programme;
mod site;
mod source;
pub mod status;
pub mod text;
mod tier;
pub mod words;

pub use embed::Framed;
pub use site::{App, Origin, Reference, shell};
