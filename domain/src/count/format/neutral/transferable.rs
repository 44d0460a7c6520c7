//! Stub.
use super::super::error::FormatError;
use super::options::{Method, Options};
use super::rule::no_rule;
use crate::count::Rule;
pub(super) fn rule(method: Method, _options: &Options) -> Result<Rule, FormatError> { Err(no_rule(method, "stub", "")) }
