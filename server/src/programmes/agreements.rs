//! The texts of agreements: Markdown beside the programmes that name them.

use super::across::{File, ParsedFile};
use super::{LoadError, ProgrammeReader};
use crate::folder::Folder;
use domain::file::{Location, Problem, read_agreement};
use domain::programme::Programme;
use domain::suggest::nearest;
use domain::text::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Where agreements are looked for.
pub(super) struct AgreementFolder<'b> {
    pub folder: &'b Folder,
    /// How problems write the path of the folder.
    pub shown: &'b str,
    /// The names of the Markdown files in it. Those that no programme names are left alone.
    pub markdown: &'b BTreeSet<String>,
    /// The languages of the foundation, the main one first.
    pub languages: &'b [String],
}

impl ProgrammeReader {
    /// Reads the agreements that programmes name, and gives them to `versions`.
    pub(super) fn agreements(
        &mut self,
        beside: &AgreementFolder<'_>,
        programmes: &[File],
        versions: &mut [Programme],
    ) -> Result<(), LoadError> {
        let mut templates: BTreeMap<String, Text> = BTreeMap::new();
        for written in programmes.iter().filter_map(ParsedFile::of) {
            for (name, span) in named(&written) {
                if !beside.markdown.contains(&format!("{name}.md")) {
                    self.problems.push(missing(&written, span, name, beside));
                }
                if !templates.contains_key(name) {
                    templates.insert(name.to_owned(), self.template(beside, name)?);
                }
            }
        }
        let agreements = versions.iter_mut().flat_map(|version| &mut version.joining.agreements);
        for agreement in agreements {
            if let Some(template) = templates.get(&agreement.file) {
                agreement.template = template.clone();
            }
        }
        Ok(())
    }

    /// An agreement in every language there is.
    fn template(&mut self, beside: &AgreementFolder<'_>, name: &str) -> Result<Text, LoadError> {
        let mut template = Text::default();
        for file in beside.markdown {
            let Some(language) = beside.language(name, file) else {
                continue;
            };
            let place = format!("{}/{file}", beside.shown);
            let Some(text) = self.text(beside.folder, file, &place)? else {
                continue;
            };
            let plain = format!("{name}.md");
            if language == beside.main() && *file != plain && beside.markdown.contains(&plain) {
                self.problems.push(Problem {
                    place: Location::of(&text, &place, 0..0),
                    message: format!("there are two files with \"{name}\" in {language}"),
                    help: Some(format!("keep {plain}: it is in the main language")),
                });
                continue;
            }
            match read_agreement(&place, &text) {
                Ok(text) => template.insert(language, text),
                Err(found) => self.problems.extend(found),
            }
        }
        Ok(template)
    }
}

impl AgreementFolder<'_> {
    fn main(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// The language in which a file has this agreement: `NAME.md` is in the main one, `NAME.de.md` in German.
    fn language(&self, name: &str, file: &str) -> Option<&str> {
        let rest = file.strip_prefix(name)?.strip_suffix(".md")?;
        if rest.is_empty() {
            return Some(self.main());
        }
        let tag = rest.strip_prefix('.')?;
        self.languages
            .iter()
            .map(String::as_str)
            .find(|language| *language == tag)
    }
}

/// The files that the agreements of a programme name, and where they do.
fn named<'w>(written: &'w ParsedFile<'_>) -> Vec<(&'w str, Range<usize>)> {
    let agreements = written
        .table
        .get("agreements")
        .and_then(|value| value.get_ref().as_table());
    let files = agreements
        .into_iter()
        .flatten()
        .filter_map(|(_, agreement)| agreement.get_ref().as_table()?.get("file"));
    files
        .filter_map(|file| Some((file.get_ref().as_str()?, file.span())))
        .collect()
}

fn missing(written: &ParsedFile<'_>, span: Range<usize>, name: &str, beside: &AgreementFolder<'_>) -> Problem {
    let known: Vec<&str> = beside
        .markdown
        .iter()
        .filter_map(|file| file.strip_suffix(".md"))
        .filter(|stem| !stem.contains('.'))
        .collect();
    let help = nearest(name, &known).map_or_else(
        || {
            format!(
                "write the agreement into {name}.md, in {}, the main language of the foundation",
                beside.main()
            )
        },
        |meant| format!("did you mean \"{meant}\"?"),
    );
    written.problem(span, format!("there is no {name}.md beside this file"), help)
}
