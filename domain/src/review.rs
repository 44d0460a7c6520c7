//! Who reviews an application.

use serde::{Deserialize, Serialize};

/// Who reviews an application, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    Automatic,
    Staff,
    Committee,
    Board,
}
