//! Reads a Fluent file, and refuses what the generated methods can't express.

use crate::message::Part;
use crate::{Category, Form, Language, Message, Problem, Source};
use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::{ast, parser, unicode};

/// Why a text can't be used, as advice for the translator.
struct Refused(String);

pub fn language(source: &Source, problems: &mut Vec<Problem>) -> Language {
    let mut language = Language {
        tag: source.tag.clone(),
        path: source.path.clone(),
        messages: Vec::new(),
    };
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| Problem {
                file: source.path.clone(),
                line: line_at(&source.text, error.slice.as_ref().unwrap_or(&error.pos).start),
                language: source.tag.clone(),
                key: None,
                message: error.kind.to_string(),
            }));
            resource
        }
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(found) => {
                let line = line_of(&source.text, found.id.name);
                match message(found, line) {
                    Ok(message) if language.get(&message.key).is_some() => {
                        problems.push(language.problem(line, &message.key, "this key is already used above"));
                    }
                    Ok(message) => language.messages.push(message),
                    Err(Refused(why)) => problems.push(language.problem(line, found.id.name, why)),
                }
            }
            Entry::Term(term) => problems.push(language.problem(
                line_of(&source.text, term.id.name),
                term.id.name,
                "terms aren't supported; write the words in each text",
            )),
            // The parser has reported what it couldn't read.
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    language
}

fn message(found: &ast::Message<&str>, line: usize) -> Result<Message, Refused> {
    let key = found.id.name;
    if !key.starts_with(|c: char| c.is_ascii_lowercase())
        || key.contains(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))
    {
        return Err(Refused("a key has small letters, digits and underscores only".into()));
    }
    if let Some(attribute) = found.attributes.first() {
        return Err(Refused(format!(
            "attributes aren't supported; give .{} a key of its own",
            attribute.id.name
        )));
    }
    let Some(pattern) = &found.value else {
        return Err(Refused("the text is missing".into()));
    };
    let (comment, declared) = comment(found.comment.as_ref());
    let (number, forms) = forms(pattern)?;
    Ok(Message {
        key: key.to_owned(),
        line,
        comment,
        declared,
        number,
        forms,
    })
}

/// The lines of a comment, and the variables that it declares.
fn comment(comment: Option<&Comment<&str>>) -> (Vec<String>, Vec<String>) {
    let (mut lines, mut declared) = (Vec::new(), Vec::new());
    for line in comment.iter().flat_map(|comment| &comment.content) {
        if let Some(list) = line.strip_prefix("Variables:") {
            declared.extend(
                list.split(',')
                    .map(|name| name.trim().trim_start_matches('$').to_owned()),
            );
        } else {
            lines.push((*line).to_owned());
        }
    }
    (lines, declared)
}

/// The forms of a text. What's written around a select belongs to each of its variants.
fn forms(pattern: &Pattern<&str>) -> Result<(Option<String>, Vec<Form>), Refused> {
    let mut number = None;
    let mut forms = vec![Form {
        category: Category::Other,
        parts: Vec::new(),
    }];
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err(Refused("only a variable can choose between forms: { $n -> … }".into()));
                };
                if number.replace(id.name.to_owned()).is_some() {
                    return Err(Refused(
                        "a text can have one select only; move the words around it into it".into(),
                    ));
                }
                let before = std::mem::take(&mut forms).remove(0).parts;
                for variant in variants {
                    let category = category(&variant.key, variant.default)?;
                    let mut parts = before.clone();
                    for element in &variant.value.elements {
                        parts.push(part(element)?);
                    }
                    forms.push(Form { category, parts });
                }
            }
            simple => {
                let part = part(simple)?;
                for form in &mut forms {
                    form.parts.push(part.clone());
                }
            }
        }
    }
    Ok((number, forms))
}

fn category(key: &VariantKey<&str>, default: bool) -> Result<Category, Refused> {
    let category = match key {
        VariantKey::Identifier { name } => Category::from_name(name),
        VariantKey::NumberLiteral { .. } => None,
    };
    match category {
        Some(category) if default == (category == Category::Other) => Ok(category),
        Some(_) => Err(Refused("the default form is *[other]".into())),
        None => Err(Refused("forms are called zero, one, two, few, many and other".into())),
    }
}

fn part(element: &PatternElement<&str>) -> Result<Part, Refused> {
    let inline = match element {
        PatternElement::TextElement { value } => return Ok(Part::Text(value.replace('\n', " "))),
        PatternElement::Placeable {
            expression: Expression::Inline(inline),
        } => inline,
        PatternElement::Placeable {
            expression: Expression::Select { .. },
        } => {
            return Err(Refused("a select can't contain another".into()));
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => Ok(Part::Variable(id.name.to_owned())),
        InlineExpression::StringLiteral { value } if !value.contains(['{', '}']) => {
            Ok(Part::Text(unicode::unescape_unicode_to_string(value).into_owned()))
        }
        _ => Err(Refused("a placeholder is a variable or a string without braces".into())),
    }
}

/// Where in the file a slice of it begins.
fn line_of(text: &str, slice: &str) -> usize {
    line_at(text, slice.as_ptr().addr() - text.as_ptr().addr())
}

fn line_at(text: &str, offset: usize) -> usize {
    text.get(..offset).unwrap_or(text).matches('\n').count() + 1
}
