//! A submitted application: its state, who acts next and by when, and what to do (W13).

mod aside;
mod page;
mod questions;
mod review;
mod timeline;
mod todo;

pub(super) use page::show;
