//! HTML as a value. In a page, everything except ready-made HTML is a view, which escapes its values.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display};

/// HTML that's safe to show as it is, such as rendered Markdown.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Wraps HTML from our own code, in which everything from outside is escaped.
    pub fn made_by_us(html: impl Into<String>) -> Self {
        Self(html.into())
    }

    /// Renders a document that isn't a page of the site, such as an email, without the framework's markers, because no browser
    /// hydrates it. Views escape everything else, so nothing else looks like a marker.
    pub fn of(view: impl FnOnce() -> AnyView) -> Self {
        let owner = Owner::new_root(None);
        let html = owner.with(|| view().to_html());
        owner.unset_with_forced_cleanup();
        Self(html.replace("<!>", ""))
    }

    /// Escapes text as HTML.
    pub fn escape(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                _ => html.push(letter),
            }
        }
        Self(html)
    }

    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Display for Html {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A block of ready-made HTML.
#[component]
pub fn HtmlBlock(
    html: Html,
    class: &'static str,
    /// Its language, if it can differ from the page's.
    #[prop(into)]
    lang: Option<String>,
    #[prop(optional_no_strip)] dir: Option<&'static str>,
) -> impl IntoView {
    let Html(html) = html;
    view! { <div class=class lang=lang dir=dir inner_html=html></div> }
}

/// A text area. Leptos 0.8 doesn't escape the children of a `<textarea>`, and would find no text node to hydrate
/// in an empty one, so the text is set as its HTML. Other attributes are passed as `attr:…`.
#[component]
pub fn TextArea(#[prop(into)] text: String) -> impl IntoView {
    // HTML parsers drop a line break right after the tag, so add one before the text's own. Scripts don't drop any.
    let before = if cfg!(target_arch = "wasm32") { "" } else { "\n" };
    let html = format!("{before}{}", Html::escape(&text));
    view! { <textarea inner_html=html></textarea> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_box() {
        let hostile = "</textarea><script>alert(1)</script>&\"";
        let html = Owner::new().with(|| view! { <TextArea text=hostile attr:id="box" attr:title=hostile /> }.to_html());
        assert_eq!(html.matches('<').count() - html.matches("<!>").count(), 2, "{html}");
        assert!(
            html.contains(">\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\"</textarea>"),
            "{html}"
        );
        assert!(html.contains("id=\"box\""), "{html}");
    }

    #[test]
    fn a_document_has_no_marks_but_keeps_what_looks_like_one() {
        let text = "<!>";
        let html = Html::of(|| view! { <p title=text>{"one"} {Some("two")} {text}</p> }.into_any());
        assert_eq!(html.to_string(), "<p title=\"&lt;!&gt;\">onetwo&lt;!&gt;</p>");
    }

    #[test]
    fn a_text_that_begins_with_a_line_break_keeps_it() {
        let html = Owner::new().with(|| view! { <TextArea text="\nsecond line" /> }.to_html());
        assert!(html.contains(">\n\nsecond line</textarea>"), "{html}");
    }
}
