//! The HTML that people copy into their own page.

use crate::text::Texts;
use leptos::prelude::*;

/// Escapes a text for HTML, including attributes in double quotes.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A snippet under its heading. `copy.js` shows the button.
pub(crate) fn snippet(t: Texts, id: &'static str, heading: String, code: String) -> impl IntoView {
    let copies = format!("{id}-code");
    view! {
        <section class="section snippet" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            <pre tabindex="0" role="group" aria-labelledby=id dir="ltr"><code id=copies.clone()>{code}</code></pre>
            <p>
                <button type="button" class="button quiet small" hidden data-copies=copies data-copied=t.copied()>{t.copy()}</button>
                <span role="status"></span>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_cannot_leave_its_place_in_a_snippet() {
        assert_eq!(super::escaped("A \"B\" <c> & d"), "A &quot;B&quot; &lt;c> &amp; d");
    }
}
