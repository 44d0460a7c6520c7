//! What one puts into one's own page.

use leptos::prelude::*;

/// A text as it stands in HTML, also within quotes.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A snippet beneath its heading, to select and copy: this page loads no script.
pub(super) fn snippet(id: &'static str, heading: String, code: String) -> impl IntoView {
    view! {
        <section class="section snippet" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            <pre tabindex="0" role="group" aria-labelledby=id dir="ltr"><code id=format!("{id}-code")>{code}</code></pre>
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
