//! What couldn't be read in a file: first what's missing because of it, then everything else to look at.

use super::problem_words::problem_words;
use crate::api::{BankImportAnswer, BankProblemBrief, BankProblemId};
use crate::format;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// How many remarks are shown at once.
const REMARKS: usize = 10;

/// `None` if everything could be read. In a table without currencies, people can state one.
pub(super) fn problems(t: Texts, answer: &BankImportAnswer) -> Option<AnyView> {
    let problems = &answer.problems;
    if problems.is_empty() {
        return None;
    }
    let is_damaged = |problem: &&BankProblemBrief| problem.kind == BankProblemId::NotWellFormed;
    let (damaged, rest): (Vec<_>, Vec<_>) = problems.iter().partition(is_damaged);
    let has_columns = answer.table.is_some() && answer.records;
    let (undefined, rest): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|problem| has_columns && problem.lacks_currency());
    let (losing, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|problem| problem.loses);
    let damaged = group(t, t.bank_problems_damaged().into_owned(), &damaged);
    let undefined = group(t, t.bank_problems_currency(count(&undefined)), &undefined);
    let losing = group(t, t.bank_problems_lose(count(&losing)), &losing);
    let others = (!others.is_empty()).then(|| remarks(t, &others));
    Some(
        view! {
            <section aria-labelledby="problems">
                <h2 id="problems">{t.bank_problems()}</h2>
                {damaged}
                {undefined}
                {losing}
                {others}
            </section>
        }
        .into_any(),
    )
}

/// Problems because of which payments are missing. `None` if there are none.
fn group(t: Texts, text: String, problems: &[&BankProblemBrief]) -> Option<AnyView> {
    (!problems.is_empty()).then(|| view! { <p class="error">{text}</p> {list(t, problems)} }.into_any())
}

/// Everything else that people should look at: the first ones, and a link that opens the others.
fn remarks(t: Texts, problems: &[&BankProblemBrief]) -> AnyView {
    let (first, more) = problems.split_at(problems.len().min(REMARKS));
    let more = (!more.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t.bank_problems_more(count(more))}</summary>
                {list(t, more)}
            </details>
        }
    });
    view! {
        <p class="bank-title">{t.bank_problems_check()}</p>
        {list(t, first)}
        {more}
    }
    .into_any()
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
