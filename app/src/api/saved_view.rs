//! Saved views: the filters of the list of members under a name.

use super::{Endpoint, FoundationBrief, MembersFilter};
use serde::{Deserialize, Serialize};

/// The views of a foundation’s list of members.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetViews {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetViews {
    type Answer = ViewsAnswer;

    fn path(&self) -> String {
        format!(
            "/memberships/{}/views?lang={}",
            super::segment(&self.foundation),
            self.lang
        )
    }
}

/// The views of a foundation’s list of members that the caller can use.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ViewsAnswer {
    pub foundation: FoundationBrief,
    /// Those for all first, each by name.
    pub views: Vec<SavedView>,
    /// Whether the caller can save, rename and delete views for all.
    pub shares: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// The filters of a list of members under a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SavedView {
    pub id: String,
    pub name: String,
    /// Whether it’s for all of the foundation’s people.
    pub shared: bool,
    /// Whether the caller can rename and delete it.
    pub may_change: bool,
    pub filters: ViewFilters,
}

/// What a list of members is limited to and sorted by.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ViewFilters {
    #[serde(default)]
    pub show: MembersFilter,
    /// Such as `membership/gold`. Empty for all.
    #[serde(default)]
    pub tier: String,
    /// A part of a member’s name. Empty for all.
    #[serde(default)]
    pub member: String,
    /// The column to sort by, with a minus for descending. Empty for the member’s name.
    #[serde(default)]
    pub sort: String,
}

/// A view to save.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewView {
    /// Up to 60 characters.
    pub name: String,
    /// Whether it’s for all of the foundation’s people. Administrators and staff save those.
    #[serde(default)]
    pub shared: bool,
    pub filters: ViewFilters,
}

/// Another name for a view.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ViewName {
    /// Up to 60 characters.
    pub name: String,
}

/// Why a view isn’t saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewProblem {
    /// The name is missing or too long.
    Name,
    /// There’s another view with this name.
    Taken,
    /// There are as many as there can be.
    TooMany,
    /// The filters aren’t ones that the list has.
    Filters,
}
