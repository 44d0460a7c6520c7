//! The pages of lists, rendered from fixtures.

use super::{ImportForm, ImportFormProblem, member_import_page, member_imports_page};
use crate::api::{
    ImportReason, ImportRowFilter, ImportRowState, ListTable, ListTier, MemberImportAction, MemberImportAnswer,
    MemberImportBrief, MemberImportChoices, MemberImportCommand, MemberImportRow, MemberImportState,
    MemberImportsAnswer, MemberListFormat,
};
use crate::fixtures::{berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use domain::import_field::ImportField;
use domain::text::Text;

const STATES: [MemberImportState; 5] = [
    MemberImportState::Draft,
    MemberImportState::Running,
    MemberImportState::Imported,
    MemberImportState::Undoing,
    MemberImportState::Undone,
];

fn brief(state: MemberImportState) -> MemberImportBrief {
    MemberImportBrief {
        id: "m1".to_owned(),
        name: "members.csv".to_owned(),
        programme: Text::new("en", "Membership"),
        format: MemberListFormat::Table,
        state,
        who: "grace@harbour.example".to_owned(),
        at: 1_796_638_320_000,
        rows: 57,
        added: 12,
    }
}

fn row(state: ImportRowState, reason: ImportReason) -> MemberImportRow {
    MemberImportRow {
        place: 3,
        number: 4,
        name: "Hollow Oak".to_owned(),
        email: "oak@example.org".to_owned(),
        text: "Hollow Oak | Gold".to_owned(),
        state,
        reason,
        found: "Gold".to_owned(),
        tier: Some(Text::new("en", "Silver")),
        since: Some(day("2020-01-01")),
        first_day: Some(day("2026-01-01")),
        last_day: Some(day("2026-12-31")),
        early_version: None,
        email_wrong: false,
        nobody: false,
        membership: None,
    }
}

/// Nothing has failed, and everybody has an address.
fn counted(show: ImportRowFilter) -> i64 {
    match show {
        ImportRowFilter::Failed | ImportRowFilter::Stuck | ImportRowFilter::Nobody => 0,
        _ => 12,
    }
}

fn list(state: MemberImportState, rows: Vec<MemberImportRow>) -> MemberImportAnswer {
    let choices = MemberImportChoices {
        table: Some(ListTable {
            header: vec!["Name".to_owned(), String::new()],
            sample: vec![vec!["Hollow Oak".to_owned(), "Gold".to_owned()]],
            columns: vec![Some(ImportField::Name), None],
            dates: None,
        }),
        tiers: vec![ListTier {
            name: "Gold".to_owned(),
            rows: 1,
            tier: String::new(),
        }],
        offered: vec![("silver".to_owned(), Text::new("en", "Silver"))],
        first_day: None,
        people: false,
        alike: false,
    };
    MemberImportAnswer {
        foundation: foundation(),
        import: brief(state),
        show: ImportRowFilter::All,
        counts: ImportRowFilter::EACH.map(|show| (show, counted(show))).to_vec(),
        rows,
        page: 1,
        pages: 1,
        choices: (state == MemberImportState::Draft).then_some(choices),
        broken: vec![7, 9],
        forgotten: false,
        history: Vec::new(),
        local_time: Some(berlin()),
        money: true,
    }
}

fn html(answer: &MemberImportAnswer, form: ImportForm) -> String {
    rendered(Locale::En, || member_import_page(answer.clone(), form)).replace("<!>", "")
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

#[test]
fn d4_a_draft_whose_programme_is_gone_can_only_be_discarded() {
    let rows = vec![row(ImportRowState::Ready, ImportReason::Fits)];
    let mut answer = list(MemberImportState::Draft, rows);
    answer.choices = None;
    let html = html(&answer, ImportForm::default());
    assert_says(
        &html,
        &[
            "isn’t on the site any more, so nobody can be added",
            "name=\"do\" value=\"discard\"",
        ],
    );
    for other in [
        "value=\"import\"",
        "value=\"choose\"",
        "value=\"read\"",
        "will be added",
        "Hollow Oak",
    ] {
        assert!(!html.contains(other), "{other}: {html}");
    }
}

#[test]
fn a_draft_says_what_becomes_of_each_row() {
    let rows = vec![
        row(ImportRowState::Ready, ImportReason::Fits),
        row(ImportRowState::Ask, ImportReason::Alike),
        row(ImportRowState::Skipped, ImportReason::LeftOut),
    ];
    let html = html(&list(MemberImportState::Draft, rows), ImportForm::default());
    assert_says(
        &said(&html),
        &[
            "12 members will be added. Nothing has happened yet.",
            "These lines can’t be read: 7 and 9.",
            "Will be added as Silver, 1 January 2026–31 December 2026. Member since 1 January 2020.",
            "The name is similar to Gold",
            "Add 12 members",
            "Gold (1 row)",
        ],
    );
    assert_says(
        &html,
        &[
            "method=\"post\" action=\"/members/harbour/import/m1\"",
            "name=\"do\" value=\"discard\"",
            "aria-label=\"Leave out Hollow Oak\"",
            "name=\"choice\" value=\"add\"",
            "id=\"column-1\" name=\"column\"",
        ],
    );
}

#[test]
fn what_failed_can_be_tried_again() {
    for (state, show, row_state, note) in [
        (
            MemberImportState::Imported,
            ImportRowFilter::Failed,
            ImportRowState::Failed,
            "1 row couldn’t be added because of a fault on this site.",
        ),
        (
            MemberImportState::Undone,
            ImportRowFilter::Stuck,
            ImportRowState::Stuck,
            "1 member couldn’t be removed because of a fault on this site.",
        ),
    ] {
        let mut answer = list(state, vec![row(row_state, ImportReason::Fits)]);
        let none = html(&answer, ImportForm::default());
        assert!(!none.contains("value=\"retry\""), "{none}");
        answer.counts = vec![(ImportRowFilter::All, 57), (show, 1)];
        let html = html(&answer, ImportForm::default());
        assert_says(&said(&html), &[note, "Reference: m1-3"]);
        let href = format!("href=\"/members/harbour/import/m1?show={}\"", show.id());
        assert_says(&html, &["value=\"retry\"", &href]);
    }
    // Nobody adds anybody to an import that was undone.
    let mut answer = list(MemberImportState::Undone, Vec::new());
    answer.counts = vec![(ImportRowFilter::Failed, 1)];
    let page = html(&answer, ImportForm::default());
    assert!(!page.contains("value=\"retry\""), "{page}");
}

#[test]
fn rows_that_were_deleted_cannot_be_tried_again() {
    let forgotten = MemberImportRow {
        number: 0,
        name: String::new(),
        email: String::new(),
        text: String::new(),
        found: String::new(),
        ..row(ImportRowState::Failed, ImportReason::Fits)
    };
    let mut answer = list(MemberImportState::Imported, vec![forgotten]);
    answer.counts = vec![(ImportRowFilter::All, 57), (ImportRowFilter::Failed, 1)];
    answer.forgotten = true;
    let html = html(&answer, ImportForm::default());
    let texts = [
        "It can’t be tried again. To add it, upload the list again.",
        "was deleted 30 days after the import",
        "It wasn’t added, and what the list said about it has been deleted.",
    ];
    assert_says(&said(&html), &texts);
    for gone in ["value=\"retry\"", "The row in the list", "No name"] {
        assert!(!html.contains(gone), "{gone}: {html}");
    }
}

#[test]
fn a_member_who_was_removed_again_is_not_a_member() {
    let rows = vec![row(ImportRowState::Undone, ImportReason::Fits)];
    let html = html(&list(MemberImportState::Undone, rows), ImportForm::default());
    assert_says(&said(&html), &["It was added, and removed again."]);
    assert!(!html.contains("Member since"), "{html}");
}

#[test]
fn members_whose_invoices_nobody_gets_are_found() {
    for (state, row_state, texts) in [
        (
            MemberImportState::Draft,
            ImportRowState::Ready,
            [
                "2 of these members have no valid email address in the list",
                "The list has no email address, so nobody can act for the member, and nobody gets its invoices.",
            ],
        ),
        (
            MemberImportState::Imported,
            ImportRowState::Added,
            [
                "Nobody gets the invoices and reminders of 2 of these members.",
                "Nobody can act for the member, and nobody gets its invoices. Name somebody on the member’s page.",
            ],
        ),
    ] {
        let nobody = MemberImportRow {
            nobody: true,
            ..row(row_state, ImportReason::Fits)
        };
        let mut answer = list(state, vec![nobody]);
        answer.counts = vec![(ImportRowFilter::Nobody, 2)];
        let html = html(&answer, ImportForm::default());
        assert_says(&said(&html), &texts);
        assert_says(&html, &["href=\"/members/harbour/import/m1?show=nobody\""]);
    }
}

#[test]
fn every_reason_and_state_has_words_in_every_language() {
    let reasons = [
        ImportReason::Fits,
        ImportReason::Member,
        ImportReason::Twice,
        ImportReason::Alike,
        ImportReason::TierUnknown,
        ImportReason::TierLeftOut,
        ImportReason::NoName,
        ImportReason::NoFirstDay,
        ImportReason::DayUnclear,
        ImportReason::DayWrong,
        ImportReason::DaysReversed,
        ImportReason::Over,
        ImportReason::Inactive,
        ImportReason::Pending,
        ImportReason::NoMember,
        ImportReason::Inherited,
        ImportReason::NoPeople,
        ImportReason::NoOrganisations,
        ImportReason::Full,
        ImportReason::LeftOut,
    ];
    for locale in [Locale::En, Locale::De] {
        for state in STATES {
            let rows = reasons.map(|reason| row(ImportRowState::Added, reason)).to_vec();
            let answer = list(state, rows);
            let page = rendered(locale, || member_import_page(answer, ImportForm::default()));
            assert_says(&page, &["Hollow Oak"]);
            assert_eq!(page.contains("value=\"undo\""), state == MemberImportState::Imported);
            assert_eq!(page.contains("value=\"import\""), state == MemberImportState::Draft);
        }
    }
}

#[test]
fn what_was_chosen_stays_with_its_error() {
    let sent = MemberImportCommand {
        columns: vec![Some(ImportField::Name), Some(ImportField::Name)],
        first_day: "tomorrow".to_owned(),
        alike: true,
        ..MemberImportCommand::just(MemberImportAction::Read)
    };
    for (problem, field) in [
        (ImportFormProblem::ColumnTwice, "column-1"),
        (ImportFormProblem::NameMissing, "column-0"),
        (ImportFormProblem::DayWrong, "first_day"),
    ] {
        let form = ImportForm {
            sent: Some(sent.clone()),
            problem: Some(problem),
            ..ImportForm::default()
        };
        let html = html(&list(MemberImportState::Draft, Vec::new()), form);
        assert_says(
            &html,
            &[
                "<title>Error: ",
                &format!("href=\"#{field}\""),
                &format!("aria-describedby=\"{field}-hint {field}-error\""),
                "value=\"tomorrow\"",
            ],
        );
    }
}

#[test]
fn lists_are_uploaded_for_a_programme() {
    let answer = MemberImportsAnswer {
        foundation: foundation(),
        programmes: vec![("membership".to_owned(), Text::new("en", "Membership"))],
        sort: "-rows".to_owned(),
        imports: STATES.map(brief).to_vec(),
        page: 1,
        pages: 3,
        local_time: Some(berlin()),
        money: true,
    };
    let form = ImportForm {
        problem: Some(ImportFormProblem::FileBroken(12)),
        ..ImportForm::default()
    };
    let page = rendered(Locale::En, || member_imports_page(answer, form)).replace("<!>", "");
    assert_says(
        &page,
        &[
            "enctype=\"multipart/form-data\"",
            "href=\"#list\"",
            "aria-describedby=\"list-hint list-error\"",
            "href=\"/members/harbour/import/m1\"",
            "aria-sort=\"descending\"",
            "href=\"/members/harbour/import?sort=rows\"",
            "href=\"/members/harbour/import?sort=-rows&amp;page=2\" rel=\"next\"",
        ],
    );
    let words = said(&page);
    assert_eq!(words.matches("can’t be read").count(), 2, "{words}");
    assert_says(
        &words,
        &[
            "Not imported yet",
            "Being imported",
            "Imported",
            "Being undone",
            "Undone",
        ],
    );
}
