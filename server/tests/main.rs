//! The server as others meet it: the command line as a binary, the API and the pages in process.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod api;
mod applications;
mod cli;
mod http;
mod joining;
mod mail;
mod site;
mod storage;
mod support;
