//! What steps, fields and choices are called.

use crate::api::ApplicationAnswer;
use crate::text::Texts;
use crate::words::say;
use domain::application::{Choice, ChoiceLabel, Common, Field, FieldKind, Group, Label, Party, Step, StepKind};
use domain::joining::Part;
use std::borrow::Cow;

/// The heading of a step.
pub fn step_title(t: Texts, answer: &ApplicationAnswer, step: &Step) -> String {
    step_heading(t, answer.party, &tier_title(t, answer), step)
}

/// The same, by who joins and what they join.
pub fn step_heading(t: Texts, party: Party, tier: &str, step: &Step) -> String {
    let plain = match &step.kind {
        StepKind::Facts if party == Party::Organisation => t.step_facts_organisation(),
        StepKind::Facts => t.step_facts(),
        StepKind::Carried => t.step_carried(),
        StepKind::You(_) => t.step_you(),
        StepKind::Organisation => t.step_organisation(),
        StepKind::Address => t.step_address(),
        StepKind::Role { title, .. } | StepKind::Agreement { title, .. } => return say(t, title).to_owned(),
        StepKind::Contribution => t.step_contribution(),
        StepKind::Plan => t.step_plan(),
        StepKind::Invoice => t.step_invoice(),
        StepKind::Questions => return t.step_questions(tier),
        StepKind::Evidence => t.step_evidence(),
        StepKind::Check => t.step_check(),
        StepKind::HandOver(part) => return t.send_part(part_title(t, *part)),
    };
    plain.into_owned()
}

/// The title of the tier that is applied for.
pub fn tier_title(t: Texts, answer: &ApplicationAnswer) -> String {
    let tier = answer.programme.tier(&answer.tier);
    tier.map_or_else(|| answer.tier.clone(), |tier| say(t, &tier.title).to_owned())
}

/// A part that can be handed over.
pub fn part_title(t: Texts, part: Part) -> Cow<'static, str> {
    match part {
        Part::Applicant => t.part_applicant(),
        Part::Legal => t.part_legal(),
        Part::Billing => t.part_billing(),
        Part::Marketing => t.part_marketing(),
        Part::Signature => t.part_signature(),
    }
}

/// What a field asks.
pub fn question(t: Texts, name: &str, field: &Field) -> String {
    match &field.label {
        Label::Programme { question, .. } => say(t, question).to_owned(),
        Label::Common(Common::SignConsent) if name.is_empty() => t.ask_sign_consent_person().into_owned(),
        Label::Common(Common::SignConsent) => t.ask_sign_consent(name),
        Label::Common(common) => common_label(t, *common).into_owned(),
    }
}

/// Two or three words for summaries and errors.
pub fn short_label(t: Texts, field: &Field) -> String {
    match &field.label {
        // A condition is a sentence: what is asked of it is short.
        Label::Programme { .. } if matches!(field.group, Some(Group::Condition(_))) => {
            t.ask_evidence_short().into_owned()
        }
        Label::Programme { label, .. } => say(t, label).to_owned(),
        Label::Common(common) => common_label(t, *common).trim_end_matches('?').to_owned(),
    }
}

/// What helps to answer, apart from what the kind of the field says.
pub(super) fn help(t: Texts, field: &Field) -> Option<String> {
    let own = match &field.label {
        Label::Programme { help, .. } => return help.as_ref().map(|help| say(t, help).to_owned()),
        Label::Common(common) => match common {
            Common::OrganisationName => t.ask_organisation_name_hint(),
            Common::Register => t.ask_register_hint(),
            Common::Vat => t.ask_vat_hint(),
            Common::OfferWhat => t.ask_offer_what_hint(),
            Common::PledgePeople => t.ask_pledge_people_hint(),
            Common::PledgeWhat => t.ask_pledge_what_hint(),
            Common::PurchaseOrder => t.ask_purchase_order_hint(),
            _ => return None,
        },
    };
    Some(own.into_owned())
}

fn common_label(t: Texts, common: Common) -> Cow<'static, str> {
    match common {
        Common::YourName => t.ask_your_name(),
        Common::YourEmail => t.ask_your_email(),
        Common::YourTitle => t.ask_your_title(),
        Common::OrganisationName => t.ask_organisation_name(),
        Common::OrganisationKind => t.ask_organisation_kind(),
        Common::Website => t.ask_website(),
        Common::Register => t.ask_register(),
        Common::Vat => t.ask_vat(),
        Common::Country => t.ask_country(),
        Common::Street => t.ask_street(),
        Common::StreetMore => t.ask_street_more(),
        Common::City => t.ask_city(),
        Common::Region => t.ask_region(),
        Common::Postcode => t.ask_postcode(),
        Common::SamePerson => t.ask_same_person(),
        Common::PersonName => t.ask_person_name(),
        Common::PersonEmail => t.ask_person_email(),
        Common::PersonTitle => t.ask_person_title(),
        Common::Give => t.ask_give(),
        Common::GiveWhat => t.ask_give_what(),
        Common::GiveMoney => t.ask_give_money(),
        Common::OfferAmount => t.ask_offer_amount(),
        Common::OfferWhat => t.ask_offer_what(),
        Common::OfferTerm => t.ask_offer_term(),
        Common::PledgePeople => t.ask_pledge_people(),
        Common::PledgeWhat => t.ask_pledge_what(),
        Common::PledgeValue => t.ask_pledge_value(),
        Common::PledgeFrom => t.ask_pledge_from(),
        Common::PledgeUntil => t.ask_pledge_until(),
        Common::PurchaseOrder => t.ask_purchase_order(),
        Common::InvoiceEmail => t.ask_invoice_email(),
        Common::InvoiceSame => t.ask_invoice_same(),
        Common::InvoiceName => t.ask_invoice_name(),
        Common::Evidence => t.ask_evidence(),
        Common::EvidenceFile => t.ask_evidence_file(),
        Common::SignName => t.ask_sign_name(),
        Common::SignTitle => t.ask_sign_title(),
        Common::SignConsent => t.ask_sign_consent_person(),
        Common::SendName => t.send_name(),
        Common::SendEmail => t.send_email(),
        Common::SendMessage => t.send_message(),
    }
}

/// The answers a field offers: their value and their words. Nothing where it is not chosen from a few.
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

fn chosen(t: Texts, choice: &Choice) -> String {
    let plain = match &choice.label {
        ChoiceLabel::Said(text) => return say(t, text).to_owned(),
        ChoiceLabel::Person { name, role } => return t.choice_person(name, say(t, role)),
        ChoiceLabel::Applicant(name) if !name.is_empty() => return t.choice_applicant(name),
        ChoiceLabel::Applicant(_) => t.choice_applicant_unnamed(),
        ChoiceLabel::You => t.choice_you(),
        ChoiceLabel::SomebodyElse => t.choice_somebody_else(),
        ChoiceLabel::Money => t.choice_money(),
        ChoiceLabel::InKind => t.choice_in_kind(),
        ChoiceLabel::Both => t.choice_both(),
        ChoiceLabel::Company => t.choice_company(),
        ChoiceLabel::NonProfit => t.choice_nonprofit(),
        ChoiceLabel::Academic => t.choice_academic(),
        ChoiceLabel::Government => t.choice_government(),
        ChoiceLabel::OtherKind => t.choice_other_kind(),
    };
    plain.into_owned()
}
