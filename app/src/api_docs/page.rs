//! The documentation page.

use super::endpoints::{Answer, Body, Described, Group, Method, Parameter, Place, endpoints};
use super::problems::problems;
use crate::api::{FoundationBrief, PREFIX, routes, segment};
use crate::site::Page;
use crate::text::Texts;
use leptos::prelude::*;

/// `/api`
pub fn api_page(foundations: &[FoundationBrief]) -> AnyView {
    let t: Texts = expect_context();
    let described = endpoints(t);
    let groups = Group::ALL.map(|which| group(t, which, &described, foundations));
    let groups = groups.into_iter().collect_view();
    view! {
        <Page title=t.api_heading()>
            <div class="head">
                <h1>{t.api_heading()}</h1>
                <p class="lead">{t.api_intro()}</p>
                <p class="actions">
                    <a class="button quiet" href=format!("{PREFIX}{}", routes::OPENAPI) rel="external">{t.api_openapi()}</a>
                </p>
            </div>
            {groups}
            {kinds(t)}
        </Page>
    }
    .into_any()
}

fn group(t: Texts, group: Group, described: &[Described], foundations: &[FoundationBrief]) -> AnyView {
    let of_group = described.iter().filter(|described| described.group == group);
    let endpoints = of_group
        .map(|described| endpoint(t, described, foundations))
        .collect_view();
    view! {
        <section class="section" aria-labelledby=group.id()>
            <h2 id=group.id()>{group.title(t)}</h2>
            <p>{group.about(t)}</p>
            {endpoints}
        </section>
    }
    .into_any()
}

fn endpoint(t: Texts, described: &Described, foundations: &[FoundationBrief]) -> AnyView {
    let name = format!("{} {PREFIX}{}", described.method.name(), described.route);
    let parameters = (!described.parameters.is_empty()).then(|| parameters(t, &name, &described.parameters));
    let answers = described.answers.iter().map(answer).collect_view();
    // Requests that change something can't be tried with a link.
    let example = (described.method == Method::Get).then(|| {
        view! {
            <h4>{t.api_example()}</h4>
            <p>{example(described, foundations)}</p>
        }
    });
    view! {
        <section class="endpoint" aria-labelledby=described.id>
            <h3 id=described.id dir="ltr">{name.clone()}</h3>
            <p>{described.summary.clone()}</p>
            {parameters}
            {described.body.map(|sent| body(t, &name, sent))}
            <h4>{t.api_answers()}</h4>
            <ul class="endpoint-answers" role="list">{answers}</ul>
            {example}
        </section>
    }
    .into_any()
}

fn body(t: Texts, endpoint: &str, body: Body) -> impl IntoView + use<> {
    let label = t.api_body_of_endpoint(endpoint);
    view! {
        <h4>{t.api_body()}</h4>
        <p>{t.api_body_is()} " " <code dir="ltr">{body.schema}</code></p>
        <pre tabindex="0" role="group" aria-label=label dir="ltr"><code>{body.example}</code></pre>
    }
}

/// Status, meaning, kinds of problems and media type.
fn answer(answer: &Answer) -> impl IntoView + use<> {
    let kind = answer.content.kind();
    let kind = (!kind.is_empty()).then(|| view! { " " <code dir="ltr">{kind}</code> });
    let problems = answer.problems.iter().map(|problem| {
        view! { " " <a href=format!("#{problem}") rel="external"><code dir="ltr">{*problem}</code></a> }
    });
    view! { <li><strong>{answer.status}</strong> " " {answer.meaning.clone()} {problems.collect_view()} {kind}</li> }
}

fn parameters(t: Texts, endpoint: &str, parameters: &[Parameter]) -> impl IntoView + use<> {
    let rows = parameters.iter().map(|parameter| {
        let place = match parameter.place {
            Place::Path => t.api_in_path(),
            Place::Query | Place::Named => t.api_in_query(),
            Place::Repeated => t.api_in_query_repeated(),
        };
        view! {
            <tr>
                <th scope="row"><code>{parameter.name}</code></th>
                <td>{place}</td>
                <td>{parameter.meaning.clone()}</td>
            </tr>
        }
    });
    view! {
        <table class="table">
            <caption class="vh">{t.api_parameters_of(endpoint)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.api_name()}</th>
                    <th scope="col">{t.api_kind()}</th>
                    <th scope="col">{t.api_meaning()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// An example request about a foundation of this installation. If parameters stay in braces, it's not a link.
fn example(described: &Described, foundations: &[FoundationBrief]) -> AnyView {
    let programme =
        |foundation: &FoundationBrief| foundation.programmes.first().map(|programme| segment(&programme.id));
    let mut path = format!("{PREFIX}{}", described.route);
    if let Some(foundation) = foundations.iter().find(|foundation| !foundation.programmes.is_empty()) {
        path = path.replace("{foundation}", &segment(&foundation.id));
        path = path.replace("{programme}", &programme(foundation).unwrap_or_default());
    }
    if !described.example.is_empty() {
        path = format!("{path}?{}", described.example);
    }
    if path.contains('{') {
        return view! { <code dir="ltr">{path}</code> }.into_any();
    }
    let href = path.clone();
    view! { <a href=href rel="external"><code dir="ltr">{path}</code></a> }.into_any()
}

fn kinds(t: Texts) -> impl IntoView {
    let rows = problems(t).into_iter().map(|problem| {
        view! {
            <tr id=problem.id>
                <th scope="row"><code>{problem.id}</code></th>
                <td>{problem.status}</td>
                <td>{problem.meaning}</td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby="problems">
            <h2 id="problems">{t.api_problems()}</h2>
            <p>{t.api_problems_about()}</p>
            <table class="table">
                <caption class="vh">{t.api_problems()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.api_kind()}</th>
                        <th scope="col">{t.api_status()}</th>
                        <th scope="col">{t.api_meaning()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
