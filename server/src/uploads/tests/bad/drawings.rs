//! Drawings that load, run or hide something, or never end.

use super::super::samples::{assert_refused, half, svg, with_tail};
use crate::uploads::{Refused, UploadFormat};

fn outside(link: &str) -> Refused {
    Refused::SvgOutside { link: link.to_owned() }
}

#[test]
fn a_drawing_that_is_hostile_is_refused() {
    let entities = br#"<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&c;</text></svg>"#;
    let deep = format!("{}{}", "<g>".repeat(40), "</g>".repeat(40));
    let level = |n: u32| format!("<g id='l{n}'>{}</g>", format!("<use href='#l{}'/>", n - 1).repeat(10));
    let repeats: Vec<String> = (1..9).map(level).collect();
    let handler = |attribute: &str| Refused::SvgHandler {
        attribute: attribute.to_owned(),
    };
    assert_refused(vec![
        ("script.svg", svg("<script>alert(1)</script>"), Refused::SvgScript),
        (
            "script-elsewhere.svg",
            svg("<metadata><x:Script xmlns:x='urn:x'/></metadata>"),
            Refused::SvgScript,
        ),
        ("onload.svg", svg("<g onload='alert(1)'/>"), handler("onload")),
        ("onbegin.svg", svg("<animate onBegin='alert(1)'/>"), handler("onBegin")),
        (
            "foreign.svg",
            svg("<foreignObject><p/></foreignObject>"),
            Refused::SvgForeign,
        ),
        (
            "html.svg",
            svg("<iframe xmlns='http://www.w3.org/1999/xhtml' src='//x'/>"),
            Refused::SvgForeign,
        ),
        (
            "href.svg",
            svg("<a href='https://example.org/'><path/></a>"),
            outside("https://example.org/"),
        ),
        (
            "image.svg",
            svg("<image xlink:href='//example.org/a.png'/>"),
            outside("//example.org/a.png"),
        ),
        ("own.svg", svg("<use href='/logout'/>"), outside("/logout")),
        (
            "use.svg",
            svg("<use xlink:href='https://example.org/a.svg#a'/>"),
            outside("https://example.org/a.svg#a"),
        ),
        (
            "data.svg",
            svg("<image href=' DATA:image/png;base64,AAAA'/>"),
            Refused::SvgData,
        ),
        ("entities.svg", entities.to_vec(), Refused::SvgDoctype),
        (
            "import.svg",
            svg("<style>@Import 'https://example.org/a.css';</style>"),
            Refused::SvgImport,
        ),
        (
            "split-import.svg",
            svg("<style>@im<![CDATA[port 'a.css']]>;</style>"),
            Refused::SvgImport,
        ),
        (
            "javascript.svg",
            svg("<a href='java&#10;script:alert(1)'/>"),
            Refused::SvgScriptLink,
        ),
        (
            "set.svg",
            svg("<set attributeName='href' to='javascript:alert(1)'/>"),
            Refused::SvgScriptLink,
        ),
        (
            "fill.svg",
            svg("<path fill='URL( \"https://example.org/#a\" )'/>"),
            outside("https://example.org/#a"),
        ),
        ("style.svg", svg("<path style='fill:url(data:x)'/>"), Refused::SvgData),
        (
            "image-set.svg",
            svg("<path mask='image-set(\"//example.org\" 1x)'/>"),
            outside("image-set("),
        ),
        (
            "font.svg",
            svg("<style>@namespace 'https://example.org/';</style>"),
            outside("https://example.org/';"),
        ),
        (
            "escape.svg",
            svg(r"<style>*{fill:u\72l(//example.org)}</style>"),
            Refused::SvgEscape,
        ),
        ("deep.svg", svg(&deep), Refused::SvgTooDeep { most: 32 }),
        (
            "many.svg",
            svg(&"<g/>".repeat(10_001)),
            Refused::SvgTooMany { most: 10_000 },
        ),
        (
            "repeats.svg",
            svg(&format!("<g id='l0'/>{}", repeats.concat())),
            Refused::SvgTooComplex { most: 300_000 },
        ),
        (
            "circle.svg",
            svg("<g id='a'><use href='#a'/></g>"),
            Refused::SvgTooComplex { most: 300_000 },
        ),
        (
            "open.svg",
            svg(&format!("<path style='{}'/>", "url(#a".repeat(60_000))),
            outside(""),
        ),
        (
            "unsized.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' width='100%'/>".to_vec(),
            Refused::SvgUnsized,
        ),
        (
            "nothing.svg",
            b"<svg viewBox='0 0 9 9'/>".to_vec(),
            Refused::Broken(UploadFormat::Svg),
        ),
        ("half.svg", half(svg("<g/>")), Refused::Broken(UploadFormat::Svg)),
        (
            "tail.svg",
            with_tail(svg("<g/>"), b"<g/>"),
            Refused::Broken(UploadFormat::Svg),
        ),
    ]);
}

#[test]
fn f31_a_document_type_that_defines_something_is_refused() {
    let after = |start: &str| [start.as_bytes(), &svg("<text>&c;</text>")].concat();
    let public = r#"PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd""#;
    assert_refused(vec![
        (
            "entity.svg",
            after(&format!("<!DOCTYPE svg {public} [<!ENTITY c 'x'>]>")),
            Refused::SvgDoctype,
        ),
        ("empty.svg", after("<!DOCTYPE svg []>"), Refused::SvgDoctype),
        ("twice.svg", after("<!DOCTYPE svg><!DOCTYPE svg>"), Refused::SvgDoctype),
        (
            "second.svg",
            after("<!DOCTYPE svg><!-- <!ENTITY c 'x'> -->"),
            Refused::SvgDoctype,
        ),
        (
            "open.svg",
            after("<!DOCTYPE svg PUBLIC 'x>"),
            Refused::Broken(UploadFormat::Svg),
        ),
    ]);
}
