//! The applicant, the organisation and its registered address.

use super::ApplicantKind;
use super::field::{Field, FieldKind, FieldOption, OptionLabel, StandardField};
use super::key;
use super::questions::{fact_field, needed};
use super::step::{ApplicationContext, Step, StepKind};
use crate::joining::Part;

/// The applicant. People who join as individuals are asked for their country, too.
pub(super) fn you(party: ApplicantKind) -> Step {
    let mut fields = vec![
        Field::line(key::YOUR_NAME, StandardField::YourName).fills("name"),
        Field::standard(key::YOUR_EMAIL, StandardField::YourEmail, FieldKind::Email).fills("email"),
    ];
    let field = match party {
        ApplicantKind::Person => {
            Field::standard(key::COUNTRY, StandardField::Country, FieldKind::Country).fills("country")
        }
        ApplicantKind::Organisation => Field::line(key::YOUR_TITLE, StandardField::YourTitle)
            .optional()
            .fills("organization-title"),
    };
    fields.push(field);
    Step::new("you", StepKind::You(party), Part::Applicant, fields)
}

/// The organisation. If the programme has the fact `kind`, it's the organisation's kind and asked only once.
pub(super) fn organisation(subject: &ApplicationContext<'_>) -> Step {
    let kind = match subject.programme.fact("kind") {
        Some(fact)
            if needed(subject.programme, subject.tier)
                .iter()
                .any(|needed| needed.id == fact.id) =>
        {
            None
        }
        // Known already, and this tier doesn't need it.
        Some(fact) if subject.carried.contains(&fact.id) => None,
        Some(fact) => Some(fact_field(subject.tier, fact)),
        None => Some(Field::standard(
            key::ORGANISATION_KIND,
            StandardField::OrganisationKind,
            FieldKind::Choice(kinds()),
        )),
    };
    let name = Field::line(key::ORGANISATION_NAME, StandardField::OrganisationName).fills("organization");
    let rest = [
        Field::standard(key::WEBSITE, StandardField::Website, FieldKind::Url).fills("url"),
        Field::line(key::REGISTER, StandardField::Register).optional(),
        Field::standard(key::VAT, StandardField::Vat, FieldKind::Vat).optional(),
    ];
    let fields = std::iter::once(name).chain(kind).chain(rest).collect();
    Step::new("organisation", StepKind::Organisation, Part::Legal, fields)
}

/// The registered address.
pub(super) fn address() -> Step {
    let country = Field::standard(key::COUNTRY, StandardField::Country, FieldKind::Country).fills("country");
    let fields = address_fields(key::ADDRESS, "").into_iter().chain([country]).collect();
    Step::new("address", StepKind::Address, Part::Legal, fields)
}

/// The lines of an address, without the country. `section` goes before each `autocomplete` token.
pub(super) fn address_fields(prefix: &str, section: &str) -> Vec<Field> {
    let line = |name: &str, common, token: &str| {
        Field::line(format!("{prefix}.{name}"), common).fills(format!("{section}{token}"))
    };
    vec![
        line("street", StandardField::Street, "address-line1"),
        line("street2", StandardField::StreetMore, "address-line2").optional(),
        line("city", StandardField::City, "address-level2"),
        line("region", StandardField::Region, "address-level1").optional(),
        line("postcode", StandardField::Postcode, "postal-code").optional(),
    ]
}

fn kinds() -> Vec<FieldOption> {
    [
        ("company", OptionLabel::Company),
        ("nonprofit", OptionLabel::NonProfit),
        ("academic", OptionLabel::Academic),
        ("government", OptionLabel::Government),
        ("other", OptionLabel::OtherKind),
    ]
    .map(|(id, label)| FieldOption::new(id, label))
    .into()
}
