//! The report as data.

use super::counted::Counted;
use serde_json::json;

const THREE: &str = "{\"title\": \"Board\", \"seats\": 1}\n5: A\n4: B > A\n3: C > B\n";

#[test]
fn it_names_rule_winners_rounds_and_transfers() {
    let found = Counted::new(THREE, "irv").json();
    assert_eq!(found["rule"], "irv");
    assert_eq!(found["title"], "Board");
    assert_eq!(found["winners"], json!(["B"]));
    let round = &found["rounds"][0];
    assert_eq!(round["round"], 1);
    assert_eq!(
        round["tallies"].as_object().unwrap().keys().collect::<Vec<_>>(),
        ["A", "B", "C"]
    );
    assert!(round["tallies"]["A"].is_string());
    assert!(round["threshold"].is_string());
    assert_eq!((&round["elected"], &round["eliminated"]), (&json!([]), &json!(["C"])));
    assert!(round["text"].as_str().unwrap().starts_with("Round 1: "));
    let transfer = &round["transfers"][0];
    assert_eq!(transfer["from"], "C");
    assert!(transfer["to"]["B"].is_string());
}

#[test]
fn an_order_and_a_matrix_are_there_if_the_method_has_them() {
    let found = Counted::new("2: A > B = C\n1: B > A\n", "schulze").json();
    assert_eq!(found["order"], json!([["A"], ["B"], ["C"]]));
    assert_eq!(found["pairwise"]["A"], json!({"B": 2, "C": 3}));
    assert_eq!(found["ties"], json!([]));
    assert!(Counted::new(THREE, "irv").json().get("pairwise").is_none());
}

#[test]
fn ties_and_the_smallest_changes_are_there() {
    let found = Counted::new("1: A\n1: B\n", "plurality").json();
    let tie = json!([{"round": 1, "kind": "election", "tied": ["A", "B"], "chosen": "A", "by_round": null}]);
    assert_eq!(found["ties"], tie);
    assert_eq!(
        found["how_close"]["added"],
        json!({"votes": 1, "to": "B", "winners": ["B"]})
    );
    assert_eq!(
        found["how_close"]["moved"],
        json!({"votes": 1, "from": "A", "to": "B", "winners": ["B"]})
    );
}

#[test]
fn options_that_are_not_applied_are_there_with_both_values() {
    let found = Counted::new("{\"omega\": 0.5, \"mood\": 1}\n2: A > B\n", "meek-prf").json();
    let expected = json!([
        {"name": "mood", "stated": "1", "used": null},
        {"name": "omega", "stated": "0.5", "used": "0.000001"},
    ]);
    assert_eq!(found["not_applied"], expected);
    assert_eq!(Counted::new(THREE, "irv").json()["not_applied"], json!([]));
}
