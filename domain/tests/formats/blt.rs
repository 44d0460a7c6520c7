//! BLT.

use super::summary::{ballots, candidates, not_applied, problem, read, tie_order};
use domain::count::format::FileKind;

/// The example of Hill, Wichmann and Woodall's "Algorithm 123".
const ALGORITHM_123: &str = "4 2
-2
3 1 3 4 0
4 1 3 2 0
2 4 1 3 0
1 2 0
2 2 4 3 1 0
1 3 4 2 0
0
\"Adam\"
\"Basil\"
\"Charlotte\"
\"Donald\"
\"Title\"
";

#[test]
fn the_first_example_is_read() {
    let file = read(ALGORITHM_123);
    assert_eq!((file.kind, file.title.as_deref()), (FileKind::Blt, Some("Title")));
    assert_eq!(file.contest.seats, 2);
    assert_eq!(candidates(&file), ["C1 Adam", "-C2 Basil", "C3 Charlotte", "C4 Donald"]);
    assert_eq!(ballots(&file)[..2], ["3: C1 > C3 > C4", "4: C1 > C3 > C2"]);
    assert_eq!(tie_order(&file), "C4 C3 C2 C1");
    assert!(file.rule.is_none());
}

#[test]
fn line_breaks_mean_nothing() {
    assert_eq!(read(&ALGORITHM_123.replace('\n', " ")), read(ALGORITHM_123));
    assert_eq!(read(&ALGORITHM_123.replace('\n', "\r\n")), read(ALGORITHM_123));
}

#[test]
fn comments_equal_ranks_skipped_ranks_and_identifiers_are_read() {
    let file = read(
        "# Example\n3 1 /* seats\n */\n2 1=2 - 3 0 # equal and skipped\n(A 7) 3 0\n1 (1 3) 2 0\n1 0\n0\n\"A # 1\" B \"C\"\n\"T\" \"Source\"",
    );
    assert_eq!(
        ballots(&file),
        ["2: C1 = C2 > - > C3", "1: C3", "1: C1 = C3 > C2", "1: "]
    );
    assert_eq!(candidates(&file), ["C1 A # 1", "C2 B", "C3 C"]);
    assert_eq!(file.title.as_deref(), Some("T"));
}

#[test]
fn the_options_of_droop_are_read() {
    let file = read(
        "3 1\n[nick ann bob eve]\n[tie eve ann bob]\n[withdrawn 2]\n[droop rule=meek]\n2 ann eve 0\n1 3 bob 0\n0\n\"Ann\"\"Bob\"\"Eve\"",
    );
    assert_eq!(candidates(&file), ["ann Ann", "-bob Bob", "eve Eve"]);
    assert_eq!(ballots(&file), ["2: ann > eve", "1: eve > bob"]);
    assert_eq!(tie_order(&file), "eve ann bob");
    assert_eq!(not_applied(&file, "meek-prf"), ["droop rule=meek"]);
    assert_eq!(file.title, None);
}

#[test]
fn errors_name_the_line_and_the_way_out() {
    for (text, expected) in [
        (
            "2 1\n1 1 3 0\n0\n\"A\"\n\"B\"\n",
            "Line 2: “3” isn't a candidate. Use a number from 1 to 2, or a nickname from [nick …].",
        ),
        (
            "2 1\n1 1 2 0\n0\n\"A\n\"B\"\n",
            "Line 5: A text that begins with \" doesn't end. Close it.",
        ),
        (
            "2 1\n1.5 1 0\n0\n\"A\"\n\"B\"\n",
            "Line 2: “1.5” isn't a number of ballots. Write a whole number.",
        ),
        (
            "2 1\n1 1 0\n",
            "Line 3: The file ends before the 0 that ends the ballots. Add what's missing.",
        ),
        (
            "2 1\n1 1 0\n0\n\"A\"\n",
            "Line 5: The file ends before the name of each candidate. Add what's missing.",
        ),
        (
            "2 0\n0\nA B",
            "There are no seats to fill. Set the number of seats to 1 or more.",
        ),
        (
            "2 1\n[elected 1]\n0\nA B",
            "Line 2: The option [elected 1] isn't supported. Remove it if the result doesn't depend on it.",
        ),
        (
            "2 1\n[tie 1]\n1 1 0 0\nA B",
            "The order for ties has to name each candidate exactly once.",
        ),
        (
            "2 1\n[nick a]\n0\nA B",
            "Line 2: [nick …] needs as many nicknames as there are candidates: 2, not 1.",
        ),
        (
            "9999999 1\n0\n",
            "Line 1: There are more than 500 candidates, which can't be counted. Check their number.",
        ),
        (
            "1 1\n18446744073709551615 1 0\n0\nA",
            "Together, the ballots have more than 10¹⁵ votes, which can't be counted. Check their weights.",
        ),
    ] {
        assert_eq!(problem(text), expected);
    }
}
