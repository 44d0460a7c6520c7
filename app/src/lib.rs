//! The Leptos application: one folder for each area of the site, and [`api`], the typed contract with the server.

pub mod api;
#[cfg(feature = "ssr")]
pub mod api_docs;
#[cfg(feature = "ssr")]
pub mod apply;
#[cfg(not(feature = "ssr"))]
mod autosave;
#[cfg(feature = "ssr")]
pub mod changes;
pub mod compare;
#[cfg(feature = "ssr")]
mod embed;
mod facts;
#[cfg(feature = "ssr")]
mod fit;
pub mod format;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
mod join;
pub mod locale;
#[cfg(feature = "ssr")]
pub mod mail;
pub mod markup;
#[cfg(feature = "ssr")]
mod programme;
mod site;
#[cfg(feature = "ssr")]
mod source;
pub mod status;
pub mod text;
#[cfg(feature = "ssr")]
mod tier;
pub mod words;

#[cfg(feature = "ssr")]
pub use embed::Framed;
#[cfg(feature = "ssr")]
pub use site::shell;
pub use site::{App, Origin, Reference};
