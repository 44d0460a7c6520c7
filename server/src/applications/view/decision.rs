//! Who decides, and by when.

use crate::applications::LinkedApplication;
use crate::clock::Timestamp;
use app::api::Stage;
use domain::application::Contribution;
use domain::date::Date;
use domain::quote::quote;
use domain::review::Reviewer;

/// Who decides: the tier's reviewers, or the ones for in-kind contributions if there are any.
pub(in crate::applications) fn stages(linked: &LinkedApplication<'_>, contribution: &Contribution) -> Vec<Stage> {
    let in_kind = contribution.in_kind() && !linked.tier.review_in_kind.is_empty();
    let path = if in_kind {
        &linked.tier.review_in_kind
    } else {
        &linked.tier.review
    };
    let days = &linked.programme.joining.review_days;
    path.iter()
        .map(|reviewer| Stage {
            reviewer: *reviewer,
            days: days.iter().find(|(who, _)| who == reviewer).map(|(_, days)| *days),
        })
        .collect()
}

/// Whether the applicant became a member when they submitted, because nobody has to decide.
pub(in crate::applications) fn is_accepted(linked: &LinkedApplication<'_>) -> bool {
    let Some(submitted) = linked.opened.application.submitted_at else {
        return false;
    };
    let facts = linked
        .answers()
        .facts(linked.programme, linked.tier, Timestamp(submitted).day());
    let quote = quote(linked.programme, linked.tier, &facts);
    Stage::are_automatic(&stages(linked, &Contribution::of(&quote, linked.answers())))
}

/// The date this many working days after the application was complete. `None` if a stage has no promised number of days.
pub(in crate::applications) fn decided_by(complete_since: Date, stages: &[Stage]) -> Option<Date> {
    let mut working: u16 = 0;
    for stage in stages.iter().filter(|stage| stage.reviewer != Reviewer::Automatic) {
        working = working.saturating_add(stage.days?);
    }
    let mut day = complete_since;
    while working > 0 {
        day = day.next()?;
        // 1 January 1970 was a Thursday.
        if (day.unix_days() + 3).rem_euclid(7) < 5 {
            working -= 1;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_working_days_are_counted_and_no_promise_is_made_for_others() {
        let stage = |reviewer, days| Stage { reviewer, days };
        // A Wednesday.
        let submitted = Date::new(2026, 7, 15).unwrap();
        for (stages, expected) in [
            (vec![stage(Reviewer::Committee, Some(10))], Some("2026-07-29")),
            (vec![stage(Reviewer::Staff, Some(3))], Some("2026-07-20")),
            (vec![stage(Reviewer::Automatic, None)], Some("2026-07-15")),
            (
                vec![stage(Reviewer::Staff, Some(3)), stage(Reviewer::Board, None)],
                None,
            ),
        ] {
            let day = decided_by(submitted, &stages).map(|day| day.to_string());
            assert_eq!(day.as_deref(), expected, "{stages:?}");
        }
    }
}
