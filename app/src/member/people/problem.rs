//! Why a change can't be made, in words. The summary and the fields use the same ones (W6).

use super::field::label;
use super::form::{PeopleForm, PeopleRefusal};
use crate::apply::error_words;
use crate::text::Texts;
use crate::words::date;
use domain::date::Date;
use domain::member::{ContactField, ContactProblem};

/// The fields of the form that was sent, with what's wrong. `None` in place of a field if the form has none.
pub(super) fn problems(t: Texts, form: &PeopleForm, today: Date) -> Vec<(Option<ContactField>, String)> {
    let (Some(sent), Some(refusal)) = (&form.sent, &form.refusal) else {
        return Vec::new();
    };
    match refusal {
        PeopleRefusal::Conflict => Vec::new(),
        PeopleRefusal::Fields(errors) => {
            let words = errors
                .iter()
                .map(|(field, error)| (Some(*field), error_words(t, &label(t, *field), error, today)));
            words.collect()
        }
        PeopleRefusal::Problem(problem) => vec![(problem.field(sent.action), problem_text(t, *problem))],
    }
}

fn problem_text(t: Texts, problem: ContactProblem) -> String {
    match problem {
        ContactProblem::UnknownRole => t.people_unknown_role().into_owned(),
        ContactProblem::UnknownContact | ContactProblem::Over => t.people_over().into_owned(),
        ContactProblem::Ending { last_day } => t.people_ending(date(t, last_day)),
        ContactProblem::Unchanged => t.people_unchanged().into_owned(),
        ContactProblem::DayPassed(_) => t.people_day_passed().into_owned(),
        ContactProblem::DayTooFar(_) => t.people_day_far().into_owned(),
        ContactProblem::EndsBefore => t.people_ends_before().into_owned(),
        ContactProblem::NotYetTheirs { first_day } => t.people_not_theirs(date(t, first_day)),
        ContactProblem::SamePerson => t.people_same().into_owned(),
        ContactProblem::HasRole => t.people_has_role().into_owned(),
        ContactProblem::TooFew { day, least } => t.people_too_few(i64::from(least), date(t, day)),
        ContactProblem::TooMany { day, most } => t.people_too_many(i64::from(most), date(t, day)),
        ContactProblem::LastManager { day } => t.people_last_manager(date(t, day)),
        ContactProblem::TooManyDeputies => t.people_many_deputies().into_owned(),
    }
}
