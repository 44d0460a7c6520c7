//! Programmes and their files.

use super::foundations::FoundationBrief;
use super::{Endpoint, segment};
use domain::date::Date;
use domain::programme::{Programme, ProgrammeStatus};
use domain::review::Stage;
use serde::{Deserialize, Serialize};

/// One version of a programme, in one language.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetProgramme {
    pub foundation: String,
    pub programme: String,
    /// Name or first day of a version. Empty for the version in force.
    pub version: String,
    pub lang: String,
}

impl Endpoint for GetProgramme {
    type Answer = ProgrammeAnswer;

    fn path(&self) -> String {
        let (foundation, programme) = (segment(&self.foundation), segment(&self.programme));
        let version = if self.version.is_empty() {
            String::new()
        } else {
            format!("&version={}", segment(&self.version))
        };
        format!(
            "/foundations/{foundation}/programmes/{programme}?lang={}{version}",
            self.lang
        )
    }
}

/// A programme, with what’s known about its versions.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProgrammeAnswer {
    pub foundation: FoundationBrief,
    pub programme: Programme,
    /// All versions, oldest first.
    pub versions: Vec<VersionBrief>,
    /// Name of the version in force.
    pub in_force: String,
    /// The server’s date, for rules that start or end on a day.
    pub today: Date,
    /// The reviewers that the programme says more about: how many working days they take at most, and how they decide.
    pub reviewers: Vec<Stage>,
}

/// A version of a programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct VersionBrief {
    pub version: String,
    /// First day of the version.
    pub from: Date,
    pub status: ProgrammeStatus,
}

/// The programme file, so that readers can trace statements to it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetSource {
    pub foundation: String,
    pub programme: String,
    /// Name or first day of a version. Empty for the version in force.
    pub version: String,
}

impl Endpoint for GetSource {
    type Answer = SourceAnswer;

    fn path(&self) -> String {
        let (foundation, programme) = (segment(&self.foundation), segment(&self.programme));
        format!(
            "/foundations/{foundation}/programmes/{programme}/source?version={}",
            segment(&self.version)
        )
    }
}

/// A programme file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SourceAnswer {
    /// Name of the file.
    pub file: String,
    /// Its content, as TOML.
    pub text: String,
}
