//! Reads CAMT.052, 053 and 054 of any version (ISO 20022, Bank-to-Customer Cash Management). Namespaces are ignored, and
//! the schema isn't enforced: banks' files often don't follow it.

mod amounts;
mod balances;
mod entries;
mod lines;
mod party;
mod reader;
mod repair;
mod statements;
mod tags;
mod xml;

pub use reader::read_camt;
