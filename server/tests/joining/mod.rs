//! What the shipped programmes ask of applicants.

use crate::site::Site;
use domain::joining::{Joining, QuestionKind};
use domain::text::Text;

/// Every text in it, with its location.
fn texts(joining: &Joining) -> Vec<(String, &Text)> {
    let mut texts = Vec::new();
    for role in &joining.roles {
        let help = role.help.iter();
        texts.extend(
            help.chain([&role.title])
                .map(|text| (format!("roles.{}", role.id), text)),
        );
    }
    for question in &joining.questions {
        let mut of_question = vec![&question.question, &question.label];
        of_question.extend(&question.help);
        match &question.kind {
            QuestionKind::Choice(choices) => of_question.extend(choices.iter().map(|(_, words)| words)),
            // Units such as Gbit/s are the same in every language.
            QuestionKind::Number { unit: Some(unit), .. } if unit.say("en") != "Gbit/s" => of_question.push(unit),
            _ => {}
        }
        texts.extend(
            of_question
                .into_iter()
                .map(|text| (format!("questions.{}", question.id), text)),
        );
    }
    for agreement in &joining.agreements {
        let of_agreement = [&agreement.title, &agreement.template];
        texts.extend(of_agreement.map(|text| (format!("agreements.{}", agreement.id), text)));
    }
    texts
}

#[test]
fn every_text_is_there_in_every_language_of_the_foundation() {
    let mut missing = Vec::new();
    let mut looked_at = 0;
    for site in [Site::shipped(), Site::harbour()] {
        for shelf in site.loaded.catalogue.foundations() {
            for programme in &shelf.versions {
                for (place, text) in texts(&programme.joining) {
                    looked_at += 1;
                    let lacks = |language: &&String| !text.languages().any(|known| known == *language);
                    let lacking = shelf.foundation.languages.iter().filter(lacks);
                    missing.extend(lacking.map(|language| format!("{} {place}: {language}", programme.file)));
                }
            }
        }
    }
    assert!(looked_at > 250, "{looked_at}");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn agreements_that_ship_say_that_they_are_templates() {
    let site = Site::shipped();
    let versions = site
        .loaded
        .catalogue
        .foundations()
        .iter()
        .flat_map(|shelf| &shelf.versions);
    for programme in versions {
        assert!(!programme.joining.agreements.is_empty(), "{}", programme.file);
        for agreement in &programme.joining.agreements {
            for (language, mark) in [("en", "*Template: "), ("de", "*Muster: ")] {
                let text = agreement.template.say(language);
                assert!(text.starts_with(mark), "{} in {language}", agreement.file);
                let words = text.split_whitespace().count();
                assert!((300..=600).contains(&words), "{} has {words} words", agreement.file);
            }
        }
    }
}

/// The comparison doesn't need it, and it would make every page larger.
#[tokio::test]
async fn none_of_it_is_sent_with_a_programme() {
    let site = Site::harbour();
    let answer = site.get("/api/v1/foundations/harbour/programmes/membership").await;
    assert!(answer.body.contains("\"keeper\""), "{}", answer.body);
    for word in ["Authorised signatory", "membership-agreement", "watch_email"] {
        assert!(!answer.body.contains(word), "{word}");
    }
}
