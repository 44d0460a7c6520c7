//! What can go wrong. The type of a problem leads to the place on the page that explains it.

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
        problem("not-allowed", 405, t.api_problem_not_allowed()),
        problem("other-site", 403, t.api_problem_other_site()),
        problem("too-large", 413, t.api_problem_too_large()),
        problem("too-slow", 503, t.api_problem_too_slow()),
        problem("internal", 500, t.api_problem_internal()),
        problem("unreachable", 503, t.api_problem_unreachable()),
    ]
}
