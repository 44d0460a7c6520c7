//! A foundation's logo: its letters on its colour. It's always decorative, so it has no title.

/// A square of 32 units. The colour was validated when the file was read; the letters are escaped.
pub(super) fn svg(letters: &str, accent: &str) -> String {
    let size = match letters.chars().count() {
        0 | 1 => 20,
        2 => 16,
        _ => 12,
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{accent}\"/>\
         <text x=\"16\" y=\"16\" dy=\".35em\" text-anchor=\"middle\" font-family=\"Charter, Cambria, Georgia, serif\" \
         font-size=\"{size}\" font-weight=\"700\" fill=\"#fff\">{}</text></svg>",
        escaped(letters)
    )
}

/// Escapes text as XML character data.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // XML 1.0 allows no other control characters.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn letters_that_look_like_markup_stay_letters() {
        let svg = svg("<&\u{0}", "#112233");
        assert!(svg.contains(">&lt;&amp;</text>"), "{svg}");
        assert!(svg.contains("fill=\"#112233\""), "{svg}");
    }
}
