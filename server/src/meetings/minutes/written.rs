//! Minutes as files, for outside checkers (scripts/check-documents).

use super::content::MinutesContent;
use super::document::files;
use super::samples;
use crate::markdown::to_html;
use crate::pdf::Fonts;
use app::locale::Locale;
use std::path::PathBuf;

/// 2026-12-11 09:14:07 UTC.
const AT: i64 = 1_796_980_447_000;

fn every_kind() -> Vec<(&'static str, MinutesContent, Locale)> {
    vec![
        ("minutes", samples::usual(), Locale::En),
        ("minutes-german", samples::usual(), Locale::De),
        ("minutes-long-names", samples::long_names(), Locale::De),
        ("minutes-scripts", samples::scripts(), Locale::En),
        ("minutes-forty", samples::forty(), Locale::En),
        ("minutes-empty", samples::empty(), Locale::De),
    ]
}

#[tokio::test]
async fn minutes_are_written_the_same_every_time() {
    let fonts = Fonts::in_folders(vec!["/usr/share/fonts".into()]);
    let folder = std::env::var_os("GUILDHALL_DOCUMENTS").map(PathBuf::from);
    for (name, content, locale) in every_kind() {
        let written = files(&content, locale, name, AT, &fonts).await.unwrap();
        let again = files(&content, locale, name, AT, &fonts).await.unwrap();
        assert_eq!(written.pdf, again.pdf, "{name}");
        assert_eq!(written.markdown, again.markdown, "{name}");
        assert!(written.pdf.starts_with(b"%PDF"), "{name}");
        if let Some(folder) = &folder {
            std::fs::write(folder.join(format!("{name}.pdf")), &written.pdf).unwrap();
            std::fs::write(folder.join(format!("{name}.md")), &written.markdown).unwrap();
        }
    }
}

#[tokio::test]
async fn what_somebody_typed_changes_no_markdown() {
    let fonts = Fonts::in_folders(vec!["/usr/share/fonts".into()]);
    let mut content = samples::usual();
    let hostile = "</table> | [x](https://evil.example) **b**\n# no heading\n- no item";
    content.title = hostile.to_owned();
    for item in &mut content.items {
        item.name = hostile.to_owned();
        item.taken_off = item.taken_off.take().map(|(who, _)| (who, hostile.to_owned()));
    }
    let written = files(&content, Locale::En, "hostile", AT, &fonts).await.unwrap();
    let markdown = String::from_utf8(written.markdown).unwrap();
    let html = to_html(&markdown).to_string();
    for (tag, count) in [
        ("<h1>", 1),
        ("<h2>", 2),
        ("<h3>", 2),
        ("<table>", 1),
        ("<strong>", 1),
        ("<a ", 0),
    ] {
        assert_eq!(html.matches(tag).count(), count, "{tag}: {markdown}\n{html}");
    }
    // The head and five items, each with six cells.
    assert_eq!(
        (html.matches("<th>").count(), html.matches("<td>").count()),
        (6, 30),
        "{html}"
    );
}
