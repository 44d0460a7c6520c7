//! Creates the file's bytes from a document.

use super::compose::{Composer, Composition};
use super::document::{Document, DocumentText, Pdf};
use super::draw::{Pen, draw_bar};
use super::error::PdfError;
use super::foot::{PageFooter, feet};
use super::line::Faces;
use super::metadata::metadata;
use super::outline::outline;
use super::paginate::{Placed, paginate};
use super::style;
use super::tags::{Drawn, DrawnContent, tree};
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder, ValidationError};
use krilla::error::KrillaError;
use krilla::page::PageSettings;

/// Typesets and writes a document. It takes about a millisecond of CPU time a page, so don't call it on an async thread.
pub fn write(document: &Document<'_>) -> Result<Pdf, PdfError> {
    let mut composer = Composer::new(document.language, document.fonts.clone());
    let blocks = match document.text {
        DocumentText::Markdown(text) => super::markdown::read(text),
        DocumentText::Blocks(blocks) => blocks.to_vec(),
    };
    composer.text(document.title, blocks);
    composer.signatures(document.signatures_heading, document.signatures);
    let pages = paginate(&composer.done.rows);
    let feet = feet(document, &mut composer.typesetter, pages.len());
    let book = Book {
        document,
        rtl: composer.typesetter.rtl,
        composition: composer.done,
        pages,
        feet,
    };
    let mut standards = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    if document.archival {
        standards = standards.with_archival_validator(Archival::A3_A);
    }
    let configuration = standards
        .finish()
        .map_err(|error| PdfError::Write(format!("{error:?}")))?;
    let checked = SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    };
    let (bytes, shortcomings) = match book.render(checked) {
        Ok(bytes) => (bytes, Vec::new()),
        Err(KrillaError::Validation(errors)) => {
            let bytes = book.render(SerializeSettings::default()).map_err(failed)?;
            (bytes, errors.iter().map(|(error, _)| shortcoming(error)).collect())
        }
        Err(error) => return Err(failed(error)),
    };
    Ok(Pdf {
        bytes,
        pages: book.pages.len(),
        shortcomings,
    })
}

fn shortcoming(error: &ValidationError) -> String {
    match error {
        ValidationError::ContainsNotDefGlyph(_, _, text) => format!("no glyph for {text:?}"),
        other => format!("{other:?}"),
    }
}

fn failed(error: KrillaError) -> PdfError {
    match error {
        KrillaError::Font(..) => PdfError::Font,
        other => PdfError::Write(other.to_string()),
    }
}

/// A document split into pages, ready to be drawn.
struct Book<'a> {
    document: &'a Document<'a>,
    rtl: bool,
    composition: Composition,
    pages: Vec<Vec<Placed>>,
    feet: Vec<PageFooter>,
}

impl Book<'_> {
    fn render(&self, settings: SerializeSettings) -> Result<Vec<u8>, KrillaError> {
        let mut pdf = krilla::Document::new_with(settings);
        let mut pen = Pen {
            composition: &self.composition,
            faces: Faces::default(),
            drawn: DrawnContent {
                texts: self.composition.sets.iter().map(|_| Vec::new()).collect(),
                codes: self.composition.codes.iter().map(|_| None).collect(),
            },
            page: 0,
            areas: Vec::new(),
        };
        for (page, (placed, foot)) in self.pages.iter().zip(&self.feet).enumerate() {
            pen.page = page;
            self.page(&mut pdf, &mut pen, placed, foot);
        }
        pdf.set_tag_tree(tree(&self.composition.tree, pen.drawn));
        pdf.set_outline(outline(&self.composition.rows, &self.pages));
        pdf.set_metadata(metadata(self.document, self.rtl));
        pdf.finish()
    }

    fn page(&self, pdf: &mut krilla::Document, pen: &mut Pen<'_>, placed: &[Placed], foot: &PageFooter) {
        let settings = PageSettings::from_wh(style::PAGE.0, style::PAGE.1).unwrap_or_default();
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        let mut above: Option<Placed> = None;
        for here in placed {
            let row = &self.composition.rows[here.row];
            for bar in &row.bars {
                let joined = above.filter(|above| self.composition.rows[above.row].bars.contains(bar));
                let top = joined.map_or(here.top, |above| above.top + self.composition.rows[above.row].height);
                draw_bar(&mut surface, *bar, top, here.top + row.height);
            }
            pen.row(&mut surface, row, here.top);
            above = Some(*here);
        }
        foot.draw(&mut surface, pen, self.rtl);
        surface.finish();
        for area in pen.areas.drain(..) {
            let identifier = page.add_tagged_annotation(area.annotation);
            if let Drawn::Link { area, .. } = &mut pen.drawn.texts[area.text][area.piece] {
                *area = Some(identifier);
            }
        }
        page.finish();
    }
}
