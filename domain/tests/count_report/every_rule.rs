//! Every rule's count can be reported.

use super::counted::Counted;
use domain::count::format::read_election;
use domain::count::{Rule, count};

const RANKINGS: &str = "{\"seats\": 2}\n9: A > B > C\n7: B > C > D\n5: C > A\n2: D > C > A\n1: D\n";
const POINTS: &str = "{\"seats\": 2}\n9: A*2, B*1\n7: C*3\n";

#[test]
fn identifiers_are_unique_and_name_their_rule() {
    let mut ids: Vec<_> = Rule::all().map(|rule| rule.id).collect();
    for id in &ids {
        assert_eq!(Rule::named(id).map(|rule| rule.id), Some(*id));
    }
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(Rule::named("no such rule").is_none());
}

#[test]
fn every_rule_gives_a_report_and_data() {
    for rule in Rule::all() {
        // Some rules fill only one seat, and some count only points.
        let texts = [RANKINGS.to_owned(), RANKINGS.replace("2}", "1}"), POINTS.to_owned()];
        let counts = |text: &String| count(&read_election(text).unwrap().contest, &rule).is_ok();
        let text = texts.iter().find(|text| counts(text));
        let counted = Counted::new(text.unwrap_or_else(|| panic!("{} counts none", rule.id)), rule.id);
        assert!(
            counted.text().contains("\nRound 1: "),
            "{}: {}",
            rule.id,
            counted.text()
        );
        let json = counted.json();
        assert_eq!(json["rule"], rule.id);
        assert_eq!(json["rounds"].as_array().unwrap().len(), counted.outcome.rounds.len());
    }
}

#[test]
fn the_same_count_gives_the_same_report() {
    let once = || Counted::new(RANKINGS, "meek-prf").text();
    assert_eq!(once(), once());
}
