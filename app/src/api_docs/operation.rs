//! One operation of the OpenAPI document.

use crate::api::{FoundationBrief, PREFIX, segment};
use crate::text::Texts;
use leptos::prelude::*;
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::request_body::RequestBody;
use utoipa::openapi::{Content, RefOr, Response, Schema};

pub(super) struct OperationSection<'a> {
    pub method: &'static str,
    /// Under [`PREFIX`], with parameters in braces.
    pub path: &'a str,
    pub operation: &'a Operation,
}

impl OperationSection<'_> {
    pub fn view(&self, foundations: &[FoundationBrief]) -> AnyView {
        let t: Texts = expect_context();
        let operation = self.operation;
        let name = format!("{} {PREFIX}{}", self.method, self.path);
        let id = operation.operation_id.clone().unwrap_or_default();
        let description = operation.description.clone();
        let description = description.map(|text| view! { <p lang="en" dir="ltr">{text}</p> });
        let responses = operation.responses.responses.iter();
        let responses = responses.filter_map(|(status, response)| Some(response_item(status, inline(response)?)));
        let body = operation.request_body.as_ref().and_then(inline);
        let example = (self.method == "GET").then(|| {
            view! {
                <h4>{t.api_example()}</h4>
                <p>{self.example(foundations)}</p>
            }
        });
        view! {
            <section class="endpoint" aria-labelledby=id.clone()>
                <h3 id=id.clone() dir="ltr">{name.clone()}</h3>
                <p lang="en" dir="ltr">{operation.summary.clone()}</p>
                {description}
                {operation.parameters.as_ref().map(|all| parameters(t, &name, all))}
                {body.map(|body| request_body(t, &name, body))}
                <h4>{t.api_answers()}</h4>
                <ul class="endpoint-answers" role="list">{responses.collect_view()}</ul>
                {example}
            </section>
        }
        .into_any()
    }

    /// A request to try, about a foundation of this installation. It isn't a link if a name is still missing.
    fn example(&self, foundations: &[FoundationBrief]) -> AnyView {
        let mut path = format!("{PREFIX}{}", self.path);
        let found = foundations
            .iter()
            .find_map(|foundation| Some((foundation, foundation.programmes.first()?)));
        if let Some((foundation, programme)) = found {
            path = path.replace("{foundation}", &segment(&foundation.id));
            path = path.replace("{programme}", &segment(&programme.id));
        }
        if path.contains('{') {
            return view! { <code dir="ltr">{path}</code> }.into_any();
        }
        let href = path.clone();
        view! { <a href=href rel="external"><code dir="ltr">{path}</code></a> }.into_any()
    }
}

/// Our document only refers to schemas; everything else is written where it's used.
fn inline<T>(item: &RefOr<T>) -> Option<&T> {
    match item {
        RefOr::T(item) => Some(item),
        RefOr::Ref(_) => None,
    }
}

fn parameters(t: Texts, endpoint: &str, parameters: &[RefOr<Parameter>]) -> impl IntoView + use<> {
    let rows = parameters.iter().filter_map(inline).map(|parameter| {
        let repeatable = matches!(parameter.schema, Some(RefOr::T(Schema::Array(_))));
        let place = match parameter.parameter_in {
            ParameterIn::Path => t.api_in_path(),
            _ if repeatable => t.api_in_query_repeated(),
            _ => t.api_in_query(),
        };
        view! {
            <tr>
                <th scope="row"><code>{parameter.name.clone()}</code></th>
                <td>{place}</td>
                <td lang="en" dir="ltr">{parameter.description.clone()}</td>
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

fn request_body(t: Texts, endpoint: &str, body: &RequestBody) -> impl IntoView + use<> {
    let content = body.content.values().find_map(inline);
    let schema = content.map(schema_name).unwrap_or_default().to_owned();
    let example = content.and_then(|content| content.example.as_ref());
    let example = example.and_then(|example| serde_json::to_string_pretty(example).ok());
    let label = t.api_body_of_endpoint(endpoint);
    view! {
        <h4>{t.api_body()}</h4>
        <p>{t.api_body_is()} " " <code dir="ltr">{schema}</code></p>
        <pre tabindex="0" role="group" aria-label=label dir="ltr"><code>{example}</code></pre>
    }
}

/// Status, description, kinds of problems and media type.
fn response_item(status: &str, response: &Response) -> impl IntoView + use<> {
    let media_type = response.content.keys().next().cloned();
    let media_type = media_type.map(|name| view! { " " <code dir="ltr">{name}</code> });
    let kinds = response.content.values().filter_map(inline).flat_map(problem_links);
    let kinds = kinds.map(|link| {
        let id = link.trim_start_matches("/api#").to_owned();
        view! { " " <a href=format!("#{id}") rel="external"><code dir="ltr">{id.clone()}</code></a> }
    });
    view! {
        <li>
            <strong>{status.to_owned()}</strong> " "
            <span lang="en" dir="ltr">{response.description.clone()}</span>
            {kinds.collect_view()} {media_type}
        </li>
    }
}

/// The name of a schema that's among the document's components.
fn schema_name(content: &Content) -> &str {
    match &content.schema {
        Some(RefOr::Ref(reference)) => reference.ref_location.rsplit('/').next().unwrap_or_default(),
        _ => "",
    }
}

/// The links to the kinds of problems a response can have.
fn problem_links(content: &Content) -> Vec<String> {
    let Some(RefOr::T(Schema::AllOf(all))) = &content.schema else {
        return Vec::new();
    };
    let object = |schema| match inline(schema) {
        Some(Schema::Object(object)) => Some(object),
        _ => None,
    };
    let kinds = all
        .items
        .iter()
        .filter_map(object)
        .filter_map(|problem| object(problem.properties.get("type")?));
    let values = kinds.filter_map(|kind| kind.enum_values.as_ref());
    values
        .flatten()
        .filter_map(|link| link.as_str().map(str::to_owned))
        .collect()
}
