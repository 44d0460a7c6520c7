//! Renders foundations' Markdown as HTML.

use app::html::Html;
use pulldown_cmark::{Event, Options, Parser, html};

/// HTML in the Markdown is shown as text, so only Markdown's own elements appear.
pub fn to_html(markdown: &str) -> Html {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    Html::made_by_us(out)
}

#[cfg(test)]
mod tests {
    #[test]
    fn markup_of_the_author_is_shown_as_text() {
        assert_eq!(
            super::to_html("A *word* <script>alert(1)</script>").to_string(),
            "<p>A <em>word</em> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
        );
    }
}
