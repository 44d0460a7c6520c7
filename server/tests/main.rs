//! The server from outside: the command line as a binary, the API and pages in process.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod access;
mod accounts;
mod api;
mod applications;
mod bounces;
mod card;
mod cli;
mod demo;
mod directory;
mod http;
mod joining;
mod mail;
mod members;
mod polls;
mod reports;
mod reviews;
mod rolls;
mod site;
mod storage;
mod support;
mod webhooks;
mod years;
