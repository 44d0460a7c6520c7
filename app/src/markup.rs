//! Markup: a small tree that becomes text, set as the inner HTML of one element.
//!
//! A Leptos view is compiled once for every shape of element. For a table of two thousand cells that costs the browser
//! four times the bytes and the server ten times the time of writing the same markup as text. Everything is escaped on
//! its way out.

use crate::text::turns;
use std::fmt::{self, Display, Write};

/// An element with its attributes and content.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Element(Element),
    /// Markup that was made by this module.
    Written(String),
}

/// An element without attributes or content.
pub fn el(name: &'static str) -> Element {
    Element {
        name,
        attributes: Vec::new(),
        content: Vec::new(),
    }
}

impl Element {
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// An attribute without a value, where `when` holds.
    #[must_use]
    pub fn flag(self, name: &'static str, when: bool) -> Self {
        if when { self.attr(name, "") } else { self }
    }

    /// A class; leave it out where the condition does not hold.
    #[must_use]
    pub fn class(mut self, class: &str, when: bool) -> Self {
        if when {
            match self.attributes.iter_mut().find(|(name, _)| *name == "class") {
                Some((_, classes)) => {
                    classes.push(' ');
                    classes.push_str(class);
                }
                None => self.attributes.push(("class", class.to_owned())),
            }
        }
        self
    }

    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.content.push(Node::Text(text.into()));
        self
    }

    /// A text that may be in any script: isolated where it could turn its neighbours (A6).
    #[must_use]
    pub fn said(self, text: impl Into<String>) -> Self {
        let text = text.into();
        if turns(&text) {
            self.child(el("bdi").text(text))
        } else {
            self.text(text)
        }
    }

    #[must_use]
    pub fn child(mut self, child: Element) -> Self {
        self.content.push(Node::Element(child));
        self
    }

    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        // One by one: `extend` is compiled anew for every iterator, and much longer.
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Content that [`inner`](Self::inner) or [`all`] has written.
    #[must_use]
    pub fn written(mut self, content: String) -> Self {
        self.content.push(Node::Written(content));
        self
    }

    /// What stands between the tags.
    pub fn inner(&self) -> String {
        let mut out = String::new();
        for node in &self.content {
            // Writing to a string cannot fail.
            let _ = write!(out, "{node}");
        }
        out
    }
}

/// Several elements one after the other.
pub fn all(elements: impl IntoIterator<Item = Element>) -> String {
    el("").children(elements).inner()
}

impl Display for Node {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => escaped(out, text),
            Self::Element(element) => element.fmt(out),
            Self::Written(content) => out.write_str(content),
        }
    }
}

impl Display for Element {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(out, " {name}=\"")?;
            escaped(out, value)?;
            out.write_char('"')?;
        }
        out.write_char('>')?;
        for node in &self.content {
            node.fmt(out)?;
        }
        if matches!(self.name, "br" | "img" | "input" | "meta") {
            return Ok(());
        }
        write!(out, "</{}>", self.name)
    }
}

fn escaped(out: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        out.write_str(&rest[..at])?;
        out.write_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        })?;
        rest = &rest[at + 1..];
    }
    out.write_str(rest)
}

#[cfg(test)]
mod tests {
    use super::el;

    #[test]
    fn text_and_attributes_cannot_leave_their_place() {
        let hostile = "\"></p><script>alert(1)</script>&";
        let element = el("p")
            .class("a", true)
            .class("b", false)
            .class("c", true)
            .attr("title", hostile)
            .text(hostile);
        assert_eq!(
            element.to_string(),
            "<p class=\"a c\" title=\"&quot;&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\">&quot;&gt;&lt;/p&gt;\
             &lt;script&gt;alert(1)&lt;/script&gt;&amp;</p>"
        );
    }
}
