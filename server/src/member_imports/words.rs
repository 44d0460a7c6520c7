//! Why a list isn't read, or nothing is done with it, in words for the API and the command line: what's wrong, and what to do.

use super::done::MemberImportDone;
use domain::import::ImportRefusal;

/// Why a file isn't a list.
pub fn refusal_words(refusal: ImportRefusal) -> (String, &'static str) {
    let (title, detail) = match refusal {
        ImportRefusal::Empty => ("The list has no rows.", "Send a file with at least one member."),
        ImportRefusal::TooLarge => ("The file is too large.", "Split the list: a file can have up to 10 MB."),
        ImportRefusal::TooManyRows => (
            "The list has too many rows.",
            "Split the list: a file can have up to 20,000 rows.",
        ),
        ImportRefusal::Archive => (
            "It’s a ZIP file or a spreadsheet.",
            "Unpack it, or save the spreadsheet as CSV.",
        ),
        ImportRefusal::Other => (
            "It isn’t a list of members.",
            "Send CSV, JSON, or the YAML of a landscape.",
        ),
        ImportRefusal::Broken(line) => {
            return (
                format!("Line {line} can’t be read."),
                "Check the file with a JSON or YAML checker, and send it again.",
            );
        }
    };
    (title.to_owned(), detail)
}

/// Why nothing was done with a list.
pub fn wrong_words(wrong: MemberImportDone) -> (&'static str, &'static str) {
    match wrong {
        // Nothing is wrong.
        MemberImportDone::Done => ("", ""),
        MemberImportDone::NotFound => ("There’s no such list.", "Compare its ID with the one in the list."),
        MemberImportDone::NameMissing => ("The name is missing.", "Say which column contains the member’s name."),
        MemberImportDone::ColumnTwice => (
            "Two columns contain the same.",
            "Choose one column for each kind of content.",
        ),
        MemberImportDone::TierWrong => ("There’s no such tier.", "Send the ID of one of the programme’s tiers."),
        MemberImportDone::DayWrong => ("The first day isn’t valid.", "Send a day such as 2026-01-01."),
        MemberImportDone::RowMissing => ("There’s no such row.", "Send the place of one of the list’s rows."),
        MemberImportDone::NothingToAdd => (
            "Nobody would be added.",
            "Read the list again with other choices, or discard it.",
        ),
    }
}
