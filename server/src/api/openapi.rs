//! The description of the API as OpenAPI 3.1, made from the same list as its readable page.

use super::reply::{Failure, public};
use app::api::PREFIX;
use app::api_docs::{Answer, Content, Described, Parameter, Place, endpoints};
use app::locale::Locale;
use app::text::Texts;
use axum::http::HeaderMap;
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn, ParameterStyle};
use utoipa::openapi::schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, HttpMethod, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathItem,
    PathsBuilder, Ref, RefOr, Required, ResponseBuilder, Schema, ServerBuilder,
};

/// The schemas of answers by name. Written by hand, so that what the browser loads carries none; tests hold every answer
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
/// When the schemas are none.
pub fn document() -> Result<OpenApi, serde_json::Error> {
    let t = Texts::new(Locale::En);
    let schemas: BTreeMap<String, RefOr<Schema>> = serde_json::from_str(SCHEMAS)?;
    let described = endpoints(t);
    let paths = described.iter().fold(PathsBuilder::new(), |paths, described| {
        paths.path(described.route, PathItem::new(HttpMethod::Get, operation(described)))
    });
    let info = InfoBuilder::new()
        .title(t.product())
        .description(Some(format!("{} {}", t.api_intro(), t.api_about())))
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
        .paths(paths.build())
        .components(Some(ComponentsBuilder::new().schemas_from_iter(schemas).build()));
    Ok(document.build())
}

fn operation(described: &Described) -> Operation {
    let parameters = described.parameters.iter().map(parameter);
    let operation = OperationBuilder::new()
        .operation_id(Some(described.id))
        .summary(Some(described.summary.clone()))
        .parameters(Some(parameters));
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
    // A parameter is made as one of the path, and those are required: the place comes first.
    let parameter = parameter.parameter_in(ParameterIn::Query).required(Required::False);
    match described.place {
        Place::Path | Place::Query => parameter.schema(Some(text())),
        Place::Repeated => parameter.schema(Some(ArrayBuilder::new().items(text()).build())),
        // An object whose properties are parameters of their own.
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

fn response(answer: &Answer) -> ResponseBuilder {
    let response = ResponseBuilder::new().description(answer.meaning.clone());
    let named = |name: &str| RefOr::Ref(Ref::from_schema_name(name));
    let schema: Option<RefOr<Schema>> = match answer.content {
        Content::Nothing => return response,
        Content::Json(name) => Some(named(name)),
        Content::List(name) => Some(RefOr::T(Schema::Array(ArrayBuilder::new().items(named(name)).build()))),
        Content::Problem => Some(named("Problem")),
        Content::Csv | Content::Toml => None,
    };
    response.content(answer.content.kind(), ContentBuilder::new().schema(schema).build())
}
