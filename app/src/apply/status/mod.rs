//! A submitted application: its state, who acts next and by when, and what to do (W13).

mod aside;
mod card;
mod decided;
mod details;
mod in_kind;
mod invoices;
mod page;
mod questions;
mod review;
#[cfg(test)]
mod tests;
mod timeline;
mod todo;
mod waiting;

pub(super) use aside::aside;
pub(crate) use page::price_words;
pub(super) use page::show;
pub(crate) use questions::{changes, replied};
