//! Escapes text, so that it's never read as Markdown.

use app::locale::Locale;
use app::text::isolated;

/// Escapes text for Markdown, and keeps its line breaks. Each line is isolated on its own, because a line break ends an
/// isolation.
pub fn plain_lines(locale: Locale, text: &str) -> String {
    let breaks = |c: char| matches!(c, '\n' | '\u{2028}' | '\u{2029}');
    let mut lines: Vec<String> = text.trim().split(breaks).map(plain).collect();
    lines.dedup_by(|next, last| next.is_empty() && last.is_empty());
    let lines = lines.iter().map(|line| match line.as_str() {
        // An empty line would end the paragraph, and with it the list item.
        "" => "\u{a0}".to_owned(),
        line => isolated(locale, line),
    });
    lines.collect::<Vec<_>>().join("\\\n")
}

/// Escapes text for Markdown, on one line.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars() {
            if letter.is_ascii_punctuation() && !matches!(letter, ',' | ':' | ';' | '/' | '%' | '\'' | '"' | '?' | '$')
            {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{plain, plain_lines};
    use crate::markdown::to_html;
    use app::locale::Locale;

    #[test]
    fn f37_line_breaks_in_an_answer_are_kept() {
        for (typed, html) in [
            ("One\nTwo", "One<br />\nTwo"),
            ("One\r\n\r\n\r\n  Two  \n", "One<br />\n\u{a0}<br />\nTwo"),
            (
                "- a\n- b\n---\n# c\n1. d",
                "- a<br />\n- b<br />\n---<br />\n# c<br />\n1. d",
            ),
            ("ends with \\\n> next", "ends with \\<br />\n&gt; next"),
            ("שלום\nשוב", "\u{2068}שלום\u{2069}<br />\n\u{2068}שוב\u{2069}"),
        ] {
            let item = format!(
                "- Label: {}\n- Next\n",
                plain_lines(Locale::from_tag("en").unwrap(), typed)
            );
            let expected = format!("<ul>\n<li>Label: {html}</li>\n<li>Next</li>\n</ul>\n");
            assert_eq!(to_html(&item).to_string(), expected, "{typed:?}");
        }
    }

    #[test]
    fn what_somebody_wrote_is_not_taken_for_markdown() {
        for text in [
            "*Harbour* [Works](https://example.org) `x`",
            "<script>alert(1)</script> & Co.",
            "1. First\n2. Second",
            "# Not a heading | a | table",
            "a_b_c ~~d~~ ![e](f) \\ g",
        ] {
            let html = to_html(&plain(text)).to_string();
            let inner = html.trim().trim_start_matches("<p>").trim_end_matches("</p>");
            let shown = inner
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
            assert_eq!(shown, text.split_whitespace().collect::<Vec<_>>().join(" "), "{html}");
        }
    }
}
