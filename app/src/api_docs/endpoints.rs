//! Every endpoint. The server's tests hold this list against its router and against its answers.

use crate::api::{Endpoint, GetFoundation, GetFoundations, GetProgramme, GetSource, routes};
use crate::text::Texts;
use std::borrow::Cow;

/// An endpoint, described. It is read with `GET`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Described {
    /// Its name among operations, and its anchor in `/api`.
    pub id: &'static str,
    /// Under [`crate::api::PREFIX`], with parameters in braces.
    pub route: &'static str,
    pub summary: Cow<'static, str>,
    pub parameters: Vec<Parameter>,
    pub answers: Vec<Answer>,
    /// A query to try, without a question mark.
    pub example: &'static str,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parameter {
    /// In braces where the programme gives the names.
    pub name: &'static str,
    pub place: Place,
    pub meaning: Cow<'static, str>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Path,
    Query,
    /// In the query, more than once if one likes.
    Repeated,
    /// In the query, under names that the programme gives.
    Named,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    pub status: u16,
    pub content: Content,
    pub meaning: Cow<'static, str>,
}

/// What an answer carries; the name is that of its schema.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Content {
    Nothing,
    Json(&'static str),
    List(&'static str),
    Csv,
    Toml,
    Problem,
}

impl Content {
    /// The media type.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Json(_) | Self::List(_) => "application/json",
            Self::Csv => "text/csv",
            Self::Toml => "application/toml",
            Self::Problem => "application/problem+json",
        }
    }
}

/// All of them, in the order in which they are read about.
pub fn endpoints(t: Texts) -> Vec<Described> {
    let one = |id, route, summary, query: &[Parameter], content, example| {
        let parameters: Vec<Parameter> = of_path(t, route).into_iter().chain(query.iter().cloned()).collect();
        Described {
            id,
            route,
            summary,
            answers: answers(t, &parameters, content),
            parameters,
            example,
        }
    };
    let [lang, version, on] = [lang(t), version(t), on(t)];
    let of_version = [version.clone(), on.clone()];
    let which = [lang.clone(), version.clone(), on.clone()];
    let facts = [vec![fact(t)], which.to_vec()].concat();
    let compared = [compared(t), facts.clone()].concat();
    let between = [vec![from(t), to(t)], vec![fact(t), lang.clone()]].concat();
    let counted = [vec![count(t)], which.to_vec()].concat();
    vec![
        one(
            "foundations",
            GetFoundations::ROUTE,
            t.api_foundations(),
            std::slice::from_ref(&lang),
            Content::List("FoundationBrief"),
            "lang=de",
        ),
        one(
            "foundation",
            GetFoundation::ROUTE,
            t.api_foundation(),
            &[lang],
            Content::Json("FoundationAnswer"),
            "",
        ),
        one(
            "programme",
            GetProgramme::ROUTE,
            t.api_programme(),
            &which,
            Content::Json("ProgrammeAnswer"),
            "on=2026-07-01",
        ),
        one(
            "source",
            GetSource::ROUTE,
            t.api_source(),
            &of_version,
            Content::Json("SourceAnswer"),
            "",
        ),
        one(
            "source-file",
            routes::SOURCE_FILE,
            t.api_source_file(),
            &of_version,
            Content::Toml,
            "",
        ),
        one(
            "comparison",
            routes::COMPARISON,
            t.api_comparison(),
            &compared,
            Content::Json("Comparison"),
            "differences=on",
        ),
        one(
            "comparison-csv",
            routes::COMPARISON_CSV,
            t.api_comparison_csv(),
            &compared,
            Content::Csv,
            "lang=de",
        ),
        one(
            "quote",
            routes::QUOTE,
            t.api_quote(),
            &facts,
            Content::Json("Quote"),
            "",
        ),
        one(
            "changes",
            routes::CHANGES,
            t.api_changes(),
            &between,
            Content::Json("Changes"),
            "",
        ),
        one(
            "seats",
            routes::SEATS,
            t.api_seats(),
            &counted,
            Content::List("Seats"),
            "",
        ),
        one(
            "openapi",
            routes::OPENAPI,
            t.api_openapi_itself(),
            &[],
            Content::Json("OpenApi"),
            "",
        ),
    ]
}

/// What can come back follows from what can be asked.
fn answers(t: Texts, parameters: &[Parameter], content: Content) -> Vec<Answer> {
    let any = |found: fn(&Parameter) -> bool| parameters.iter().any(found);
    // Anything in the query can be given twice, or in no letters at all.
    let bad = any(|parameter| parameter.place != Place::Path);
    let missing = any(|parameter| parameter.place == Place::Path);
    let answer = |status, content, meaning| Answer {
        status,
        content,
        meaning,
    };
    [
        Some(answer(200, content, t.api_answer_ok())),
        Some(answer(304, Content::Nothing, t.api_answer_not_modified())),
        bad.then(|| answer(400, Content::Problem, t.api_answer_bad_request())),
        missing.then(|| answer(404, Content::Problem, t.api_answer_not_found())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_path(t: Texts, route: &str) -> Vec<Parameter> {
    let known = [
        parameter("foundation", Place::Path, t.api_parameter_foundation()),
        parameter("programme", Place::Path, t.api_parameter_programme()),
        parameter("tier", Place::Path, t.api_parameter_tier()),
    ];
    known
        .into_iter()
        .filter(|parameter| route.contains(&format!("{{{}}}", parameter.name)))
        .collect()
}

fn parameter(name: &'static str, place: Place, meaning: Cow<'static, str>) -> Parameter {
    Parameter { name, place, meaning }
}

fn lang(t: Texts) -> Parameter {
    parameter("lang", Place::Query, t.api_parameter_lang())
}

fn version(t: Texts) -> Parameter {
    parameter("version", Place::Query, t.api_parameter_version())
}

fn on(t: Texts) -> Parameter {
    parameter("on", Place::Query, t.api_parameter_on())
}

fn from(t: Texts) -> Parameter {
    parameter("from", Place::Query, t.api_parameter_from())
}

fn to(t: Texts) -> Parameter {
    parameter("to", Place::Query, t.api_parameter_to())
}

fn fact(t: Texts) -> Parameter {
    parameter("{fact}", Place::Named, t.api_parameter_fact())
}

fn count(t: Texts) -> Parameter {
    parameter("{tier}", Place::Named, t.api_parameter_count())
}

fn compared(t: Texts) -> Vec<Parameter> {
    vec![
        parameter("tier", Place::Repeated, t.api_parameter_tiers()),
        parameter("differences", Place::Query, t.api_parameter_differences()),
        parameter("q", Place::Query, t.api_parameter_q()),
        parameter("group", Place::Query, t.api_parameter_group()),
    ]
}
