//! The examples in `docs/counting.md` can be read and counted.

use super::summary::{ballots, read};
use domain::count::format::FileKind;
use domain::count::report::CountReport;
use domain::count::{Rule, count};

const GUIDE: &str = include_str!("../../../docs/counting.md");

/// The blocks of code in a language.
fn blocks(language: &str) -> Vec<&str> {
    let blocks = GUIDE.split("\n```").skip(1).step_by(2);
    blocks
        .filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n'))
        .collect()
}

#[test]
fn its_files_can_be_counted() {
    let neutral = read(blocks("json")[0]);
    assert_eq!((neutral.kind, neutral.rule.unwrap().id), (FileKind::Neutral, "schulze"));
    assert_eq!(neutral.not_applied(&neutral.rule.unwrap()), []);
    let texts = blocks("text");
    let (blt, abif) = (read(texts[0]), read(texts[1]));
    assert_eq!((blt.kind, abif.kind), (FileKind::Blt, FileKind::Abif));
    assert_eq!(ballots(&blt)[1], "4: C1 > - > C2");
    for file in [neutral, blt, abif] {
        assert!(
            count(&file.contest, &Rule::named("schulze").unwrap()).is_ok(),
            "{:?}",
            file.kind
        );
    }
}

#[test]
fn its_report_is_what_a_count_gives() {
    let file = read("{\"title\": \"Board\"}\n=A:[Ann Lee]\n=B:[Bob]\n=C:[Cleo]\n5: A\n4: B > A\n3: C > B\n");
    let rule = Rule::IRV;
    let outcome = count(&file.contest, &rule).unwrap();
    let not_applied = file.not_applied(&rule);
    let report = CountReport {
        title: file.title.as_deref(),
        contest: &file.contest,
        rule: &rule,
        outcome: &outcome,
        not_applied: &not_applied,
        how_close: None,
    };
    assert_eq!(blocks("txt")[0], report.text().trim_end());
}

#[test]
fn it_names_every_rule() {
    for rule in Rule::all() {
        let base = rule.id.split("-margins").next().unwrap_or_default();
        let base = base.strip_suffix("-no-opinion").unwrap_or(base);
        assert!(GUIDE.contains(&format!("`{base}`")), "{}", rule.id);
    }
}
