//! Applications: the steps for a tier and its answers, and that there's never a dead end.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::application::{
    Answers, ApplicationContext, Field, FieldKind, FieldOption, Step, StepKind, first_open, key, missing, next_page,
    record, steps,
};
use domain::date::Date;
use domain::fact::FactKind;
use domain::file::read_programme;
use domain::joining::Part;
use domain::programme::Programme;
use proptest::prelude::*;
use std::path::Path;

/// Every shipped programme file.
const SHIPPED: [(&str, &str); 8] = [
    ("2i2c", "membership-2025.toml"),
    ("2i2c", "membership-2026.toml"),
    ("2i2c", "project-2025.toml"),
    ("2i2c", "project-2026.toml"),
    ("almalinux", "membership-1.0.toml"),
    ("almalinux", "membership-2026.toml"),
    ("openinfra", "membership-2021.toml"),
    ("openinfra", "membership-2022.toml"),
];

fn shipped(foundation: &str, file: &str) -> Programme {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../programmes");
    let text = std::fs::read_to_string(folder.join(foundation).join(file)).unwrap();
    read_programme(foundation, file, &text).unwrap()
}

fn today() -> Date {
    Date::new(2026, 7, 1).unwrap()
}

/// A draft application.
struct Draft<'a> {
    programme: &'a Programme,
    tier: &'a str,
    answers: Answers,
    carried: Vec<String>,
}

impl<'a> Draft<'a> {
    fn new(programme: &'a Programme, tier: &'a str) -> Self {
        Self {
            programme,
            tier,
            answers: Answers::new(),
            carried: Vec::new(),
        }
    }

    fn steps(&self) -> Vec<Step> {
        steps(&ApplicationContext {
            programme: self.programme,
            tier: self.programme.tier(self.tier).unwrap(),
            answers: &self.answers,
            carried: &self.carried,
            today: today(),
        })
    }

    fn names(&self) -> Vec<String> {
        let steps = self.steps();
        steps
            .iter()
            .filter(|step| step.is_asked())
            .map(|step| step.id.clone())
            .collect()
    }

    /// Answers the first incomplete page, with a random option of each choice.
    fn answer_next(&mut self, pick: usize) -> bool {
        let steps = self.steps();
        let Some(step) = first_open(&steps, &self.answers) else {
            return false;
        };
        let open = missing(step, &self.answers);
        for missing in open {
            let field = step.fields.iter().find(|field| field.key == missing.key).unwrap();
            self.answers.set(&field.key, &sample(field, pick));
        }
        true
    }

    /// Answers page after page, as asked.
    fn complete(&mut self, pick: usize) {
        for _ in 0..200 {
            if !self.answer_next(pick) {
                return;
            }
        }
        panic!("{}: {:?} never ends", self.tier, self.names());
    }
}

/// A valid answer for a field.
fn sample(field: &Field, pick: usize) -> String {
    let chosen = |choices: &[FieldOption]| choices[pick % choices.len()].id.clone();
    match &field.kind {
        FieldKind::Line(_) => "Harbour Works".to_owned(),
        FieldKind::Paragraph(_) => "What we do.\nAnd why.".to_owned(),
        FieldKind::Email => "ada@example.org".to_owned(),
        FieldKind::Url => "https://example.org/".to_owned(),
        FieldKind::Country => "DE".to_owned(),
        FieldKind::Vat => "DE123456789".to_owned(),
        FieldKind::Number { least, .. } => (*least).max(1).to_string(),
        FieldKind::Amount { least, currency, .. } => (least / currency.scale() + 1).to_string(),
        FieldKind::Date => "2026-09-01".to_owned(),
        FieldKind::YesNo => ["yes", "no"][pick % 2].to_owned(),
        FieldKind::Choice(choices) => chosen(choices),
        FieldKind::NameOf(name) => name.clone(),
        FieldKind::File => "0".repeat(64),
        FieldKind::Consent => "yes".to_owned(),
        FieldKind::Fact(fact) => match &fact.kind {
            FactKind::Choice(choices) => choices[pick % choices.len()].id.clone(),
            FactKind::YesNo => ["yes", "no"][pick % 2].to_owned(),
            _ => "12".to_owned(),
        },
    }
}

#[test]
fn what_is_carried_over_is_not_asked_again() {
    let programme = shipped("openinfra", "membership-2021.toml");
    let mut draft = Draft::new(&programme, "silver");
    assert!(draft.names().starts_with(&["facts".to_owned()]));
    draft.answers.set(&key::fact("stage"), "startup");
    draft.carried = vec!["stage".to_owned()];
    let steps = draft.steps();
    let asked = steps
        .iter()
        .filter(|step| step.is_asked())
        .flat_map(|step| &step.fields);
    assert!(asked.clone().all(|field| field.key != "fact.stage"));
    assert!(
        steps
            .iter()
            .any(|step| step.kind == StepKind::Carried && step.fields[0].key == "fact.stage")
    );
}

#[test]
fn a_complete_page_leads_to_the_next_and_a_changed_answer_to_what_it_opened() {
    let programme = shipped("almalinux", "membership-2026.toml");
    let draft = Draft::new(&programme, "silver");
    let (steps, answers) = (draft.steps(), &draft.answers);
    let asked: Vec<&str> = steps
        .iter()
        .filter(|step| step.is_asked())
        .map(|step| step.id.as_str())
        .collect();
    for pair in asked.windows(2) {
        assert_eq!(next_page(&steps, answers, pair[0], false), Some(pair[1]));
    }
    assert_eq!(next_page(&steps, answers, "check", false), None);
    let open = first_open(&steps, answers).map(|step| step.id.as_str());
    assert_eq!(next_page(&steps, answers, "address", true), open);
    assert_eq!(next_page(&[], answers, "address", true), Some("check"));
}

#[test]
fn a_person_is_asked_only_what_concerns_a_person() {
    let programme = shipped("almalinux", "membership-2026.toml");
    let mut draft = Draft::new(&programme, "mirror");
    draft.answers.set("fact.kind", "company");
    assert!(draft.names().contains(&"organisation".to_owned()));
    draft.answers.set("fact.kind", "person");
    let names = draft.names();
    for asked_of_organisations in ["organisation", "address", "invoice"] {
        assert!(!names.contains(&asked_of_organisations.to_owned()), "{names:?}");
    }
}

#[test]
fn what_was_shown_for_a_condition_stays_with_it_when_another_is_put_first() {
    let mut programme = shipped("almalinux", "membership-2026.toml");
    let keys = |programme: &Programme| -> Vec<String> {
        let steps = Draft::new(programme, "contributor").steps();
        let evidence = steps.iter().find(|step| step.kind == StepKind::Evidence).unwrap();
        evidence.fields.iter().map(|field| field.key.clone()).collect()
    };
    let before = keys(&programme);
    let tier = programme
        .tiers
        .iter_mut()
        .find(|tier| tier.id == "contributor")
        .unwrap();
    let mut another = tier.qualification[0].clone();
    another.text = domain::text::Text::new("en", "You have contributed twice.");
    tier.qualification.insert(0, another);
    let after = keys(&programme);
    assert_eq!(after.len(), before.len() + 2);
    assert_eq!(
        after[2..],
        before,
        "the answers of the first version are found under the same keys"
    );
}

#[test]
fn what_is_given_decides_what_is_asked_of_it_and_loses_no_answer() {
    let programme = shipped("almalinux", "membership-2026.toml");
    let mut draft = Draft::new(&programme, "gold");
    draft.answers.set(key::GIVE, "money");
    let has = |draft: &Draft<'_>, step: &str| draft.names().contains(&step.to_owned());
    assert!(has(&draft, "invoice") && !has(&draft, "plan"));
    draft.answers.set("invoice.order", "PO-7");
    draft.answers.set(key::GIVE, "in-kind");
    draft.answers.set(key::GIVE_WHAT, "employee");
    assert!(has(&draft, "plan") && !has(&draft, "invoice"));
    let people = |draft: &Draft<'_>| {
        let plan = draft.steps().into_iter().find(|step| step.id == "plan").unwrap();
        plan.fields
            .into_iter()
            .find(|field| field.key == "plan.employee.people")
            .unwrap()
            .kind
    };
    assert!(matches!(people(&draft), FieldKind::Number { least: 1, .. }));
    draft.answers.set(key::GIVE, "both");
    assert!(has(&draft, "plan") && has(&draft, "invoice"));
    assert_eq!(draft.answers.get("invoice.order"), "PO-7");
    draft.answers.set(key::GIVE, "in-kind");
    assert!(!record(&draft.steps(), &draft.answers).contains_key("invoice.order"));
}

#[test]
fn a_price_that_asks_for_people_besides_asks_for_the_plan_and_the_invoice() {
    let programme = shipped("openinfra", "membership-2021.toml");
    let draft = Draft::new(&programme, "platinum");
    let names = draft.names();
    assert!(
        names.contains(&"plan".to_owned()) && names.contains(&"invoice".to_owned()),
        "{names:?}"
    );
    assert!(!names.contains(&"contribution".to_owned()));
}

#[test]
fn what_is_by_agreement_is_proposed_and_invoiced_only_with_an_amount() {
    let programme = shipped("almalinux", "membership-2026.toml");
    let mut draft = Draft::new(&programme, "community");
    assert!(draft.names().contains(&"contribution".to_owned()) && !draft.names().contains(&"invoice".to_owned()));
    draft.answers.set(key::OFFER_AMOUNT, "1,000");
    assert!(draft.names().contains(&"invoice".to_owned()));
}

/// A programme whose applicants say who pays, with tiers for organisations, for people and for free.
fn payable() -> Programme {
    let text = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"
others_can_pay = true

[tiers.firm]
title = "Firm"
audience = "organisation"
price = { amount = 500 }

[tiers.student]
title = "Student"
audience = "person"
price = { amount = 10 }

[tiers.friend]
title = "Friend"
price = "free"

[tiers.patron]
title = "Patron"
audience = "organisation"
price = { by_agreement = true }
"#;
    read_programme("example", "membership.toml", text).unwrap()
}

#[test]
fn organisations_and_people_say_who_pays_if_the_programme_asks_and_there_is_something_to_pay() {
    let mut programme = payable();
    let asks = |programme: &Programme, tier: &str| Draft::new(programme, tier).names().contains(&"payer".to_owned());
    for (tier, asked) in [("firm", true), ("student", true), ("friend", false), ("patron", false)] {
        assert_eq!(asks(&programme, tier), asked, "{tier}");
    }
    let mut draft = Draft::new(&programme, "patron");
    draft.answers.set(key::OFFER_AMOUNT, "1,000");
    assert!(draft.names().contains(&"payer".to_owned()));
    programme.joining.others_can_pay = false;
    for tier in ["firm", "student", "friend", "patron"] {
        assert!(!asks(&programme, tier), "{tier}");
    }
}

#[test]
fn another_payer_is_asked_for_once_and_gets_the_invoice() {
    let programme = payable();
    for tier in ["firm", "student"] {
        let mut draft = Draft::new(&programme, tier);
        let open = |draft: &Draft<'_>| -> Vec<String> {
            let steps = draft.steps();
            let step = steps.iter().find(|step| step.id == "payer").unwrap();
            assert_eq!(step.part, Part::Billing);
            missing(step, &draft.answers)
                .into_iter()
                .map(|missing| missing.key)
                .collect()
        };
        let invoiced = |draft: &Draft<'_>| draft.names().contains(&"invoice".to_owned());
        assert_eq!(open(&draft), ["payer.other"]);
        draft.answers.set("payer.other", "no");
        assert!(open(&draft).is_empty() && invoiced(&draft));
        draft.answers.set("payer.other", "yes");
        assert!(!invoiced(&draft));
        let required = [
            "payer.name",
            "payer.email",
            "payer.street",
            "payer.city",
            "payer.country",
        ];
        assert_eq!(open(&draft), required);
        draft.answers.set("payer.vat", "none");
        assert!(open(&draft).contains(&"payer.vat".to_owned()));
        draft.answers.set("payer.vat", "DE 123 456 789");
        draft.complete(0);
        assert_eq!(record(&draft.steps(), &draft.answers)["payer.vat"], "DE123456789");
        draft.answers.set("payer.other", "no");
        assert_eq!(draft.answers.get("payer.name"), "Harbour Works");
        assert!(!record(&draft.steps(), &draft.answers).contains_key("payer.name"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was answered, in any order and however badly, every question can still be answered, and then the answers can
    /// be checked. Answering more questions never removes earlier answers.
    #[test]
    fn no_order_of_answers_leads_to_a_dead_end(
        which in 0..SHIPPED.len(),
        tier in 0_usize..16,
        before in prop::collection::vec((0_usize..64, 0_usize..8, any::<bool>()), 0..24),
        pick in 0_usize..8,
        others_can_pay in any::<bool>(),
    ) {
        let (foundation, file) = SHIPPED[which];
        let mut programme = shipped(foundation, file);
        programme.joining.others_can_pay = others_can_pay;
        let tier = &programme.tiers[tier % programme.tiers.len()].id;
        let mut draft = Draft::new(&programme, tier);
        for (field, pick, sensible) in before {
            let fields: Vec<Field> = draft.steps().into_iter().flat_map(|step| step.fields).collect();
            if let Some(field) = fields.get(field % fields.len().max(1)) {
                let answer = if sensible { sample(field, pick) } else { "\u{feff}?? <b>\n-1".to_owned() };
                draft.answers.set(&field.key, &answer);
            }
        }
        let given: Vec<String> = draft.answers.iter().map(|(key, _)| key.to_owned()).collect();
        draft.complete(pick);
        prop_assert!(draft.steps().last().is_some_and(|step| step.kind == StepKind::Check));
        prop_assert!(given.iter().all(|key| !draft.answers.get(key).is_empty()));
        // No key is asked on two pages (W11).
        let mut keys: Vec<String> = draft.steps().into_iter().flat_map(|step| step.fields).map(|field| field.key).collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), count);
        // A stored answer is read as the same answer.
        let record = record(&draft.steps(), &draft.answers);
        for step in draft.steps() {
            for field in &step.fields {
                if let Some(answer) = record.get(&field.key) {
                    prop_assert_eq!(field.read(answer), Ok(Some(answer.clone())));
                }
            }
        }
    }
}
