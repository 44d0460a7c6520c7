//! The kinds of problems. A problem's type is the URL of its explanation on the page.

use crate::text::Texts;
use std::borrow::Cow;

/// A kind of problem.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DescribedProblem {
    /// The anchor in `/api`.
    pub id: &'static str,
    pub status: u16,
    pub meaning: Cow<'static, str>,
}

pub fn problems(t: Texts) -> Vec<DescribedProblem> {
    let problem = |id, status, meaning| DescribedProblem { id, status, meaning };
    vec![
        problem("not-found", 404, t.api_problem_not_found()),
        problem("bad-date", 400, t.api_problem_bad_date()),
        problem("bad-fact", 400, t.api_problem_bad_fact()),
        problem("bad-count", 400, t.api_problem_bad_count()),
        problem("bad-query", 400, t.api_problem_bad_query()),
        problem("bad-body", 400, t.api_problem_bad_body()),
        problem("no-such-link", 404, t.api_problem_no_such_link()),
        problem("not-signed", 404, t.api_problem_not_signed()),
        problem("link-ran-out", 410, t.api_problem_link_ran_out()),
        problem("link-taken-back", 410, t.api_problem_link_taken_back()),
        problem("link-done", 410, t.api_problem_link_done()),
        problem("not-this-part", 403, t.api_problem_not_this_part()),
        problem("closed", 409, t.api_problem_closed()),
        problem("wrong-state", 409, t.api_problem_wrong_state()),
        problem("text-changed", 409, t.api_problem_text_changed()),
        problem("not-eligible", 409, t.api_problem_not_eligible()),
        problem("version-changed", 409, t.api_problem_version_changed()),
        problem("full", 409, t.api_problem_full()),
        problem("incomplete", 422, t.api_problem_incomplete()),
        problem("other-reference", 422, t.api_problem_other_reference()),
        problem("too-often", 429, t.api_problem_too_often()),
        problem("not-allowed", 405, t.api_problem_not_allowed()),
        problem("other-site", 403, t.api_problem_other_site()),
        problem("not-json", 415, t.api_problem_not_json()),
        problem("too-large", 413, t.api_problem_too_large()),
        problem("unavailable", 503, t.api_problem_unavailable()),
        problem("too-slow", 503, t.api_problem_too_slow()),
        problem("internal", 500, t.api_problem_internal()),
        problem("unreachable", 503, t.api_problem_unreachable()),
    ]
}

/// The status of a kind of problem. 0 for an unknown one.
pub(super) fn status_of(t: Texts, kind: &str) -> u16 {
    let known = problems(t).into_iter().find(|problem| problem.id == kind);
    known.map_or(0, |problem| problem.status)
}
