//! What members copy to show their badge elsewhere.

use crate::api::segment;
use crate::embed::{copy_script, escaped, snippet};
use crate::text::Texts;
use leptos::prelude::*;

/// Snippets for a website, for a README, and for Shields.io. `alt` describes the badge.
pub(super) fn snippets(t: Texts, origin: &str, proof: &str, alt: &str) -> AnyView {
    let page = format!("{origin}/verify/member/{proof}");
    let files = format!("{origin}/proofs/{proof}");
    let html = format!(
        "<a href=\"{page}\"><img src=\"{files}/badge.svg\" alt=\"{}\" width=\"320\" height=\"104\"></a>",
        escaped(alt)
    );
    let alt = markdown(alt);
    let readme = format!("[![{alt}]({files}/badge.svg)]({page})");
    let endpoint = segment(&format!("{files}/shields.json"));
    let shields = format!("[![{alt}](https://img.shields.io/endpoint?url={endpoint})]({page})");
    view! {
        {snippet(t, "html", t.area_proof_html().into_owned(), html)}
        {snippet(t, "markdown", t.area_proof_markdown().into_owned(), readme)}
        {snippet(t, "shields", t.area_proof_shields().into_owned(), shields)}
        {copy_script()}
    }
    .into_any()
}

/// A text inside an image's brackets.
fn markdown(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | '[' | ']' | '!' | '*' | '_' | '`' | '<' | '>' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_cannot_leave_its_brackets() {
        assert_eq!(super::markdown("A [b](c) *d* \\"), "A \\[b\\](c) \\*d\\* \\\\");
    }
}
