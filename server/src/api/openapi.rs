//! The OpenAPI 3.1 description, generated from the same list as the readable page.

use super::reply::{Failure, public};
use app::api::PREFIX;
use app::api_docs::{Answer, Body, Content, Described, Group, Method, Parameter, Place, endpoints};
use app::locale::Locale;
use app::text::Texts;
use axum::http::HeaderMap;
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn, ParameterStyle};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::schema::{AdditionalProperties, AllOfBuilder, ArrayBuilder, ObjectBuilder, SchemaType, Type};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, HttpMethod, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathItem,
    PathsBuilder, Ref, RefOr, Required, ResponseBuilder, Schema, ServerBuilder,
};

/// The response schemas by name. They're written by hand, so that the browser doesn't load any. Tests check every response
/// against them.
const SCHEMAS: &str = include_str!("schemas.json");

static DOCUMENT: LazyLock<Result<OpenApi, String>> = LazyLock::new(|| document().map_err(|error| error.to_string()));

/// The document.
pub(super) async fn show(headers: HeaderMap) -> Result<Response, Failure> {
    match &*DOCUMENT {
        Ok(document) => Ok(public(&headers, document)),
        Err(error) => Err(Failure::internal(error)),
    }
}

/// Describes the API in English.
///
/// # Errors
/// If the schemas are missing.
pub fn document() -> Result<OpenApi, serde_json::Error> {
    let t = Texts::new(Locale::En);
    let schemas: BTreeMap<String, RefOr<Schema>> = serde_json::from_str(SCHEMAS)?;
    let described = endpoints(t);
    let paths = described.iter().fold(PathsBuilder::new(), |paths, described| {
        let method = match described.method {
            Method::Get => HttpMethod::Get,
            Method::Post => HttpMethod::Post,
            Method::Patch => HttpMethod::Patch,
            Method::Delete => HttpMethod::Delete,
        };
        paths.path(described.route, PathItem::new(method, operation(described)))
    });
    let tags = Group::ALL.map(|group| {
        TagBuilder::new()
            .name(group.id())
            .summary(Some(group.title(t)))
            .description(Some(group.about(t)))
            .build()
    });
    let info = InfoBuilder::new()
        .title(t.product())
        .description(Some(t.api_intro()))
        .version(env!("CARGO_PKG_VERSION"))
        .license(Some(
            LicenseBuilder::new()
                .name(env!("CARGO_PKG_LICENSE"))
                .identifier(Some(env!("CARGO_PKG_LICENSE")))
                .build(),
        ));
    let document = OpenApiBuilder::new()
        .info(info.build())
        .servers(Some([ServerBuilder::new().url(PREFIX).build()]))
        .tags(Some(tags))
        .paths(paths.build())
        .components(Some(ComponentsBuilder::new().schemas_from_iter(schemas).build()));
    Ok(document.build())
}

fn operation(described: &Described) -> Operation {
    let parameters = described.parameters.iter().map(parameter);
    let operation = OperationBuilder::new()
        .operation_id(Some(described.id))
        .tag(described.group.id())
        .summary(Some(described.summary.clone()))
        .parameters(Some(parameters))
        .request_body(described.body.map(body));
    let answers = described.answers.iter().fold(operation, |operation, answer| {
        operation.response(answer.status.to_string(), response(answer))
    });
    answers.build()
}

fn parameter(described: &Parameter) -> ParameterBuilder {
    let text = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String)).build();
    let parameter = ParameterBuilder::new()
        .name(described.name.trim_matches(['{', '}']))
        .description(Some(described.meaning.clone()));
    if described.place == Place::Path {
        return parameter
            .parameter_in(ParameterIn::Path)
            .required(Required::True)
            .schema(Some(text()));
    }
    // Path parameters are required, so the location comes first.
    let parameter = parameter.parameter_in(ParameterIn::Query).required(Required::False);
    match described.place {
        Place::Path | Place::Query => parameter.schema(Some(text())),
        Place::Repeated => parameter.schema(Some(ArrayBuilder::new().items(text()).build())),
        // An object whose properties are separate parameters.
        Place::Named => parameter
            .style(Some(ParameterStyle::Form))
            .explode(Some(true))
            .schema(Some(
                ObjectBuilder::new()
                    .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(text().into()))))
                    .build(),
            )),
    }
}

fn body(body: Body) -> RequestBody {
    let schema: RefOr<Schema> = RefOr::Ref(Ref::from_schema_name(body.schema));
    let content = ContentBuilder::new()
        .schema(Some(schema))
        .example(serde_json::from_str(body.example).ok());
    RequestBodyBuilder::new()
        .content("application/json", content.build())
        .required(Some(Required::True))
        .build()
}

/// A problem of one of these kinds.
fn problem(kinds: &[&str]) -> Schema {
    let kinds = kinds.iter().map(|kind| format!("/api#{kind}"));
    let kind = ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .enum_values(Some(kinds));
    let of_these = ObjectBuilder::new()
        .property("type", kind)
        .additional_properties(Some(AdditionalProperties::FreeForm(true)));
    AllOfBuilder::new()
        .item(Ref::from_schema_name("Problem"))
        .item(of_these)
        .into()
}

fn response(answer: &Answer) -> ResponseBuilder {
    let response = ResponseBuilder::new().description(answer.meaning.clone());
    let named = |name: &str| RefOr::Ref(Ref::from_schema_name(name));
    let schema: Option<RefOr<Schema>> = match answer.content {
        Content::Nothing => return response,
        Content::Json(name) => Some(named(name)),
        Content::List(name) => Some(RefOr::T(Schema::Array(ArrayBuilder::new().items(named(name)).build()))),
        Content::Problem => Some(RefOr::T(problem(&answer.problems))),
        Content::Csv | Content::Toml => None,
    };
    response.content(answer.content.kind(), ContentBuilder::new().schema(schema).build())
}
