//! Who joins: the person at the screen, the organisation, and where it is registered.

use super::Party;
use super::field::{Choice, ChoiceLabel, Common, Field, FieldKind};
use super::key;
use super::questions::{fact_field, needed};
use super::step::{Step, StepKind, Subject};
use crate::joining::Part;

/// The applicant. Of a person who joins it is asked where they live, since a membership is with somebody somewhere.
pub(super) fn you(party: Party) -> Step {
    let mut fields = vec![
        Field::line(key::YOUR_NAME, Common::YourName).fills("name"),
        Field::common(key::YOUR_EMAIL, Common::YourEmail, FieldKind::Email).fills("email"),
    ];
    match party {
        Party::Person => fields.push(Field::common(key::COUNTRY, Common::Country, FieldKind::Country).fills("country")),
        Party::Organisation => fields.push(
            Field::line(key::YOUR_TITLE, Common::YourTitle)
                .optional()
                .fills("organization-title"),
        ),
    }
    Step::new("you", StepKind::You(party), Part::Applicant, fields)
}

/// The organisation. Its kind is the programme's fact where it has one, and asked once.
pub(super) fn organisation(subject: &Subject<'_>) -> Step {
    let kind = match subject.programme.fact("kind") {
        Some(fact) if needed(subject).iter().any(|needed| needed.id == fact.id) => None,
        // Known, and not needed for this tier: asked nowhere.
        Some(fact) if subject.carried.contains(&fact.id) => None,
        Some(fact) => Some(fact_field(subject.tier, fact)),
        None => Some(Field::common(
            key::ORGANISATION_KIND,
            Common::OrganisationKind,
            FieldKind::Choice(kinds()),
        )),
    };
    let name = Field::line(key::ORGANISATION_NAME, Common::OrganisationName).fills("organization");
    let rest = [
        Field::common(key::WEBSITE, Common::Website, FieldKind::Url).fills("url"),
        Field::line(key::REGISTER, Common::Register).optional(),
        Field::common(key::VAT, Common::Vat, FieldKind::Vat).optional(),
    ];
    let fields = std::iter::once(name).chain(kind).chain(rest).collect();
    Step::new("organisation", StepKind::Organisation, Part::Legal, fields)
}

/// The registered address.
pub(super) fn address() -> Step {
    let country = Field::common(key::COUNTRY, Common::Country, FieldKind::Country).fills("country");
    let fields = address_fields(key::ADDRESS, "").into_iter().chain([country]).collect();
    Step::new("address", StepKind::Address, Part::Legal, fields)
}

/// The lines of an address without its country; `section` goes before each token of `autocomplete`.
pub(super) fn address_fields(prefix: &str, section: &str) -> Vec<Field> {
    let line = |name: &str, common, token: &str| {
        Field::line(format!("{prefix}.{name}"), common).fills(format!("{section}{token}"))
    };
    vec![
        line("street", Common::Street, "address-line1"),
        line("street2", Common::StreetMore, "address-line2").optional(),
        line("city", Common::City, "address-level2"),
        line("region", Common::Region, "address-level1").optional(),
        line("postcode", Common::Postcode, "postal-code").optional(),
    ]
}

fn kinds() -> Vec<Choice> {
    [
        ("company", ChoiceLabel::Company),
        ("nonprofit", ChoiceLabel::NonProfit),
        ("academic", ChoiceLabel::Academic),
        ("government", ChoiceLabel::Government),
        ("other", ChoiceLabel::OtherKind),
    ]
    .map(|(id, label)| Choice::new(id, label))
    .into()
}
