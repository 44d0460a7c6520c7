//! How reviewers decide: the rules as written, and what has to be true of every vote.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::catalogue::{Catalogue, FoundationProgrammes, VersionQuery};
use domain::file::{officer_without_title, read_foundation, read_programme};
use domain::foundation::Foundation;
use domain::programme::Programme;
use domain::review::{
    AfterStage, Decision, DecisionRule, ReviewRule, Reviewer, Stage, StageStanding, Vote, after_stage, decided_by,
    later, stages, standing,
};
use domain::text::Text;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const FOUNDATION: &str = "name = \"Lantern\"\ntagline = \"A light.\"\nmark = \"LF\"\nlanguages = [\"en\", \"de\"]\n\
    look = { accent = \"#23458f\", accent_dark = \"#9db8ff\" }\ncontact = { email = \"members@example.org\" }\n";

const OFFICER: &str = "officer = { title = { en = \"Executive Director\", de = \"Geschäftsführung\" } }\n";

fn foundation(more: &str) -> Foundation {
    let text = format!("{FOUNDATION}{more}");
    read_foundation("lantern", "foundation.toml", &text, &BTreeMap::new()).unwrap()
}

/// A programme with a tier that's reviewed by the committee, in kind also by the officer.
fn text(more: &str) -> String {
    format!(
        "programme = \"p\"\nversion = \"1\"\nfrom = 2026-01-01\ntitle = \"P\"\nsummary = \"P\"\ncurrency = \"EUR\"\n\
        [tiers.silver]\ntitle = \"Silver\"\nprice = \"free\"\nreview = [\"committee\"]\n\
        review_in_kind = [\"committee\", \"officer\"]\n{more}"
    )
}

fn programme(more: &str) -> Programme {
    read_programme("lantern", "p.toml", &text(more)).unwrap()
}

#[test]
fn rules_are_read_as_written() {
    let joining = programme(
        "[review_days]\nofficer = 3\n[review_rules]\n\
        committee = { rule = \"consensus\", quorum = 3, otherwise = \"board\" }\n\
        officer = { pause_on_no = true }\nboard = { rule = \"majority\" }\n",
    )
    .joining;
    let consensus = ReviewRule {
        rule: DecisionRule::Consensus,
        quorum: Some(3),
        pause_on_no: false,
        otherwise: Some(Reviewer::Board),
    };
    let pausing = ReviewRule {
        pause_on_no: true,
        ..ReviewRule::default()
    };
    let majority = ReviewRule {
        rule: DecisionRule::Majority,
        ..ReviewRule::default()
    };
    let expected = [
        (Reviewer::Officer, pausing),
        (Reviewer::Committee, consensus),
        (Reviewer::Board, majority),
    ];
    assert_eq!(joining.review_rules, expected);
    assert_eq!(joining.review_days, [(Reviewer::Officer, 3)]);
    assert_eq!(programme("").joining.review_rules, []);
    let tier = &programme("").tiers[0];
    let path: Vec<Reviewer> = stages(&joining, tier, true)
        .iter()
        .map(|stage| stage.reviewer)
        .collect();
    assert_eq!(path, [Reviewer::Committee, Reviewer::Officer]);
    assert_eq!(stages(&joining, tier, false)[0].rule, consensus);
}

#[test]
fn holidays_are_days_of_one_year_or_of_every_year() {
    let holidays = foundation("holidays = [\"12-25\", 2026-04-06]\n").holidays;
    let date = |text| domain::date::Date::parse(text).unwrap();
    for (day, is_holiday) in [
        ("2026-12-25", true),
        ("2031-12-25", true),
        ("2026-04-06", true),
        ("2027-04-06", false),
        ("2026-12-24", false),
    ] {
        assert_eq!(holidays.contains(date(day)), is_holiday, "{day}");
    }
    // Good Friday isn't listed, Easter Monday is.
    let stage = Stage {
        days: Some(2),
        ..Stage::of(Reviewer::Staff)
    };
    assert_eq!(
        decided_by(date("2026-04-02"), &[stage], &holidays),
        Some(date("2026-04-07"))
    );
}

#[test]
fn the_officer_has_the_title_that_the_foundation_gives() {
    let titled = foundation(OFFICER);
    let title = titled.officer.clone().unwrap();
    assert_eq!(
        (title.say("en"), title.say("de")),
        ("Executive Director", "Geschäftsführung")
    );
    let catalogue = Catalogue::new(vec![FoundationProgrammes {
        foundation: titled,
        versions: vec![programme("")],
    }]);
    let found = catalogue.programme("lantern", "p", &VersionQuery::InForce).unwrap();
    assert_eq!(found.officer.as_ref(), Some(&title));
    let german = found.clone().localised("de").officer;
    assert_eq!(german, Some(Text::new("de", "Geschäftsführung")));
    let german = foundation(OFFICER).localised("de").officer;
    assert_eq!(german, Some(Text::new("de", "Geschäftsführung")));
}

#[test]
fn f13_an_officer_who_reviews_needs_a_title() {
    let files = |text: String| vec![("lantern/p.toml".to_owned(), text)];
    let problems = officer_without_title(FOUNDATION, &files(text("")));
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "lantern/p.toml:11:32: \"officer\" reviews, but foundation.toml doesn't say who that is\n   \
            11 | review_in_kind = [\"committee\", \"officer\"]\n      |                                ^^^^^^^^^\n      \
            = at the top of foundation.toml, add: officer = { title = \"Executive Director\" }\n"
        ]
    );
    // The advice passes the check.
    let advice = problems[0].help.as_deref().unwrap().split_once(": ").unwrap().1;
    let followed = format!("{advice}\n{FOUNDATION}");
    assert_eq!(officer_without_title(&followed, &files(text(""))), []);
    assert!(read_foundation("lantern", "foundation.toml", &followed, &BTreeMap::new()).is_ok());
    // A file that isn't TOML, or a title that's missing, has been reported already.
    assert_eq!(officer_without_title("name = ", &files(text(""))), []);
    assert_eq!(officer_without_title(FOUNDATION, &files("programme = ".to_owned())), []);
    assert_eq!(
        officer_without_title(&format!("{FOUNDATION}[officer]\n"), &files(text(""))),
        []
    );
    for mention in [
        "[tiers.a]\nreview = [\"staff\", \"officer\"]\n",
        "[common.all]\nreview_in_kind = [\"officer\"]\n",
        "[[tiers.a.alternatives]]\napproval = [\"officer\"]\n",
        "[facts.a]\ngranted_by = \"officer\"\n",
        "[review_rules]\nboard = { otherwise = \"officer\" }\n",
    ] {
        let found = officer_without_title(FOUNDATION, &files(mention.to_owned())).len();
        assert_eq!(found, 1, "{mention}");
    }
    let staff = text("").replace("officer", "staff");
    assert_eq!(officer_without_title(FOUNDATION, &files(staff)), []);
}

/// The names of deciders, and of one person who isn't any.
const NAMES: [&str; 6] = ["ada", "ben", "cem", "dua", "eva", "zoe"];

fn deciders(count: usize) -> Vec<String> {
    NAMES[..count].iter().map(|name| (*name).to_owned()).collect()
}

fn any_rule() -> impl Strategy<Value = ReviewRule> {
    let rule = prop_oneof![
        Just(DecisionRule::One),
        Just(DecisionRule::Consensus),
        Just(DecisionRule::Majority)
    ];
    let otherwise = proptest::option::of(Just(Reviewer::Board));
    let quorum = proptest::option::of(1_u16..5);
    (rule, quorum, any::<bool>(), otherwise).prop_map(|(rule, quorum, pause_on_no, otherwise)| ReviewRule {
        rule,
        quorum,
        pause_on_no,
        otherwise,
    })
}

fn any_votes() -> impl Strategy<Value = Vec<Vote>> {
    let decision = prop_oneof![
        3 => Just(Some(Decision::Approve)),
        2 => Just(Some(Decision::Decline)),
        1 => Just(None)
    ];
    let vote = (0..NAMES.len(), decision).prop_map(|(name, decision)| Vote {
        decider: NAMES[name].to_owned(),
        decision,
    });
    proptest::collection::vec(vote, 0..10)
}

/// The last vote of each decider, in the order of their names.
/// The vote of each decider that counts: the last one, unless they're recused.
fn last(deciders: &[String], votes: &[Vote]) -> Vec<Vote> {
    let last = |decider: &String| {
        let own: Vec<&Vote> = votes.iter().filter(|vote| vote.decider == *decider).collect();
        let recused = own.iter().find(|vote| vote.decision.is_none());
        recused.or(own.last()).map(|vote| (*vote).clone())
    };
    deciders.iter().filter_map(last).collect()
}

fn count(votes: &[Vote], decision: Option<Decision>) -> usize {
    votes.iter().filter(|vote| vote.decision == decision).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn only_the_last_vote_of_each_decider_counts(rule in any_rule(), of in 0_usize..=5, votes in any_votes()) {
        let deciders = deciders(of);
        let last = last(&deciders, &votes);
        // If one decision is enough, it's the first one.
        let same = last.windows(2).all(|two| two[0].decision == two[1].decision);
        if rule.rule != DecisionRule::One || same {
            let found = standing(rule, &deciders, &votes);
            let mut reversed = last.clone();
            reversed.reverse();
            prop_assert_eq!(&found, &standing(rule, &deciders, &last));
            prop_assert_eq!(&found, &standing(rule, &deciders, &reversed));
        }
        // Naming somebody twice changes nothing.
        let twice = [&deciders[..], &deciders[..]].concat();
        prop_assert_eq!(standing(rule, &twice, &votes), standing(rule, &deciders, &votes));
    }

    #[test]
    fn a_decision_has_the_votes_that_its_rule_asks_for(rule in any_rule(), of in 0_usize..=5, votes in any_votes()) {
        let deciders = deciders(of);
        let last = last(&deciders, &votes);
        let (yes, no) = (count(&last, Some(Decision::Approve)), count(&last, Some(Decision::Decline)));
        let entitled = of - count(&last, None);
        let found = standing(rule, &deciders, &votes);
        let (with, against) = match found {
            StageStanding::Approved => (yes, no),
            StageStanding::Declined => (no, yes),
            _ => return Ok(()),
        };
        prop_assert!(with > 0);
        prop_assert!(yes + no >= usize::from(rule.quorum.unwrap_or(1)));
        prop_assert!(!rule.pause_on_no || found == StageStanding::Declined || no == 0);
        match rule.rule {
            DecisionRule::One => {}
            DecisionRule::Consensus => {
                prop_assert_eq!(against, 0);
                prop_assert!(rule.quorum.is_some() || with == entitled);
            }
            DecisionRule::Majority => prop_assert!(with * 2 > entitled),
        }
    }

    #[test]
    fn nobody_who_is_recused_counts_or_is_waited_for(rule in any_rule(), of in 0_usize..=5, votes in any_votes()) {
        let deciders = deciders(of);
        let last = last(&deciders, &votes);
        let recused: BTreeSet<&str> = last.iter().filter(|vote| vote.decision.is_none()).map(|vote| vote.decider.as_str()).collect();
        let found = standing(rule, &deciders, &votes);
        if let StageStanding::Open { waiting_for: named } | StageStanding::Paused { by: named } = &found {
            let mut sorted = named.clone();
            sorted.sort();
            sorted.dedup();
            prop_assert_eq!(&sorted, named);
            prop_assert!(named.iter().all(|name| deciders.contains(name) && !recused.contains(name.as_str())));
        }
        // Their earlier votes make no difference.
        let others: Vec<Vote> = votes.iter().filter(|vote| !recused.contains(vote.decider.as_str()) || vote.decision.is_none()).cloned().collect();
        prop_assert_eq!(&found, &standing(rule, &deciders, &others));
    }

    #[test]
    fn an_application_that_needs_nobody_else_is_not_waiting(rule in any_rule(), of in 0_usize..=5, votes in any_votes()) {
        let deciders = deciders(of);
        let last = last(&deciders, &votes);
        match standing(rule, &deciders, &votes) {
            StageStanding::PassedOn(reviewer) => {
                prop_assert_eq!(Some(reviewer), rule.otherwise);
                let entitled = of - count(&last, None);
                let all_voted = last.len() == of;
                prop_assert!(all_voted || entitled < usize::from(rule.quorum.unwrap_or(1)));
            }
            StageStanding::Paused { by } => {
                prop_assert!(rule.pause_on_no);
                prop_assert_eq!(by.len(), count(&last, Some(Decision::Decline)));
            }
            StageStanding::Open { waiting_for } if waiting_for.is_empty() => {
                let entitled = of - count(&last, None);
                prop_assert!(entitled < usize::from(rule.quorum.unwrap_or(1)));
            }
            _ => {}
        }
    }

    #[test]
    fn an_approved_review_has_no_stage_against_it(
        path in proptest::sample::subsequence(Reviewer::PEOPLE.to_vec(), 1..=4).prop_shuffle(),
        standings in proptest::collection::vec(0_usize..8, 4),
    ) {
        let of = |reviewer: Reviewer| match standings[Reviewer::PEOPLE.iter().position(|who| *who == reviewer).unwrap()] {
            0 => StageStanding::Declined,
            1 => StageStanding::Open { waiting_for: Vec::new() },
            2 => StageStanding::Paused { by: Vec::new() },
            on @ 3..=4 => StageStanding::PassedOn(Reviewer::PEOPLE[on - 3]),
            _ => StageStanding::Approved,
        };
        let mut started = vec![path[0]];
        // Programme files can't pass an application on in a circle, so each reviewer decides once.
        while started.len() <= 4 {
            let current = started[started.len() - 1];
            match after_stage(&of(current), &later(&path, &started)) {
                AfterStage::Next(reviewer) => started.push(reviewer),
                AfterStage::Approved => {
                    prop_assert_eq!(of(current), StageStanding::Approved);
                    prop_assert!(path.iter().all(|reviewer| started.contains(reviewer)));
                    let against = |reviewer: &Reviewer| of(*reviewer) == StageStanding::Declined;
                    prop_assert!(!started.iter().any(against));
                    break;
                }
                AfterStage::Declined => {
                    prop_assert_eq!(of(current), StageStanding::Declined);
                    break;
                }
                AfterStage::Waits => {
                    let waits = matches!(of(current), StageStanding::Open { .. } | StageStanding::Paused { .. });
                    prop_assert!(waits);
                    break;
                }
            }
        }
    }
}
