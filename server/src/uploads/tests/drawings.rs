use super::samples::{accept, svg};
use crate::uploads::StoredFormat;

fn kept(bytes: Vec<u8>) -> String {
    String::from_utf8(accept("logo.svg", bytes).unwrap().bytes).unwrap()
}

#[test]
fn a_plain_drawing_keeps_what_is_seen() {
    let inside = concat!(
        "<title>A &amp; B</title>",
        "<style>.a{fill:url(#g)}</style>",
        "<defs><linearGradient id='g'><stop offset='0' stop-color='#f00'/></linearGradient></defs>",
        "<path class='a' d='M0 0h24v24z' style='stroke: url(\"#g\")'/>",
        "<use xlink:href='#g' x='3'/>",
        "<text><tspan>one</tspan><tspan>word</tspan></text>",
    );
    let expected = concat!(
        r#"<?xml version="1.0" encoding="utf-8"?>"#,
        "\n",
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>A &amp; B</title>"#,
        r##"<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/>"##,
        r#"</linearGradient></defs><path class="a" d="M0 0h24v24z" style="stroke: url(#g)"/>"#,
        r##"<use href="#g" x="3"/><text><tspan>one</tspan><tspan>word</tspan></text></svg>"##,
    );
    assert_eq!(kept(svg(inside)), expected);
}

#[test]
fn an_editors_own_notes_are_left_out() {
    let drawing = br#"<?xml version="1.0" standalone="no"?><!-- Made with Inkscape --><?x y?>
        <s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:i="urn:inkscape" width="10mm" height="1in" i:version="C:\1">
        <i:view><i:grid/></i:view><s:metadata><rdf xmlns="urn:rdf">x</rdf></s:metadata>
        <s:g data-name="C:\a" i:label="Layer" id="a"><s:animate to="9"/></s:g></s:svg>"#;
    let accepted = accept("drawing.svg", drawing.to_vec()).unwrap();
    assert_eq!(
        (accepted.kind, accepted.width, accepted.height),
        (StoredFormat::Svg, Some(38), Some(96))
    );
    let text = String::from_utf8(accepted.bytes).unwrap();
    let tidy: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        tidy,
        r#"<?xml version="1.0" encoding="utf-8"?> <svg xmlns="http://www.w3.org/2000/svg" height="1in" width="10mm"> <g id="a"/></svg>"#
    );
}

#[test]
fn a_kept_drawing_is_taken_again_as_it_is() {
    for inside in [
        "<g/>",
        "<text>a&#13;\r\nb]]&gt;</text>",
        "<path d='M0\n0&#10;z'/>",
        "<a href='#x'>é</a>",
        "<g id='é'/>",
    ] {
        let once = accept("a.svg", svg(inside)).unwrap();
        assert_eq!(accept("a.svg", once.bytes.clone()).unwrap(), once, "{inside}");
    }
}

#[test]
fn a_drawing_has_the_size_that_it_says() {
    let size = |attributes: &str| {
        let drawing = format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>");
        let accepted = accept("a.svg", drawing.into_bytes()).ok()?;
        Some((accepted.width?, accepted.height?))
    };
    assert_eq!(size("width='30' height='20.5px' viewBox='0 0 1 1'"), Some((30, 21)));
    assert_eq!(size("width='100%' height='100%' viewBox='-5,-5 40,10'"), Some((40, 10)));
    assert_eq!(size("viewBox='0 0 1e3 .5'"), Some((1000, 1)));
    for bad in [
        "",
        "width='10'",
        "width='0' height='9'",
        "viewBox='0 0 0 9'",
        "viewBox='0 0 NaN 9'",
        "viewBox='0 0 9'",
    ] {
        assert_eq!(size(bad), None, "{bad}");
    }
    assert_eq!(size("viewBox='0 0 inf 1'"), None);
}

/// 128 of 2,449 logos of real projects start like this.
#[test]
fn f31_a_document_type_that_defines_nothing_is_left_out() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0'/></svg>";
    let expected = kept(drawing.as_bytes().to_vec());
    for start in [
        r#"<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">"#,
        "<?xml version='1.0'?>\n<!-- Generator: <Editor> -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 20010904//EN'\n 'a>b[c].dtd' >\n<!-- x -->",
        "<!doctype svg>",
        "\u{feff}<!DOCTYPE svg SYSTEM 'svg.dtd'>",
    ] {
        assert_eq!(kept(format!("{start}{drawing}").into_bytes()), expected, "{start}");
    }
}
