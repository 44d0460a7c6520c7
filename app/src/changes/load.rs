//! Asking for the two versions.

use super::versions::choose;
use crate::api::{GetProgramme, Problem, ProgrammeAnswer, call};
use domain::programme::Programme;

/// What the address asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Question {
    pub foundation: String,
    pub programme: String,
    pub from: String,
    pub to: String,
    pub lang: &'static str,
}

/// What is compared.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Versions {
    /// The newer version; the only one where there is one only.
    pub newer: ProgrammeAnswer,
    pub older: Option<Programme>,
}

pub(super) async fn versions(asked: Question) -> Result<Versions, Problem> {
    let version = |version: String| GetProgramme {
        foundation: asked.foundation.clone(),
        programme: asked.programme.clone(),
        version,
        lang: asked.lang.to_owned(),
    };
    let in_force = call(version(String::new())).await?;
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
            call(version(from)).await?.programme
        };
        return Ok(Versions {
            newer: in_force,
            older: Some(older),
        });
    }
    let older = if from == in_force.in_force {
        in_force.programme
    } else {
        call(version(from)).await?.programme
    };
    let newer = call(version(to)).await?;
    Ok(Versions {
        newer,
        older: Some(older),
    })
}
