//! Who reviews an application.

use serde::{Deserialize, Serialize};

/// Who reviews an application, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    Automatic,
    Staff,
    Committee,
    Board,
}
