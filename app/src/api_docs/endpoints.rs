//! Every endpoint. The server's tests compare this list with its router and its responses.

use super::applications;
use super::problems::status_of;
use crate::api::{Endpoint, GetFoundation, GetFoundations, GetProgramme, GetSource, routes};
use crate::text::Texts;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The description of an endpoint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Described {
    /// Its operation ID, and its anchor in `/api`.
    pub id: &'static str,
    pub group: Group,
    pub method: Method,
    /// Under [`crate::api::PREFIX`], with parameters in braces.
    pub route: &'static str,
    pub summary: Cow<'static, str>,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub answers: Vec<Answer>,
    /// A query to try, without a question mark.
    pub example: &'static str,
}

/// A group of endpoints in the documentation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Public information about programmes.
    Programmes,
    /// Joining.
    Applications,
}

impl Group {
    pub const ALL: [Self; 2] = [Self::Programmes, Self::Applications];

    /// Its anchor in `/api`, and its tag.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Programmes => "programmes",
            Self::Applications => "applications",
        }
    }

    pub fn title(self, t: Texts) -> Cow<'static, str> {
        match self {
            Self::Programmes => t.api_group_programmes(),
            Self::Applications => t.api_group_applications(),
        }
    }

    /// What applies to all of them.
    pub fn about(self, t: Texts) -> Cow<'static, str> {
        match self {
            Self::Programmes => t.api_about(),
            Self::Applications => t.api_about_applications(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    Get,
    Post,
    Patch,
    Delete,
}

impl Method {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// The request body, as JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Body {
    /// The name of its schema.
    pub schema: &'static str,
    /// An example, as JSON.
    pub example: &'static str,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parameter {
    /// In braces if the programme defines the names.
    pub name: &'static str,
    pub place: Place,
    pub meaning: Cow<'static, str>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Path,
    Query,
    /// In the query, can be repeated.
    Repeated,
    /// In the query, with names that the programme defines.
    Named,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    pub status: u16,
    pub content: Content,
    pub meaning: Cow<'static, str>,
    /// The kinds of problems with this status.
    pub problems: Vec<&'static str>,
}

impl Answer {
    /// The requested content.
    pub(super) fn ok(status: u16, content: Content, meaning: Cow<'static, str>) -> Self {
        let problems = Vec::new();
        Self {
            status,
            content,
            meaning,
            problems,
        }
    }

    /// One response for each status of these kinds of problems, with its meaning.
    pub(super) fn refusals(
        t: Texts,
        kinds: &[&'static str],
        meaning: impl Fn(u16) -> Cow<'static, str>,
    ) -> impl Iterator<Item = Self> {
        let mut answers: BTreeMap<u16, Vec<&'static str>> = BTreeMap::new();
        for kind in kinds {
            answers.entry(status_of(t, kind)).or_default().push(*kind);
        }
        answers.into_iter().map(move |(status, problems)| Self {
            status,
            content: Content::Problem,
            meaning: meaning(status),
            problems,
        })
    }
}

/// What a response contains, with the name of its schema.
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

/// All of them, in documentation order.
pub fn endpoints(t: Texts) -> Vec<Described> {
    let one = |id, route, summary, query: &[Parameter], content, example| {
        let parameters: Vec<Parameter> = of_path(t, route).into_iter().chain(query.iter().cloned()).collect();
        Described {
            id,
            group: Group::Programmes,
            method: Method::Get,
            route,
            summary,
            answers: answers(t, &parameters, content),
            parameters,
            body: None,
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
    let programmes = vec![
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
    ];
    [programmes, applications::endpoints(t)].concat()
}

/// The possible responses follow from the possible requests.
fn answers(t: Texts, parameters: &[Parameter], content: Content) -> Vec<Answer> {
    let any = |found: fn(&Parameter) -> bool| parameters.iter().any(found);
    let kinds = [
        // Any query parameter can be repeated, or not be valid UTF-8.
        ("bad-query", any(|parameter| parameter.place != Place::Path)),
        ("bad-date", any(|parameter| parameter.name == "on")),
        // The comparison ignores what it doesn't understand, like its page.
        (
            "bad-fact",
            any(|parameter| parameter.name == FACT) && !any(|parameter| parameter.name == "differences"),
        ),
        ("bad-count", any(|parameter| parameter.name == COUNT)),
        ("not-found", any(|parameter| parameter.place == Place::Path)),
    ];
    let kinds: Vec<&'static str> = kinds.iter().filter(|(_, can)| *can).map(|(kind, _)| *kind).collect();
    let meaning = |status| match status {
        400 => t.api_answer_bad_request(),
        _ => t.api_answer_not_found(),
    };
    [
        Answer::ok(200, content, t.api_answer_ok()),
        Answer::ok(304, Content::Nothing, t.api_answer_not_modified()),
    ]
    .into_iter()
    .chain(Answer::refusals(t, &kinds, meaning))
    .collect()
}

/// The names of a fact and of a tier, which the programme defines.
const FACT: &str = "{fact}";
const COUNT: &str = "{tier}";

pub(super) fn of_path(t: Texts, route: &str) -> Vec<Parameter> {
    let known = [
        parameter("foundation", Place::Path, t.api_parameter_foundation()),
        parameter("programme", Place::Path, t.api_parameter_programme()),
        parameter("tier", Place::Path, t.api_parameter_tier()),
        parameter("secret", Place::Path, t.api_parameter_secret()),
        parameter("link", Place::Path, t.api_parameter_link()),
        parameter("hash", Place::Path, t.api_parameter_hash()),
    ];
    known
        .into_iter()
        .filter(|parameter| route.contains(&format!("{{{}}}", parameter.name)))
        .collect()
}

pub(super) fn parameter(name: &'static str, place: Place, meaning: Cow<'static, str>) -> Parameter {
    Parameter { name, place, meaning }
}

pub(super) fn lang(t: Texts) -> Parameter {
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
    parameter(FACT, Place::Named, t.api_parameter_fact())
}

fn count(t: Texts) -> Parameter {
    parameter(COUNT, Place::Named, t.api_parameter_count())
}

fn compared(t: Texts) -> Vec<Parameter> {
    vec![
        parameter("tier", Place::Repeated, t.api_parameter_tiers()),
        parameter("differences", Place::Query, t.api_parameter_differences()),
        parameter("q", Place::Query, t.api_parameter_q()),
        parameter("group", Place::Query, t.api_parameter_group()),
    ]
}
