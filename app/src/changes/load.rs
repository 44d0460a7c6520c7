//! Loads the two versions.

use super::versions::choose;
use crate::api::{Api, GetProgramme, Problem, ProgrammeAnswer};
use domain::programme::Programme;

/// What the URL asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangesQuestion {
    pub foundation: String,
    pub programme: String,
    pub from: String,
    pub to: String,
    pub lang: String,
}

/// What to compare.
#[derive(Clone, PartialEq, Debug)]
pub struct Versions {
    /// The newer version, or the only one.
    pub newer: ProgrammeAnswer,
    pub older: Option<Programme>,
}

/// # Errors
/// If the API has no such programme or version.
pub async fn versions(api: &Api, asked: ChangesQuestion) -> Result<Versions, Problem> {
    let version = |version: String| GetProgramme {
        foundation: asked.foundation.clone(),
        programme: asked.programme.clone(),
        version,
        lang: asked.lang.clone(),
    };
    let in_force = api.call(version(String::new())).await?;
    let Some((from, to)) = choose(&in_force.versions, &in_force.in_force, &asked.from, &asked.to) else {
        return Ok(Versions {
            newer: in_force,
            older: None,
        });
    };
    if to == in_force.in_force {
        let older = if from == to {
            in_force.programme.clone()
        } else {
            api.call(version(from)).await?.programme
        };
        return Ok(Versions {
            newer: in_force,
            older: Some(older),
        });
    }
    let older = if from == in_force.in_force {
        in_force.programme
    } else {
        api.call(version(from)).await?.programme
    };
    let newer = api.call(version(to)).await?;
    Ok(Versions {
        newer,
        older: Some(older),
    })
}
