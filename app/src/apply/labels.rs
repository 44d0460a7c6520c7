//! The names of steps, fields and options.

use crate::api::ApplicationAnswer;
use crate::text::Texts;
use crate::words::say;
use domain::application::{
    ApplicantKind, Field, FieldGroup, FieldKind, FieldLabel, FieldOption, OptionLabel, StandardField, Step, StepKind,
};
use domain::joining::Part;
use std::borrow::Cow;

/// The heading of a step.
pub fn step_title(t: Texts, answer: &ApplicationAnswer, step: &Step) -> String {
    step_heading(t, answer.party, &tier_title(t, answer), step)
}

/// Depends on who joins and what they join.
pub fn step_heading(t: Texts, party: ApplicantKind, tier: &str, step: &Step) -> String {
    let plain = match &step.kind {
        StepKind::Facts if party == ApplicantKind::Organisation => t.step_facts_organisation(),
        StepKind::Facts => t.step_facts(),
        StepKind::Carried => t.step_carried(),
        StepKind::You(_) => t.step_you(),
        StepKind::Organisation => t.step_organisation(),
        StepKind::Address => t.step_address(),
        StepKind::Role { title, .. } | StepKind::Agreement { title, .. } => return say(t, title).to_owned(),
        StepKind::Contribution => t.step_contribution(),
        StepKind::Plan => t.step_plan(),
        StepKind::Payer => t.step_payer(),
        StepKind::Invoice => t.step_invoice(),
        StepKind::Questions if step.part == Part::Applicant => return t.step_questions(tier),
        // Each part has its own page of questions, so the heading names the part.
        StepKind::Questions => return t.step_questions_part(tier, part_title(t, step.part)),
        StepKind::Evidence => t.step_evidence(),
        StepKind::Check => t.step_check(),
        StepKind::HandOver(part) => return t.send_part(part_title(t, *part)),
    };
    plain.into_owned()
}

/// The document title of a step, as in the head of its page.
pub(super) fn document_title(t: Texts, answer: &ApplicationAnswer, step: &Step, wrong: bool) -> String {
    let title = t.page_title(step_title(t, answer, step), say(t, &answer.foundation.name));
    if wrong { t.error_title(title) } else { title }
}

/// The title of the tier.
pub fn tier_title(t: Texts, answer: &ApplicationAnswer) -> String {
    let tier = answer.programme.tier(&answer.tier);
    tier.map_or_else(|| answer.tier.clone(), |tier| say(t, &tier.title).to_owned())
}

/// The name of a section that can be delegated.
pub fn part_title(t: Texts, part: Part) -> Cow<'static, str> {
    match part {
        Part::Applicant => t.part_applicant(),
        Part::Legal => t.part_legal(),
        Part::Billing => t.part_billing(),
        Part::Marketing => t.part_marketing(),
        Part::Signature => t.part_signature(),
    }
}

/// The label of a field.
pub fn question(t: Texts, name: &str, field: &Field) -> String {
    match &field.label {
        FieldLabel::Programme { question, .. } => say(t, question).to_owned(),
        FieldLabel::Common(StandardField::SignConsent) if name.is_empty() => t.ask_sign_consent_person().into_owned(),
        FieldLabel::Common(StandardField::SignConsent) => t.ask_sign_consent(name),
        FieldLabel::Common(common) => common_label(t, *common).into_owned(),
    }
}

/// Two or three words for summaries and errors.
pub fn short_label(t: Texts, field: &Field) -> String {
    match &field.label {
        // A condition is a full sentence, so its field has a short name.
        FieldLabel::Programme { .. } if matches!(field.group, Some(FieldGroup::Condition(_))) => {
            t.ask_evidence_short().into_owned()
        }
        FieldLabel::Programme { label, .. } => say(t, label).to_owned(),
        FieldLabel::Common(common) => common_label(t, *common).trim_end_matches('?').to_owned(),
    }
}

/// The label of an answer next to others. People with the same role are numbered.
pub fn answer_label(t: Texts, field: &Field) -> String {
    match &field.group {
        Some(FieldGroup::Person(place)) => format!("{} ({})", short_label(t, field), t.person_number(place)),
        Some(FieldGroup::Condition(condition)) => say(t, condition).to_owned(),
        _ => short_label(t, field),
    }
}

/// The hint for a field, in addition to the one for its kind.
pub(super) fn help(t: Texts, field: &Field) -> Option<String> {
    let own = match &field.label {
        FieldLabel::Programme { help, .. } => return help.as_ref().map(|help| say(t, help).to_owned()),
        FieldLabel::Common(common) => match common {
            StandardField::OrganisationName => t.ask_organisation_name_hint(),
            StandardField::Register => t.ask_register_hint(),
            StandardField::Vat => t.ask_vat_hint(),
            StandardField::OfferWhat => t.ask_offer_what_hint(),
            StandardField::PledgePeople => t.ask_pledge_people_hint(),
            StandardField::PledgeWhat => t.ask_pledge_what_hint(),
            StandardField::PayerOther => t.ask_payer_other_hint(),
            StandardField::PayerOrder => t.ask_payer_order_hint(),
            StandardField::PurchaseOrder => t.ask_purchase_order_hint(),
            _ => return None,
        },
    };
    Some(own.into_owned())
}

fn common_label(t: Texts, common: StandardField) -> Cow<'static, str> {
    match common {
        StandardField::YourName => t.ask_your_name(),
        StandardField::YourEmail => t.ask_your_email(),
        StandardField::YourTitle => t.ask_your_title(),
        StandardField::OrganisationName => t.ask_organisation_name(),
        StandardField::OrganisationKind => t.ask_organisation_kind(),
        StandardField::Website => t.ask_website(),
        StandardField::Register => t.ask_register(),
        StandardField::Vat => t.ask_vat(),
        StandardField::Country => t.ask_country(),
        StandardField::Street => t.ask_street(),
        StandardField::StreetMore => t.ask_street_more(),
        StandardField::City => t.ask_city(),
        StandardField::Region => t.ask_region(),
        StandardField::Postcode => t.ask_postcode(),
        StandardField::SamePerson => t.ask_same_person(),
        StandardField::PersonName => t.ask_person_name(),
        StandardField::PersonEmail => t.ask_person_email(),
        StandardField::PersonTitle => t.ask_person_title(),
        StandardField::Give => t.ask_give(),
        StandardField::GiveWhat => t.ask_give_what(),
        StandardField::GiveMoney => t.ask_give_money(),
        StandardField::OfferAmount => t.ask_offer_amount(),
        StandardField::OfferWhat => t.ask_offer_what(),
        StandardField::OfferTerm => t.ask_offer_term(),
        StandardField::PledgePeople => t.ask_pledge_people(),
        StandardField::PledgeWhat => t.ask_pledge_what(),
        StandardField::PledgeValue => t.ask_pledge_value(),
        StandardField::PledgeFrom => t.ask_pledge_from(),
        StandardField::PledgeUntil => t.ask_pledge_until(),
        StandardField::PayerOther => t.ask_payer_other(),
        StandardField::PayerName => t.ask_payer_name(),
        StandardField::PayerOrder => t.ask_payer_order(),
        StandardField::PurchaseOrder => t.ask_purchase_order(),
        StandardField::InvoiceEmail => t.ask_invoice_email(),
        StandardField::InvoiceSame => t.ask_invoice_same(),
        StandardField::InvoiceName => t.ask_invoice_name(),
        StandardField::Evidence => t.ask_evidence(),
        StandardField::EvidenceFile => t.ask_evidence_file(),
        StandardField::SignName => t.ask_sign_name(),
        StandardField::SignTitle => t.ask_sign_title(),
        StandardField::SignConsent => t.ask_sign_consent_person(),
        StandardField::SendName => t.send_name(),
        StandardField::SendEmail => t.send_email(),
        StandardField::SendMessage => t.send_message(),
    }
}

/// The options of a field: values and labels. Empty if it isn't a choice.
pub(super) fn choices(t: Texts, field: &Field) -> Option<Vec<(String, String)>> {
    use domain::fact::FactKind;
    let yes_or_no = || {
        vec![
            ("yes".to_owned(), t.answer_yes().into_owned()),
            ("no".to_owned(), t.answer_no().into_owned()),
        ]
    };
    match &field.kind {
        FieldKind::Choice(choices) => Some(
            choices
                .iter()
                .map(|choice| (choice.id.clone(), chosen(t, choice)))
                .collect(),
        ),
        FieldKind::YesNo => Some(yes_or_no()),
        FieldKind::Fact(fact) => match &fact.kind {
            FactKind::YesNo => Some(yes_or_no()),
            FactKind::Choice(choices) => {
                let choices = choices.iter();
                Some(
                    choices
                        .map(|choice| (choice.id.clone(), say(t, &choice.label).to_owned()))
                        .collect(),
                )
            }
            _ => None,
        },
        _ => None,
    }
}

fn chosen(t: Texts, choice: &FieldOption) -> String {
    let plain = match &choice.label {
        OptionLabel::Said(text) => return say(t, text).to_owned(),
        OptionLabel::Person { name, role } => return t.choice_person(name, say(t, role)),
        OptionLabel::Applicant(name) if !name.is_empty() => return t.choice_applicant(name),
        OptionLabel::Applicant(_) => t.choice_applicant_unnamed(),
        OptionLabel::You => t.choice_you(),
        OptionLabel::SomebodyElse => t.choice_somebody_else(),
        OptionLabel::Money => t.choice_money(),
        OptionLabel::InKind => t.choice_in_kind(),
        OptionLabel::Both => t.choice_both(),
        OptionLabel::Company => t.choice_company(),
        OptionLabel::NonProfit => t.choice_nonprofit(),
        OptionLabel::Academic => t.choice_academic(),
        OptionLabel::Government => t.choice_government(),
        OptionLabel::OtherKind => t.choice_other_kind(),
    };
    plain.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use std::collections::BTreeSet;

    #[test]
    fn f34_every_page_of_questions_has_a_title_of_its_own() {
        for locale in Locale::OFFERED {
            let parts = [Part::Applicant, Part::Legal, Part::Billing, Part::Marketing];
            let titles = parts.map(|part| {
                let step = Step {
                    id: "questions".to_owned(),
                    kind: StepKind::Questions,
                    part,
                    fields: Vec::new(),
                };
                step_heading(Texts::new(locale), ApplicantKind::Organisation, "Regular", &step)
            });
            assert!(titles.iter().all(|title| title.contains("Regular")), "{titles:?}");
            let different: BTreeSet<&String> = titles.iter().collect();
            assert_eq!(different.len(), parts.len(), "{titles:?}");
        }
    }
}
