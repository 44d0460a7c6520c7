//! One pass over a drawing: refuses hostile content, and writes the rest in a form that svg-hush doesn't change.

use xml::attribute::OwnedAttribute;
use xml::name::OwnedName;
use xml::reader::{ParserConfig, XmlEvent as Read};
use xml::writer::{EmitterConfig, EventWriter, XmlEvent as Write};

use super::graph::Graph;
use super::parts::{MARK, attributes_to_keep, plain, refuse_element};
use super::{links, size};
use crate::uploads::{Refused, UploadFormat};

const SVG: &str = "http://www.w3.org/2000/svg";
const MOST_DEPTH: usize = 32;
const MOST_ELEMENTS: usize = 10_000;
/// The attributes of one element.
const MOST_ATTRIBUTES: usize = 200;

/// Elements that are removed with their contents, in addition to svg-hush's: animations and external images.
const LEFT_OUT: [&str; 10] = [
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "color-profile",
    "feImage",
    "image",
    "metadata",
    "mpath",
    "set",
];

pub(super) struct Rewritten {
    pub text: String,
    pub width: u32,
    pub height: u32,
}

pub(super) fn rewrite(text: &str) -> Result<Rewritten, Refused> {
    let mut rewriting = Rewriting::default();
    let config = ParserConfig::new()
        .allow_multiple_root_elements(false)
        .max_attributes(MOST_ATTRIBUTES);
    for event in config.create_reader(text.as_bytes()) {
        match event.map_err(broken)? {
            Read::StartElement { name, attributes, .. } => rewriting.start(&name, &attributes)?,
            Read::EndElement { .. } => rewriting.end()?,
            Read::Characters(text) | Read::CData(text) | Read::Whitespace(text) => rewriting.text(&text)?,
            Read::Doctype { .. } => return Err(Refused::SvgDoctype),
            _ => {}
        }
    }
    rewriting.finish()
}

struct Rewriting {
    writer: EventWriter<Vec<u8>>,
    /// The open elements that are kept, by their index in the graph.
    open: Vec<usize>,
    /// How many elements are open within removed content.
    left_out: usize,
    elements: usize,
    graph: Graph,
    size: Option<(u32, u32)>,
    /// The text of the open style sheet.
    style: Option<String>,
}

impl Default for Rewriting {
    fn default() -> Self {
        let config = EmitterConfig::new().perform_indent(false).cdata_to_characters(true);
        Self {
            writer: config.create_writer(Vec::new()),
            open: Vec::new(),
            left_out: 0,
            elements: 0,
            graph: Graph::default(),
            size: None,
            style: None,
        }
    }
}

impl Rewriting {
    fn start(&mut self, name: &OwnedName, attributes: &[OwnedAttribute]) -> Result<(), Refused> {
        self.elements += 1;
        if self.elements > MOST_ELEMENTS {
            return Err(Refused::SvgTooMany { most: MOST_ELEMENTS });
        }
        if self.open.len() + self.left_out >= MOST_DEPTH {
            return Err(Refused::SvgTooDeep { most: MOST_DEPTH });
        }
        refuse_element(name)?;
        let attributes = attributes_to_keep(attributes)?;
        let ours = name.namespace.as_deref() == Some(SVG);
        if self.open.is_empty() && (!ours || name.local_name != "svg") {
            return Err(Refused::Broken(UploadFormat::Svg));
        }
        if self.left_out > 0 || !ours || LEFT_OUT.contains(&name.local_name.as_str()) {
            self.left_out += 1;
            return Ok(());
        }
        if self.style.is_some() {
            return Err(Refused::Broken(UploadFormat::Svg));
        }
        self.keep(&name.local_name, &attributes)
    }

    fn keep(&mut self, name: &str, attributes: &[(&str, String)]) -> Result<(), Refused> {
        let value = |name: &str| {
            attributes
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, value)| value.as_str())
        };
        let parts = attributes
            .iter()
            .flat_map(|(_, value)| links::parts(value))
            .map(str::to_owned)
            .collect();
        let index = self.graph.add(self.open.last().copied(), value("id"), parts);
        let mut element = Write::start_element(name);
        if self.open.is_empty() {
            self.size = Some(size::size(value("width"), value("height"), value("viewBox")).ok_or(Refused::SvgUnsized)?);
            element = element.default_ns(SVG);
        } else {
            self.writer.write(Write::characters(MARK)).map_err(broken)?;
        }
        for (name, value) in attributes {
            element = element.attr(*name, value);
        }
        self.open.push(index);
        if name == "style" {
            self.style = Some(String::new());
        }
        self.writer.write(element).map_err(broken)
    }

    fn end(&mut self) -> Result<(), Refused> {
        if self.left_out > 0 {
            self.left_out -= 1;
            return Ok(());
        }
        self.open.pop();
        if let Some(style) = self.style.take() {
            links::check_style(&style)?;
        }
        self.writer.write(Write::end_element()).map_err(broken)?;
        if self.open.is_empty() {
            return Ok(());
        }
        self.writer.write(Write::characters(MARK)).map_err(broken)
    }

    fn text(&mut self, text: &str) -> Result<(), Refused> {
        if self.left_out > 0 || self.open.is_empty() {
            return Ok(());
        }
        let text = plain(text, &['\r']);
        if let Some(style) = &mut self.style {
            style.push_str(&text);
        }
        self.writer.write(Write::characters(&text)).map_err(broken)
    }

    fn finish(mut self) -> Result<Rewritten, Refused> {
        self.graph.check()?;
        let (width, height) = self.size.ok_or(Refused::Broken(UploadFormat::Svg))?;
        let text = String::from_utf8(self.writer.into_inner()).map_err(broken)?;
        Ok(Rewritten { text, width, height })
    }
}

fn broken<E>(_: E) -> Refused {
    Refused::Broken(UploadFormat::Svg)
}
