//! Schemas of types that write themselves as strings. All others derive theirs.

use crate::date::Date;
use crate::expr::Expr;
use crate::money::Currency;
use crate::ratio::Ratio;
use crate::report::Month;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

fn string(description: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
}

impl PartialSchema for Date {
    fn schema() -> RefOr<Schema> {
        string("A date.")
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
            .examples(["2026-07-01"])
            .into()
    }
}

impl ToSchema for Date {}

impl PartialSchema for Currency {
    fn schema() -> RefOr<Schema> {
        string("A currency's ISO 4217 code.").examples(["EUR"]).into()
    }
}

impl ToSchema for Currency {}

impl PartialSchema for Ratio {
    fn schema() -> RefOr<Schema> {
        string("An exact number, as a decimal or a fraction.")
            .examples(["0.25", "1/3"])
            .into()
    }
}

impl ToSchema for Ratio {}

impl PartialSchema for Expr {
    fn schema() -> RefOr<Schema> {
        string("A condition or formula, as written in the programme file.").into()
    }
}

impl ToSchema for Expr {}

impl PartialSchema for Month {
    fn schema() -> RefOr<Schema> {
        string("A month.").examples(["2026-07"]).into()
    }
}

impl ToSchema for Month {}
