//! How lines, rules, ballots and results are stored.

use crate::applications::CommandError;
use serde::Serialize;

/// A value as it's stored.
///
/// # Errors
/// If it can't be written as JSON, which shouldn't happen.
pub(super) fn as_json(value: &impl Serialize) -> Result<String, CommandError> {
    serde_json::to_string(value).map_err(|error| CommandError::Files(error.to_string()))
}
