//! The text of the file, with an anchor for each line.

use crate::api::{PREFIX, ProgrammeAnswer, SourceAnswer, segment};
use crate::site::{Page, Place, version_note};
use crate::text::Texts;
use domain::programme::Programme;
use domain::typed::is_hidden;
use leptos::prelude::*;
use std::fmt::Write;

/// `/{foundation}/{programme}/source`
pub fn source_page(answer: &ProgrammeAnswer, source: &SourceAnswer) -> AnyView {
    let t: Texts = expect_context();
    let Programme {
        foundation,
        id,
        version,
        ..
    } = &answer.programme;
    let programme = format!(
        "{PREFIX}/foundations/{}/programmes/{}",
        segment(foundation),
        segment(id)
    );
    let download = format!("{programme}/source.toml?version={}", segment(version));
    let lines = source.text.lines().zip(1_u32..).map(|(line, number)| {
        view! { <li id=format!("L{number}")>{legible(line)}</li> }
    });
    let content = view! {
        <div class="head">
            <h1>{t.source_heading()}</h1>
            <p class="lead">{t.source_intro()}</p>
            {version_note(t, answer, "source", "")}
            <p class="actions">
                <a class="button quiet" href=download rel="external" download=source.file.clone()>
                    {t.source_download()}
                </a>
                <code>{source.file.clone()}</code>
            </p>
        </div>
        <ol class="source" role="list" tabindex="0" aria-label=t.source_heading() dir="ltr">
            {lines.collect_view()}
        </ol>
    };
    view! { <Page title=t.source_heading() place=Place::programme(t, answer)>{content}</Page> }.into_any()
}

/// A line with its invisible characters written out, so that none of them can show it in another order.
fn legible(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for c in line.chars() {
        if is_hidden(c) && c != '\t' {
            // Writing to a string can't fail.
            let _ = write!(shown, "[U+{:04X}]", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::legible;

    #[test]
    fn f4_the_file_cannot_be_shown_in_another_order() {
        for (line, shown) in [
            ("title = \"Sil\u{202e}ver\"", "title = \"Sil[U+202E]ver\""),
            ("# a\u{2066}b\u{200b}", "# a[U+2066]b[U+200B]"),
            ("\ttitle = \"נמל\"", "\ttitle = \"נמל\""),
        ] {
            assert_eq!(legible(line), shown);
        }
    }
}
