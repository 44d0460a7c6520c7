//! What couldn't be read in a file: first what's missing because of it, then everything else.

use super::problem_words::problem_words;
use crate::api::BankProblemBrief;
use crate::format;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// `None` if everything could be read.
pub(super) fn problems(t: Texts, problems: &[BankProblemBrief]) -> Option<AnyView> {
    if problems.is_empty() {
        return None;
    }
    let (losing, others): (Vec<_>, Vec<_>) = problems.iter().partition(|problem| problem.loses);
    let losing = (!losing.is_empty()).then(|| {
        view! {
            <p class="error">{t.bank_problems_lose(count(&losing))}</p>
            {list(t, &losing)}
        }
    });
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t.bank_problems_other(count(&others))}</summary>
                {list(t, &others)}
            </details>
        }
    });
    Some(
        view! {
            <section aria-labelledby="problems">
                <h2 id="problems">{t.bank_problems()}</h2>
                {losing}
                {others}
            </section>
        }
        .into_any(),
    )
}

fn count(problems: &[&BankProblemBrief]) -> i64 {
    i64::try_from(problems.len()).unwrap_or(i64::MAX)
}

fn list(t: Texts, problems: &[&BankProblemBrief]) -> AnyView {
    let items = problems.iter().map(|problem| {
        let line = t.bank_problem_line(format::number(t.locale(), i64::from(problem.line)));
        let found = (!problem.found.is_empty()).then(|| view! { " " <code><bdi>{problem.found.clone()}</bdi></code> });
        view! { <li><span class="meta">{line}": "</span>{isolate(problem_words(t, problem))} {found}</li> }
    });
    view! { <ul class="bank-problems" role="list">{items.collect_view()}</ul> }.into_any()
}
