//! What screen readers get.

use super::{document, read, signature, written};
use crate::pdf::{Pdf, write};
use lopdf::{Dictionary, Object};

/// The names of the structure elements, in document order.
fn roles(pdf: &Pdf) -> Vec<String> {
    fn walk(pdf: &lopdf::Document, object: &Object, roles: &mut Vec<String>) {
        match object {
            Object::Reference(id) => walk(pdf, pdf.get_object(*id).unwrap(), roles),
            Object::Array(objects) => objects.iter().for_each(|object| walk(pdf, object, roles)),
            Object::Dictionary(element) => {
                if let Ok(role) = element.get(b"S").and_then(Object::as_name) {
                    roles.push(String::from_utf8_lossy(role).into_owned());
                }
                if let Ok(inside) = element.get(b"K") {
                    walk(pdf, inside, roles);
                }
            }
            _ => {}
        }
    }
    let pdf = read(pdf);
    let root = catalog(&pdf).get(b"StructTreeRoot").unwrap();
    let mut roles = Vec::new();
    walk(&pdf, root, &mut roles);
    roles
}

fn catalog(pdf: &lopdf::Document) -> &Dictionary {
    pdf.catalog().unwrap()
}

#[test]
fn headings_lists_quotes_tables_and_links_are_told_apart() {
    let text = "# One\n\nText\n\n1. item\n\n> quote\n\n| a |\n|---|\n| 1 |\n\n[link](https://example.org)";
    let expected = "Document H1 H2 P L LI Lbl LBody P BlockQuote P Table TR TH TR TD P Link";
    assert_eq!(roles(&written(text)).join(" "), expected);
}

#[test]
fn no_level_of_headings_is_skipped() {
    let text = "### three\n\n###### six\n\n## two\n\n#### four\n\n# one\n\n## two";
    assert_eq!(roles(&written(text)).join(" "), "Document H1 H2 H3 H2 H3 H2 H3");
}

#[test]
fn the_label_of_a_signature_heads_its_row() {
    let signatures = [signature("Example Foundation")];
    let pdf = write(&document("Text", &signatures)).unwrap();
    let expected = "Document H1 P H2 H3 Table TR TH TD TR TH TD TR TH TD";
    assert_eq!(roles(&pdf).join(" "), expected);
}

#[test]
fn the_file_says_its_language_title_and_standard() {
    let pdf = read(&written("Text"));
    assert_eq!(catalog(&pdf).get(b"Lang").unwrap().as_str().unwrap(), b"en");
    let information = pdf.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let information = pdf.get_dictionary(information).unwrap();
    assert_eq!(information.get(b"Title").unwrap().as_str().unwrap(), b"Agreement");
    let created = information.get(b"CreationDate").unwrap().as_str().unwrap();
    assert!(created.starts_with(b"D:20261125091407"));
    let metadata = catalog(&pdf).get(b"Metadata").unwrap().as_reference().unwrap();
    let metadata = pdf.get_object(metadata).unwrap().as_stream().unwrap();
    assert!(String::from_utf8_lossy(&metadata.content).contains("pdfuaid:part"));
}

#[test]
fn the_outline_has_the_headings() {
    let pdf = read(&written("# One\n\n## Two\n\n# Three"));
    let titles: Vec<String> = pdf
        .get_toc()
        .unwrap()
        .toc
        .iter()
        .map(|entry| format!("{} {}", entry.level, entry.title))
        .collect();
    assert_eq!(titles, ["1 Agreement", "2 One", "3 Two", "2 Three"]);
}
