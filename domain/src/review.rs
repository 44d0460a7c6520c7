//! Who decides on an application.

use serde::{Deserialize, Serialize};

/// Who has a say before somebody joins, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    Automatic,
    Staff,
    Committee,
    Board,
}
