//! The rules of membership programmes: reading the programme file, inheritance, quotes, eligibility, terms, seats and
//! votes. There's no I/O, clock, randomness or framework, so the same code runs in the browser and on the server.

pub mod access;
pub mod address_check;
pub mod application;
#[cfg(feature = "bank")]
pub mod bank;
pub mod calendar;
pub mod catalogue;
pub mod chosen;
pub mod compare;
mod contrast;
#[cfg(feature = "count")]
pub mod count;
pub mod country;
pub mod counts;
pub mod date;
pub mod date_order;
pub mod diff;
mod distinct;
pub mod election;
pub mod entitlement;
pub mod expr;
pub mod fact;
pub mod facts;
#[cfg(feature = "file")]
pub mod file;
pub mod fit;
pub mod foundation;
pub mod grant;
pub mod ical;
#[cfg(feature = "import")]
pub mod import;
pub mod import_field;
pub mod in_kind;
pub mod joining;
pub mod localise;
pub mod member;
pub mod membership;
pub mod money;
pub mod name;
pub mod number;
#[cfg(feature = "openapi")]
mod openapi;
pub mod payment_code;
pub mod poll;
pub mod price;
pub mod programme;
pub mod quote;
pub mod ratio;
pub mod reference;
pub mod report;
pub mod resolve;
pub mod review;
pub mod roll;
pub mod seats;
pub mod suggest;
pub mod tax;
pub mod template;
pub mod term;
pub mod text;
pub mod tier_change;
pub mod typed;
pub mod unicode;
