use proptest::prelude::*;
use xml::reader::{EventReader, XmlEvent};

use super::samples::{accept, pdf, picture, png, svg};
use crate::uploads::{Accepted, StoredFormat};

/// The first bytes of every format before arbitrary bytes. Otherwise, nearly all would be of an unknown format.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let head = prop::sample::select(vec![
        &b""[..],
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0",
        b"RIFF\x20\0\0\0WEBPVP8L",
        b"%PDF-1.7\n",
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>",
    ]);
    (head, prop::collection::vec(any::<u8>(), 0..600)).prop_map(|(head, tail)| [head, &tail].concat())
}

/// Whole files with some bytes changed and the end cut off.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let whole = prop::sample::select(vec![
        png(20, 20),
        picture(image::ImageFormat::Jpeg, 20, 20),
        picture(image::ImageFormat::WebP, 20, 20),
        pdf(b"<< /Length 3 >>\nstream\n\x78\x9c1\nendstream", ""),
        include_bytes!("encrypted/aes-128.pdf").to_vec(),
        svg("<g id='a'><path d='M0 0'/></g><style>a{fill:url(#a)}</style>"),
    ]);
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6);
    (whole, changes, 0_usize..3).prop_map(|(mut bytes, changes, cut)| {
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len() - cut);
        bytes
    })
}

fn attribute() -> impl Strategy<Value = String> {
    let names =
        "href|xlink:href|style|fill|mask|id|class|onload|onclick|x|data-x|aria-label|to|cursor|filter|xml:base|d";
    let values = prop::sample::select(vec![
        "#a",
        "a",
        "#",
        "url(#a)",
        "url( '#a' )",
        "url()",
        "URL(#a",
        "url(https://e.org)",
        "//e.org",
        "https://e.org",
        "javascript:alert(1)",
        "java\tscript:x",
        "data:text/html,x",
        "image-set('//e.org' 1x)",
        "fill:red",
        "&#106;s",
        "url(#a(b)",
        "url(//e.org#a)",
        "u\\rl(a)",
        "@import 'a'",
        "é",
        "1 &lt;script",
        "url(#a) url(/b)",
        "#a b",
        "#a:b",
    ]);
    (names, values).prop_map(|(name, value)| format!("{name}=\"{value}\""))
}

fn drawing() -> impl Strategy<Value = String> {
    let text = prop::sample::select(vec![
        "",
        " ",
        "a",
        "\n",
        "&lt;script&gt;",
        "<!-- a -->",
        "<![CDATA[<script>]]>",
        "&#13;",
        "é",
        "a{fill:url(#b)}",
        "@import url(//e.org);",
        "*{fill:url(//e.org)}",
        "*{fill:url(/**/'#a')}",
        "]]&gt;",
        "&#xF8F0;",
        "<?x y?>",
    ]);
    let elements = "g|svg|path|use|a|text|tspan|style|script|image|defs|pattern|clipPath|foreignObject|set|animate|title|x|feImage|filter|switch";
    let leaf = text.prop_map(str::to_owned);
    leaf.prop_recursive(5, 24, 4, move |inside| {
        let attributes = prop::collection::vec(attribute(), 0..2);
        (elements, attributes, prop::collection::vec(inside, 0..4)).prop_map(|(name, attributes, inside)| {
            format!("<{name} {}>{}</{name}>", attributes.join(" "), inside.concat())
        })
    })
}

fn is_harmless(accepted: &Accepted) {
    let text = std::str::from_utf8(&accepted.bytes).unwrap();
    assert!(
        !text.contains("<script") && !text.contains("<!DOCTYPE") && !text.contains("foreignObject"),
        "{text}"
    );
    let mut in_style = false;
    for event in EventReader::from_str(text) {
        match event.unwrap() {
            XmlEvent::StartElement { name, attributes, .. } => {
                in_style = name.local_name == "style";
                assert_eq!(name.namespace.as_deref(), Some("http://www.w3.org/2000/svg"), "{text}");
                for attribute in attributes {
                    let name = attribute.name.local_name;
                    let value = attribute.value.to_lowercase().replace([' ', '\''], "");
                    assert!(!name.to_lowercase().starts_with("on"), "{text}");
                    assert!(!value.contains("javascript:") && !value.contains("://"), "{text}");
                    assert!(name != "href" || value.starts_with('#'), "{text}");
                    assert!(
                        value.matches("url(").count() == value.matches("url(#").count(),
                        "{text}"
                    );
                }
            }
            XmlEvent::Characters(css) if in_style => {
                let css = css.replace([' ', '\''], "");
                assert!(!css.contains("@import") && !css.contains("//"), "{text}");
                assert!(css.matches("url(").count() == css.matches("url(#").count(), "{text}");
            }
            XmlEvent::EndElement { .. } => in_style = false,
            _ => {}
        }
    }
}

fn stays(accepted: Accepted) {
    let again = accept(&accepted.name, accepted.bytes.clone()).unwrap();
    if accepted.kind == StoredFormat::Jpeg {
        // Each encoding of a JPEG loses some quality.
        assert_eq!(
            (again.kind, again.width, again.name),
            (accepted.kind, accepted.width, accepted.name)
        );
    } else {
        assert_eq!(again, accepted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn arbitrary_bytes_never_panic(name in any::<String>(), bytes in bytes()) {
        let _ = accept(&name, bytes);
    }

    #[test]
    fn damaged_files_never_panic_and_what_is_taken_is_taken_again(name in any::<String>(), bytes in damaged()) {
        if let Ok(accepted) = accept(&name, bytes) {
            stays(accepted);
        }
    }

    #[test]
    fn a_drawing_that_is_taken_is_harmless_and_is_taken_again_as_it_is(inside in prop::collection::vec(drawing(), 0..4)) {
        if let Ok(accepted) = accept("a.svg", svg(&inside.concat())) {
            is_harmless(&accepted);
            stays(accepted);
        }
    }

    #[test]
    fn a_name_is_clean_and_stays(name in any::<String>()) {
        let clean = crate::uploads::name::clean(&name, StoredFormat::Svg);
        prop_assert!(clean.rsplit_once('.').is_some_and(|(stem, ending)| !stem.is_empty() && ending == "svg"));
        prop_assert!(clean.chars().count() <= 100 );
        let bad = ['/', '\\', '"', '\n', '\u{202e}'];
        prop_assert!(!clean.contains(bad));
        prop_assert_eq!(crate::uploads::name::clean(&clean, StoredFormat::Svg), clean);
    }
}
