//! Guildhall's server: the API, rendering, and the command line.
//!
//! [`api`] answers questions, [`applications`] changes applications, [`reviews`] decides on them, [`accounts`] signs people in,
//! [`invoices`] bills them, [`card`] takes payments by card, [`storage`] stores them, [`http`] serves the pages, [`mail`] sends
//! emails, [`bounces`] reads those that come back, [`webhooks`] tells other software, and [`cli`] is the command line.

pub mod accounts;
mod agreements;
pub mod api;
pub mod applications;
pub mod backup;
pub mod badge;
mod bank;
pub mod bounces;
pub mod card;
pub mod cli;
pub mod clock;
pub mod config;
pub mod credentials;
pub mod demo;
mod directory;
pub mod entitlements;
pub mod erasure;
pub mod folder;
pub mod http;
pub mod in_kind;
pub mod invoices;
pub mod likeness;
mod local_time;
mod log;
pub mod mail;
mod markdown;
mod meetings;
pub mod member_imports;
pub mod members;
mod memberships;
pub mod metrics;
pub mod outside;
mod pages;
mod parties;
pub mod pdf;
pub mod polls;
pub mod profiles;
pub mod programmes;
pub mod proofs;
mod reports;
pub mod reviews;
mod rolls;
pub mod sorting;
mod spreadsheet;
pub mod storage;
pub mod tasks;
pub mod uploads;
pub mod webhooks;
