//! Blocks that Markdown doesn't have: codes, sums, texts side by side.

use super::{document, read, words};
use crate::pdf::{
    Block, CodeFigure, ColumnBlock, Document, DocumentText, MILLIMETRE, RichText, TableBlock, TotalRow, write,
};

fn paragraph(text: &str) -> Block {
    Block::Paragraph(RichText::line(text))
}

fn of_blocks(blocks: &[Block]) -> Document<'_> {
    Document {
        text: DocumentText::Blocks(blocks),
        archival: true,
        ..document("", &[])
    }
}

#[test]
fn a_code_and_what_is_next_to_it_stay_on_one_page() {
    let code = CodeFigure::new("BCD", 13, 34.0 * MILLIMETRE, "A code".to_owned()).unwrap();
    for before in (20..60).step_by(3) {
        let mut blocks: Vec<Block> = (0..before).map(|_| paragraph("A line.")).collect();
        let beside = (1..=9).map(|number| paragraph(&format!("beside{number}")));
        blocks.push(Block::Figure(Box::new(code.clone()), beside.collect()));
        let pdf = write(&of_blocks(&blocks)).unwrap();
        assert!(pdf.shortcomings.is_empty(), "{:?}", pdf.shortcomings);
        let pages = 1..=u32::try_from(pdf.pages).unwrap();
        let page = pages.clone().find(|page| words(&pdf, *page).contains("beside1"));
        assert!(words(&pdf, page.unwrap()).contains("beside9"), "after {before} lines");
    }
}

#[test]
fn sums_stay_with_the_last_row() {
    for count in 10..60 {
        let line = |text: &str| RichText::line(text);
        let table = Block::Table(TableBlock {
            head: vec![line("Item"), line("Amount")],
            rows: (1..=count)
                .map(|row| vec![line(&format!("row{row}.")), line("1")])
                .collect(),
            opposite: vec![false, true],
            wide: true,
            totals: vec![TotalRow {
                label: line("Total"),
                amount: line("sum"),
                is_final: true,
            }],
        });
        let pdf = write(&of_blocks(&[table])).unwrap();
        let last = words(&pdf, u32::try_from(pdf.pages).unwrap());
        assert!(
            last.contains(&format!("row{count}.")) && last.contains("sum"),
            "{count}: {last}"
        );
    }
}

#[test]
fn columns_are_read_one_after_the_other() {
    let column = |name: &str| ColumnBlock {
        heading: RichText::line(&format!("Of {name}")),
        name: RichText::line(name),
        text: RichText::plain("First line\nSecond line"),
    };
    let pdf = write(&of_blocks(&[Block::Columns(vec![column("Ada"), column("Ben")])])).unwrap();
    assert!(pdf.shortcomings.is_empty(), "{:?}", pdf.shortcomings);
    let file = read(&pdf);
    let role = |element: &lopdf::Dictionary| -> String {
        let name = element.get(b"S").and_then(lopdf::Object::as_name).unwrap_or_default();
        String::from_utf8_lossy(name).into_owned()
    };
    let elements = file.objects.values().filter_map(|object| object.as_dict().ok());
    let section = elements.into_iter().find(|element| role(element) == "Sect").unwrap();
    let inside = section.get(b"K").unwrap().as_array().unwrap();
    let inside = inside
        .iter()
        .map(|element| file.get_dictionary(element.as_reference().unwrap()).unwrap());
    let roles: Vec<String> = inside.map(role).collect();
    assert_eq!(roles, ["H2", "P", "H2", "P"]);
}
