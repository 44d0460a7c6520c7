//! Makes Leptos's HTML valid, without changing what a browser builds from it.
//!
//! Leptos 0.8 marks positions with `<!>`, puts script nonces into `crossorigin`, and sends the hydration data after
//! `</html>`. Browsers cope with all three, but validators complain.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The largest page, in bytes.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// The hydration data belongs before these tags. The framework's markers can be between the two.
const END: [&str; 2] = ["</body>", "</html>"];

/// Void elements whose names are only known at run time get an end tag from the framework.
const VOID_ENDS: [&str; 2] = ["</input>", "</img>"];

/// The preload links for scripts, which the framework adds.
const EARLY: [&str; 2] = ["<link rel=\"modulepreload\"", "<link rel=\"preload\""];

/// Elements whose content isn't markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Tidies a page. Anything that isn't HTML is unchanged.
pub(super) async fn tidy(response: Response) -> Response {
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, LARGEST_PAGE).await else {
        tracing::error!("a page was cut off or is too large");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = String::from_utf8_lossy(&bytes);
    let page = tidied(&page);
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(page.len()));
    Response::from_parts(parts, Body::from(page))
}

fn tidied(page: &str) -> String {
    let mut out = String::with_capacity(page.len() + page.len() / 16);
    let parts = page
        .rsplit_once(END[0])
        .and_then(|(before, after)| Some((before, after.split_once(END[1])?.1)));
    match parts {
        Some((before, tail)) => {
            markup(before, &mut out);
            markup(tail.trim_start_matches("<!>"), &mut out);
            out.extend(END);
        }
        None => markup(page, &mut out),
    }
    out
}

/// Copies markup tag by tag. In attributes and raw text, something that looks like a marker is content.
fn markup(mut rest: &str, out: &mut String) {
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        if let Some(after) = rest.strip_prefix("<!>") {
            out.push_str("<!---->");
            rest = after;
            continue;
        }
        let length = if rest.starts_with("<!--") {
            until(rest, "-->")
        } else {
            tag_length(rest)
        };
        let (tag, after) = rest.split_at(length);
        if EARLY.iter().any(|early| tag.starts_with(early)) {
            // Left out, so that scripts don't compete with the page for bandwidth.
        } else if tag.starts_with("<link") {
            link(tag, out);
        } else if !VOID_ENDS.contains(&tag) {
            out.push_str(tag);
        }
        rest = after;
        if let Some(name) = RAW.iter().find(|name| opens(tag, name)) {
            let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    out.push_str(rest);
}

fn opens(tag: &str, name: &str) -> bool {
    let after = tag.strip_prefix('<').and_then(|tag| tag.strip_prefix(name));
    after.is_some_and(|after| after.starts_with(['>', ' ']))
}

/// The length of the tag at the start of `text`. A `>` in quotes doesn't end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn until(text: &str, end: &str) -> usize {
    text.find(end).map_or(text.len(), |at| at + end.len())
}

/// Moves the nonce into `nonce`: with `'strict-dynamic'`, a module is only preloaded with it.
fn link(tag: &str, out: &mut String) {
    const BEGIN: &str = " crossorigin=\"";
    let value = tag
        .split_once(BEGIN)
        .and_then(|(before, rest)| Some((before, rest.split_once('"')?)));
    match value {
        Some((before, (nonce, after))) if !matches!(nonce, "" | "anonymous" | "use-credentials") => {
            for part in [before, " crossorigin nonce=\"", nonce, "\"", after] {
                out.push_str(part);
            }
        }
        _ => out.push_str(tag),
    }
}

#[cfg(test)]
mod tests {
    use super::tidied;

    #[test]
    fn what_leptos_writes_becomes_valid_and_the_rest_stays() {
        for (written, expected) in [
            ("<p><!>a</p>", "<p><!---->a</p>"),
            ("<p title=\"<!>\">a</p>", "<p title=\"<!>\">a</p>"),
            ("<p title=\"a>b<!>\">a<!></p>", "<p title=\"a>b<!>\">a<!----></p>"),
            ("<script>\"<!>\"</script><!>", "<script>\"<!>\"</script><!---->"),
            (
                "<textarea rows=\"2\"><!></textarea>",
                "<textarea rows=\"2\"><!></textarea>",
            ),
            ("<!--a<!>b--><!>", "<!--a<!>b--><!---->"),
            (
                "<link href=\"a\" crossorigin=\"N0nce\" as=\"fetch\">",
                "<link href=\"a\" crossorigin nonce=\"N0nce\" as=\"fetch\">",
            ),
            ("<link crossorigin=\"anonymous\">", "<link crossorigin=\"anonymous\">"),
            (
                "<b>a</b></body></html><script>1</script>",
                "<b>a</b><script>1</script></body></html>",
            ),
            (
                "<b>a</b></body><!></html><!><script>1</script>",
                "<b>a</b><script>1</script></body></html>",
            ),
            ("<input name=\"a\"></input><p>b</p>", "<input name=\"a\"><p>b</p>"),
            ("<link rel=\"modulepreload\" href=\"a.js\"><b>a</b>", "<b>a</b>"),
            ("a < b", "a < b"),
            ("<p", "<p"),
            ("", ""),
        ] {
            assert_eq!(tidied(written), expected, "{written}");
        }
    }
}
