//! Walks through an application: reads a page's forms, fills them in and sends them.

use crate::site::{Answer, Site};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use server::storage::{Backend, Location};
use std::collections::BTreeMap;

/// An applicant who goes from page to page.
pub struct Walker<'a> {
    pub site: &'a Site,
    /// The current page.
    pub at: String,
    pub page: String,
}

/// A form on a page: its action, and its fields with their values.
#[derive(Clone, Debug)]
pub struct PageForm {
    pub action: String,
    pub fields: Vec<Field>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    pub name: String,
    /// hidden, text, email, radio, checkbox, select, textarea, file
    pub kind: String,
    /// The value that would be sent unchanged. `None` if it's not selected.
    pub value: Option<String>,
    /// The options of a choice.
    pub choices: Vec<String>,
    /// The `inputmode`.
    pub mode: String,
}

impl<'a> Walker<'a> {
    /// Starts an application.
    pub async fn begin(
        site: &'a Site,
        foundation: &str,
        programme: &str,
        tier: &str,
        facts: &[(&str, &str)],
    ) -> Walker<'a> {
        let mut walker = Self {
            site,
            at: String::new(),
            page: String::new(),
        };
        let names = [(".foundation", foundation), (".programme", programme), (".tier", tier)];
        let pairs: Vec<(String, String)> = names
            .iter()
            .chain(facts)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        walker.post("/apply", &pairs).await;
        walker
    }

    /// The secret in the URL.
    pub fn secret(&self) -> String {
        self.at.split('/').nth(2).unwrap().split('?').next().unwrap().to_owned()
    }

    /// The step in the URL. Empty for the first page.
    pub fn step(&self) -> String {
        let path = self.at.split('?').next().unwrap();
        path.split('/').nth(3).unwrap_or_default().to_owned()
    }

    pub async fn go(&mut self, address: &str) -> StatusCode {
        let answer = self.site.get(address).await;
        address.clone_into(&mut self.at);
        self.page = answer.body;
        answer.status
    }

    /// Opens a page of this application.
    pub async fn open(&mut self, step: &str) {
        let address = format!("/apply/{}/{step}", self.secret());
        let address = address.trim_end_matches('/');
        assert_eq!(self.go(address).await, StatusCode::OK, "{step}");
    }

    /// Sends fields and follows the redirect.
    pub async fn post(&mut self, action: &str, pairs: &[(String, String)]) {
        let answer = post(self.site, action, pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action}: {}", answer.body);
        let to = answer.header("location").to_owned();
        self.go(&to).await;
    }

    pub fn forms(&self) -> Vec<PageForm> {
        forms(&self.page)
    }

    /// The form on this page that posts to this step of the application.
    pub fn form(&self, page: &str) -> PageForm {
        let wanted = format!("/apply/{}/{page}", self.secret());
        let forms = self.forms();
        let found = forms.iter().find(|form| form.action.split('?').next() == Some(&wanted));
        found
            .unwrap_or_else(|| panic!("no form to {page} at {}: {forms:?}", self.at))
            .clone()
    }

    /// Fills in this page's form and sends it with its button.
    pub async fn fill(&mut self, answers: &BTreeMap<String, String>, act: &str) {
        let form = self.form(&self.step());
        let mut pairs: Vec<(String, String)> = form.fields.iter().filter_map(|field| sent(field, answers)).collect();
        pairs.push(("do".to_owned(), act.to_owned()));
        self.post(&form.action, &pairs).await;
    }

    /// Presses the button of a form that only has these fields.
    pub async fn press(&mut self, page: &str, others: &[(&str, &str)]) {
        let form = self.form(page);
        let own = |name: &str| {
            others
                .iter()
                .find(|(other, _)| *other == name)
                .map(|(_, value)| (*value).to_owned())
        };
        let pairs: Vec<(String, String)> = form
            .fields
            .iter()
            .filter_map(|field| Some((field.name.clone(), own(&field.name).or_else(|| field.value.clone())?)))
            .collect();
        self.post(&form.action, &pairs).await;
    }

    /// Goes on page by page with sample answers, up to the page that checks the answers.
    pub async fn complete(&mut self, answers: &BTreeMap<String, String>) -> Vec<String> {
        let mut seen = Vec::new();
        for _ in 0..40 {
            let step = self.step();
            assert!(
                !self.at.contains("check&") && !self.at.ends_with("?check"),
                "{} at {}",
                self.complaints(),
                self.at
            );
            if step == "check" {
                return seen;
            }
            if step.is_empty() {
                // From the overview, to the first incomplete step.
                let next = main_link(&self.page).unwrap();
                self.go(&next).await;
                continue;
            }
            seen.push(step.clone());
            let mut own = answers.clone();
            for field in self.form(&step).fields {
                // If there's a name already, it's the expected signatory's.
                let stands =
                    field.name.starts_with("sign.") && field.value.as_deref().is_some_and(|value| !value.is_empty());
                if !stands || field.kind == "checkbox" {
                    own.entry(field.name.clone()).or_insert_with(|| sample(&field));
                }
            }
            let act = if step.starts_with("agreement-") { "sign" } else { "next" };
            self.fill(&own, act).await;
        }
        panic!("the application never ends: {seen:?}");
    }

    /// The error messages on the page.
    pub fn complaints(&self) -> String {
        let Some(errors) = between(&self.page, "class=\"errors\"", "</ul>") else {
            return String::new();
        };
        text(errors)
    }
}

/// The target of the link that looks like a button.
fn main_link(page: &str) -> Option<String> {
    let mut links = page.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
    let link = links.find(|tag| attribute(tag, "class").as_deref() == Some("button"))?;
    attribute(link, "href")
}

/// What a browser sends for a field.
fn sent(field: &Field, answers: &BTreeMap<String, String>) -> Option<(String, String)> {
    if field.kind == "file" {
        return None;
    }
    let value = match (field.kind.as_str(), answers.get(&field.name)) {
        ("hidden", _) | (_, None) => field.value.clone()?,
        ("checkbox" | "radio", Some(answer)) if answer.is_empty() => return None,
        (_, Some(answer)) => answer.clone(),
    };
    Some((field.name.clone(), value))
}

/// A valid answer for any field of this kind.
pub fn sample(field: &Field) -> String {
    if let Some(first) = field.choices.iter().find(|choice| !choice.is_empty()) {
        return first.clone();
    }
    let name = field.name.as_str();
    let by_name = [
        ("email", "ada@example.org"),
        (".value", "200000"),
        (".people", "3"),
        (".from", "2026-09-01"),
        (".until", "2027-09-01"),
        ("vat", "DE 123 456 789"),
        ("amount", "5,000"),
        (".money", "1000"),
        ("height", "12"),
        ("since", "2020-01-02"),
        ("first_lit", "1.7.1890"),
        ("needed_by", "2026/9/1"),
        ("start", "1.9.2026"),
        ("bandwidth", "10"),
        ("fact.", "12"),
    ];
    if field.mode == "url" {
        return "harbour.example.org".to_owned();
    }
    let known = by_name.iter().find(|(part, _)| name.contains(part));
    if known.is_none() && matches!(field.mode.as_str(), "numeric" | "decimal") {
        return "12".to_owned();
    }
    known.map_or_else(|| format!("Sample of {name}"), |(_, answer)| (*answer).to_owned())
}

pub async fn post(site: &Site, action: &str, pairs: &[(String, String)]) -> Answer {
    let body = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", app::api::segment(name), app::api::segment(value)))
        .collect::<Vec<_>>()
        .join("&");
    let request = Request::builder()
        .method(Method::POST)
        .uri(action)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body));
    site.ask(request.unwrap()).await
}

/// A site with its own database.
pub fn site_on(backend: Backend, folder: &str) -> Site {
    match backend {
        Backend::Sqlite => Site::at(folder, |_| {}),
        Backend::Postgres => {
            let url = crate::support::postgres::postgres().fresh_database();
            Site::at(folder, move |config| config.database = Location::Postgres(url))
        }
    }
}

fn forms(page: &str) -> Vec<PageForm> {
    page.split("<form ")
        .skip(1)
        .map(|rest| form(rest.split("</form>").next().unwrap()))
        .collect()
}

fn form(inner: &str) -> PageForm {
    let mut fields: Vec<Field> = Vec::new();
    let mut rest = inner;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").unwrap_or_default();
        let found = match tag.split_whitespace().next() {
            Some("input") => input(tag, &name, value),
            Some("textarea") => {
                let text = between(rest, ">", "</textarea>").unwrap_or_default();
                Field {
                    name,
                    kind: "textarea".to_owned(),
                    value: Some(unescaped(text).trim_start_matches('\n').to_owned()),
                    choices: Vec::new(),
                    mode: String::new(),
                }
            }
            Some("select") => {
                let options = between(rest, ">", "</select>").unwrap_or_default();
                let options: Vec<&str> = options.split("<option ").skip(1).collect();
                let chosen = options
                    .iter()
                    .find(|option| option.split('>').next().is_some_and(|tag| tag.contains("selected")));
                Field {
                    name,
                    kind: "select".to_owned(),
                    value: Some(chosen.and_then(|option| attribute(option, "value")).unwrap_or_default()),
                    choices: options.iter().filter_map(|option| attribute(option, "value")).collect(),
                    mode: String::new(),
                }
            }
            _ => continue,
        };
        match fields
            .iter_mut()
            .find(|known| known.name == found.name && found.kind == "radio")
        {
            Some(known) => {
                known.choices.extend(found.choices);
                known.value = known.value.take().or(found.value);
            }
            None => fields.push(found),
        }
    }
    PageForm {
        action: attribute(inner, "action").unwrap_or_default(),
        fields,
    }
}

fn input(tag: &str, name: &str, value: String) -> Field {
    let kind = attribute(tag, "type").unwrap_or_else(|| "text".to_owned());
    let checked = tag
        .split_whitespace()
        .any(|word| word.trim_end_matches("=\"\"") == "checked");
    let chosen = matches!(kind.as_str(), "radio" | "checkbox");
    Field {
        name: name.to_owned(),
        choices: if chosen { vec![value.clone()] } else { Vec::new() },
        value: (!chosen || checked).then_some(value),
        mode: attribute(tag, "inputmode").unwrap_or_default(),
        kind,
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| unescaped(value))
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The text between two others.
pub fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(found, _)| found)
}

/// The content of the element with this ID, up to the end tag.
pub fn text_of(page: &str, id: &str, end: &str) -> Option<String> {
    let (_, element) = page.split_once(&format!("id=\"{id}\""))?;
    let (_, inner) = element.split_once('>')?;
    inner.split_once(end).map(|(inner, _)| text(inner))
}

/// Removes the tags from markup.
pub fn text(markup: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for letter in markup.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            _ if !inside => out.push(letter),
            _ => {}
        }
    }
    unescaped(&out.split_whitespace().collect::<Vec<_>>().join(" "))
}
