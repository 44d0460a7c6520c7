//! ABIF.

use super::summary::{ballots, candidates, not_applied, problem, read, tie_order};
use domain::count::format::FileKind;

#[test]
fn the_short_form_is_read() {
    let file = read("27:A>B=C\n# A comment\n26: B > A\n");
    assert_eq!(file.kind, FileKind::Abif);
    assert_eq!(ballots(&file), ["27: A > B = C", "26: B > A"]);
    assert_eq!((file.contest.seats, tie_order(&file).as_str()), (1, "C B A"));
}

#[test]
fn metadata_names_and_data_about_ballots_are_read() {
    let file = read(
        "{\"title\": \"Capital\", \"seats\": 2, \"colour\": 1}\n=Nash:[Nashville, TN]\n=Mem:\"Memphis\"\n42: Mem > Nash > Knox : {\"precinct\": 51}\n26: [Nashville, TN] > [Sue #1 (蘇)] # late\n3:\n",
    );
    assert_eq!((file.title.as_deref(), file.contest.seats), (Some("Capital"), 2));
    assert_eq!(
        candidates(&file),
        [
            "Nash Nashville, TN",
            "Mem Memphis",
            "Knox Knox",
            "Sue_#1_(蘇) Sue #1 (蘇)"
        ]
    );
    assert_eq!(
        ballots(&file),
        ["42: Mem > Nash > Knox", "26: Nash > Sue_#1_(蘇)", "3: "]
    );
    assert_eq!(not_applied(&file, "schulze"), ["colour 1"]);
}

#[test]
fn points_are_read() {
    assert_eq!(ballots(&read("ABIF 1.0\n6: A*1, B*2\n")), ["6: A*1 + B*2"]);
}

#[test]
fn the_word_format_does_not_make_it_json() {
    let named = read("{\"title\": \"Capital\"}\n=A:[The \"format\" party]\n3: A > B\n");
    assert_eq!(
        (named.kind, ballots(&named).as_slice()),
        (FileKind::Abif, &["3: A > B".to_owned()][..])
    );
    let stated = read("{\"format\": \"abif\"}\n3: A > B\n");
    assert_eq!(stated.kind, FileKind::Abif);
    assert_eq!(not_applied(&stated, "schulze"), ["format abif"]);
}

#[test]
fn errors_name_the_line_and_the_way_out() {
    let rating = |word: &str| {
        format!(
            "“{word}” rates a candidate, and no rule counts ratings. Write a ranking with > and =, or points with *."
        )
    };
    let not_abif = |line: &str| {
        format!("“{line}” isn't a line of ABIF. Write ballots as 27: A > B = C and candidates as =A:[Full name].")
    };
    for (text, expected) in [
        ("1: A>B\n27: A/5, B/2", format!("Line 2: {}", rating("A/5"))),
        ("27: A > B/2", format!("Line 1: {}", rating("B/2"))),
        (
            "27: A*1 > B",
            "Line 1: A line has both a ranking and points. Write either A > B or A*2, B*1.".to_owned(),
        ),
        ("hello", format!("Line 1: {}", not_abif("hello"))),
        ("1: A\n2: A > > B", format!("Line 2: {}", not_abif("A > > B"))),
        ("2: A, B", format!("Line 1: {}", not_abif("A, B"))),
        (
            "x: A > B",
            "Line 1: “x” isn't a number of ballots. Write a whole number.".to_owned(),
        ),
        (
            "=A:[Ann]\n=A:[Eve]\n1: A",
            "Line 2: The candidate “A” is described twice. Remove one of the lines.".to_owned(),
        ),
        (
            "# nothing\n=A:[Ann]",
            "There are no ballots. Add at least one.".to_owned(),
        ),
    ] {
        assert_eq!(problem(text), expected);
    }
}
