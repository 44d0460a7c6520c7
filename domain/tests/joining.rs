//! The definitions for joining are read in order, with the right defaults.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::file::{read_agreement, read_programme};
use domain::joining::{Joining, Part, QuestionKind};
use domain::review::Reviewer;
use domain::text::Text;

fn complete() -> Joining {
    let text = include_str!("robust/complete.toml");
    read_programme("example", "complete.toml", text).unwrap().joining
}

#[test]
fn what_is_left_out_has_its_meaning() {
    let text = "programme = \"p\"\nversion = \"1\"\nfrom = 2026-01-01\ntitle = \"P\"\nsummary = \"P\"\ncurrency = \"EUR\"\n\
        [tiers.silver]\ntitle = \"Silver\"\nprice = \"free\"\n\
        [roles]\none = { title = \"R\" }\nsome = { title = \"R\", least = 2 }\nopen = { title = \"R\", least = 0 }\n\
        [questions.q]\ntype = \"number\"\nquestion = \"?\"\nlabel = \"?\"\n";
    let joining = read_programme("example", "p.toml", text).unwrap().joining;
    let bounds = joining
        .roles
        .iter()
        .map(|role| (role.id.as_str(), role.least, role.most));
    assert_eq!(
        bounds.collect::<Vec<_>>(),
        [("one", 1, 1), ("some", 2, 2), ("open", 0, 1)]
    );
    assert!(
        joining
            .roles
            .iter()
            .all(|role| role.part == Part::Applicant && !role.signs && !role.votes)
    );
    let question = &joining.questions[0];
    assert_eq!(question.kind, QuestionKind::Number { unit: None, most: None });
    assert!(!question.optional && question.when.is_none() && question.tiers.is_empty());
    assert!(joining.agreements.is_empty() && joining.review_days.is_empty());
}

#[test]
fn what_is_written_arrives_in_its_order() {
    let joining = complete();
    let roles: Vec<&str> = joining.roles.iter().map(|role| role.id.as_str()).collect();
    assert_eq!(roles, ["legal", "voter", "billing"]);
    let voting = joining.roles.iter().filter(|role| role.votes);
    assert_eq!(voting.map(|role| role.id.as_str()).collect::<Vec<_>>(), ["voter"]);
    assert!(joining.roles[0].signs && joining.roles[0].part == Part::Legal);
    let kinds: Vec<&QuestionKind> = joining.questions.iter().map(|question| &question.kind).collect();
    let choices = ["energy", "health", "other"].map(str::to_owned);
    let words = ["Energy", "Health", "Another"].map(|words| Text::new("en", words));
    let bandwidth = QuestionKind::Number {
        unit: Some(Text::new("en", "Gbit/s")),
        most: Some(1_000),
    };
    assert_eq!(
        kinds,
        [
            &QuestionKind::Text,
            &QuestionKind::Long,
            &bandwidth,
            &QuestionKind::Choice(choices.into_iter().zip(words).collect()),
            &QuestionKind::YesNo,
            &QuestionKind::Url,
            &QuestionKind::Email,
            &QuestionKind::Date,
            &QuestionKind::File,
        ]
    );
    assert!(joining.questions[3].when.is_some());
    let [membership, conduct] = &joining.agreements[..] else {
        panic!("{:?}", joining.agreements)
    };
    assert!(membership.countersigned && !conduct.countersigned && conduct.tiers.is_empty());
    assert_eq!(membership.file, "membership-agreement");
    let days = [(Reviewer::Staff, 5), (Reviewer::Committee, 10), (Reviewer::Board, 30)];
    assert_eq!(joining.review_days, days);
}

#[test]
fn an_agreement_is_what_its_file_says() {
    let text = "# Agreement\n\n{{party}} pays:\n\n{{price}}\n";
    assert_eq!(read_agreement("a.md", text).unwrap(), text);
    assert_eq!(read_agreement("a.md", &format!("\u{feff}{text}")).unwrap(), text);
    assert!(read_agreement("a.md", &"x".repeat(600_000)).is_err());
}

#[test]
fn a_list_of_tiers_can_name_a_group() {
    let text = "programme = \"p\"\nversion = \"1\"\nfrom = 2026-01-01\ntitle = \"P\"\nsummary = \"P\"\ncurrency = \"EUR\"\n\
        [tiers.silver]\ntitle = \"Silver\"\nprice = \"free\"\n\
        [tiers.gold]\ntitle = \"Gold\"\nprice = \"free\"\n\
        [tiers.friend]\ntitle = \"Friend\"\nprice = \"free\"\n\
        [common.firms]\ntiers = [\"silver\", \"gold\"]\n\
        [roles.one]\ntitle = \"R\"\ntiers = [\"firms\"]\n\
        [questions.q]\ntype = \"text\"\nquestion = \"?\"\nlabel = \"?\"\ntiers = [\"firms\", \"friend\"]\n";
    let joining = read_programme("example", "p.toml", text).unwrap().joining;
    assert_eq!(joining.roles[0].tiers, ["silver", "gold"]);
    assert_eq!(joining.questions[0].tiers, ["silver", "gold", "friend"]);
    let unknown = read_programme("example", "p.toml", &text.replace("\"firms\"]", "\"firm\"]")).unwrap_err();
    assert!(
        unknown[0].help.as_deref().unwrap_or_default().contains("firms"),
        "{unknown:?}"
    );
}
