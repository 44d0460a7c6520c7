//! Changes to the people who act for a member.

use domain::member::ContactAction;
use serde::{Deserialize, Serialize};

/// A change to a member’s contacts, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PeopleCommand {
    pub action: ContactAction,
    /// The version of the membership that the sender has seen.
    pub version: i64,
    /// The ID of the contact. To name somebody, the ID of the role.
    pub about: String,
    /// To name somebody, hand over or correct: the person’s name.
    #[serde(default)]
    pub name: String,
    /// To name somebody, hand over or correct: the email address with which they sign in.
    #[serde(default)]
    pub email: String,
    /// To name somebody: whether they’re a deputy.
    #[serde(default)]
    pub deputy: bool,
    /// To name somebody or hand over: the first day, such as 2027-03-01.
    #[serde(default)]
    pub first_day: String,
    /// For somebody who leaves, the last day. It can also be stated when naming somebody.
    #[serde(default)]
    pub last_day: String,
}
