//! The version in force, if the application was started with another one.

use super::asked;
use crate::applications::LinkedApplication;
use app::api::NewerVersion;
use app::locale::Locale;
use app::text::Texts;
use app::words::{Side, Statement, Words, change};
use domain::application::ApplicationContext;
use domain::diff::{TierChange, diff};
use domain::programme::{Programme, ProgrammeStatus, Tier};

/// The tier in another version, possibly under a new name. `None` if it's closed to new members.
pub(in crate::applications) fn successor<'a>(newer: &'a Programme, tier: &str) -> Option<&'a Tier> {
    let found = newer
        .tiers
        .iter()
        .find(|known| known.id == tier || known.formerly.iter().any(|former| former == tier));
    found.filter(|found| found.closed.is_none() && newer.status == ProgrammeStatus::Published)
}

/// The version in force, and what has changed for the tier.
pub(super) fn newer(linked: &LinkedApplication<'_>, in_force: &Programme, lang: &str) -> NewerVersion {
    let t = Texts::new(Locale::from_tag(lang).unwrap_or_default());
    let Some(after) = successor(in_force, &linked.tier.id) else {
        return NewerVersion {
            version: in_force.version.clone(),
            offered: false,
            changes: Vec::new(),
            asked: Vec::new(),
        };
    };
    let facts_before = linked.answers().facts(linked.programme, linked.tier, linked.today);
    let facts_after = linked.answers().facts(in_force, after, linked.today);
    let side = |programme, tier, facts| Side {
        words: Words::new(t, programme),
        tier,
        facts,
    };
    let difference = diff(linked.programme, in_force);
    let of_tier = difference.tiers.iter().find_map(|change| match change {
        TierChange::Changed { tier, changes } if *tier == after.id => Some(changes),
        _ => None,
    });
    let told = of_tier.into_iter().flatten().map(|one| {
        let older = side(linked.programme, linked.tier, &facts_before);
        let changed = change(older, side(in_force, after, &facts_after), one);
        let said = |statements: Vec<Statement>| {
            let texts: Vec<String> = statements.into_iter().map(|said| said.text).collect();
            texts.join("; ")
        };
        (changed.what, said(changed.before), said(changed.after))
    });
    let was = linked.subject();
    let is = ApplicationContext {
        programme: in_force,
        tier: after,
        ..was
    };
    NewerVersion {
        version: in_force.version.clone(),
        offered: true,
        changes: told.collect(),
        asked: asked::changes(t, &was, &is),
    }
}
