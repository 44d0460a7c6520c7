//! The Leptos application: one folder for each area of the site, and [`api`], the typed contract with the server.
//!
//! Pages are views of values that the server already has. Interactive parts are islands. Everything compiles
//! for both targets, and a browser only loads what an island uses.

pub mod account;
pub mod api;
#[cfg(not(target_arch = "wasm32"))]
pub mod api_docs;
pub mod apply;
pub mod bank;
pub mod benefits;
pub mod changes;
pub mod compare;
pub mod directory;
pub mod elections;
pub mod embed;
mod facts;
pub mod fit;
#[cfg(test)]
mod fixtures;
pub mod format;
pub mod home;
pub mod html;
pub mod in_kind;
pub mod invoices;
pub mod join;
pub mod locale;
pub mod mail;
pub mod meetings;
pub mod member;
pub mod members;
pub mod polls;
pub mod profile;
pub mod programme;
pub mod query;
mod reactive;
pub mod reports;
pub mod review;
pub mod roles;
pub mod site;
pub mod source;
pub mod text;
pub mod tier;
pub mod webhooks;
pub mod words;
